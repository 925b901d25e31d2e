"""Questions that let in those who are certified and new: "Certified (CPC) but never worked as a coder? Apply too"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.cues import cues
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import Group, Way

# "… but never worked as a coder?", "… and no job experience?", "Just passed the CPC?": certified and new.
_NEW = guarded(
    r"\b(?:no|without|zero|little|never|not|lack\w*|short on)\b[^?]{0,24}"
    r"\b(?:experience|coded|coding|worked|jobs?|work)\b"
    r"|n['’]t (?:\w+ )?(?:coded|worked)\b|\bnew to (?:the (?:field|job|work)|coding|it|this)\b"
    r"|^just (?:passed|earned|got|finished)\b|\b(?:newly|freshly) (?:certified|minted)\b"
)
# "Apply too", "We want to hear from you", "No experience needed", "You too": they are let in.
_LET_IN = guarded(
    r"(?:that(?:['’]s| is) (?:fine|ok|okay)|(?:great|good|perfect|wonderful|no problem|fine)\b[^.;]{0,4})?"
    r"\W*(?:(?:please |do |still |just )*(?:apply|come|call|write|join)\b(?! (?:back|again|when|once|after))"
    r"|we(?: will| would|['’]ll|['’]d)?(?: also| still| gladly| happily)?"
    r" (?:train|teach|hire|take|consider|like|love|want)\b|you too\b|you(?:['’]re| are) welcome"
    r"|no (?:coding |prior |work )?experience (?:is )?(?:needed|required|necessary)"
    r"|$)"
)
_TURNS_AWAY = frozenset(("reject", "not", "preferred", "required"))


def newcomers_too(question: Sentence, reply: Sentence, tokens: Sequence[Token]) -> list[Statement]:
    """The way in that "Certified (CPC) but never worked as a coder?" and a kind word after it make."""
    low = question.low
    named = [t for t in tokens if t.kind == "cred"]
    if not named or not _NEW.search(low) or any(t.kind in ("years", "uncert") for t in tokens):
        return []
    lacked = any(t.kind == "no" and 0 <= named[0].start - t.end < 6 for t in tokens)
    said = {c.kind for c in cues(reply.low)} - ({"not", "required"} if "no experience" in reply.low else set())
    if lacked or not _LET_IN.match(reply.low) or said & _TURNS_AWAY or any(map(str.isdigit, reply.low)):
        return []
    at = (question.start + named[0].start, question.start + named[-1].end)
    group = Group(tuple(dict.fromkeys(c for t in named for c in codes_of(t))), None, at)
    return [Statement("besides", (Way((group,), 0.0),), question, True)]
