"""Demands for the holders of some credential alone, or for those without one, worked into the ways of an ad."""

from __future__ import annotations

from collections.abc import Sequence

from data.records import WithinMonths
from data.vocabulary import GENERIC
from matcher.reading.clause.rows import ON_TOP
from matcher.reading.clause.statement import ANY_APPRENTICE, OF_FOREIGN, Statement, is_apprentice
from matcher.reading.combining.widened import widened_by
from matcher.reading.ways import NOTHING, Group, Way, Ways, all_of, both, is_group, replace, unique


def for_holders(ways: Ways, found: Sequence[Statement]) -> Ways:
    """What is asked only of those with (or without) some credentials."""
    if abroad := [s for s in found if s.codes == OF_FOREIGN]:
        mine = tuple(w for w in ways if w.education == "bachelor" and not w.codes - ON_TOP)
        found, others = [s for s in found if s not in abroad], tuple(w for w in ways if w not in mine)
        if mine and others:
            return unique((*for_holders(others, found), *all_of((mine, *(s.ways for s in abroad)))))
    if all(s.codes == ("others",) for s in found):  # "Coder: three years. CCS required": nobody else is told of
        return all_of((ways, *(s.ways for s in found)))
    if ways == NOTHING and found and all(s.codes for s in found) and any(s.codes != ("none",) for s in found):
        return unique(w for s in found for w in all_of((_held(s), s.ways)))
    if any(w.groups for w in ways):  # "CPC. Certified? Six months will do": those who hold what is asked
        found = [replace(s, codes=()) if s.codes == ("ANY-CODING",) else s for s in found]
    lower = tuple(sorted(c for w in ways for c in w.codes if is_apprentice((c,))))
    found = [replace(s, codes=lower) if s.codes == (ANY_APPRENTICE,) and lower else s for s in found]
    keys = [frozenset(s.codes) for s in found if s.codes and s.codes != ("none",)]
    asked = {c for w in ways for c in w.codes}
    if any("others" in key for key in keys) or (len(set(keys)) > 1 and not any(key & asked for key in keys)):
        return _tracks_of_holders(ways, found)
    for statement in found:
        if (
            statement.codes == ("none",)
            and ways
            and all(w.groups for w in ways)
            and (months := only_time(statement.ways))
        ):
            ways = tuple(replace(w, groups=(replace(w.groups[0], within=months), *w.groups[1:])) for w in ways)
        elif statement.codes == ("none",) and all(w.groups for w in ways) and _counts(statement.ways):
            ways = widened_by(ways, _instead(statement))
        elif statement.codes == ("none",):
            ways = tuple(w if w.groups else both(w, statement.ways[0]) for w in ways)
        elif _spares_more(ways, statement):
            ways = unique((*ways, *(w for way in ways for w in _with_more(way, statement))))
        elif statement.codes and not set(statement.codes) & _held_codes(ways):
            ways = widened_by(ways, replace(statement, ways=all_of((_held(statement), statement.ways))))
        else:
            ways = _narrowed(ways, statement)
    return ways


def _spares_more(ways: Ways, statement: Statement) -> bool:
    """Whether fewer years are asked of those who hold another credential besides: "CPC; those with a CPMA need two".

    Or none: "HCS-D and a year of coding; if you are a nurse, no experience is needed". So are those of nurses where
    coders must hold something: "CRC or CPC. Five years; for RNs we shorten this to three".
    """
    plain = all(w.years is not None and not w.groups and not w.education for w in statement.ways)
    held = statement.target == "eased" and plain and bool(statement.codes) and set(statement.codes) <= ON_TOP | {"RN"}
    return held and all(w.groups and w.years for w in ways) and not set(statement.codes) & _held_codes(ways)


def _with_more(way: Way, statement: Statement) -> Ways:
    less = replace(way, years=None, experience=False)
    return all_of(((less,), _held(statement), statement.ways))


def told_apart(ways: Ways, found: Sequence[Statement], besides: Sequence[Statement]) -> bool:
    """Whether only people told apart by what they hold are asked anything: "With CPC two years, with CCS one"."""
    taken = {c for s in besides for w in s.ways for c in w.codes}
    if not found or any(w.groups or w.years is not None or w.experience for w in ways):
        return False
    return all(s.codes and s.codes != ("none",) and not taken & set(s.codes) for s in found)


def _held_codes(ways: Ways) -> set[str]:
    """The credentials that some way asks on the first day."""
    return {c for w in ways for g in w.groups if g.within is None for c in g.codes}


def only_time(ways: Ways) -> WithinMonths:
    """The months to earn any credential at all ("who are not certified must become so"), if that is all."""
    alone = len(ways) == 1 and is_group(ways[0]) and set(ways[0].groups[0].codes) <= set(GENERIC)
    return ways[0].groups[0].within if alone else None


def _counts(ways: Ways) -> bool:
    return bool(ways) and all(w.years is not None for w in ways)


def _instead(statement: Statement) -> Statement:
    """What those without a credential need, as a way in: years, and a credential in time where it says so."""
    groups = [g for w in statement.ways for g in w.groups]
    months = next((g.within for g in groups if g.within is not None), None)
    ways = statement.ways
    if months is not None and all(set(g.codes) <= set(GENERIC) for g in groups):
        ways = tuple(replace(w, groups=()) for w in ways)
    return replace(statement, ways=ways, target="" if months is None else str(months), codes=("instead",))


def _held(statement: Statement) -> Ways:
    """What those hold whom a demand is for; nothing where it is for those without, or for all others."""
    if statement.codes in (("none",), ("others",)):
        return NOTHING
    codes = tuple(dict.fromkeys(statement.codes))  # "LPNs/LVNs" are one
    return (Way((Group(codes, None, (statement.sentence.start, statement.sentence.end)),)),)


def _tracks_of_holders(ways: Ways, found: Sequence[Statement]) -> Ways:
    """ "RNs must hold …; all others must hold …": each kind of holder is a way in of its own."""
    tracks: dict[frozenset[str], list[Ways]] = {}
    for statement in found:
        tracks.setdefault(frozenset(statement.codes), []).append(statement.ways)
    out: list[Way] = []
    told = {c for key in tracks for c in key}
    for codes, parts in tracks.items():
        if "others" in codes:  # "an RN with a BSN, or an RHIT with the CCS": of whom each is told by what they hold
            rest = tuple(w for w in ways if not w.codes & told) or ways
            out.extend(all_of((_without(rest, told), *parts)))
            continue
        held = () if not codes else ((Way((Group(tuple(sorted(codes))),)),),)
        kin = tuple(w for w in ways if w.codes & codes)
        if not kin:  # "NURSES: 4 years. CODERS: CCS, 3 years": the nurses are asked no CCS
            kin = tuple(replace(w, groups=()) for w in ways) if codes == {"RN"} else ways
        out.extend(all_of((_less(kin, set(codes)), *held, *parts)))
    return unique(out)


def _without(ways: Ways, told: set[str]) -> Ways:
    """The ways without the credentials that others are told apart by, where any are left."""

    def left(group: Group) -> Group:
        return replace(group, codes=tuple(c for c in group.codes if c not in told) or group.codes)

    return tuple(replace(w, groups=tuple(left(g) for g in w.groups)) for w in ways)


def _less(ways: Ways, held: set[str]) -> Ways:
    """The ways without the wider list that ``held`` comes from: "CPC, CCS-P or CCA. If it's the CCA, two years"."""

    def wider(group: Group) -> bool:
        return group.within is None and (held <= set(group.codes) or set(group.codes) <= set(GENERIC))

    return tuple(replace(w, groups=tuple(g for g in w.groups if not (held and wider(g)))) for w in ways)


def _narrowed(ways: Ways, statement: Statement) -> Ways:
    out: list[Way] = []
    codes = set(statement.codes)
    for way in ways:
        groups = [g for g in way.groups if set(g.codes) & codes] if codes else _certified(way)
        if not groups or _has_fewer(way, ways, statement):
            out.append(way)
            continue
        group = groups[0]
        inside = Group(tuple(c for c in group.codes if not codes or c in codes), group.within, group.at)
        outside = Group(tuple(c for c in group.codes if codes and c not in codes), group.within, group.at)
        for narrow, applies in ((inside, True), (outside, False)):
            if narrow.codes:
                part = replace(way, groups=tuple(narrow if g is group else g for g in way.groups))
                out.extend(
                    both(_eased(_in_its_time(part, further), further, statement.target == "eased"), further)
                    for further in statement.ways
                ) if applies else out.append(part)
    return unique(out)


def _has_fewer(way: Way, ways: Ways, statement: Statement) -> bool:
    """Whether a way is one of even fewer years: "to two for the RHIA and to one for the RHIA with a master's"."""
    told = [w.years for w in statement.ways if w.years]
    most = max((w.years or 0 for w in ways), default=0)
    return statement.target == "eased" and bool(told) and 0 < (way.years or 0) < min(told) < most


def _certified(way: Way) -> list[Group]:
    """The credential that makes somebody certified on the first day: not a licence, nor one that is due later."""
    return [g for g in way.groups[:1] if g.within is None and set(g.codes) != {"RN"} and not is_apprentice(g.codes)]


def _in_its_time(way: Way, further: Way) -> Way:
    """The way without what its holders have time for: "… the CCS, though RNs may take a year to obtain it"."""
    late = [set(g.codes) for g in further.groups if g.within is not None]
    return replace(way, groups=tuple(g for g in way.groups if set(g.codes) not in late)) if late else way


def _eased(way: Way, further: Way, fewer: bool = False) -> Way:
    """The way without the schooling, or the years (``fewer`` will do), that its holders are told apart by."""
    if fewer and way.years and further.years is not None and further.years < way.years:
        way = replace(way, years=None, experience=False)
    return replace(way, education=None) if further.education else way
