"""Which of the grades that an ad tells of is hired for: "Posting is for Coder 1", "You would not be a float coder".

What it tells of the others it asks of nobody who comes now.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from matcher.reading.clause.other_people import Told
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence

_WORK = r"(?:coders?|specialists?|technicians?|tech|analysts?|auditors?|abstractors?|reviewers?)"
# "Coder II", "Salary Grade 14", "Level A", "Senior Coder"
_GRADE = guarded(
    rf"\b(?:{_WORK}|levels?|grades?|steps?|bands?|tiers?|class) ?#?(?P<n>i{{1,3}}|iv|v|\d{{1,2}}|one"
    rf"|two|three|four|[a-d])\b(?!['’]s\b| (?:years?|months?|of)\b)|\b(?P<w>senior|lead|junior|trainee|apprentice"
    rf"|principal) (?:[\w/-]+ )?{_WORK}\b"
)
_RANK = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "one": "1", "two": "2", "three": "3", "four": "4"}
_AD = (
    r"(?:recruitment|posting|opening|vacancy|position|announcement|notice|ad|advertisement|job|requisition"
    r"|hire|appointment|seat|role)s?"
)
# "This recruitment is to fill vacancies at the Coder II level only", "Posting is for Coder 1", "We hire a Coder I"
_HIRED = guarded(
    rf"(?:(?:this|the|our|the (?:current|present)|present|current)? ?{_AD}(?: [\w-]+){{0,3}}?"
    r" (?:is|are|will be|covers|concerns|fills?)(?: (?:only|now|being|made|filled|open|posted|advertised|to fill|an?"
    r"|one|two|the|vacanc(?:y|ies)|positions?|seats?|offered|hired|set))* (?:for|at|as|in|on|of)"
    r"|(?:we|they)(?:['’]re| are)(?: \w+)? (?:hiring|filling|recruiting|posting)(?: only)?(?: for| at| the)?"
    r"|you(?:['’]d| would|['’]ll| will) (?:be|start|join|come in|be hired|begin)(?: as| at| in)?"
    r"|this is|(?:hiring|posted|open|vacant|advertised)(?: now)?(?: is| for| at|:)?)"
    r"(?: (?:the|an?|our|one|two|three|\d+|only))* ?"
)
# "at level I, II or III", "a Coder I/II": any of them
_MORE = guarded(r" ?(?:,|/|&|-|–|or|and|to|through) ?(?:i{1,3}|iv|v|\d|senior|lead|or\b)")
_THIS_ONE = guarded(r"\((?:this|the present|our) (?:posting|opening|job|position|ad|vacancy|one)\)")
_HIRED_LABEL = guarded(
    r"(?:(?:this |the |current |present )?(?:opening|posting|vacancy|recruitment|hiring(?: for)?|hired at"
    r"|filled at|open now))$"
)
# "You would not be a float coder", "This is not a lead position"
_NOT_THIS = guarded(
    r"\b(?:you(?:['’]d| would|['’]ll| will)? (?:not|never) (?:be|become|work as|have to be)"
    r"|(?:this|it|yours)(?: \w+)? (?:is not|isn['’]t|is no|will not be)|(?:we are not|we['’]re not|not) hiring) "
    r"(?:an? |for an? |for |the )?(?P<who>(?:[a-z][\w-]+ )?"
    r"(?:coder|auditor|lead|reviewer|specialist|educator|supervisor|manager|preceptor"
    r"|trainer))\b"
)


#: No ad says of more people that it does not hire them; each is looked for in every part of it.
_MOST = 8


class Hired:
    """Whom an ad hires: ``grade``, or "" where it does not say, and not ``others``."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        told = {grade for s in sentences if (grade := _hired_by(s))}
        self.grade = told.pop() if len(told) == 1 else ""
        denied = (s.low for s in sentences if "not" in s.low or "n’t" in s.low)
        self.others = list(dict.fromkeys(m["who"] for low in denied for m in _NOT_THIS.finditer(low)))[:_MOST]
        self.away = False  # whether the heading above is of another grade

    def passed_over(self, sentence: Sentence) -> Iterator[Told]:
        """The parts of a sentence that tell of another grade, or of somebody whom the ad does not hire."""
        if not self.grade and not self.others:
            return
        start = 0
        for part in sentence.low.split(";"):
            if self._is_of_another(sentence, part.strip(), first=not start):
                yield Told(start, start + len(part))
            start += len(part) + 1

    def _is_of_another(self, sentence: Sentence, part: str, first: bool) -> bool:
        if any(re.match(rf"(?:the |an? |our |all |every )?{re.escape(who)}s?\b", part) for who in self.others):
            return not _NOT_THIS.search(part)
        named = _grades_at_head(sentence if first else None, part) if self.grade else []
        if sentence.is_heading:
            self.away = bool(named) and self.grade not in named
        return self.away if not named else self.grade not in named


def _grades_at_head(sentence: Sentence | None, part: str) -> list[str]:
    """The grades by whose name a part of a sentence, or the label before it, begins."""
    head = f"{sentence.opening} {sentence.label}".lower().strip() if sentence else ""
    return grades_in(head) or grades_in(part[:60])


def grades_in(low: str) -> list[str]:
    """The grades that some words name, each once: ``["2"]`` for "coder ii"."""
    named = (m["w"] or _RANK.get(m["n"], m["n"]) for m in _GRADE.finditer(low))
    return list(dict.fromkeys(named))


def _hired_by(sentence: Sentence) -> str:
    """The one grade that a sentence says is hired for, or ""."""
    if sentence.label and _HIRED_LABEL.match(sentence.label.lower()):
        grades = grades_in(sentence.low)
        return grades[0] if len(grades) == 1 else ""
    return next((grade for part in sentence.low.split(";") if (grade := _hired_in(part.strip()))), "")


def _hired_in(part: str) -> str:
    if bracket := _THIS_ONE.search(part):  # "The Level 1 coder (this posting) needs a CPC-A"
        return next(iter(grades_in(part[: bracket.start()])), "")
    told = _HIRED.match(part)
    first = _GRADE.search(part, told.end()) if told else None
    if told is None or first is None or first.start() > told.end() + 24 or _MORE.match(part, first.end()):
        return ""
    grades = grades_in(part)
    return grades[0] if len(grades) == 1 else ""
