"""Work that stands for study at a rate: "two years of experience for each year of education", "at a ratio of 2:1"."""

from __future__ import annotations

import re

from matcher.reading.clause.statement import Statement
from matcher.reading.doors.clauses import before_clause
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.rules.number_words import value_of
from matcher.reading.ways import Way

_STUDY = (
    r"(?:education|college|schooling|study|school|coursework|(?:associate|bachelor)(?:['’]?s)?(?: degree)?|degree)\b"
)
_N = r"(?P<n>one|two|three|each|every|a|[1-3])(?: ?\([1-3]\))?"
_WORTH = (
    r"(?:for|equals?|per|to|=|as|in (?:place|lieu) of|(?:is|are|be) (?:equal|equivalent) to"
    r"|(?:(?:may|can|will|could|shall) )?(?:be )?(?:(?:substituted|exchanged|credited|accepted|counted|used|traded"
    r"|swapped) (?:for|as|in place of|in lieu of|toward)|substitutes? for|replaces?|counts? (?:as|for)"
    r"|takes? the place of|stands? (?:in )?for|make up for))"
)
# "Each year of related experience above the minimum may take the place of one year of education", "two years for each
# year of schooling"
_WORK_PER_STUDY = guarded(
    rf"\b{_N}(?: additional| further| extra| full)? (?:years?|yrs?)"
    rf"(?! of (?:[\w-]+ )?{_STUDY})(?: of [^.;:()]{{0,60}}?)? {_WORTH} (?:each |every |one |an? |1 )?(?:\(1\) )?"
    rf"(?:missing |academic |full |required )?(?:years?|yrs?) of "
    rf"(?:the |required |formal |post-?secondary ){{0,3}}{_STUDY}"
)
# "each year of education may be replaced by two years of experience"
_STUDY_BY_WORK = guarded(
    rf"\b(?:each|every|one|a) (?:academic |full |missing )?year of (?:the |required )*{_STUDY} (?:may|can|will"
    rf"|could) be (?:replaced|met|made up|covered|substituted|satisfied) (?:by|with|through) {_N} years?"
)
# "Additional years of experience, at two for each missing year of study, may be used instead of the degree"
_AT_RATE = guarded(
    rf"\bat (?:a rate of |the rate of )?{_N}(?: years?)? (?:for|per) (?:each |every |one |an? )?"
    rf"(?:missing |academic |full |required )?(?:years?|yrs?) of {_STUDY}"
)
# "Associate's degree, or experience year for year", "or related experience on a one-for-one basis"
_OR_BY_YEAR = guarded(
    r",? or (?:equivalent |related |relevant |comparable |coding )*experience,? ?\(?(?:on an? )?"
    r"(?P<by>year[- ]for[- ]year|one[- ]for[- ]one|1[:-]1|two[- ]for[- ]one|2[:-]1)\b"
)
_YEAR_FOR_YEAR = guarded(
    r"\byear[- ](?:for|per|by)[- ](?:a )?year\b|\bone[- ]for[- ]one\b|\bone year (?:of \w+ )?for (?:each|every|one)\b"
    r"|\b1:1\b"
)
# "at a ratio of 2:1", "on a two-for-one basis"
_RATIO = guarded(r"\b(?P<n>[23]|two|three)(?: ?: ?|[- ](?:for|to)[- ])(?:1|one)\b")
_TRADES = re.compile(r"substitut|replac|in lieu|in place|instead|stand|count|credit|exchang|trade")


def _told(low: str) -> re.Match[str] | None:
    return _WORK_PER_STUDY.search(low) or _STUDY_BY_WORK.search(low) or _AT_RATE.search(low)


def rate_of(low: str) -> float:
    """How many years of work a sentence (in lower case) counts for one of study; 0 where it tells none."""
    if found := _told(low):
        return 1.0 if found["n"] in ("each", "every", "a") else value_of(found["n"])
    if _YEAR_FOR_YEAR.search(low):
        return 1.0
    ratio = _RATIO.search(low)
    return value_of(ratio["n"]) if ratio else 0.0


def at_a_rate(sentence: Sentence, tokens: list[Token], asked: bool) -> tuple[list[Statement], Sentence, list[Token]]:
    """Work that stands for the degree at a rate, as a swap; then the sentence and the tokens of what it asks itself."""
    low = sentence.low
    found = None if sentence.kind == "preferred" else _told(low) or _OR_BY_YEAR.search(low)
    if found is None or any(t.kind == "edu" and t.start >= found.end() for t in tokens):
        return [], sentence, tokens
    start = found.start() if low[found.start()] in ", " else _begin(low, found.start())
    at = (sentence.start + found.start(), sentence.start + found.end())
    swap = Statement("swap", (Way(experience=True, experience_at=at),), sentence, asked, "edu")
    return [swap], *before_clause(sentence, tokens, start)


def _begin(low: str, end: int) -> int:
    """Where the clause begins that trades work for study."""
    begin = max((at for sign in ("; ", ", or ", " - ") if (at := low.rfind(sign, 0, end)) >= 0), default=0)
    opened = low.rfind("(", 0, end)
    return opened if opened > begin and not _TRADES.search(low, begin, opened) else begin
