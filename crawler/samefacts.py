"""Whether two listings are one job told in other words: many facts agree and none contradicts.

Agencies and boards that retell an ad keep its pay, numbers, credentials and names (:mod:`crawler.facts`). Each kind of
fact that agrees speaks for one job, as far as it is rare; one contradiction is enough against it. Texts of one template
agree in nearly all facts, so that ads of one house need a text that is told anew, or the same to the last word.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from crawler.employers import same_house
from crawler.facts import Facts, Pay, facts
from crawler.features import Features, absent, bag
from crawler.wordlists import said, table

#: How much of the shorter text's different words two retold ads have in common at least.
TOLD_ANEW = 0.3
#: How many points make one job: with pay that agrees, and where one of the two names none.
ENOUGH, ENOUGH_WITHOUT_PAY = 6.0, 7.0
#: How much of the numbers of the ad with fewer of them stand in the other.
SHARE, SHARE_WITHOUT_PAY = 0.4, 0.6

#: How many rare numbers strangers share at least where pay is not known.
MET = 3


class Doubt(NamedTuple):
    """What else has to agree where pay does and something speaks against one job; what place tells does not count."""

    share: float
    points: float = ENOUGH


#: One of the titles names what the other ad lacks.
IN_ONE_TITLE = Doubt(share=0.7)
#: Each of them does: "Pediatric Coder" and "NICU/PICU Coder".
IN_BOTH_TITLES = Doubt(share=0.9)

_STOP, _THINGS, _ORDINARY = said("stop"), said("things"), frozenset(map(float, said("ordinary_numbers")))
_POSTS = table("posts_of")
#: Fields of medicine by their first letters: "gynec" for gynecology and gynecologic.
_FIELDS, _STEM = said("fields"), 5
#: Posts that are tasks as well: another title may leave them to the text.
_TASKS = frozenset(("auditor", "educator"))


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far the facts of two ads agree, each kind by itself."""

    pay: int  # 1 the same, 0 not known, -1 another
    numbers: float
    share: float
    credentials: float
    names: int
    words: float
    place: int  # a point for the same house, one for the same town

    def points(self) -> float:
        """All together; what many ads have in common counts for little."""
        return (
            2 * self.pay
            + min(self.numbers, 4)
            + min(self.names, 4) / 2
            + self.credentials
            + 2 * self.words
            + self.place
        )

    def dispels(self, doubt: Doubt) -> bool:
        """Whether so much agrees, place apart, that what speaks against one job weighs less."""
        return self.share >= doubt.share and self.points() - self.place >= doubt.points


def figures_meet(a: Features, b: Features, house: bool) -> bool:
    """Whether the rare numbers leave it possible; quick, and settles most. Strangers have to share pay, or some."""
    ours, theirs = a.pay_figures, b.pay_figures
    if ours and theirs and not ours & theirs:
        return False
    return house or bool(ours & theirs) or len(a.figures & b.figures) >= MET


def agreement(a: Features, b: Features) -> Agreement:
    """Measure how far the facts of two ads agree."""
    one, other = facts(a.text), facts(b.text)
    fewer = min(_all_weight(one), _all_weight(other))
    shared = _weight(one.numbers & other.numbers)
    bags = _content(a), _content(b)
    return Agreement(
        pay=_same_pay(one.pay, other.pay),
        numbers=shared,
        share=shared / fewer if fewer else 0.0,
        credentials=_overlap(one.credentials, other.credentials),
        names=len(one.names & other.names),
        words=len(bags[0] & bags[1]) / max(1, min(map(len, bags))),
        place=same_house(a, b) + bool(a.city and (a.city, a.state) == (b.city, b.state)),
    )


def retold(a: Features, b: Features, copied: bool, doubt: Doubt | None = None) -> bool:
    """Whether enough facts agree, and none contradicts, for one to be the other in new words.

    What is left of a credential list in a summary may be a piece of it; in a copy (``copied``) it is the most of it.
    A ``doubt`` asks for more.
    """
    if contradict(a, b):
        return False
    found = agreement(a, b)
    if found.credentials < (0.5 if copied else 0.2) or found.words < TOLD_ANEW:
        return False
    if doubt:
        return not copied and found.pay > 0 and found.dispels(doubt)
    if found.pay:
        return found.share >= SHARE and found.points() >= ENOUGH
    return found.share >= SHARE_WITHOUT_PAY and found.points() >= ENOUGH_WITHOUT_PAY


def contradict(a: Features, b: Features) -> bool:
    """Whether the ads ask for other years, weekdays or shifts, or count the same things otherwise."""
    one, other = facts(a.text), facts(b.text)
    codes = sorted((one.credentials, other.credentials), key=len)
    return (
        _same_pay(one.pay, other.pay) < 0
        or 2 * len(codes[0] & codes[1]) < len(codes[0])
        or _apart(one.years, other.years)
        or _mostly_apart(one.weekdays, other.weekdays)
        or _apart(one.shifts, other.shifts)
        or _apart(_a_day(one), _a_day(other))
        or _counted_otherwise(one, other)
        or posts_apart(a, b)
        or _fields_apart(a, b)
    )


def posts_apart(a: Features, b: Features) -> bool:
    """Whether one is, by its title, an auditor, teacher or head, and the other another one or none, by its text too."""
    ours, theirs = (frozenset(_POSTS[word] for word in one.title if word in _POSTS) for one in (a, b))
    if not (ours and theirs):
        ours = (ours - _TASKS) | absent(ours & _TASKS, b)
        theirs = (theirs - _TASKS) | absent(theirs & _TASKS, a)
    return ours != theirs and not ours & theirs


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


def _a_day(one: Facts) -> Set[object]:
    """ "75 encounters a day": how much is done in one."""
    return {value for value, unit in one.counts if unit == "day"}


def _counted_otherwise(one: Facts, other: Facts) -> bool:
    """ "75 encounters" and "60 encounters", more often than the same number of the same things."""
    units = {unit for _, unit in one.counts} & {unit for _, unit in other.counts} & _THINGS
    same = {unit for _, unit in one.counts & other.counts} & units
    return len(units) > 2 * len(same)


def _apart(one: Set[object], other: Set[object]) -> bool:
    return bool(one and other and not one & other)


def _mostly_apart(one: Set[str], other: Set[str]) -> bool:
    return bool(one and other) and 2 * len(one & other) < min(len(one), len(other))


@lru_cache(maxsize=4096)
def _content(one: Features) -> frozenset[str]:
    return bag(one) - _STOP


def _weight(values: Set[float]) -> float:
    """Rare numbers weigh most: "61,400", "2.4"; small and round ones little."""
    return sum(map(_rarity, values))


@lru_cache(maxsize=4096)
def _all_weight(one: Facts) -> float:
    return _weight(one.numbers)


@lru_cache(maxsize=4096)
def _rarity(value: float) -> float:
    if value in _ORDINARY:
        return 0.2
    digits = len(f"{value:g}".replace(".", ""))
    return 0.25 if digits == 1 else 0.5 if digits == 2 and value % 1 == 0 else 1.5


def _same_pay(ours: Set[Pay], theirs: Set[Pay]) -> int:
    if not ours or not theirs:
        return 0
    return 1 if {pay.rounded() for pay in ours} & {pay.rounded() for pay in theirs} else -1


def _overlap(ours: Set[str], theirs: Set[str]) -> float:
    return len(ours & theirs) / len(ours | theirs) if ours and theirs else 0.5
