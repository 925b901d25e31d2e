"""The second of two figures of accuracy, where it is what the worker must hold: "90% at first and 95% from then on"."""

from __future__ import annotations

from matcher.reading.guard import guarded

# "reaches 90% at 90 days and holds 95% from then on"
_LASTING = guarded(
    r"(?:[^.;]{0,50}\b(?:and|then)) (?:\w+ )?(?:holds?|keeps?|maintains?|stays? (?:at|above)) (?P<then>\d\d)"
    r" ?%[^.;]{0,12}"
    r"\b(?:from then|thereafter|after that|afterwards?)\b"
    # "94% accuracy at the six-month evaluation, and 95% from then on", "on first 50 charts and 95% after that"
    r"|[^.;%]{0,60}(?:,|\band) (?P<late>\d\d) ?% (?:from then|thereafter|after that|afterwards?|from there)\b"
)
# "Hits 92% accuracy by day 90 and 95% by day 180"
_GROWING = guarded(
    r"[^.;%]{0,30}\b(?:by|after|at|from) (?:the end of )?(?:(?:day|week|month) \w+|\d+ (?:days|weeks|months))"
    r"(?:,|,? (?:and|then|and then)) (?P<then>\d\d) ?%(?= (?:by|after|from|at) )"
)
# "Sustains 96% DRG accuracy, 95% overall", "DRG accuracy 97%, overall code accuracy 95%", "95 DRG / 95 overall"
# "95% accuracy in DRG assignment and 96% in the quarterly overall quality review"
_OVERALL = guarded(
    r"[^.;]{0,24}\bdrg\b[^.;]{0,16},? (?:and|&) (?P<then>\d\d) ?%[^.;]{0,30}\b(?:overall|all codes|coding accuracy)\b"
    r"|(?: drg accuracy)?,? (?:and )?(?P<whole>\d\d) ?%? overall\b|,? (?:and )?overall (?:code |coding )?accuracy"
    r" (?:of )?(?P<all>\d\d) ?%"
)


def that_counts(low: str, at: int) -> int | None:
    """The second figure of two that is what the worker must hold.

    >>> low = "96% accuracy on the first 50 charts and 95% after that"
    >>> that_counts(low, 3)
    95
    """
    found = _LASTING.match(low, at) or _GROWING.match(low, at) or _OVERALL.match(low, at)
    return next((int(figure) for figure in found.groups() if figure), None) if found else None
