"""Pay as hourly dollars, so that offers can be laid side by side."""

from __future__ import annotations

from data.records import Pay

#: Hours of full-time work in each unit; a chart is no time at all.
HOURS = {"hour": 1.0, "day": 8.0, "week": 40.0, "month": 2080 / 12, "year": 2080.0}


def hourly(pay: Pay) -> tuple[float, float] | None:
    """Least and most pay an hour, or None where it cannot be told (pay by the chart, no figure, no US dollars).

    >>> hourly(Pay(52_000, 62_400, "year"))
    (25.0, 30.0)
    """
    hours = HOURS.get(pay.unit)
    least, most = (pay.min or pay.max or 0.0), (pay.max or pay.min or 0.0)
    if hours is None or pay.currency != "USD" or min(least, most) <= 0:
        return None
    return min(least, most) / hours, max(least, most) / hours
