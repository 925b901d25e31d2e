"""Experience that is as good as a degree: "or an equal amount of related work", "or the same in experience"."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.reading.guard import guarded
from matcher.reading.naming.cues import Cue

_ALIKE = (
    r"(?:equal|equivalent|comparable|similar|like|matching|corresponding|proportionate|commensurate|parallel"
    r"|sufficient|adequate|enough|same)"
)
_WORK = r"(?:experience|work|years|time|service|employment|background|practice)"
# "or an equal amount of related work", "or the same in experience", "or enough work in the field", "(a like amount of
# experience will do)"
_ALIKE_FIRST = guarded(
    rf"(?:\bor(?:,? (?:failing|lacking|without) (?:that|this|one|it)|,? if not|, alternatively),? "
    rf"|\bor (?:with )?|/ ?|\()(?:an? |the |its |their )?{_ALIKE}"
    rf"(?! (?:combin|mix|blend|educat|and\b))(?: \w+)?(?: (?:of|in|as|by))? (?:[\w-]+[ /-]){{0,3}}?"
    rf"{_WORK}\b"
)
# "or work experience of the same worth", "or experience that matches it", "or time on the job to match"
_WORK_FIRST = guarded(
    rf"\bor (?:[\w-]+[ /-]){{0,3}}?{_WORK}(?: (?:in|on|of) (?:the |a )?\w+)? (?:(?:that|which) (?:equals?|matche?s?"
    rf"|(?:is|are) (?:judged )?{_ALIKE}|makes? up for)|to match|(?:of|with) (?:the |an? )?{_ALIKE}"
    r" (?:worth|value|weight|standing|level|kind)|equal to)\b"
)
# "or an equivalent of six years of coding": as many years besides
_NUMBERED = guarded(
    r"\bor (?:an? |the )?(?:equivalent|equal)(?: of| to)?(?= (?:at least )?(?:\d|one|two|three|four|five|six|seven"
    r"|eight|nine|ten)\b)"
)
_HINT = guarded(
    r"equal|equivalent|comparable|similar|\blike|match|corresponding|proportionate|commensurate|parallel|sufficient"
    r"|adequate|enough|same|make"
)


def equivalents(low: str) -> Iterator[Cue]:
    """Where a sentence takes experience for schooling in whatever words.

    >>> [low[c.start : c.end] for low in ["ba, or an equal amount of coding work"] for c in equivalents(low)]
    ['or an equal amount of coding work']
    """
    if _HINT.search(low):
        if numbered := _NUMBERED.search(low):
            yield Cue(numbered.start(), numbered.end(), "or")
            return
        for found in (*_ALIKE_FIRST.finditer(low), *_WORK_FIRST.finditer(low)):
            yield Cue(found.start(), found.end(), "equiv_exp")
