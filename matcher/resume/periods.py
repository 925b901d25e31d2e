"""Years of work out of a résumé's dates: the time covered by jobs in coding, overlaps counted once."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

_MONTHS = {
    name: i + 1
    for i, name in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
}

# "Jan 2019", "January 2019", "01/2019", "2019-01", "2019"
_POINT = (
    r"(?:(?P<{0}month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{{0,6}}\.?,? |(?P<{0}number>\d{{1,2}})/)?"
    r"(?P<{0}year>(?:19|20)\d\d)(?:-(?P<{0}iso>\d\d)(?:-\d\d)?)?"
)
# "Jan 2019 – Present", "2016-2019", "03/2018 to 06/2020", "2019-04-01 - present"
_PERIOD = re.compile(
    rf"(?<![\d/]){_POINT.format('a')}\s{{0,3}}(?:-|–|—|to|until)\s{{0,3}}"
    rf"(?:{_POINT.format('b')}|(?P<now>present|current|now|today|to date))",
    re.I,
)
# Work that counts as experience in coding: its title or the lines below it say so.
_WORK = re.compile(
    r"\b(?:coder|coding|coded|him specialist|health information|medical records|billing|biller|revenue integrity"
    r"|cdi|clinical documentation|drg|icd-?10|cpt|hcc|risk adjustment|charge capture)\b",
    re.I,
)
# Schooling and memberships have dates too.
_NO_WORK = re.compile(
    r"\b(?:college|university|school|degree|diploma|ged|certificate program|coursework|graduat\w+|member|volunteer"
    r"|extern(?:ship)?|practicum|student)\b",
    re.I,
)

# "March 2027", "Mar. 15, 2027", "15 March 2027", "03/2027", "3/15/2027", "2027-03", "2027-03-15"
_NAMED = (
    rf"(?:(?P<first>\d{{1,2}}) )?(?P<name>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?,?"
    r"(?: (?P<day>\d{1,2})(?:st|nd|rd|th)?,?)?"
)
_DAY = re.compile(
    rf"\b(?:{_NAMED} (?P<year>20\d\d)|(?P<month>\d{{1,2}})/(?:(?P<mid>\d{{1,2}})/)?(?P<after>20\d\d)"
    r"|(?P<before>20\d\d)-(?P<iso>\d\d)(?:-(?P<last>\d\d))?)\b",
    re.I,
)

Span = tuple[float, float]


def coming_day(words: str, today: date) -> date | None:
    """The last day still to come that these words name; of a month its last day, by which it is surely over.

    >>> coming_day("Studying for CCS since 01/2026, exam March 2027", date(2026, 11, 27))
    datetime.date(2027, 3, 31)
    """
    named = (_day(found) for found in _DAY.finditer(words))
    return max((day for day in named if day and day >= today), default=None)


def _day(found: re.Match[str]) -> date | None:
    year = int(found["year"] or found["after"] or found["before"])
    month = _MONTHS[found["name"].lower()] if found["name"] else int(found["month"] or found["iso"])
    if not 1 <= month <= 12:
        return None
    longest = monthrange(year, month)[1]
    day = int(found["first"] or found["day"] or found["mid"] or found["last"] or longest)
    return date(year, month, day) if 1 <= day <= longest else None


def coding_years(lines: list[str], today: date) -> tuple[float, list[str]]:
    """Years spent in coding or beside it, to half a year and rounded down, and the lines that say so.

    >>> coding_years(["Medical Coder, Lakeside Clinic  Jan 2020 - Jan 2023"], date(2026, 1, 1))
    (3.0, ['Medical Coder, Lakeside Clinic  Jan 2020 - Jan 2023'])
    """
    spans, said = list[Span](), list[str]()
    for line, around, span in _jobs(lines, today):
        if _WORK.search(around) and not _NO_WORK.search(line):
            spans.append(span)
            said.append(line.strip())
    return int(_covered(spans) * 2) / 2, said


def _jobs(lines: list[str], today: date) -> Iterator[tuple[str, str, Span]]:
    """Each dated line with its neighbours up to the next dated one, and the span of its dates."""
    dated = [(i, found) for i, line in enumerate(lines) if (found := _PERIOD.search(line[:300]))]
    for place, (i, found) in enumerate(dated):
        after = dated[place + 1][0] if place + 1 < len(dated) else len(lines)
        before = max(dated[place - 1][0] + 1 if place else 0, i - 1)
        # The title stands on the line, on the one above, or just below; the next job's title is not this one's.
        around = lines[i] + " " + lines[before] + " " + " ".join(lines[i + 1 : min(after, i + 2)])
        if (span := _span(found, today)) is not None:
            yield lines[i], around, span


def _span(found: re.Match[str], today: date) -> Span | None:
    begin = _point(found, "a", 1)
    end = today.year + today.month / 12 if found["now"] else _point(found, "b", 1)
    now = today.year + today.month / 12
    return (begin, min(end, now)) if begin < end and begin < now else None


def _point(found: re.Match[str], side: str, default: int) -> float:
    month = found[side + "number"] or found[side + "iso"]
    if name := found[side + "month"]:
        number = _MONTHS[name.lower()]
    else:
        number = int(month) if month and 1 <= int(month) <= 12 else default
    return int(found[side + "year"]) + number / 12


def _covered(spans: list[Span]) -> float:
    total = reached = 0.0
    for begin, end in sorted(spans):
        total += max(0.0, end - max(begin, reached))
        reached = max(reached, end)
    return total + 1e-9
