"""What a small word is said of: the words right after it or before it, and whether they name a qualification."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from matcher.reading.guard import guarded
from matcher.reading.naming.token import ATOMS, Token


class Said(NamedTuple):
    """A small word where it stands: ``tokens[place]`` of a sentence in lower case."""

    low: str
    tokens: Sequence[Token]
    place: int

    @property
    def token(self) -> Token:
        """The small word."""
        return self.tokens[self.place]

    @property
    def word(self) -> str:
        """The small word as it is written."""
        return self.low[self.token.start : self.token.end]

    def fact_before(self) -> bool:
        """Whether a fact is named before it."""
        return any(t.kind in ATOMS for t in self.tokens[: self.place])

    def fact_within(self, end: int) -> bool:
        """Whether a fact begins behind it, before ``end``."""
        return any(t.kind in ATOMS and t.start < end for t in self.tokens[self.place + 1 :])

    def of_else(self, at: int) -> bool:
        """Whether a thing is named right at a place that is no qualification: "shift" behind "any"."""
        thing = thing_after(self.low, at)
        return bool(thing) and not qualifies(thing) and not self.fact_within(at + len(thing) + 1)

    def next_to_fact(self) -> bool:
        """Whether it stands right behind a fact: "CPC bonus", "CPC (bonus)"."""
        return self.place > 0 and self.token.start - self.tokens[self.place - 1].end < 2

    def clause_before(self) -> str:
        """What stands before it in its part of the sentence: "reliable transportation is " before "required"."""
        begins = [found.end() for found in _PARTS.finditer(self.low, 0, self.token.start)]
        return self.low[begins[-1] if begins else 0 : self.token.start]

    def fact_in_clause_before(self) -> bool:
        """Whether a fact is named in its part of the sentence before it."""
        begins = self.token.start - len(self.clause_before())
        return any(t.kind in ATOMS and t.end > begins for t in self.tokens[: self.place])

    def clause_end(self) -> int:
        """Where its part of the sentence ends."""
        ends = _PARTS.search(self.low, self.token.end)
        return ends.start() if ends else len(self.low)


# "CPC; must travel", "a CPC, and reliable transportation is required"
_PARTS = guarded(r"[,;:.()–—] ?(?:(?:and|but|or) )?| - | (?:and|but) ")
# Where the thing ends that a small word is said of: "preferred shift | may be discussed", "one of our clinics | nearby"
_ENDS = guarded(
    r"[,;:.()\[\]–—!?]| - |/| (?:and|or|but|to|for|with|in|at|on|is|are|was|were|will|would|if|when|while|where|by|from"
    r"|who|that|which|must|should|can|may|might|has|have|had|as|than|so|because|plus|over|not|only|though|through|via"
    r"|we|you|they|need|needs|required?|requires|preferred|within|after|before|during|upon|until"
    r"|hold|holds|gets?|receives?|enough|accepted|acceptable|welcome|works?|counts?|also"
    r"|too|here|means|gives|&|\+)(?=[ ,.;:)]|$)"
)


def thing_after(low: str, at: int) -> str:
    """The thing named right at a place: "shift" in "preferred shift may be discussed"; "" where none follows.

    >>> thing_after("any shift, cpc", 3)
    ' shift'
    """
    if low[at : at + 1] not in (" ", "-"):
        return ""
    ends = _ENDS.search(low, at)
    return low[at : ends.start() if ends else len(low)].rstrip()


# What qualifies people, in loose words: "preferred qualifications", "one of the following", "any such exam"
_QUALIFIES = guarded(
    r"\b(?:certif\w*|certs?|credential\w*|licen[sc]\w+|regist\w+|degrees?|diplomas?|ged|qualif\w+|exper\w+|skills?"
    r"|candidates?|requirements?|exams?|examinations?|tests?|courses?|coursework|classes|program\w*|educat\w*"
    r"|school\w*|background|train\w+|graduat\w+|grads?|colleges?|universit\w+|stud(?:y|ies)|years?|yrs?|months?"
    r"|letters|designat\w+|bod(?:y|ies)|issuers?|following|above|below|listed|these|those|them|such|ones?|two|three"
    r"|both|all|the other|others|else|equivalen\w*|aapc|ahima|accredit\w+|recogni[sz]\w+|nationally|coding|coders?"
    r"|auditors?|discipline|fields?|levels?|internships?|externships?|apprentic\w+|extras?|him|health information"
    r"|health ?care|nursing|medical|allied|related|life sciences?|clinical|add-?ons?|additions?|plus(?:es)?"
    r"|bonus(?:es)?|assets?|advantages?|help|items?|options?|alternatives?)\b"
)


def qualifies(thing: str) -> bool:
    """Whether a thing is something that qualifies people."""
    return _QUALIFIES.search(thing) is not None
