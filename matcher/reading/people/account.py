"""Where a sentence tells of some people who get time to earn something, and what it states of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from matcher.reading.clause.rows import FIRST
from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.people.stated import stated_of
from matcher.reading.people.timed import Time, exam_ahead, time_in
from matcher.reading.people.who import Who, people_in
from matcher.reading.people.words import (
    CONDITION,
    ITSELF,
    ONE_OF_THEM,
    PROMOTED,
    PROMOTION,
    PUTS_OFF,
    THOSE_WITHOUT_IT,
)


class Account(NamedTuple):
    """What a sentence tells of some people from ``cut`` on; ``statement``: nothing where it is no matter of hiring."""

    cut: int
    statement: Statement | None


def account_in(
    sentence: Sentence, tokens: Sequence[Token], meant: Sequence[str] = (), trainees: bool = False, two: bool = False
) -> Account | None:
    """What a sentence tells of some people who get time; ``meant``: the credentials that "it" means.

    ``two``: it is two sentences, of which the first need not let them in.
    """
    low = sentence.low
    told = list(people_in(low, tokens, trainees, two or _OR_BY.search(low) is not None))
    for who, following in zip_longest(told, told[1:]):
        if following and _OR_THOSE.fullmatch(low, who.end, following.start):
            continue
        begin, end = _extent(low, who)
        cut, time = _timed(sentence, tokens, who, (begin, end))
        if time is None or any(t.start >= end and t.kind in ("cred", "years", "edu") for t in tokens):
            continue
        if _is_of_all(low, who, time) or _is_one_of_them(low, tokens, who, time) or _is_parted(low, who, time, begin):
            return None
        if PROMOTION.search(low, cut):
            return Account(cut, None)
        inside = [t for t in tokens if t.start >= cut and t.end <= end]
        if PROMOTED.search(low, who.start, who.end) and not any(
            t.kind == "cred" and t.start < time.start for t in inside
        ):
            return Account(cut, None)
        if stated := stated_of(sentence, who, inside, time, meant):
            return Account(cut, stated)
    return None


# "… held on the first day, or by the end of the sixth month in the case of applicants with a degree"
_OR_BY = guarded(r"\bor (?:within|by|in) (?:the|a|\w+ (?:days|months|years?))\b")


def tells_of_some(sentence: Sentence, tokens: Sequence[Token], trainees: bool, eased: bool) -> bool:
    """Whether a sentence tells some people apart, so that the next one may tell what becomes of them."""
    eased = eased or CONDITION.search(sentence.low) is not None
    return any(True for _ in people_in(sentence.low, tokens, trainees, eased))


# "CPC-A or CCA holders, or those sitting for the exam within 6 months of hire": the time is for the last
_OR_THOSE = guarded(r",? or ")


def _timed(sentence: Sentence, tokens: Sequence[Token], who: Who, clause: tuple[int, int]) -> tuple[int, Time | None]:
    """The time that they get, behind them or before them, and where the account begins that tells it."""
    begin, end = clause
    low = sentence.low
    if time := time_in(sentence, tokens, who.start, end):
        return begin if low.startswith("(", begin) else _lead(low, who.start), time
    if _is_led_to(low, who) and (time := time_in(sentence, tokens, begin, who.start)):
        return _before_time(low, begin, time.start), time
    return _lead(low, who.start), exam_ahead(low, who.start)


def _is_of_all(low: str, who: Who, time: Time) -> bool:
    """Whether it is asked of all, whoever holds it already: "CRC within six months if you don't have it"."""
    if ITSELF.match(low, who.start):
        begin = max(low.rfind(mark, 0, who.start) for mark in (". ", "; ", ": ")) + 1
        aside = _IS_DUE.match(low, who.end) and not _SAYS.search(low, begin, who.start)
        if time.start < who.start or "second one" in low or aside:
            return True
    return time.start < who.start and THOSE_WITHOUT_IT.match(low, who.start) is not None


def _is_one_of_them(low: str, tokens: Sequence[Token], who: Who, time: Time) -> bool:
    """Whether one of what stands before the time is asked of all, on top of what coders begin with.

    "RN or CCS. CCDS or CDIP within a year if you hold neither"; not "CCA or CPC within a year if you hold neither".
    """
    named = [c for t in tokens if t.kind == "cred" and t.start < who.start for c in codes_of(t)]
    on_top = len(named) > 1 and FIRST.isdisjoint(named) and time.start < who.start
    return on_top and ONE_OF_THEM.match(low, who.start) is not None


# "The CPMA, if you don't have it already, is to be obtained inside your first year": between its name and its verb
_IS_DUE = guarded(r"(?: already| yet| now)?[,)–—]+ ?(?:is|are|must|has|have|needs?|to be|should|shall|will)\b")
_SAYS = guarded(r"\b(?:is|are|must|required|needed|hold|have|has|need|want|ask|prefer\w*|may|can|we|you)\b")


def _is_parted(low: str, who: Who, time: Time, begin: int) -> bool:
    """Whether the time is that of others: "You qualify if you have the CIRCC; or the CCS and a promise to …"."""
    if time.start > who.end and _ELSE.search(low, who.end, time.start):
        return True
    if PUTS_OFF.search(low, begin, who.start):
        return False
    return CONDITION.match(low, who.start) is not None and _MAY.search(low, begin, who.start) is not None


_ELSE = guarded(r"; ?or\b")
_MAY = guarded(r"\b(?:may|can|could|qualify|eligible)\b")


def _is_led_to(low: str, who: Who) -> bool:
    """Whether what stands before them is told of them: "due within a year for those without", "… if you hold none"."""
    led = _LEADS.search(low, max(0, who.start - 12), who.start)
    return CONDITION.match(low, who.start) is not None or led is not None


_LEADS = guarded(r"\b(?:by|for|from|of|only|where|w/)\s*$")


def _extent(low: str, who: Who) -> tuple[int, int]:
    """The clause around the people: between semicolons and brackets."""
    inside = low.rfind("(", 0, who.start) > low.rfind(")", 0, who.start)
    opens = max(low.rfind(mark, 0, who.start) for mark in ("; ", ". ", "? ", *("(" for _ in range(inside))))
    begin = max(opens, 0)
    close = low.find(")", who.end) if inside else -1
    return begin, close if close > 0 else len(low)


def _lead(low: str, start: int) -> int:
    """Where the words begin that lead to the people: "… or, for those who", "(those who", "; we also take those"."""
    found = _LEAD.search(low, max(0, start - 40), start)
    return found.start() if found else start


_LEAD = guarded(
    r"(?:[,;:(—–]|(?<=[.?]) | -)?\s*(?:\b(?:or|and|but|for|while|though|although|except(?: that)?|exceptions?|however"
    r"|note|in the|case|of|also|we|will|consider|take|hire|accept|welcome|look|at|only|by|from|whereas)\b[:,]? ?)*$"
)


def _before_time(low: str, begin: int, at: int) -> int:
    """Where the choice begins that the time is told of: "RHIT at hire, or within a year for graduates"."""
    found = _CHOICE.search(low, begin, at)
    return found.start() if found else begin


_CHOICE = guarded(r"(?:,|;)? or (?:(?:earned|obtained|else|else within|passed|due|must be obtained) )?$")
