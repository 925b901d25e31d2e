"""From statements to pathways: lists of choices, repeated demands, swaps, further ways in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from data.records import WithinMonths
from data.vocabulary import GENERIC
from matcher.reading.clauses import APPRENTICES
from matcher.reading.statements import ANY_APPRENTICE, Statement, is_apprentice
from matcher.reading.text import Sentence
from matcher.reading.ways import NOTHING, Group, Way, Ways, all_of, any_of, both, is_group, union, unique

Stated = Sequence[tuple[Sentence, list[Statement]]]


@dataclass(slots=True)
class Demand:
    """Ways that must be met, and whether the requirements say so themselves (``firm``)."""

    ways: Ways
    firm: bool
    order: int = 0


@dataclass(slots=True)
class Picture:
    """Everything an ad states, sorted by what it does to the ways in."""

    demands: list[Demand] = field(default_factory=list)
    wishes: list[Statement] = field(default_factory=list)
    besides: list[Statement] = field(default_factory=list)
    swaps: list[Statement] = field(default_factory=list)
    only_for: list[Statement] = field(default_factory=list)
    excluded: list[Statement] = field(default_factory=list)
    text: str = ""


def picture(stated: Stated) -> Picture:
    """Sort the statements of an ad; the items of "one of the following" become one demand."""
    out = Picture()
    index = 0
    while index < len(stated):
        sentence, found = stated[index]
        if not found and not _may_lead(sentence):
            index += 1
            continue
        items = _choices(stated, index)
        _sort(out, found, introduces=bool(items))
        if items:
            out.demands.append(_choice(out, stated, items, sentence))
            index = items[-1][-1] + 1
            continue
        chain = (
            _lettered(stated, index)
            or _graded(stated, index)
            or _bare_items(stated, index)
            or _alike(stated, index)
            or max(_parallel(stated, index), _chain(stated, index), key=len)
        )
        if len(chain) > 1:
            del out.demands[len(out.demands) - sum(1 for s in found if s.kind == "demand") :]
            out.demands.append(_choice(out, stated, chain, sentence))
            index = chain[-1][-1] + 1
            continue
        index += 1
    return out


def _may_lead(sentence: Sentence) -> bool:
    """Whether a sentence that states nothing may still introduce choices."""
    return (
        sentence.is_heading
        or sentence.low.endswith((":", "following"))
        or (not sentence.bullet and _LETTER.match(sentence.low) is not None)
    )


def _sort(out: Picture, found: Sequence[Statement], introduces: bool = False) -> None:
    for statement in found:
        if statement.kind == "demand":
            if not (introduces and _only_generic(statement.ways)):
                out.demands.append(Demand(statement.ways, statement.firm, statement.sentence.start))
        elif statement.kind == "wish":
            out.wishes.append(statement)
        elif statement.kind == "besides":
            out.besides.append(statement)
        elif statement.kind == "swap":
            out.swaps.append(statement)
        elif statement.kind == "only_for":
            out.only_for.append(statement)
        elif statement.kind == "exclude":
            out.excluded.append(statement)
        elif statement.kind == "later":
            _give_time(out, statement)


def _give_time(out: Picture, statement: Statement) -> None:
    """Give the credentials asked last the time that a later sentence allows."""
    months = _months(statement.target)
    wished = [s for s in out.wishes if all(is_group(w) for w in s.ways) and s.ways]
    asked = [d for d in out.demands if any(w.groups for w in d.ways)]
    if wished and wished[-1].sentence.start > max((d.order for d in asked), default=-1):
        late = tuple(replace(w, groups=tuple(replace(g, within=months) for g in w.groups)) for w in wished[-1].ways)
        out.demands.append(Demand(late, True, statement.sentence.start))
        return
    for demand in reversed(out.demands):
        if any(w.groups for w in demand.ways):
            demand.ways = tuple(
                replace(w, groups=tuple(replace(g, within=months) for g in w.groups)) for w in demand.ways
            )
            return


def _months(value: str) -> WithinMonths:
    if value == "unstated":
        return "unstated"
    number = float(value)
    return int(number) if number == int(number) else number


def _only_generic(ways: Ways) -> bool:
    return all(is_group(w) and set(w.groups[0].codes) <= set(GENERIC) for w in ways)


# ---------------------------------------------------------------- choices over lines

# "one of the following is required:", "any one of the following three", "must meet ONE of these:", "through one of two tracks:",
# "either:", "one line of the table must be met", "one of these routes:".
_INTRO = re.compile(
    r"\b(?:(?:at least |any |meet |only )?one (?:\(1\) )?(?:of|line of|from)\b|any of\b|either\b|one or more of|any one\b|following (?:ways|routes|options|paths|tracks))"
)
# "Clinical track: …", "Certified route: …", "Option A - …", "Coding door: …"
_TRACK = re.compile(r"\b(?:track|route|path|pathway|option|door|way in|road|lane|stream|seat|opening)s?\b")


def _choices(stated: Stated, index: int) -> list[list[int]]:
    """The items after an introduction such as "one of the following:", each as the indices of its sentences."""
    sentence, _ = stated[index]
    low = sentence.low.rstrip()
    if not (low.endswith(":") or sentence.is_heading or low.endswith("following")) or not _INTRO.search(low):
        tracks = _tracks(stated, index)
        return tracks
    items: list[list[int]] = []
    line, depth = -1, 0
    for at in range(index + 1, len(stated)):
        item = stated[at][0]
        if items and item.line != line and _style(item) != _style(stated[items[0][0]][0]):
            break
        if item.is_heading and not items and "|" in item.text:
            continue
        if item.is_heading or (items and not item.bullet and stated[items[-1][-1]][0].bullet and item.line != line):
            break
        if item.line == line:
            items[-1].append(at)
            continue
        if items and item.bullet and item.depth < depth:
            break
        if not items:
            depth = item.depth
        line = item.line
        if not item.bullet and not (item.label or _short(item) or _ENUMERATED.match(item.text)):
            break
        items.append([at])
        if len(items) > 14:
            break
    return items if len(items) > 1 else []


_ENUMERATED = re.compile(r"(?:\(?[A-Za-z0-9]{1,3}[.)] |[A-Z][\w /&'-]{2,30}:)")


def _style(item: Sentence) -> str:
    """How an item of a list of choices is set, so that its end is seen."""
    if "|" in item.text:
        return "row"
    if item.bullet:
        return "bullet"
    if _TRACK.search((item.label or item.text[:30]).lower()):
        return "track"
    return "letter" if _ENUMERATED.match(item.text) else "line"


def _short(sentence: Sentence) -> bool:
    return len(sentence.text) < 90 or "|" in sentence.text


def _tracks(stated: Stated, index: int) -> list[list[int]]:
    """Consecutive lines that call themselves tracks, routes or options."""
    items: list[list[int]] = []
    line = -1
    for at in range(index + 1, len(stated)):
        item = stated[at][0]
        if item.line == line and items:
            items[-1].append(at)
            continue
        words = (item.label or item.text[:24]).lower()
        if item.is_heading or not _TRACK.search(words):
            break
        line = item.line
        items.append([at])
    return items if len(items) > 1 else []


# "TRACK A ancillary accounts", "# A) HB Inpatient Coder", "Position 1: …"
_LETTER = re.compile(r"(?:(?:track|option|position|opening|path|team|role|seat|level)\s+)?\(?([a-d]|[1-4])\b[).: ]")


def _lettered(stated: Stated, index: int) -> list[list[int]]:
    """Openings or tracks under lettered headings, A then B: each with all that stands under it."""
    blocks: list[list[int]] = []
    for at in range(index, len(stated)):
        sentence = stated[at][0]
        letter = _LETTER.match(sentence.low) if not sentence.bullet else None
        if letter and letter[1] == (
            "abcd"[len(blocks)] if len(blocks) < 4 and letter[1].isalpha() else str(len(blocks) + 1)
        ):
            blocks.append([at])
        elif (
            not blocks
            or (sentence.is_heading and sentence.line != stated[blocks[-1][-1]][0].line)
            or sentence.bullet
            or _COMMON.match(sentence.low)
        ):
            break
        else:
            blocks[-1].append(at)
    asks = all(
        any(s.kind == "demand" and any(w.groups for w in s.ways) for i in block for s in stated[i][1])
        for block in blocks
    )
    return blocks if len(blocks) > 1 and asks else []


# "Coder I: …", "To be hired as a Coder II you need …", "Level 2: …"
_GRADE = re.compile(r"(?:to be hired as an? |for (?:an? |the )?|as an? )?(?:\w+ )?(?:coder|coding specialist|level|grade|tier|auditor|specialist)\s(i{1,3}|iv|[1-4])\b")


def _graded(stated: Stated, index: int) -> list[list[int]]:
    """Grades of one job, sentence by sentence, each with its own demands."""
    blocks: list[list[int]] = []
    grades: list[str] = []
    for at in range(index, len(stated)):
        sentence, found = stated[at]
        grade = _GRADE.match((sentence.label or sentence.text).lower())
        if not grade or grade[1] in grades or not any(s.kind == "demand" and any(w.groups for w in s.ways) for s in found):
            break
        grades.append(grade[1])
        blocks.append([at])
    return blocks if len(blocks) > 1 else []


def _bare_items(stated: Stated, index: int) -> list[list[int]]:
    """Items that are one credential each: three or more, or any under a heading of credentials, are choices."""
    items: list[list[int]] = []
    first = stated[index][0]
    for at in range(index, len(stated)):
        sentence, found = stated[at]
        plain = len(found) == 1 and found[0].kind == "demand" and len(found[0].ways) == 1 and is_group(found[0].ways[0])
        codes = found[0].ways[0].groups[0].codes if plain else ()
        if not (plain and sentence.bullet and sentence.depth == first.depth and len(codes) == 1 and len(sentence.text) < 70 and codes[0] not in GENERIC):
            break
        if "required" in sentence.low or "must" in sentence.low:
            break
        items.append([at])
    above = stated[index - 1][0] if index else first
    named = re.search(r"certif|credential|licens", first.heading.lower()) or (above.bullet and above.depth < first.depth)
    return items if len(items) > 2 or (len(items) == 2 and named) else []


_COMMON = re.compile(r"(?:common|all|every|each|both|for all|in every|in all)\b")


def _alike(stated: Stated, index: int) -> list[list[int]]:
    """Lines of one section under the same label, again and again ("need: CPC; 1 yr" … "need: CCS; 4 yrs")."""
    first = stated[index][0]
    if not first.label or not any(s.kind == "demand" and any(w.groups for w in s.ways) for s in stated[index][1]):
        return []
    items: list[list[int]] = []
    for at in range(index, min(len(stated), index + 40)):
        sentence = stated[at][0]
        if sentence.bullet or sentence.is_heading:
            break
        if sentence.label == first.label and sentence.line != (stated[items[-1][-1]][0].line if items else -1):
            items.append([at])
        elif sentence.label == first.label:
            items[-1].append(at)
    return items if len(items) > 1 else []


def _parallel(stated: Stated, index: int) -> list[list[int]]:
    """Consecutive items that each ask credentials and years: openings, tracks or ladders, never all at once."""
    items: list[list[int]] = []
    at = index
    first = stated[index][0]
    while at < len(stated):
        item = stated[at][0]
        if item.is_heading or item.bullet != first.bullet or item.kind != first.kind:
            break
        group = [at]
        while at + 1 < len(stated) and stated[at + 1][0].line == item.line:
            at += 1
            group.append(at)
        at += 1
        ways = all_of(s.ways for i in group for s in stated[i][1] if s.kind == "demand" and not s.codes)
        if not (ways and all(w.groups and w.years is not None for w in ways)):
            break
        items.append(group)
    return items if len(items) > 1 else []


def _chain(stated: Stated, index: int) -> list[list[int]]:
    """This line and the next ones that "or" joins: "• A; or", "OR", "• or B"."""
    sentence = stated[index][0]
    items = [[index]]
    at = index + 1
    while at < len(stated) and stated[at][0].line == stated[items[-1][-1]][0].line:
        items[-1].append(at)
        at += 1
    while at < len(stated):
        last, following = stated[items[-1][-1]][0], stated[at][0]
        if following.is_heading and following.low.strip("| :#-") != "or":
            break
        if following.low.strip("| :.#-—*()") in ("or", "and/or"):
            at += 1
            if at >= len(stated):
                break
            following = stated[at][0]
        elif not (last.low.rstrip(" .;,").endswith((" or", ";or", ",or")) or following.low.startswith(("or ", "or,"))):
            break
        item = [at]
        at += 1
        while at < len(stated) and stated[at][0].line == following.line:
            item.append(at)
            at += 1
        items.append(item)
    return items if len(items) > 1 and sentence.kind != "preferred" else [[index]]


def _choice(out: Picture, stated: Stated, items: Sequence[Sequence[int]], intro: Sentence) -> Demand:
    """The items of a list of choices as one demand; what they wish or exclude is kept too."""
    ways: Ways = ()
    for item in items:
        found = [s for i in item for s in stated[i][1]]
        demands = [s.ways for s in found if s.kind in ("demand", "besides")]
        _sort(out, [s for s in found if s.kind not in ("demand", "besides")])
        if demands:
            ways = any_of(ways, all_of(demands)) if ways else all_of(demands)
    if intro.kind == "preferred" and ways:
        out.wishes.append(Statement("wish", ways, intro))
        ways = ()
    return Demand(ways or NOTHING, True, intro.start)


# ---------------------------------------------------------------- all demands together


def combine(seen: Picture, title_codes: tuple[str, ...] = ()) -> Ways:
    """The ways in of the whole ad."""
    demands = _without_repeats(_settled(seen.demands))
    ways = all_of(d.ways for d in demands) or NOTHING
    ways = tuple(_precise(way) for way in ways)
    ways = _with_besides(ways, seen.besides)
    ways = _for_holders(ways, seen.only_for)
    for statement in seen.swaps:
        ways = _swapped(ways, statement, seen.text)
    if title_codes and not any(w.groups for w in ways):
        ways = tuple(replace(w, groups=(Group(title_codes),)) for w in ways)
    return _without_needless(unique(_tidy(w) for w in ways))


def _with_besides(ways: Ways, found: Sequence[Statement]) -> Ways:
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
    if codes:
        return not any(w.groups for w in ways)
    return not any(w.education for w in ways) and all(w.education and w.years is None for w in statement.ways)


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
            and _late((a,))
            and not _late((b,))
        )
    return all(any(set(h.codes) <= set(g.codes) and h.within == g.within for h in b.groups) for g in a.groups)


def _settled(demands: Sequence[Demand]) -> list[Demand]:
    """Prose yields to the requirements where both name credentials; years and schooling of both hold."""
    firm_codes = any(d.firm and _named(d.ways) for d in demands)
    out = []
    for demand in demands:
        if demand.firm or not firm_codes or not any(w.groups for w in demand.ways):
            out.append(demand)
        else:
            rest = unique(replace(w, groups=()) for w in demand.ways)
            if len(rest) == 1:
                out.append(Demand(rest, False, demand.order))
    return out


def _named(ways: Ways) -> bool:
    return any(set(g.codes) - set(GENERIC) for w in ways for g in w.groups)


def _without_repeats(demands: Sequence[Demand]) -> list[Demand]:
    """Of two demands for the same credentials the more exact one: the longer list, the one that tells the time."""
    out: list[Demand] = []
    for demand in demands:
        if demand.ways == NOTHING:
            continue
        twin = next((i for i, d in enumerate(out) if _same(d, demand)), None)
        if twin is None:
            out.append(demand)
        else:
            out[twin] = _better(out[twin], demand)
    return out


def _same(a: Demand, b: Demand) -> bool:
    """Whether two demands are about the same choice of credentials."""
    if not all(is_group(w) for w in (*a.ways, *b.ways)):
        return False
    if _late(b.ways) != _late(a.ways) and _part_of(a, b):
        return False
    left = frozenset(c for w in a.ways for c in w.codes) - set(GENERIC)
    right = frozenset(c for w in b.ways for c in w.codes) - set(GENERIC)
    return bool(left & right) or not left or not right


def _part_of(a: Demand, b: Demand) -> bool:
    """Whether the demand with a window is for some only of the credentials: "CPC or RCC; RCC within 18 months"."""
    late, held = (a, b) if _late(a.ways) else (b, a)
    named = {c for w in late.ways for c in w.codes}
    return not named & set(GENERIC) and named < {c for w in held.ways for c in w.codes} - set(GENERIC)


def _better(a: Demand, b: Demand) -> Demand:
    def score(d: Demand) -> tuple[int, int, int]:
        codes = {c for w in d.ways for c in w.codes}
        return len(codes - set(GENERIC)) > 0, d.firm, len(codes - set(GENERIC))

    best, other = (b, a) if score(b) > score(a) else (a, b)
    if not _late(best.ways) and _late(other.ways):
        months = next(g.within for w in other.ways for g in w.groups if g.within is not None)
        if {c for w in other.ways for c in w.codes} >= {c for w in best.ways for c in w.codes} or _only_generic(
            other.ways
        ):
            return Demand(
                tuple(replace(w, groups=tuple(replace(g, within=months) for g in w.groups)) for w in best.ways),
                best.firm,
                best.order,
            )
    return best


def _late(ways: Ways) -> bool:
    return any(g.within is not None for w in ways for g in w.groups)


def _precise(way: Way) -> Way:
    """Without a family of credentials where a way names the members; without a list that another one repeats."""
    named = [g for g in way.groups if set(g.codes) - set(GENERIC)]
    groups = [g for g in named if not any(_implies(h, g) for h in named)] or list(way.groups)
    out: list[Group] = []
    for group in groups:
        twin = next((i for i, g in enumerate(out) if set(g.codes) == set(group.codes)), None)
        if twin is None:
            out.append(group)
        elif out[twin].within is None:
            out[twin] = group
    return replace(way, groups=tuple(out))


def _implies(a: Group, b: Group) -> bool:
    """Whether who meets ``a`` meets ``b`` too, so that it need not be asked."""
    return a is not b and set(a.codes) < set(b.codes) and a.within is None and b.within is None


def _tidy(way: Way) -> Way:
    return replace(way, experience=way.experience or bool(way.years))


# ---------------------------------------------------------------- swaps and further ways


def _swapped(ways: Ways, statement: Statement, text: str) -> Ways:
    """Each way once more with what the ad takes instead."""
    target = statement.target
    out = list(ways)
    for way in ways:
        if not _has(way, target):
            continue
        rest = _without(way, target)
        for instead in statement.ways:
            swapped = both(rest, instead)
            if rest.years and instead.years and not instead.more and in_all(text, rest.years + instead.years):
                swapped = replace(swapped, years=rest.years + instead.years)
            out.append(swapped)
    return unique(out)


_NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


def in_all(text: str, years: float) -> bool:
    """Whether the ad says itself what the years come to: "(six years in all)", "five years total"."""
    word = _NUMBERS[int(years)] if years < len(_NUMBERS) else "-"
    found = re.search(
        rf"\b(?:{years:g}|{word})(?: \(\d+\))?(?: years)? (?:in all|in total|total|altogether|combined)\b", text
    )
    return found is not None


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
            if further.groups and not way.groups and all(g.within is not None for g in further.groups):
                out = [both(way, further) if w is way else w for w in out]
                continue
            replaced = replace(
                way,
                groups=further.groups or (way.groups if not _certless(statement) else ()),
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


_UNCERTIFIED = re.compile(
    r"not certified|isn't certified|non[- ]certified|uncertified|without (?:a )?cert|not credentialed|without (?:a )?credential|isn't certified"
)


def _certless(statement: Statement) -> bool:
    return statement.codes == ("instead",) or bool(_UNCERTIFIED.search(statement.sentence.low))


def apprentices_of(codes: Iterable[str]) -> tuple[str, ...]:
    """The apprentice forms of some credentials, of the CPC where none of them has one."""
    return tuple(f"{c}-A" for c in codes if f"{c}-A" in APPRENTICES)


def _widened(ways: Ways, group: Group) -> Ways:
    out = []
    for way in ways:
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


def _for_holders(ways: Ways, found: Sequence[Statement]) -> Ways:
    """What is asked only of those with (or without) some credentials."""
    keys = [frozenset(s.codes) for s in found if s.codes]
    asked = {c for w in ways for c in w.codes}
    if any("others" in key for key in keys) or (len(set(keys)) > 1 and not any(key & asked for key in keys)):
        return _tracks_of_holders(ways, found)
    for statement in found:
        if statement.codes and not set(statement.codes) & {c for w in ways for c in w.codes}:
            held = (Way((Group(statement.codes, None, (statement.sentence.start, statement.sentence.end)),)),)
            ways = _besides(ways, replace(statement, ways=all_of((held, statement.ways))))
        else:
            ways = _narrowed(ways, statement)
    return ways


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
