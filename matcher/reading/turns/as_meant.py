"""The tokens of a sentence as the words around them mean them, before any turn of phrase is heard in it."""

from __future__ import annotations

from matcher.reading.clause.timing import certified_in_time, without_parted_time
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.schooling import (
    as_schooling,
    of_its_fields,
    of_one_course,
    or_experience,
    without_own_course,
)
from matcher.reading.naming.token import Token
from matcher.reading.turns.also import on_terms, taken_together, wished_too, with_seat
from matcher.reading.turns.inner_words import without_inner
from matcher.reading.turns.labels import above, labelled
from matcher.reading.turns.lacking import or_none, without_lacked_degree
from matcher.reading.turns.letter import with_apprentice, with_letter, with_letter_on_it
from matcher.reading.turns.liked_and_taken import liked_and_taken
from matcher.reading.turns.meant import in_that_case, it_of_first, to_be_tested
from matcher.reading.turns.merely_told import (
    without_unneeded,
    without_wanted,
    without_where_best,
)
from matcher.reading.turns.on_top import without_used
from matcher.reading.turns.rather import either_one, open_to_each
from matcher.reading.turns.refused import parted_by_only, parted_from_refused, without_replaced, without_uncertified
from matcher.reading.turns.same_years import with_same_years
from matcher.reading.turns.so_does import so_does
from matcher.reading.turns.taken_without import or_without
from matcher.reading.turns.trust import trusted
from matcher.reading.turns.whichever import whichever


def as_meant(sentence: Sentence, tokens: list[Token]) -> list[Token]:
    """The tokens as the words around them mean them, without those that name nothing asked."""
    low = sentence.low
    tokens = _pointed_at(low, _either_way(low, tokens))
    tokens = _lettered(low, _in_time(low, tokens))
    tokens = _taken(low, _schooled(sentence, tokens))
    return on_terms(low, wished_too(low, without_inner(low, without_unneeded(low, tokens))))


def _either_way(low: str, tokens: list[Token]) -> list[Token]:
    """ "Whichever you hold", "CPC or none", "if you want the CRC": what is left open."""
    if any(t.kind in ("not", "no") for t in tokens):
        tokens = whichever(low, tokens)
    if "or no " in low or ") no " in low:
        tokens = or_none(tokens)
    if "if you" in low and " the " in low:
        tokens = without_wanted(low, tokens)
    return tokens


def _pointed_at(low: str, tokens: list[Token]) -> list[Token]:
    """What "it", "that one", "without one", "the same" and "in that case" stand for."""
    if " it " in low or "that one" in low:
        tokens = it_of_first(low, tokens)
    if "and yes," in low:  # "What you must have is an AAPC credential, and yes, an apprentice one is fine"
        yes = low.index("and yes,")
        tokens = [t._replace(kind="semi") if t.kind == "and" and t.start == yes else t for t in tokens]
    if "without one" in low or "without it" in low:
        tokens = or_without(low, without_lacked_degree(low, tokens))
    if " the same" in low:
        tokens = with_same_years(low, tokens)
    return in_that_case(low, tokens) if " case " in low else tokens


def _in_time(low: str, tokens: list[Token]) -> list[Token]:
    """What is asked by a day, turned away, or said of another just so."""
    if any(t.kind == "within" for t in tokens):
        tokens = without_parted_time(to_be_tested(low, tokens))
    if any(t.kind == "reject" for t in tokens):
        tokens = without_uncertified(without_replaced(tokens))
        tokens = parted_from_refused(parted_by_only(low, tokens) if " only," in low else tokens)
    return so_does(low, tokens) if " so " in low else tokens


def _lettered(low: str, tokens: list[Token]) -> list[Token]:
    """The letter A of apprentices: "we have a seat for a CPC-A", "a CPC with the A", "an apprentice CPC"."""
    if "-a" in low and (" we " in low or " there " in low):
        tokens = with_seat(low, tokens)
    if " a " in low or "-a " in low or "the " in low or " an " in low:
        tokens = with_letter(low, tokens)
    if any(letter in low for letter in _LETTERS):
        tokens = with_letter_on_it(low, tokens)
    return with_apprentice(low, tokens) if "apprentice" in low else tokens


_LETTERS = ("the a", 'the "a', "the “a", 'an "a', "an “a")


def _schooled(sentence: Sentence, tokens: list[Token]) -> list[Token]:
    """Courses and degrees as schooling that is asked, and only what names something of coding."""
    low = sentence.low
    if " our " in low or "'s " in low or "’s " in low or "course" in low or "program" in low or "camp" in low:
        tokens = without_own_course(low, tokens)
    if "preferably " in low:
        tokens = without_where_best(low, tokens)
    tokens = without_used(open_to_each(low, either_one(low, tokens)), low)
    tokens = of_one_course(low, of_its_fields(low, tokens))
    return or_experience(low, labelled(sentence, as_schooling(low, trusted(sentence, tokens), above(sentence))))


def _taken(low: str, tokens: list[Token]) -> list[Token]:
    """What may be earned in time, is taken together, or is liked and taken."""
    if any(t.kind == "within" for t in tokens) or "certif" in low or "eligible or" in low:
        tokens = certified_in_time(tokens)
    if any(t.kind == "accept" for t in tokens):
        tokens = taken_together(low, tokens)
    return liked_and_taken(low, tokens) if any(t.kind in ("accept", "least") for t in tokens) else tokens
