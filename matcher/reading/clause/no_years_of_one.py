"""A choice of which one asks no experience: "… or little or no work experience and a bachelor's degree"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token

# "little or no related work experience and", "no experience with", "and no experience"
_NONE = guarded(
    r"\b(?:(?:little|minimal)(?: or|,? to)? )?(?:no|zero)(?: prior| previous)?(?: related| relevant| work| coding)*"
    r" experience(?: required| needed)?\b"
)


def past_none(low: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens of a ladder without its words of no experience: the schooling beside them stands alone.

    >>> past_none("two years or no experience and a degree", ())
    ()
    """
    if not _NONE.search(low) or not {"or", "edu", "years"} <= {t.kind for t in tokens}:
        return tokens
    kept = list(tokens)
    for found in _NONE.finditer(low):
        kept = _past_one(kept, found.start(), found.end())
    return kept


def _past_one(tokens: Sequence[Token], start: int, end: int) -> list[Token]:
    """Without those of one such phrase and what joins it to the schooling before or behind it."""
    before = [t for t in tokens if t.end <= start]
    after = [t for t in tokens if t.start >= end]
    if [t.kind for t in after[:2]] in (["and", "edu"], ["with", "edu"]):
        return [*before, *after[1:]] if before[-1:] and before[-1].kind in ("or", "semi") else list(tokens)
    if [t.kind for t in before[-2:]] == ["edu", "and"]:
        ends = not after or after[0].kind in ("semi", "comma", "or")
        return [*before[:-1], *after] if ends else list(tokens)
    return list(tokens)
