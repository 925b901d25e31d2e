"""Time that only some people get, worked into the ways of an ad: those who hold what is asked come in as before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from data.vocabulary import GENERIC
from matcher.reading.clause.statement import ANY_APPRENTICE, Statement, is_apprentice
from matcher.reading.combining.widened import apprentices_of, months_told
from matcher.reading.people.stated import ANY_OTHER, GENERIC_DUE, LACKING, MARKS, OF_ALL, OF_GRADUATES, OTHERS_ALL
from matcher.reading.ways import Group, Way, Ways, all_of, replace, unique


def some_in_time(ways: Ways, told: Sequence[Statement], wishes: Sequence[Statement] = ()) -> Ways:
    """The ways in with those of whom time is told: "CPC or CCS. Those without one have a year to earn the CCA"."""
    for statement in told:
        ways = _with(ways, statement, wishes)
    return ways


def by_their_own_way(besides: list[Statement], told: list[Statement]) -> tuple[list[Statement], list[Statement]]:
    """What is told of some where no credential is asked: who has years or schooling comes in besides by it."""
    own = [s for s in told if any((w.years or w.education) and w.groups for w in s.ways)]
    coming = [s._replace(kind="besides", target="", codes=()) for s in own]
    return [*besides, *coming], [s for s in told if s not in own]


def _with(ways: Ways, statement: Statement, wishes: Sequence[Statement]) -> Ways:
    some = _meant(ways, statement)
    named = tuple(c for c in statement.codes if c not in MARKS)
    if not any(w.groups for w in ways) and OTHERS_ALL in statement.codes and named:
        ways = all_of((ways, (Way((Group(named, None, _place(statement)),)),)))
    if not any(w.groups for w in ways) and _is_of_any_kind(some, statement):
        at = (statement.sentence.start, statement.sentence.end)
        named = tuple(c for c in statement.codes if c in GENERIC) or ("ANY-CODING",)
        some = replace(some, groups=(*some.groups, Group(named, months_told(statement.target), at)))
    elif not any(w.groups for w in ways) and (wished := _wished(_beside(wishes, statement, some), named)):
        ways = all_of((ways, wished))
    due = {c for g in some.groups if g.within is not None for c in g.codes}
    held = {c for g in some.groups if g.within is None for c in g.codes}
    asked = {c for w in ways for c in w.codes}
    if not asked and not due:
        codes = tuple(c for c in statement.codes if c not in MARKS) or ("ANY-CODING",)
        at = (statement.sentence.start, statement.sentence.end)
        some = replace(some, groups=(*some.groups, Group(codes, months_told(statement.target), at)))
    if OF_ALL in statement.codes and any(due < set(g.codes) for w in ways for g in w.groups):
        statement = statement._replace(codes=(ANY_OTHER, *statement.codes))
    elif not asked or (not held and OF_ALL in statement.codes and due and not _is_asked(ways, due)):
        return all_of((ways, (some,)))
    if len(ways) > 1 and LACKING in statement.codes:
        if apart := _of_the_lacking(ways, some, due & asked or asked, statement):
            return apart
        if not due and (some.years or some.education) and all(len(w.groups) == 1 for w in ways):
            codes = tuple(dict.fromkeys(c for w in ways for c in w.groups[0].codes))
            late = Group(codes, months_told(statement.target), ways[0].groups[0].at)
            return unique((*ways, _given(replace(ways[0], groups=(late,)), some)))
    kin = [w for w in ways if w.codes & held] or [w for w in ways if not _holds_one(w, ways, statement)] or ways
    kin = [w for w in kin if w.education == some.education and some.education] or kin
    if OF_GRADUATES in statement.codes:
        kin = _graduates(kin, due, "degree" in statement.sentence.low) or kin
    return unique(n for w in ways for n in (_for_some(w, some, statement) if w in kin else (w,)))


def _graduates(ways: Ways | list[Way], due: set[str], with_degree: bool) -> list[Way]:
    """The ways by which graduates come in; those who may sit for the RHIT or RHIA have a degree."""
    told = [w for w in ways if w.education not in (None, "hs")]
    degrees = [w for w in told if w.education != "certificate"]
    if with_degree:
        return degrees
    return degrees or told if due and due <= {"RHIT", "RHIA"} else told


def _holds_one(way: Way, ways: Ways, statement: Statement) -> bool:
    """Whether a way asks one of a list in hand, of which others may earn any: "… or a diploma with the CCS in hand"."""
    named = {c for c in statement.codes if c not in MARKS}
    if LACKING not in statement.codes or not any(set(g.codes) == named for w in ways for g in w.groups):
        return False
    return any(set(g.codes) < named and g.within is None for g in way.groups)


def _place(statement: Statement) -> tuple[int, int]:
    return statement.sentence.start, statement.sentence.end


def _is_of_any_kind(some: Way, statement: Statement) -> bool:
    """Whether any credential at all is due of everybody: "CPC preferred. If not certified, get certified in a year".

    "RHIT, CCS or CPC preferred. If not certified …" has told which ones count.
    """
    told = some.years or some.education or any(g.within for g in some.groups)
    return GENERIC_DUE in statement.codes and not told and not is_list(statement.codes)


def is_list(codes: Sequence[str]) -> bool:
    """Whether several credentials are named, none of them of any kind or of a body."""
    named = [c for c in codes if c not in MARKS]
    return len(named) > 1 and not set(named) & set(GENERIC)


def _is_asked(ways: Ways, due: set[str]) -> bool:
    """Whether just what is due is asked, or one of a list that no other way in stands for."""
    return any(set(g.codes) == due for w in ways for g in w.groups)


def _beside(wishes: Sequence[Statement], statement: Statement, some: Way) -> list[Statement]:
    """The wishes that a statement may speak of: not "CPMA a plus" in another line than "If not certified, CPC …".

    Nor what is told after it: "Candidates without a CPC must earn it within a year. CDEO is a bonus".
    """
    due = {c for g in some.groups if g.within is not None for c in g.codes}
    told = statement.sentence
    before = [w for w in wishes if w.sentence.line == told.line and w.sentence.start <= told.start]
    return [w for w in wishes if w in before or not due or any(v.codes & due for v in w.ways)]


def _wished(wishes: Sequence[Statement], named: Sequence[str]) -> Ways:
    """The named credentials that are only wished for, as what is asked of those who have them.

    Of several lists the one whose credentials the statement means: not "… a medical background (CNA, LPN)".
    """
    ways = [w for s in wishes for w in s.ways if w.groups and not w.years and not w.codes <= set(GENERIC)]
    meant = [w for w in ways if w.codes == set(named)] or ways
    return tuple(Way(w.groups) for w in meant)


def _meant(ways: Ways, statement: Statement) -> Way:
    """What is told of the people, with the apprentice forms of what is asked for "apprentices"."""
    some = statement.ways[0]
    asked = [c for w in ways for g in w.groups for c in g.codes]
    lower = tuple(dict.fromkeys(c for c in asked if is_apprentice((c,)))) or apprentices_of(dict.fromkeys(asked))
    groups = (replace(g, codes=lower) if g.codes == (ANY_APPRENTICE,) else g for g in some.groups)
    return replace(some, groups=tuple(g for g in groups if g.codes))


def _of_the_lacking(ways: Ways, some: Way, codes: set[str], statement: Statement) -> Ways:
    """The ways that ask none of the credentials, with what those who come in by them must earn; or nothing."""
    without = [w for w in ways if not w.codes & codes]
    if not without or len(without) == len(ways):
        return ()
    named = dict.fromkeys(c for w in ways for g in w.groups for c in g.codes)
    due = tuple(g for g in some.groups if g.within is not None)
    at = (statement.sentence.start, statement.sentence.end)
    due = due or (Group(tuple(named), months_told(statement.target), at),)
    return unique(_given(replace(w, groups=(*w.groups, *due)), some) if w in without else w for w in ways)


def _for_some(way: Way, some: Way, statement: Statement) -> Iterator[Way]:
    """A way as it stands for the others, and as it stands for those who get time."""
    held = tuple(c for g in some.groups if g.within is None for c in g.codes)
    due = tuple(g for g in some.groups if g.within is not None)
    codes = {c for g in due for c in g.codes} or set(statement.codes) - MARKS
    asked = _asked(way, held, codes)
    if asked is None:
        yield way
        return
    if ANY_OTHER in statement.codes:
        held = tuple(c for c in asked.codes if c not in codes)
    other = _other(way, asked, held, codes, bool(due))
    if other:
        yield from _of_two(way, asked, other, held, due, some, statement)
        return
    rest = tuple(c for c in asked.codes if c not in held)
    due = due or _those(held, rest, asked, statement)
    if not due:
        yield way
        return
    late = (replace(asked, codes=held), *due) if held else due
    plain = not held and some.years is None and some.education is None
    if not (plain and set(asked.codes) <= set(due[0].codes)) and rest:
        yield _put(way, asked, (replace(asked, codes=rest),))
    yield _given(_put(way, asked, late), some)


def _those(held: tuple[str, ...], rest: tuple[str, ...], asked: Group, statement: Statement) -> tuple[Group, ...]:
    """What was asked before, as what is due: the full form of what apprentices hold, or what others hold."""
    codes = tuple(c.removesuffix("-A") for c in held) if is_apprentice(held) else rest
    return (Group(codes, months_told(statement.target), asked.at),) if codes else ()


def _of_two(
    way: Way, asked: Group, other: Group, held: tuple[str, ...], due: tuple[Group, ...], some: Way, told: Statement
) -> Iterator[Way]:
    """ "RN or RHIT. CDIP required, but RNs may take a year": the RHIT and the CDIP, or the RN and the CDIP in time."""
    rest = tuple(c for c in asked.codes if c not in held)
    late = due or (replace(other, within=months_told(told.target)),)
    if rest:
        yield _put(way, asked, (replace(asked, codes=rest),))
    elif some.years is not None or some.education is not None:
        yield way
    inside = tuple(c for c in asked.codes if c in held)
    yield _given(_put(_put(way, asked, (replace(asked, codes=inside),)), other, late), some)


def _other(way: Way, asked: Group, held: tuple[str, ...], codes: set[str], is_told: bool) -> Group | None:
    """Another group of the way that holds what is due of those who hold one of the first."""
    if not set(held) & set(asked.codes):
        return None
    others = [g for g in way.groups if g is not asked]
    kin = [g for g in others if set(g.codes) & codes]
    return kin[0] if kin else others[-1] if others and not is_told and not is_apprentice(held) else None


def _asked(way: Way, held: Sequence[str], due: set[str]) -> Group | None:
    """Which of the groups of a way is the one that some may earn later."""
    for wanted in (set(held), due):
        if kin := [g for g in way.groups if set(g.codes) & wanted]:
            return next((g for g in reversed(kin) if set(g.codes) <= wanted), kin[0])
    now = [g for g in way.groups if g.within is None] or list(way.groups)
    loose = [g for g in now if set(g.codes) & set(GENERIC)] or [g for g in now if set(g.codes) != {"RN"}]
    return loose[-1] if loose else None


def _put(way: Way, old: Group, new: Sequence[Group]) -> Way:
    groups = [n for g in way.groups for n in (new if g is old else (g,))]
    return replace(way, groups=tuple(dict.fromkeys(groups)))


def _given(way: Way, some: Way) -> Way:
    """The way with the years and the schooling by which they are told apart."""
    if some.years is not None:
        way = replace(way, years=some.years or None, experience=some.years > 0, years_at=some.years_at)
    if not some.education:
        return way
    school = Way(education=some.education, education_at=some.education_at)
    return replace(all_of(((way,), (school,)))[0], years=way.years)
