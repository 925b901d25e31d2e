"""Two credentials of which one is due now and the other in time: "One of them now, the other within eight months"."""

from __future__ import annotations

from collections.abc import Sequence

from data.records import WithinMonths
from matcher.reading.clause.statement import FACTS, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.rules.after_hire import windows
from matcher.reading.ways import Group, Way

#: The target of a demand that stands for those of the same credentials before it.
EITHER_FIRST = "either_first"
# "One of them now, the other within …", "for those with only one of them, the other one to be obtained …", "Come with
# either; the second follows by …"
_ONE_AND_OTHER = guarded(
    r"\b(?:(?:only |just |at least |come with |start with |bring |hold )?(?:one|either)(?: one)?(?: of (?:them"
    r"|these|those|the two|the pair))?)\b[^.]{0,60}?\b(?:the|your) (?:other|missing|remaining"
    r"|second(?! (?:year|month|quarter|anniversary|review)))\b"
)


def one_now(sentence: Sentence, tokens: Sequence[Token], named: Sequence[str]) -> Statement | None:
    """The two ways in of such a sentence; ``named``: the credentials that the sentence before named."""
    found = _ONE_AND_OTHER.search(sentence.low)
    if found is None:
        return None
    late = next((w for w in windows(sentence.low) if w.start >= found.start()), None)
    if late is None or any(t.kind in ("reject", "preferred") for t in tokens):
        return None
    if any(t.kind in FACTS and t.kind != "cred" for t in tokens):
        return None
    told = tuple(dict.fromkeys(c for t in tokens if t.kind == "cred" for c in codes_of(t)))
    pair = told or tuple(named)
    if len(pair) != 2:
        return None
    months = told_months(late.months)
    at = (sentence.start, sentence.end)
    ways = tuple(Way((Group((held,), None, at), Group((due,), months, at))) for held, due in (pair, (pair[1], pair[0])))
    return Statement("demand", ways, sentence, True, EITHER_FIRST)


def told_months(months: float | str) -> WithinMonths:
    """The months of a window as ways tell them."""
    return "unstated" if isinstance(months, str) else int(months) if months == int(months) else months
