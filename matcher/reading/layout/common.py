"""What all the grades, routes or openings of an ad ask: "All levels: …", "High school diploma for all three"."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence

_COMMON = guarded(
    # not "Either: two years in a hospital; OR one year with us", nor the first of two lines, "Either: a certificate;"
    r"(?:common|all|every|each|both|either(?!:|.*\bor\b|.*;$| (?:an?|the|\d|two|three|completion|graduation)\b)"
    r"|for all|for every"
    r"|for each|for any|for either|for both|in every|in all"
    r"|in each"
    r"|in either|in both|(?:at|under|with) (?:all|every|each|either|both|any)"
    r"|(?:in addition|besides|also|plus|moreover|furthermore),? (?:all|every|each|both|everyone|everybody)"
    r"|whatever|whichever|either way|no matter|regardless|in any case|everyone|everybody|those who)\b"
)
# "High school diploma for all three.", "Either way a diploma", "A diploma applies to both"
_FOR_ALL = guarded(
    r"\b(?:for|of|in|to|at) (?:all|both|every|each|either)(?: of)?(?: the)?(?: above| these| them)?"
    r"(?: (?:two|three|four|five))?"
    r"(?: (?:levels?|grades?|positions?|openings?|routes?|doors?|roles?|jobs?|tracks?|teams?|cases?))?[.,;:!]*$"
    r"|^in (?:any|either|both|all) cases?\b"
)
# "License and Certificate Requirement (all options): …", "Certification (every grade): …"
_LABELLED = guarded(r"\((?:for |at |in )?(?:all|both|every|each|either|any)\b[^()]{0,24}\) ?:?$")
# "Five years of coding in all": their sum
_IN_TOTAL = guarded(r"\b(?:years?|yrs?|months?)\b[^.;]{0,40} in all\W*$")


def is_common(sentence: Sentence) -> bool:
    """Whether a sentence tells what all openings ask: "All levels: …", "… for all three"."""
    low, label = sentence.low, sentence.label.lower()
    named = label not in ("", "either") and bool(_COMMON.match(label) or _LABELLED.search(label))
    return named or bool(_COMMON.match(low)) or of_all(low)


def of_all(low: str) -> bool:
    """Whether a sentence says at its end that it holds for all openings."""
    named = "all" in low or "both" in low or "each" in low or "every" in low or "either" in low
    return named and bool(_FOR_ALL.search(low)) and not _IN_TOTAL.search(low)
