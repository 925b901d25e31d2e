"""More years of those who come without the degree, told beside the years of the others: "Four (six without a degree)".

The degree is then asked with the fewer years, also where nothing says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import FACTS, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.rules.number_words import value_of
from matcher.reading.ways import Way, all_of

_NUMBER = r"(?P<n>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?: ?\(\d+\))?\+?(?: ?(?:years?|yrs?)\b)?"
_IF = r"(?:if|where|when)(?: (?:you|they|candidates?|applicants?|there))?"
_NO = (
    rf"(?:without|w/o|lacking|with no|{_IF}(?: (?:have|hold|has|is|are|come))? (?:no|without)"
    rf"|{_IF} (?:lack|(?:do not|don['’]t) (?:have|hold)))"
)
_DEGREE = r"(?:(?:an?|the|any|your) )?(?:[\w'’.]+ ){0,2}?(?:degree|bachelor[’']?s?|associate[’']?s?|diploma)"
_ENDS = r"(?= ?[).;,]| ?$)"
# "six without a degree", "six years if you have no bachelor's degree", "six without one", "six if you don't"
_MORE = guarded(
    rf"(?<![\w.$%/-]){_NUMBER}(?: of (?:coding |such )?experience)?(?: are)?(?: required| needed)?,?"
    rf" (?:without|w/o|if you (?:don['’]t|do not)|{_NO} (?:one|it|that|{_DEGREE})){_ENDS}"
)
# "(six years of coding) without a degree, four with one", "without a degree (four with)"
_FEWER = guarded(
    rf"\b{_NO} {_DEGREE}(?:[;,(]| ?[–—-]) ?\(?(?:and |or |but |only )?{_NUMBER}"
    rf" (?:with|if you (?:have|do))(?: (?:one|it|that|a degree))?{_ENDS}"
)
_ELSE = frozenset(("preferred", "within", "later", "reject", "lieu", "not", "uncert", "apprentice", "obtain"))
_LISTED = frozenset(("cred", "comma"))
_SCHOOLS = frozenset(("edu", "degree"))
_CUTS = frozenset(("open", "close", "comma", "or", "dash", "but", "and", "semi"))


def more_without(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> list[Statement]:
    """The years of those with the degree and the more years of the others, or nothing."""
    first = _FEWER.search(sentence.low)
    found = first or _MORE.search(sentence.low)
    if found is None or sentence.kind == "preferred":
        return []
    before = [t for t in tokens if t.start < found.start()]
    after = [t for t in tokens if t.start >= found.end()]
    inside = [t for t in tokens if found.start() <= t.start < found.end()]
    if {t.kind for t in (*before, *after)} & _ELSE or any(t.kind in FACTS for t in after):
        return []
    if _chooses(before):
        return []
    return _told(sentence, before, inside, asked, found, bool(first))


def _chooses(before: Sequence[Token]) -> bool:
    """Whether a choice of more than credentials stands there, or years that are themselves those of some."""
    kinds = [t.kind for t in before]
    return any(
        kind == "no" or (kind == "or" and not (kinds[at - 1] in _LISTED and kinds[at + 1] == "cred"))
        for at, kind in enumerate(kinds[:-1])
    )


def _told(
    sentence: Sentence, before: list[Token], inside: list[Token], asked: bool, found: re.Match[str], fewer: bool
) -> list[Statement]:
    """The two kinds of people; ``fewer``: the years found are those of people with the degree."""
    base = [t for t in before if t.kind == "years"]
    schools = [t for t in before if t.kind in _SCHOOLS] or [t for t in inside if t.kind in _SCHOOLS][:1]
    if len(base) != 1 or len(schools) != 1 or not isinstance(base[0].value, float):
        return []
    told, stood = value_of(found["n"]), base[0].value
    if not (told < stood if fewer else told > stood):
        return []
    low, high = _years(sentence, *found.span("n"), told), _years(sentence, base[0].start, base[0].end, stood)
    low, high = (low, high) if fewer else (high, low)
    others = [t for t in before if t not in schools and t is not base[0]]
    while others and others[-1].kind in _CUTS:
        others.pop()
    demanded = all_of((ways_of(others, sentence.start), ways_of(schools, sentence.start), (low,)))
    return [
        Statement("demand", demanded, sentence, asked),
        Statement("swap", (high,), sentence, asked, target="edu"),
    ]


def _years(sentence: Sentence, start: int, end: int, years: float) -> Way:
    return Way(years=years, experience=True, years_at=(sentence.start + start, sentence.start + end))
