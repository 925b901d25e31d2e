"""Everything an ad states, sorted by what it does to the ways in: demands, wishes, further ways, swaps, exclusions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from matcher.reading.clause.statement import Statement
from matcher.reading.combining.items import Item
from matcher.reading.rules.education import LEVELS
from matcher.reading.ways import Way, Ways


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
    text: str = ""

    def asks_credentials(self) -> bool:
        """Whether any sentence asks, takes or turns away a credential."""
        ways = [*(d.ways for d in self.demands), *(s.ways for s in (*self.besides, *self.only_for, *self.swaps))]
        return bool(self.excluded) or any(w.groups for found in ways for w in found)


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


def least_schooling(demands: Sequence[Demand]) -> str | None:
    """What all must have finished, where more is asked: "High school. A coding program, or a year in place of it"."""
    told = [d.ways[0] for d in demands if len(d.ways) == 1 and d.ways[0].education]
    levels = sorted((w.education for w in told if w.education), key=LEVELS.index)
    return "hs" if levels[:1] == ["hs"] and len(set(levels)) > 1 else None
