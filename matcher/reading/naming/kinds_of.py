"""Credentials of one kind that is not coding: "any auditing credential, for instance CPMA" takes no coder's."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token

_KIND = guarded(r"\b(?:auditing|audit|compliance|cdi|documentation|teaching|instructor|billing|leadership) $")


def of_one_kind(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without a loose word for a kind of credentials of which examples follow: those are asked."""
    if not any(t.kind == "such_as" for t in tokens):
        return tokens
    return [t for i, t in enumerate(tokens) if not (t.kind == "loose" and _shown(low, tokens, i))]


def _shown(low: str, tokens: list[Token], index: int) -> bool:
    after = [t.kind for t in tokens[index + 1 : index + 4] if t.kind not in ("comma", "open", "colon")]
    return after[:2] == ["such_as", "cred"] and _KIND.search(low, 0, tokens[index].start) is not None
