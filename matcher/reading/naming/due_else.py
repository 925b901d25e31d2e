"""Times that are told of something else than the credential before them: "CPC; BLS within 30 days of hire"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.reading.naming.token import Token
from matcher.reading.rules.aimed_at import Aim, ahead, back, last_thing, points_back
from matcher.reading.rules.window import Window

# What parts one demand from the next; brackets that are closed again part nothing.
_PARTS = re.compile(r"[;:,(]| [–—-] | (?:and|or|but|who|you|we) ")
# "you have 90 days to reach production": what is to be done follows
_TO_DO = re.compile(r" to [a-z]+$")
_CLOSED = re.compile(r"\([^()]*\)")


def without_due_else(low: str, named: Sequence[Token], told: Sequence[Window]) -> list[Window]:
    """The windows of a sentence without those that are told of something else than a credential."""
    facts = [t for t in named if t.kind in ("cred", "any", "body")]
    ends, starts = [t.end for t in facts], {t.start for t in facts}
    return [w for w in told if not _is_else(low, ends, w, ahead(low, w.end, starts))]


def _is_else(low: str, ends: Sequence[int], window: Window, aim: Aim) -> bool:
    if _TO_DO.search(low, window.start, window.end):
        return aim == "other"
    return aim not in ("goal", "back") and _is_of_other(low, ends, window.start)


def _is_of_other(low: str, ends: Sequence[int], start: int) -> bool:
    """Whether a demand of its own stands between the last credential and a time that is given."""
    last = max((end for end in ends if end <= start), default=-1)
    if last < 0:
        return False
    between = _CLOSED.sub(lambda m: " " * len(m[0]), low[last:start]).rstrip(" ,(:;–—-")
    parts = [m.end() for m in _PARTS.finditer(between)]
    if not parts:
        return False
    end = len(between)
    thing = last_thing(between, 0, end)
    if thing >= parts[-1] or (thing >= 0 and points_back(between, parts[-1], end)):
        return True  # "a driver's license, or ability to obtain one within 30 days"
    return back(between, parts[-1], end) == "other"
