"""Conditions of an ad that are more than a reading can hold: kept with its words, so that a person looks.

"Apprentices may apply if the manager knows them", "open to students", "if you have finished a programme we give you a
year", "graduate in the past two years": the way in is read, and what it hangs on is told beside it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from data.records import Finding
from matcher.reading.guard import guarded
from matcher.reading.text import Ad, Sentence
from matcher.reading.ways import Group, Span, Way, Ways

#: A quote is no longer, in characters.
LONGEST = 240
# "if they have finished our boot camp", "provided a supervisor vouches for you", "as long as you sit near us"
_CONDITION = guarded(
    r"\b(?:if|provided(?: that)?|as long as|so long as|only when|on (?:the )?condition that)\b (?P<what>[^.;!?]*)"
)
# "if that is what you hold", "as long as they're kept up", "if necessary": no condition, or one of every credential
_NONE = guarded(
    r"(?:that|it|this|yours)['’]?s? (?:is )?(?:what|all)\b"
    r"|(?:you|they|that is|it is)\b[^,]{0,12} (?:hold|have|has|had|are|is|be) (?:only |still |just |an? |the |your )*"
    r"(?:one|it|that|them|either|neither|interested|not|apprentice)\b"
    r"|[^,]{0,30}\b(?:kept up|up to date|current|active|valid|(?:in )?good standing)\b|\w+(?: \w+)?$"
)
# "or certifiable: if you have finished a programme we give you a year to pass"
_GRACE = guarded(
    r"\bif (?:you|they|the (?:candidate|applicant)|(?:candidates|applicants)) (?:have|has|['’]ve )?(?: ?already )?"
    r" ?(?:finished|completed|graduated|attended|worked|passed|done)\b"
)
# "OPEN TO STUDENTS OF A HEALTH INFORMATION PROGRAM", "must be currently enrolled in an HIM programme"
_STUDENTS = guarded(
    r"\bopen (?:only )?to (?:current(?:ly enrolled)? )?(?:[\w-]+ ){0,2}students\b"
    r"|\b(?:must|needs? to|has to|have to) be (?:currently |presently |actively )?enrolled in\b"
    r"|^(?:currently|presently|actively) enrolled (?:in|as)\b"
)
# "Graduate of a coding programme in the past two years", "completed a coding course within the last 12 months"
_RECENT = guarded(
    r"\b(?:graduat(?:e|es|ed|ion)|completed|finished)\b[^.;]{0,80}\b(?:in|within) the (?:past|last) "
    r"(?:[\w-]+ )?(?:years?|months?)\b"
)
#: Sections in which nobody is asked for anything.
_SILENT = frozenset(("about", "benefits", "eeo", "pay", "form"))


def conditions(ad: Ad, ways: Ways) -> Iterator[Finding]:
    """What each way in hangs on, at the path of the group or the way with ``.condition`` or ``.grace`` added."""
    begins = [s.start for s in ad.sentences]
    students = next((s for s in ad.sentences if s.kind not in _SILENT and _STUDENTS.search(s.low)), None)
    for number, way in enumerate(ways):
        path = f"pathways[{number}]"
        for at, group in enumerate(way.groups):
            yield from _of_group(ad, begins, f"{path}.credentials[{at}]", group, way)
        taught = _sentence(ad, begins, way.education_at) if way.education else None
        if taught and _RECENT.search(taught.low):
            yield _found(f"{path}.condition", "recent", taught)
        if students and not way.education and not way.years and all(g.within is not None for g in way.groups):
            yield _found(f"{path}.condition", "students", students)


def of_conditions(told: Sequence[Finding]) -> Iterator[str]:
    """The sentences for conditions that are more than a reading holds."""
    for value, sentence in _TOLD.items():
        if found := next((f for f in told if f.value == value), None):
            yield sentence.format(quote=found.quote)
    if graces := [f for f in told if f.field.endswith(".grace")]:
        yield f"It gives time only on a condition: read “{graces[0].quote}” yourself."
    taken = [f for f in told if f.field.endswith("].condition") and f.value not in _TOLD]
    if codes := ", ".join(dict.fromkeys(code for finding in taken for code in finding.value.split("/"))):
        yield f"It takes {codes} only on a condition: read “{taken[0].quote}” yourself."


_TOLD = {
    "students": "It is for students: “{quote}”",
    "recent": "It asks how long ago the schooling was: “{quote}”",
}


def _of_group(ad: Ad, begins: Sequence[int], path: str, group: Group, way: Way) -> Iterator[Finding]:
    """Codes that a further sentence takes on a condition; time that is given on one."""
    for codes, span in group.added:
        sentence = _sentence(ad, begins, span)
        told = _CONDITION.search(sentence.low)
        if told and _asks(told["what"].split(",")[0], codes):
            yield _found(f"{path}.condition", "/".join(codes), sentence)
    sentence = _sentence(ad, begins, group.at)
    if group.within is not None and not (way.education or way.experience or way.years) and _GRACE.search(sentence.low):
        yield _found(f"{path}.grace", "/".join(group.codes), sentence)


def _asks(what: str, codes: Sequence[str]) -> bool:
    """Whether the words after "if" ask more than to hold what is taken: "If yours is the CPMA, fine" does not."""
    return not _NONE.match(what) and not any(code.lower() in what for code in codes)


def _sentence(ad: Ad, begins: Sequence[int], span: Span) -> Sentence:
    return ad.sentences[max(0, bisect_right(begins, span[0]) - 1)]


def _found(field: str, value: str, sentence: Sentence) -> Finding:
    return Finding(field, value, sentence.text[:LONGEST], sentence.start)
