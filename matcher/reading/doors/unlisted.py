"""A way in beside the years that is no fact of ours: a course in terminology, a paramedic whom they will train.

Who comes by it needs nothing that an ad can be asked for, so that the other way in asks nobody for years.
"""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import FACTS, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.ways import Way, unique

_SUBJECT = r"(?:terminology|anatomy|physiology|a&p|pathophysiology|biology|pharmacology)"
# "A completed college course in medical terminology, or six months of work", "Terminology class or a year in an office"
_COURSE_OR = guarded(
    rf"(?:[^;.:]{{0,60}}\b(?:course(?:s|work)?|class(?:es)?)\b[^;.:]{{0,40}}\b{_SUBJECT}\b[^;.:]{{0,24}}"
    rf"|[^;.:]{{0,40}}\b{_SUBJECT} (?:course(?:s|work)?|class(?:es)?)\b[^;.:]{{0,24}}),? or\b"
)
_OR_COURSE = guarded(
    rf"\bor (?:an? |completed? |completing )*(?:[\w-]+ ){{0,4}}?(?:{_SUBJECT} (?:course(?:s|work)?|class(?:es)?)"
    rf"|(?:course(?:s|work)?|class(?:es)?) in (?:[\w-]+ ){{0,3}}?{_SUBJECT})\b"
)
_PEOPLE = (
    r"(?:emts?|paramedics?|medical assistants?|mas?|(?:medical )?scribes?|nurs(?:e|ing) (?:aides?|assistants?)|cnas?"
    r"|(?:pharmacy )?technicians?|phlebotomists?|transcriptionists?|medics?)"
)
# "…, or current/former EMT or paramedic (any state) with no coding background, we'll train you"
_OR_TRAINED = guarded(
    rf"\bor (?:be |as |from )?(?:an? )?(?:(?:current|former|licensed|certified)[ /]?(?:or )?)*{_PEOPLE}\b[^;.]{{0,90}}?"
    r"\b(?:no (?:prior |previous )?(?:coding|experience)|without (?:any )?(?:coding|experience)|(?:we|who)(?: ?['’]ll"
    r"| will| can)? (?:can )?(?:train|teach)|to be trained)\b"
)


def unlisted(sentence: Sentence, tokens: list[Token], asked: bool) -> tuple[list[Statement], Sentence, list[Token]]:
    """The years that a sentence asks of those who do not come by the other way; then nothing is left of it."""
    facts = [t for t in tokens if t.kind in FACTS and t.kind not in ("exp", "loose")]
    if [t.kind for t in facts] != ["years"] or sentence.kind == "preferred" or not _is_beside(sentence.low, facts):
        return [], sentence, tokens
    if any(t.kind in ("preferred", "reject", "lieu", "within") for t in tokens):
        return [], sentence, tokens
    ways = unique((*ways_of(facts, sentence.start), Way()))
    return [Statement("demand", ways, sentence, asked)], sentence._replace(text="", low=""), []


def _is_beside(low: str, facts: Sequence[Token]) -> bool:
    """Whether the other way in stands on the other side of "or"."""
    course = _COURSE_OR.match(low)
    if course and course.end() <= facts[0].start:
        return True
    other = _OR_TRAINED.search(low) or _OR_COURSE.search(low)
    return other is not None and facts[0].end <= other.start()
