"""The degree of each of some credentials: "RHIA, or RHIT with CCS. Bachelor's (RHIA) or associate's (RHIT)"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.ways import Way, Ways, both, replace


def of_their_own(demands: Sequence[Ways]) -> list[Ways]:
    """The demands; where one tells the degree of each way of another, the two are one."""
    out = list(demands)
    for told in demands:
        if len(told) < 2 or not all(w.groups and w.education and w.years is None for w in told):
            continue
        at = next((i for i, ways in enumerate(out) if ways is not told and _each(ways, told)), -1)
        if at >= 0:
            out[at] = tuple(both(w, replace(_of(w, told), groups=())) for w in out[at])
            out = [ways for ways in out if ways is not told]
    return out


def _each(ways: Ways, told: Ways) -> bool:
    """Whether each way in holds just one of the credentials whose degree is told, each another one."""
    if len(ways) != len(told) or any(w.education for w in ways) or not all(w.groups for w in ways):
        return False
    kin = [[n for n, t in enumerate(told) if t.codes <= w.codes] for w in ways]
    return all(len(k) == 1 for k in kin) and len({k[0] for k in kin}) == len(told)


def _of(way: Way, told: Ways) -> Way:
    return next(t for t in told if t.codes <= way.codes)
