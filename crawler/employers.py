"""Whether two employers' names are one, or one of the two a firm that finds people for the other."""

from __future__ import annotations

from functools import cache

from crawler.features import LEGAL, Features, said
from crawler.places import STATES

_COMMON = said("common_names")


def same_employer(a: Features, b: Features) -> bool:
    """The same name but for legal forms and words such as Health or Medical Center."""
    return bool(a.employer) and (a.employer == b.employer or _name(a.employer) == _name(b.employer) != frozenset())


@cache
def _name(employer: str) -> frozenset[str]:
    return frozenset(employer.split()) - LEGAL - _COMMON


@cache
def state_words() -> frozenset[str]:
    """Words that name a state by themselves."""
    return frozenset(word for name in STATES.values() for word in name.lower().split() if len(word) > 3) - {
        "north", "south", "west", "district", "american", "islands", "northern", "island", "virgin",
    }  # fmt: skip


def may_be_staffing(a: Features, b: Features) -> bool:
    """Two names for one job: a staffing firm's copy lies in the same town, or names the employer."""
    finds = a.for_others, b.for_others
    if not any(finds) and _each_names_itself(a, b):
        return False
    if a.city and a.city == b.city and a.state == b.state:
        return True
    if not (a.city or b.city) and finds[0] != finds[1]:
        return True
    return any(
        other.employer and f" {other.employer} " in f" {' '.join(one.words)} " for one, other in ((a, b), (b, a))
    )


def _each_names_itself(a: Features, b: Features) -> bool:
    """One template at two employers: each text has the name of its own house where the other has the other's."""
    ours, theirs = _name(a.employer) - _name(b.employer), _name(b.employer) - _name(a.employer)
    sides = (ours & a.names, b), (theirs & b.names, a)
    return all(own for own, _ in sides) and all(own - set(other.words) for own, other in sides)
