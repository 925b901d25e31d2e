"""Whose credential it is by the word before it: "our RHIA", "seen by an RN", "we already have a CIC".

What is ours, or what something is done by, is no demand: the credential stands for a person who is there already. A
clause that asks, or that names an opening, tells of nobody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.reading.clause.other_people import Told
from matcher.reading.guard import guarded

_CODE = (
    r"(?:cdi nurse|(?:licensed |registered )?nurse|rn|lpn|lvn|cpc|ccs|ccs-p|cpc-[ai]|rhit|rhia|coc|cca|crc|cic|cpma"
    r"|cemc"
    r"|cds|ccds|cdip|chda|chc|cdeo|cpb)"
)
_CODES = rf"{_CODE}s?(?:,? (?:and |or |& )?(?:an? |our )?{_CODE}s?\b)*"
#: What makes it the job that is offered, or what it asks: "our CPC opening", "the CCS exam".
_NOT_ONE = (
    r"(?!-)\b(?![ -](?:\w+ )?(?:openings?|positions?|roles?|jobs?|vacanc|seats?|exams?|requirement|certif|credential"
    r"|licen|course|class|prep|training|program|standard|holder|designation|or \w+ (?:is )?required))"
)
# "our RHIA will be your preceptor", "be the backup for our CCS", "with two CCS-P coders", "another CPC sits there"
_OURS = guarded(
    rf"\b(?:our(?! (?:next|new|future|ideal|first|perfect|dream)\b)|another|(?:with|to|for|beside) (?:two|three|four"
    rf"|five)) (?:[\w-]+ )?{_CODES}{_NOT_ONE}"
)
# "office staffed by an RN", "training comes from a CPC-I on staff", "queries go out through a CDI nurse, RN"
_BY = guarded(
    r"\b(?:(?:seen|staffed|run|led|held|given|done|taught|handled|triaged|reviewed|signed|answered|covered|owned|headed"
    r"|supported|checked|audited|managed|overseen|supervised|escorted|roomed|written|issued|sent|completed|performed)"
    rf" by|com(?:es?|ing) from|go(?:es)? (?:out )?(?:through|via))"
    rf" (?:an?|the|our|your|one|two|three) (?:[\w-]+ )?{_CODES}{_NOT_ONE}"
)
# "the LPN on duty", "the CEMC on our team"
_THERE = guarded(
    rf"\bthe (?:[\w-]+ )?{_CODES} (?:on (?:duty|call|staff|our (?:team|staff|unit|floor))|in our (?:office|team|group"
    r"|department|clinic)|at our (?:office|clinic|hospital|site)|who (?:sits|works|runs|leads|handles))\b"
)
# "We already have a CIC for inpatient accounts"
_HAVE = guarded(
    rf"\bwe (?:already|currently|now|also) (?:have|employ) (?:an?|one|two|three|four"
    rf"|\d+) (?:[\w-]+ )?{_CODES}{_NOT_ONE}"
)
# "Case managers are licensed RNs", "our schedulers are all LPNs"
_ARE = guarded(
    r"(?:^|[;:.] ?|\b(?:our|the|all) )(?:[\w-]+ )?(?:managers|nurses|reviewers|clinicians|leads|supervisors|navigators"
    rf"|schedulers|liaisons|scribes|educators|providers) are (?:\w+ly |all |also |licensed |certified |often )*{_CODES}"
)
# "Prior coder held a CCS and an RHIT", "Our last coder, also a CCS, retired in June"
_LEFT = guarded(
    r"(?:^|[;:.!] ?|\b(?:our|the|your) )(?:last|prior|previous|former|departing|retiring|outgoing) (?:[\w-]+ )?(?:coder"
    r"|biller|auditor|manager|lead|person|supervisor|specialist)s?"
    r"(?=[^;.!]{0,40}\b(?:held|had|was|retired|left|moved|came|carried|stayed|worked|went)\b)[^;.!]*"
)
# "Nurses (RN/LPN) triage the calls"
_IN_BRACKETS = guarded(
    rf"\b(?:nurses|nurse (?:managers|leaders)|educators|case managers|navigators|reviewers|clinicians|triage staff"
    rf"|cdi specialists) "
    rf"(\({_CODE}s?(?: ?[/,&] ?(?:or |and )?{_CODE}s?)*\))(?= (?!with|and|must|required|preferred|who)[a-z]+)"
)
# "incident reports go to the RN supervisor", "An RN will draw your TB test", "RN-led clinics": a nurse who is there
_NURSE = guarded(r"\b(?:rn|lpn|lvn)s?\b(?:[ -](?!licen)[a-z]+)?")
_ASKED_OF_NURSES = re.compile(
    r"licen|requir|must|prefer|need|seek|hir(?:e|ing)|want|look|experience|year|background|degree|bsn|diploma|graduat"
    r"|current|active|valid|unrestricted|credential|certif|\bor\b|position|role|job|opening|appl(?:y|icant)|candidate"
    r"|compact|hold|have|possess|minimum|at least|plus|accept|welcome|open to|eligible|either|both|\bany\b|who is"
    r"|who are"
    r"|\bas an?\b|you are|you['’]re|\bif\b|person|someone|edge|in addition|(?:rn|lpn)s? (?:with|who)\b|advantage"
    r"|bonus|ideal|wish|helpful"
    r"|[/,+] ?(?:cpc|ccs|coc|rhi[at]|ccds|cdip|rn|lpn|bsn|md|cpma)\b"
)
_SENTENCE = re.compile(r"\b(?:the|our|your|will|are|is|by|an?|do|go|goes|each)\b")
_PATTERNS = (_OURS, _BY, _THERE, _HAVE, _ARE, _LEFT)
_ASKS = re.compile(
    r"\b(?:must|needs?|needed|requir\w+|seek\w*|looking|hiring|wants?|prefer\w*|replac\w+|join us|openings?|should|wish"
    r"|accept\w*|a plus)\b"
)
_CLAUSE = re.compile(r"[;.!:]|, (?:and|but) | [–—-] ")


def told_of_holders(low: str) -> Iterator[Told]:
    """The parts of a sentence (in lower case) that name somebody who is there by a credential.

    >>> low = "cpc required - our rhia will be your preceptor."
    >>> [low[t.start : t.end] for t in told_of_holders(low)]
    ['our rhia']
    """
    for pattern in _PATTERNS:
        for found in pattern.finditer(low):
            if not _ASKS.search(_around(low, found)):
                yield Told(*found.span())
    yield from (Told(*m.span(1)) for m in _IN_BRACKETS.finditer(low))
    for found in _NURSE.finditer(low):
        clause = _around(low, found)
        if not _ASKED_OF_NURSES.search(clause) and _SENTENCE.search(clause):
            yield Told(*found.span())


def _around(low: str, found: re.Match[str]) -> str:
    """The clause in which somebody is named."""
    begin = max((m.end() for m in _CLAUSE.finditer(low, 0, found.start() + 1)), default=0)
    ends = _CLAUSE.search(low, found.end())
    return low[begin : ends.start() if ends else len(low)]
