"""Whether two listings are one job told in other words: many facts agree and none contradicts.

Agencies and boards that retell an ad keep its pay, numbers, credentials, states and names (:mod:`crawler.facts`), but
leave out most and round the rest. Each kind of fact that agrees speaks for one job, as far as it is rare; one
contradiction (:mod:`crawler.contradicting`) is enough against it. Texts of one template agree in nearly all facts, so
that only a text that is told anew is judged by them alone.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache

from crawler.contradicting import contradict, counted_otherwise, same_pay
from crawler.employers import may_tell_anew, names_other, same_house
from crawler.facts import Facts, facts
from crawler.features import Features, bag, rounded
from crawler.requisitions import two_openings
from crawler.rounding import near
from crawler.wordlists import said

#: How much of the shorter text's different words two retold ads have in common at least.
TOLD_ANEW = 0.2
#: Of a text told anew, how many of its runs of three words stand in the other at most.
COPIED = 0.35
#: How many points make one job.
ENOUGH = 11.0
#: How many more where one of the titles names what the other ad lacks, and between two firms that find people.
FOR_A_DOUBT, FOR_STRANGERS = 2.5, 1.0
#: How many more where nothing but a name that is kept back tells that one speaks for the other.
FOR_NO_NAME = 1.5
#: The same for a copy, whose facts agree for the most part: with pay and without.
ENOUGH_OF_A_COPY, ENOUGH_WITHOUT_PAY = 12.0, 14.0
#: How many rare numbers strangers share at least where pay is not known; a town counts as one, a set of states as two.
MET = 2
#: So many visits or members are a house's, and tell it from another.
A_HOUSES = 1000
#: Points for a word in common that few ads have.
RARE_WORD = 0.1
#: Points for an ad whose text has the requisition of the other.
CITED = 4.0

#: How much of the numbers of a copy, with pay and without, stand in the other.
SHARE, SHARE_WITHOUT_PAY = 0.4, 0.6

_PLAIN = said("plain_beginnings")
_STOP, _ORDINARY = said("stop"), frozenset(map(float, said("ordinary_numbers")))
#: As many letters of a word are compared: "brachy", "colpos" and "admits" stand for longer words.
_STEM = 5


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far the facts of two ads agree, each kind by itself in points."""

    pay: float
    numbers: float
    states: float
    when: float  # days, hours and weekdays
    credentials: float
    names: float
    words: float
    rare_words: float
    title: float
    place: float
    against: float  # things that are counted otherwise

    def points(self) -> float:
        """All together; what many ads have in common counts for little."""
        return (
            self.pay
            + self.numbers
            + self.states
            + self.when
            + self.credentials
            + self.names
            + self.words
            + self.rare_words
            + self.title
            + self.place
            - self.against
        )


def figures_meet(a: Features, b: Features, house: bool) -> bool:
    """Whether the rare numbers leave it possible; quick, and settles most. Strangers have to share pay, or some."""
    ours, theirs = a.pay_figures, b.pay_figures
    paid = bool(ours & theirs)
    if ours and theirs and not paid and not _about(ours, theirs):
        return False
    return house or paid or _met(a, b) >= MET or cites(a, b)


def agreement(a: Features, b: Features) -> Agreement:
    """Measure how far the facts of two ads agree."""
    one, other = facts(a.text), facts(b.text)
    return Agreement(
        pay=max(0, same_pay(one.pay, other.pay)) or _one_end(one, other),
        numbers=_numbers(one, other),
        states=_states(one.homes, other.homes),
        when=_when(one, other),
        credentials=_credentials(one.credentials, other.credentials),
        names=min(len(one.names & other.names), 4) / 2,
        words=2 * words_in_common(a, b),
        rare_words=min(len((_content(a) & _content(b)) - _PLAIN) * RARE_WORD, 1.5),
        title=len(a.title & b.title) / max(1, min(len(a.title), len(b.title))) if a.title & b.title else -1.0,
        place=_place(a, b),
        against=sum(3.0 if most >= A_HOUSES else 1.5 for most in counted_otherwise(one, other)),
    )


def retold(a: Features, b: Features, doubt: bool) -> bool:
    """Whether enough facts agree, and none contradicts, for one to be the other in new words."""
    if contradict(a, b):
        return False
    strangers = not same_house(a, b) and a.for_others and b.for_others
    nameless, numbered = not may_tell_anew(a, b), not strangers and same_house(a, b) and two_openings(a, b)
    enough = ENOUGH + doubt * FOR_A_DOUBT + strangers * FOR_STRANGERS + (nameless or numbered) * FOR_NO_NAME
    return agreement(a, b).points() >= enough


def kept(a: Features, b: Features) -> bool:
    """Whether most facts of a copy are the other's, and none contradicts."""
    one, other = facts(a.text), facts(b.text)
    fewer = min(_weight(one.numbers), _weight(other.numbers))
    share = _weight(one.numbers & other.numbers) / fewer if fewer else 0.0
    named = one.credentials and other.credentials
    codes = len(one.credentials & other.credentials) / len(one.credentials | other.credentials) if named else 0.5
    if counted_otherwise(one, other) or contradict(a, b):
        return False
    paid = one.pay and other.pay
    enough = (SHARE, ENOUGH_OF_A_COPY) if paid else (SHARE_WITHOUT_PAY, ENOUGH_WITHOUT_PAY)
    return codes >= 0.5 and share >= enough[0] and agreement(a, b).points() >= enough[1]


def copied(a: Features, b: Features) -> bool:
    """Whether one has much of the other's wording."""
    ours, theirs = _runs(a), _runs(b)
    return len(ours & theirs) > COPIED * min(len(ours), len(theirs))


def words_in_common(a: Features, b: Features) -> float:
    """How much of the shorter text's different words the other has, by their first letters."""
    ours, theirs = _content(a), _content(b)
    return len(ours & theirs) / max(1, min(len(ours), len(theirs)))


def _one_end(one: Facts, other: Facts) -> float:
    """ "Pay starts at $25.25", "up to $32.75": an end of the other's range."""
    ends = [{end for pay in ad.pay for end in pay} for ad in (one, other)]
    return 1.5 if ends[0] & other.numbers or ends[1] & one.numbers else 0.0


def _numbers(one: Facts, other: Facts) -> float:
    """Rare numbers that both have, and such as one of them rounded; how many there are of all that might be shared."""
    exact = one.numbers & other.numbers
    ours, theirs = one.numbers - exact, other.numbers - exact
    rounded = sum(_rarity(mine) / 2 for mine in ours if any(near(mine, number) for number in theirs))
    shared, fewer = _weight(exact) + min(rounded, 1), min(_weight(one.numbers), _weight(other.numbers))
    return min(shared, 3) + 1.5 * min(1, shared / fewer if fewer else 0)


def _states(ours: Set[str], theirs: Set[str]) -> float:
    """Where one may live: "TN, KY or VA" is told of few jobs."""
    if min(len(ours), len(theirs)) < 2:
        return 0.0
    if ours == theirs:
        return 1 + min(len(ours), 4) / 2
    share = len(ours & theirs) / len(ours | theirs)
    return 1.0 if share >= 0.6 else -1.0 if share < 0.34 else 0.0


def _when(one: Facts, other: Facts) -> float:
    """The same days of the year (from when to when one applies), the same hours, odd weekdays; years of experience."""
    days = min(len(one.days & other.days), 2) or -1.5 * (min(len(one.days), len(other.days)) > 1)
    hours = 1.5 if one.hours & other.hours else 0.0
    weekdays = one.weekdays == other.weekdays and len(one.weekdays) not in (0, 5)
    return days + hours + weekdays + (0.5 if one.years & other.years else 0.0)


def _credentials(ours: Set[str], theirs: Set[str]) -> float:
    """The same set of them; the more, the rarer."""
    if not (ours and theirs):
        return 0.5
    both = ours & theirs
    return len(both) / len(ours | theirs) + min(max(0, len(both) - 1), 3) / 4


def _place(a: Features, b: Features) -> float:
    """The same house, or one that finds people for the other; the same town or state."""
    towns, states = bool(a.city and b.city), bool(a.state and b.state)
    near_by = 0.5 * _agree(states, a.state == b.state) + 1.5 * _agree(
        towns, a.city == b.city and not (states and a.state != b.state)
    )
    if same_house(a, b) or names_other(a, b):
        house = 3.0
    else:
        house = 1.5 if a.for_others or b.for_others else 0.0
    return house + near_by + CITED * cites(a, b)


def _agree(known: bool, same: bool) -> int:
    return (1 if same else -1) if known else 0


def _about(ours: Set[str], theirs: Set[str]) -> bool:
    """ "31 41" and "30 41": a range that somebody rounded otherwise, or one by the hour and one by the year."""
    ranges = [[tuple(map(int, said.split())) for said in side] for side in (ours, theirs)]
    return any(
        all(abs(mine - other) <= 1 for mine, other in zip(one, another, strict=True))
        or 1.5 < one[0] / max(1, another[0]) < 2.7
        for one in ranges[0]
        for another in ranges[1]
    )


def _met(a: Features, b: Features) -> int:
    """How many rare things both have: numbers, a town, states where one may live."""
    town = bool(a.city) and (a.city, a.state) == (b.city, b.state)
    states = min(len(a.homes) - 1, 2) if a.homes and a.homes == b.homes else 0
    return len(a.figures & b.figures) + town + states + bool(rounded(a) & rounded(b))


def cites(a: Features, b: Features) -> bool:
    """ "Job order 88213": the text of one has the other's number."""
    return any(len(one.requisition) >= 5 and one.requisition in other.figures for one, other in ((a, b), (b, a)))


@lru_cache(maxsize=4096)
def _runs(one: Features) -> frozenset[tuple[str, str, str]]:
    return frozenset(zip(one.words, one.words[1:], one.words[2:], strict=False))


@lru_cache(maxsize=4096)
def _content(one: Features) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in bag(one) - _STOP if len(word) > 2 and word.isalpha())


def _weight(values: Set[float]) -> float:
    return sum(map(_rarity, values))


@lru_cache(maxsize=4096)
def _rarity(value: float) -> float:
    """Rare numbers weigh most: "61,400", "2.4"; small and round ones little."""
    if value in _ORDINARY:
        return 0.2
    if value % 1:
        return 1.5
    digits = len(f"{value:.0f}".rstrip("0"))
    return 0.25 if value < 10 else 0.5 if digits == 1 or value < 100 else 1.0 if digits == 2 else 1.5
