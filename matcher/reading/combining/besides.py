"""Further ways in, worked into the ways of an ad: "apprentices welcome", "no credential but four years"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from data.records import WithinMonths
from data.vocabulary import GENERIC, credentials
from matcher.reading.clause.denials import APPRENTICES
from matcher.reading.clause.statement import ANY_APPRENTICE, Statement, is_apprentice
from matcher.reading.guard import guarded
from matcher.reading.ways import (
    NOTHING,
    Group,
    Way,
    Ways,
    all_of,
    any_of,
    both,
    is_experience,
    is_group,
    replace,
    union,
    unique,
)


def with_wished(found: Sequence[Statement], wishes: Sequence[Statement], asked: bool = True) -> list[Statement]:
    """ "CRC preferred, CPC or CCS OK": what is preferred will do as well as what is accepted beside it.

    "We'd love a CPC. We'd settle for a CCA.": in the sentence before too, unless a credential is ``asked`` elsewhere.
    """
    out = []
    for statement in found:
        settles = not asked and bool(_SETTLES.search(statement.sentence.low))
        wished = [
            w for w in wishes if w.sentence.start == statement.sentence.start or (settles and _is_next(w, statement))
        ]
        plain = [w.ways[0].groups[0] for w in wished if len(w.ways) == 1 and is_group(w.ways[0])]
        if plain and len(statement.ways) == 1 and is_group(statement.ways[0]):
            group = union(plain[0], statement.ways[0].groups[0])
            statement = replace(statement, ways=(replace(statement.ways[0], groups=(group,)),))
        out.append(statement)
    return out


# "We'd settle for a CCA.", "A CCA will do too.", "I can live with an RHIT."
_SETTLES = guarded(
    r"\b(?:settle|settles|live with|make do|get by|at a pinch|in a pinch|failing that|otherwise|too|also|as well"
    r"|will do|would do|is (?:fine|okay|ok|enough|good enough))\b"
)


def _is_next(wish: Statement, statement: Statement) -> bool:
    """Whether a statement stands in the sentence right after a wish, in its line."""
    return 0 < statement.sentence.start - wish.sentence.end < 3 and wish.sentence.line == statement.sentence.line


def or_wished(found: Sequence[Statement], wishes: Sequence[Statement]) -> list[Statement]:
    """ "CPEDC holders go first. Applicants without it need a CPC": one or the other is asked."""
    out = []
    for statement in found:
        before = [w for w in wishes if 0 < statement.sentence.start - w.sentence.start < _NEXT]
        plain = [w.ways[0].groups[0] for w in before if len(w.ways) == 1 and is_group(w.ways[0])]
        alone = statement.codes == ("none",) and len(statement.ways) == 1 and is_group(statement.ways[0])
        if plain and alone and _WITHOUT_IT.search(statement.sentence.low) and plain[-1].within is None:
            group = statement.ways[0].groups[0]
            if group.within is None:
                statement = replace(statement, ways=(replace(statement.ways[0], groups=(union(plain[-1], group),)),))
        out.append(statement)
    return out


_WITHOUT_IT = guarded(r"\b(?:without|lacking|lack|not have|n['’]t have) (?:it|one|that|those|them|these)\b")


def with_besides(ways: Ways, found: Sequence[Statement], wishes: Sequence[Statement] = ()) -> Ways:
    """The further ways in; where nothing else is asked, they are all there is.

    ``wishes``: "A certification is preferred; if not certified, two years" asks one or the other.
    """
    if ways == NOTHING and found and (wished := _wished_or_else(ways, found[0], wishes)):
        return any_of(wished, with_besides(ways, found))
    if ways == NOTHING and any(w.years is not None for s in found for w in s.ways):
        due = [s for s in found if s.codes[:1] == ("instead",) and s.target]
        taken = unique(w for s in found if s not in due for w in s.ways)
        if due and any(w.groups for w in taken):  # "CPC or CCA: apply. Two years and no letters: test within a year"
            return with_besides(taken, due)
        return unique(w for s in found for w in (_with_due(s) if s in due else s.ways))
    for statement in found:
        if statement.codes[:1] == ("instead",) and (told_apart := _without_some(ways, statement)):
            ways = told_apart
        elif wished := _wished_or_else(ways, statement, wishes):
            others = (w for w in widened_by(ways, statement) if w not in ways)
            ways = unique((*all_of((ways, wished)), *others))
        else:
            ways = (
                all_of((ways, _with_lacked(statement)))
                if _nothing_else(ways, statement)
                else widened_by(ways, statement)
            )
    return ways


def _with_due(statement: Statement) -> Ways:
    """ "We'll consider uncertified coders with two years who certify in the first year": any credential in time."""
    group = Group(("ANY-CODING",), _months(statement.target), (statement.sentence.start, statement.sentence.end))
    return tuple(w if w.groups else replace(w, groups=(group,)) for w in statement.ways)


def _months(target: str) -> WithinMonths:
    return "unstated" if target == "unstated" else int(float(target))


def _with_lacked(statement: Statement) -> Ways:
    """ "No CCS but an RHIT? That works": where nothing else is asked, either of the two is."""
    if statement.codes[:1] != ("beside",) or not all(is_group(w) for w in statement.ways):
        return statement.ways
    lacked = Group(statement.codes[1:], None, statement.ways[0].groups[0].at)
    return tuple(replace(w, groups=(union(lacked, w.groups[0]),)) for w in statement.ways)


def _wished_or_else(ways: Ways, statement: Statement, wishes: Sequence[Statement]) -> Ways:
    """The wish right before what those need who lack it, where no credential is asked; or nothing."""
    if statement.codes != ("instead",) or statement.target or any(w.groups for w in ways):
        return ()
    held = any(g.within is None for w in statement.ways for g in w.groups)
    if held or any(w.years is None for w in statement.ways) or not _LACKING.search(statement.sentence.low):
        return ()
    before = [w for w in wishes if 0 <= statement.sentence.start - w.sentence.start < _NEXT]
    named = [w.ways for w in before if len(w.ways) == 1 and is_group(w.ways[0]) and w.ways[0].groups[0].within is None]
    return named[-1] if named else ()


_LACKING = guarded(r"\b(?:if|unless|those|without|otherwise|anyone|applicants|candidates)\b")
#: The next sentence begins within so many characters.
_NEXT = 160


def _without_some(ways: Ways, statement: Statement) -> Ways:
    """ "CRC or CPC. No CRC? You need a year": who holds another one of the list needs the year; or nothing."""
    lacked = set(statement.codes[1:])
    groups = [g for way in ways for g in way.groups if set(g.codes) & lacked]
    if len(ways) != 1 or len(groups) != 1 or set(groups[0].codes) <= lacked or statement.target:
        return ()
    parts = []
    for keep in (True, False):
        codes = tuple(c for c in groups[0].codes if (c in lacked) == keep)
        part = tuple(replace(g, codes=codes) if g is groups[0] else g for g in ways[0].groups)
        parts.append(replace(ways[0], groups=part))
    return unique((parts[0], *all_of(((parts[1],), statement.ways))))


def _nothing_else(ways: Ways, statement: Statement) -> bool:
    """Whether the ad asks nothing of the kind elsewhere, so that "CPC or CCS accepted" is what it asks."""
    codes = {c for w in statement.ways for c in w.codes}
    if ANY_APPRENTICE in codes:
        return False
    if _certless(statement) or is_apprentice(tuple(codes)):
        return False
    if codes == {"RN"} and all(g.within is not None for w in ways for g in w.groups):
        return True  # "Nurses are welcome. You take the CRC within a year": nobody else comes in by an exam to come
    if _OPEN_TO.search(statement.sentence.low) and not codes:
        return not any(w.years is not None or w.education for w in ways)
    if codes:
        return not any(w.groups for w in ways) and not _shorter(ways, statement.ways)
    if all(w.years is not None and w.education is None for w in statement.ways):
        return not any(w.experience or w.years is not None for w in ways) and (
            not statement.sentence.low.startswith("if ") and _ON_CONDITION.search(statement.sentence.low) is not None
        )
    return not any(w.education for w in ways) and all(w.education and w.years is None for w in statement.ways)


# "The job is open to anyone with a diploma and six months in a billing office": whom they take at all.
_OPEN_TO = guarded(r"\bopen to (?:any(?:one|body)|people|everyone|everybody|all|those|applicants|candidates)\b")


# "One year is enough if you know Epic", "Two years will do for graduates"
_ON_CONDITION = guarded(
    r"\b(?:if|for (?:an?|the|any|our|those|candidates|applicants|people|anyone|someone|coders))\b"
    r"|\b(?:will|would|may|can|could|['’]ll|['’]d) (?:also )?(?:consider|accept|take|look at)\b"
)


def _shorter(ways: Ways, further: Ways) -> bool:
    """Whether the further ways ask fewer years, and so are ways of their own: "2 years; 1 year if you hold the OCS"."""
    least = min((w.years for w in ways if w.years is not None), default=None)
    return least is not None and any(w.years is not None and w.years < least for w in further)


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
            )
            if further.more and way.years is not None and further.years is not None:
                replaced = replace(replaced, years=way.years + further.years)
            out.append(replaced)
    return unique(out)


def _groups_of(way: Way, further: Way, statement: Statement) -> tuple[Group, ...]:
    """The credentials of a further way that names some: in place of those asked, or on top ("and you also hold …")."""
    if statement.codes[:1] == ("also",):
        return (*(g for g in way.groups if not set(g.codes) & further.codes), *further.groups)
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
    if not _certless(statement):
        return way.groups
    if not statement.target:
        return ()
    months = _months(statement.target)
    if len(ways) > 1 and all(len(w.groups) == 1 for w in ways):
        return (Group(tuple(dict.fromkeys(c for w in ways for c in w.groups[0].codes)), months, way.groups[0].at),)
    return tuple(replace(g, within=months) for g in way.groups)


_UNCERTIFIED = guarded(
    r"(?:not|n['’]t) (?:yet )?(?:certified|credentialed)|non[- ]certified|uncertified|without (?:a |the |any )?cert"
    r"|without (?:the )?letters"
    r"|without (?:a |the |any )?credential|none of th(?:ese|ose)|no (?:credential|cert|cred)"
)


def _certless(statement: Statement) -> bool:
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
            groups[at] = union(groups[at], group)
        elif groups and groups[at].within is None and (lower := tuple(c for c in group.codes if is_apprentice((c,)))):
            groups[at] = union(
                groups[at], group._replace(codes=lower)
            )  # "The apprentice form of the CPC (CPC-A) is fine"
        out.append(replace(way, groups=tuple(groups)))
    return tuple(out)


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
