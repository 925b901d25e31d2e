"""Whom an employer says it takes, where that is all it asks: "We take graduates of a program, or two years of it"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.ways import unique

# "We take …", "Our business office will take on …"; not "We also take …", "They will still consider …"
_TAKES = guarded(
    r"(?:we|i|they|(?:our|the) (?:[\w-]+ ){1,3}?)(?: ?['’]ll| ?will| ?would| ?can)? ?(?:gladly |happily )?"
    r"(?:takes?(?: on)?|hires?|brings? on|engages?)\b"
)


def whom_they_take(sentence: Sentence, found: Sequence[Statement]) -> Sequence[Statement]:
    """What a sentence states, with several kinds of people without credentials as one choice that is asked."""
    if len(found) < 2 or any(s.kind != "besides" or any(w.groups for w in s.ways) for s in found):
        return found
    ways = unique(w for s in found for w in s.ways)
    schooled = any(w.education and w.years is None for w in ways)
    if not schooled or not any(w.years for w in ways) or not _TAKES.match(sentence.low):
        return found
    return [Statement("demand", ways, sentence, True)]
