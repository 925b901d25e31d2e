"""One fact of a clause and how it is joined to the one before it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from matcher.reading.ways import Ways

Operator = Literal["or", "and"]


class Atom(NamedTuple):
    """One fact and how it is joined to the one before it: the smaller ``strength``, the looser."""

    kind: str  # cred, edu, years, exp
    ways: Ways
    operator: Operator = "and"
    strength: int = 0
    tied: bool = False  # by "with"
