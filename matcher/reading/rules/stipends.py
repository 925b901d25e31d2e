"""Stipends that are the pay of a learner, unlike those for a house or a phone."""

from __future__ import annotations

from matcher.reading.guard import guarded

# "Stipend: $16.00 an hour", "fellows get a weekly stipend of $760", "ten weeks of training with stipend Rs. 12,000 a
# month": all that one is paid; a housing stipend is not
_PAID_AS_STIPEND = guarded(
    r"(?:^\W*|\b(?:an?|the|paid|weekly|hourly|training|intern(?:ship)?|fellow(?:ship)?|program) )"
    r"stipends?(?: is| of)?\W*$"
    r"|\b(?:train\w*|learn\w*|probation)\b[^.;]{0,60}\b(?:with|on|at|under|get|paid) stipends?(?: is| of)?\W*$"
)
# "Fee: $52 an hour for audits, $65 an hour for sessions": what a contractor is paid
_PAID_AS_FEE = guarded(
    r"(?:^\W*|\b(?:hourly|audit(?:ing)?|consulting|contract) )fees?(?: is| of)?\W*(?:\$[\d.]+ [^.;]{0,40})?$"
)
_WAGE_UNIT = guarded(r"\s?(?:(?:/|per|an?)\s?(?:hour|hr|week|wk|month)|p\.?m)\b")


def is_stipend(clause: str, end: int, low: str) -> bool:
    """Whether the figure that ends here is the pay of a learner: "Stipend: $16.00 an hour"."""
    if _PAID_AS_FEE.search(clause):
        return "hourly" in clause or _WAGE_UNIT.match(low, end) is not None
    return _PAID_AS_STIPEND.search(clause) is not None and (
        "weekly" in clause or "hourly" in clause or _WAGE_UNIT.match(low, end) is not None
    )
