"""A choice whose items have letters or numbers in one sentence: "(a) CPC and one year; (b) CCS; or (c) five years"."""

from __future__ import annotations

import re
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
# "Option A - CPC and 2 years; Option B - RHIT", "Path 1) CPC and 2 years Path 2) RHIT"
_NAMED = guarded(
    r"\b(?:option|path|pathway|route|track|choice|alternative|door) (?P<mark>[a-f]|[1-6]|one|two|three|four)"
    r"(?: ?[-–—:),])+ ?"
)
_ROWS = ("abcdef", "123456", ("i", "ii", "iii", "iv"), ("one", "two", "three", "four"))
_OR = guarded(r"[,;] or (?:else )?\(?$")
_AND = guarded(r"\b(?:and|plus|as well as)[,;]? \(?$")
_ELSE = frozenset(("preferred", "reject", "lieu", "later", "not", "equiv_exp", "combo"))
_KEPT = frozenset((*FACTS, "exp", "and", "or", "with", "comma", "slash", "one_of", "least", "within", "obtain"))
_ENDS = frozenset(("comma", "or", "and", "with"))


def lettered_choice(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> list[Statement]:
    """What a sentence asks before its items, and the choice of the items; or nothing."""
    kinds = {t.kind for t in tokens}
    if sentence.kind == "preferred" or kinds & _ELSE:
        return []
    if not (asked or "required" in kinds):
        return []
    spots = _items(sentence.low, sentence.label.lower())
    ways = [_ways_in(sentence, tokens, spot) for spot in spots]
    if not ways or NOTHING in ways:
        return []
    choice = reduce(any_of, ways)
    first = _ways_in(sentence, tokens, (0, spots[0][0]))
    before = [] if first == NOTHING else [Statement("demand", first, sentence, asked)]
    return [*before, Statement("demand", choice, sentence, asked)]


def _items(low: str, label: str) -> list[Span]:
    """Where each item stands, if the items are a choice; the first may be called so by the sentence's label."""
    called, opened = list(_NAMED.finditer(low)), _NAMED.fullmatch(f"{label}:") if label else None
    marks = called or (list(_MARK.finditer(low)) if ") " in low else [])
    named = (*((opened["mark"],) if called and opened else ()), *(m["mark"] for m in marks))
    if len(named) < 2 or not any(named == tuple(row[: len(named)]) for row in _ROWS):
        return []
    if not called and not _is_choice(low, marks):
        return []
    begins = [*((0,) if len(named) > len(marks) else ()), *(m.end() for m in marks)]
    return list(zip(begins, (*(m.start() for m in marks[len(marks) + 1 - len(begins) :]), len(low)), strict=True))


def _is_choice(low: str, marks: Sequence[re.Match[str]]) -> bool:
    """Whether "or" stands before the last item and "and" before none; what is called an option needs neither."""
    chosen = _OR.search(low, 0, marks[-1].start()) is not None
    return chosen and not any(_AND.search(low, 0, m.start()) for m in marks[1:])


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
