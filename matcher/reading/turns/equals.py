"""Credentials that do as well as whichever was asked just before: "The CHONC may stand in for any of these"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import Statement, family_of
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token

# "The CHONC may stand in for any of these", "A COSC will be taken in place of either"
_ANY_OF_THEM = guarded(
    r" (?:(?:any|either|one|each|all)(?: one)?(?: of (?:these|those|them|the (?:two|three|four|above|others)))?"
    r"|the (?:others|above)|these|those)\b(?! (?:years|degrees?|certif\w+))"
)


def as_good(sentence: Sentence, tokens: Sequence[Token], at: int, asked: bool) -> Statement | None:
    """A credential that stands in for whichever was asked just before is one of them; ``at``: the word for it."""
    left, right = tokens[:at], tokens[at + 1 :]
    named = [t for t in left if t.kind in ("cred", "or", "comma", "slash")]
    plain = any(t.kind == "cred" for t in left) and not any(family_of(t) for t in (*right, *left) if t.kind != "cred")
    if not plain or any(t.kind == "cred" for t in right) or not _ANY_OF_THEM.match(sentence.low, tokens[at].end):
        return None
    return Statement("besides", ways_of(named, sentence.start), sentence, asked)
