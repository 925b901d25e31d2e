""" "You may swap the degree for four years of coding": the "for" of a trade, which gives what follows it.

Unlike "substitute four years for the degree", where what is given stands first.
"""

from __future__ import annotations

from collections.abc import Iterator

from matcher.reading.guard import guarded
from matcher.reading.naming.token import BACK, Token

_TRADE = guarded(
    r"\b(?:swap(?:s|ped)?|trad(?:e|es|ed|ing)(?: in)?|exchang(?:e|es|ed)) (?:the|your|an?|one|it|that|this|these"
    r"|each)\b"
    r"[^.;,:]{0,40}? (?P<for>for) (?=(?:an?|the|\d|one|two|three|four|five|six|seven|eight|ten|another)\b)"
)


def traded(low: str) -> Iterator[Token]:
    """The words of a sentence in lower case that trade what stands before them for what follows.

    >>> [low[t.start : t.end] for low in ["you may swap the degree for two years"] for t in traded(low)]
    ['for']
    """
    for found in _TRADE.finditer(low):
        yield Token(found.start("for"), found.end("for"), "lieu", BACK)
