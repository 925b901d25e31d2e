"""The names of grades: "Coder II", "Levels 2 and 3", "Seat 1", "entry coders", "L2", "Coder (Journey)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from matcher.reading.guard import guarded

WORK = r"(?:coders?|specialists?|technicians?|techs?|analysts?|auditors?|abstractors?|reviewers?)"
_LEVEL = r"(?:levels?|grades?|bands?|tiers?|class(?:es)?|steps?|seats?|rungs?)"
_FIGURE = r"(?:(?:i{2,3}|iv|\d)s|i{1,3}|iv|vi{0,2}|\d{1,2}|[a-e])"
_RANK = r"(?:(?:i{2,3}|iv|\d)s|i{1,3}|iv|vi{0,2}|\d{1,2}|one|two|three|four|five|[a-e])"
# "Coder I", not "coder 2 years", "coders one of whom", "Level 2-3 visits", "Coder I's"
_NO_UNIT = (
    r"(?!['’\w]|[.,:]\d|[-–]\d+[^\n]{0,4}(?:years?|yrs?|months?)| ?(?:[+%]|or more\b|(?:full |whole )?(?:years?|yrs?"
    r"|months?|mos?|weeks?|days?|hours?|hrs?|x|times|charts?|trauma|codes?|visits?|modifiers?|e/m|nicu"
    r"|nursery|hospitals?|facilit\w+|emergency|bad|good|screen\w*|exams?|background)\b))"
)
_AND = r",? ?(?:[,/&–-]|\b(?:or|and|to|through|thru)\b) ?"
_NUMBERED = guarded(
    rf"(?<!hcpcs )(?<!gcse )(?<!gcses )(?<!gcses at )\b(?:{WORK}|{_LEVEL})(?:,? (?:level|grade|class))? ?#?"
    rf"(?P<ranks>{_RANK}{_NO_UNIT}"
    rf"(?:{_AND}(?:(?:{WORK}|{_LEVEL}) )?(?:{_FIGURE}{_NO_UNIT}|(?:senior|lead)\b)){{0,6}})"
)
_EACH = re.compile(rf"\b(?:{_RANK}|senior|lead)\b")
_TO = re.compile(r"[\divxa-e] ?(?:-|–|\bto\b|\bthrough\b|\bthru\b) ?[\divxa-e]")
# "L2: CPC", "(P2)", "T-6"
_LETTERED = guarded(r"(?<![\w./-])[lptg]-?(?P<n>[1-9])(?![\w./-])")
# "HIC 2: Two years' experience", "MRT III: …": the letters of a class at the head of a line; not "HCC 2: …", "GS-5: …"
_CLASS = re.compile(
    r"(?!HCC|CPT|ICD|DRG|MDC|APC|RVU|FTE|REQ|JOB|REF|STEP|PART|ITEM|FAQ|NOTE|TEAM|UNIT|WEEK|DAY|YEAR|TIER|SITE|BLDG|NO\b)"
    r"(?!GS|SG|GG|WG)[A-Z]{2,4} (?P<n>I{1,3}|IV|[1-5])(?=:|$)"
)
_WORD = (
    r"(?:entry(?:[- ]level)?|junior|jr\.?|associate|trainee|apprentice|mid(?:dle)?(?:[- ]level)?|intermediate"
    r"|journey(?:man|[- ]level)?|staff|senior|sr\.?|advanced|lead|principal)"
)
# "Senior Coder", "entry-level HCC coders", "the Staff and Senior seats", "at the journey level"
_WORDED = guarded(
    rf"\b(?P<words>{_WORD}(?: ?(?:,|/|&|,? and|,? or) ?{_WORD}){{0,4}})[ -]"
    rf"(?:(?!(?:{WORK}|degrees?|and|or|the|an?|of|in|with|for|to|from|who|is|are|has|must|needs|helps|trains|teaches"
    rf"|reviews|supervises|mentors|supports|assists|guides|checks)\b)[\w/&-]+ ){{0,2}}?"
    rf"(?:{WORK}|levels?|grades?|seats?|class(?:es)?|steps?|bands?|tiers?|spots?|posts?)\b(?![-/])"
)
# "The beginner grade", "Pediatric Coder - experienced grade", "Coder-in-Training", "Coder Aide"
_SPECIAL = guarded(
    r"\b(?P<words>beginner|beginning|experienced|training|full(?:[ -]performance)?)[ -]"
    r"(?:levels?|grades?|seats?|spots?)\b"
    rf"|\b{WORK}[- ](?P<of>in[- ]training|aides?|helpers?)\b"
    r"|\b(?P<annex>annex 21 trainees?)\b"  # who is paid under an annex of the terms of the NHS
)
# "Coder Trainee", "Coder Analyst (Journey)", "Coder - Senior"
_TRAILING = guarded(
    rf"\b(?:{WORK}|coding)(?: \(| [-–] |, | )(?P<words>trainee|apprentice|journey(?:man)?|senior|lead|junior"
    rf"|entry(?:[- ]level)?"
    r"|intermediate|advanced|fresher)s?\b(?! (?:role|experience|to|the|an?|coders?|auditors?|and|or)\b)\)?"
)
_ONE_WORD = re.compile(rf"\b(?:{_WORD}|freshers?)(?!\w)")
_BY_NUMBER = {
    "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7",
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5",
}  # fmt: skip
# "II", "the IIs", "Senior", "Trainees": a grade without its noun, where a label or clause begins with it; not the marks
# of a list ("I. RHIA and two years")
BARE = guarded(
    r"(?:the |an? )?(?:(?P<n>i{1,3}|iv)s?(?![.)])|(?P<w>trainee|apprentice|senior|junior|journeyman|journeymen|journey"
    r"|intermediate|advanced|entry(?:[- ]level)?|associate|lead|principal|staff|mid(?:[- ]level)?)s?"
    r"|(?P<d>\d)(?=: ))(?![\w'’/-])"
)
# "Coders", "the coder", "Staff nurse"?: the work itself, beside a trainee or a senior
PLAIN = guarded(
    r"(?:the |an? |our )?(?:(?!(?:all|both|each|every|our|no|any|certified|accredited|registered|qualified"
    r"|credentialed|trained|experienced|new|other|must|for|with|of|as|to"
    rf"|and|or|the|an?|need\w*|we|you|these|those|most|some)\b)[a-z&/-]+ ){{0,2}}(?P<work>{WORK})(?![\w'’/-])"
)
# "Auditor: CPMA, 4 years", "a coding educator": another job than that of which there are grades
_OTHER_JOB = guarded(
    r"(?:the |an? |our |one |two )?(?:(?:inpatient|outpatient|ed|hcc|drg|facility|professional|profee|surgery|coding"
    r"|clinical|compliance|quality|documentation|medical|billing|hospital|physician) ){0,2}"
    r"(?P<work>auditors?|educators?|trainers?|managers?|supervisors?|billers?"
    r"|(?:cdi|documentation) specialists?)"
    r"(?: (?:position|role|job|opening|post|seat))?(?![\w'’/-])"
)
#: The jobs that are named without any grade beside those of coders.
OTHER_JOBS = frozenset(
    ("auditor", "educator", "trainer", "manager", "supervisor", "biller", "cdi specialist", "documentation specialist")
)
WITHOUT_GRADE = OTHER_JOBS | {"coder"}


class Name(NamedTuple):
    """Where a grade is named, or some of them together, and the grades: "2" or "senior"."""

    start: int
    end: int
    keys: tuple[str, ...]


def names_in(low: str, text: str) -> list[Name]:
    """The grades that some words name, in order; ``low`` is ``text`` in lower case.

    >>> [n.keys for text in ["Coder I/II", "Levels 2 to 4", "a senior coder"] for n in names_in(text.lower(), text)]
    [('1', '2'), ('2', '3', '4'), ('senior',)]
    """
    found = sorted((*_of_class(text), *_numbered(low, text), *_lettered(low), *_worded(low)))
    out: list[Name] = []
    for name in found:
        if not out or name.start >= out[-1].end:
            out.append(name)
        elif name.start == out[-1].start and name.end > out[-1].end:
            out[-1] = name
    return out


def _numbered(low: str, text: str) -> Iterator[Name]:
    for found in _NUMBERED.finditer(low):
        begin, end = found.span("ranks")
        keys, last = [], begin
        for rank in _EACH.finditer(low, begin, end):
            if len(rank[0]) == 1 and rank[0].isalpha() and not text[rank.start()].isupper():
                break  # "coder a plus"
            named = rank[0] if rank[0] in _BY_NUMBER else rank[0].removesuffix("s")
            keys.append(_BY_NUMBER.get(named, named))
            last = rank.end()
        if keys:
            yield Name(found.start(), last, _through(low[begin:last], keys))


def _through(low: str, keys: list[str]) -> tuple[str, ...]:
    """All the grades of a range: "1-3"."""
    first, last = keys[0], keys[-1]
    if len(keys) == 2 and _TO.search(low):
        if first.isdigit() and last.isdigit() and 0 < int(last) - int(first) < 7:
            return tuple(str(n) for n in range(int(first), int(last) + 1))
        if len(first) == len(last) == 1 and first.isalpha() and first < last:
            return tuple("abcde"["abcde".index(first) : "abcde".index(last) + 1])
    return tuple(dict.fromkeys(keys))


def _of_class(text: str) -> Iterator[Name]:
    if text[:2].isupper() and (found := _CLASS.match(text)):
        rank = found["n"].lower()
        yield Name(0, found.end(), (_BY_NUMBER.get(rank, rank),))


def _lettered(low: str) -> Iterator[Name]:
    return (Name(m.start(), m.end(), (m["n"],)) for m in _LETTERED.finditer(low))


def _worded(low: str) -> Iterator[Name]:
    for found in _SPECIAL.finditer(low):
        of = found["of"] or ""
        trained = found["annex"] is not None or of.startswith("in")
        yield Name(found.start(), found.end(), ("trainee" if trained else by_word(found["words"] or of),))
    for pattern in (_WORDED, _TRAILING):
        for found in pattern.finditer(low):
            yield Name(found.start(), found.end(), words_in(found["words"]))


def words_in(low: str) -> tuple[str, ...]:
    """The grades that are told by words: "entry / intermediate / advanced"."""
    return tuple(dict.fromkeys(by_word(m[0]) for m in _ONE_WORD.finditer(low)))


def by_figure(figure: str) -> str:
    """The grade that a figure names: "II" (in lower case), "2"."""
    return _BY_NUMBER.get(figure, figure)


def by_word(word: str) -> str:
    """The grade that a word names, whatever its ending."""
    word = word.rstrip(".s")
    for begins, key in _KEYS:
        if word.startswith(begins):
            return key
    return word


_KEYS = (
    ("entry", "entry"), ("fresher", "trainee"), ("jr", "junior"), ("sr", "senior"), ("mid", "mid"),
    ("journey", "journey"),
)  # fmt: skip


def bare_at(low: str, text: str, at: int = 0) -> Name | None:
    """The grade that stands there without its noun: "II", "Seniors"."""
    found = BARE.match(low, at)
    if found is None:
        return None
    if found["d"]:
        return Name(at, found.end(), (found["d"],)) if not at else None
    if found["n"]:
        if not text[found.start("n")].isupper():
            return None
        return Name(at, found.end(), (_BY_NUMBER.get(found["n"], found["n"]),))
    return Name(at, found.end(), (by_word(found["w"]),))


def plain_at(low: str, at: int = 0) -> Name | None:
    """The work itself, named without any grade."""
    found = PLAIN.match(low, at)
    return Name(at, found.end(), ("coder",)) if found else None


def other_job_at(low: str, at: int = 0) -> Name | None:
    """Another job than that of which there are grades, by its noun: "the coding auditor"."""
    found = _OTHER_JOB.match(low, at)
    return Name(at, found.end(), (found["work"].removesuffix("s"),)) if found else None


def any_job_at(low: str, at: int = 0) -> Name | None:
    """The work itself or another job, named without any grade."""
    return plain_at(low, at) or other_job_at(low, at)


def no_job_at(low: str, at: int = 0) -> Name | None:
    """No job that is named without any grade."""
    return None
