"""Sentences that ask by where they stand: under a label of what is expected, or in an ad that is prose throughout."""

from __future__ import annotations

from typing import Literal

from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.rules.bare_years import only_years

#: What prose under no heading asks by default: nothing, what names credentials, all of it.
Eager = Literal["", "credentials", "all"]


def is_eager_for(eager: Eager, sentence: Sentence, named: bool) -> bool:
    """Whether prose asks what this sentence says, by default; ``named``: it names a credential."""
    if sentence.kind != "" or eager != "credentials":
        return sentence.kind == "" and eager == "all"
    return not sentence.bullet and not _WOULD.search(sentence.low) and (named or only_years(sentence.low))


# "CIRCC would make me do a little dance": a wish; not "You would need a CPC"
_WOULD = guarded(r"\b(?:would|might|could|may)\b(?! (?:also )?(?:need|requir|have to|be (?:required|needed|expected)))")


def asks_by_label(sentence: Sentence) -> bool:
    """Whether the label before a sentence says that what follows it is asked."""
    label = sentence.label.lower()
    if label.startswith(_EVERY):
        return True
    return sentence.kind == "" and bool(_WE_EXPECT.match(label) or _OF_YEARS.match(label))


# "Years coding: 3", "Time in coding: 2 years", "Years in the field: 4"
_OF_YEARS = guarded(
    r"(?:min\w*\.? |total )?(?:yrs|years|time|tenure) (?:(?:of|in|as an?|the|medical) ){0,3}(?:coding|coder|billing"
    r"|auditing|him|field|trade|job|role)\W*$"
)


# "We expect what everyone expects: certification, manners", "The doctors ask two things: a CPC and two years"
_WE_EXPECT = guarded(
    r"(?:all |what |here['’]s what |this is what )?(?:we|i|they|she|he|dr\.? \w+|the \w+)"
    r"(?:['’]ll| will| do| does| also| only| just)* (?:expect|need|want|ask|require|insist|look)s?\b(?! to (?!see"
    r"|find|have))"
)
# "For every opening: high school diploma"
_EVERY = (
    "for every",
    "for all",
    "for each",
    "all openings",
    "all positions",
    "all levels",
    "every opening",
    "common to",
    "both",
    "everyone",
    "everybody",
    "all three",
    "all four",
)
