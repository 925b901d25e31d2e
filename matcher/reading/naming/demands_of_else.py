"""Words that demand among what is wished, said of other things: "Preferred: CPC; must be able to travel"."""

from __future__ import annotations

import re

from matcher.reading.guard import guarded
from matcher.reading.naming.objects import Said, qualifies, thing_after
from matcher.reading.naming.token import Token

_LEADING = ("must", "need", "require ", "requires", "should", "has to", "have to", "we require", "ought")


def demands_else(said: Said) -> bool:
    """Whether a word that demands is said of something that is no qualification."""
    token, subject = said.token, said.clause_before()
    if token.value is not None or token.more or _asks(said):
        return False
    if said.fact_in_clause_before():
        return _WHO.search(subject) is not None
    if _POINTS.search(subject):
        return False
    if said.word.startswith(_LEADING) and said.word != "needed":
        return said.low.startswith(" ", token.end)
    if _tells_nothing(subject):
        thing = thing_after(said.low, token.end)
        return said.low.startswith(" to ", token.end) or (bool(thing) and not _qualifies(thing))
    return not _qualifies(_DRIVING.sub("", subject))


def _asks(said: Said) -> bool:
    """Whether a qualification, or a word for one, is what is demanded: "must hold one of these", "My must list: …"."""
    end = said.clause_end()
    timed = any(_timed(said.low, t) for t in said.tokens[said.place + 1 :] if t.start < end)
    named = timed or said.fact_within(end) or said.low.startswith((":", "("), end)
    return named or _ONE_OF_THEM.search(said.low, said.token.end, end) is not None


def _timed(low: str, token: Token) -> bool:
    """Whether a token tells of time to earn a qualification; not "must complete orientation"."""
    thing = thing_after(low, token.end) if token.kind == "obtain" else ""
    return token.kind in _TIMED and (not thing or _qualifies(thing))


_TIMED = frozenset(("obtain", "within", "later", "held"))
# "CCA or CCS preferred; must hold one of these", "CRCR (preferred; must be earned within one year)"
_ONE_OF_THEM = guarded(
    r"\b(?:one|it|them|these|those|either|both|earned|obtained|obtain(?! an? (?!cert|cred))|certif\w*|credential\w*"
    r"|exam|held|(?:active|valid|current)(?= ?$| and))\b"
)


def among_wishes_else(said: Said) -> bool:
    """The same after a word that wishes: "Ideally a CRC, and a car is required"."""
    return any(t.kind == "preferred" for t in said.tokens[: said.place]) and demands_else(said)


# "CPC or CCS who needs little supervision"
_WHO = guarded(r" (?:who|that) $")
# "a valid driver's license is needed"
_DRIVING = re.compile(r"\bdriv\w+(?:['’]s)? licen[sc]e")
# "(both required)", "they are required", "which must be current"; not "this job requires patience"
_POINTS = guarded(
    r"\b(?:it|that|this|these|those|they|which|both|all|either|each|one|latter|former)"
    r"(?: of (?:these|them|those|which))?(?: (?:is|are|be|will|still|also|both))* ?$"
)


def _qualifies(thing: str) -> bool:
    """Whether a thing qualifies people, skills aside."""
    return qualifies(_SKILLS.sub("", thing))


_SKILLS = re.compile(r"\b(?:skills?|background|following|all|help|items?)\b")
_NOTHING = guarded(r" ?(?:(?:is|are|not|strictly|absolutely|always|still|also|only|an?|the) ?)*")


def _tells_nothing(subject: str) -> bool:
    """Whether a subject names nothing: "CPC, is required"."""
    return _NOTHING.fullmatch(subject) is not None
