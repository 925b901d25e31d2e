"""Years with a credential and years without: "We take an uncertified coder with five years, but a CPC needs two"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import Statement
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.ways import replace

_CUTS = frozenset(("comma", "semi", "but", "and", "dash"))
_ELSE = frozenset(("reject", "not", "no", "preferred", "within", "later", "lieu", "edu", "degree", "apprentice"))
#: What names a credential, be it by a loose word: "a coding certification and three years, but six without one".
_NAMES = frozenset(("cred", "any", "loose", "body"))


class _Halves(NamedTuple):
    """What those with the credential need, and what those without it."""

    held: Sequence[Token]
    lacking: Sequence[Token]


def with_and_without(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> list[Statement]:
    """The demand on those with the credential and the way in of those without it; or nothing."""
    kinds = [t.kind for t in tokens]
    if kinds.count("uncert") != 1 or kinds.count("years") != 2 or not _NAMES & set(kinds) or _ELSE & set(kinds):
        return []
    if kinds[0] == "one_of" or "colon" in kinds:
        return []  # "One of: CCS, CPC plus two years, four years without a credential"
    halves = _halves(tokens)
    if halves is None:
        return []
    exact = any(t.kind == "cred" for t in halves.held)
    named = [
        t
        for t in halves.held
        if t.kind in ("or", "comma", "slash") or (t.kind == "cred" if exact else t.kind in _NAMES)
    ]
    years = [next(t for t in part if t.kind == "years") for part in halves]
    ways = ways_of([t for t in named if _joins(t, named)], sentence.start)
    more = ways_of([years[0]], sentence.start)[0]
    held = tuple(replace(w, years=more.years, years_at=more.years_at, experience=more.experience) for w in ways)
    further = Statement("besides", ways_of([years[1]], sentence.start), sentence, asked, codes=("instead",))
    return [Statement("demand", held, sentence, asked), further]


def _joins(token: Token, named: Sequence[Token]) -> bool:
    """Whether a token names a credential or stands between two."""
    spots = [t.start for t in named if t.kind in _NAMES]
    return spots[0] <= token.start <= spots[-1]


def _halves(tokens: Sequence[Token]) -> _Halves | None:
    """The halves of a sentence at the cut that parts its two lengths, each with what it is a length for."""
    for cut in (i for i, t in enumerate(tokens) if t.kind in _CUTS):
        left, right = tokens[:cut], tokens[cut + 1 :]
        for held, lacking in ((left, right), (right, left)):
            if _tells(held, _NAMES) and _tells(lacking, _LACKS):
                return _Halves(held, lacking)
    return None


def _tells(part: Sequence[Token], names: frozenset[str]) -> bool:
    """Whether a half tells one length, of people with a credential or of those without one."""
    kinds = [t.kind for t in part]
    others = _LACKS if names is _NAMES else _NAMES
    return kinds.count("years") == 1 and bool(names & set(kinds)) and not others & set(kinds)


_LACKS = frozenset(("uncert",))
