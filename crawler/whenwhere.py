"""The states, the days and the hours that an ad names: where one may live, until when one applies, when one works."""

from __future__ import annotations

import re
from collections.abc import Set

from crawler.places import STATES
from crawler.shape import shape

_CODES = {name.lower(): code for code, name in STATES.items()}
_OF_ONE_WORD = frozenset(name for name in _CODES if " " not in name)
# Longer names, each with its last word: most texts have none of these.
_LONGER = [(name.split()[-1], name) for name in _CODES if " " in name]
_LAST_WORDS = frozenset(last for last, _ in _LONGER)
#: The words by which :func:`homes` knows a state.
WORDS_OF_STATES = _OF_ONE_WORD | _LAST_WORDS
# "IN, OH or PA", "ME/NH", "NC SC GA": one alone may be a word, or the place of the house.
_RUN = re.compile(r"[A-Z][A-Z](?<!\w..)(?:(?:,? (?:and |or |& )?|/| / |&)[A-Z]{2}\b)+")
# The shape of such a run; most texts have none.
_MAY_RUN = re.compile(rb"AA(?<![a-zA0_]..)(?:,? (?:and |or |& )?|/| / |&)AA")
_TWO = re.compile("[A-Z]{2}")

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# "January 12", "Feb. 20, 2026", "02/20/2026"
_DAY = re.compile(rf"\b({'|'.join(_MONTHS)})[a-z]{{0,6}}\.? ([0-9]{{1,2}})(?![0-9,]*[0-9])")
# "2 p.m. to 10:30 p.m.", "2:00-10:30 pm", "9p-5:30a"
_SHIFT = re.compile(
    r"\b([0-9]{1,2})(?::([0-9]{2}))?(?: ?([ap])\.?m?\b\.?)? ?(?:-|–|—|to|until|till) ?"
    r"([0-9]{1,2})(?::([0-9]{2}))? ?([ap])\.?m?\b"
)
#: So many hours are a window within which one may work, unless they go through the night.
_WINDOW = 11
_SLASHED = re.compile(r"\b(1[0-2]|0?[1-9])/([0-9]{1,2})/(?:20)?[0-9]{2}\b")


def homes(text: str, lower: str, words: Set[str]) -> frozenset[str]:
    """The states that are named in full or in a row of codes.

    >>> text = "Home office in West Virginia. Not open to CA/NY; IN a hurry?"
    >>> sorted(homes(text, text.lower(), frozenset(text.lower().split()) | {"virginia"}))
    ['CA', 'NY', 'WV']
    """
    named = {_CODES[name] for name in _OF_ONE_WORD & words}
    if _LAST_WORDS & words:
        named.update(_CODES[name] for last, name in _LONGER if last in words and name in lower)
        if "WV" in named and lower.count("virginia") == lower.count("west virginia"):
            named.discard("VA")
    for run in _RUN.findall(text) if _MAY_RUN.search(shape(text)) else ():
        codes = [code for code in _TWO.findall(run) if code in STATES]
        named.update(codes if len(codes) > 1 else ())
    return frozenset(named)


def days(lower: str) -> frozenset[tuple[int, int]]:
    """Days as month and day; the year tells nothing.

    >>> sorted(days("from january 12 to 05/29/2026, by feb. 20, 2026; may 2026"))
    [(1, 12), (2, 20), (5, 29)]
    """
    found = {(_MONTHS.index(month) + 1, int(day)) for month, day in _DAY.findall(lower)}
    return frozenset(found | {(int(month), int(day)) for month, day in _SLASHED.findall(lower)})


def shift_hours(lower: str) -> frozenset[tuple[float, float]]:
    """When work begins and ends, in hours of the day; "any hours between 5 a.m. and 8 p.m." say nothing.

    >>> sorted(shift_hours("2:00-10:30 pm or 9p-5:30a, 6 a.m. to 8 p.m."))
    [(14.0, 22.5), (21.0, 5.5)]
    """
    return frozenset(hours for found in _SHIFT.findall(lower) if (hours := _span(*found)))


def _span(
    hour: str, minutes: str, half: str, last: str, last_minutes: str, last_half: str
) -> tuple[float, float] | None:
    """One shift; what says not which half of the day it begins in, begins in the one that makes it the shorter."""
    end = _clock(last, last_minutes, last_half)
    begins = [_clock(hour, minutes, letter) for letter in (half or "ap")]
    begin = min(begins, key=lambda at: (end - at) % 24)
    night = begin > end
    return (begin, end) if int(hour) <= 12 >= int(last) and (night or end - begin <= _WINDOW) else None


def _clock(hour: str, minutes: str, half: str) -> float:
    return int(hour) % 12 + int(minutes or 0) / 60 + (12 if half == "p" else 0)
