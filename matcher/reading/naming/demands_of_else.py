"""Words that demand among what is wished, said of other things: "Preferred: CPC; must be able to travel"."""

from __future__ import annotations

import re

from matcher.reading.guard import guarded
from matcher.reading.naming.objects import Said, qualifies, thing_after

_LEADING = ("must", "need", "require ", "requires", "should", "has to", "have to", "we require", "ought")


def demands_else(said: Said) -> bool:
    """Whether a word that demands is said of something that is no qualification."""
    token = said.token
    if token.value is not None or token.more or not said.fact_before() or said.fact_within(said.clause_end()):
        return False
    if said.fact_in_clause_before():
        return False
    subject = said.clause_before()
    if said.word.startswith(_LEADING) and said.word != "needed":
        return _POINTS.search(subject) is None and said.low[token.end : token.end + 1] == " "
    if _tells_nothing(subject):
        thing = thing_after(said.low, token.end)
        return said.low.startswith(" to ", token.end) or (bool(thing) and not qualifies(thing))
    return _POINTS.search(subject) is None and not qualifies(_DRIVING.sub("", subject))


# "a valid driver's license is needed"
_DRIVING = re.compile(r"\bdriv\w+(?:['’]s)? licen[sc]e")
# "(both required)", "they are required", "which must be current"
_POINTS = guarded(r"\b(?:it|that|this|these|those|they|which|both|all|either|each|one|latter|former)\b")
_NOTHING = guarded(r" ?(?:(?:is|are|not|strictly|absolutely|always|still|also|only|an?|the) ?)*")


def _tells_nothing(subject: str) -> bool:
    """Whether a subject names nothing: "CPC, is required"."""
    return _NOTHING.fullmatch(subject) is not None
