"""Years allotted to what people hold: "CPC: two years; CCS or RHIT: one", "one year if certified, three if not".

A sentence is taken apart into holders and lengths of time. Where each length has its holders beside it, in one order
throughout, it allots. What stands before the first pair may be the list of all credentials ("CPC, CCS or RHIT, with
two years (three for CPCs)").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from data.records import EDUCATION_ORDER
from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.heading_lines import names_code
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.turns.allotted_units import OF_CERTIFIED, OF_LACKING, OF_OTHERS, OF_SCHOOLED, Unit, units_of
from matcher.reading.turns.allotted_words import FOR_WHOM, NEEDING, NEEDS, PEOPLE, are, words_in
from matcher.reading.ways import Way, replace


class Allotments(NamedTuple):
    """What a sentence allots; ``named``: the whole list of credentials that it begins with; ``plain``: surely so.

    ``rung``: one level of schooling with its years, which tells only beside others ("Associate's, 3 years.").
    """

    pairs: list[Statement]
    named: Way | None = None
    plain: bool = True
    rung: bool = False


_FAR = 90
# "five years, unless you hold the CCS": told of by other turns; "$28 for a CPC with two years" is no demand
_OTHERWISE = guarded(
    r"\bunless\b|\b(?:knock|take|cut|count)s? off\b|\boff (?:that|this|the)\b|\b(?:deduct|subtract|credit)(?:s|ed)?\b"
    r"|\bsubstitut|\$|\bexcept\b"
    r"|\b(?:levels?|tiers?|bands?|grades?|tracks?|ladders?|patterns?) (?:[a-d]|i+|[1-4])\b"
)


def allotments(sentence: Sentence, tokens: Sequence[Token], asked: bool, counting: bool = False) -> Allotments | None:
    """The years that a sentence allots to holders, or nothing; ``counting``: years were told right before."""
    if _OTHERWISE.search(sentence.low):
        return None
    units = units_of(sentence, tokens, counting)
    if not any(u.timed for u in units) or all(u.timed for u in units):
        return None
    for head in _heads(units):
        pairs = _pairs(sentence.low, units[len(head) :])
        if pairs and _fits(sentence.low, head, pairs):
            return _allotted(sentence, head, pairs, asked)
        lone = len(pairs) == 1 and len(units) == 2 and pairs[0][0].whom == OF_SCHOOLED
        if lone and _may_be_rung(sentence):
            return _allotted(sentence, (), pairs, asked)._replace(plain=False, rung=True)
    return None


Pair = tuple[Unit, Unit]


def _heads(units: Sequence[Unit]) -> Iterator[Sequence[Unit]]:
    """What may stand before the pairs: nothing, the list of all, or that list with the years of the others."""
    for size in (0, 1, 2):
        if (
            len(units) > size
            and not (len(units) - size) % 2
            and [u.timed for u in units[:size]] == [False, True][:size]
        ):
            yield units[:size]


def _pairs(low: str, units: Sequence[Unit]) -> list[Pair]:
    """The holders with their years, where they stand side by side all along; else nothing."""
    pairs: list[Pair] = []
    for left, right in zip(units[::2], units[1::2], strict=True):
        holder, years = (right, left) if left.timed else (left, right)
        gap = low[left.end : right.start]
        if holder.timed or not years.timed or not (_is_for(low, gap, holder) if left.timed else _needs(gap)):
            return []
        pairs.append((holder, years))
    ends = zip(units[1::2], units[2::2], strict=False)
    return pairs if all(_parts(low[left.end : right.start]) for left, right in ends) else []


def _tells_holders(low: str, pair: Pair) -> bool:
    """Whether years are plainly those of the holders, not asked beside the credential: not "CPC with two years"."""
    holder, years = pair
    if years.start < holder.start or holder.whom in (OF_OTHERS, OF_LACKING):
        return True
    gap = low[holder.end : years.start]
    lead = words_in(_BREAK.split(low[max(0, holder.start - _FAR) : holder.start])[-1])
    words = set(words_in(gap))
    led = set(lead) & FOR_WHOM - {"of"} and not words & {"and", "with", "w", "plus"}
    if set(":(") & set(gap) or " - " in gap or words & NEEDS or led:
        return True
    beside = not words or (years.way.years == 0 and "and" not in words)  # "RHIA none, RHIT one year"; not "RHIA, one"
    return beside and not set(",+") & set(gap)


def _needs(gap: str) -> bool:
    """Whether what stands between says that the holders before it need what follows: " holders must have "."""
    plain = gap.replace("min.", "min").replace("ask for", "ask")
    return len(gap) < _FAR and not set(";.") & set(plain) and are(words_in(plain), (PEOPLE - FOR_WHOM) | NEEDING)


def _is_for(low: str, gap: str, holder: Unit) -> bool:
    """Whether what stands between gives the years before it to the holders after it: " of coding for those with a "."""
    if len(gap) > _FAR or set(";,") & set(gap):
        return False
    words = words_in(gap)
    last = next((i for i in range(len(words) - 1, -1, -1) if words[i] not in PEOPLE), -1)
    led = bool(set(words[last + 1 :]) & FOR_WHOM) and (words != ["of"] or low.startswith("s", holder.end))
    return (
        led or holder.whom in (OF_OTHERS, OF_LACKING) or (gap.rstrip().endswith("(") and are(words, PEOPLE | NEEDING))
    )


_BREAK = re.compile(r"[;,.()–—/\n-]|\b(?:and|but|or|while|whereas)\b")


def _parts(gap: str) -> bool:
    """Whether what stands between two pairs parts them."""
    spots = [m.end() for m in _BREAK.finditer(gap)] if len(gap) < _FAR else []
    return bool(spots) and are(words_in(gap[spots[-1] :]), PEOPLE | NEEDING)


def _fits(low: str, head: Sequence[Unit], pairs: Sequence[Pair]) -> bool:
    """Whether the pairs go with what stands before them, and tell people apart."""
    whom = [code for holder, _ in pairs for code in (holder.way.education or "", *holder.whom) if code != "schooled"]
    whom = [code for code in whom if code]
    listed, told = set(head[0].whom if head else ()), set(whom) - set(OF_OTHERS)
    if len(set(whom)) < len(whom) or _lacks_beside_holders(low, head, pairs):
        return False
    if not head and _are_parallel(low, pairs):
        return True
    if not (_tells_apart(low, pairs) or (told == listed and len(pairs) > 1)):
        return False
    if not head:
        return True
    harder = len(head) < 2 or any((years.way.years or 0) > (head[1].way.years or 0) for _, years in pairs)
    return bool(head[0].way.groups) and len(listed) > 1 and told <= listed and harder


def _lacks_beside_holders(low: str, head: Sequence[Unit], pairs: Sequence[Pair]) -> bool:
    """Whether who lacks a degree stands beside who holds a credential: "CPC, four years (six with no degree)"."""
    lacks = any(h.whom in (OF_OTHERS, OF_LACKING) and _SCHOOLING.search(low, h.start, h.end) for h, _ in pairs)
    return lacks and any(unit.way.groups for unit in (*head, *(h for h, _ in pairs)))


_SCHOOLING = guarded(r"\b(?:degree|diploma|bachelor|associate|college)")


def _tells_apart(low: str, pairs: Sequence[Pair]) -> bool:
    """Whether the years of some are plainly told; credentials and schooling are told apart in one order throughout."""
    if any(low.endswith(") and ", 0, holder.start) for holder, _ in pairs):
        return False  # "CPC (two years) and CPMA (one year)": both are asked
    plain = [_tells_holders(low, pair) for pair in pairs]
    mixed = len({holder.whom == OF_SCHOOLED for holder, _ in pairs}) > 1
    if mixed and not all(plain):
        return all(holder.start < years.start for holder, years in pairs)
    bare = [years.end - years.start < len("1 yr") or years.way.years == 0 for _, years in pairs]
    return any(plain) or (len(pairs) > 1 and any(bare))


def _may_be_rung(sentence: Sentence) -> bool:
    """Whether nothing around a sentence says of itself that it is one of a choice: "…; OR an associate and …"."""
    low = sentence.low.rstrip(" ,")
    return not (sentence.label or ":" in low or low.startswith("or ") or low.endswith((";", " or")))


def _are_parallel(low: str, pairs: Sequence[Pair]) -> bool:
    """Whether each of several holders has other years, told in one way: "CPC plus 3 years; CPC-A plus 5 years"."""
    gaps = {tuple(words_in(low[min(a.end, b.end) : max(a.start, b.start)])[:1]) for a, b in pairs}
    told = [years.way.years for _, years in pairs]
    ends = [max(a.end, b.end) for a, b in pairs[:-1]]
    begins = [min(a.start, b.start) for a, b in pairs[1:]]
    apart = all(_PLAIN_BREAK.match(low, end) and begin - end < _NEAR for end, begin in zip(ends, begins, strict=True))
    if len(pairs) > 1 and all(holder.whom == OF_SCHOOLED and holder.start < y.start for holder, y in pairs):
        steps = sorted((EDUCATION_ORDER.index(h.way.education or "hs"), y.way.years or 0.0) for h, y in pairs)
        if (
            all(a[0] < b[0] and a[1] > b[1] for a, b in pairwise(steps))
            and not _AND.search(low)
            and not any(" or " in low[h.start : h.end] for h, _ in pairs)
        ):
            return True
    kin = len({holder.whom == OF_SCHOOLED for holder, _ in pairs}) == 1
    return kin and apart and len(gaps) == 1 and len(set(told)) == len(told) > 1


_PLAIN_BREAK = guarded(r"['’]?(?: of)?(?: (?!and\b|or\b)[\w-]+){0,4}[;,](?! ?(?:and|or)\b)")
_NEAR = 48
# "a degree and two years, and a diploma and four": asked together
_AND = guarded(r", and\b|\b(?:as well as|along with)\b|; and\b")


def is_ladder(found: Sequence[Allotments]) -> bool:
    """Whether less schooling goes with more years, rung by rung."""
    rungs = [s.ways[0] for told in found for s in told.pairs]
    steps = sorted((EDUCATION_ORDER.index(w.education), w.years or 0.0) for w in rungs if w.education)
    return len(steps) == len(rungs) and all(a[0] < b[0] and a[1] > b[1] for a, b in pairwise(steps))


def _allotted(sentence: Sentence, head: Sequence[Unit], pairs: Sequence[Pair], asked: bool) -> Allotments:
    """What the pairs state, with what stands before them."""
    if all(holder.whom in (OF_SCHOOLED, OF_LACKING) for holder, _ in pairs) and len(pairs) > 1:
        pairs = [(_others_if_lacking(holder), years) for holder, years in pairs]  # "four years with neither degree"
    base = [(Unit(0, 0, OF_OTHERS), unit) for unit in head[1:]]
    stated = [_statement(sentence, pair, asked) for pair in (*base, *pairs)]
    plain = all(_tells_holders(sentence.low, pair) for pair in pairs)
    return Allotments(stated, head[0].way if head else None, plain)


def _others_if_lacking(holder: Unit) -> Unit:
    """Those who have none of the schooling told of are all the others."""
    return holder._replace(whom=OF_OTHERS) if holder.whom == OF_LACKING else holder


def _statement(sentence: Sentence, pair: Pair, asked: bool) -> Statement:
    """What is asked of some holders."""
    holder, years = pair
    way = replace(holder.way, years=years.way.years, years_at=years.way.years_at)
    return Statement("allot", (way,), sentence, asked, codes=holder.whom)


def tell_apart(found: Sequence[Allotments]) -> bool:
    """Whether together they tell at least two kinds of people apart."""
    pairs = [s for allotted in found for s in allotted.pairs]
    whom = [code for s in pairs for code in ((s.ways[0].education or "",) if s.codes == OF_SCHOOLED else s.codes)]
    return len(pairs) > 1 and len(set(whom)) == len(whom)


def spared_by(told: Allotments) -> Statement | None:
    """Those alone who need no years, where nobody else is told of: "RHITs do not need experience"."""
    one = told.pairs[0]
    alone = len(told.pairs) == 1 and told.named is None and told.plain and not one.ways[0].years
    if not alone or one.codes in (OF_OTHERS, OF_LACKING, OF_CERTIFIED, OF_SCHOOLED):
        return None
    return one._replace(kind="only_for", ways=(Way(years=0.0),), target="eased")


# "a CPC with at least four years of inpatient coding": not "RHITs can start right away; everyone else needs four years"
_YEARS = guarded(r"\b(?:years?|yrs?)\b")


def asked_of_the_rest(told: Allotments, before: Sentence | None) -> Statement | None:
    """Years of all others, told in prose after somebody else was: "… a CPC with four; for the others two is enough"."""
    one = told.pairs[0]
    alone = len(told.pairs) == 1 and told.named is None and one.codes == OF_OTHERS and bool(one.ways[0].years)
    if not alone or before is None or before.line != one.sentence.line:
        return None
    if not names_code(before.text) or not (_YEARS.search(before.low) and _YEARS.search(one.sentence.low)):
        return None
    return one._replace(kind="demand", codes=(), ways=(replace(one.ways[0], experience=True),))
