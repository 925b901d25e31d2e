"""Apprentices told apart from full coders: the CPC-A of "CPC, CPC-A or CCA" where the A must come off in time."""

from __future__ import annotations

from data.records import WithinMonths
from matcher.reading.clause.statement import ANY_APPRENTICE, is_apprentice
from matcher.reading.ways import Group, Way, Ways, replace


def apart_from_upgrades(ways: Ways) -> Ways:
    """The ways without the apprentice form in the lists of those whose apprentices come in by a way of their own."""
    told = {c for way in ways if (c := _must_upgrade(way))}
    if not told:
        return ways
    late = {c: g.within for w in ways if not _must_upgrade(w) for g in w.groups for c in told & set(g.codes)}
    return tuple(
        replace(w, groups=tuple(_in_time(g, late) for g in w.groups))
        if _must_upgrade(w)
        else replace(w, groups=tuple(_full(g, told) for g in w.groups))
        for w in ways
    )


def _in_time(group: Group, late: dict[str, WithinMonths]) -> Group:
    """The apprentice form with the time that its list gives: "CPC, CCA or CPC-A within 6 months of hire"."""
    if group.within is not None or len(group.codes) > 1:
        return group
    return replace(group, within=late.get(group.codes[0]))


def _must_upgrade(way: Way) -> str:
    """The apprentice form whose holders must get the full credential in time, or nothing."""
    held = [g.codes[0] for g in way.groups if g.within is None and is_apprentice(g.codes) and len(g.codes) == 1]
    due = [c for g in way.groups if g.within is not None for c in g.codes]
    return next((c for c in held if c.removesuffix("-A") in due), "")


def _full(group: Group, told: set[str]) -> Group:
    codes = tuple(c for c in group.codes if c not in told)
    return replace(group, codes=codes) if codes else group


def with_full_due(ways: Ways) -> Ways:
    """ "CPC-A accepted if you test out of it within 18 months": the time is for the full credential, not for the A."""
    return tuple(_held_and_full(w) for w in ways)


def _held_and_full(way: Way) -> Way:
    due = way.groups[0] if len(way.groups) == 1 else None
    if due is None or due.within is None or not is_apprentice(due.codes) or due.codes == (ANY_APPRENTICE,):
        return way
    full = tuple(c.removesuffix("-A") for c in due.codes)
    return replace(way, groups=(due._replace(within=None), due._replace(codes=full)))
