"""The body behind a credential: "CPC with AAPC or CCS with AHIMA" names who grants them, and asks nothing besides."""

from __future__ import annotations

from collections.abc import Sequence

from data.vocabulary import credentials
from matcher.reading.naming.token import Token, codes_of

_BODIES = {"ANY-AAPC": "AAPC", "ANY-AHIMA": "AHIMA"}


def without_granter(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without what only leads to the body that grants what stands before it: "with", or its brackets.

    >>> named = [Token(0, 3, "cred", ("CPC",)), Token(4, 8, "with"), Token(9, 13, "body", ("ANY-AAPC",))]
    >>> [t.kind for t in without_granter(named)]
    ['cred', 'body']
    >>> named = [named[0], Token(4, 5, "open"), Token(5, 9, "body", ("ANY-AAPC",)), Token(9, 10, "close")]
    >>> [t.kind for t in without_granter(named)]
    ['cred']
    """
    out: list[Token] = []
    skipped = 0
    for index, token in enumerate(tokens):
        if skipped:
            skipped -= 1
        elif token.kind == "open" and _kinds(tokens, index + 1, 2) == ["body", "close"] and _is_granter(tokens, index):
            skipped = 2
        elif token.kind != "with" or not _is_granter(tokens, index):
            out.append(token)
    return out


def _kinds(tokens: Sequence[Token], first: int, count: int) -> list[str]:
    return [t.kind for t in tokens[first : first + count]]


def _is_granter(tokens: Sequence[Token], index: int) -> bool:
    around = [*tokens[max(0, index - 1) : index], *tokens[index + 1 : index + 2]]
    if [t.kind for t in around] != ["cred", "body"]:
        return False
    known = credentials()
    named = {known[c].issuer for c in codes_of(around[0]) if c in known}
    return bool(named & {_BODIES.get(c, "") for c in codes_of(around[1])})
