"""What is only preferred on the day of hire, but must be earned: "Preferred: CDIP (to be earned within two years)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.ways import is_group, replace

# "(to be earned by the end of the second year if not held)", "must be obtained within a year", "required within a year"
_DUE = guarded(
    r"\b(?:(?:to|must|has to|have to|needs? to|should|will(?: need to)?) be (?:earned|obtained|achieved|passed|gained"
    r"|completed|acquired|attained|held)|(?:required|due|mandatory|needed) (?:within|by|in)"
    r"|must (?:then )?(?:earn|obtain|get|pass|achieve|gain|acquire|attain))\b"
)
# "CPC preferred (or willing to obtain within 12 months)"
_WILLING = guarded(
    r"\b(?:or,? (?:be |the |an? )?(?:willing(?:ness)?|able|ability|agree(?:s|ment)?|ready|commitment) to"
    r" (?:earn|obtain|get|pass|achieve|gain|acquire|attain|become|certify|sit))\b"
)


def with_due(sentence: Sentence, stated: Sequence[Statement]) -> list[Statement]:
    """The statements of a sentence, with the demand that a wish is when its words give time to earn it."""
    if not any(_has_time(s) for s in stated):
        return list(stated)
    timed = not any(g.within == "unstated" for s in stated for w in s.ways for g in w.groups)
    if not (_DUE.search(sentence.low) or (timed and _WILLING.search(sentence.low))):
        return list(stated)
    return [part for s in stated for part in (_both(s) if _has_time(s) else [s])]


def _has_time(statement: Statement) -> bool:
    """Whether a wish gives time for what it wishes, which is one credential or a choice of some."""
    ways = statement.ways
    return statement.kind == "wish" and len(ways) == 1 and is_group(ways[0]) and ways[0].groups[0].within is not None


def _both(statement: Statement) -> Iterator[Statement]:
    way = statement.ways[0]
    yield statement._replace(kind="demand", firm=True)
    yield statement._replace(ways=(replace(way, groups=(way.groups[0]._replace(within=None),)),))
