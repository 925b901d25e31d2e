"""What an ad names: credentials, schooling, experience. One pass of one automaton over the whole ad."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import ahocorasick

from matcher.reading.layout.lowering import lowered
from matcher.reading.naming.letters_elsewhere import of_australia, without_letters_elsewhere
from matcher.reading.naming.own_letters import own_letters
from matcher.reading.naming.written import stands_alone, written_so
from matcher.reading.rules import credentials as _credentials
from matcher.reading.rules import education as _education


class Mention(NamedTuple):
    """``text[start:end]`` names something: ``kind`` is "cred", "any", "body", "edu" or "exp".

    ``value`` is the codes of a credential, the generic code, the body (AAPC, AHIMA, NHA) or the level of schooling.
    """

    start: int
    end: int
    kind: str
    value: tuple[str, ...]


#: What a phrase of the automaton stands for: its size, kind, value, and whether it counts only in capitals.
Entry = tuple[int, str, tuple[str, ...], bool]


@cache
def _automaton() -> Any:
    table: dict[str, list[Entry]] = {}
    for word, kind, value, capitals in (*_credentials.phrases(), *_education.phrases(), *_experience()):
        table.setdefault(word, []).append((len(word), kind, value, capitals))
    found = ahocorasick.Automaton()
    for word, entries in table.items():
        found.add_word(word, tuple(entries))
    found.make_automaton()
    return found


# "experience", "background in coding": experience asked without a number.
def _experience() -> Iterator[tuple[str, str, tuple[str, ...], bool]]:
    for word in (
        "experience",
        "experienced",
        "experiance",
        "seasoned",
        "exp",
        "background",
        "work history",
        "hands-on",
        "seasons of",
        "seasons in",
        "risk adjustment seasons",
        "some years of",
        "several years of",
        "a few years of",
        "many years of",
        "several years in",
        "some years in",
        "a few years in",
        "a few years behind you",
        "several years behind you",
        "some years behind you",
        "a few years under your belt",
        "several years under your belt",
        "some years under your belt",
        "some time as",
        "some time in a",
        "some time in an",
        "some time in coding",
        "some time in billing",
        "some time behind",
        "some time around",
        "some time at a",
        "a bit of time in a",
        "a little time in a",
        "time in the trade",
        "coding exposure",
        "billing exposure",
        "e/m exposure",
        "hcc exposure",
        "exposure to coding",
        "exposure to medical coding",
        "exposure to billing",
        "track record in coding",
        "track record in medical coding",
        "track record in billing",
        "presently work as a",
        "presently working as a",
        "presently employed as a",
        "currently work as a",
        "currently work as an",
        "currently working as a",
        "currently working as an",
        "currently employed as a",
        "currently employed as an",
    ):
        yield word, "exp", (), False


def mentions(text: str) -> list[Mention]:
    """Everything the ad names, in order, never overlapping: of two that do, the longer counts.

    >>> [(m.kind, m.value) for m in mentions("CPC-A or CCS, high school diploma")]
    [('cred', ('CPC-A',)), ('cred', ('CCS',)), ('edu', ('hs',))]
    """
    low = lowered(text)
    found = _named(text, low)
    if "AS" in text:
        found += _degrees(_AS, "AS", text)
    if "AA" in text:
        found += _degrees(_AA, "AA", text)
    if "-year" in low or " year " in low:
        found += ((m.start(), -m.end(), 1 << 30, "edu", (_BY_LENGTH[m[1]],)) for m in _LONG_COURSE.finditer(low))
    if "raduation" in text:
        found += ((m.start(1), -m.end(1), 1 << 30, "edu", ("bachelor",)) for m in _GRADUATION.finditer(low))
    if "course" in low or "classes" in low:
        found += ((m.start(), -m.end(), 1 << 30, "edu", ("certificate",)) for m in _COLLEGE_COURSES.finditer(low))
    if "ssociate" in text and ("ducation" in text or "egree" in text or "EDUCATION" in text):
        told = [m.span(1) for m in _SCHOOLED.finditer(text)]
        told += [m.span(1) for m in _IN_CELL.finditer(text)] if "|" in text else []
        found += ((begin, -end, 1 << 30, "edu", ("associate",)) for begin, end in told)
    if "ssociate" in text or "ASSOCIATE" in text:
        found += ((m.start(), -m.end(), 1 << 30, "edu", ("associate",)) for m in _ASSOCIATE.finditer(text))
        found += ((m.start(1), -m.end(1), 1 << 30, "edu", ("associate",)) for m in _WITH_ONE.finditer(text))
    if "ssociates " in text or "ssociate-level" in text or "ssociate level" in text:
        found = [f for f in found if not (f[3] == "edu" and _STAFF.match(low, f[0]))]
    if "(A " in text:
        found = [f for f in found if not (text.startswith("(A ", -f[1] - 2) and _LETTER_OFF.match(text, -f[1]))]
    if "status " in low:  # "CPC with apprentice status removed"
        found = [f for f in found if not (low.endswith(" status", f[0], -f[1]) and _LETTER_OFF.match(text, -f[1]))]
    if "Coding Academy" in text or "Coding School" in text or "Coding Institute" in text or "Coding Bootcamp" in text:
        found = _without_employer(text, found)
    kept = without_letters_elsewhere(text, _longest(found))
    if "ertified" in text and "(" in text and (own := [*own_letters(text, kept)]):
        kept = sorted([*kept, *(Mention(*span, "cred", ("ANY-CODING",)) for span in own)])
    return of_australia(kept) if "HIMAA" in text or "linical Coder (CCC" in text else kept


# "Lodestar Coding Academy & Services hires people who passed their exam": the employer, no schooling of theirs
_EMPLOYER = re.compile(
    r"(?:[A-Z][\w'’]+ ){1,3}(?:Medical )?Coding (?:Academy|School|Institute|Bootcamp)(?: (?:&|and) [A-Z]\w+)?,?"
    r" (?:hires|seeks|wants|needs|offers|runs|employs|teaches|trains|has (?:an?|two|three|openings?)"
    r"|is (?:hiring|looking|seeking|now|an?|proud|growing|searching|adding|expanding))\b"
)


def _without_employer(text: str, found: list[Found]) -> list[Found]:
    """What is named without the schooling that is but a part of the employer's name."""
    spans = [m.span() for m in _EMPLOYER.finditer(text)]
    return [f for f in found if f[3] != "edu" or not any(a <= f[0] < b for a, b in spans)] if spans else found


# "graduation from a two-year HIT program", "a four-year health science degree": told by how long it takes
_LONG_COURSE = re.compile(
    r"(?<![\w-])(two|2|four|4)[- ]year (?:(?!apprentice|resid|train|trainee|contract|fellowship|of\b|and\b"
    r"|or\b)[\w/-]+ ){0,3}?"
    r"(?:program|programme|curriculum|degree)\b(?! (?:at|with) (?:us|our))"
)
# "• Graduation", "Education: Graduation", "Minimum graduation": the degree, where nothing else is said (India)
_GRADUATION = re.compile(
    r"(?:^|\n)(?:• )?(?:(?:education|(?:educational )?qualifications?) ?[:–-] ?)?(?:minimum |min\.? )?"
    r"(graduation)(?=[.;]|\n|$)"
)
_BY_LENGTH = {"two": "associate", "2": "associate", "four": "bachelor", "4": "bachelor"}
# "college-level courses in medical terminology, anatomy and physiology, and diagnosis coding": the last names coding
_COLLEGE_COURSES = re.compile(
    r"(?<![\w-])(?:college|university|post-?secondary|vocational|community college|technical school)"
    r"(?:[- ]level)? (?:courses?|course ?work|classes) (?:in|covering|that covers?|on)(?= )[^.;:|\n]{0,80}? "
    r"(?:coding|icd-?10(?:-cm)?(?:(?: and |/)cpt)?(?: coding)?)\b"
)
# "Associates hired without certification have 12 months": those who work there
_STAFF = re.compile(
    r"associates (?:who|hired|without|joining|coming|holding|working|already|lacking|not)\b"
    r"|associate[- ]level (?:certif|credential)"  # "an apprentice- or associate-level certification"
)
# "CPC (A removed)": the letter is off, so that it names the full credential.
_LETTER_OFF = re.compile(r" (?:(?:must|has|have|is|already|been|to|be) )*(?:removed|off|dropped|gone|lifted)\b")
#: (begin, minus end, number, kind, value): sorts the longer of two that begin together first.
Found = tuple[int, int, int, str, tuple[str, ...]]


def _named(text: str, low: str) -> list[Found]:
    """The phrases that stand alone and are written as they must be; one flat loop, as they are many."""
    found: list[Found] = []
    for last, entries in _automaton().iter(low):
        end = last if text[last] == "(" else last + 1  # "Associate (Preferred)": the name without the bracket
        after = text[end : end + 1]
        stuck = after.isalnum() and after != "s"
        for size, kind, value, capitals in entries:
            begin = last + 1 - size
            before = text[begin - 1] if begin else " "
            if stuck and before != "-" and not before.isalnum():
                continue
            alone = stands_alone(text, begin, end) or (
                kind == "loose" and not stuck and low.endswith(_BODIES, 0, begin)
            )
            if alone and (not capitals or written_so(text, low, begin, end)):
                found.append((begin, -end, len(found), kind, value))
    return found


#: "AAPC-certified", "AHIMA-credentialed": the dash only joins.
_BODIES = ("aapc-", "ahima-")


def acronyms(text: str) -> Iterator[tuple[int, int]]:
    """Where a text names what counts in capitals only, however it is written there: (begin, end)."""
    for last, entries in _automaton().iter(lowered(text)):
        for size, _, _, capitals in entries:
            begin = last + 1 - size
            if capitals and stands_alone(text, begin, last + 1) and text[begin : last + 1].lower() not in _WORDS:
                yield begin, last + 1


#: Acronyms that are words of English.
_WORDS = {"art"}


def _degrees(pattern: re.Pattern[str], letters: str, text: str) -> Iterator[Found]:
    """Where two capitals stand for the associate degree; the pattern is tried only where the letters stand."""
    at = text.find(letters)
    while at >= 0:
        if found := pattern.match(text, at):
            yield at, -found.end(), 1 << 30, "edu", ("associate",)
        at = text.find(letters, at + 1)


# "HS + 2 yrs OR AA + 1 yr", "AA or BA": the degree; in "EEO/AA" and "modifiers AA QK" something else.
_AA = re.compile(
    r"(?<![\w/])AA(?= ?\+ ?\d| (?:or|OR) B[AS]\b| (?:and|plus|w/|with) (?:\d|one|two|three|four|five)"
    r"| ?\(?(?:pref|req|Pref|Req|PREF|REQ|a plus))"
)


# "AS pref", "HS + 3 yrs, or AS + 1 yr", "AS/BS", "RHIT w/ AS": the degree; in "AS OF", "AS WELL AS" the word.
_AS = re.compile(
    r"(?<![\w/])AS(?=\s?(?:\+|/ ?B[AS]\b|or B|pref|req|a plus|plus\b|w/|\(|\.? ?$|[,;]| in H| in h"
    r"| and [\da-z]))|(?<=w/ )AS\b|(?<=an )AS\b(?! )",
    re.M,
)


# "HS/GED required, associate preferred", "Associate a plus", "HS + 4 or Associate + 2", "(1 YEAR + ASSOCIATE)": the
# degree; not "a coding associate preferred".
_ASSOCIATE = re.compile(
    r"(?:(?<=\+ )|(?<=\+))(?:[Aa]ssociate|ASSOCIATE)(?= ?(?:[).,;|]|$| or\b| OR\b))"
    r"|(?:^|(?<=[,;:(/] )|(?<=\bor )|(?<=\bOR ))(?:[Aa]ssociate|ASSOCIATE)(?= ?\+ ?\w)"
    r"|(?<![\w-])(?:[Aa]ssociate|ASSOCIATE)(?= ?(?:\+|w/|with|and) ?\d ?\+? ?[yY])"
    r"|(?:^|(?<=[,;:(/.] )|(?<=\()|(?<=\bor ))[Aa]ssociate(?= (?:is |would be )?(?:strongly |highly )?"
    r"(?:pref\b|preferred|pref'd|desired|desirable|req\b|required|a plus|better|helpful|ideal))",
    re.M,
)


# "Minimum education: Associate", "Education | HS/GED | Associate |": what a form or a table tells of schooling.
_SCHOOLED = re.compile(
    r"(?:^|(?<=[.;|] ))(?:\| ?)?[^:|\n.;]{0,30}(?:[Ee]ducation|EDUCATION|[Dd]egree)[^:|\n]{0,30}[:|] ?"
    r"(?:[^:|\n]{1,40}\| ?)?([Aa]ssociate)(?= ?(?:$|[|;,.])| (?:[A-Z][a-z]+ (?:of )?){0,3}[A-Z][a-z]+:)",
    re.M,
)


# "5 years with a bachelor's, 7 with an associate, 9 with a diploma": the degree, not one who works there
_WITH_ONE = re.compile(
    r"(?:\d\+?|two|three|four|five|six|seven|eight|nine|ten|years|yrs),? (?:with"
    r"|if) an ([Aa]ssociate)(?= ?(?:[,.;)]|$)| or\b)"
)
# "| Coder III | Associate | CCS |" in a table of which a column or a row is of education
_IN_CELL = re.compile(r"\| ?([Aa]ssociate)(?= ?(?:\||$))", re.M)


def _longest(found: list[Found]) -> list[Mention]:
    found.sort()
    kept, reached = [], 0
    for begin, end, _, kind, value in found:
        if begin >= reached:
            kept.append(Mention(begin, -end, kind, value))
            reached = -end
        elif kind == "edu" and -end > reached and kept[-1].kind in ("loose", "any"):
            # "an approved coding certificate program": the programme, not the certificate
            kept[-1], reached = Mention(kept[-1].start, -end, kind, value), -end
    return kept
