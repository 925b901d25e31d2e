"""Years that set a grade apart, told as a span: "fewer than two", "two to five", "more than five", "0-1 yr"."""

from __future__ import annotations

import re
from typing import NamedTuple

from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Ad, Sentence
from matcher.reading.rules.number_words import value_of


class Band(NamedTuple):
    """The least years of a grade, and the sentence that tells them."""

    sentence: Sentence
    years: float


_N = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|zero|\d{1,2}(?:\.5)?)"
_UNIT = r"(?: ?(?:years?|yrs?)(?: of (?:\w+ ){0,3}(?:experience|coding))?)?"
# "fewer than two", "under 3 years", "0-1"
_BELOW = rf"(?:(?:fewer|less) than|under|up to|below|not yet)(?: the)? {_N}{_UNIT}"
_SPAN = re.compile(
    rf"(?:has |have |with |at |for those with |of |is |are )*(?:(?P<below>{_BELOW})|(?P<low>{_N}) ?(?:-|–"
    rf"|to) ?{_N}{_UNIT}"
    rf"|(?:more than|over|at least|above|from|beyond)? ?(?P<least>{_N})(?: or more|\+| and (?:up|over|above"
    rf"|more))?{_UNIT})\W*"
)
_FLOOR = guarded(
    rf"(?<!no )(?<!not )(?:(?:but|and|with|has) ){{0,2}}{_BELOW.replace('years?|yrs?', 'years?|yrs?|months?')}(?!\w)\??"
)


def band_of(sentence: Sentence, ad: Ad) -> Band | None:
    """The years of a sentence that tells nothing but those, also bare ones where years were spoken of."""
    found = _SPAN.fullmatch(sentence.low)
    if found is None:
        return None
    if not _TIMED.search(sentence.low) and not _TIMED.search(f"{sentence.label} {_before(sentence, ad)}".lower()):
        return None
    told = found["low"] or found["least"]
    return Band(sentence, (0.0 if told == "zero" else value_of(told)) if told else 0.0)


_TIMED = re.compile(r"\b(?:years?|yrs?)\b")


def _before(sentence: Sentence, ad: Ad) -> str:
    """What stands in the same line before it."""
    begin = ad.text.rfind("\n", 0, sentence.start) + 1
    return ad.text[max(begin, sentence.start - 200) : sentence.start]


def without_floor(sentence: Sentence) -> Sentence:
    """A sentence without years that those of the grade stay below: "certified but under two years"."""
    found = _FLOOR.search(sentence.low)
    if found is None:
        return sentence
    blank = " " * (found.end() - found.start())
    low = sentence.low[: found.start()] + blank + sentence.low[found.end() :]
    return sentence._replace(low=low)
