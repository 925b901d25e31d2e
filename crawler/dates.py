"""Dates as boards write them, as plain dates. Pure: today is handed in."""

from __future__ import annotations

import re
from calendar import month_abbr
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

_MONTHS = {name.lower(): number for number, name in enumerate(month_abbr) if name}
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
# "Posted 3 Days Ago", "2 weeks ago", "Posted 1 month ago", "an hour ago"; "30+ Days Ago" is no date but a bound.
_AGO = re.compile(r"\b(\d{1,3}|an?)(\+?)\s*(minute|min|hour|hr|day|week|month|year)s?\s+ago\b", re.I)
# "2026-10-01", "2026-06-11T16:42:33-05:00", "2026/10/01"; the board's own zone counts, so no conversion.
_ISO = re.compile(r"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
# "7/28/2026 2:40 PM", "28/07/2026", "10-09-26"
_SLASHED = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b")
_MONTH = r"((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})"
# "October 9, 2026", "Oct 9 2026", "Fri Oct 09 02:01:00 UTC 2026"
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?\b.{{0,20}}?\b(20\d{{2}})\b", re.I)
# "9 Oct 2026", "9th October, 2026", "Mon, 05 Oct 2026 10:00:00 GMT"
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?[\s-]+{_MONTH}\.?,?[\s-]+(20\d{{2}})\b", re.I)
# "20261009"; "1790208000" and "1790208000000" are seconds and milliseconds since 1970.
_COMPACT = re.compile(r"20\d{6}")
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?(?:\.\d+)?")


@lru_cache(1024)  # of one day's ads, and asked for twice
def posted_date(said: str, today: date | None) -> date | None:
    """The date that a board means; None where it says none or only a bound ("30+ Days Ago").

    Without ``today`` words that count from it ("Yesterday") give None. Dates that cannot be meant (years away, or later
    than tomorrow) give None.

    >>> posted_date("Posted 3 Days Ago", date(2026, 11, 25)), posted_date("7/28/2026 2:40 PM", None)
    (datetime.date(2026, 11, 22), datetime.date(2026, 7, 28))
    """
    said = " ".join(said[:80].split())
    found = _absolute(said)
    if found is None and today is not None:
        found = _relative(said.lower(), today)
    if found is None or not 2000 <= found.year <= 2100 or (today is not None and found > today + timedelta(days=1)):
        return None
    return found


def _relative(said: str, today: date) -> date | None:
    if match := _AGO.search(said):
        number, bound, unit = match.groups()
        if bound:
            return None
        count = 1 if number in ("a", "an") else int(number)
        return today - timedelta(days=count * _DAYS.get(unit, 0))
    if re.search(r"\byesterday\b", said):
        return today - timedelta(days=1)
    if re.search(r"\b(?:today|just now|just posted|moments ago)\b", said):
        return today
    return None


def _absolute(said: str) -> date | None:
    if _COMPACT.fullmatch(said):
        return _date(said[:4], said[4:6], said[6:])
    if _EPOCH.fullmatch(said):
        seconds = float(said) / (1000 if len(said.partition(".")[0]) == 13 else 1)
        return datetime.fromtimestamp(seconds, UTC).date()
    if match := _ISO.search(said):
        return _date(*match.groups())
    if match := _SLASHED.search(said):
        return _slashed(*match.groups())
    if match := _DAY_FIRST.search(said):
        return _date(match[3], _month(match[2]), match[1])
    if match := _MONTH_FIRST.search(said):
        return _date(match[3], _month(match[1]), match[2])
    return None


def _slashed(first: str, second: str, year: str) -> date | None:
    """Month first, as in the US, unless that is impossible."""
    year = year if len(year) == 4 else f"20{year}"
    return _date(year, first, second) or _date(year, second, first)


def _month(name: str) -> int:
    return _MONTHS.get(name[:3].lower(), 0)


def _date(year: str | int, month: str | int, day: str | int) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
