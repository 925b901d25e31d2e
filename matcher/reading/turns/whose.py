"""What says whose or which the credential of the sentence before is: "Certification required. AAPC or AHIMA."."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.statement import FACTS, Statement
from matcher.reading.naming.token import Token

#: What a list of credentials is made of, and "we are not picky" after it.
_LIST = frozenset(("cred", "or", "comma", "slash", "no"))
_GENERIC = frozenset(("loose", "any"))


def asked_loosely(tokens: Sequence[Token], stated: Sequence[Statement]) -> str:
    """How firmly a sentence asks any credential and nothing else: "demand", "wish" or "" for another sentence."""
    facts = {t.kind for t in tokens if t.kind in FACTS}
    kinds = {s.kind for s in stated}
    return kinds.pop() if facts and facts <= _GENERIC and len(kinds) == 1 and kinds <= {"demand", "wish"} else ""


def whose(tokens: list[Token], before: str) -> list[Token]:
    """The tokens of a sentence of mere bodies as those of certification by them, as firm as ``before``."""
    facts = [t for t in tokens if t.kind in FACTS]
    if before == "wish" and {t.kind for t in tokens} <= _LIST and any(t.kind == "cred" for t in tokens):
        return [Token(facts[0].start, facts[0].start, "preferred"), *(t for t in tokens if t.kind != "no")]
    if not before or not facts or any(t.kind != "body" for t in facts):
        return tokens
    first = facts[0].start
    kind, value = ("required", None) if before == "demand" else ("preferred", None)
    told = [Token(first, first, kind, value), Token(first, first, "loose", ("ANY-CODING",))]
    return [*told, *(t for t in tokens if t.kind in ("body", "or", "comma", "slash", "and"))]
