"""The dollar that a bare "$" is where the job is."""

from __future__ import annotations

from dataclasses import replace

from data.records import Pay
from matcher.reading.guard import guarded

_DOLLARS = (
    (
        "CAD",
        guarded(
            r"\b(?:Canada|Ontario|Alberta|British Columbia|Manitoba|Saskatchewan|Nova Scotia|New Brunswick"
            r"|ON|BC|AB|MB|SK|NS|NB)\b"
        ),
    ),
    ("AUD", guarded(r"\b(?:Australia|New South Wales|Queensland|Tasmania|NSW|VIC|QLD|TAS)\b")),
    ("NZD", guarded(r"\bNew Zealand\b")),
)


def at_home(location: str, pay: Pay) -> Pay:
    """A bare "$" is the dollar of the place: "$36 to $42 an hour" in Ontario is Canadian."""
    if pay.currency != "USD" or not location or "US" in location:
        return pay
    return next((replace(pay, currency=code) for code, named in _DOLLARS if named.search(location)), pay)
