"""Time to earn what is asked that only some people are given: "This grace period is for graduates of our program"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import FACTS, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.ways import NOTHING, is_degree, is_experience

#: The target of a statement that tells for whom alone the time is that was given before.
FOR_SOME = "grace"
_GRACE = (
    r"(?:grace(?: period)?|window|extra time|extension|allowance|exception|concession|delay"
    r"|time to (?:certify|test|earn it)"
    r"|(?:twelve|six|nine|eighteen|\d+)[- ]months?(?: (?:period|window|grace))?)"
)
# "This grace period is for graduates of the state program only", "The window applies only to those with a year"
_ONLY_FOR = guarded(
    rf"(?:(?:this|that|the|such) {_GRACE}\b[^.;,]{{0,20}}?"
    r"\b(?:is|are|applies|goes|extends|holds)\b[^.;,]{0,24}?\b(?:for|to|of)\b"
    r"|only (?=[^.;,]{3,60} (?:get|gets|have|has|may use|are given|is given|qualif(?:y|ies) for)"
    rf" (?:this|that|the) {_GRACE}))"
)
#: What tells nothing of the people themselves.
_OF_NOBODY = frozenset(("preferred", "reject", "not", "within", "cred", "body"))


def grace_for_some(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> Statement | None:
    """For whom alone the time is that the sentence before gave; those have schooling or years that others need not."""
    found = _ONLY_FOR.match(sentence.low)
    if found is None:
        return None
    ends = next((t.start for t in tokens if t.kind in ("semi", "dash") and t.start > found.end()), len(sentence.low))
    who = [t for t in tokens if found.end() <= t.start < ends and t.kind in (*FACTS, "or", "and", "least")]
    ways = ways_of(who, sentence.start)
    if ways == NOTHING or any(t.kind in _OF_NOBODY for t in who):
        return None
    plain = all(is_degree(w) or is_experience(w) for w in ways)
    return Statement("besides", ways, sentence, asked, FOR_SOME, ("instead",)) if plain else None
