"""In what two ads contradict each other: pay, years, weekdays, shifts, states, what is counted, posts and fields.

One contradiction of the terms or of the work is enough for two jobs. What is counted otherwise only weighs against one
job, as a summary may count something else of the same kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from functools import lru_cache
from itertools import combinations

from crawler.facts import Facts, facts
from crawler.features import Features, bag, unsaid
from crawler.figures import Pay
from crawler.rounding import near
from crawler.wordlists import said, table

#: How far a wage by the hour and a salary by the year may differ, at so many hours a year.
_YEARLY, _ABOUT = 2080, 0.03

#: What one does in an hour or a day, from so many to so many; a smaller number is a turnaround, a larger one a house's.
_PACES = (("hour", 1, 24), ("day", 5, 250))

_THINGS, _TERMS, _POSTS = said("things"), said("counted"), table("posts_of")
_KINDS: Set[str] = _POSTS.keys()
#: Fields of medicine by their first letters: "gynec" for gynecology and gynecologic.
_FIELDS, _STEM = said("fields"), 5
#: Posts that are tasks as well: another title may leave them to the text.
_TASKS = frozenset(("auditor", "educator"))


def contradict(a: Features, b: Features) -> bool:
    """Whether the terms or the work are others."""
    return but_for_pay(a, b) or same_pay(facts(a.text).pay, facts(b.text).pay) < 0


def but_for_pay(a: Features, b: Features) -> bool:
    """Whether they contradict each other in anything but pay, which a house may have raised since."""
    one, other = facts(a.text), facts(b.text)
    return (  # the quicker to tell the sooner: numbers are read last
        posts_apart(a, b)
        or _fields_apart(a, b)
        or _other_codes(one.credentials, other.credentials)
        or (min(len(one.homes), len(other.homes)) > 1 and _apart(one.homes, other.homes))
        or other_times(a, b)
        or _apart(one.years, other.years)
        or _other_pace(one, other)
    )


def other_times(a: Features, b: Features) -> bool:
    """Whether one works on other days of the week, at other hours or in another shift."""
    one, other = facts(a.text), facts(b.text)
    return (
        _mostly_apart(one.weekdays, other.weekdays)
        or bool(one.week and other.week and one.week != other.week)
        or _other_hours(one, other)
        or _apart(one.shifts, other.shifts)
    )


def other_terms(a: Features, b: Features) -> bool:
    """ "40 hours" and "24 hours", "13 weeks" and "26 weeks": what tells two openings that differ in numbers alone."""
    odd = facts(a.text).counts ^ facts(b.text).counts
    return any(unit in _TERMS or f"{unit}s" in _TERMS for _, unit in odd)


def _other_codes(ours: Set[str], theirs: Set[str]) -> bool:
    """Of the fewer credentials, less than half are among the others."""
    fewer, more = sorted((_earned(ours), _earned(theirs)), key=len)
    return 2 * len(fewer & more) < len(fewer)


def _earned(codes: Iterable[str]) -> set[str]:
    """ "CPC-A" is a CPC without practice: who takes apprentices names either."""
    return {code.removesuffix("-A") for code in codes}


def same_pay(ours: Set[Pay], theirs: Set[Pay]) -> int:
    """How surely pay is the same: 3 to the cent, 2 rounded, 1 roughly; 0 if not known and -1 if it is another."""
    if not ours or not theirs:
        return 0
    if ours & theirs and any(end % 1 or (end > 1000 and end % 1000) for pay in ours & theirs for end in pay):
        return 3
    if {pay.rounded() for pay in ours} & {pay.rounded() for pay in theirs}:
        return 2
    return 1 if any(_roughly(one, other) for one in ours for other in theirs) else -1


def _roughly(one: Pay, other: Pay) -> bool:
    """ "$30-$41" for "$30.60-$41.25"; "$56,000-$75,000" for "$27-$36"."""
    yearly = one.high >= 2000, other.high >= 2000
    if yearly[0] != yearly[1]:
        ends = [
            (low / (_YEARLY if low >= 2000 else 1), high / (_YEARLY if high >= 2000 else 1))
            for low, high in zip(one, other, strict=True)
        ]
        return all(abs(low - high) <= _ABOUT * max(low, high) for low, high in ends)
    step = 1000 if yearly[0] else 1
    whole = any(all(end % step == 0 for end in pay) for pay in (one, other))
    return whole and all(abs(ours - theirs) < step for ours, theirs in zip(one, other, strict=True))


def counted_otherwise(one: Facts, other: Facts) -> list[float]:
    """The larger number of each thing that is counted otherwise: "71,300 visits" and "48,900 visits"."""
    ours, theirs = _by_thing(one), _by_thing(other)
    return [
        max(ours[unit] | theirs[unit])
        for unit in ours.keys() & theirs.keys()
        if not (_told(ours[unit], other) or _told(theirs[unit], one) or _told_summed(ours[unit], theirs[unit]))
    ]


def _by_thing(one: Facts) -> dict[str, set[float]]:
    found: dict[str, set[float]] = {}
    for value, unit in one.counts:
        if unit in _THINGS:
            found.setdefault(unit, set()).add(value)
    return found


def _other_pace(one: Facts, other: Facts) -> bool:
    """ "5 cases an hour" and "twelve per hour", "75 encounters a day" and "110 daily"."""
    return any(
        ours and theirs and not (_told(ours, other) or _told(theirs, one) or _told_summed(ours, theirs))
        for unit, least, most in _PACES
        for ours, theirs in [(_pace(one, unit, least, most), _pace(other, unit, least, most))]
    )


def _pace(one: Facts, unit: str, least: float, most: float) -> set[float]:
    return {value for value, thing in one.counts if thing == unit and least <= value <= most}


def _other_hours(one: Facts, other: Facts) -> bool:
    """ "2:00-10:30 pm" and "6 a.m. to 2:30 p.m."."""
    pairs = [(ours, theirs) for ours in one.hours for theirs in other.hours]
    return bool(pairs) and not any(abs(ours[0] - theirs[0]) <= 1 for ours, theirs in pairs)


def _told(values: Iterable[float], other: Facts) -> bool:
    """Whether the other ad has one of the numbers, of whatever it says them."""
    return any(value in other.numbers or any(near(value, number) for number in other.numbers) for value in values)


def _told_summed(ours: Set[float], theirs: Set[float]) -> bool:
    """ "18 new and 12 follow-up charts" as "30 charts"."""
    return bool(_sums(ours) & theirs or _sums(theirs) & ours)


def _sums(values: Set[float]) -> set[float]:
    return {sum(pair) for pair in combinations(sorted(values), 2)}


def posts_apart(a: Features, b: Features) -> bool:
    """Whether one is, by its title, an auditor, teacher or head, and the other another one or none, by its text too."""
    ours: Set[str] = a.title & _KINDS
    theirs: Set[str] = b.title & _KINDS
    if not (ours and theirs):
        ours, theirs = _but_tasks(ours, b), _but_tasks(theirs, a)
    return bool(ours or theirs) and not {_POSTS[word] for word in ours} & {_POSTS[word] for word in theirs}


def _but_tasks(posts: Set[str], other: Features) -> Set[str]:
    tasks = frozenset(word for word in posts if _POSTS[word] in _TASKS)
    return (posts - tasks) | unsaid(tasks, other)


def _fields_apart(a: Features, b: Features) -> bool:
    """ "Breast and thoracic", "gynecologic and urologic": each has fields of its own, more than common ones."""
    ours, theirs = _fields(a), _fields(b)
    own = ours - theirs, theirs - ours
    return all(own) and len(own[0]) + len(own[1]) > max(2, len(ours & theirs))


@lru_cache(maxsize=4096)
def _fields(one: Features) -> frozenset[str]:
    return of_fields(bag(one))


def of_fields(words: Iterable[str]) -> frozenset[str]:
    """The fields of medicine among words, by their first letters."""
    return frozenset(word[:_STEM] for word in words) & _FIELDS


def _apart(one: Set[object], other: Set[object]) -> bool:
    return bool(one and other and not one & other)


def _mostly_apart(one: Set[str], other: Set[str]) -> bool:
    return bool(one and other) and 2 * len(one & other) < min(len(one), len(other))
