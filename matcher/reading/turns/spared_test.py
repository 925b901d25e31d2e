"""Whom an ad spares its own test: "If you hold a CEMC we skip the test", which asks nothing and lets nobody in."""

from __future__ import annotations

from matcher.reading.guard import guarded

_TEST = (
    r"(?:(?:the|our|this|that|any|your) )?(?:(?:coding|skills?|entry|online|paid|short|hiring) )?"
    r"(?:test|assessment|quiz)"
)
# "If you have the CIC, we waive the coding test", "Holders of a CEMC are excused from the assessment"; the people come
# first, so that "CPC required, no test for CCS holders" is left alone
_WAIVED = guarded(
    r"(?:(?:and|but) )?(?:if (?:you|yours)\b|with (?:an?|the) |(?:candidates|applicants|coders|those|anyone|people) "
    r"(?:with|who|holding)\b|(?:[a-z-]+ )?holders\b|an? [a-z-]{3,6} )[^.;]{0,60}?"
    rf"\b(?:(?:skip|waive|drop|omit)s? {_TEST}|(?:excused|exempt(?:ed)?|spared|free|released) from {_TEST}"
    rf"|{_TEST} (?:is|will be|can be|may be) (?:waived|skipped|dropped|omitted)|no {_TEST}"
    rf"|(?:need not|needn['’]t|(?:do|does|will) not (?:need|have) to|don['’]t (?:need|have) to|won['’]t (?:need|have)"
    rf" to) (?:take|sit|do|pass) {_TEST})\b"
)


def only_spares_test(low: str) -> bool:
    """Whether a sentence (in lower case) tells of nothing but who need not take the employer's test."""
    return ("test" in low or "assessment" in low or "quiz" in low) and _WAIVED.match(low) is not None
