"""Whom an employer says it takes: "We take graduates of a program, or two years of it", "New graduates considered"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.ways import Way, replace, unique

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


def of_new_graduates(sentence: Sentence, found: Sequence[Statement]) -> Sequence[Statement]:
    """What a sentence states, without years where those who may come too are new: nobody asks years of them."""
    low = sentence.low
    if not any(s.kind == "besides" for s in found) or not _NEW.match(low) or not _TAKEN.search(low):
        return found
    return [s if s.kind != "besides" else replace(s, ways=tuple(_without_years(w) for w in s.ways)) for s in found]


def _without_years(way: Way) -> Way:
    return way if way.years is not None or way.experience else replace(way, years=0.0)


# "New graduates of an accredited program who are RHIT eligible will be considered …", "We welcome recent HIT grads …"
_NEW = guarded(
    r"(?:(?:we|an?|any|also|the|will|would|are|is|consider|welcome|encourage|accept|open to|take|hire|happy to)"
    r"(?:['’]ll)? )*(?:new|recent|fresh|newly|brand[- ]new)(?: [\w&/-]+){0,3} (?:graduates?|grads?)\b"
)
# not "New graduates may start before the exam": that spares them the exam alone
_TAKEN = guarded(
    r"\b(?:consider(?:ed)?|welcomed?|accept(?:ed)?|encouraged?|apply|(?:be|we) hired?|take|open to|look at)\b"
)
