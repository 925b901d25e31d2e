"""Figures without a sign of money that are pay all the same: "22-26/hr", "Hourly rate: 27.50", "38 an hour"."""

from __future__ import annotations

import re

from matcher.reading.guard import guarded

LABEL = guarded(
    r"\b(?:pay|pays|paid|salary|salaries|salaried|compensation|rates?|wages?|hiring range|range|starting|starts?"
    r"|offer(?:ed"
    r"|ing)?|ctc|w-?2|take[- ]home|in[- ]hand|remuneration|earn|base|min(?:imum)?|hourly|annual|hour|package|basic"
    r"|band|level|grade|step)\b|\bmax(?:imum)?:\s?$"
)
# "avg coder does 22-28/hr": charts
_CHARTS = guarded(
    r"\b(?:does|do|charts?|encounters?|records?|cases?|codes?|productivity|volume|speed|average[sd]?|quota)\b"
)
# "PAY IS 19 TO 24 DEPENDING ON EXPERIENCE", "Hourly range 24.90 - 36.10", "the wage scale runs from 21 to 27"
_PAY_IS = guarded(
    r"\b(?:(?:pay|salary|hourly|wage|hiring) (?:range|rate|scale|band)|pays?|wages?|salary|rate|hourly)"
    r"(?: is| runs| goes)?(?: from| between| of|:|'s)?\s*$"
)
# "20.50 - 24.00", a whole line
_RANGE_ALONE = guarded(r"\W*[1-9]\d\.\d\d ?(?:-+|to) ?[1-9]\d\.\d\d\W*")
# "Hourly rate: 27.50", "rate of pay is 24.10"
_HOURLY_IS = guarded(r"\b(?:(?:hourly|pay|wage) (?:rate|wage)|rate of pay|wages?|pay|compensation)(?: is|:)\s?$")
# "38 an hour", a whole line
_HOUR_ALONE = guarded(r"\W*[1-9]\d(?:\.\d\d)? ?(?:an|per|/|a) ?(?:hour|hr)\b\W*")
# "Pay grade 12: minimum 20.75, midpoint 25.94, maximum 31.13": the points of a scale, in cents
_POINT = guarded(r"\b(?:min(?:imum)?|mid(?:point)?|max(?:imum)?|entry|top|step \d{1,2})(?: is| of)?\W{0,3}$")
_OF_PAY = guarded(r"\b(?:pay|wages?|salary|hourly)\b")
_SALARY = guarded(r"\b(?:salary|pay|compensation|wage)\b")
_AT_ONCE = guarded(r"\s?(?:(?:/|per|an)\s?(?:hour|hr)|(?:/|per|a)\s?(?:year|yr|annum)|hourly|annually)\b")


def sure_without_currency(match: re.Match[str], clause: str, low: str) -> bool:
    """ "22-26/hr" and "Salary 60K to 72K" are pay; "18-22 charts an hour", "401k" and "40 hours a week" are not."""
    if match["low"] in ("401", "403", "457") or _CHARTS.search(clause):
        return False
    ranged = match["high"] is not None
    if ranged and _RANGE_ALONE.fullmatch(low):
        return True
    if "." in match["low"] and _HOURLY_IS.search(clause):
        return True
    if ranged and _PAY_IS.search(clause) and not _CHARTS.search(low, match.end(), match.end() + 20):
        return True
    if "." in match["low"] and _POINT.search(clause) and _OF_PAY.search(low):
        return True
    if (match["k1"] or match["k2"]) and (ranged or LABEL.search(clause)):
        return True
    if ranged and "," in match["low"] and _SALARY.search(clause):  # "Salary: 61,000-74,000"
        return True
    if _HOUR_ALONE.fullmatch(low):
        return True
    return _AT_ONCE.match(low, match.end()) is not None and (ranged or LABEL.search(clause) is not None)
