"""What those need who lack what is asked, and who else is taken: "Lacking the CPC, four years", "A degree will do too".

Two halves of one thought: a clause that begins with what somebody lacks and goes on with what that person must have,
and a clause that takes something "too", "as well" or "as an alternative".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import FACTS, THAT, Statement, family_of
from matcher.reading.doors.clauses import before_clause, clauses
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import NOTHING, Span, is_group

_NO = r"(?:no|not|n['’]t|never|nor)"
_WHO = r"(?:you|they|we|he or she|the (?:applicant|candidate)|an? (?:applicant|candidate)|somebody|someone|there|one)"
# "Lacking the CPC, …", "Where there is no CPC, …", "Should you not have one, …", "If it is missing, …", "failing which"
_LACKS = guarded(
    r" ?(?:but |or |and )?(?:(?:lacking|absent|failing|minus|short of|in (?:the )?(?:absence|default|lack) of)"
    r" (?P<what>[^,;:?.()]{2,40}?)"
    rf"|(?:if|where|when|should) (?:{_WHO} )?(?:(?:is|are|has|have|do|does|can|should) ?)?{_NO} (?:yet )?"
    r"(?:(?:have|hold|show|bring|possess|find|get|attract) )?(?P<none>[^,;:?.()]{2,40}?)"
    r"|(?:if|where|when|should) (?P<gone>[^,;:?.()]{2,30}?) (?:is|are|be) (?:missing|lacking|absent)"
    rf"|(?:if|where|when) {_WHO} (?:have|has|hold|holds) (?P<pair>neither|none of (?:these|those|them|the above))"
    r"|(?:if|where) (?:none|neither|not)(?= ?[,:])"
    r"|no (?P<bare>[^,;:?.()]{2,30}?)(?=:))"
    r"(?: ?[,:–=-]| (?=we (?:ask|need|want|expect|take|accept)))"
)
_WHICH = guarded(r",? ?(?:failing (?:which|that)|otherwise|alternatively|as an alternative)[,:]? ")
#: Words of what is lacked that point to what was asked.
_POINTED = guarded(
    r"\W*(?:one|it|that|this|these|those|either|neither|none|(?:any|none) of (?:these|them|those|the above))\W*$"
)
_CREDENTIAL = guarded(r"\b(?:credential|certification|certificate|cert|licen[sc]e|letters)s?\b")
_DEGREE = guarded(r"\b(?:degree|diploma|schooling)s?\b")
_YEARS = guarded(r"\b(?:years?|months|experience)\b")
_TOLD = (("cred", _CREDENTIAL), ("edu", _DEGREE), ("years", _YEARS))
# "also qualifies", "will do as well", "are considered too", "is just as welcome", "we also look at"
_TAKEN = (
    r"(?:qualif(?:y|ies)|accept(?:ed|able)?|eligible|consider(?:ed)?|welcome|take|taken|interview(?:ed)?|look at|hired?"
    r"|fine|okay|ok|do|works?|serves?|counts?|enough|good)"
)
_TOO = guarded(
    rf"\b(?:also (?:be )?(?:(?:glad|happy|open|willing|pleased|ready) to )?(?:{_TAKEN}|teach|train|meet|talk to|try)"
    rf"|{_TAKEN} (?:too|as well|also|instead|equally)|(?:equally|just as) {_TAKEN}"
    r"|the same door is open|(?:or|you may also) (?:come to us with|qualify by))\b"
)
_OTHERWISE = frozenset(("preferred", "within", "later", "reject", "lieu", "not", "obtain", "apprentice"))
_JOINED = frozenset((*FACTS, "and", "or", "with", "comma", "slash", "least", "one_of"))


class _Lack(NamedTuple):
    """Where a clause tells it: the words of what is lacked, and where what is needed instead begins."""

    what: Span
    given: int


def for_lack(sentence: Sentence, tokens: list[Token], asked: bool) -> tuple[list[Statement], Sentence, list[Token]]:
    """What stands in for what some lack; then the sentence and the tokens of what it asks itself."""
    kinds = {t.kind for t in tokens}
    if sentence.kind == "preferred" or "preferred" in kinds or not kinds & FACTS or sentence.low.endswith("?"):
        return [], sentence, tokens
    if (
        _UNCERTIFIED.match(sentence.label.lower())
        and not kinds & _OTHERWISE
        and (by := _by_label(sentence, tokens, asked))
    ):
        return [by], sentence._replace(text="", low=""), []
    for begin, end in (*clauses(sentence.low), *_after_commas(sentence.low)):
        inside = [t for t in tokens if begin <= t.start < end]
        if any(t.kind in _OTHERWISE for t in inside if t.kind != "not"):
            continue
        if (lack := _lack(sentence.low, begin, end)) and (stated := _instead(sentence, inside, asked, lack)):
            if stated.target == THAT and _is_eased({t.kind for t in tokens if t.end <= begin}):
                stated = stated._replace(kind="else", target="")
            return [stated], *before_clause(sentence, tokens, begin)
    if "required" in kinds or not _TOO.search(sentence.low) or sentence.low.startswith(("you also", "you qualify")):
        return [], sentence, tokens
    for begin, end in sorted(clauses(sentence.low), reverse=True):
        inside = [t for t in tokens if begin <= t.start < end]
        if any(t.kind == "years" and t.start < begin for t in tokens):
            break  # "Two years of wound care coding, though four in any other specialty will also do"
        if _TOO.search(sentence.low, begin, end):
            taken = _too(sentence, inside, asked)
            return ([taken], *before_clause(sentence, tokens, begin)) if taken else ([], sentence, tokens)
    return [], sentence, tokens


def _is_eased(kinds: set[str]) -> bool:
    """Whether some were taken on terms of years before: "A CPC-A is fine if you have a year, otherwise two years"."""
    return {"accept", "if", "years"} <= kinds


# "Non-certified candidates: min 3 yrs"
_UNCERTIFIED = guarded(r"(?:non[- ]?cert\w*|uncert\w*|not cert\w*|without (?:a )?(?:cert|cred)\w*)(?: [\w-]+){0,2}\W*$")


def _by_label(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> Statement | None:
    """The years of those without a credential, of whom a label tells."""
    ways = ways_of([t for t in tokens if t.kind in _JOINED], sentence.start)
    alone = ways != NOTHING and all(w.years and not w.groups for w in ways)
    return Statement("besides", ways, sentence, asked, codes=("instead",)) if alone else None


def _after_commas(low: str) -> list[Span]:
    return [(m.start(), len(low)) for m in _WHICH.finditer(low)]


def _lack(low: str, begin: int, end: int) -> _Lack | None:
    if found := _LACKS.match(low, begin, end):
        name = next((n for n in ("what", "none", "gone", "pair", "bare") if found[n]), "")
        return _Lack(found.span(name) if name else (found.end(), found.end()), found.end())
    which = _WHICH.match(low, begin, end)
    return _Lack((which.end(), which.end()), which.end()) if which and begin else None


def _instead(sentence: Sentence, tokens: Sequence[Token], asked: bool, lack: _Lack) -> Statement | None:
    """The swap: what is needed for what is lacked."""
    low = sentence.low
    ways = ways_of([t for t in tokens if t.start >= lack.given and t.kind in _JOINED], sentence.start)
    if ways == NOTHING or (low.startswith("if ") and lack.what[0] == lack.what[1]):
        return None
    if all(is_group(w) for w in ways):
        return None  # "RCC preferred, otherwise CPC": one list of both
    named = [t for t in tokens if lack.what[0] <= t.start < lack.what[1]]
    codes = tuple(dict.fromkeys(c for t in named if t.kind == "cred" for c in codes_of(t)))
    words = low[slice(*lack.what)]
    if codes and low.startswith(("if ", "no ")):
        return None
    if words.startswith(("neither", "none of")):  # what was asked just before, whatever that was
        return Statement("else", ways, sentence, asked)
    family = next((f for t in named if (f := family_of(t))), "")
    if not family and words.strip(" ,:"):
        family = next((name for name, told in _TOLD if told.search(words)), "")
        family = family or (THAT if _POINTED.match(words) else "")
    target = family or (THAT if not words.strip(" ,:") else "")
    if not target or (target == "years" and any(w.years for w in ways)):
        return None
    return Statement("swap", ways, sentence, asked, target, codes if target == "cred" else ())


def _too(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> Statement | None:
    """What is taken as well as what was asked just before."""
    kinds = {t.kind for t in tokens}
    if kinds & (_OTHERWISE | {"uncert"}):
        return None
    ways = ways_of([t for t in tokens if t.kind in _JOINED], sentence.start)
    if ways == NOTHING or any(w.groups for w in ways):
        return None
    return Statement("swap", ways, sentence, asked, THAT)
