"""The second of two figures of accuracy, where it is what the worker must hold: "90% at first and 95% from then on"."""

from __future__ import annotations

import re

from matcher.reading.guard import guarded

# "reaches 90% at 90 days and holds 95% from then on"
_LASTING = guarded(
    r"(?:[^.;]{0,50}\b(?:and|then)) (?:\w+ )?(?:holds?|keeps?|maintains?|stays? (?:at|above)) (?P<then>\d\d)"
    r" ?%[^.;]{0,12}"
    r"\b(?:from then|thereafter|after that|afterwards?)\b"
)
# "Hits 92% accuracy by day 90 and 95% by day 180"
_GROWING = guarded(
    r"[^.;]{0,30}\b(?:by|after|at) (?:the end of )?(?:day|week|month) \w+,? (?:and|then|and then) (?P<then>\d\d) ?%"
    r"(?= (?:by|after|from|at) )"
)
# "95% accuracy in DRG assignment and 96% in the quarterly overall quality review"
_OVERALL = guarded(
    r"[^.;]{0,24}\bdrg\b[^.;]{0,16},? (?:and|&) (?P<then>\d\d) ?%[^.;]{0,30}\b(?:overall|all codes|coding accuracy)\b"
)


def that_counts(low: str, at: int) -> re.Match[str] | None:
    """The second figure of two that is what the worker must hold."""
    return _LASTING.match(low, at) or _GROWING.match(low, at) or _OVERALL.match(low, at)
