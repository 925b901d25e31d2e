"""The ways to hear a sentence that asks: by what stands before it, by whom it lacks, or as it stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import partial

from matcher.reading.clause.statement import CREDENTIALS, Statement
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.mentions import Mention
from matcher.reading.naming.token import Token
from matcher.reading.turns.answers import answer, lacked_by
from matcher.reading.turns.meant import HOLDS_THOSE, due_of_others
from matcher.reading.turns.questions import of_the_certified
from matcher.reading.turns.questions_else import or_others
from matcher.reading.turns.said import (
    Said,
    as_it_stands,
    for_want_of_degree,
    for_want_of_other,
    in_its_stead,
    of_fewer,
    of_holders_of_one,
    of_the_new,
    of_the_past,
    with_reply,
)
from matcher.reading.turns.spared_test import only_spares_test
from matcher.reading.turns.trust import trusted
from matcher.reading.turns.unfit import of_the_unfit


def hear_as(said: Said, found: Sequence[Mention], starts: Sequence[int]) -> list[Statement]:
    """What the first of the ways to hear a sentence makes of it; ``starts``: where each of ``found`` begins."""
    if only_spares_test(said.sentence.low):
        return []
    ways: tuple[Callable[[Said], list[Statement] | None], ...] = (
        of_the_unfit,
        of_holders_of_one,
        with_reply,
        in_its_stead,
        for_want_of_degree,
        partial(_without_credential, found=found, starts=starts),
        of_fewer,
        of_the_new,
        as_it_stands,
        of_the_past,
    )
    for hearing in ways:
        if (stated := hearing(said)) is not None:
            return or_others(said.sentence, said.before, said.after, stated)
    return []


def with_those(said: Said, named: tuple[str, ...], last: tuple[str, ...]) -> Said:
    """ "If you come with one of those already, one year will do": with the credentials that "those" means.

    ``named``: those named before the sentence, ``last``: those named last, be it in the sentence itself.
    """
    if named and (other := due_of_others(said.sentence.low, said.tokens, named)):
        return said._replace(tokens=sorted([*said.tokens, other]))
    found = HOLDS_THOSE.match(said.sentence.low) if last and said.tokens else None
    if found is None or any(t.kind in CREDENTIALS for t in said.tokens):
        return said
    those = Token(*found.span(1), "cred", last)
    return said._replace(tokens=[those, *(t for t in said.tokens if t.start >= found.end())])


def _of_holders(said: Said, question: Sentence, found: Sequence[Mention], starts: Sequence[int]) -> Statement | None:
    """ "Got your CCS? Then one year is enough."."""
    apart = said.sentence.line - question.line
    if not question.low.endswith("?") or apart > 1 or (apart and said.sentence.bullet):
        return None
    inside = found[bisect_left(starts, question.start) : bisect_left(starts, question.end)]
    named = tuple(dict.fromkeys(c for m in inside if m.kind == "cred" for c in m.value))
    return of_the_certified(question, said.sentence, said.tokens, named)


def _without_credential(said: Said, found: Sequence[Mention], starts: Sequence[int]) -> list[Statement] | None:
    """ "No CPC? Eight years of surgery coding will do."."""
    if said.before and (held := _of_holders(said, said.before, found, starts)):
        return [held]
    lacked = lacked_by(said.before, found, starts) if said.before else None
    if lacked is None:
        return for_want_of_other(said)
    replied = answer(said.sentence, trusted(said.sentence, said.tokens), said.asked, lacked)
    return [replied] if replied else None
