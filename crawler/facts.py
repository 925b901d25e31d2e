"""What an ad says that stays the same however it is retold: pay, numbers, credentials, names, weekdays, shifts.

A board or an agency that tells an ad in its own words keeps its facts: "nine charts per hour after ninety days" becomes
"9 charts an hour once you have been there 90 days". :mod:`crawler.samefacts` compares them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property, lru_cache
from itertools import pairwise, zip_longest

from crawler.figures import NUMBER, Pay, value
from crawler.whenwhere import WORDS_OF_STATES, days, homes, shift_hours
from crawler.wordlists import said, table

_VALUES: dict[str, float] = {word: float(value) for word, value in table("values").items()}
# "nine", "twenty-six": a pattern for each word, as only those are sought that the text has.
_SPELLED = {word: re.compile(rf"({word})(?:-(one|{'|'.join(_VALUES)}))?(?![a-z])") for word in _VALUES}
# What stands between the ends of a range: "$24.00 - $31.00", "$27/hr to $36".
_RANGE = re.compile(r"(?:/hr|/hour)? ?(?:-|–|—|to|and) ?\$? ?")
# "26 to 34 an hour": a range without a dollar sign that is pay.
_BY_THE_HOUR = re.compile(r" ?(?:an hour|per hour|/ ?h|hourly|dollars|usd)")
# "CCS-P", "V28", "PDGM", "Y-90"; longer words in capitals are headings.
_CAPITALS = re.compile(r"[A-Z][A-Z0-9]*[A-Z0-9](?:-[A-Z0-9]{1,3}\b)?(?![a-z])|[A-Z]-[0-9]+")
_SALARY = 30_000
_LONGEST_NAME, _MOST_YEARS = 6, 12
_THOUSANDS = re.compile("[0-9]k")
_NEXT = re.compile(r"[a-z]+|%")
_WORD = re.compile(r"[a-z]+")

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAYS: dict[str, str] = {word: word[:3] for day in said("weekdays") for word in (day, f"{day}s")}
# "Sunday through Thursday", "Fri-Sun"
_DAY = rf"({'|'.join(_DAYS)})(?:day|sday|nesday|rsday|urday|s|rs)?s?\b"
_WEEK = re.compile(rf"\b{_DAY}\.?(?: ?(?:-|–|—|to|through|thru) ?{_DAY})?")
_STOP, _PLAIN_NAMES = said("stop"), said("plain_names")
_YEARS, _PAST = frozenset(("year", "years", "yr", "yrs")), ("past", "last", "next", "first", "for")
_PAUSE = re.compile(r"[.;:,()\n•*]")
_JOINED = frozenset("-abcdefghijklmnopqrstuvwxyz")
_ON_SHIFT = frozenset(("shift", "shifts", "hours", "schedule"))
_SHIFTS = {"evening": "evening", "evenings": "evening", "night": "night", "nights": "night", "weekend": "weekend",
           "weekends": "weekend", "day": "day", "days": "day"}  # fmt: skip


class Facts:
    """What an ad says in numbers and names; each kind is read when it is asked for, as one that differs is enough."""

    def __init__(self, text: str) -> None:
        self._text = text  # the features' own; nothing as long is kept beside it

    @cached_property
    def pay(self) -> frozenset[Pay]:
        """Its ranges of pay."""
        return frozenset(self._read[0])

    @cached_property
    def numbers(self) -> frozenset[float]:
        """Every other number."""
        return frozenset(value for value, _ in self._read[1])

    @cached_property
    def counts(self) -> frozenset[tuple[float, str]]:
        """What they count: (9, "chart"), (9, "hour"), (75, "day")."""
        return frozenset((value, _unit(word)) for value, words in self._read[1] for word in words if word not in _STOP)

    @cached_property
    def years(self) -> frozenset[float]:
        """Years that are asked for, as far as they can be told."""
        return frozenset(value for value, units in self._read[1] if value <= _MOST_YEARS and _YEARS & set(units[:1]))

    @cached_property
    def credentials(self) -> frozenset[str]:
        """Credentials in capitals."""
        return self._capitals & codes()

    @cached_property
    def names(self) -> frozenset[str]:
        """Other names in capitals, and those of software."""
        return (self._capitals - codes()) | (_software() & self._bag)

    @cached_property
    def weekdays(self) -> frozenset[str]:
        """Every weekday that is named."""
        return frozenset(_weekdays(self._text.lower())) if self._bag & _WEEKDAYS.keys() else frozenset()

    @cached_property
    def week(self) -> frozenset[str]:
        """From which weekday to which one works."""
        lower = self._text.lower()
        return frozenset(_weekdays(lower, only_ranges=True)) if self._bag & _WEEKDAYS.keys() else frozenset()

    @cached_property
    def shifts(self) -> frozenset[str]:
        """Evening, night, weekend or day."""
        return frozenset(_shifts(_WORD.findall(self._text.lower()))) if self._bag & _ON_SHIFT else frozenset()

    @cached_property
    def homes(self) -> frozenset[str]:
        """States that are named."""
        return homes(self._text, self._text.lower(), self._bag)

    @cached_property
    def days(self) -> frozenset[tuple[int, int]]:
        """Days of the year."""
        return days(self._text.lower())

    @cached_property
    def hours(self) -> frozenset[tuple[float, float]]:
        """When a shift begins and ends."""
        return shift_hours(self._text.lower())

    @cached_property
    def _bag(self) -> frozenset[str]:
        """Of its different words those that are asked for here."""
        return _asked_for().intersection(_WORD.findall(self._text.lower()))

    @cached_property
    def _capitals(self) -> frozenset[str]:
        return frozenset(name for name in _CAPITALS.findall(self._text) if len(name) <= _LONGEST_NAME) - _PLAIN_NAMES

    @cached_property
    def _read(self) -> tuple[list[Pay], list[tuple[float, Sequence[str]]]]:
        """Ranges of pay, and all other numbers with the words behind them, in digits and spelled."""
        lower = self._text.lower()
        pay, counts = _numbers(lower)
        counts += [
            (_spelled(one), _behind(lower, one))
            for word in _VALUES.keys() & self._bag
            for one in _SPELLED[word].finditer(lower)
            if lower[one.start() - 1 : one.start()] not in _JOINED and not _is_past(lower, one.start())
        ]
        return pay, counts


@lru_cache(maxsize=4096)
def facts(text: str) -> Facts:
    """What an ad's text says; reading is linear in its length."""
    return Facts(text)


def singular(word: str) -> str:
    """A word without the s of its plural.

    >>> singular("charts"), singular("process"), singular("bus")
    ('chart', 'process', 'bus')
    """
    return word[:-1] if len(word) > 4 and word[-1] == "s" and word[-2] not in "sui" else word


def _unit(word: str) -> str:
    """What is counted: "75 daily" as "75 a day"; "40 hours" are no pace, as "14 an hour" is."""
    return "day" if word == "daily" else "hour" if word == "hourly" else word if word == "hours" else singular(word)


@cache
def codes() -> frozenset[str]:
    """Every credential as ads write it in capitals."""
    from data.vocabulary import credentials

    return frozenset(credentials()) | {"CTR", "ODS"}


@cache
def _software() -> frozenset[str]:
    from data.vocabulary import terms

    known = [term for term in terms() if term.kind == "software"]
    return frozenset(
        name.lower() for term in known for name in (term.name, *term.aliases, *term.exact) if name.isalpha()
    ) - said("too_plain")


@cache
def _asked_for() -> frozenset[str]:
    """Every word by which facts are known: of numbers, states, weekdays, shifts and software."""
    return _software() | WORDS_OF_STATES | _VALUES.keys() | _WEEKDAYS.keys() | _ON_SHIFT


def _numbers(lower: str) -> tuple[list[Pay], list[tuple[float, Sequence[str]]]]:
    """The ranges of pay, and every other number with the words behind it."""
    found = [
        one for one in NUMBER.finditer(lower) if not _is_part(lower, one.start()) and not _is_past(lower, one.start())
    ]
    pay: list[Pay] = []
    counts: list[tuple[float, Sequence[str]]] = []
    rest = zip_longest(found, found[1:])
    for one, after in rest:
        if after and (here := _pay(lower, one, after)):
            pay.append(here)
            next(rest)
        else:
            counts.append((value(one), _behind(lower, one)))
    return pay, counts


def _is_part(lower: str, at: int) -> bool:
    """Whether the number at this place is a piece of a name: "icd-10", "v28", "r-10232"."""
    letter, before = lower[at - 1 : at], lower[at - 3 : at - 1]
    return letter.isalpha() or (letter == "-" and before[1:].isalpha() and not _THOUSANDS.fullmatch(before))


def _is_past(lower: str, at: int) -> bool:
    """ "For the past five years": a number of the house's own."""
    return lower[max(0, at - 6) : at].strip().endswith(_PAST)


def _spelled(one: re.Match[str]) -> float:
    """ "Twenty-six": what is not among the values is "one"."""
    return _VALUES[one[1]] + (_VALUES.get(one[2], 1.0) if one[2] else 0.0)


def _behind(lower: str, one: re.Match[str]) -> Sequence[str]:
    """Up to three words behind a number, before any pause."""
    return _NEXT.findall(_PAUSE.split(lower[one.end() : one.end() + 30], maxsplit=1)[0])[:3]


def _pay(lower: str, one: re.Match[str], other: re.Match[str]) -> Pay | None:
    """A range between two numbers: with a dollar sign, a "k", cents, or a unit behind it.

    >>> _numbers("pay of 88-108k, 130-150 cases, 26 to 34 an hour, $24.75 - $30.25")[0]
    [Pay(low=88000.0, high=108000.0), Pay(low=26.0, high=34.0), Pay(low=24.75, high=30.25)]
    """
    if other.start() - one.end() > 12 or not _RANGE.fullmatch(lower, one.end(), other.start()):
        return None
    low, high = value(one), value(other)
    low *= 1000 if other[2] and low < 1000 else 1
    marked = low >= _SALARY or lower[one.start() - 1] == "$" or other[2] or (one[1][-3:-2] == other[1][-3:-2] == ".")
    likely = 10 <= low <= high <= 3 * low and (high <= 200 or low >= 2000)
    return Pay(low, high) if likely and (marked or _BY_THE_HOUR.match(lower, other.end())) else None


def _shifts(words: Sequence[str]) -> Iterator[str]:
    """ "Evening shift", "day hours"."""
    return (_SHIFTS[word] for word, after in pairwise(words) if word in _SHIFTS and after in _ON_SHIFT)


def _weekdays(lower: str, only_ranges: bool = False) -> Iterator[str]:
    """Every day that is named, alone or within a range."""
    for first, last in _WEEK.findall(lower):
        if only_ranges and not last:
            continue
        at = _DAYS.index(first)
        many = (_DAYS.index(last) - at) % len(_DAYS) if last else 0
        yield from (_DAYS[(at + day) % len(_DAYS)] for day in range(many + 1))
