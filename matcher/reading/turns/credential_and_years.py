"""Credentials each with its own years, set as labels: "CPC - 2 yrs; CPC-A - 3 yrs", "CCS: 3 years, RHIT: 2 years"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import Statement
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.ways import all_of, unique

_CUTS = frozenset(("semi", "comma", "or", "slash", "and"))
_IDLE = frozenset(("any", "loose", "open", "close", "exp", "least", "required"))
_LISTED = frozenset(("cred", "or", "slash", "comma"))


def credential_and_years(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> Statement | None:
    """The choice between two or more credentials that each have their years behind a dash or colon."""
    kinds = [t.kind for t in tokens]
    if kinds.count("years") < 2 or "cred" not in kinds or not {"dash", "colon"} & set(kinds):
        return None
    parts = _parts([t for t in tokens if t.kind not in _IDLE])
    if len(parts) < 2 or not all(_is_pair(part) for part in parts):
        return None
    ways = unique(
        w
        for part in parts
        for w in all_of(
            (ways_of([t for t in part if t.kind in _LISTED], sentence.start), ways_of(part[-1:], sentence.start))
        )
    )
    return Statement("wish" if sentence.kind == "preferred" else "demand", ways, sentence, asked)


def _parts(tokens: Sequence[Token]) -> list[list[Token]]:
    """The tokens, cut behind each number of years."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if not parts[-1] and token.kind in _CUTS:
            continue
        parts[-1].append(token)
        if token.kind == "years":
            parts.append([])
    return parts if parts[-1] else parts[:-1]


def _is_pair(part: Sequence[Token]) -> bool:
    """Whether a part is a list of credentials, a dash or colon, and years."""
    kinds = [t.kind for t in part]
    return (
        kinds[:1] == ["cred"] and kinds[-2:] in (["dash", "years"], ["colon", "years"]) and set(kinds[:-2]) <= _LISTED
    )
