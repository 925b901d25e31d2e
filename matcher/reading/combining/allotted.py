"""Years allotted to what people hold, worked into the ways of an ad: each kind of holder comes in by its own years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from data.vocabulary import GENERIC
from matcher.reading.clause.statement import Statement
from matcher.reading.turns.allotted_units import OF_CERTIFIED, OF_LACKING, OF_NEW, OF_OTHERS, OF_SCHOOLED
from matcher.reading.ways import Group, Way, Ways, both, replace, unique

_LOOSE = frozenset((OF_OTHERS, OF_LACKING, OF_CERTIFIED, OF_SCHOOLED, OF_NEW))


def allotted(ways: Ways, found: Sequence[Statement]) -> Ways:
    """The ways in, told apart by what people hold: "CPC, CCS or RHIT. CPC: two years. All others: one"."""
    told = _once(found)
    return unique(w for way in ways for w in _shared_out(way, _of_its_holders(way, ways, told))) if told else ways


def _of_its_holders(way: Way, ways: Ways, told: Sequence[Statement]) -> list[Statement]:
    """What is told of those who may come in by a way, not of those who come by another one."""
    others = {c for w in ways if w is not way for c in w.codes} - way.codes
    return [s for s in told if s.codes in _LOOSE or not set(s.codes) <= others] or list(told)


def _once(found: Sequence[Statement]) -> list[Statement]:
    """Each kind of holder once, with all that is asked of it."""
    out: dict[tuple[object, ...], Statement] = {}
    for one in found:
        key = (frozenset(one.codes), one.ways[0].education)
        before = out.get(key)
        out[key] = replace(one, ways=(both(before.ways[0], one.ways[0]),)) if before else one
    if any(s.codes == OF_CERTIFIED for s in out.values()):  # "None if you are certified. Otherwise one year"
        return [replace(s, codes=OF_LACKING) if s.codes == OF_OTHERS else s for s in out.values()]
    return list(out.values())


def _shared_out(way: Way, told: Sequence[Statement]) -> Iterator[Way]:
    """A way in as one for each kind of holder, and as it stands for those of whom nothing is told."""
    named = {c for s in told if s.codes not in _LOOSE for c in s.codes}
    group = _asked(way, named)
    most = max(s.ways[0].years or 0.0 for s in told)
    rest = replace(way, groups=tuple(g for g in way.groups if g is not group), experience=False)
    if rest.years is not None and rest.years <= most:
        rest = replace(rest, years=None)
    if _is_best_schooled(way, told):  # "A bachelor's and three years. With an associate's, five. No degree: seven"
        yield way
        rest = replace(rest, education=None)
    codes = group.codes if group else ()
    left = () if named and set(codes) <= set(GENERIC) else tuple(c for c in codes if c not in named)
    late = any(s.codes == OF_LACKING for s in told)
    for one in told:
        if late and one.codes not in _LOOSE and set(one.codes) <= set(GENERIC):  # what is due is due of the others
            yield both(replace(rest, groups=tuple(g for g in rest.groups if g.within is None)), one.ways[0])
            continue
        yield from _of(one, rest, group, left, bool(named))
    if left and named and not any(s.codes in _LOOSE - {OF_LACKING} for s in told) and group:
        yield replace(way, groups=tuple(replace(g, codes=left) if g is group else g for g in way.groups))


def _is_best_schooled(way: Way, told: Sequence[Statement]) -> bool:
    """Whether a way tells the years of schooling that is not among those told of."""
    schooled = [s for s in told if s.codes == OF_SCHOOLED]
    apart = all(s.ways[0].education != way.education for s in schooled)
    return bool(schooled and way.education and way.years) and apart and way.education != "hs"


def _asked(way: Way, named: set[str]) -> Group | None:
    """The credentials of a way that its holders are told apart by."""
    kin = [g for g in way.groups if set(g.codes) & named]
    loose = [g for g in way.groups if set(g.codes) <= set(GENERIC)] if named else way.groups
    return next(iter([*kin, *(g for g in loose if set(g.codes) != {"RN"})]), None)


def _of(one: Statement, rest: Way, group: Group | None, left: tuple[str, ...], named: bool) -> Iterator[Way]:
    """The way in of one kind of holder; ``rest``: what is asked of everybody besides the credentials of ``group``."""
    told = one.ways[0]
    if one.codes == OF_CERTIFIED:
        held = replace(group, within=None) if group else told.groups[0]
        yield both(_with(rest, held), replace(told, groups=()))
    elif one.codes == OF_LACKING:
        due = group if group and group.within is not None else None
        yield both(_with(rest, due), told)
    elif one.codes == OF_SCHOOLED:
        schooled = replace(rest, education=None)
        yield both(schooled if named else _with(schooled, group), told)
    elif one.codes == OF_NEW:
        yield both(_with(rest, group), told)
    elif one.codes == OF_OTHERS:
        generic = group is not None and set(group.codes) <= set(GENERIC)
        yield both(
            _with(rest, replace(group, codes=left or group.codes) if group and (left or generic) else None), told
        )
    else:
        yield both(rest, told)


def _with(way: Way, group: Group | None) -> Way:
    return replace(way, groups=(group, *way.groups)) if group else way
