"""Everything an ad states, sorted by what it does to the ways in."""

from __future__ import annotations

from collections.abc import Sequence

from data.vocabulary import GENERIC
from matcher.reading.clause.statement import Statement
from matcher.reading.combining.besides import of_all_others, with_besides
from matcher.reading.combining.choices import choices_after, may_lead
from matcher.reading.combining.demands import Demand, Picture, dated_later, eased, of_its_holders, of_schooled
from matcher.reading.combining.exchanges import swapped
from matcher.reading.combining.grades import Stated, asks_nothing, certified_by_name, graded_from
from matcher.reading.combining.items import Item, any_item
from matcher.reading.combining.plans import planned
from matcher.reading.combining.referring import as_other_grade, named_in, referred
from matcher.reading.combining.runs import (
    announced_from,
    bare_items_from,
    blocks_from,
    by_body_from,
    parallel_from,
    people_from,
)
from matcher.reading.combining.series import series_from
from matcher.reading.combining.some_in_time import some_in_time
from matcher.reading.combining.time_given import due_that_way, give_time, spots_of, with_grace
from matcher.reading.combining.told_one_by_one import ordinals_from, yes_from
from matcher.reading.combining.tracks import for_holders, only_time
from matcher.reading.combining.upgrades import with_full_due
from matcher.reading.combining.wished import as_wished_list, of_the_lacking, wished_list
from matcher.reading.layout.openings import opening_of
from matcher.reading.people.stated import SOME
from matcher.reading.text import Sentence
from matcher.reading.turns.one_now import EITHER_FIRST
from matcher.reading.ways import NOTHING, Group, Way, Ways, all_of, any_of, is_group, replace, unique


def picture(stated: Stated) -> Picture:
    """Sort the statements of an ad; the items of "one of the following" become one demand."""
    out = Picture()
    index = 0
    while index < len(stated):
        sentence, found = stated[index]
        if not found and not may_lead(sentence):
            index += 1
            continue
        plan = planned(stated, index)
        items = [] if plan else choices_after(stated, index)
        own = bool(plan) and index in plan[0][0]
        _sort(out, [] if own else found, introduces=bool(items or plan))
        if plan:
            out.demands += [_choice(out, stated, choice, sentence) for choice in plan]
            index = max(i for choice in plan for item in choice for i in item) + 1
            continue
        if items:
            out.demands.append(_choice(out, stated, items, sentence))
            index = items[-1][-1] + 1
            continue
        chain = (
            graded_from(stated, index)
            or announced_from(stated, index)
            or blocks_from(stated, index)
            or by_body_from(stated, index)
            or bare_items_from(stated, index)
            or people_from(stated, index)
            or ordinals_from(stated, index)
            or yes_from(stated, index)
            or max(parallel_from(stated, index), series_from(stated, index), key=len)
        )
        if len(chain) > 1:
            del out.demands[len(out.demands) - sum(1 for s in found if s.kind == "demand") :]
            out.demands.append(_choice(out, stated, chain, sentence))
            index = max(map(max, chain)) + 1
            continue
        index += 1
    return out


def _sort(out: Picture, found: Sequence[Statement], introduces: bool = False) -> None:
    for statement in of_the_lacking(out, found):
        if statement.kind in ("later", "demand", SOME) and due_that_way(out, statement):
            continue
        if statement.kind == "demand":
            if _of_some_ways(out, statement) or of_schooled(out, statement):
                continue
            if dated_later(out, only_time(statement.ways)):
                continue
            if statement.target == EITHER_FIRST:
                of_these = _codes(statement.ways)
                out.demands = [d for d in out.demands if not _codes(d.ways) or _codes(d.ways) - of_these]
            if not (introduces and only_generic(statement.ways)):
                ways = _or_ideal(out, statement, _as_wished(statement, found))
                out.demands.append(Demand(ways, statement.firm, statement.sentence.start))
        elif statement.kind == "else":
            if _of_all_but_those(out, statement):
                out.demands.append(Demand(statement.ways, statement.firm, statement.sentence.start))
            elif out.demands:
                out.demands[-1].ways = any_of(out.demands[-1].ways, statement.ways)
            elif out.besides:
                out.besides[-1] = out.besides[-1]._replace(ways=any_of(out.besides[-1].ways, statement.ways))
            else:
                out.demands.append(Demand(statement.ways, statement.firm, statement.sentence.start))
        elif statement.kind == "wish":
            out.wishes.append(statement)
        elif statement.kind == "besides":
            if of_all_others(statement):
                out.demands.append(Demand(statement.ways, statement.firm, statement.sentence.start))
            elif some := of_its_holders(out.demands, statement):
                out.only_for.append(some)
            else:
                statement = statement._replace(ways=with_full_due(statement.ways))
                out.besides.extend(with_grace(out, statement))
        elif statement.kind == "swap":
            out.swaps.append(statement)
        elif statement.kind == "only_for":
            months = only_time(statement.ways) if statement.codes == ("none",) else None
            low = statement.sentence.low  # "CPC or CCS-P preferred. Candidates without one become certified in a year"
            one = " one " in low or wished_list(out, statement)
            if months and out.wishes and one and not out.asks_credentials():
                give_time(out, statement._replace(target=str(months), codes=()))
            else:
                out.only_for.append(eased(out.demands, statement))
        elif statement.kind == "allot":
            out.allotted.append(as_wished_list(out, statement))
        elif statement.kind == SOME:
            _ask_what_is_hoped(out, statement)
            out.some.append(statement)
            held = {c for w in statement.ways for g in w.groups if g.within is None for c in g.codes}
            out.excluded = [s for s in out.excluded if not set(s.codes) <= held]
        elif statement.kind == "exclude":
            out.excluded.append(statement)
        elif statement.kind == "later":
            give_time(out, statement)


def _of_all_but_those(out: Picture, other: Statement) -> bool:
    """Whether all are asked years but those told of before: "With the A you need a year. Otherwise, two years"."""
    some = out.besides[-1] if out.besides else None
    last = out.demands[-1].order if out.demands else 0
    near = some is not None and some.sentence.start > last and other.sentence.line - some.sentence.line < 2
    timed = some is not None and all(w.years for w in some.ways)
    return near and timed and all(w.years and not w.groups and not w.education for w in other.ways)


def _ask_what_is_hoped(out: Picture, some: Statement) -> None:
    """ "If you already hold the CPC, great. If you don't, you have a year": the CPC is asked of those who have it."""
    wish = out.wishes[-1] if out.wishes else None
    if wish and wish.sentence.low.startswith("if ") and _codes(wish.ways) <= set(some.codes):
        out.wishes.pop()
        out.demands.append(Demand(wish.ways, wish.firm, wish.sentence.start))


def _or_ideal(out: Picture, statement: Statement, ways: Ways) -> Ways:
    """ "Ideal: CCS with three years. Acceptable: RHIT with one": who meets the better one may come as well."""
    if not statement.sentence.label.lower().startswith(("acceptable", "also acceptable", "we accept")):
        return ways
    ideal = [w for s in out.wishes if s.sentence.label.lower().startswith(("ideal", "best")) for w in s.ways]
    return unique((*ideal, *ways))


def _of_some_ways(out: Picture, statement: Statement) -> bool:
    """Whether a demand was worked into some of the ways of the choice before it: "Those who come by way 1 must …"."""
    if _of_first_road(out, statement):
        return False
    before = next((d for d in reversed(out.demands) if len(d.ways) > 1), None)
    if before is None or not (spots := spots_of(statement.sentence.low, before)):
        return False
    if before.items:
        before.items = [
            i._replace(ways=all_of((i.ways, statement.ways))) if n in spots else i for n, i in enumerate(before.items)
        ]
        before.ways = any_item(before.items)
    else:
        before.ways = unique(
            w for n, way in enumerate(before.ways) for w in (all_of(((way,), statement.ways)) if n in spots else (way,))
        )
    return True


def _of_first_road(out: Picture, statement: Statement) -> bool:
    """Whether years are for those who hold what is asked: "RHIT; or, if not certified, … Two years by the first"."""
    alone = len(statement.ways) == 1 and statement.ways[0].years is not None
    if not alone or not (out.besides or out.some) or any(len(d.ways) > 1 for d in out.demands):
        return False
    if referred(statement.sentence.low, 1 + len(out.besides) + len(out.some)) != [0]:
        return False
    out.some = [
        s._replace(ways=tuple(w if w.years is not None else replace(w, years=0.0) for w in s.ways)) for s in out.some
    ]
    out.besides = [
        s._replace(ways=tuple(w if w.years is not None else replace(w, years=0.0) for w in s.ways)) for s in out.besides
    ]
    return True


def _as_wished(demand: Statement, found: Sequence[Statement]) -> Ways:
    """ "CPC or CRC a bonus; certification is to be completed in 12 months": one of those that the sentence wishes."""
    wished = next((s.ways for s in found if s.kind == "wish" and any(is_group(w) for w in s.ways)), NOTHING)
    late = [g for w in demand.ways for g in w.groups if g.within is not None]
    if not late or not only_generic(demand.ways) or not all(is_group(w) for w in wished):
        return demand.ways
    return tuple(replace(w, groups=tuple(replace(g, within=late[0].within) for g in w.groups)) for w in wished)


def only_generic(ways: Ways) -> bool:
    """Whether the ways ask nothing but credentials of any kind or of a body."""
    return all(is_group(w) and set(w.groups[0].codes) <= set(GENERIC) for w in ways)


def _told(statement: Statement) -> set[str]:
    return set(statement.codes)


def _codes(ways: Ways) -> set[str]:
    return {c for w in ways for c in w.codes}


def _with_inner_choice(stated: Stated, item: Sequence[int]) -> list[Statement]:
    """What one of several openings states; a choice inside it is one demand: "Coder I, either Pattern A … or B …"."""
    found = [s for i in item for s in stated[i][1]]
    number, lines = sum(1 for s in found if s.kind == "demand"), {stated[i][0].line for i in item}
    lone = any(stated[i][0].low.strip("| :.-—*()") == "or" for i in item[1:])
    parted = lone or (number == 2 and len(lines) > 2 and _parted_by_or(stated, item))
    long = number > 2 and len(lines) > 3
    if not parted and not long and sum(opening_of(stated[i][0]).endswith(" way") for i in item[1:]) < 2:
        return found
    inner = picture([stated[i] for i in item[1:]])
    if not any(d.items for d in inner.demands):
        return found
    first = next(s for s in found if s.kind == "demand")
    return [
        *(first._replace(ways=d.ways) for d in inner.demands),
        *(s for s in found if s.kind not in ("demand", "later")),
    ]


def _parted_by_or(stated: Stated, item: Sequence[int]) -> bool:
    """Whether "or" ends the first line under the name of an opening: "Technician 1 / Six months; or / a course"."""
    return not stated[item[0]][1] and stated[item[1]][0].low.rstrip(" .;,").endswith((" or", ";or", ",or"))


def _later_of(found: Sequence[Statement]) -> Statement | None:
    """The time that an item for those without a credential gives: "not certified, three years, certified in a year"."""
    lacking = next((s for s in found if s.kind == "besides" and s.target and s.codes[:1] == ("instead",)), None)
    return None if lacking is None or any(w.groups for w in lacking.ways) else lacking._replace(kind="later", codes=())


def _with_named(options: list[Item], told: Sequence[str]) -> list[Item]:
    """The items, each with the credentials of those others that it points to: "a certificate named in Pattern II"."""
    if len(options) != len(told):
        return options
    out = []
    for item, low in zip(options, told, strict=True):
        spots = [] if any(set(w.codes) - set(GENERIC) for w in item.ways) else named_in(low, len(options))
        codes = tuple(dict.fromkeys(c for n in spots for w in options[n].ways for g in w.groups for c in g.codes))
        ways = tuple(replace(w, groups=(Group(codes, None, _place(w)),)) for w in item.ways) if codes else item.ways
        out.append(item._replace(ways=ways))
    return out


def _place(way: Way) -> tuple[int, int]:
    """Where a way says what it asks."""
    return way.groups[0].at if way.groups else way.years_at or way.education_at


def _choice(out: Picture, stated: Stated, items: Sequence[Sequence[int]], intro: Sentence) -> Demand:
    """The items of a list of choices as one demand; what they wish or exclude is kept too."""
    options: list[Item] = []
    for item in items:
        found = _with_inner_choice(stated, item)
        asks = any(s.kind == "demand" for s in found)  # "Junior coder: CPC-A ok" asks for nothing else
        further = [s for s in found if asks and s.kind == "besides" and any(w.groups for w in s.ways)]
        demands = [s.ways for s in found if s.kind in ("demand", "besides") and s not in further]
        way = with_besides(all_of(demands) if demands else NOTHING, further)
        for holders in (s for s in found if s.kind == "only_for" and s.codes):
            way = for_holders(way, [holders]) if not demands or _told(holders) & _codes(way) else way
            demands = demands or [way]
            found = [s for s in found if s is not holders]
        timed = [s for s in found if s.kind == SOME]
        if timed and (way != NOTHING or all(w.groups for s in timed for w in s.ways)):
            way = some_in_time(way, timed)
            demands = demands or [way]
            found = [s for s in found if s not in timed]
        own = [s for s in found if s.kind == "swap" and len(swapped(way, s, "")) > len(way)]
        late = next((s for s in found if s.kind == "later"), None) or _later_of(found)
        _sort(out, [s for s in found if s.kind not in ("demand", "besides", "later") and s not in own])
        way = certified_by_name(stated[item[0]][0], way)
        lower = bool(options) and any(as_other_grade(stated[i][0].low) for i in item)
        way = all_of((options[-1].ways, way)) if lower else way
        if lower or demands or further or asks_nothing(stated, item):
            for swap in own:  # "2 | two years | an associate degree replaces one of them": only in this row
                way = swapped(way, swap, "")
            options.append(Item(stated[item[0]][0].label.lower(), way, late))
    options = _with_named(options, [" ".join(stated[i][0].low for i in item) for item in items])
    ways = any_item(options)
    if intro.kind == "preferred" and ways:
        out.wishes.append(Statement("wish", ways, intro))
        ways = ()
    return Demand(ways or NOTHING, True, intro.start, options if ways else [])
