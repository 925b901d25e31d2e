"""Further ways in, worked into the ways of an ad: "apprentices welcome", "no credential but four years"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.statement import ANY_APPRENTICE, Statement, is_apprentice
from matcher.reading.combining.one_due import one_due
from matcher.reading.combining.widened import certless, months_told, widened_by
from matcher.reading.combining.wished import wished_or_else
from matcher.reading.guard import guarded
from matcher.reading.ways import (
    NOTHING,
    Group,
    Ways,
    all_of,
    any_of,
    is_degree,
    is_group,
    replace,
    union,
    unique,
)


def with_besides(ways: Ways, found: Sequence[Statement], wishes: Sequence[Statement] = ()) -> Ways:
    """The further ways in; where nothing else is asked, they are all there is.

    ``wishes``: "A certification is preferred; if not certified, two years" asks one or the other.
    """
    if ways == NOTHING and found and (wished := wished_or_else(ways, found[0], wishes)):
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
        elif in_time := one_due(ways, statement):
            ways = in_time
        elif wished := wished_or_else(ways, statement, wishes):
            others = (w for w in widened_by(ways, statement) if w not in ways)
            ways = unique((*all_of((ways, wished)), *others))
        elif certified := _of_certified(ways, statement):
            ways = unique((*certified, *(w for w in widened_by(ways, statement) if w not in ways)))
        else:
            ways = (
                all_of((ways, _with_lacked(statement)))
                if _nothing_else(ways, statement)
                else widened_by(ways, statement)
            )
    return ways


_UNCERTIFIED = guarded(r"\b(?:non|un|not|without|no|lack\w*)[- ]?(?:\w+ )?(?:certif|credential)")


def _of_certified(ways: Ways, statement: Statement) -> Ways:
    """ "One year of coding. Non-certified coders must have three": the one year is for those who are certified."""
    least = min((w.years or 0.0 for w in statement.ways), default=0.0)
    if statement.codes != ("instead",) or statement.target or any(w.groups for w in (*ways, *statement.ways)):
        return ()
    if not all(w.years and w.years < least for w in ways) or not _UNCERTIFIED.search(statement.sentence.low):
        return ()
    at = (statement.sentence.start, statement.sentence.end)
    return tuple(replace(w, groups=(Group(("ANY-CODING",), None, at),)) for w in ways)


# "A high school diploma is sufficient for all others"
_ALL_OTHERS = guarded(r"\b(?:for|of) (?:all|any|the|everyone|everybody) (?:the )?(?:others?|else|rest|other \w+)\b")


def of_all_others(statement: Statement) -> bool:
    """Whether a degree is told of all others, who need no more, so that it is asked: the rest have a higher one."""
    alone = len(statement.ways) == 1 and is_degree(statement.ways[0])
    return alone and _ALL_OTHERS.search(statement.sentence.low) is not None


def _with_due(statement: Statement) -> Ways:
    """ "We'll consider uncertified coders with two years who certify in the first year": any credential in time."""
    group = Group(("ANY-CODING",), months_told(statement.target), (statement.sentence.start, statement.sentence.end))
    return tuple(w if w.groups else replace(w, groups=(group,)) for w in statement.ways)


def _with_lacked(statement: Statement) -> Ways:
    """ "No CCS but an RHIT? That works": where nothing else is asked, either of the two is."""
    if statement.codes[:1] != ("beside",) or not all(is_group(w) for w in statement.ways):
        return statement.ways
    lacked = Group(statement.codes[1:], None, statement.ways[0].groups[0].at)
    return tuple(replace(w, groups=(union(lacked, w.groups[0]),)) for w in statement.ways)


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
    if certless(statement) or is_apprentice(tuple(codes)):
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
