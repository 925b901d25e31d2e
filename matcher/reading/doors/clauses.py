"""A sentence cut into its clauses, and what it asks before one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from matcher.reading.clause.statement import FACTS
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.ways import Span

_CUT = guarded(
    r"[;(]|: |(?:,|\)) (?:but|though|although|however|while|whereas|and)\b| (?:but|though|although|however)\b| [–—-] "
)


def clauses(low: str) -> Iterator[Span]:
    """The clauses of a sentence, each from a break to the semicolon or the bracket that ends it."""
    begins = sorted([0, *(m.end() for m in _CUT.finditer(low))], key=lambda i: low[i - 1 : i] != "(")
    for begin in begins:  # what stands in brackets first
        signs = ";)" if low[begin - 1 : begin] == "(" else ";"
        ends = [i for sign in signs if (i := low.find(sign, begin)) >= 0]
        yield begin, min(ends, default=len(low.rstrip(" .!")))


_JOINTS = frozenset(("open", "comma", "dash", "semi", "but", "and", "or"))


def unjoined(tokens: Iterable[Token]) -> list[Token]:
    """The tokens without what joins them to a clause after them."""
    before = list(tokens)
    while before and before[-1].kind in _JOINTS:
        before.pop()
    return before


def before_clause(sentence: Sentence, tokens: Sequence[Token], start: int) -> tuple[Sentence, list[Token]]:
    """The sentence and its tokens up to where a clause begins, without what joins it."""
    before = unjoined(t for t in tokens if t.end <= start)
    if not any(t.kind in FACTS or t.kind == "exp" for t in before):
        return sentence._replace(text="", low=""), []
    cut = max(start, before[-1].end)
    return sentence._replace(text=sentence.text[:cut], low=sentence.low[:cut]), before
