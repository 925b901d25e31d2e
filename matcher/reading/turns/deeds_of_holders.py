"""What the holders of a credential must have done, told without years: "(CRC holders: 2,000+ charts coded)"."""

from __future__ import annotations

from matcher.reading.clause.statement import FACTS, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import Way

_HOLDERS = guarded(r"\(?(?:for )?(?:the |all |any |our )?[a-z][a-z/, -]{2,24} (?:holders?|coders?|people): ")
# "2,000+ retrospective charts coded", "must have coded 500 records"
_DONE = guarded(
    r"\b(?:charts?|records?|accounts?|encounters?|cases|claims) (?:already )?(?:coded|reviewed|audited)\b|\bcoded\b"
)


def deeds_of_holders(sentence: Sentence, tokens: list[Token], asked: bool) -> tuple[list[Statement], list[Token]]:
    """What is asked of them, who must hold nothing more for it; or nothing, and all tokens."""
    label = _HOLDERS.match(sentence.low)
    if label is None or any(t.start >= label.end() for t in tokens if t.kind in FACTS):
        return [], tokens
    codes = tuple(c for t in tokens if t.kind == "cred" for c in codes_of(t))
    if not codes or not _DONE.search(sentence.low, label.end()):
        return [], tokens
    way = Way(experience=True, experience_at=(sentence.start, sentence.end))
    return [Statement("only_for", (way,), sentence, asked, codes=codes)], []
