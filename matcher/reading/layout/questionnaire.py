"""The applicant's questionnaire of a public employer: questions with answers to tick, most of which ask nothing."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence

# "Assessment 1", "Occupational Questionnaire": the questions about the work begin below.
_BEGINS = guarded(r"(?:assessment \d\b|(?:occupational|assessment) questionnaire\W*$)")
# "Terms of Use": the page of the form ends here.
_ENDS = guarded(r"terms of use\b|this is a \w+ staffing\b")
# "B. No", "E. None of these apply", "C. I do not have this experience", "My experience is not reflected above"; not "No
# experience is asked beyond the basic requirements".
_DENIES = guarded(
    r"(?:[a-h1-9][.)]\s*)?(?:no\b(?! (?:less|fewer|more)|[^.;]{0,50} beyond\b)|none of (?:the|these)\b"
    r"|none apply|neither\b"
    r"|i (?:do not|don[’'?]t|am not|cannot|have not|have neither|lack)\b|my (?:\w+,? (?:and/or |and |or )?){1,3}"
    r"(?:is|are|does|do) not\b)"
)
# "B. I have had training in how to perform this task, but have not yet …": a scale on which people rate themselves.
_SCALE = guarded(
    r"(?:[a-h][.)]\s*)?i (?:have|am)\b[^.]{0,70}\b"
    r"(?:(?:perform(?:ed|ing)?|trained in|experience with|supervised performance of) this (?:task|duty)|expert in this)"
)
# What the applicant is told of the form: how to answer, what the résumé must show, what is checked.
_FORM = guarded(
    r"\b(?:sf-50|dd-214|resumes?|transcripts?|questionnaires?|documents?|referred|fraudulent|verification|verified"
    r"|following information|hours worked|this (?:question|announcement)|notification of personnel action"
    r"|political appointee|veterans['’?]* preference"
    r"|part-time status|start/end dates|loss of credential|removed from the occupation|part-time experience"
    r"|full-time credit|as proof|grandfather\w*|promoted to|temporary|career[- ]conditional)\b"
)
# What qualifies, even where the same sentence wants it proved: "An associate degree … (submit your transcript)"
_QUALIFIES = guarded(
    r"\b(?:degree from|years? of (?:creditable |specialized |general )?experience (?:that|equivalent|which|is)"
    r"|(?:one|1) year of (?:general|creditable) experience|coding (?:training )?program"
    r"|years of (?:education|experience in)|must have an? mastery)\b"
)
# Of what stands above the questions only this is about the work.
_ABOUT_WORK = guarded(r"\b(?:remote|virtual|telework|on-?site|work schedule|tour of duty|salary|reside)\b")


#: Words of the civil service; the forms of other employers are read as any ad.
_OF_AGENCIES = (
    "gs-",
    "gs 0",
    "usajobs",
    "usa staffing",
    "creditable experience",
    "specialized experience",
    "level certif",
)


def is_questionnaire(low: str) -> bool:
    """Whether an ad (in lower case) is a form with answers to tick."""
    if "questionnaire" not in low and "assessment 1" not in low:
        return False
    if not any(word in low for word in _OF_AGENCIES):
        return False
    return low.count("yes\n") >= 2 or low.count("none of the") + low.count("i do not ") + low.count(" is not ref") > 1


def without_form(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences of a questionnaire, those that are only about the form as such that ask and tell nothing."""
    begun = not any(_BEGINS.match(s.low) for s in sentences)
    ended = False
    out = []
    for sentence in sentences:
        begun = begun or bool(_BEGINS.match(sentence.low))
        ended = ended or (begun and bool(_ENDS.match(sentence.low)))
        tells = not ended and (_asks(sentence.low) if begun else bool(_ABOUT_WORK.search(sentence.low)))
        out.append(sentence if tells else sentence._replace(kind="form", is_heading=False))
    return out


def _asks(low: str) -> bool:
    if _DENIES.match(low) or _SCALE.match(low):
        return False
    return _QUALIFIES.search(low) is not None or not _FORM.search(low)
