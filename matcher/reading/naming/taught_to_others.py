"""The credentials that others are taught for: "prepare students for the CPC exam", "review sessions for the CCA"."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token

_LEARNERS = r"(?:students?|learners?|apprentices?|trainees?|interns?|externs?|pupils|classes|cohorts?|participants)"
_EXAM = r"(?:exam(?:ination)?s?|boards?|tests?|certifications?|credentials?)"
# "prepare students for the …", "gets our adult learners through the …", "apprentices who study for the …", "lead
# review sessions for the …", "classes that lead to the …"; what is named there is what others sit for
_TAUGHT = guarded(
    r"\b(?:(?:prepar|read(?:y|ies)|get|coach|help|tak|bring|guid|teach|tutor|train|mentor|lead|walk|support)(?:e?s|e|ing)?"
    rf" (?:(?:our|the|your|its|their|adult|all|of|those) )*(?:[a-z-]+ )?{_LEARNERS} (?:(?:who|ready|to|and|as they)"
    r" )*(?:for|through|toward|towards|to|in|prepare|prepar\w+|stud(?:y|ies|ying)|pass|sit(?:ting)?|earn)"
    rf"|(?:review|exam|prep|preparation|study) (?:sessions?|class(?:es)?|courses?|groups?|prep)"
    r" (?:for|toward|towards|that|on|leading)"
    rf"|(?:calls|meetings|sessions|time|work) with (?:our |the |your )?{_LEARNERS} who"
    rf"|(?:classes|courses|sections|sessions|modules) that (?:lead|ready|prepare|get))"
    r"(?: (?:for|to|pass|sit|the|our|an?|their|in|lead|stud(?:y|ies|ying)|[a-z]*pare|ready|get|us|students|learners"
    r"|classes|tests?|exams?|both))*\s$"
)
# "the CPC and CCA exams": between two of a list; not "… the CPC exam and hold a CCS"
_LISTED = guarded(r"['’]?s?[\s,/&]*(?:and/or|and|or)?\s*(?:the )?")
#: So far before a credential the words begin that tell of the others.
_FAR = 100


def without_taught(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without the credentials for which others are taught: an instructor's work, no demand."""
    taught: list[Token] = []
    for token in tokens:
        if token.kind != "cred":
            continue
        listed = taught and _LISTED.fullmatch(low, taught[-1].end, token.start)
        if listed or _TAUGHT.search(low, max(0, token.start - _FAR), token.start):
            taught.append(token)
    return [t for t in tokens if t not in taught] if taught else tokens


def teaches_others(low: str) -> bool:
    """A quick look for the words of teaching, which few sentences hold."""
    return any(word in low for word in _WORDS)


_WORDS = ("student", "learner", "apprentice", "trainee", "intern", "review", "exam prep", "prep ", "classes", "courses")
