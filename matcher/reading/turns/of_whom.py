"""What no turn of phrase has understood and is told of some people alone, so that it cannot be asked of everybody.

"A person with the CCS may be appointed to teach two courses", "If you've got a CPC-A and you've done derm, call us":
the credential is that of the people told of. Who holds it comes in besides; where nothing else is asked, it is asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from data.vocabulary import GENERIC
from matcher.reading.clause.statement import Statement, is_apprentice
from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.text import Sentence
from matcher.reading.ways import NOTHING

# "If you've got a CPC-A", "A colleague who comes to us with a CCA", "People who already hold", "Newly certified people"
_HEAD = guarded(
    r"(?:but |and |also,? |however,? )?(?:if (?:you|your|all you|only|someone|somebody|the|an?)\b"
    r"(?! (?:not|do not|don['’]t)\b)"
    r"|(?!only )(?:an?|any|all|the|our|some|those|newly|recently|current|existing|enrolled)? ?(?:[\w-]+ ){0,4}?"
    r"(?:persons?|people|colleagues?|candidates?|applicants?|coders?|anyone|anybody|someone|those|members?|holders?"
    r"|employees?|incumbents?|individuals?)\b(?= (?:who|with|holding|that|whose|of|from|without)\b))"
)
# Where the people have been told of, and it begins what becomes of them.
_THEN = guarded(
    r",? (?:may|might|can|could|will|would|shall|should|must|are|is|has|have to|needs? to|call|talk|send|apply|write"
    r"|tell|let|give|get|come|please|we(?:['’]d|['’]ll)?|you(?:['’]ll|['’]d)?|i|it|that['’]s|this)\b"
)
#: A condition is no longer, else the sentence only happens to begin like one.
_LONGEST = 120


def of_whom(sentence: Sentence, tokens: Sequence[Token], stated: Sequence[Statement]) -> list[Statement]:
    """The statements of a sentence, a demand for what only some people hold made a way in besides."""
    if not any(s.kind == "demand" for s in stated):
        return list(stated)
    told = people_told(sentence.low, tokens)
    codes = frozenset(c for t in told for c in codes_of(t))
    if not codes:
        return list(stated)
    away = _SORRY.search(sentence.low, told[-1].end) is not None
    return [kept for s in stated if (kept := _besides(s, away) if _is_theirs(s, codes) else s) is not None]


# "… I'm sorry, but this isn't the spot for you", "… please look elsewhere"
_SORRY = guarded(
    r"\b(?:sorry|unfortunately|elsewhere)\b|\b(?:this|it|we) (?:is|are)(?:n['’]t| not) (?:the|a|for|your)\b"
)


# "A coder with three years in and a CPC is who we are looking for": the one who is sought
_THE_ONE = guarded(
    r"\bis (?:who(?:m)?|what|the (?:one|person|coder|sort|kind)\b[^.;,]{0,12}?) (?:we|i|they|this)"
    r"(?:['’]re| are|['’]m| am| is)? (?:really )?(?:look|seek|want|need|hop|after|search|take)"
)


def people_told(low: str, tokens: Sequence[Token]) -> list[Token]:
    """What the people hold with whom a sentence begins, where it goes on to say what becomes of them; or nothing."""
    if not _HEAD.match(low) or _THE_ONE.search(low):
        return []
    held = [t for t in tokens if t.kind in ("cred", "any", "loose", "body", "apprentice")]
    if not held:
        return []
    then = _THEN.search(low, held[0].end)
    if then is None or then.start() > _LONGEST or "nothing more" in low or "nothing else" in low:
        return []  # "If you're an RHIT, we ask for nothing more; if you're a CPC, two years"
    if any(t.kind == "required" and t.start < held[0].start for t in tokens):
        return []
    return [t for t in held if t.end <= then.start()]


def _is_theirs(statement: Statement, told: frozenset[str]) -> bool:
    """Whether a demand asks on the first day for nothing but what the people told of hold."""
    held = [g for w in statement.ways for g in w.groups if g.within is None]
    return statement.kind == "demand" and bool(held) and all(set(g.codes) <= told for g in held)


def _besides(statement: Statement, away: bool) -> Statement | None:
    """The demand as a way in besides, or as one turned ``away``; any credential at all stays asked."""
    codes = tuple(dict.fromkeys(c for w in statement.ways for g in w.groups for c in g.codes))
    if away:
        return statement._replace(kind="exclude", ways=NOTHING, codes=codes) if is_apprentice(codes) else None
    return statement if set(codes) <= set(GENERIC) else statement._replace(kind="besides")
