"""How many of the years that are asked schooling (or a credential) is worth: "A degree counts as one of them".

Told by a word of worth with a number on one side of it and what is worth it on the other, in either order: "one of
which a degree can stand for", "We credit two years for a bachelor's", "One year less with a coding program".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import Statement
from matcher.reading.doors.clauses import before_clause, clauses
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.rules.number_words import value_of
from matcher.reading.ways import Way

_DIGIT = r"\b(?:one|two|three|four|five|six|seven|eight|ten|[1-9]|10)"
_TIME = r"(?:years?|yrs?|experience)"
_OF = (
    rf"(?: of (?:(?:the|these|those|your|our|that)(?: [\w-]+){{0,2}}? {_TIME}|them|these|those|which|that|it"
    r"|(?:the|these|those) \w+))"
)
# "one of them", "two (2) years of the experience", "a year", "that year", "eighteen months"
NUMBER = (
    rf"\b(?:(?:up to |at most |only |about |just )?(?P<n>{_DIGIT})(?: ?\(\d\))?"
    rf"(?: (?:full|whole|entire|additional|more))?(?: ?(?P<unit>years?|yrs?|months?)\b)?{_OF}?"
    r"|(?:an?|that|the) (?:full |whole |entire )?(?P<one>year)\b)"
)
_AS = r"(?: (?:as|for|in|toward|towards|to|the equivalent of|equivalent to|instead of|in place of))?"
_BE = r"(?:(?:is|are|be|being|was|may be|can be|will be) )?"
_YOU = r"(?: you| them)?"
_THIS = r"(?: (?:this|that|it|the(?: \w+){1,3}))?"
# D … n: "counts as one of these", "is treated as that year", "takes one off", "excuses one of the years"
_WORTH = guarded(
    rf"\b(?:(?:counts?|{_BE}(?:counted|treated|credited|accepted|taken|recogni[sz]ed|regarded|considered)){_AS}"
    rf"(?<!accepted)(?<!considered)(?<!taken)|{_BE}credited with|(?:{_BE}(?:worth|equal|equivalent)|equals?|equates?"
    rf"|stands?(?: in)?|replaces?|excuses?|saves?{_YOU}|covers?|substitut(?:es?|ed)|serves?|earns?{_YOU}|makes? up"
    r"|knocks? off|cuts?(?! to\b)|takes?(?: off| away| care of| the place of)|wipes? out|drops?(?! to\b)"
    r"|removes?|satisf(?:y|ies)"
    rf"|meets?|reduces?{_THIS} by|shortens?{_THIS} by|lowers?{_THIS} by|spares?{_YOU}){_AS}) (?={NUMBER})"
    rf"|\btakes? (?=(?:an?|{_DIGIT}) (?:[\w()]+ ){{0,4}}(?:off|away)\b)"
)
# n … D: "may be met with a degree", "can be a degree", "is waived for"
_MET = guarded(
    r"(?:,? (?:may|can|could|will|might)(?: also)?(?: be)?|,? (?:is|are)| be)? ?"
    r"(?:(?:met|replaced|satisfied|covered|fulfilled|made up|waived|substituted|forgiven|dropped|excused|earned|swapped"
    r"|exchanged|traded|credited|given|allowed|off|deducted|subtracted|taken off)"
    r"(?: (?:by|with|for|through|if|when|where|to|from|in exchange for|on account of))?"
    r"|(?<=can )be|(?<=may )be|come from|(?:less|fewer) (?:with|for|if))\b "
)
# "credit one year for a degree", "minus two with a degree": the deed, before the number
_DEED = guarded(
    rf"\b(?:credits?(?: of)?|deduct|subtract|minus|less|take off|knock off|count off|waive|forgive) (?={NUMBER})"
)
# "We count a degree as one", "You may treat it as two of them": the deed, before what is worth it
_COUNT = guarded(r"\b(?:count|use|treat|recogni[sz]e|regard|credit|value|apply|substitute)\b")
# "Education may be substituted for experience as follows: an associate degree for two years, a bachelor's for three"
_AS_FOLLOWS = guarded(r"\b(?:substitut\w+|credit\w*|exchang\w+|counts?|replac\w+|traded?)\b[^.;]{0,60}: ?$")
# "Graduates of an associate program may substitute the degree for one of the two years"
_PUT_IN = guarded(
    r"\b(?:substitut|us|count|appl|trad|exchang|swap)\w* (?:the|that|this|their|it|such an?)(?: (?:degree|program"
    r"|certificate"
    rf"|diploma|course|coursework|schooling))? (?:for|toward|towards|as|against|in place of|instead of) (?={NUMBER})"
)
_FOR = guarded(rf" (?:as|for|toward|towards|at|to replace|in place of|=) (?={NUMBER})")
_NUMBER = guarded(NUMBER)
_PART = guarded(r" of \w+")
# "the CCDS takes two years off that"
_OFF = guarded(r"\boff (?:that|this|it|the (?:years|requirement|experience|total))\b")
# "one additional year": more is told than a number.
_BEYOND = guarded(r"\b(?:additional|more|further)\b")
# "two of the six years": how many are asked is told by the way.
_OF_ALL = guarded(rf"of (?:the|these|those|your) (?P<all>{_DIGIT})\b")
# "one of which a degree can stand for": the deed, after all
_WORTHY = guarded(
    r"\b(?:stand(?: in)?(?: for)?|replace|cover|count(?: for)?|substitute(?: for)?|serve|meet|satisfy|make up|do)\W*$"
)
_OPENS = guarded(r" ?(?:if|with|for|when|where|having|holding|whoever|those|applicants|candidates|people|anyone|an?) ?")

#: With one of these a clause does not tell what schooling is worth.
_OTHERWISE = frozenset(("preferred", "later", "reject", "apprentice"))
# "within a year": time to earn; not "credit of one year is given", "shortens this by one year"
_TIMED = guarded(r"(?:within|inside|in (?:the|your|their)|no later|before|after|during)\b")


class _Told(NamedTuple):
    """Where a clause tells it: from ``start`` on, ``first`` whether what is worth it stands before the number."""

    start: int
    first: bool


def worth(sentence: Sentence, tokens: list[Token], asked: bool) -> tuple[list[Statement], Sentence, list[Token]]:
    """What stands in for some of the years, as swaps; then the sentence and the tokens of what it asks itself."""
    if sentence.kind == "preferred" or not any(_is_given(t) for t in tokens):
        return [], sentence, tokens
    found: list[Statement] = []
    start = len(sentence.low)
    for begin, end in clauses(sentence.low):
        given = [t for t in tokens if begin <= t.start < end and _is_given(t)]
        if not given or any(begin <= t.start < end and _is_other(sentence.low, t) for t in tokens):
            continue
        told = _told(sentence.low, begin, end, given)
        if told and (stated := list(_pairs(sentence, asked, told, end, given))):
            found += [s for s in stated if s not in found]
            start = min(start, told.start)
    if not found:
        return [], sentence, tokens
    swaps, named = sum(s.kind == "swap" for s in found), sum(_is_given(t) for t in tokens if t.start >= start)
    if swaps < named and _OF_ALL.search(sentence.low):
        return [], sentence, tokens  # "… for 2 of the 5 years; a bachelor's for 3 of the 5": of which more is told
    return found, *before_clause(sentence, tokens, start)


def _is_other(low: str, token: Token) -> bool:
    return token.kind in _OTHERWISE or (token.kind == "within" and _TIMED.match(low, token.start) is not None)


def _is_given(token: Token) -> bool:
    return token.kind == "cred" or (token.kind == "edu" and token.value != ("hs",))


def _told(low: str, begin: int, end: int, given: Sequence[Token]) -> _Told | None:
    """Where in a clause it is told how many years something is worth."""
    first, last = given[0], given[-1]
    if _WORTH.search(low, first.end, end) and not _NUMBER.search(low, begin, first.start):
        return _Told(begin, True)
    if _PUT_IN.search(low, first.end, end):
        return _Told(begin, True)
    for found in _NUMBER.finditer(low, begin, end):
        if found.end() < last.start and _MET.match(low, found.end(), last.start):
            return _Told(found.start(), False)
        if _PART.search(found[0]) and found.end() < first.start and _WORTHY.search(low, last.end, end):
            return _Told(found.start(), False)
    for found in _DEED.finditer(low, begin, end):
        if first.start > found.end():
            return _Told(found.start(), False)
        if _OPENS.match(low, begin, first.start):
            return _Told(begin, True)
    counted = _COUNT.search(low, begin, first.start) or _AS_FOLLOWS.search(low, 0, begin)
    if counted and _FOR.search(low, first.end, end):
        return _Told(begin, True)
    return None


def _pairs(sentence: Sentence, asked: bool, told: _Told, end: int, given: Sequence[Token]) -> Iterator[Statement]:
    """What is given, each with its number of years, in the order that the sentence has them."""
    numbers = list(_NUMBER.finditer(sentence.low, told.start, end))
    if any(_BEYOND.search(n[0]) for n in numbers):
        return
    yield from _all_of_them(sentence, asked, numbers)
    given = [t for t in given if t.start >= told.start]
    off = _OFF.search(sentence.low, told.start, end)
    if any(t.kind == "cred" for t in given) and not off and not any(_PART.search(n[0]) for n in numbers):
        return
    if len(numbers) == 1 < len(given) and len({t.kind for t in given}) == 1:
        yield _swap(sentence, asked, given, numbers[0])
    elif len(numbers) == len(given):
        for token, number in zip(given, numbers, strict=True):
            yield _swap(sentence, asked, [token], number)


def _all_of_them(sentence: Sentence, asked: bool, numbers: Sequence[re.Match[str]]) -> Iterator[Statement]:
    """The demand of all the years of which something is worth some: "two of the five"."""
    for number in numbers[:1]:
        if found := _OF_ALL.search(number[0]):
            start, end = (number.start() + at for at in found.span("all"))
            at = (sentence.start + start, sentence.start + end)
            yield Statement(
                "demand", (Way(years=value_of(found["all"]), experience=True, years_at=at),), sentence, asked
            )


def _swap(sentence: Sentence, asked: bool, given: Sequence[Token], number: re.Match[str]) -> Statement:
    worth = value_of(number["n"]) if number["n"] else 1.0
    if number["unit"] and number["unit"].startswith("month"):
        worth = round(worth / 12, 2)
    least = [t for t in given if t.kind == "edu"][:1]
    codes = tuple(dict.fromkeys(c for t in given if t.kind == "cred" for c in codes_of(t)))
    held = least or [given[0]._replace(value=codes)]
    whole = _OF_ALL.search(number[0])
    sums = (f"{worth:g}", f"{value_of(whole['all']):g}") if whole else (f"{worth:g}",)
    return Statement("swap", ways_of(held, sentence.start), sentence, asked, "years", sums)
