"""Who needs none of the years that are asked: "Graduates of our externship are exempt from the experience"."""

from __future__ import annotations

from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.ways import Way

_PEOPLE = (
    r"(?:(?:the|new|recent|our|our own|any|all|current|former|last year['’]s) )*"
    r"(?:graduates?|grads?|externs?|interns?|students?|alumni|trainees?|completers?|finishers?|employees|those|anyone)\b"
)
# "Our externs may apply without experience", "Graduates of our program are exempt from the experience requirement"
_SPARED = guarded(
    rf"{_PEOPLE}[^.;,]{{0,90}}? (?:"
    r"(?:(?:may|can) (?:also |still )?(?:apply|come|join|start|be (?:hired|considered|accepted))|(?:are|is|will be)"
    r" (?:also |still )?(?:considered|accepted|welcome|taken|hired|eligible))"
    r" (?:without|with no) (?:any |the |that |this |prior |previous |work |coding )*"
    r"(?:experience|years?)\b(?! in | with | of )"
    r"|(?:are|is) (?:exempt|excused|spared|freed) from (?:the|this|that) (?:[\w-]+ )?(?:experience|years?)\b"
    r"|(?:do not|don['’]t) need (?:the|this|that|any) (?:[\w-]+ )?(?:experience|years?)\b)"
    r"|(?:the|this|that) (?:[\w-]+ )?experience(?: requirement)? (?:is|will be) (?:waived|dropped|set aside) for "
    rf"{_PEOPLE}"
)


def spared_of_years(sentence: Sentence) -> Statement | None:
    """The way in without years that a sentence tells of, or nothing."""
    low = sentence.low
    if "experience" not in low and "year" not in low:
        return None
    if not _SPARED.match(low):
        return None
    way = Way(years=0.0, years_at=(sentence.start, sentence.end))
    return Statement("besides", (way,), sentence, True)
