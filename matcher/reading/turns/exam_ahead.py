"""Those whom an ad takes before their exam: "… certified, but will look at a graduate who is scheduled to test"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from data.records import WithinMonths
from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import NOTHING, Group, Way, all_of

# "are registered for the exam", "have their exam on the calendar", "RHIT-eligible", "with a test date"
EXAM_AHEAD = guarded(
    r"\b(?:registered|scheduled|signed up|on the calendar|test date|exam date|booked|eligible"
    r"|about to (?:sit|take|test)|await\w*|waiting for|sitting|will (?:sit|test|take)|exam pending"
    r"|applied (?:to|for))\b"
)
# "will be considered without experience if RHIT eligible"
IF_AHEAD = guarded(r"\bif (?:[\w/]+[ -]){0,5}(?:eligible|registered|scheduled)\b")
# "but will look at a recent graduate …", "though we take graduates of …", "; students … will also be considered"
_BUT_TAKES = guarded(
    r"(?:,|;| [-–—])? (?:but|though|although|yet)(?: (?:we|they))?(?:['’]ll|['’]d)?(?: (?:will|would|can|may|do|also"
    r"|still|gladly|happily))* (?:consider|look at|take|accept|talk (?:to|with)|interview|hire|welcome)s?\b"
)
_MAY_COME = guarded(
    r"\b(?:will|may|can|are|is) (?:also |still )?(?:be )?(?:considered|accepted|welcome|fine|ok|okay)\b"
)


def graduates_too(sentence: Sentence, tokens: list[Token]) -> tuple[list[Token], list[Statement]]:
    """The tokens of what is asked, and the way in of those with an exam ahead who are taken all the same."""
    low = sentence.low
    found = _BUT_TAKES.search(low)
    cut, begin = (found.start(), found.end()) if found else _semicolon(low, tokens) or _or_student(low, tokens)
    left, right = [t for t in tokens if t.end <= cut], [t for t in tokens if t.start >= begin]
    if not left or not EXAM_AHEAD.search(low, begin) or any(t.kind in _ELSE for t in right):
        return tokens, []
    months = next((t.value for t in right if t.kind == "within"), "unstated")
    stated = of_exam_ahead(sentence, right, months if isinstance(months, (int, float)) else "unstated")
    if not stated:
        return tokens, []
    return [t._replace(kind="required") if t.kind == "preferred" else t for t in left], stated


#: What else is said of them: then it is no matter of the exam alone.
_ELSE = frozenset(("years", "reject", "not", "preferred", "lieu"))


# "Recent graduates of a coding program", "a student who finished the course": nobody asks years of them
_FRESH = guarded(r"\b(?:recent|new|fresh|newly|just)\b|\bstudents?\b")


def _semicolon(low: str, tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Where the part about those who may come too begins: "CPC; a graduate with an exam date is also considered"."""
    semi = next((t for t in tokens if t.kind == "semi"), None)
    return (semi.start, semi.end) if semi and _MAY_COME.search(low, semi.end) else None


# "…, or a coding student who has finished the course and booked the exam", "OR you have completed your coursework and
# will sit for the exam"
_STUDENT = guarded(
    r"(?:;|,)? ?(?:or )(?=(?:an? |any |the )?(?:[\w-]+ ){0,3}(?:graduates?|grads?|students?|completers?)\b"
    r"|(?:be an? |you(?:['’]ve| have)? |(?:has|have|having) )?(?:completed|finished|graduated)\b|completion of\b)"
)


def _or_student(low: str, tokens: Sequence[Token]) -> tuple[int, int]:
    """Where a choice begins of those whose course is behind them and whose exam, which is not named, is ahead."""
    found = _STUDENT.search(low)
    if found is None or any(t.kind in ("cred", "body") and t.start > found.end() for t in tokens):
        return 0, len(low)
    return (found.start(), found.end()) if _names(t for t in tokens if t.end <= found.start()) else (0, len(low))


def _names(tokens: Iterable[Token]) -> bool:
    return any(t.kind in ("cred", "body") for t in tokens)


# "who has finished the course", "completed your coding coursework"
_COURSE = guarded(
    r"\b(?:completed|finished|completing|finishing) (?:an?|the|your|their) (?:\w+ )?(?:course(?:work)?|program)\b"
)


def of_exam_ahead(sentence: Sentence, tokens: Sequence[Token], months: WithinMonths) -> list[Statement]:
    """ "Graduates who are registered for the RHIT exam are fine": the RHIT in time."""
    named = [t for t in tokens if t.kind == "cred"]
    schooled = ways_of([t for t in tokens if t.kind == "edu"], sentence.start)
    if not named:
        if schooled == NOTHING and (course := _COURSE.search(sentence.low)):
            at = (sentence.start + course.start(), sentence.start + course.end())
            schooled = (Way(education="certificate", education_at=at),)
        if schooled == NOTHING:
            return []  # "An applicant who finished a course and has an exam date must be certified in six months"
        if _FRESH.search(sentence.low):
            schooled = tuple(w._replace(years=0.0) for w in schooled)
        return [Statement("besides", schooled, sentence, True, target=str(months), codes=("instead",))]
    at = (sentence.start + named[0].start, sentence.start + named[-1].end)
    way = Way((Group(tuple(dict.fromkeys(c for t in named for c in codes_of(t))), months, at),))
    return [Statement("besides", all_of(((way,), schooled)), sentence, True)]
