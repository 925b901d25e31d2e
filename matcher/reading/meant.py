"""Credentials that a sentence does not name but means: "one of those", "the other one", "one of the five above"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.tokens import Token, codes_of

#: "If you come with one of those already, …", "With either of them, …": the credentials named before.
HOLDS_THOSE = guarded(
    r"(?:if you (?:come with|have|hold|already (?:have|hold)|bring|do have)|with|for holders of|holders of)"
    r" (?:already )?((?:any |either )?one of (?:these|those|them|the two|the three)|either(?: of (?:these|those"
    r"|them|the two))?"
    r"|any of (?:these|those|them))\b(?: already| now)?"
)


# "If the CPC is the only one you hold, add the other one in six months"; "… pass for one of the five above"
_OTHERS_DUE = guarded(
    r"\b(?:add|earn|obtain|get|gain|pass|sit|test|complete|acquire|finish|become|bring)(?:e?s)?\b[^.;,]{0,20}?"
    r"\b(the other(?: one| of (?:the two|these|them))?|(?:one|any|either) of (?:the|those|these|them)"
    r"(?: (?:two|three|four|five|six|seven|above|others?|listed|named))*)\b"
)


def due_of_others(low: str, tokens: Sequence[Token], named: Sequence[str]) -> Token | None:
    """The credentials, named before, of which one is due in time of those who hold the one that a sentence names."""
    held = [t for t in tokens if t.kind == "cred"]
    if len(held) != 1 or not any(t.kind == "within" for t in tokens):
        return None
    found = _OTHERS_DUE.search(low, held[0].end)
    others = tuple(c for c in named if c not in codes_of(held[0]))
    return Token(found.start(1), found.end(1), "cred", others, more=True) if found and others else None
