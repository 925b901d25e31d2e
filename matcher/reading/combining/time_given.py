"""Time to earn that a later sentence gives: to what was asked last, to a wish, to some of the items of a choice."""

from __future__ import annotations

from collections.abc import Sequence

from data.vocabulary import GENERIC
from matcher.reading.clause.statement import Statement
from matcher.reading.combining.demands import Demand, Picture
from matcher.reading.combining.items import Item, any_item, due_of_uncertified, in_time, of_uncertified, told_months
from matcher.reading.combining.referring import referred
from matcher.reading.guard import guarded
from matcher.reading.turns.grace import FOR_SOME
from matcher.reading.turns.later import MEANT
from matcher.reading.ways import Group, Way, is_group, replace


def give_time(out: Picture, statement: Statement) -> None:
    """Give the credentials asked last the time that a later sentence allows."""
    months = told_months(statement.target)
    wished = [s for s in out.wishes if all(is_group(w) for w in s.ways) and s.ways]
    asked = [d for d in out.demands if any(w.groups for w in d.ways)]
    alone = not asked and not out.wishes and not out.besides
    codes = statement.codes or (_last_named(statement) if alone else ())
    before = out.besides[-1] if out.besides else None
    if before and _goes_on(before, statement) and before.sentence.start > _last(asked):
        out.besides[-1] = before._replace(codes=("instead",), target=statement.target)
        return
    if codes and not any(set(codes) & w.codes for d in asked for w in d.ways):
        at = (statement.sentence.start, statement.sentence.end)
        out.demands.append(Demand((Way((Group(codes, months, at),)),), statement.firm, statement.sentence.start))
        return
    if wished and wished[-1].sentence.start > _last(asked):
        late = tuple(replace(w, groups=tuple(replace(g, within=months) for g in w.groups)) for w in wished[-1].ways)
        out.demands.append(Demand(late, True, statement.sentence.start))
        return
    for demand in _latest_first(out.demands, statement.sentence.low):
        if any(w.groups for w in demand.ways):
            if of_uncertified(statement.sentence.low, demand.ways):
                demand.items = due_of_uncertified(demand.items or [Item("", (w,)) for w in demand.ways], statement)
                demand.ways = any_item(demand.items)
                return
            spots = spots_of(statement.sentence.low, demand) if demand.items else []
            demand.ways = (
                any_item([i._replace(late=statement) if n in spots else i for n, i in enumerate(demand.items)])
                if spots
                else in_time(demand.ways, months, statement.sentence.low)
            )
            return


# "Persons hired this way must obtain one of the listed certifications within a year", "Anyone appointed under this
# provision has to be certified in 12 months"
_THAT_WAY = guarded(
    r"\b(?:hired|appointed|employed|engaged|taken|accepted|admitted|brought|selected|enter\w*|coming|comes?"
    r"|qualif\w+|join\w*|use|choose)\b[^.;,]{0,24}\b(?:(?:this|that) (?:way|manner)\b"
    r"|(?:on|under|by|through|via|with|using) (?:this|that|such an?|the) (?:basis|provision|option|exception|clause"
    r"|route|road|path|pathway|substitution|alternative|rule|waiver|arrangement)\b)"
)


def due_that_way(out: Picture, statement: Statement) -> bool:
    """Whether time was given to those who come by what was just taken instead of the credential."""
    taken = max((*out.swaps, *out.besides), key=lambda s: s.sentence.start, default=None)
    late = [g for w in statement.ways for g in w.groups if g.within is not None]
    if taken is None or not (late or statement.target) or any(w.groups for w in taken.ways):
        return False
    near = 0 <= statement.sentence.line - taken.sentence.line < 2
    if not near or taken.target in ("edu", "years") or not _THAT_WAY.search(statement.sentence.low):
        return False
    due = tuple(g for g in late if not set(g.codes) <= set(GENERIC))
    ways = tuple(replace(w, groups=due) for w in taken.ways)
    target = statement.target or f"{late[0].within}"
    out.swaps, out.besides = ([s for s in told if s is not taken] for told in (out.swaps, out.besides))
    out.besides.append(taken._replace(kind="besides", ways=ways, target=target, codes=("instead",)))
    return True


def spots_of(low: str, demand: Demand) -> list[int]:
    """Which of the ways of a choice a sentence speaks of."""
    return referred(low, len(demand.items or demand.ways))


def _latest_first(demands: Sequence[Demand], low: str) -> list[Demand]:
    """The demands from the last to the first; where "the second" is spoken of, first those that ask for two."""
    backward = list(reversed(demands))
    if not MEANT.search(low):
        return backward
    return sorted(backward, key=lambda d: not any(len(w.groups) > 1 for w in d.ways))


def _last_named(statement: Statement) -> tuple[str, ...]:
    """The credentials that the sentence before named without asking them: "Everybody sits for the CCA or CPC"."""
    return tuple(c for w in statement.ways for g in w.groups for c in g.codes) or ("ANY-CODING",)


def _goes_on(before: Statement, later: Statement) -> bool:
    """Whether time is given to those without: "You aren't certified but … In that case it is due in six months"."""
    return before.sentence.line == later.sentence.line and not any(w.groups for w in before.ways)


def _last(asked: Sequence[Demand]) -> int:
    return max((d.order for d in asked), default=-1)


def with_grace(out: Picture, statement: Statement) -> Sequence[Statement]:
    """ "A CCA within a year. This window is for graduates only": the others hold it on the first day."""
    if statement.target != FOR_SOME:
        return [statement]
    for demand in reversed(out.demands):
        late = [g for w in demand.ways for g in w.groups if g.within is not None]
        if late:
            held = [replace(w, groups=tuple(replace(g, within=None) for g in w.groups)) for w in demand.ways]
            demand.ways = tuple(held)
            return [statement._replace(target=str(late[0].within))]
    return []
