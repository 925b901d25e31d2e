"""Fewer years for those who hold something, told behind a demand: "5 years required, 3 years if CCS"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.naming.token import Token

_BREAKS = frozenset(("comma", "semi", "dash"))
#: "if you come with", "if credentialed as"
_ON = frozenset(("if", "with", "loose"))


def or_fewer(tokens: list[Token]) -> list[Token]:
    """The tokens as a choice of two numbers of years: "5 years, or 3 years with a CCS, required"."""
    for at in range(1, len(tokens) - 4):
        if _demands_more(tokens, at) and _told_of(tokens, at + 3):
            choice = tokens[at + 1]._replace(kind="or")
            on = tokens[at + 3]._replace(kind="with")
            held = next(i for i in range(at + 4, len(tokens)) if tokens[i].kind == "cred")
            return [tokens[at], *tokens[:at], choice, tokens[at + 2], on, *tokens[held:]]
    return tokens


def _demands_more(tokens: Sequence[Token], at: int) -> bool:
    """Whether years, a word that demands them, a break and fewer years stand around a place."""
    kinds = [t.kind for t in tokens[at : at + 3]]
    told = next((t for t in reversed(tokens[:at]) if t.kind != "exp"), None)
    if told is None or told.kind != "years" or kinds[0] != "required" or kinds[1] not in _BREAKS or kinds[2] != "years":
        return False
    more, fewer = told.value, tokens[at + 2].value
    return isinstance(more, float) and isinstance(fewer, float) and fewer < more


def _told_of(tokens: Sequence[Token], at: int) -> bool:
    """Whether a condition begins at a place that names a credential."""
    held = next((t for t in tokens[at + 1 :] if t.kind not in _ON), None)
    return tokens[at].kind in ("if", "with") and held is not None and held.kind == "cred"
