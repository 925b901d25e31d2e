"""Demands on some people alone who are told of by their trade or standing: "nurses need …", "for the certified"."""

from __future__ import annotations

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.ways import NOTHING


def of_trade(sentence: Sentence, tokens: list[Token], asked: bool) -> list[Statement]:
    """What is asked of the certified alone, or of nurses alone."""
    low = sentence.low
    certified = _of_certified(sentence, tokens, asked) if "certified" in low or "credentialed" in low else []
    nurses = _of_nurses(sentence, tokens, asked) if "nurse" in low or "rns" in low else []
    return certified + nurses


def _of_certified(sentence: Sentence, tokens: list[Token], asked: bool) -> list[Statement]:
    """ "Two years of coding for the fully certified"."""
    found = _FOR_CERTIFIED.search(sentence.low)
    if found is None or any(t.kind == "cred" for t in tokens):
        return []
    years = [t for t in tokens if t.end <= found.start() and t.kind in ("years", "least", "or")]
    ways = ways_of(years, sentence.start)
    return [] if ways == NOTHING else [Statement("only_for", ways, sentence, asked)]


_FOR_CERTIFIED = guarded(
    r"\bfor (?:the |all |those )?(?:fully )?(?:certified|credentialed)(?: (?:applicants|candidates|coders|people"
    r"|hires))?\W*$"
)
# "Nurses need at least an associate's", "For the nurses, a bachelor's"; "… is required of the nurses", "… for RNs"
_NURSES = guarded(r"(?:for |of )?(?:the |our |any |all )?(?:registered )?nurses?(?: who apply| applying)?\b")
_OF_NURSES = guarded(
    r"\b(?:required|asked|expected|needed|demanded|wanted) (?:of|from|for|in) (?:the |our |any |all )?(?:nurses"
    r"|rns)\W*$"
)


def _of_nurses(sentence: Sentence, tokens: list[Token], asked: bool) -> list[Statement]:
    """What is asked of nurses alone, who are told of by their trade."""
    low = sentence.low
    named = _NURSES.match(low) or _OF_NURSES.search(low)
    if not named or any(t.kind in ("cred", "reject", "preferred", "accept", "not", "no") for t in tokens):
        return []
    ways = ways_of([t for t in tokens if t.kind in ("edu", "years", "and", "or", "comma")], sentence.start)
    return [] if ways == NOTHING else [Statement("only_for", ways, sentence, asked, codes=("RN",))]


# "Registered nurses need one of these in addition to the license": what all were asked before
_ASKED_AS_WELL = guarded(
    r"(?:the |our |any |all )?(?:registered nurses|nurses|rns|lpns|physicians|[a-z]{2,5}s|[a-z-]{2,6} holders)"
    r" (?:also |still |too )?(?:need|must (?:also )?(?:have|hold|bring)|have to (?:have|hold)|require)(?: also)?"
    r" (?:at least )?one of (?:these|those|them|the (?:above|credentials above))\b(?![^.;]*\b(?:within|months?|by)\b)"
)


def asked_as_well(low: str) -> bool:
    """Whether a sentence only says of some people that they need what was asked of all before."""
    return _ASKED_AS_WELL.match(low) is not None
