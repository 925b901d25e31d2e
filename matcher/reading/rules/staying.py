"""Times told by how long one may stay without what is due: "to stay beyond the first year", "you have a year"."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.rules.spelled import NUMBER

# "to continue past the first year", "continued employment after 12 months", "you will have 12 months."
STAYING = guarded(
    r"\b(?:to (?:continue|remain|stay|be (?:kept|retained)|keep (?:the|your|this) (?:job|post|position|role))"
    r"|continued (?:employment|appointment)|(?:stays?|remains?|continues?|kept)(?: on)?)\b[^.;,]{0,24}?"
    rf" (?:past|beyond|after|longer than) (?:the |your )?(?:first )?(?P<n>{NUMBER})?[ -]?(?P<u>days?|weeks?"
    rf"|months?|mos?"
    r"|years?|yrs?)\b"
    rf"|(?:\byou(?:['’]ll| will)|[-–—(] ?you) (?:have|get) (?:up to |a full )?(?P<n2>{NUMBER})[ -]"
    r"(?P<u2>days?|weeks?|months?|mos?|years?|yrs?)(?=[).,;]|$)"
)
# "by the first annual review", "before your first yearly evaluation", "by this time next year"
YEARLY = guarded(
    r"\b(?:by|before|at|until|prior to) (?:the time of )?(?:your |the |their |an? )?(?:first |1st |next )?"
    r"(?:annual|yearly|year-end) (?:performance |job )?(?:reviews?|evaluations?|appraisals?)\b"
    r"|\bthis time next year\b"
)
