"""Where a sentence gives up a demand for some people: the words of the demand and those of the people.

"The CPC is waived for holders of the CCS", "If you have four years we overlook the degree", "Nurses need not hold it",
"CPC, unless you have worked as a biller", "The one exception: somebody with a degree".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from matcher.reading.doors.clauses import clauses
from matcher.reading.doors.words import (
    CODE,
    ENTERS,
    ESCAPE,
    FALLS,
    FOR,
    FULFIL,
    GIVEN_UP,
    GIVES_UP,
    IF,
    NOT,
    PERSON,
    TRADES,
)
from matcher.reading.guard import guarded
from matcher.reading.ways import Span


class Release(NamedTuple):
    """``demand``: the words of what is given up, ``people``: of those for whom; it all stands in ``start..end``.

    ``tail``: it hangs on what the sentence asks before it ("CPC, unless …"); ``granted``: the people are taken for it
    ("are accepted without"), or it is theirs alone who begin the sentence ("if you hold the CCS, no …"); ``terms``: the
    words of what is asked of them for it ("… without it if they have two years"), ``lacked``: of what they lack.
    """

    demand: Span
    people: Span
    start: int
    end: int
    tail: bool = False
    granted: bool = False
    terms: Span = (0, 0)
    lacked: Span = (0, 0)


def releases(low: str) -> Iterator[Release]:
    """What a sentence gives up for whom: the first kind of wording that it holds."""
    for begin, end in clauses(low):
        for find in (_escapes, _brings, _exception, _traded, _gives_up, _falls):
            if found := find(low, begin, end):
                yield found
                break
    if found := _tail(low):
        yield found


def gives_up(low: str) -> bool:
    """Whether a sentence gives up something for some people: "It is not asked of nurses"."""
    return next(releases(low), None) is not None


_LEAD = r" ?(?:but |however,? |note:? |exception:? |only |still, )?"
# "Nurses with two years need not hold the CPC", "RHIAs are exempt", "Anyone with a degree can skip the year"
_ESCAPES = guarded(rf"{_LEAD}(?P<who>{PERSON}[^.;:?!]{{0,140}}?) (?:{TRADES}|{ESCAPE}|{FULFIL})(?=[ .,;)]|$)")
_TRADED = guarded(rf"{TRADES}$")
_ENTERED = guarded(rf"{ENTERS}$")


def _escapes(low: str, begin: int, end: int) -> Release | None:
    found = _ESCAPES.match(low, begin, end)
    if found is None or _NO_SUBJECT.search(found["who"]):
        return None
    who, after = found.span("who"), found.end()
    if _TRADED.search(low, who[1], after):
        return Release((after, end), (who[0], after), begin, end)
    granted = _ENTERED.search(low, who[1], after) is not None
    terms = _TERMS.search(low, after, end)
    demand, bound = ((after, terms.start()), (terms.end(), end)) if terms else ((after, end), (0, 0))
    return Release(demand, who, begin, end, granted=granted, terms=bound)


_TERMS = guarded(rf"[ ,]+{IF} (?=they|he|she|the person|you|it)")
# "Candidates whose credential has lapsed may bring five years of coding", "Those without a degree may show six years"
_BRINGS = guarded(
    rf"{_LEAD}(?P<who>{PERSON}[^.;:?!]{{0,40}}? (?P<lack>lack\w*|laps\w+|expired|lost|lose|let|without|never|no|not)\b"
    rf"[^.;:?!]{{0,60}}?),? (?:may|can|could|might|will be allowed to) (?:also |instead )?"
    r"(?:substitute|offer|present|bring|show|use|submit|provide|point to|come with) "
)


def _brings(low: str, begin: int, end: int) -> Release | None:
    found = _BRINGS.match(low, begin, end)
    return Release((end, end), (found.end(), end), begin, end, lacked=found.span("who")) if found else None


# "The CPMA we can do without", "CPC-only coders do not meet it", "The CCA alone …": another subject, or a denial.
_NO_SUBJECT = guarded(
    rf"^you\b|\b(?:we|you|they|i|it|must|should)$|\b{NOT}$|n['’]t$|\b(?:alone|only|required|needed|preferred)\b"
)
# "We make an exception for nurses", "The only exception is somebody with a degree", "Exception: RHIAs", "with the
# exception of nurses"
_EXCEPTION = guarded(
    rf"\bexceptions?\b(?: (?:to (?:this|that|it)|we (?:make|allow|grant)|(?:is|are|will be|can be|may be) (?:made"
    r"|granted|allowed)|that we make|here|made|granted))?"
    rf"(?: (?:is|are)\b)?(?::| [–—-])?(?: (?:{FOR}|made for|is for|are for))? (?={PERSON})"
)
# "Nurses with two years are an exception"
_EXCEPTED = guarded(
    rf"{_LEAD}(?P<who>{PERSON}[^.;:?!()]{{0,140}}?) (?:is|are) (?:(?:an|the|our) )?(?:\w+ )?exceptions?\b"
)


def _exception(low: str, begin: int, end: int) -> Release | None:
    if "exception" not in low:
        return None
    if found := _EXCEPTED.match(low, begin, end):
        return Release((end, end), found.span("who"), begin, end, True)
    found = _EXCEPTION.search(low, begin, end) or (_EXCEPTION.search(low, 0, end) if begin else None)
    if found is None:
        return None
    return Release((end, end), (found.end(), end), found.start(), end, True)


# "we waive the degree", "you may leave out the year", "we do not insist on it", "we'll overlook this"
_GIVES_UP = guarded(
    r"\b(?P<by>we|they|you|i|one|management|the (?:\w+ )?(?:clinic|office|hospital|department|practice|manager"
    r"|director|client|company|employer|county|agency|board|group|supervisor))"
    rf"(?:['’](?:ll|d|re))?(?: (?:can|may|will|could|would|might|shall|are|is|then|also|gladly|happily|happy to"
    rf"|willing to|prepared to|ready to|able to|usually|sometimes|generally)){{0,3}} ?\b"
    rf"(?:{GIVES_UP}|(?:do|does|would|will|need|can|may) ?{NOT} (?:\w+ )?"
    r"(?:ask(?: for)?|insist (?:up)?on|need|require|want|expect|demand|enforce|look for|mind about|have to have"
    r"|have to hold|hold you to|hold them to|apply)"
    rf"|(?:need|ask(?: for)?|require|want) (?=no\b)|(?:has|have|['’]ve) (?:\w+ )?{GIVEN_UP})\b"
)
# "We'd trade it for six years at the job", "We will swap the degree for an RHIT"
_TRADES_IT = guarded(
    r"\b(?:we|they|i)(?:['’](?:ll|d))?(?: (?:will|would|can|could|may|gladly|happily|also)){0,2} (?:trade|swap"
    r"|exchange)"
    r" (?P<what>[^.;,:]{2,50}?) for "
)


def _traded(low: str, begin: int, end: int) -> Release | None:
    found = _TRADES_IT.search(low, begin, end)
    return Release(found.span("what"), (found.end(), end), found.start(), end) if found else None


_WHOM = guarded(rf"[ ,]+(?:{FOR} (?={PERSON})|{IF} |(?:with|w/) (?=an? |the |your |\w{{3,5}}\b|\d))")
_OPENS = guarded(rf"{_LEAD}(?:{IF} |{FOR} (?={PERSON})|(?:with|having|given|once|holding) )")


# "1 year (will waive for graduates)", "could overlook this if …"
_WILL = guarded(rf" ?(?:will|may|can|would|could) (?:also |gladly |happily )?{GIVES_UP}\b")


def _gives_up(low: str, begin: int, end: int) -> Release | None:
    found = _GIVES_UP.search(low, begin, end) or _WILL.match(low, begin, end)
    if found is None:
        return None
    if whom := _WHOM.search(low, found.end(), end):
        return Release((found.end(), whom.start()), (whom.end(), end), begin, end)
    opens = _OPENS.match(low, begin, found.start())
    if opens is None:
        return None
    return Release((found.end(), end), (opens.end(), found.start()), begin, end, granted=True)


_FALLS = guarded(rf"\b{FALLS}\b")
_ITS_WORDS = guarded(
    r"(?:, |[ ])((?:no|the|this|that|it|these|those|our|both|all|any|neither|certification|experience|schooling"
    r"|\w+ requirement)\b[^,;.]{0,60})$"
)
_BY = (
    r"(?:[ ,]+(?:with|by|at|upon|on|subject to) (?:the )?(?:[\w'’]+ ){0,3}"
    r"(?:approval|discretion|consent|director|manager|board))?"
)
_WHOSE = guarded(
    rf"{_BY}[ ,]+(?:{FOR} (?={PERSON}|{CODE}\b)|{IF} |(?:with|w/|given|upon|by) (?=an? |the |your |proof "
    rf"|\w{{3,5}}\b|\d))"
)
# "Do not apply if …" gives up nothing; "that does not apply to nurses" does.
_IMPERATIVE = guarded(r"do(?:es)? ?(?:not|n['’]t) ")


def _falls(low: str, begin: int, end: int) -> Release | None:
    for found in _FALLS.finditer(low, begin, end):
        if _IMPERATIVE.match(found[0]) and not low[begin : found.start()].strip(" ,"):
            continue
        if whom := _WHOSE.match(low, found.end(), end):
            return Release((begin, found.start()), (whom.end(), end), begin, end)
        opens = _OPENS.match(low, begin, found.start())
        named = _ITS_WORDS.search(low, opens.end() - 1, found.start()) if opens else None
        if opens and named:
            return Release(named.span(1), (opens.end(), named.start()), begin, end, granted=True)
    return None


# "CPC, unless you hold …", "CPC except for RHIAs", "though not for nurses", "but not if you have four years"
_TAIL = guarded(
    rf"[,;(–—-]* ?\b(?:unless (?=(?:you|they|he|she|the |an? |already|your|\w+ing\b))"
    rf"|(?:with the exception of|except(?:ing)?(?: (?:for|of|from|in the case of))?|save for"
    rf"|other than for|excluding) (?={PERSON})"
    rf"|except(?:ing)? {IF} |(?:but |though |although )?not (?:(?:for|of|from) (?={PERSON})|{IF} ))"
)


# "Please do not apply unless you have the CCS", "Nobody is hired unless …"
_DENIED = guarded(r"\b(?:not|cannot|never|nobody|no one|none|only)\b|n['’]t\b")


def _tail(low: str) -> Release | None:
    found = _TAIL.search(low)
    if found is None or found.start() < 2 or _DENIED.search(low, 0, found.start()):
        return None
    ends = [i for sign in (";", ")") if (i := low.find(sign, found.end())) >= 0]
    end = min(ends, default=len(low))
    return Release((end, end), (found.end(), end), found.start(), end, True)
