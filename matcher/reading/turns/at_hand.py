"""Conditions that only spare those who have it already: "One of these in a year, if you hold none: CPMA, CIC"."""

from __future__ import annotations

from matcher.reading.clause.statement import FACTS
from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token

_SMALL = (
    r"(?:already|yet|currently|previously|now|not|none|no|one|it|them|these|those|this|that|is|are|you|they|do|does"
    r"|did|have|has|had|hold|holds|held|got|possess\w*|in|hand|at|on|upon|of|when|the|time|hire|hired|start|appointment"
    r"|any|either|\w+n['’]t)"
)
# ", if not already held:", " unless you have it already:", " (if you don't hold one yet):"
_AT_HAND = guarded(rf",? ?\(?\b(?:if|unless|where|when)(?: {_SMALL}){{2,9}}\)?(?=:)")


def without_at_hand(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without such a condition before the list that is to be earned."""
    found = _AT_HAND.search(low) if ":" in low and any(t.kind == "within" for t in tokens) else None
    if found is None or any(t.kind in FACTS and t.start < found.end() for t in tokens):
        return tokens
    return [t for t in tokens if not found.start() <= t.start < found.end()]
