"""Whom an ad takes as well: "No CCS but an RHIT? That works too", "If you are still a CPC-A, send your resume too"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.experience import if_worked
from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import FACTS, Statement, is_apprentice
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import NOTHING

# "No CCS but an RHIA or RHIT?", "Not an RHIT but a CCS?", "Without a CRC but with a CPC and four years?"
_NO_BUT = guarded(
    r"(?:no|not an?|(?:do not|don['’]t) (?:have|hold)(?: an?| the)?|without(?: an?| the)?|lack\w*(?: an?| the)?)"
    r" [^?]{2,40}?,? but (?:(?:you )?(?:do )?(?:have|hold) |with )?"
)
# "That works as well.", "Fine.", "Also good", "We want to hear from you", "Send us your resume all the same."
_YES = guarded(
    r"\b(?:ok(?:ay)?|fine|good|great|perfect|works?|do(?:es)?|welcome|apply|send|write|call|hear from|talk|yes|sure"
    r"|all right|no problem|counts?|enough|plenty|accept(?:ed)?|consider(?:ed)?|suits?|come|join|likewise|too)\b"
)
_NO = guarded(r"\b(?:not|no(?! problem| worries| matter| issue)|sorry|never|cannot|unfortunately|nope)\b|n['’]t\b")
_TURNS = frozenset(("reject", "not", "preferred", "within", "later", "lieu"))


def is_kind(reply: str) -> bool:
    """Whether the words after a question say yes to it, and nothing more."""
    return len(reply) < 90 and not reply.endswith("?") and bool(_YES.search(reply)) and not _NO.search(reply)


def taken_instead(question: Sentence, reply: Sentence, tokens: Sequence[Token]) -> Statement | None:
    """The further way in of those who hold something else than what was asked, if the reply is kind."""
    found = _NO_BUT.match(question.low)
    if found is None or not is_kind(reply.low) or any(t.kind in _TURNS for t in tokens):
        return None
    lacked = tuple(c for t in tokens if t.kind == "cred" and t.start < found.end() for c in codes_of(t))
    ways = ways_of([t for t in tokens if t.start >= found.end() and t.kind != "accept"], question.start)
    if not lacked or ways == NOTHING or not any(w.groups for w in ways):
        return None
    return Statement("besides", ways, question, True, codes=("beside", *lacked))


# "If you are still a CPC-A but you have that year, …", "If yours is a COC-A, …"
_IF_HELD = guarded(
    r"(?:and )?if (?:you(?:['’]re| are| have| hold|['’]ve| only have| only hold)|yours is|all you have is|it is)\b"
)
# "… send your resume as well", "… apply too", "… please write to us all the same"
_TOO = guarded(
    r"\b(?:apply|send|write|call|come|talk to us|contact)\b[^.;]{0,40}"
    r"\b(?:too|as well|also|anyway|all the same|regardless|nevertheless|likewise)\b|\b(?:also|still"
    r"|do) (?:apply|send)\b"
    # "If you are still a CPC-A we will talk, provided that you have worked in a surgery center for a year"
    r"|\b(?:we|i)(?:['’]ll| will| would| can| may|['’]d)(?: still| also| gladly)? (?:talk|look|listen|consider|take"
    r"|hire|interview)\b[^.;,]{0,16},? (?:provided|if|as long as|so long as)\b"
)


def applies_too(sentence: Sentence, tokens: Sequence[Token], asked: bool = True) -> Statement | None:
    """Apprentices who are asked to apply as well; "that year", "the two years" are those of everybody."""
    if not _IF_HELD.match(sentence.low) or not _TOO.search(sentence.low):
        return None
    named = tuple(c for t in tokens if t.kind == "cred" for c in codes_of(t))
    if not is_apprentice(named) or any(t.kind in _TURNS for t in tokens):
        return None
    facts = [t for t in tokens if t.kind in FACTS or t.kind in ("or", "and", "comma", "slash", "with")]
    facts = [t for t in facts if t.kind != "years" or not _THAT.search(sentence.low, 0, t.start)]
    ways = ways_of(facts, sentence.start)
    return Statement("besides", if_worked(sentence, ways) or ways, sentence, asked)


_THAT = guarded(r"\b(?:that|the|those|your)(?: same)? $")
