"""Swaps ("four years in lieu of the degree"), worked into the ways of an ad."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from matcher.reading.clause.statement import THAT, Statement
from matcher.reading.combining.demands import Picture
from matcher.reading.doors.rates import rate_of
from matcher.reading.guard import guarded
from matcher.reading.turns.swap import FURTHER
from matcher.reading.ways import NOTHING, Group, Way, Ways, any_of, both, is_group, replace, union, unique


def swapped(ways: Ways, statement: Statement, text: str) -> Ways:
    """Each way once more with what the ad takes instead."""
    out = list(ways)
    if statement.target == "cred" and _is_there(ways, statement.ways):
        return ways
    by_school = _by_that_schooling(ways, statement)
    for way in ways:
        if not _has(way, statement.target) or not _of_those_years(way, statement):
            continue
        if (by_school and way not in by_school) or _is_eased(way, ways, statement):
            continue
        if statement.target == "cred" and _names_some(way, statement):
            out = [_exchanged(w, statement) if w is way else w for w in out]
            out += _exchanges(way, statement)
        else:
            rest = _rest(way, statement)
            given = [_with(way, rest, _in_years(way, instead, statement), text) for instead in statement.ways]
            out += [w for w in given if not (statement.target == "edu" and _asks_more(w, out[len(ways) :]))]
    return unique(out)


def _asks_more(way: Way, given: Sequence[Way]) -> bool:
    """Whether the same is given for fewer years: "…, an associate's and two more, or no degree and four more"."""
    alike = [w for w in given if w.groups == way.groups and w.education == way.education]
    return any((w.years or 0) < (way.years or 0) for w in alike)


def _is_there(ways: Ways, given: Ways) -> bool:
    """Whether a credential is a way in of its own already: "Two if you hold the COSC. CPC, unless you hold it"."""
    plain = len(given) == 1 and is_group(given[0])
    return plain and len(ways) > 1 and any(w.groups and w.codes == given[0].codes for w in ways)


def _by_that_schooling(ways: Ways, statement: Statement) -> Ways:
    """The ways whose people are spared a credential: "… except for those who qualify with the high school diploma"."""
    given = statement.ways[0] if len(statement.ways) == 1 else Way()
    if statement.target != "cred" or not given.education or given.years or given.groups:
        return ()
    told = tuple(w for w in ways if w.education == given.education)
    return told if len(told) < len(ways) else ()


def _is_eased(way: Way, ways: Ways, statement: Statement) -> bool:
    """Whether a way has what the degree is worth: "a bachelor's for one of the years below. 4 years (3 with it)"."""
    if statement.target != "years" or not way.years or not way.education or FURTHER in statement.codes:
        return False
    given = any(w.education == way.education for w in statement.ways)
    return given and any(w.education != way.education and (w.years or 0) > way.years for w in ways)


def _of_those_years(way: Way, statement: Statement) -> bool:
    """Whether a swap for years is for those of a way: "one of the five years"."""
    of = statement.codes[1] if statement.target == "years" and len(statement.codes) > 1 else ""
    return of in ("", FURTHER) or way.years is None or way.years == float(of)


def _rest(way: Way, statement: Statement) -> Way:
    """What is still asked: without the target, or of the years without those that something stands in for."""
    if statement.target == "years" and statement.codes and way.years is not None:
        worth = float(statement.codes[0])
        if worth < way.years:
            return replace(way, years=way.years - worth)
    return _without(way, statement.target)


def _in_years(way: Way, instead: Way, statement: Statement) -> Way:
    """What is given for a degree, with its years where each year of work counts as one of study."""
    untold = statement.target == "edu" and instead.experience and instead.years is None
    low = statement.sentence.low
    if untold and way.education and (rate := rate_of(low)):
        return replace(instead, years=rate * _YEARS_OF[way.education], more=True)
    further = statement.target == "edu" and instead.years is not None and _FURTHER.match(statement.sentence.low)
    return replace(instead, more=True) if further else instead


# "Additional coding experience may substitute for the degree, to a total of two years", "Additional experience (four
# years) may be used": beyond what is asked anyway
_FURTHER = guarded(
    r"(?:additional|further|extra) (?:[\w/-]+ ){0,5}experience,? (?:\([^()]{3,40}\) )?(?:may|can|will|could)\b"
    r"(?!.*\b(?:so (?:that|an?)|in total|in all)\b)"
)


def _with(way: Way, rest: Way, instead: Way, text: str) -> Way:
    """The rest of a way and what is given, their years in sum where these are further ones or the ad says so."""
    out = both(_narrowed_to(rest, instead), instead)
    if instead.more and way.years is not None and instead.years is not None:
        out = out if way.years + instead.years == out.years else replace(out, years=way.years + instead.years)
    if rest.years and instead.years and not instead.more and _sums(text, rest.years + instead.years):
        out = replace(out, years=rest.years + instead.years)
    return out


def _narrowed_to(rest: Way, instead: Way) -> Way:
    """Without the list that names what is held: "RHIT or CCS; the two years are waived for CCS holders"."""
    return replace(rest, groups=tuple(g for g in rest.groups if not instead.codes & set(g.codes)))


_YEARS_OF = {"hs": 1.0, "certificate": 1.0, "associate": 2.0, "bachelor": 4.0, "master": 6.0}
_NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


# "4 years of coding. (This is in addition to years used in lieu of the degree.)"
_ON_TOP = guarded(
    r"\b(?:in addition to|on top of|over and above|beyond|not counting) (?:the |any |those )?(?:years|experience)"
    r" (?:that )?(?:used|counted|applied|taken|substituted|offered|replac\w+|stand) "
    r"(?:in lieu|in place|instead|for|toward|the degree|it\b|in\b)"
)


@lru_cache(maxsize=64)  # it looks through the whole ad, for each swap the same
def _sums(text: str, years: float) -> bool:
    return in_all(text, years) or _ON_TOP.search(text) is not None


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


def wished_or_swapped(seen: Picture) -> Ways:
    """What is wished, or what stands in for it: "CPC preferred but not required if you have three years"."""
    for swap in seen.swaps:
        wish = next((s for s in seen.wishes if s.sentence.start == swap.sentence.start), None)
        if swap.target == "cred" and wish and all(is_group(w) for w in wish.ways):
            return any_of(wish.ways, swap.ways)
    return NOTHING


def named_or_swapped(seen: Picture) -> Ways:
    """What a swap names although nothing else asks it, or what stands in: "A COC may be held in place of the CPC".

    Or years stand in for it: "Five years of coding in lieu of a CPC", "… in lieu of certification".
    """
    for swap in seen.swaps:
        codes = tuple(c for c in swap.codes if c != THAT)
        if swap.target == "cred" and not codes and all(w.years for w in swap.ways):
            codes = ("ANY-CODING",)
        if swap.target == "cred" and codes and all(w.groups or w.years for w in swap.ways):
            at = (swap.sentence.start, swap.sentence.end)
            return any_of((Way(groups=(Group(codes, None, at),)),), swap.ways)
    return NOTHING
