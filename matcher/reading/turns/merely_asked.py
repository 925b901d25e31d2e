"""What is named only as what others ask about, or as what nobody minds: "People ask if they need a degree. No."."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token

# "People ask me if they need a degree", "Applicants often wonder whether the CPC is a must", "I get asked about …"
_ASKED = guarded(
    r"[^.;,:]{0,40}?\b(?:(?:ask|asks|asked|asking|wonders?|wondered|want to know|wants to know|write to ask)"
    r"(?: (?:me|us|often|sometimes|always|a lot|all the time|on the phone))*,? (?:if|whether)"
    r"|(?:get|gets|got|been|am|are) asked(?: \w+){0,2} (?:if|whether|about))\b"
)
# "I don't much care whether you have a degree", "It makes no difference whether you …", "We do not mind if you …"
_NO_MATTER = guarded(
    r"\b(?:(?:do(?:es)?|did|will|would)(?: not|n['’]t)(?: \w+)? (?:care|matter|bother|worry|interest"
    r"|mind(?= whether))(?: \w+){0,3}"
    r"|(?:is|are|['’]s|makes?) (?:of )?(?:no|little) (?:matter|concern|interest|importance|difference)(?: to \w+)?"
    r"|(?:could|couldn['’]t) care less|never (?:ask|look|check)s?),? "
    r"(?:whether|if)\b"
)
_YES = ("yes", "they do", "you do", "indeed", "afraid so")


# "We don't care whether it's the CPC or the CCS": one of them is
_IT_IS = guarded(r" (?:it['’]s|it is|yours is|that['’]s) ")


def whichever_one(low: str, tokens: list[Token], end: int) -> list[Token]:
    """The credentials of which it does not matter which one it is, and the words that join them; or none."""
    named = [t for t in tokens if t.start >= end and t.kind in ("cred", "or")]
    return named if _IT_IS.match(low, end) and [t.kind for t in named[:3]] == ["cred", "or", "cred"] else []


def without_asked(low: str, tokens: list[Token], reply: str) -> list[Token]:
    """The tokens without what is only asked about, unless the ``reply`` is yes, and without what does not matter."""
    if "ask" in low or "wonder" in low or " know" in low:
        asked = _ASKED.match(low)
        if asked and not reply.startswith(_YES):
            return [t for t in tokens if t.end <= asked.start()]
    if "whether" in low or " if " in low:
        found = _NO_MATTER.search(low)
        if found and not any(t.kind == "or" for t in whichever_one(low, tokens, found.end())):
            ends = next((t.start for t in tokens if t.kind in ("but", "semi", "dash") and t.start > found.end()), 9999)
            return [t for t in tokens if t.end <= found.start() or t.start >= ends]
    return tokens
