"""All demands of an ad together: the ways in."""

from __future__ import annotations

from collections.abc import Sequence

from data.vocabulary import GENERIC
from matcher.reading.clause.statement import Statement, is_apprentice
from matcher.reading.combining.allotted import allotted
from matcher.reading.combining.besides import with_besides
from matcher.reading.combining.demands import Demand, Picture, least_schooling, without_another
from matcher.reading.combining.exchanges import named_or_swapped, swapped, wished_or_swapped
from matcher.reading.combining.ideals import is_all_they_say, is_ideal
from matcher.reading.combining.nurses import nurses_apart
from matcher.reading.combining.own_degrees import of_their_own
from matcher.reading.combining.precise import due_of_others, precise, without_held
from matcher.reading.combining.repeats import without_repeats
from matcher.reading.combining.some_in_time import by_their_own_way, some_in_time
from matcher.reading.combining.tracks import for_holders, told_apart
from matcher.reading.combining.wished import or_wished, with_wished
from matcher.reading.guard import guarded
from matcher.reading.turns.swap import FURTHER
from matcher.reading.ways import (
    NOTHING,
    Group,
    Way,
    Ways,
    all_of,
    is_late,
    replace,
    unique,
)


def combine(seen: Picture, title_codes: tuple[str, ...] = ()) -> Ways:
    """The ways in of the whole ad."""
    demands = without_repeats(_settled(without_another(seen.demands, seen.text)), seen.text)
    ways = all_of(of_their_own([d.ways for d in demands])) or NOTHING
    told = any(s.codes == ("none",) for s in seen.only_for)
    if (
        not (told or seen.some)
        and all(_taught(s) for s in seen.besides)
        and not any(w.groups or w.years is not None for w in ways)
    ):
        alone = ways == NOTHING
        ideal = (s.ways for s in seen.wishes if is_ideal(s.sentence) or (alone and is_all_they_say(s.sentence)))
        ways = all_of((ways, *ideal)) or NOTHING
    ways = _said_once(ways, seen.text)
    graduates = [s for s in seen.besides if _of_graduates(s)] if any(w.groups for w in ways) else []
    asked = any(w.groups for w in ways)
    if not seen.demands:
        seen.besides = _without_mere_welcome(seen.besides)
    if not asked and not seen.only_for:
        seen.besides, seen.some = by_their_own_way(seen.besides, seen.some)
    besides = with_wished([s for s in seen.besides if s not in graduates], seen.wishes, asked)
    if besides and (others := _of_the_others(seen)):
        some = tuple(w for w in with_besides(ways, besides, seen.wishes) if w not in ways)
        ways = unique((*some, *all_of((ways, *others))))
    elif besides and told_apart(ways, seen.only_for, besides):
        ways = all_of((ways, with_besides(for_holders(NOTHING, seen.only_for), besides, seen.wishes)))
    else:
        only_for = seen.only_for if any(w.groups for w in ways) else or_wished(seen.only_for, seen.wishes)
        ways = for_holders(with_besides(ways, besides, seen.wishes), only_for)
    ways = allotted(ways, seen.allotted)
    ways = unique((*_all_swapped(ways, seen), *(with_besides(ways, graduates) if graduates else ())))
    ways = some_in_time(ways, seen.some, seen.wishes) if seen.some else ways
    if seen.swaps and not any(w.groups or w.years is not None or w.experience for w in ways):
        ways = all_of((ways, wished_or_swapped(seen)))
    if seen.swaps and not any(w.groups for w in ways):
        ways = all_of((ways, named_or_swapped(seen)))
    if title_codes and not any(w.groups for w in ways):
        ways = tuple(replace(w, groups=(Group(title_codes),)) for w in ways)
    ways = nurses_apart(ways, seen.text)
    return _without_needless(unique(_as_listed(_tidy(w), ways, seen.text) for w in ways))


def _without_mere_welcome(besides: list[Statement]) -> list[Statement]:
    """Without "Freshers welcome" where another says who may come: "Any graduate with CPC may apply"."""
    told = [s for s in besides if any(w.groups or w.education or w.years for w in s.ways)]
    named = any(w.groups and w.education for s in told for w in s.ways)
    return told if named and all(s.codes == () for s in besides) else besides


def _said_once(ways: Ways, text: str) -> Ways:
    """The ways without what they ask twice, and what is due in time without those who hold it already."""
    of_others = due_of_others(ways)
    some = len(ways) > 1 and any(w.groups and all(g.within is not None for g in w.groups) for w in ways)
    return tuple(precise(without_held(way, ways, text), text, of_others, some) for way in ways)


def _of_the_others(seen: Picture) -> list[Ways]:
    """What everybody else needs where some were told of before: "… have a year. Anybody else needs the CPC now"."""
    first = min((s.sentence.start for s in seen.besides), default=0)
    told = [s.ways for s in seen.only_for if s.codes == ("others",) and s.sentence.start > first]
    return told if len(told) == len(seen.only_for) else []


def _of_graduates(statement: Statement) -> bool:
    """Whether graduates come in by it whose exam is ahead: no years replace their degree."""
    late = any(g.within is not None for w in statement.ways for g in w.groups)
    return late and "graduate" in statement.sentence.low


def _as_listed(way: Way, ways: Ways, text: str) -> Way:
    """ "CPC or COC, or two years with a credential to be earned in a year": one of those that another way names.

    "… or four years and become certified within a year" asks any.
    """
    named = tuple(dict.fromkeys(c for w in ways for g in w.groups if g.within is None for c in g.codes))
    if not named or "ANY-CODING" in named or (set(named) & set(GENERIC) and not set(named) <= set(GENERIC)):
        return way
    bodies = set(named) <= set(GENERIC)  # "AAPC or AHIMA, or two years. The credential is due within a year"
    due = [
        g.within is not None
        and (not bodies or text.endswith(("the ", "that ", "this "), max(0, g.at[0] - 5), g.at[0]))
        and g.codes == ("ANY-CODING",)
        and not text.startswith("certified", g.at[0])
        and not _OF_ANY_KIND.search(text, max(0, g.at[0] - 40), g.at[1])
        for g in way.groups
    ]
    return replace(way, groups=tuple(replace(g, codes=named) if d else g for g, d in zip(way.groups, due, strict=True)))


# "A recognized coding certification must be obtained within one year", "a national coding credential of any kind"
_OF_ANY_KIND = guarded(r"\b(?:recogni[sz]ed|national(?:ly)?|accredited|approved|any|acceptable)\b[^.;:\n]{0,40}$")


def _all_swapped(ways: Ways, seen: Picture) -> Ways:
    """The ways with every swap; of several for the same years ("an associate's for one, …") only one is used."""
    apart = {c for s in seen.besides for w in s.ways if w.years is not None for c in w.codes}
    timed = [s for s in seen.swaps if s.target == "years" and not any(w.codes & apart for w in s.ways)]
    floor = least_schooling(seen.demands)
    for statement in seen.swaps:
        if statement.target != "years":
            before, ways = ways, swapped(ways, statement, seen.text)
            ways = tuple(w if w.education or w in before else replace(w, education=floor) for w in ways)
    for further in (False, True):  # "… four years for a bachelor's; a master's for one additional year"
        told = [s for s in timed if (s.codes[1:] == (FURTHER,)) == further]
        of = _most_schooled(ways) if further else ways
        ways = unique((*ways, *(w for s in told for w in swapped(of, s, seen.text)))) if told else ways
    return _precisely(ways) if any(s.target == "edu" for s in seen.swaps) else ways


def _most_schooled(ways: Ways) -> Ways:
    """Those of the ways with a degree that ask the fewest years."""
    least = min((w.years or 0 for w in ways if w.education not in (None, "hs")), default=0)
    return tuple(w for w in ways if w.education not in (None, "hs") and (w.years or 0) == least)


def _precisely(ways: Ways) -> Ways:
    """Without "or equivalent" for a degree where the ad tells what it takes: "…; four years if you have no degree"."""

    def vague(way: Way) -> bool:
        twins = [w for w in ways if set(w.groups) == set(way.groups)]
        schooled = any(w.education and (w.years or 0) >= (way.years or 0) for w in twins)
        told = any(w.education is None and (w.years or 0) > (way.years or 0) for w in twins)
        return way.education is None and way.experience and schooled and told

    return tuple(w for w in ways if not vague(w))


def _taught(statement: Statement) -> bool:
    """Whether people are let in without any years since the employer trains them, or apprentices besides others.

    Or those who lack what is wished for: "No credential but four years? Call us".
    """
    return statement.codes[:1] == ("instead",) or all(
        w.years == 0 or is_apprentice(tuple(w.codes)) for w in statement.ways
    )


def _without_needless(ways: Ways) -> Ways:
    """Without a way that only asks one more credential than another one does."""
    return tuple(w for w in ways if not any(_easier(other, w) for other in ways if other is not w)) or ways


def _easier(a: Way, b: Way) -> bool:
    same = (a.years, a.experience, a.education) == (b.years, b.experience, b.education)
    if not same or len(a.groups) > len(b.groups) or not a.groups:
        return False
    if len(a.groups) == len(b.groups):
        return (
            all(set(g.codes) == set(h.codes) for g, h in zip(a.groups, b.groups, strict=True))
            and is_late((a,))
            and not is_late((b,))
        )
    return all(any(set(h.codes) <= set(g.codes) and h.within == g.within for h in b.groups) for g in a.groups)


def _settled(demands: Sequence[Demand]) -> list[Demand]:
    """Prose yields to the requirements where both name credentials; years and schooling of both hold."""
    firm_codes = any(d.firm and _named(d.ways) for d in demands)
    known = {c for d in demands if d.firm for w in d.ways for c in w.codes}
    out = []
    for demand in demands:
        licence = all(w.codes == {"RN"} for w in demand.ways)  # stands beside what coders hold
        if (
            demand.firm
            or not firm_codes
            or not any(w.groups for w in demand.ways)
            or licence
            or _new_later(demand, known)
            or _held_besides(demand, demands)
            or _due_of_some(demand, demands)
        ):
            out.append(demand)
        else:
            rest = unique(replace(w, groups=()) for w in demand.ways)
            if len(rest) == 1:
                out.append(Demand(rest, False, demand.order))
    return out


def _new_later(demand: Demand, known: set[str]) -> bool:
    """Whether prose gives time for what the requirements do not name: "Whichever you are, earn the CDIP in a year"."""
    return all(
        g.within is not None and not set(g.codes) & (known | set(GENERIC)) for w in demand.ways for g in w.groups
    )


def _held_besides(demand: Demand, demands: Sequence[Demand]) -> bool:
    """Whether prose asks what one brings, and the requirements only another one in time.

    "You hold the CPC or CCS-P. The CPMA must be obtained within a year".
    """
    firm = [d.ways for d in demands if d.firm and _named(d.ways)]
    due = {c for ways in firm for w in ways for c in w.codes}
    timed = all(g.within is not None for ways in firm for w in ways for g in w.groups)
    return timed and not is_late(demand.ways) and not any(w.codes & (due | set(GENERIC)) for w in demand.ways)


def _due_of_some(demand: Demand, demands: Sequence[Demand]) -> bool:
    """Whether prose gives time for what one opening asks and another does not: "Band 4 applicants will sit the …"."""
    if not is_late(demand.ways):
        return False
    some = [d for d in demands if d.firm and d.items and any(not w.groups for w in d.ways)]
    return any(w.codes == v.codes for d in some for v in d.ways for w in demand.ways if v.groups)


def _named(ways: Ways) -> bool:
    return any(set(g.codes) - set(GENERIC) for w in ways for g in w.groups)


def _tidy(way: Way) -> Way:
    return replace(way, years=way.years or None, experience=way.experience or bool(way.years))
