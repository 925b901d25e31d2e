"""A choice whose items have letters or numbers in one sentence: "(a) CPC and one year; (b) CCS; or (c) five years"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from itertools import pairwise

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import FACTS, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.ways import NOTHING, Span, Ways, any_of

_MARK = guarded(r"(?:(?<=[\s;,:(])|^)\(?(?P<mark>[a-f]|[1-6]|i{1,3}|iv)\) ")
_ROWS = ("abcdef", "123456", ("i", "ii", "iii", "iv"))
_OR = guarded(r"[,;] or (?:else )?\(?$")
_AND = guarded(r"\b(?:and|plus|as well as)[,;]? \(?$")
_ELSE = frozenset(("preferred", "reject", "lieu", "later", "not", "equiv_exp", "combo"))
_KEPT = frozenset((*FACTS, "exp", "and", "or", "with", "comma", "slash", "one_of", "least", "within", "obtain"))
_ENDS = frozenset(("comma", "or", "and", "with"))


def lettered_choice(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> list[Statement]:
    """What a sentence asks before its items, and the choice of the items; or nothing."""
    kinds = {t.kind for t in tokens}
    if ") " not in sentence.low or sentence.kind == "preferred" or kinds & _ELSE:
        return []
    if not (asked or "required" in kinds):
        return []
    spots = _items(sentence.low)
    ways = [_ways_in(sentence, tokens, spot) for spot in spots]
    if not ways or NOTHING in ways:
        return []
    choice = reduce(any_of, ways)
    first = _ways_in(sentence, tokens, (0, spots[0][0]))
    before = [] if first == NOTHING else [Statement("demand", first, sentence, asked)]
    return [*before, Statement("demand", choice, sentence, asked)]


def _items(low: str) -> list[Span]:
    """Where each item stands, if "or" stands before the last one and "and" before none."""
    marks = list(_MARK.finditer(low))
    named = tuple(m["mark"] for m in marks)
    if len(marks) < 2 or not any(named == tuple(row[: len(named)]) for row in _ROWS):
        return []
    if not _OR.search(low, 0, marks[-1].start()) or any(_AND.search(low, 0, m.start()) for m in marks[1:]):
        return []
    return list(zip((m.end() for m in marks), (*(m.start() for m in marks[1:]), len(low)), strict=True))


def _ways_in(sentence: Sentence, tokens: Sequence[Token], spot: Span) -> Ways:
    """The ways in of an item, without what it says one may lack: "five years without a credential"."""
    inside = [t for t in tokens if spot[0] <= t.start < spot[1]]
    lacked = [b for a, b in pairwise(inside) if a.kind == "no"]
    kept = [t for t in inside if t.kind in _KEPT and t not in lacked]
    while kept and kept[-1].kind in _ENDS:
        kept.pop()
    while kept and kept[0].kind in _ENDS:
        kept.pop(0)
    return ways_of(kept, sentence.start)
