"""Other years for people told of by no credential: "Former scribes need only one", "If it was surgery, two will do".

A number beside years that were asked before, with a condition or with people of its own, is a way in for those alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import FACTS, Statement
from matcher.reading.doors.words import PERSON
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.rules.number_words import value_of
from matcher.reading.rules.years import lengths
from matcher.reading.ways import Way

_N = (
    r"(?P<n>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|an?(?= (?:full )?year\b))"
    r"(?:\+| or more)?(?: (?:full )?(?:years?|yrs?))?"
)
_SIDE = (
    r"(?:[\w-]+[- ]side (?:people|coders|applicants|candidates)|people|coders|billers|scribes|transcriptionists|nurses)"
)
# "Former scribes need only one", "provider-side people need 5", "those from a clinic should have four"
_THEY_NEED = guarded(
    rf"(?:but |and |while |though )?(?:{PERSON}|(?:[\w-]+ ){{0,2}}{_SIDE})[^.;:?!]{{0,60}}? (?:will |would "
    rf"|may |must |should )?"
    rf"(?:needs?|wants?|have|has|requires?|show|bring|get by with|come with|do with)(?: to have)?(?: (?:only"
    rf"|just|at least|no more than|but))*"
    rf" {_N}(?: only)?(?=\W*$|[.;,)])(?! of)"
)
# "If yours is all in one specialty, two are plenty", "Where it was in a hospital, three will do"
_ON_TERMS = guarded(
    r"(?:but |and |though )?(?:if|where|when|should|for|with|provided) [^.;:?!]{6,90}, (?:then )?(?:only |just "
    r"|we(?:['’]ll| will)? (?:ask"
    rf"(?: for)?|need|take|accept) (?:only )?)?{_N} (?:(?:is|are|will|would|does|do|suffices?"
    rf"|seems?)\b[^.;,]{{0,24}}|instead)?(?=\W*$|[.;,)])"
)
# "Candidates from the Gulf with 4 years may be considered"
_MAY_COME = guarded(
    rf"(?:but |and |while |though )?(?!nurses)(?:{PERSON}|(?:[\w-]+ ){{0,2}}{_SIDE})[^.;:?!]{{0,60}}? with "
    rf"(?:only |just |at least )?"
    rf"{_N}[^.;:?!]{{0,40}}? (?:may|can|will|could|might|are) (?:also |still |even )*(?:be )?"
    r"(?:considered|accepted|welcome|invited|hired|eligible|apply)\b(?! (?:for|as)\b)"
)
# "(One if the cath lab was most of it.)", "We can bend to three years if you have done denials"
_IF_SO = guarded(
    r"\(?(?:but |and |though |or )?(?:(?:we|i|they)(?:['’]ll|['’]d| can| will| would| could| might)?(?: also| even)? "
    r"(?:take|accept|consider|bend to|go with|live with|look at) )?(?:only |just |make it )?"
    rf"{_N}(?: of coding| coding)? (?:if|when|where) [^.;:?!]{{6,90}}(?=\W*$|[.;)])"
)
# "or if you have never done GI, five years coding for some other specialty"
_NEVER = guarded(
    r"(?:or |but )?if you(?: have|['’]ve)? never (?:done|coded|worked|seen|touched) [^.;:,?!]{2,40}, (?:then )?"
    rf"(?:at least |we (?:ask|want|need)(?: for)? )?{_N} [^.;:?!]{{3,60}}"
)
_ELSE = frozenset(
    ("preferred", "reject", "lieu", "within", "later", "not", "uncert", "cred", "edu", "any", "loose", "body", "degree")
)


def of_some_people(sentence: Sentence, tokens: Sequence[Token], asked: bool, before: str) -> list[Statement]:
    """What a sentence asks of all and the years of some people; or nothing. ``before``: the sentence before it."""
    low = sentence.low
    if not asked or sentence.kind == "preferred" or any(t.kind in _ELSE for t in tokens):
        return []
    cut, told = 0, max((n.years for n in lengths(before)), default=0.0)
    some: list[Statement] = []
    for begin in _begins(low):
        if found := next((m for p in _OF_SOME if (m := p.match(low, begin))), None):
            if _HELD.search(found[0]):
                return []
            base = max((n.years for n in lengths(low[: begin or 1])), default=0.0) or told
            years = value_of(found["n"])
            if base and years != base:
                at = (sentence.start + found.start("n"), sentence.start + found.end("n"))
                some.append(Statement("besides", (Way(years=years, experience=True, years_at=at),), sentence, asked))
            cut = cut or begin or -1
    if not some:
        return []
    first = [t for t in tokens if t.end <= cut and t.kind in (*FACTS, "least", "or", "and", "exp")]
    ways = ways_of(first, sentence.start) if any(t.kind == "years" for t in first) else ()
    return [*([Statement("demand", ways, sentence, asked)] if ways else []), *some]


# Whom another layer tells of: those who hold or lack schooling or a credential, and all others.
_HELD = guarded(
    r"\b(?:else|others|the rest|college|degree|school\w*|diploma|certif\w*|credential\w*|licen\w+|without|lack\w*"
    r"|no|not)\b"
)


def _begins(low: str) -> Iterator[int]:
    """Where the sentence and its clauses behind a semicolon begin."""
    yield 0
    for found in _SEMI.finditer(low):
        yield found.end()


_SEMI = guarded(r"; ?| [–—-] |, (?=but |though |while |or if )")
_OF_SOME = (_THEY_NEED, _ON_TERMS, _MAY_COME, _IF_SO, _NEVER)
