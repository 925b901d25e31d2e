"""The items of a list of choices, and the time that one of them or a later sentence gives for a credential."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from data.records import WithinMonths
from data.vocabulary import credentials
from matcher.reading.clause.rows import FIRST
from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.turns.later import MEANT
from matcher.reading.ways import Group, Way, Ways, all_of, any_of, replace


class Item(NamedTuple):
    """One of a list of choices: the label that it bears ("pattern b"), its ways, the time that it gives itself."""

    label: str
    ways: Ways
    late: Statement | None = None


def any_item(items: Sequence[Item]) -> Ways:
    """Any of the items of a choice, each with the time that it gives."""
    ways: Ways = ()
    for item in items:
        way = _item_in_time(item, items) if item.late else item.ways
        ways = any_of(ways, way) if ways else way
    return ways


def _item_in_time(item: Item, items: Sequence[Item]) -> Ways:
    """ "No certificate but three years. Then one of those is in hand in 6 months": those that another item names."""
    assert item.late is not None
    months = told_months(item.late.target)
    at = (item.late.sentence.start, item.late.sentence.end)
    if item.late.codes and not any(set(item.late.codes) & w.codes for w in item.ways):
        return all_of((item.ways, (Way((Group(item.late.codes, months, at),)),)))
    if any(w.groups for w in item.ways):
        return in_time(item.ways, months, item.late.sentence.low)
    others = [i for i in items if i is not item and any(w.groups for w in i.ways)]
    named = next((i for i in others if i.label and i.label in item.late.sentence.low), None)
    codes = tuple(
        dict.fromkeys(c for i in ([named] if named else others) for w in i.ways for g in w.groups for c in g.codes)
    )
    if not codes:
        return item.ways
    return all_of((item.ways, (Way((Group(codes, months, at),)),)))


# "Those who are not certified on appointment must earn one of the certifications in item 3 within 24 months"
_UNCERTIFIED = guarded(
    r"\b(?:(?:not|n['’]t) (?:yet |already |currently )?(?:certified|credentialed|(?:have|hold) (?:one|a cert|a cred))"
    r"|uncertified|(?:without|lacking|no|holds? no) (?:an? |any |the |such )?(?:coding )?(?:certif|credential)"
    r"|(?:hired|appointed|admitted|come|enter) without)"
)


def of_uncertified(low: str, ways: Ways) -> bool:
    """Whether a sentence is about those who come by the ways that ask no credential, where others do."""
    return any(w.groups for w in ways) and not all(w.groups for w in ways) and _UNCERTIFIED.search(low) is not None


def due_of_uncertified(items: Sequence[Item], later: Statement) -> list[Item]:
    """The items, those without a credential with one of the others' to be earned in time."""
    named = tuple(dict.fromkeys(c for i in items for w in i.ways for g in w.groups for c in g.codes))
    at = (later.sentence.start, later.sentence.end)
    due = (Way((Group(later.codes or named, told_months(later.target), at),)),)
    return [i if any(w.groups for w in i.ways) else i._replace(ways=all_of((i.ways, due))) for i in items]


def in_time(ways: Ways, months: WithinMonths, low: str) -> Ways:
    """The ways with this time for the last of their credentials, unless one tells its own."""
    return tuple(_way_in_time(w, months, low) for w in ways)


def _way_in_time(way: Way, months: WithinMonths, low: str) -> Way:
    index = meant(low, way.groups)
    groups = [
        replace(g, within=months) if i == index and (not _timed(g) or _passed_later(low, g, months)) else g
        for i, g in enumerate(way.groups)
    ]
    return replace(way, groups=tuple(groups))


def _passed_later(low: str, group: Group, months: WithinMonths) -> bool:
    """ "You sit for the CPC in month 10. It must be passed by month 15": what counts is when it is passed."""
    if "pass" not in low or not isinstance(months, (int, float)):
        return False
    return isinstance(group.within, (int, float)) and months > group.within


def meant(low: str, groups: Sequence[Group]) -> int:
    """Which of the groups a sentence means: "the auditing credential" those for auditors, else the last."""
    last = len(groups) - 1
    told = MEANT.search(low) if last > 0 else None
    if told is None:
        return last
    word = told[1] or told[2]
    if word in ("first", "former"):
        return 0
    if word.startswith("special"):  # "the specialty credential"; "Certified Coding Specialist" is another word
        apart = [i for i, g in enumerate(groups) if FIRST.isdisjoint(g.codes)]
        return apart[0] if len(apart) == 1 else last
    known = credentials()
    fits = [i for i, g in enumerate(groups) if any(c in known and word[:5] in known[c].name.lower() for c in g.codes)]
    return fits[0] if len(fits) == 1 else last


def _timed(group: Group) -> bool:
    return group.within not in (None, "unstated")


def told_months(value: str) -> WithinMonths:
    """The months that a statement gives by its target."""
    if value == "unstated":
        return "unstated"
    number = float(value)
    return int(number) if number == int(number) else number
