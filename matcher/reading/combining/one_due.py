"""One of several credentials that all are asked, taken when it is earned later: "CPC and CHC. CHC in a year is ok".

A further sentence that takes a credential opens a way in with it. Where it is asked already, beside another one, and
the sentence gives a time for it, no way without the other one is meant: only this one may wait.
"""

from __future__ import annotations

from matcher.reading.clause.statement import Statement
from matcher.reading.ways import Group, Way, Ways, is_group, replace


def one_due(ways: Ways, statement: Statement) -> Ways:
    """The ways in with time for the one credential that a further sentence takes later, or nothing."""
    if len(statement.ways) != 1 or not is_group(statement.ways[0]) or statement.codes or statement.target:
        return ()
    late = statement.ways[0].groups[0]
    if late.within is None or not any(_asks_it_besides(way, late) for way in ways):
        return ()
    return tuple(_with_time(way, late) if _asks_it_besides(way, late) else way for way in ways)


def _asks_it_besides(way: Way, late: Group) -> bool:
    """Whether a way asks just that credential today, and another one."""
    return len(way.groups) > 1 and any(set(g.codes) == set(late.codes) and g.within is None for g in way.groups)


def _with_time(way: Way, late: Group) -> Way:
    """The way in, the credential in its time."""
    return replace(way, groups=tuple(late if set(g.codes) == set(late.codes) else g for g in way.groups))
