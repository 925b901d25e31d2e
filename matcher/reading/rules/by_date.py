"""Credentials that are due by a day of the calendar, which is no time after hire: "take the RHIT by 30 September"."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.reading.guard import guarded

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?|(?:the )?(?:calendar|fiscal|school) year"
    r"|(?:this|next) (?:spring|summer|fall|autumn|winter)|(?:spring|summer|fall|autumn|winter) (?:of )?20\d\d)"
)
# "by 30 September", "before the end of June", "by early May 2027", "no later than next spring"
_BY = guarded(
    r"\b(?:by|before|until|till|no later than) (?:the (?:end|beginning|middle) of |early |late |mid-?)?"
    rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?)?{_MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?(?:,? 20\d\d)?"
    r"|\d{1,2}[/.-](?:\d{1,2}[/.-])?20\d\d)\b"
)
# "take the RHIT by …", "certified by …", "your exam is booked before …"
_DEED = guarded(
    r"\b(?:(?:going to|will|to) be|take|takes|sit|sits|pass|passes|passed|earn|earns|earned|obtain|obtained|get|gets"
    r"|complete|completes"
    r"|test|certify|certified|become"
    r"|sitting|taking|passing|testing|scheduled|booked|registered|required|due)\b[^.;]{0,50}$"
)
# "You have until spring 2027 to pass the CPC"
_TO_DO = guarded(r" to (?:pass|earn|get|obtain|take|sit|certify|become|complete|test|finish)\b")


def due_dates(low: str) -> Iterator[tuple[int, int]]:
    """Where a sentence tells the day by which an exam must be passed."""
    for found in _BY.finditer(low):
        if _TO_DO.match(low, found.end()) or _DEED.search(low, max(0, found.start() - 70), found.start()):
            yield found.span()
