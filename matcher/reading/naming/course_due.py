"""Courses that are due after hire: "must complete an approved coding course within the first year".

Nobody needs to have taken such a course on the first day, so that it is no schooling that the ad asks.
"""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token

# "must complete an approved", "will need to finish a", "Completion of a", "You take our"
_TO_TAKE = guarded(
    r"\b(?:complet(?:e|es|ing|ion of)|finish(?:es|ing)?|take|takes|pass|passes|attend|attends|enroll? in|go through)"
    r"(?: (?!and\b|or\b|cpc\b|ccs\b)[\w/,-]+){0,5}?\s*$"
)
# "An accredited coding course must be completed by the end of the first year"
_TO_BE_TAKEN = guarded(
    r"(?: (?:course|program|class))?(?: \([^()]{0,30}\))?,? (?:must|has to|have to|is to|will|shall|should|needs to)"
    r" (?:then )?be (?:successfully )?(?:completed|finished|taken|passed)\b"
)
#: Between a course and its time stands nothing that is named.
_BETWEEN = frozenset(("required", "obtain", "exp", "within"))


def without_due_course(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without a course that is due some time after hire, and without that time.

    >>> low = "must complete a coding course within one year"
    >>> without_due_course(low, [Token(16, 29, "edu", ("certificate",)), Token(30, 45, "within", 12)])
    []
    """
    for index, token in enumerate(tokens):
        if token.kind == "edu" and token.value == ("certificate",) and (due := _due(low, tokens, index)):
            return [t for t in tokens if t not in (token, due) and not (t.kind == "obtain" and t.end <= due.start)]
    return tokens


def without_mere_coursework(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without "coursework in health information" but where it stands in for something.

    >>> without_mere_coursework("coursework in coding is desirable", [Token(0, 20, "edu", ("certificate",))])
    []
    """
    if any(t.kind == "lieu" for t in tokens) or "substitut" in low or "in place of" in low:
        return tokens
    return [t for t in tokens if t.kind != "edu" or not low.startswith(("coursework in", "course work in"), t.start)]


# "another intense coding course that prepared the student for certification"
_PREPARES = guarded(
    r"\b(?:prepar(?:e|es|ed|ing)|train(?:s|ed|ing)|ready|readies) (?:(?:the|its|their|you|students?|graduates?"
    r"|learners?|participants?|them|one) ){0,2}(?:for|toward|towards) (?:the |an? |national |coding |professional )*$"
)


# "Graduate of a program that prepares …", "Completed a course …": what is asked is the course
_COURSE = guarded(
    r"\b(?:graduat\w+ (?:of|from)|complet\w+(?: of)?|finish\w*|certificate from) (?:an? |the )?(?:[\w-]+ ){0,4}?"
    r"(?:programs?|courses?|class|curriculum|training)\b"
    r"|^(?:an? |the )?(?:[\w-]+ ){0,3}(?:program|course|certificate)(?= that prepar)"
)


def without_aim_of_course(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without the certification that a course, named before it, prepares people for.

    >>> low = "a course that prepares you for certification"
    >>> without_aim_of_course(low, [Token(2, 8, "edu", ("certificate",)), Token(31, 44, "loose", ("ANY-CODING",))])
    [Token(start=2, end=8, kind='edu', value=('certificate',), more=False)]
    """
    course = next((t for t in tokens if t.kind == "edu"), None) or _bare_course(low)
    if course is None:
        return tokens
    named = (t for t in tokens if t.kind in ("loose", "any", "cred") and t.start > course.start)
    aims = [t for t in named if _PREPARES.search(low, 0, t.start)]
    if not aims:
        return tokens
    kept = [t for t in tokens if t not in aims]
    return kept if course in tokens else sorted([*kept, course])


def _bare_course(low: str) -> Token | None:
    """A course that only what it prepares for makes one of coding."""
    found = _COURSE.search(low)
    return Token(*found.span(), "edu", ("certificate",)) if found else None


def _due(low: str, tokens: Sequence[Token], index: int) -> Token | None:
    """The time by which a course must be taken."""
    course = tokens[index]
    after = tokens[index + 1 :]
    due = next((t for t in after if t.kind == "within"), None)
    if (
        due is None
        or not isinstance(due.value, int | float)
        or not {t.kind for t in after[: after.index(due)]} <= _BETWEEN
    ):
        return None
    taken = _TO_TAKE.search(low, max(0, course.start - 60), course.start) or _TO_BE_TAKEN.match(low, course.end)
    return due if taken and not any(t.kind in ("or", "lieu", "cred") for t in tokens[:index]) else None
