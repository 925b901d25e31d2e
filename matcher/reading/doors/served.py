"""Practical training taken in place of the years: "In place of the year we accept a completed externship"."""

from __future__ import annotations

from matcher.reading.clause.statement import Statement
from matcher.reading.doors.clauses import before_clause
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.served import WORKED
from matcher.reading.naming.token import Token
from matcher.reading.ways import Way

_SERVICE = rf"(?:(?!program|course|degree|school)[\w-]+ ){{0,6}}?{WORKED}\b[^.;]{{0,60}}?"
_YEARS = r"(?:it|that|(?:(?:the|this|that) (?:[\w-]+ ){0,2})?(?:years?|experience|requirement))"
_ACCEPT = r"(?:we|i|they)(?:['’]ll| will| also| may| can| do| gladly)* (?:accept|take|consider|count|welcome)"
_INSTEAD = rf"(?:instead(?: of {_YEARS})?|in (?:its|their) (?:place|stead)|in (?:lieu|place)(?: of {_YEARS})?)"
SERVED_INSTEAD = guarded(
    rf"\b(?:(?:in (?:place|lieu) of|instead of) {_YEARS}[^.;]{{0,12}}? {_ACCEPT} {_SERVICE}(?=[.;,)]|$|\b)"
    rf"|{_ACCEPT} {_SERVICE} {_INSTEAD}(?=[.;,)]|$)"
    rf"|(?:(?:an?|the|our|any|completed|(?:successful )?completion of an?) {_SERVICE}|{WORKED} completion)"
    r" (?:(?:may|can|will|could|would|is|are|be|also|does) )*"
    rf"(?:(?:(?:counts?|counted|accepted|taken|considered|used|do|stands?|serves?|substituted) )?{_INSTEAD}"
    rf"|(?:substitutes?|replaces?|stands? in|substituted)(?: for)? {_YEARS})(?=[.;,)]|$))"
)


def served_instead(
    sentence: Sentence, tokens: list[Token], asked: bool
) -> tuple[list[Statement], Sentence, list[Token]]:
    """The way in without years that training opens; then the sentence and the tokens of what it asks itself."""
    found = None if sentence.kind == "preferred" else SERVED_INSTEAD.search(sentence.low)
    if found is None or any(_is_else(sentence.low, t) for t in tokens if found.start() <= t.start < found.end()):
        return [], sentence, tokens
    if any(
        t.kind == "edu" and ";" not in sentence.low[t.end : found.start()] for t in tokens if t.end <= found.start()
    ):
        return [], sentence, tokens  # "Completion of a coding program that included a practicum is accepted instead"
    at = (sentence.start + found.start(), sentence.start + found.end())
    swap = Statement("swap", (Way(years=0.0, years_at=at),), sentence, asked, "years")
    return [swap], *before_clause(sentence, tokens, found.start())


def _is_else(low: str, token: Token) -> bool:
    if token.kind == "years" and (not token.value or low.endswith(("the ", "those ", "these "), 0, token.start)):
        return False  # "… replaces the two years"
    return token.kind in _ELSE


#: Inside such words these say something else: "a completed externship plus a CPC", "six months' internship".
_ELSE = frozenset(("cred", "edu", "degree", "years", "not", "reject"))
