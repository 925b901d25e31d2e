"""Words of schooling that ask for none: a firm of associates, a course merely approved, a degree that nobody minds."""

from __future__ import annotations

import itertools
import re

from matcher.reading.guard import guarded, words_of
from matcher.reading.naming.token import Token
from matcher.reading.text import Sentence
from matcher.reading.turns.schooling_of_things import is_of_a_thing

# "Our associates are given …", "1,900 associates", "sales associate": people, no degrees.
_OUR_PEOPLE = guarded(
    r"(?:\b(?:of|after|upon|since|before) graduation$|\bour |\bthe |\d |\bteam |\bcoding |\bfellow |\ball "
    r"|\bnew |\bto )associates? ?$"
)


# "required of everyone, regardless of degree", "irrespective of the degree held"
_WHATEVER = guarded(r"\b(?:regardless of|irrespective of|whatever|no matter (?:the|which|what)) (?:\w+ ){0,2}$")


# "enrolled in an associate program", "pursuing a bachelor's", "students of a health information program": no
# degree yet.
_STUDENT = guarded(
    r"\b(?:enrol\w* in|pursuing|students? (?:of|in)|working (?:toward|on)|studying for|semester of"
    r"|(?:be|is|are|['’]re|still|currently|just|now|(?:in|of|from|with|have|has|\w+ed),? or) (?:finishing|completing)"
    r"|about to (?:finish|complete)"
    r"|(?:half|part|mid)[- ]?way (?:through|into)|in (?:the middle|your last \w+|the last \w+"
    r"|your final \w+) of)\b[^.;]{0,60}$"
)


_DONE_WITH = guarded(r"\b(?:complet|graduat|finish)\w*\b[^.;,]{0,24}$")


def _is_approved(low: str, token: Token) -> bool:
    """Whether nothing is told of a course but who approved it; "an AHIMA-approved coding program" is one of coding."""
    return low.startswith(("ahima", "aapc"), token.start) and "coding" not in low[token.start : token.end]


def _done_with(low: str, token: Token) -> bool:
    """Whether a course is one to have completed: "completing an AHIMA-approved program"."""
    return _DONE_WITH.search(low, 0, token.start) is not None


def with_year_degrees(tokens: list[Token], low: str) -> list[Token]:
    """ "A 2-year HIM degree" is a degree, not two years of experience."""
    for index, (years, degree) in enumerate(itertools.pairwise(tokens)):
        if years.kind != "years" or degree.kind not in ("degree", "edu"):
            continue
        if not _YEAR_DEGREE.fullmatch(low, years.start, degree.start):
            continue
        if degree.kind == "edu":  # "a two-year associate degree"
            return [*tokens[:index], *tokens[index + 1 :]]
        level = "bachelor" if years.value == 4.0 else "associate"
        return [*tokens[:index], Token(years.start, degree.end, "edu", (level,)), *tokens[index + 2 :]]
    return tokens


_YEAR_DEGREE = guarded(r"(?:2|4|two|four)[- ](?:year|yr)(?: [\w-]+){0,3} ")


# "Bachelor's, associate's or no degree at all, it makes no difference to us", "degree holders, self-taught: we only
# look at two things": who may come, not what is asked.
_ALL_ALIKE = guarded(
    r"[^.;]{0,60}?(?:(?:, |\bor )self-taught(?=[,:])|\b(?:makes?|is|it['’]s) (?:no difference|all the same)"
    r" to (?:us|me|them)|\b(?:we|i) (?:treat|see|read) (?:you |them |everyone |all )?(?:all )?(?:the same|alike"
    r"|equally))\b(?! (?:which|what|if))"
)
# "You sit for the RHIT once you have your degree": nobody has it yet.
_NOT_YET = guarded(
    r"\b(?:once|as soon as|right after|after) (?:you|they)(?:['’]ve| have)? (?:have|get|got|earn|earned|finish|finished"
    r"|receive|received|complete|completed) (?:your|their) $"
)


def _any_will_do(low: str, token: Token) -> bool:
    """Whether a degree is named only to say that it matters to nobody; "whether you bring a degree or …" offers it."""
    return _ALL_ALIKE.match(low, token.end) is not None and "whether" not in low


def is_no_matter(sentence: Sentence, token: Token) -> bool:
    """Whether "a degree" is named as what may be had, is still to come, or is to be proved."""
    low = sentence.low
    before = low[max(0, token.start - 70) : token.start]
    if _NOT_YET.search(before) or _any_will_do(low, token) or is_of_a_thing(sentence, token):
        return True
    return bool(_WHATEVER.search(before[-40:]) or _STUDENT.search(before) or _PROOF.search(before[-50:]))


# "A background check and proof of degree are required", "Transcripts of your degree will be requested"
_PROOF = guarded(
    r"\b(?:proof|evidence|verification|transcripts?|cop(?:y|ies)|confirmation) of (?:(?:your|the|any|an?) )?$"
)


def is_no_schooling(sentence: Sentence, token: Token) -> bool:
    """Whether a level of schooling is none that is asked: it makes no difference, or people or a practice are meant."""
    low = sentence.low
    before, met = low[max(0, token.start - 70) : token.start], words_of(low)
    if _is_approved(low, token) and not _done_with(low, token):
        return True  # "six CEUs a year from AAPC-approved courses"
    if token.value == ("certificate",) and _THROUGH_OURS.search(before):
        return True  # "we put you through our own coding academy"
    if _any_will_do(low, token) or low.startswith(("bc/bs", "bc / bs"), max(0, token.start - 3)):
        return True  # "BC/BS health insurance"
    if (_WHATEVER.may(met) and _WHATEVER.search(before)) or (_STUDENT.may(met) and _STUDENT.search(before)):
        return True
    return _is_people(low, token) or _is_practice(sentence, token) or is_of_a_thing(sentence, token)


def _is_people(low: str, token: Token) -> bool:
    """Whether "associates" are those who work there."""
    if token.value == ("associate",) and low[token.start : token.end] == "associates" and _WHO_DO.match(low, token.end):
        return True  # "Associates must live in Maine"
    if _ASSOCIATE_OF.match(low, token.start):
        return True  # "a good associate of the team"
    return bool(_OUR_PEOPLE.search(low[max(0, token.start - 25) : token.end + 1].rstrip(" .,;:)")))


_ASSOCIATE_OF = guarded(
    r"associates? of (?:the|our|your|this|an?|ours|each|every) |associates?(?= (?:discount|appreciation|recognition"
    r"|assistance program|engagement|handbook|referral|medical director|director|dean|vice|counsel|professor|editor)\b)"
)


# "Ridgeway Heart & Vascular Associates", "Valley Pathology Associates": the name of a practice.
_COMPANY = re.compile(r"(?<![.:;!?•] )\b[A-Z][a-z]+(?: [A-Z&][\w&]*)* Associates$")
# "Bayview Eye Associates needs a coder", "Heart & Vascular Associates, P.A.": a practice; not "Required: Associates"
_PRACTICE = re.compile(
    r"(?<=[a-z.] )(?<!Required )(?<!Preferred )(?<!Minimum )(?<!Accredited )Associates(?:,? (?:P\.|PC|PA|LLC|Inc|Ltd"
    r"|LLP|of [A-Z])|,? (?:\([^)]{0,60}\) )?(?:is|are|was|has|have|needs?|requires?|seeks?|wants?|offers?|provides?"
    r"|serves?|employs?|operates?|looks?|will|runs?|and its)\b)"
)


def _is_practice(sentence: Sentence, token: Token) -> bool:
    """Whether "Associates" ends the name of an employer."""
    if _COMPANY.search(sentence.text, max(0, token.start - 30), token.end):
        return True
    if token.value != ("associate",) or "Associates" not in sentence.text:
        return False
    return bool(_PRACTICE.match(sentence.text, token.start)) and sentence.text[: token.start].rstrip()[-1:].isalpha()


_WHO_DO = guarded(
    r" (?:also |all )?(?:must|will|are|may|can|should|who|work|live|receive|get|enjoy|have|take|earn|start|begin|join"
    r"|spend|rotate|learn|attend|sit|pass|need)\b"
)
_THROUGH_OURS = guarded(
    r"\b(?:puts?|sends?|takes?)\b[^.;]{0,25}\b(?:through|to) (?:our|an?|the) (?:[\w-]+ ){0,3}$"
    r"|\b(?:through|into|to|in|join\w*|attend\w*|enter) our (?:own )?(?:\w+ ){0,2}$"
    # "we'll enroll you in and teach the inpatient coding class", "we run a 12-week coding course"
    r"|\bwe(?:['’]ll| will| also)? (?:\w+ ){0,4}(?:teach|enroll|run|offer|provide|give|hold|host)\b[^.;]{0,24}$"
)
