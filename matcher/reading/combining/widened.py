"""The ways of an ad made wider by one further way: "CPC-A welcome", "a CPC with four years will be considered"."""

from __future__ import annotations

from collections.abc import Iterable

from data.records import WithinMonths
from data.vocabulary import GENERIC, credentials
from matcher.reading.clause.refusals import APPRENTICES
from matcher.reading.clause.statement import ANY_APPRENTICE, Statement, is_apprentice
from matcher.reading.guard import guarded
from matcher.reading.ways import NOTHING, Group, Way, Ways, both, is_experience, is_group, replace, union, unique


def widened_by(ways: Ways, statement: Statement) -> Ways:
    """ "CPC-A welcome" widens the group; "a CPC with four years will be considered" is a way of its own."""
    if not statement.ways or statement.ways == NOTHING:
        return ways
    first = statement.ways[0]
    if len(statement.ways) == 1 and is_group(first) and first.groups[0].within is None:
        return _widened(ways, first.groups[0])
    out = list(ways)
    for further in statement.ways:
        for way in ways:
            if _of_more(way, ways, further):
                continue
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
                groups=_groups_of(way, further, statement) if further.groups else _kept_groups(way, ways, statement),
                years=further.years if further.years is not None else way.years,
                experience=further.experience or (way.experience and further.years != 0),
                education=further.education or way.education,
                years_at=further.years_at if further.years is not None else way.years_at,
                education_at=further.education_at if further.education else way.education_at,
                experience_at=further.experience_at if further.experience else way.experience_at,
            )
            if further.more and way.years is not None and further.years is not None:
                replaced = replace(replaced, years=way.years + further.years)
            out.append(replaced)
    return unique(out)


def _groups_of(way: Way, further: Way, statement: Statement) -> tuple[Group, ...]:
    """The credentials of a further way that names some: in place of those asked, or on top ("and you also hold …")."""
    if statement.codes[:1] == ("also",):
        return (*(g for g in way.groups if not set(g.codes) & further.codes), *further.groups)
    others = [g for g in way.groups if not set(g.codes) & further.codes]
    if statement.target == "eased" and len(others) < len(way.groups):  # "CRC, and a CDEO or RN; two years for the RN"
        return (*others, *further.groups)
    return (*further.groups, *_later_ones(way, further))


def _of_more(way: Way, ways: Ways, further: Way) -> bool:
    """Whether fewer years are not for this way, which asks more: "RHIT held ten years, or a degree and 7"."""
    least = min((w.years for w in ways if w.years is not None), default=None)
    plain = is_experience(further) and not further.more and further.years is not None
    return plain and least is not None and way.years is not None and way.years > least > (further.years or 0)


def _later_ones(way: Way, further: Way) -> list[Group]:
    """What everybody has to earn after hire is asked of those who come in by another way too."""
    return [g for g in way.groups if g.within is not None and not set(g.codes) & further.codes]


def _kept_groups(way: Way, ways: Ways, statement: Statement) -> tuple[Group, ...]:
    """The credentials that a way for those without one still asks: none, or any of all within the time it gives."""
    if not certless(statement):
        return way.groups
    if not statement.target:
        return ()
    months = months_told(statement.target)
    if len(ways) > 1 and all(len(w.groups) == 1 for w in ways):
        return (Group(tuple(dict.fromkeys(c for w in ways for c in w.groups[0].codes)), months, way.groups[0].at),)
    return tuple(replace(g, within=months) for g in way.groups)


_UNCERTIFIED = guarded(
    r"(?:not|n['’]t) (?:yet )?(?:certified|credentialed)|non[- ]certified|uncertified|without (?:a |the |any )?cert"
    r"|without (?:the )?letters"
    r"|without (?:a |the |any )?credential|none of th(?:ese|ose)|no (?:credential|cert|cred)"
)


def certless(statement: Statement) -> bool:
    """Whether a further way is for those who hold no credential."""
    return statement.codes[:1] == ("instead",) or bool(_UNCERTIFIED.search(statement.sentence.low))


def apprentices_of(codes: Iterable[str]) -> tuple[str, ...]:
    """The apprentice forms of some credentials, of the CPC where none of them has one."""
    return tuple(f"{c}-A" for c in codes if f"{c}-A" in APPRENTICES)


def _widened(ways: Ways, group: Group) -> Ways:
    out = []
    full = {c.removesuffix("-A") for c in group.codes if is_apprentice((c,))}
    kin = [w for w in ways if full & w.codes] or [
        w for w in ways if w.groups and _issuers(w.groups[0]) & _issuers(group)
    ]
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
        at = _of_kind(groups, group, full)
        if groups and (is_apprentice(group.codes) or not set(groups[at].codes) & set(group.codes)):
            groups[at] = _with_further(groups[at], group)
        elif groups and groups[at].within is None and (lower := tuple(c for c in group.codes if is_apprentice((c,)))):
            # "The apprentice form of the CPC (CPC-A) is fine"
            groups[at] = _with_further(groups[at], group._replace(codes=lower))
        out.append(replace(way, groups=tuple(groups)))
    return tuple(out)


def _with_further(group: Group, further: Group) -> Group:
    """A group made wider, which keeps where the ad says so of the codes that are new to it."""
    new = tuple(c for c in further.codes if c not in group.codes)
    wider = union(group, further)
    return wider._replace(added=(*wider.added, (new, further.at))) if new else wider


def _of_kind(groups: list[Group], group: Group, full: set[str]) -> int:
    """Which of some groups a further one widens: "RN license. CPC or CCS (CPC-A accepted)", not the license."""
    if len(groups) < 2:
        return 0
    kin = [i for i, g in enumerate(groups) if full & set(g.codes)]
    kin = kin or [i for i, g in enumerate(groups) if _issuers(g) & _issuers(group)]
    return kin[0] if kin else 0


def _issuers(group: Group) -> set[str]:
    known = credentials()
    return {known[c].issuer for c in group.codes if c in known and c not in GENERIC}


def months_told(target: str) -> WithinMonths:
    """The months in which a statement lets a credential be earned; ``target`` is a number or "unstated"."""
    return "unstated" if target == "unstated" else int(float(target))
