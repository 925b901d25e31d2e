"""Times that are told of something else than the credential beside them: "CPC; BLS within 30 days of hire"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.reading.naming.token import Token
from matcher.reading.rules.aimed_at import ahead, back, last_thing, points_back
from matcher.reading.rules.window import Window

# What parts one demand from the next; brackets that are closed again part nothing.
_PARTS = re.compile(r"[;:,(]| [–—-] | (?:and|or|but|who|you|we) ")
_CLOSED = re.compile(r"\([^()]*\)")
# "you have 90 days to reach production", "a 90-day window to return the letter": what is to be done follows
_TO_DO = re.compile(r" to [a-z]+$|\b(?:window|allowed|given|grace)$")
# "Must move within 60 days of the offer and hold a CPC"
_GOES_ON = re.compile(r"(?: (?:of|from|after) (?:[\w-]+ ){0,2}[\w-]+)?(?:[,;]| and\b)")
# "In your first year you will rotate through five clinics and keep your CPC current"
_KEEPS = re.compile(
    r"\b(?:keep(?:s|ing)?|maintain(?:s|ing)?|us(?:es?|ing)) (?:your |the |an? |their )?(?:active |current )?$"
)


def without_due_else(low: str, named: Sequence[Token], told: Sequence[Window]) -> list[Window]:
    """The windows of a sentence without those that are told of something else than a credential."""
    facts = [t for t in named if t.kind in ("cred", "any", "body")]
    return [w for w in told if not _is_else(low, facts, w)]


def _is_else(low: str, facts: Sequence[Token], window: Window) -> bool:
    aim = ahead(low, window.end, {t.start for t in facts})
    if aim == "other" and _TO_DO.search(low, window.start, window.end) and not _GOES_ON.match(low, window.end):
        return True
    last = max((t.end for t in facts if t.end <= window.start), default=-1)
    if last < 0:
        return bool(facts) and _is_before(low, facts[0].start, window)
    return aim not in ("goal", "back") and _is_of_other(low, last, window.start)


def _is_before(low: str, first: int, window: Window) -> bool:
    """Whether a time that is given before all credentials, of which the first begins there, is of another demand."""
    if _KEEPS.search(low, window.end, first):
        return True
    return _GOES_ON.match(low, window.end) is not None and back(low, 0, window.start) == "other"


def _is_of_other(low: str, last: int, start: int) -> bool:
    """Whether a demand of its own stands between the last credential, which ends there, and a time that is given."""
    between = _CLOSED.sub(lambda m: " " * len(m[0]), low[last:start]).rstrip(" ,(:;–—-")
    parts = [m.end() for m in _PARTS.finditer(between)]
    if not parts:
        return False
    end = len(between)
    thing = last_thing(between, 0, end)
    if thing >= parts[-1] or (thing >= 0 and points_back(between, parts[-1], end)):
        return True  # "a driver's license, or ability to obtain one within 30 days"
    return back(between, parts[-1], end) == "other"
