"""Percentages of accuracy that are not asked: what is paid for more, what others reach, what an audit found."""

from __future__ import annotations

from matcher.reading.guard import guarded

# "The group average is 97%": what others reach is not what is asked.
_MEAN = guarded(
    r"(?<!keep an )(?<!maintain an )(?<!hold an )(?<!keeps an )(?<!maintains an )(?<!holds an )(?<!holding an )"
    r"(?<!maintaining an )(?<!keeping an )(?<!achieves an )(?<!achieve an )(?<!sustain an )(?<!sustains an )"
    r"\b(?:we(?:['’]ve)? (?:hit|reached|achieved|had|boast)|average|averages|averaged|mean|typical|team goal"
    r"|our (?:team|group)(?:'s)?)\b[^.;\n]{0,25}$"
)
# "a bonus for accuracy above 98%", "paid more from 97 %"
# not "$28/hr + production bonus, 97% accuracy or better": another item of a list
_BONUS = guarded(
    r"\b(?:bonus(?:es)?|incentives?|raise|paid more|reward\w*|prize|(?:rates?|pay) (?:go(?:es)?|moves?) up)\b"
    r"(?!, $)[^.;\n(]{0,40}$"
)
# "Holds an internal audit average of 95%": a mean of one's own.
_OWN_MEAN = guarded(
    # "Average accuracy not less than 96% over any rolling quarter"
    r"\baverage (?:coding )?(?:accuracy|quality)(?: score| rate)? (?:is |must be |should be )?(?:of )?"
    r"(?:not? less|not? lower|at least|no worse|at or)\b|"
    r"(?:^|[\n.;•] ?)\W*average \d|\b(?:must|should) average\b"
    r"|\b(?:hold|keep|maintain|achiev|sustain|reach)(?:e?s|e|ing)? (?:an? "
    r"|your )[^.;\n]{0,40}$|\b(?:quality|accuracy"
    r"|audit) average\b"
    r"|(?:\ban?|\bper|/) ?(?:hour|hr|day|shift) average (?:at|with|and) (?:a )?$"  # "2.0 charts/hr average at 95%"
)


# "Our last external audit found 96% of primary diagnoses … correct", "The accuracy rate was 94% in the last review"
_FOUND = guarded(
    r"\b(?:audits?|reviews?|results?|rate|score|accuracy) (?:found(?: that)?|showed|revealed|confirmed|was|were"
    r"|came (?:in|back))\b[^.;\n]{0,40}$"
)


def bonus_or_mean(before: str) -> bool:
    """Whether what precedes a percentage pays for it, or tells what others reach, or what an audit found."""
    if _BONUS.search(before) or _FOUND.search(before):
        return True
    return _MEAN.search(before) is not None and not _OWN_MEAN.search(before)
