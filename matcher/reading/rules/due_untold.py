"""Credentials that may be earned after hire, by a review of the work or without a date."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.rules.spelled import NUMBER

# "before your six-month review", "by the 90-day evaluation", "at your 1 year check-in"
REVIEW = guarded(
    rf"\b(?:by|before|at|on|no later than|not later than|prior to|until) (?:the time of )?(?:(?:the|your|their|an?|his"
    rf"|her) )?(?P<n>{NUMBER})[ -](?P<u>months?|years?|days?|weeks?)['’]? (?:performance |job |work )?"
    r"(?:reviews?|evaluations?|appraisals?|point|check-?ins?|mark|anniversary|assessment)\b"
)
# "can be earned after hire", "may be gotten once you are here", "can come later, while you work": no time is told.
ONCE_HIRED = guarded(
    r"\b(?:can|may|could|might|to|will) (?:also |then |still )?(?:be )?(?:earned?|obtained?|gained?|gotten|got|get"
    r"|completed?|achieved?|acquired?|passed?|finished|come|follow|wait|done|taken)(?: (?:it|one|that|this))? "
    r"(?:(?:until )?(?:after|once|following|post|while)[ -](?:you(?:['’]re|['’]ve| are| have)? |the |your |being |we )*"
    r"(?:hire\b|hiring|start\b|employment|joining|hired|here|started"
    r"|working|work\b|on board|on staff|employed|joined|with us)|on the job\b|later\b)"
)
