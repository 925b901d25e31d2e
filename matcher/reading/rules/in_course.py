"""Times told as a point of the stay: "Twelve months in you should hold it", "After a year you must be certified"."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.reading.guard import guarded
from matcher.reading.rules.spelled import NUMBER, months_of, number_of

_WHO = r"(?:you|they|we|he or she|it|trainees?|apprentices?|everyone|everybody|each|the \w+)"
_MUST = (
    r"(?:must|(?:has|have) to|had to|needs? to|should|shall|are (?:expected|required|asked)"
    r"|is (?:expected|required|due|mandatory|compulsory|needed|obligatory)"
    r"|expects?|ask|want|require|be (?:expected|required|certified)|hold|have (?:your|the|passed|earned))"
)
_THEN = rf"(?:,? {_WHO}(?:['’]ll| will| would)? {_MUST}\b|,? (?:comes?|follows?|is) )"
# "Twelve months in, we expect you to have the CPC", "Six months into the program you must …"
_IN = guarded(
    rf"\b(?P<n>{NUMBER}) (?P<u>months?|years?|weeks?)(?: in| into (?:the|your|our) [a-z]+(?: program)?)(?={_THEN})"
)
# "After one year you'll have to hold your CCA", "At six months, trainees must …"; not "After two years of coding"
_AFTER = guarded(
    rf"(?<!the )\b(?:after|at|past) (?:the |your )?(?:first |full |a full )?(?P<n>{NUMBER}) (?P<u>months?|years?"
    rf"|weeks?)"
    r"(?: (?:here|with us|on the job|of (?:training|employment|work|service|class)|in (?:the|our|this)"
    rf" (?:program|job|role|seat)))?(?={_THEN})"
)


# "Certification required after six months": due then; not "required after two years of coding"
_REQUIRED_AFTER = guarded(
    rf"\b(?:(?:required|due|needed|mandatory|expected) (?:after|at)|employment (?:beyond|past)) (?:the first "
    rf"|your first )?(?P<n>{NUMBER}) "
    r"(?P<u>months?|years?|weeks?)(?= (?:of (?:hire|employment|service)|here|with us|on the job|in|is|depends"
    r"|requires|hinges)\b|[.,;)]|$)"
)


# "Before you finish the nine-month program you have to pass the CPC", "by the end of the 12-month residency"
_OF_PROGRAM = guarded(
    r"\b(?:before|by|until) (?:the end of|you (?:finish|complete|leave)|finishing|completing|completion of) (?:the"
    r"|your|our|this)"
    rf" (?:[a-z]+ )?(?P<n>{NUMBER})[- ](?P<u>months?|years?|weeks?)[- ](?:[a-z]+ )?"
    r"(?:program(?:me)?|class|course|residency|traineeship|apprenticeship|academy|fellowship|training)\b"
)


def points_in(low: str) -> Iterator[tuple[int, int, float]]:
    """Where a sentence in lower case tells such a time, and after how many months that is.

    >>> list(points_in("twelve months in, we expect you to have earned the cpc"))
    [(0, 16, 12.0)]
    """
    for found in (
        *_IN.finditer(low),
        *_AFTER.finditer(low),
        *_REQUIRED_AFTER.finditer(low),
        *_OF_PROGRAM.finditer(low),
    ):
        months = months_of(number_of(found["n"]), found["u"])
        if months >= 1:
            yield found.start(), found.end(), months
