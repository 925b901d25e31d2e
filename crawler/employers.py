"""Whether two employers' names are one, or one of the two a firm that finds people for the other."""

from __future__ import annotations

from functools import cache
from itertools import accumulate

from crawler.features import LEGAL, Features
from crawler.likeness import missing
from crawler.places import STATES
from crawler.wordlists import said

_COMMON, _GIVES_CARE = said("common_names"), said("gives_care")


def same_employer(a: Features, b: Features) -> bool:
    """The same name but for legal forms and words such as Health or Medical Center."""
    return bool(a.employer) and (
        a.employer == b.employer or core_name(a.employer) == core_name(b.employer) != frozenset()
    )


@cache
def core_name(employer: str) -> frozenset[str]:
    """What of a name is its own: without legal forms and words such as Health or Medical Center."""
    return frozenset(employer.split()) - LEGAL - _COMMON


@cache
def state_words() -> frozenset[str]:
    """Words that name a state by themselves."""
    return frozenset(word for name in STATES.values() for word in name.lower().split() if len(word) > 3) - {
        "north", "south", "west", "district", "american", "islands", "northern", "island", "virgin",
    }  # fmt: skip


def same_house(a: Features, b: Features) -> bool:
    """The same employer, be it under a longer and a shorter name; "Loving Lantern" is not "Lantern"."""
    ours, theirs = core_name(a.employer), core_name(b.employer)
    within = bool(ours and theirs) and (ours <= theirs or theirs <= ours)
    begun = _beginnings(a.employer), _beginnings(b.employer)
    if within and begun[0][0] == begun[1][0]:
        return True
    return same_employer(a, b) or (
        bool(begun[0] and begun[1]) and (begun[0][-1] in begun[1] or begun[1][-1] in begun[0])
    )


@cache
def _beginnings(employer: str) -> tuple[str, ...]:
    """ "Quick Mend Urgent Care" as "quick", "quickmend", "quickmendurgent": another board may write it in one word."""
    own = core_name(employer)
    return tuple(accumulate(word for word in employer.split() if word in own))


def may_tell_anew(a: Features, b: Features) -> bool:
    """One house, a firm that finds people for others, or one that names the other."""
    return same_house(a, b) or a.for_others or b.for_others or names_other(a, b)


def keeps_its_name(a: Features, b: Features) -> bool:
    """One text has its whole name, the other nothing of the one above it: a firm's, that tells the first one's job."""
    return (_is_named(a) and _is_unnamed(b)) or (_is_named(b) and _is_unnamed(a))


def _is_named(one: Features) -> bool:
    return frozenset() != core_name(one.employer) <= one.names


def _is_unnamed(one: Features) -> bool:
    begun = _beginnings(one.employer)
    return bool(begun) and begun[0] not in one.names and not _GIVES_CARE & frozenset(one.employer.split())


def names_other(a: Features, b: Features) -> bool:
    """The text of one names the other."""
    return _names(a, b) or _names(b, a)


def _names(one: Features, other: Features) -> bool:
    """The text of one has the other's name as it stands; the outlines settle most."""
    may = other.employer and not missing(other.name_outline, one.outline)
    return bool(may) and f" {other.employer} " in f" {' '.join(one.words)} "


def may_be_staffing(a: Features, b: Features) -> bool:
    """Two names for one job: a staffing firm's copy lies in the same town, or names the employer."""
    finds = a.for_others, b.for_others
    if not any(finds) and _each_names_itself(a, b):
        return False
    if a.city and a.city == b.city and a.state == b.state:
        return True
    if not (a.city or b.city) and finds[0] != finds[1]:
        return True
    return names_other(a, b)


def _each_names_itself(a: Features, b: Features) -> bool:
    """One template at two employers: each text has the name of its own house where the other has the other's."""
    ours, theirs = core_name(a.employer) - core_name(b.employer), core_name(b.employer) - core_name(a.employer)
    sides = (ours & a.names, b), (theirs & b.names, a)
    return all(own for own, _ in sides) and all(own - set(other.words) for own, other in sides)
