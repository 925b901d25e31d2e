"""Time until a probation or a training ends, and how long that lasts."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.rules.spelled import NUMBER, months_of, number_of
from matcher.reading.rules.window import Window

# "the end of probation (six months)", "the probationary period, which runs for 90 days", "your six-month probation"
_LASTS = guarded(
    rf"\b(?:probation|introduct|orientation|program|training|trainee|apprentice|trial|qualifying|provisional"
    rf"|working test"
    rf"|status)\w*\b(?: service)?(?: period)?(?: (?:ends|is over|is out|is up|is granted|is given|begins))?"
    rf"(?:[^.;a-z0-9]{{0,3}}|[^.;0-9]{{0,30}}(?=, (?:which|that|it)\b)[, ]+)"
    rf"(?:(?:which|that|it)?(?: (?:in|for) (?:this|our|the) \w+)? ?(?:is|runs|lasts|of|for|takes)\b ?){{0,4}}"
    rf"\(?(?P<n>{NUMBER})[ -](?P<u>days?|weeks?|months?|mos?|years?|yrs?)\b"
    rf"|\b(?P<n2>{NUMBER})(?: \(\d+\))?[ -](?P<u2>days?|weeks?|months?|mos?|years?|yrs?)['’]? (?:of )?"
    rf"(?:probation|introduct|orientation|program|trainee|apprentice|trial|qualifying|provisional|working test)"
)


def until_end(low: str, start: int, end: int) -> Window:
    """The window of a probation, with how long it lasts where the sentence that gives time until its end says so."""
    told = _LASTS.search(low)
    if told is None:
        return Window(start, end, "unstated", True)
    months = months_of(number_of(told["n"] or told["n2"]), told["u"] or told["u2"])
    last = max(end, told.end()) if told.start() < end else end
    return Window(start, last, int(months) if months == int(months) else months, True)


def probation_of(low: str) -> int | None:
    """The months that a probation lasts by what the ad says anywhere: "Probation is 120 days"."""
    at = low.find("probation")
    told = _LASTS.search(low, max(0, at - 40)) if at >= 0 else None
    if told is None or "probation" not in told[0]:
        return None
    return round(months_of(number_of(told["n"] or told["n2"]), told["u"] or told["u2"])) or None
