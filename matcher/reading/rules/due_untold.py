"""Credentials that may be earned after hire, by a review of the work or without a date."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.rules.spelled import NUMBER

# "before your six-month review", "by the 90-day evaluation", "at your 1 year check-in"
REVIEW = guarded(
    rf"\b(?:by|before|at|on|no later than|not later than|prior to|until) (?:the time of )?(?:(?:the|your|their"
    rf"|an?|his"
    rf"|her) )?(?P<n>{NUMBER})[ -](?P<u>months?|years?|days?|weeks?)['’]? (?:performance |job |work )?"
    r"(?:reviews?|evaluations?|appraisals?|point|check-?ins?|mark|anniversary|assessment)\b"
)
# "can be earned after hire", "may be gotten once you are here", "can come later, while you work": no time is told.
ONCE_HIRED = guarded(
    r"\b(?:can|may|could|might|to|will) (?:also |then |still )?(?:be )?(?:earned?|obtained?|gained?|gotten|got|get"
    r"|completed?|achieved?|acquired?|passed?|finished|come|follow|wait|done|taken)(?: (?:it|one|that|this))? "
    r"(?:(?:until )?(?:after|once|following|post|while)[ -](?:you(?:['’]re|['’]ve| are| have)? |the |your "
    r"|being |we )*"
    r"(?:hire\b|hiring|start\b|employment|joining|hired|here|started"
    r"|working|work\b|on board|on staff|employed|joined|with us)|on the job\b|later\b)"
)
# "after hire", "once on board", "shortly after starting", "in due course", "within the required timeframe",
# "prior to confirmation in post", "on completion of training", "at the next available sitting"
UNTOLD = guarded(
    r"\b(?:(?:as )?(?:soon|shortly|promptly)(?: as (?:possible|practicable|you can))? (?:after|following|upon|there)"
    r" ?(?:hire\b|hiring|start\w*|joining|employment|after\b)|as soon as (?:possible|practicable)"
    r"|(?:(?:up)?on hire or )?(?:shortly|soon) thereafter|eventually|later on|at a later (?:date|stage|time|point)"
    r"|at a date to be \w+|during (?:your |the )?employment\b"
    r"|(?:after|following|once|post)[ -](?:you(?:['’]re|['’]ve| are| have)? |the |your |being )*"
    r"(?:hired?\b|hiring|joining|employed|on ?board\b|on staff|in post\b|onboarding|started\b"
    r"|you start\b)(?! (?:and|or) )"
    r"|in due (?:course|time)|in (?:good|reasonable) time"
    r"|(?:with)?in (?:an?|the|our|such) (?:reasonable|required|agreed|specified|set|allotted|given|defined|designated"
    r"|prescribed|stated|allowed|permitted|established|mutually agreed|agreed[- ]upon|timely)"
    r" (?:time ?-?frame|time ?line|time|period|window|manner)(?: of time)?"
    r"|within (?:the |a )?(?:time ?-?frame|time ?line|time|period) (?:set|established|given|agreed|specified|required"
    r"|allowed|determined|stated)\b"
    r"|(?:before|prior to|by|until|for) (?:being |your |the )?(?:confirm(?:ed|ation))(?: (?:of|in|as)\b|(?=[.,;)]|$))"
    r"|(?:(?:up)?on|after|following) (?:the )?(?:successful )?(?:completion of|completing) (?:the |your "
    r"|our )?(?:orientation|training|onboarding"
    r"|induction)"
    r"|(?:(?:up)?on|at) (?:its )?completion(?= ?(?:[.,;)]|$|of (?:it|the (?:course|class|program(?:me)?))\b))"
    r"|at the (?:end|close) of (?:it|the (?:course|class|program(?:me)?))\b"
    r"|within (?:an?|one|two|the next|the first|1|2) (?:testing|exam|test|certification) (?:cycle|window|period)s?\b"
    r"|(?:with)?in (?:an?|one|two|three|[1-3]) (?:attempts?|tries|sittings?)\b"
    r"|before (?:transferring|moving|going|transitioning)(?: over)? to (?:a )?(?:remote|hybrid|home)\b"
    r"|at (?:the )?(?:next|earliest|first) (?:available |possible )?(?:exam )?(?:sitting|opportunity|exam date"
    r"|test date)"
    r"|(?:by|before|at) (?:the )?(?:time of )?(?:your |the |their )?(?:first|next) (?:performance |job )?"
    r"(?:review|evaluation|appraisal)\b)"
)
