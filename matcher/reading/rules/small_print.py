"""The small print: closing date, quota, radius, time zone, worker type. Optional, for the person's sake."""

from __future__ import annotations

import re
from datetime import date

from data.records import Finding, Quota
from matcher.reading.guard import guarded
from matcher.reading.rules.fact import Fact
from matcher.reading.rules.page import Page

#: Each fact waits for its own words.
CUES = {
    "closing": (
        "closing date", "closing dates", "close date", "closes", "close", "apply by", "deadline", "open until",
        "last date",
    ),
    "quota": (
        "charts", "chart", "records", "encounters", "accounts", "reviews", "claims", "notes", "reports", "cases",
        "visits",
        "files", "audits", "exams", "episodes", "surgeries", "pages", "stays",
    ),
    "radius": ("miles", "mile", "mile radius"),
    "zone": (
        "eastern", "central", "pacific", "mountain", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "IST",
    ),
    "worker": ("w2", "w-2", "1099", "c2c", "corp-to-corp"),
}  # fmt: skip

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATE = (
    r"(?:(?P<m>\d{1,2})[/-](?P<d>\d{1,2})[/-](?P<y>\d{4})|(?P<iy>\d{4})-(?P<im>\d\d)-(?P<id>\d\d)"
    rf"|{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})"
    rf"|(?P<day2>\d{{1,2}})\s+{_MONTH.replace('month', 'month2')}\s+(?P<year2>\d{{4}}))"
)
# "Open & closing dates 11/17/2026 to 11/30/2026", "Apply by December 5, 2026", "Applications close 5 December 2026".
_CLOSING = guarded(
    rf"\b(?:clos(?:es|ing|e)(?: dates?)?|apply by|deadline|last date"
    rf"|open until)\b[^.;\n]{{0,30}}?(?:\d{{1,2}}/\d{{1,2}}/\d{{4}}\s*(?:to|-|through)\s*)?{_DATE}"
)
# "12 ED records per hour", "20-25 charts a day", "2.5 charts/hr", "Completes 25 inpatient or 45 outpatient reviews
# weekly",
# "14 notes an hour"; "94,000 visits a year" is the hospital's.
_QUOTA = guarded(
    r"(?<![\d,.$])(?P<number>\d{1,3}(?:\.\d{1,2})?)(?:\s?(?:-|to"
    r"|–)\s?\d{1,3}(?:\.\d+)?)?\s+(?P<record>(?:[a-z/-]+ ){0,2}?)(?P<unit>charts?|records?|encounters?|accounts?"
    r"|reviews?|claims?|notes?|reports?|cases?|visits?|files|audits|exams|episodes|surgeries|pages|stays)\b"
    r"(?:\s*(?:/|per|an?|each|every)\s*(?P<period>hour|hr|day|shift|week|month)\b|\s+(?P<ly>hourly|daily|weekly"
    r"|monthly)\b)"
)
_PERIODS = {"hr": "hour", "hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "shift": "day"}
_OTHERS_QUOTA = guarded(
    r"\b(?:sees?|our (?:hospital|ed|practice|radiologists|physicians)|patients|we (?:see|do|perform)|the (?:team"
    r"|department|group) (?:codes|reviews|closes)|average coder|providers? see)\b"
)
# "within a 100-mile radius", "must live within 60 miles of Columbus"; "travel up to 50 miles" is no radius.
_RADIUS = guarded(
    r"\b(?:within|inside)\s+(?:a |an )?(?P<miles>\d{1,3})[- ]miles?\b|\b(?P<miles2>\d{1,3})[- ]mile radius\b"
)
_TRAVEL = guarded(
    r"\b(?:travel|relocat\w*|serv(?:e|es|ing)|hospitals? within|only \w+ center within|burn center|drive between)\b"
)
# "core hours 9-3 Central", "works Central hours", "9:00 a.m. to 2:00 p.m. Eastern", "in the client's time zone
# (Eastern)".
_ZONE = guarded(r"\b(?P<zone>eastern|central|mountain|pacific|e[sd]t|c[sd]t|m[sd]t|p[sd]t|ist)\b")
_HOURS = guarded(
    r"\b(?:core hours|hours|a\.?m\.?|p\.?m\.?|am|pm|time zones?|standard time|time|schedule|shift"
    r"|\d{1,2}(?::\d\d)?\s?(?:-|to)\s?\d{1,2}(?::\d\d)?)\b"
)
_ZONES = {"e": "Eastern", "c": "Central", "m": "Mountain", "p": "Pacific", "i": "India"}
_WORKER = guarded(r"(?<!\w)(?P<kind>w-?2|1099|c2c|corp-to-corp)\b(?! processing)")
_NO = guarded(r"\b(?:no|not|nor|never|without)\b[^.;,]{0,20}$")


def closing_date(page: Page) -> Fact[date | None]:
    """The last day to apply, where the ad states it with its year."""
    for start, end in page.sentences("closing"):
        found = _CLOSING.search(page.low[start:end])
        if found and (day := _date(found)):
            return Fact(
                day, (page.finding("closing_date", day.isoformat(), start + found.start(), start + found.end()),)
            )
    return Fact(None)


def _date(found: re.Match[str]) -> date | None:
    part = found.groupdict()
    month = part["month"] or part["month2"]
    try:
        if month:
            number = next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(month[:3]))
            return date(int(part["year"] or part["year2"]), number, int(part["day"] or part["day2"]))
        if part["iy"]:
            return date(int(part["iy"]), int(part["im"]), int(part["id"]))
        return date(int(part["y"]), int(part["m"]), int(part["d"]))
    except ValueError:
        return None


def quota(page: Page) -> Fact[Quota | None]:
    """How much is to be coded in an hour, a day or a week, and of what kind of record."""
    for start, end in page.sentences("quota"):
        said = page.low[start:end]
        found = _QUOTA.search(said)
        if (
            found
            and float(found["number"]) <= 300
            and not page.silent(start, min(end, start + 80))
            and not _OTHERS_QUOTA.search(said[: found.start()])
        ):
            period = found["period"] or found["ly"]
            unit = found["unit"] if found["unit"].endswith("s") else found["unit"] + "s"
            value = Quota(float(found["number"]), unit, _PERIODS.get(period, period), found["record"].strip())
            return Fact(
                value, (page.finding("quota", found.group().strip(), start + found.start(), start + found.end()),)
            )
    return Fact(None)


def radius(page: Page) -> Fact[float | None]:
    """Within how many miles of a place the worker must live."""
    for start, end in page.sentences("radius"):
        said = page.low[start:end]
        found = _RADIUS.search(said)
        if found and not _TRAVEL.search(said):
            miles = float(found["miles"] or found["miles2"])
            return Fact(miles, (page.finding("radius_miles", f"{miles:g}", start, end),))
    return Fact(None)


def time_zone(page: Page) -> Fact[str]:
    """The time zone of the working hours: Eastern, Central, Mountain, Pacific, India."""
    for start, end in page.sentences("zone"):
        said = page.low[start:end]
        for found in _ZONE.finditer(said):
            around = said[max(0, found.start() - 30) : found.end() + 20]
            if _HOURS.search(around) and not page.aside(start, min(end, start + 80)):
                zone = _ZONES[found["zone"][0]]
                return Fact(zone, (page.finding("time_zone", zone, start, end),))
    return Fact("")


def worker_type(page: Page) -> Fact[str]:
    """How the worker is paid for tax: W-2, 1099 or C2C; "W-2 or 1099" where either is offered."""
    found: dict[str, Finding] = {}
    for start, end in page.sentences("worker"):
        said = page.low[start:end]
        for match in _WORKER.finditer(said):
            kind = {"w": "W-2", "1": "1099", "c": "C2C"}[match["kind"][0]]
            if kind not in found and not _NO.search(said[: match.start()]):
                found[kind] = page.finding("worker_type", kind, start, end)
    return Fact(" or ".join(found), tuple(found.values()))
