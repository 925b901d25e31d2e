"""Everything an ad states, sorted by what it does to the ways in: demands, wishes, further ways, swaps, exclusions."""

from __future__ import annotations

from dataclasses import dataclass, field

from matcher.reading.clause.statement import Statement
from matcher.reading.combining.items import Item
from matcher.reading.ways import Ways


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
