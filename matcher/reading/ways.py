"""Ways in, as a small algebra: all of, any of, and what becomes of two demands that say the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, TypeVar

from data.records import EDUCATION_ORDER, Education, WithinMonths

#: No ad has more ways in than this; beyond it alternatives are dropped rather than multiplied.
MOST = 12

Span = tuple[int, int]


class Group(NamedTuple):
    """Credentials of which any one will do; ``at`` is where the ad says so.

    ``added``: codes that a further sentence takes as well, and where it does: "CPC required. CPC-A accepted."
    """

    codes: tuple[str, ...]
    within: WithinMonths = None
    at: Span = (0, 0)
    added: tuple[tuple[tuple[str, ...], Span], ...] = ()


class Way(NamedTuple):
    """One way in. ``more``: its years come on top of what is asked otherwise. Spans tell where the ad says so."""

    groups: tuple[Group, ...] = ()
    years: float | None = None
    experience: bool = False
    education: Education | None = None
    more: bool = False
    years_at: Span = (0, 0)
    education_at: Span = (0, 0)
    experience_at: Span = (0, 0)

    @property
    def codes(self) -> frozenset[str]:
        """Every code that it names."""
        return frozenset(code for group in self.groups for code in group.codes)


#: A record of the reader: a tuple with names, as a frozen dataclass costs six times as much to make.
Record = TypeVar("Record", bound=NamedTuple)


def replace(record: Record, **changes: Any) -> Record:
    """The record with some of its fields changed, as :func:`dataclasses.replace` does it for dataclasses.

    >>> replace(Group(("CPC",)), within=12)
    Group(codes=('CPC',), within=12, at=(0, 0))
    """
    return record._replace(**changes)


Ways = tuple[Way, ...]
NOTHING: Ways = (Way(),)


def both(left: Way, right: Way) -> Way:
    """The way that demands what either does: the larger number of years (or their sum), the higher schooling."""
    years, at = _more_years(left, right)
    higher = left if _rank(left.education) >= _rank(right.education) else right
    return Way(
        (*left.groups, *(g for g in right.groups if not _has(left.groups, g))),
        years,
        left.experience or right.experience,
        higher.education,
        _more(left, right),
        at,
        higher.education_at,
        left.experience_at if left.experience else right.experience_at,
    )


def all_of(parts: Iterable[Ways]) -> Ways:
    """Every combination of one alternative from each part."""
    out: Ways = NOTHING
    for part in parts:
        if part:
            out = tuple(both(left, right) for left in out for right in part)[:MOST]
    return out


def any_of(left: Ways, right: Ways) -> Ways:
    """Either; two plain groups become one, two plain degrees the lower."""
    if len(left) == len(right) == 1:
        a, b = left[0], right[0]
        if is_group(a) and is_group(b) and a.groups[0].within == b.groups[0].within:
            return (replace(a, groups=(union(a.groups[0], b.groups[0]),)),)
        if is_degree(a) and is_degree(b):
            return (a if _rank(a.education) <= _rank(b.education) else b,)
    if len(right) == 1 and is_group(right[0]) and (twin := _same_time(left, right[0])):
        return tuple(replace(w, groups=(union(w.groups[0], right[0].groups[0]),)) if w is twin else w for w in left)
    return unique((*left, *right))


def _same_time(ways: Ways, group: Way) -> Way | None:
    """The plain group among some ways that is due when another is: "COC; a CPC with two years; a CCS"."""
    return next((w for w in ways if is_group(w) and w.groups[0].within == group.groups[0].within), None)


def union(a: Group, b: Group) -> Group:
    """One group of the codes of both, in the order of the ad."""
    codes = tuple(dict.fromkeys((*a.codes, *b.codes)))
    return Group(codes, a.within, a.at if a.codes else b.at, (*a.added, *b.added))


def is_group(way: Way) -> bool:
    """Whether it demands one group of credentials and nothing else."""
    return len(way.groups) == 1 and way.years is None and way.education is None and not way.experience


def is_degree(way: Way) -> bool:
    """Whether it demands schooling and nothing else."""
    return way.education is not None and not way.groups and way.years is None and not way.experience


def is_experience(way: Way) -> bool:
    """Whether it demands experience and nothing else."""
    return (way.years is not None or way.experience) and not way.groups and way.education is None


def is_late(ways: Ways) -> bool:
    """Whether any credential of some ways may be earned later."""
    return any(g.within is not None for w in ways for g in w.groups)


def is_untold(ways: Ways) -> bool:
    """Whether all is due in a time that is not told."""
    return all(g.within == "unstated" for w in ways for g in w.groups)


def unique(ways: Iterable[Way]) -> Ways:
    """The ways without those that demand the same as an earlier one."""
    seen: dict[tuple[object, ...], Way] = {}
    for way in ways:
        seen.setdefault(signature(way), way)
    return tuple(seen.values())[:MOST]


def signature(way: Way) -> tuple[object, ...]:
    """What a way demands, wherever it says so."""
    groups = frozenset((frozenset(g.codes), g.within) for g in way.groups)
    return groups, way.years, way.experience or way.years is not None, way.education


def ladder(levels: Sequence[Education | None]) -> Education | None:
    """The highest of some levels."""
    return max(levels, key=_rank, default=None)


def _rank(level: Education | None) -> int:
    return EDUCATION_ORDER.index(level) + 1 if level else 0


def _more(left: Way, right: Way) -> bool:
    """Whether the years of both together still come on top of something."""
    timed = [way.more for way in (left, right) if way.years is not None]
    return bool(timed) and all(timed)


def _has(groups: Sequence[Group], group: Group) -> bool:
    return any(set(g.codes) == set(group.codes) and g.within == group.within for g in groups)


def _more_years(left: Way, right: Way) -> tuple[float | None, Span]:
    if left.years is None or right.years is None:
        chosen = left if right.years is None else right
        return chosen.years, chosen.years_at
    if left.more != right.more:
        return left.years + right.years, (left if left.more else right).years_at
    chosen = left if left.years >= right.years else right
    return chosen.years, chosen.years_at
