"""A credential that does for a while: "RHIT accepted during the first year, CCS thereafter"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.statement import FACTS, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.turns.one_now import told_months
from matcher.reading.ways import Group, Way

# "CCS thereafter", "the CCS from then on", "then the CCS"
_THEN = guarded(r"\b(?:thereafter|afterwards?|after (?:that|which)|from then on|by then|then|subsequently|later)\b")
# "exchange it for the CCS", "traded for a COC", "to be replaced by the CIC", "swap that for the CPC"
_EXCHANGED = guarded(
    r"\b(?:exchang\w+|trad(?:e|es|ed|ing)|swap\w*|replac\w+|convert\w*|upgrad\w+|turn(?:s|ed)?)"
    r" (?:it |that |them |this )?(?:in )?(?:for|with|by|to|into) (?:an? |the |your |full )?$"
)


def meanwhile(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> Statement | None:
    """Those who come in by one credential and must hold another one in time."""
    facts = [t for t in tokens if t.kind in FACTS]
    late = next((t for t in tokens if t.kind == "within"), None)
    if late is None or len(facts) < 2 or any(t.kind != "cred" for t in facts):
        return None
    low, due = sentence.low, facts[-1]
    held = facts[:-1]
    exchanged = _EXCHANGED.search(low, held[-1].end, due.start) is not None
    follows = late.start < due.start and any(t.kind == "accept" for t in tokens) and _then(low, late.end, due)
    if not (exchanged or follows) or set(codes_of(due)) & {c for t in held for c in codes_of(t)}:
        return None
    months = told_months(late.value if isinstance(late.value, (int, float)) else "unstated")
    have = Group(tuple(dict.fromkeys(c for t in held for c in codes_of(t))), None, _spot(sentence, held[0], held[-1]))
    way = Way((have, Group(codes_of(due), months, _spot(sentence, due, due))))
    return Statement("besides", (way,), sentence, asked)


def _then(low: str, start: int, due: Token) -> bool:
    return _THEN.search(low, start, due.end + 16) is not None


def _spot(sentence: Sentence, first: Token, last: Token) -> tuple[int, int]:
    return sentence.start + first.start, sentence.start + last.end
