""" "Four years may be substituted for the degree": what an ad takes instead of what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import THAT, Statement
from matcher.reading.guard import guarded
from matcher.reading.naming.token import BACK, Token, codes_of
from matcher.reading.text import Sentence
from matcher.reading.turns.equals import as_good
from matcher.reading.turns.swap import Swap, as_demand, kept_and_given, names_credential, part_of, spot_of, swap_of
from matcher.reading.turns.swap_by_year import by_the_year
from matcher.reading.turns.swap_sums import already_chosen, in_sum, told_after
from matcher.reading.ways import NOTHING, Way, Ways


def swaps_in(sentence: Sentence, tokens: list[Token], asked: bool) -> Iterator[Statement]:
    """ "Four years may be substituted for the degree": what stands in for what."""
    if cut := _past_time(tokens, spot_of(tokens)):
        yield from as_demand(sentence, tokens[:cut], asked)
        yield from swaps_in(sentence, tokens[cut + 1 :], asked)
        return
    if equal := as_good(sentence, tokens, spot_of(tokens), asked):
        yield equal
        return
    if chosen := already_chosen(sentence.low, tokens, spot_of(tokens)):
        yield from as_demand(sentence, chosen, asked)
        return
    if "other" in sentence.low and _EACH_OTHER.search(sentence.low):
        at = max((i for i, t in enumerate(tokens[: spot_of(tokens)]) if t.kind in ("semi", "comma")), default=0)
        yield from as_demand(sentence, tokens[:at], asked)
        return
    first, swap = swap_of(sentence, tokens, asked)
    yield from first
    if swap.target == "cred" and names_credential(swap.named) and _names_another(swap):
        yield _of_credentials(swap)
        return
    if by_year := by_the_year(swap):
        yield by_year
        return
    if swap.target == "years" and _BY_THE_YEAR.search(sentence.low) and not any(t.kind == "edu" for t in tokens):
        return  # "Completed degrees may be substituted for experience on a year for year basis": nobody tells how many
    if swap.target == "years" and _OF_SCHOOL.search(sentence.low) and not any(t.kind == "edu" for t in tokens):
        at = max((i for i, t in enumerate(tokens[: spot_of(tokens)]) if t.kind in ("semi", "open")), default=0)
        yield from as_demand(sentence, tokens[:at], asked)
        return  # "One year of education can be substituted for two years of work": no level of schooling
    demand, other = kept_and_given(swap)
    ways = _given(swap, other)
    if ways == NOTHING:
        return
    kept = list(_kept(swap, demand))
    yield from kept
    if sentence.kind != "preferred" and not any(s.kind == "wish" for s in (*first, *kept)):
        yield from _replaced(swap, ways)


def _past_time(tokens: Sequence[Token], lieu: int) -> int:
    """Where what is asked in time ends and years in its place begin, or 0.

    "CPC within 18 months of hire; five years of coding accepted in lieu": the months are not for who brings the years.
    """
    cut = max((i for i, t in enumerate(tokens[:lieu]) if t.kind in ("semi", "or")), default=0)
    before, given = {t.kind for t in tokens[:cut]}, {t.kind for t in tokens[cut + 1 : lieu]}
    in_time = "within" in before and bool(before & {"cred", "any", "body", "loose"}) and not before & {"years", "edu"}
    late = any(t.kind == "within" for t in tokens[lieu:])
    return cut if in_time and not late and "years" in given and given <= _YEARS_ALONE else 0


_YEARS_ALONE = frozenset(("years", "exp", "least", "accept", "with", "and"))
_BY_THE_YEAR = guarded(
    r"\b(?:year[- ](?:for|to)[- ](?:a[- ])?year|one[- ](?:for|to)[- ]one|1[: -]1|1[- ](?:for|to)[- ]1)\b"
)
# "One year of education can be substituted for two years of experience", "one year of college for each year of work"
_OF_SCHOOL = guarded(r"\b(?:years?|semesters?) of (?:[\w-]+ ){0,2}(?:education|college|schooling|study)\b")
# "Education and experience may be substituted for one another": in general words
_EACH_OTHER = guarded(
    r"\b(?:substitut\w+|swapped|exchanged|traded) (?:for|with) (?:one another|each other|the other)\b"
)


def _names_another(swap: Swap) -> bool:
    """Whether a credential stands in for another; not "Two years and a CPC, or five years in lieu of the CPC"."""
    given = {c for t in swap.instead if t.kind == "cred" for c in codes_of(t)}
    return bool(given) and not (swap.in_order and given <= set(swap.names()))


def _of_credentials(swap: Swap) -> Statement:
    """ "A CCS in place of the CPC, if you have two years": one credential for another, on what terms."""
    named = swap.named
    terms = next((i for i, t in enumerate(named) if t.kind in ("if", "with")), len(named))
    extra = named[terms:] if swap.in_order else []
    joined = [Token(t.start, t.end, "and") if t.kind in ("if", "with") else t for t in extra]
    given = _each_alone(swap.sentence.low, [t for t in swap.instead if t.kind != "accept"])
    ways = ways_of([*given, *joined], swap.sentence.start)
    return swap.statement("swap", ways, swap.target, swap.names())


def _each_alone(low: str, given: list[Token]) -> list[Token]:
    """ "The RHIA and RHIT are accepted in place of the CCS": "and" tells of two that will do, each alone."""
    if not given or any(t.kind == "with" for t in given) or not _ARE.match(low, given[-1].end):
        return given  # "An RN with a CCDS and a CCS"
    if "both" in low[: given[0].end] or "together" in low:
        return given
    return [
        Token(t.start, t.end, "or") if t.kind == "and" and low[t.start : t.end] in ("and", "&") else t for t in given
    ]


_ARE = guarded(r" (?:holders |coders |credentials )?(?:are|may be|can be|will be|also|both|may|can)\b")


def _given(swap: Swap, other: list[Token]) -> Ways:
    """The ways in that are given, with what they must be paired with, or experience of no told length."""
    named, start = swap.named, swap.sentence.start
    # "… when paired with five years"
    paired = next((i for i, t in enumerate(named) if i and t.kind == "if"), len(named)) if swap.in_order else len(named)
    if paired < len(named):
        other = [*other, Token(named[paired].start, named[paired].end, "and"), *named[paired + 1 :]]
    ways = ways_of([t for t in other if t.kind != "lieu"], start)
    if ways == NOTHING and swap.in_order and (whole := in_sum(swap.sentence.low, swap.lieu, swap.named)):
        return ways_of(whole, start)
    if ways == NOTHING and swap.in_order and (told := told_after(swap.sentence.low, swap.lieu, swap.named)):
        return ways_of(told, start)
    if ways == NOTHING and (spot := next((t for t in other if t.kind == "exp"), None)):
        return (Way(experience=True, experience_at=(start + spot.start, start + spot.end)),)
    return ways


def _kept(swap: Swap, demand: list[Token]) -> Iterator[Statement]:
    """What is asked, or wished, although something else may stand in for it."""
    kinds = {t.kind for t in demand}
    if swap.target == "cred" and kinds & {"cred", "any", "body"}:
        yield from as_demand(swap.sentence, demand, swap.asked)
    if swap.target == "edu" and kinds & {"edu", "degree"}:
        base = ways_of(demand, swap.sentence.start)
        wish = swap.sentence.kind == "preferred" or "preferred" in kinds
        if base != NOTHING:
            yield Statement("wish" if wish else "demand", base, swap.sentence, swap.asked)


def _replaced(swap: Swap, ways: Ways) -> Iterator[Statement]:
    """What the given ways replace: years, a credential that is still asked later, or what is named."""
    if swap.target == "years" and swap.in_order:
        for worth, number in _parts(swap.sentence, swap.lieu, ways, swap.named):
            yield swap.statement("swap", worth, swap.target, number)
    elif swap.target == "years" and swap.lieu.value == BACK:
        number = part_of(_LAST_PART.split(swap.sentence.low[: swap.lieu.start])[-1])
        yield swap.statement("swap", ways, swap.target, number)
    elif swap.target == "cred" and (late := _late(swap, ways)):
        yield swap.statement("besides", ways, str(late.value), ("instead",))
    else:
        named = swap.names() if swap.target == "cred" else (THAT,) if swap.target == THAT else ()
        yield swap.statement("swap", ways, swap.target, named)


# "Two years of experience; one year may be met by a coding program", "three years, one of which may be replaced by it"
_LAST_PART = re.compile(r"[(;:]|, | - ")


def _late(swap: Swap, ways: Ways) -> Token | None:
    """ "Four years replace the credential, provided it is obtained within a year": it is still asked, later."""
    if swap.in_order and (late := next((t for t in swap.named if t.kind == "within"), None)):
        return late
    named = any(w.groups for w in ways)
    return None if named else next((t for t in swap.tokens if t.kind == "within"), None)


def _parts(
    sentence: Sentence, lieu: Token, ways: Ways, named: Sequence[Token]
) -> Iterator[tuple[Ways, tuple[str, ...]]]:
    """The ways and how many of the years each is worth: "an associate's for 2 of the 5 yrs; a bachelor's for 3"."""
    further = [t for i, t in enumerate(named) if i and t.kind == "edu"]
    ends = [t.start for t in further] + [len(sentence.low)]
    yield ways, part_of(sentence.low[lieu.end : ends[0]])
    for token, end in zip(further, ends[1:], strict=True):
        if number := part_of(sentence.low[token.end : end]):
            yield ways_of([token], sentence.start), number
