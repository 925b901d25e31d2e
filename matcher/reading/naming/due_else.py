"""Times that are told of something else than the credential beside them: "CPC; BLS within 30 days of hire"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token
from matcher.reading.rules.aimed_at import ahead, back, last_thing, points_back
from matcher.reading.rules.window import Window

# What parts one demand from the next; brackets that are closed again part nothing.
_PARTS = guarded(r"[;:,(]| [–—-] | (?:and|or|but|with|who|you|we) ")
_CLOSED = guarded(r"\([^()]{0,120}\)")
# Where a clause ends.
_STOP = guarded(r"[;:.,(]")
# "… and after a year we'll sponsor you for it": the credential before
_POINTS = guarded(r"\b(?:it|one|them|either|both)\b")
# "CPC, which you must hold to pass probation"; not "expected to pass probation"
_HOLDS = guarded(r"\b(?:hold|have|held|earn\w*|obtain\w*|required|needed)\b")
# "you have 90 days to reach production", "a 90-day window to return the letter": what is to be done follows
_TO_DO = guarded(r" to [a-z]+$|\b(?:window|allowed|given|grace)$")
# "Must move within 60 days of the offer and hold a CPC"
_GOES_ON = guarded(r"(?: (?:of|from|after) (?:[\w-]+ ){0,2}[\w-]+)?(?:[,;]| and\b)")
# "CPC and, within 90 days, full proficiency in 3M", "CPC plus, by month six, 95% accuracy"
_AND_THEN = guarded(r"\b(?:and|plus|with)[ ,(]{0,3}$")
_PAST = guarded(
    r"(?: (?:of|from|after) (?:[\w-]+ ){0,2}(?:hire|hiring|start|employment|appointment|date|joining))?[,)]? "
)
# "In your first year you will rotate through five clinics and keep your CPC current"
_KEEPS = guarded(
    r"\b(?:keep(?:s|ing)?|maintain(?:s|ing)?|us(?:es?|ing)) (?:your |the |an? |their )?(?:active |current )?$"
)


def without_due_else(low: str, named: Sequence[Token], told: Sequence[Window]) -> list[Window]:
    """The windows of a sentence without those that are told of something else than a credential."""
    facts = [t for t in named if t.kind in ("cred", "any", "body")]
    return [w for w in told if not _is_else(low, facts, w)]


def _is_else(low: str, facts: Sequence[Token], window: Window) -> bool:
    """Whether a time is told of something else than the credentials that a sentence names."""
    aim = ahead(low, window.end, {t.start for t in facts})
    if aim == "other" and _TO_DO.search(low, window.start, window.end) and not _GOES_ON.match(low, window.end):
        return True
    last = max((t.end for t in facts if t.end <= window.start), default=-1)
    if last < 0:
        return bool(facts) and _is_before(low, facts[0].start, window)
    after = _PAST.match(low, window.end) if _AND_THEN.search(low, last, window.start) else None
    if after is not None:
        return _leads_on(low, facts, after.end())
    return aim not in ("goal", "back") and _is_of_other(low, last, window.start)


def _leads_on(low: str, facts: Sequence[Token], begin: int) -> bool:
    """Whether what a time is for follows it, and is none: "by the end of month fifteen you'd need the CPC" is one."""
    stop = _STOP.search(low, begin)
    end = stop.start() if stop else len(low)
    if any(begin <= t.start < end for t in facts) or _POINTS.search(low, begin, end):
        return False
    return ahead(low, begin, ()) == "other"


def _is_before(low: str, first: int, window: Window) -> bool:
    """Whether a time that is given before all credentials, of which the first begins there, is of another demand."""
    if _KEEPS.search(low, window.end, first):
        return True
    return _GOES_ON.match(low, window.end) is not None and back(low, 0, window.start) == "other"


def _is_of_other(low: str, last: int, start: int) -> bool:
    """Whether a demand of its own stands between the last credential, which ends there, and a time that is given."""
    between = _CLOSED.sub("", low[last:start]).rstrip(" ,(:;–—-")
    parts = [m.end() for m in _PARTS.finditer(between)]
    if not parts:
        return False
    end = len(between)
    if low.startswith("to ", start):
        return back(between, parts[-1], end) not in ("goal", "back") and not _HOLDS.search(between, parts[-1])
    thing = last_thing(between, 0, end)
    if thing >= parts[-1] or (thing >= 0 and points_back(between, parts[-1], end)):
        return True  # "a driver's license, or ability to obtain one within 30 days"
    return back(between, parts[-1], end) == "other"
