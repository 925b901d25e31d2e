"""Apprentices of whom the full credential is due in time: the A must come off."""

from __future__ import annotations

from matcher.reading.clause.statement import ANY_APPRENTICE, is_apprentice
from matcher.reading.ways import Way, Ways, replace


def with_full_due(ways: Ways) -> Ways:
    """ "CPC-A accepted if you test out of it within 18 months": the time is for the full credential, not for the A."""
    return tuple(_held_and_full(w) for w in ways)


def _held_and_full(way: Way) -> Way:
    due = way.groups[0] if len(way.groups) == 1 else None
    if due is None or due.within is None or not is_apprentice(due.codes) or due.codes == (ANY_APPRENTICE,):
        return way
    full = tuple(c.removesuffix("-A") for c in due.codes)
    return replace(way, groups=(due._replace(within=None), due._replace(codes=full)))
