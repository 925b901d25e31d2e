"""Swaps, further ways in, and demands for some holders, worked into the ways of an ad."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from data.records import WithinMonths
from data.vocabulary import GENERIC, credentials
from matcher.reading.denials import APPRENTICES
from matcher.reading.guard import guarded
from matcher.reading.statement import ANY_APPRENTICE, Statement, is_apprentice
from matcher.reading.ways import NOTHING, Group, Way, Ways, all_of, both, is_group, replace, union, unique


def with_wished(found: Sequence[Statement], wishes: Sequence[Statement]) -> list[Statement]:
    """ "CRC preferred, CPC or CCS OK": what is preferred will do as well as what is accepted beside it."""
    out = []
    for statement in found:
        wished = [w for w in wishes if w.sentence.start == statement.sentence.start]
        plain = [w.ways[0].groups[0] for w in wished if len(w.ways) == 1 and is_group(w.ways[0])]
        if plain and len(statement.ways) == 1 and is_group(statement.ways[0]):
            group = union(plain[0], statement.ways[0].groups[0])
            statement = replace(statement, ways=(replace(statement.ways[0], groups=(group,)),))
        out.append(statement)
    return out


def with_besides(ways: Ways, found: Sequence[Statement]) -> Ways:
    """The further ways in; where nothing else is asked, they are all there is."""
    if ways == NOTHING and any(w.years is not None for s in found for w in s.ways):
        return unique(w for s in found for w in s.ways)
    for statement in found:
        ways = all_of((ways, statement.ways)) if _nothing_else(ways, statement) else _besides(ways, statement)
    return ways


def _nothing_else(ways: Ways, statement: Statement) -> bool:
    """Whether the ad asks nothing of the kind elsewhere, so that "CPC or CCS accepted" is what it asks."""
    codes = {c for w in statement.ways for c in w.codes}
    if ANY_APPRENTICE in codes:
        return False
    if _certless(statement) or is_apprentice(tuple(codes)):
        return False
    if codes == {"RN"} and all(g.within is not None for w in ways for g in w.groups):
        return True  # "Nurses are welcome. You take the CRC within a year": nobody else comes in by an exam to come
    if codes:
        return not any(w.groups for w in ways) and not _shorter(ways, statement.ways)
    return not any(w.education for w in ways) and all(w.education and w.years is None for w in statement.ways)


def _shorter(ways: Ways, further: Ways) -> bool:
    """Whether the further ways ask fewer years, and so are ways of their own: "2 years; 1 year if you hold the OCS"."""
    least = min((w.years for w in ways if w.years is not None), default=None)
    return least is not None and any(w.years is not None and w.years < least for w in further)


def swapped(ways: Ways, statement: Statement, text: str) -> Ways:
    """Each way once more with what the ad takes instead."""
    target = statement.target
    out = list(ways)
    for way in ways:
        if not _has(way, target):
            continue
        if target == "cred" and _names_some(way, statement):
            out = [_exchanged(w, statement) if w is way else w for w in out]
            out += _exchanges(way, statement)
            continue
        if target == "years" and statement.codes and way.years is not None and float(statement.codes[0]) < way.years:
            rest = replace(way, years=way.years - float(statement.codes[0]))
        else:
            rest = _without(way, target)
        for instead in statement.ways:
            if (
                target == "edu"
                and instead.experience
                and instead.years is None
                and way.education
                and _YEAR_FOR_YEAR.search(statement.sentence.low)
            ):
                instead = replace(instead, years=_YEARS_OF[way.education], more=True)
            swapped = both(rest, instead)
            if (
                instead.more
                and way.years is not None
                and instead.years is not None
                and way.years + instead.years != swapped.years
            ):
                swapped = replace(swapped, years=way.years + instead.years)
            if rest.years and instead.years and not instead.more and in_all(text, rest.years + instead.years):
                swapped = replace(swapped, years=rest.years + instead.years)
            out.append(swapped)
    return unique(out)


# "experience may substitute for the degree on a year-for-year basis": as many years as the degree takes.
_YEAR_FOR_YEAR = guarded(
    r"\byear[- ](?:for|per|by)[- ](?:a )?year\b|\bone year (?:of \w+ )?for (?:each|every|one)\b|\b1:1\b"
)
_YEARS_OF = {"hs": 1.0, "certificate": 1.0, "associate": 2.0, "bachelor": 4.0, "master": 6.0}
_NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


def in_all(text: str, years: float) -> bool:
    """Whether the ad says itself what the years come to: "(six years in all)", "five years total"."""
    word = _NUMBERS[int(years)] if years < len(_NUMBERS) else "-"
    found = re.search(
        rf"\b(?:{years:g}|{word})(?: \(\d+\))?(?: years)? (?:in all|in total|total|altogether|combined)\b", text
    )
    return found is not None


def _names_some(way: Way, statement: Statement) -> bool:
    """Whether the swap is for credentials that it names: for years alone only where the way asks for those."""
    named = bool(way.codes & set(statement.codes))
    return bool(statement.codes) and (named or any(w.groups for w in statement.ways))


def _exchanged(way: Way, statement: Statement) -> Way:
    """The way with a plain credential added to the group that it may stand in for: "CEMA in place of CPMA is fine"."""
    first = statement.ways[0]
    if len(statement.ways) != 1 or not is_group(first) or first.groups[0].within is not None:
        return way
    groups = tuple(union(g, first.groups[0]) if _in_place(g, statement) else g for g in way.groups)
    return replace(way, groups=groups)


def _in_place(group: Group, statement: Statement) -> bool:
    """Whether a credential may be added to the group: one that is due later keeps its own list."""
    return group.within is None and bool(set(group.codes) & set(statement.codes))


def _exchanges(way: Way, statement: Statement) -> list[Way]:
    """The ways in which more than a plain credential stands in for a named one."""
    plain = len(statement.ways) == 1 and is_group(statement.ways[0])
    if plain and any(_in_place(g, statement) for g in way.groups):
        return []
    rest = replace(way, groups=tuple(g for g in way.groups if not set(g.codes) & set(statement.codes)))
    return [_added(rest, instead) for instead in statement.ways] if rest.groups != way.groups else []


def _added(rest: Way, instead: Way) -> Way:
    """Both, the years one after the other where they are further ones: "in lieu of the CPMA, two additional years"."""
    way = both(rest, instead)
    further = instead.more and rest.years is not None and instead.years is not None
    return replace(way, years=(rest.years or 0) + (instead.years or 0)) if further else way


def _has(way: Way, target: str) -> bool:
    return {
        "edu": way.education is not None,
        "cred": bool(way.groups),
        "years": way.years is not None or way.experience,
    }[target]


def _without(way: Way, target: str) -> Way:
    if target == "edu":
        return replace(way, education=None)
    if target == "cred":
        return replace(way, groups=())
    return replace(way, years=None, experience=False)


def _besides(ways: Ways, statement: Statement) -> Ways:
    """ "CPC-A welcome" widens the group; "a CPC with four years will be considered" is a way of its own."""
    if not statement.ways or statement.ways == NOTHING:
        return ways
    first = statement.ways[0]
    if len(statement.ways) == 1 and is_group(first) and first.groups[0].within is None:
        return _widened(ways, first.groups[0])
    out = list(ways)
    for further in statement.ways:
        for way in ways:
            if ANY_APPRENTICE in further.codes:
                groups = tuple(Group(a, g.within, g.at) for g in way.groups[:1] if (a := apprentices_of(g.codes)))
                if not groups:
                    continue
                out.append(replace(further, groups=groups, education=further.education or way.education))
                continue
            if further.groups and not way.groups and all(g.within is not None for g in further.groups):
                out = [both(way, further) if w is way else w for w in out]
                continue
            replaced = replace(
                way,
                groups=(*further.groups, *_later_ones(way, further))
                if further.groups
                else _kept_groups(way, statement),
                years=further.years if further.years is not None else way.years,
                experience=further.experience or way.experience,
                education=further.education or way.education,
                years_at=further.years_at if further.years is not None else way.years_at,
                education_at=further.education_at if further.education else way.education_at,
            )
            if further.more and way.years is not None and further.years is not None:
                replaced = replace(replaced, years=way.years + further.years)
            out.append(replaced)
    return unique(out)


def _later_ones(way: Way, further: Way) -> list[Group]:
    """What everybody has to earn after hire is asked of those who come in by another way too."""
    return [g for g in way.groups if g.within is not None and not set(g.codes) & further.codes]


def _kept_groups(way: Way, statement: Statement) -> tuple[Group, ...]:
    """The credentials that a way for those without one still asks: none, or the same within the time it gives."""
    if not _certless(statement):
        return way.groups
    if not statement.target:
        return ()
    months: WithinMonths = "unstated" if statement.target == "unstated" else int(float(statement.target))
    return tuple(replace(g, within=months) for g in way.groups)


_UNCERTIFIED = guarded(
    r"(?:not|n['’]t) (?:yet )?(?:certified|credentialed)|non[- ]certified|uncertified|without (?:a )?cert"
    r"|without (?:a )?credential|none of th(?:ese|ose)|no (?:credential|cert|cred)"
)


def _certless(statement: Statement) -> bool:
    return statement.codes == ("instead",) or bool(_UNCERTIFIED.search(statement.sentence.low))


def apprentices_of(codes: Iterable[str]) -> tuple[str, ...]:
    """The apprentice forms of some credentials, of the CPC where none of them has one."""
    return tuple(f"{c}-A" for c in codes if f"{c}-A" in APPRENTICES)


def _widened(ways: Ways, group: Group) -> Ways:
    out = []
    kin = [w for w in ways if w.groups and _issuers(w.groups[0]) & _issuers(group)]
    for way in ways:
        if kin and way not in kin:  # "CPC with 3 years, or RHIT with 1. The older CPC-H is fine"
            out.append(way)
            continue
        if group.codes == (ANY_APPRENTICE,):
            further = apprentices_of(c for g in way.groups for c in g.codes)
            if not further:
                out.append(way)
                continue
            group = Group(further, None, group.at)
        groups = list(way.groups)
        if groups and (is_apprentice(group.codes) or not set(groups[0].codes) & set(group.codes)):
            groups[0] = union(groups[0], group)
        out.append(replace(way, groups=tuple(groups)))
    return tuple(out)


def _issuers(group: Group) -> set[str]:
    known = credentials()
    return {known[c].issuer for c in group.codes if c in known and c not in GENERIC}


def for_holders(ways: Ways, found: Sequence[Statement]) -> Ways:
    """What is asked only of those with (or without) some credentials."""
    if ways == NOTHING and found and all(s.codes for s in found) and any(s.codes != ("none",) for s in found):
        return unique(w for s in found for w in all_of((_held(s), s.ways)))
    keys = [frozenset(s.codes) for s in found if s.codes and s.codes != ("none",)]
    asked = {c for w in ways for c in w.codes}
    if any("others" in key for key in keys) or (len(set(keys)) > 1 and not any(key & asked for key in keys)):
        return _tracks_of_holders(ways, found)
    for statement in found:
        if (
            statement.codes == ("none",)
            and ways
            and all(w.groups for w in ways)
            and (months := _only_time(statement.ways))
        ):
            ways = tuple(replace(w, groups=(replace(w.groups[0], within=months), *w.groups[1:])) for w in ways)
        elif statement.codes == ("none",):
            ways = tuple(w if w.groups else both(w, statement.ways[0]) for w in ways)
        elif statement.codes and not set(statement.codes) & {c for w in ways for c in w.codes}:
            held = (Way((Group(statement.codes, None, (statement.sentence.start, statement.sentence.end)),)),)
            ways = _besides(ways, replace(statement, ways=all_of((held, statement.ways))))
        else:
            ways = _narrowed(ways, statement)
    return ways


def _only_time(ways: Ways) -> WithinMonths:
    """The months to earn any credential at all ("who are not certified must become so"), if that is all."""
    alone = len(ways) == 1 and is_group(ways[0]) and set(ways[0].groups[0].codes) <= set(GENERIC)
    return ways[0].groups[0].within if alone else None


def _held(statement: Statement) -> Ways:
    """What those hold whom a demand is for; nothing where it is for those without, or for all others."""
    if statement.codes in (("none",), ("others",)):
        return NOTHING
    return (Way((Group(statement.codes, None, (statement.sentence.start, statement.sentence.end)),)),)


def _tracks_of_holders(ways: Ways, found: Sequence[Statement]) -> Ways:
    """ "RNs must hold …; all others must hold …": each kind of holder is a way in of its own."""
    tracks: dict[frozenset[str], list[Ways]] = {}
    for statement in found:
        tracks.setdefault(frozenset(statement.codes), []).append(statement.ways)
    out: list[Way] = []
    for codes, parts in tracks.items():
        held = () if "others" in codes or not codes else ((Way((Group(tuple(sorted(codes))),)),),)
        out.extend(all_of((ways, *held, *parts)))
    return unique(out)


def _narrowed(ways: Ways, statement: Statement) -> Ways:
    out: list[Way] = []
    codes = set(statement.codes)
    for way in ways:
        groups = [g for g in way.groups if set(g.codes) & codes] if codes else list(way.groups[:1])
        if not groups:
            out.append(way)
            continue
        group = groups[0]
        inside = Group(tuple(c for c in group.codes if not codes or c in codes), group.within, group.at)
        outside = Group(tuple(c for c in group.codes if codes and c not in codes), group.within, group.at)
        for narrow, applies in ((inside, True), (outside, False)):
            if narrow.codes:
                part = replace(way, groups=tuple(narrow if g is group else g for g in way.groups))
                out.extend(
                    both(_eased(part, further), further) for further in statement.ways
                ) if applies else out.append(part)
    return unique(out)


def _eased(way: Way, further: Way) -> Way:
    """The way without the schooling that its holders are told apart by."""
    return replace(way, education=None) if further.education else way
