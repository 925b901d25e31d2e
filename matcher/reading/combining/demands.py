"""Everything an ad states, sorted by what it does to the ways in: demands, wishes, further ways, swaps, exclusions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from data.records import WithinMonths
from data.vocabulary import GENERIC
from matcher.reading.clause.statement import Statement
from matcher.reading.combining.items import Item
from matcher.reading.guard import guarded
from matcher.reading.rules.education import LEVELS
from matcher.reading.ways import Way, Ways, both, replace


@dataclass(slots=True)
class Demand:
    """Ways that must be met, and whether the requirements say so themselves (``firm``); ``items`` of a choice."""

    ways: Ways
    firm: bool
    order: int = 0
    items: list[Item] = field(default_factory=list)


@dataclass(slots=True)
class Picture:
    """Everything an ad states, sorted by what it does to the ways in."""

    demands: list[Demand] = field(default_factory=list)
    wishes: list[Statement] = field(default_factory=list)
    besides: list[Statement] = field(default_factory=list)
    swaps: list[Statement] = field(default_factory=list)
    only_for: list[Statement] = field(default_factory=list)
    excluded: list[Statement] = field(default_factory=list)
    allotted: list[Statement] = field(default_factory=list)
    some: list[Statement] = field(default_factory=list)
    text: str = ""

    def asks_credentials(self) -> bool:
        """Whether any sentence asks, takes or turns away a credential."""
        ways = [
            *(d.ways for d in self.demands),
            *(s.ways for s in (*self.besides, *self.only_for, *self.swaps, *self.allotted)),
        ]
        return bool(self.excluded) or any(w.groups for found in ways for w in found)

    def join(self, other: Picture) -> None:
        """Take what is told of another grade too."""
        for name in ("demands", "wishes", "besides", "swaps", "only_for", "excluded", "allotted", "some"):
            mine = getattr(self, name)
            mine += [one for one in getattr(other, name) if one not in mine]


#: So near stand years for all and the fewer ones for some.
_NEAR = 250


def eased(demands: Sequence[Demand], statement: Statement) -> Statement:
    """Fewer years of some stand for those of all: "Three years of coding; candidates with the CCS need only two"."""
    fewer = statement.ways[0] if len(statement.ways) == 1 else Way()
    if statement.target or not statement.codes or not fewer.years or fewer.groups or fewer.education:
        return statement
    if " must " in statement.sentence.low:  # "If you hold the CIC you must have two years of trauma coding"
        return statement
    told = [d.ways[0] for d in demands if len(d.ways) == 1 and 0 <= statement.sentence.end - d.order < _NEAR]
    more = any(w.years and w.years > fewer.years and not w.groups for w in told)
    return statement._replace(target="eased") if more else statement


def dated_later(seen: Picture, months: WithinMonths) -> bool:
    """Whether the time was told of what was asked before without it: "RHIT eligible. Certify within one year"."""
    if not isinstance(months, (int, float)):
        return False
    before = next((d for d in reversed(seen.demands) if any(w.groups for w in d.ways)), None)
    if before is None or not any(g.within == "unstated" for w in before.ways for g in w.groups):
        return False
    before.ways = tuple(
        replace(w, groups=tuple(replace(g, within=months) if g.within == "unstated" else g for g in w.groups))
        for w in before.ways
    )
    return True


# "With the bachelor's one year is enough", "If yours is an associate's, four years"; and after "Master's, or a
# bachelor's and ten years" also "7+ years for those holding a master's"
_WITH_DEGREE = guarded(r"(?:and |but )?(?:with|for|if (?:you have|yours is|it is|it['’]s)) (?:an? |the |your |that )?")
_OF_THOSE = guarded(r"\b(?:for|with|if|holding|hold|having|have)\b")


def of_schooled(seen: Picture, statement: Statement) -> bool:
    """Whether years of those with a degree were worked into the way in that asks it: "With the bachelor's one year"."""
    told = statement.ways[0] if len(statement.ways) == 1 else Way()
    if not told.education or told.years is None or told.groups:
        return False
    before = next((d for d in reversed(seen.demands) if any(_is_free(w, told) for w in d.ways)), None)
    if before is None or len(before.ways) < 2:
        return False
    low, timed = statement.sentence.low, all(w.years for w in before.ways if not _is_free(w, told))
    if not (_WITH_DEGREE.match(low) or (timed and _OF_THOSE.search(low))):
        return False
    before.ways = tuple(both(w, told) if _is_free(w, told) else w for w in before.ways)
    return True


def _is_free(way: Way, told: Way) -> bool:
    return way.education == told.education and way.years is None


def least_schooling(demands: Sequence[Demand]) -> str | None:
    """What all must have finished, where more is asked: "High school. A coding program, or a year in place of it"."""
    told = [d.ways[0] for d in demands if len(d.ways) == 1 and d.ways[0].education]
    levels = sorted((w.education for w in told if w.education), key=LEVELS.index)
    return "hs" if levels[:1] == ["hs"] and len(set(levels)) > 1 else None


# "Certification in a second specialty within 24 months", "an additional specialty credential in two years"
_ANOTHER = guarded(
    r"\b(?:second|additional|another|further|specialty|dual)\b[^.;:\n]{0,40}\b(?:certif|credential)"
    r"|\b(?:certif\w+|credential\w*) in (?:an? |the |another |one )?(?:second|additional|specialty|other)\b"
)


def without_another(demands: Sequence[Demand], text: str) -> list[Demand]:
    """The demands without one of any further credential due later, which gives no time for those named."""
    if not any(set(g.codes) - set(GENERIC) for d in demands for w in d.ways for g in w.groups):
        return list(demands)
    return [d for d in demands if not all(_is_another(w, text) for w in d.ways)]


def _is_another(way: Way, text: str) -> bool:
    """Whether a way asks nothing but a further credential of any kind in time."""
    late = len(way.groups) == 1 and way.groups[0].within is not None and set(way.groups[0].codes) <= set(GENERIC)
    if not late or way.years is not None or way.education is not None:
        return False
    begin, end = way.groups[0].at
    return _ANOTHER.search(text, max(0, begin - 40), end + 40) is not None


def of_its_holders(demands: Sequence[Demand], statement: Statement) -> Statement | None:
    """ "CRC or CPC. If you come with the CPC only, the CRC within nine months": what is due of some who come in."""
    way = statement.ways[0] if len(statement.ways) == 1 else Way()
    held, due = [g for g in way.groups if g.within is None], tuple(g for g in way.groups if g.within is not None)
    if len(held) != 1 or not due or way.years is not None or way.education:
        return None
    codes = set(held[0].codes)
    asked = [set(g.codes) for d in demands for w in d.ways for g in w.groups if g.within is None]
    if not any(codes < group and not codes & {c for g in due for c in g.codes} for group in asked):
        return None
    return statement._replace(kind="only_for", ways=(Way(due),), codes=held[0].codes)
