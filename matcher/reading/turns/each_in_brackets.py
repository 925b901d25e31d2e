"""Brackets that tell the years of each credential before them: "CCS or CPC (CPC with 5 years; CCS with 3)"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.statement import FACTS
from matcher.reading.naming.token import Token, codes_of

#: What may stand in a part of such brackets.
_PART = frozenset(("cred", "slash", "or", "comma", "years", "least", "with", "colon", "dash", "exp", "if"))
_JOINING = frozenset(("cred", "slash", "or", "comma"))


def years_of_each(outer: Sequence[Token], inner: Sequence[Token]) -> list[Token]:
    """The credentials of brackets with the years of each as choices, where they tell of all that was named; or none."""
    named = {c for t in outer if t.kind == "cred" for c in codes_of(t)}
    parts = _parts(inner[1:-1]) if len(named) > 1 and any(t.kind == "years" for t in inner) else []
    told = [{c for t in part if t.kind == "cred" for c in codes_of(t)} for part in parts]
    if len(parts) < 2 or not all(map(_tells_years, parts)) or not named <= set().union(*told):
        return []
    if sum(map(len, told)) > len(set().union(*told)) or any(t.kind in FACTS and t.kind != "cred" for t in outer):
        return []
    return [token for n, part in enumerate(parts) for token in _choice(part, n)]


def _parts(inner: Sequence[Token]) -> list[list[Token]]:
    """Brackets cut at semicolons, and at commas after which another credential begins: "(CPC: 3 years, RHIT: 1)"."""
    parts: list[list[Token]] = [[]]
    for index, token in enumerate(inner):
        whole = {"cred", "years"} <= {t.kind for t in parts[-1]}
        if token.kind == "semi" or (whole and token.kind in ("comma", "or") and index + 1 < len(inner)):
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


def _tells_years(part: Sequence[Token]) -> bool:
    kinds = [t.kind for t in part]
    return set(kinds) <= _PART and kinds.count("years") == 1 and "cred" in kinds


def _choice(part: Sequence[Token], number: int) -> list[Token]:
    """A part as if it were written "or a CPC with five years"."""
    years = next(t for t in part if t.kind == "years")
    named = [t for t in part if t.kind in _JOINING]
    while named[-1].kind != "cred":
        named.pop()
    at = part[0].start
    first = [Token(at, at, "semi"), Token(at, at, "or")] if number else []
    return [*first, *named, Token(years.start, years.start, "with"), years]
