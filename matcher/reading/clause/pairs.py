"""A range of years before the degrees that each ask their own."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.naming.token import Token


def without_range(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Three to five years, depending on degree: three with a bachelor's, five with …": the range says no more."""
    colon = next((i for i, t in enumerate(tokens) if t.kind == "colon"), 0)
    before, after = tokens[:colon], tokens[colon + 1 :]
    tied = [t for t, then, edu in zip(after, after[1:], after[2:], strict=False) if _tells_degree(t, then, edu)]
    if len(tied) < 2 or [t.kind for t in before if t.kind in ("years", "cred", "edu", "any")] != ["years"]:
        return tokens
    return [t for t in tokens if t.start > tokens[colon].start or t.kind != "years"]


def _tells_degree(years: Token, then: Token, edu: Token) -> bool:
    return (years.kind, then.kind, edu.kind) == ("years", "with", "edu")
