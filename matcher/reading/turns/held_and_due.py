"""Holders of one credential who must earn another: "RHITs without the CCS must obtain it in a year"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.text import Sentence
from matcher.reading.turns.of_whom import people_told

#: What joins credentials of which any will do.
_JOINTS = frozenset(("cred", "or", "slash", "comma"))
#: What makes that somebody earns it after hire.
_EARNED = frozenset(("obtain", "later", "required"))
# "If RHIT/RHIA, …", "If you come with the CPC only, …", "If you hold just a CPC, …"
_IF = guarded(
    r"if (?:only |just )?(?:(?:you|they|an? \w+|the \w+) (?:come|comes|join|joins|start|starts|have|has|hold|holds|are"
    r"|bring|brings) (?:\w+ )?(?:with )?|with |holding |hired (?:with|as) )?(?:only |just )?(?:an? |the |your )?$"
)


def held_and_due(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> list[Statement]:
    """What is due in time of those who hold another credential, who stand before it; or nothing."""
    late = next((i for i, t in enumerate(tokens) if t.kind == "within"), 0)
    if not late or any(t.kind in ("years", "edu", "reject", "preferred") for t in tokens):
        return []
    held = _held_first(sentence.low, tokens)
    if not held or held == len(tokens) or tokens[held].start - tokens[held - 1].end > _NEAR:
        return []
    due = [t for t in tokens[held:] if t.kind in _JOINTS or t.kind == "within"]
    if not any(t.kind in _EARNED for t in tokens[held:]) or not any(t.kind == "cred" for t in due):
        return []
    codes = tuple(dict.fromkeys(c for t in tokens[:held] for c in codes_of(t) if t.kind == "cred"))
    lacked = {c for t in due for c in codes_of(t)}
    if not codes or lacked & set(codes):
        return []
    due = [t for i, t in enumerate(due) if t.kind != "comma" or (i and due[i - 1].kind == "cred")]
    return [Statement("only_for", ways_of(due, sentence.start), sentence, asked, codes=codes)]


#: Between what one holds and what one lacks stands no more than "… who do not have the".
_NEAR = 40


def _held_first(low: str, tokens: Sequence[Token]) -> int:
    """Where the tokens end that name what is held: before "without the CCS", behind "If RHIT/RHIA,"; or 0."""
    begins = 1 if tokens[0].kind == "if" else 0
    begins += begins < len(tokens) and tokens[begins].kind == "with"
    if told := people_told(low, tokens):  # "A coder who comes to us with a CCA may be hired if the CCS is earned …"
        return tokens.index(told[-1]) + 1 if all(t.kind == "cred" for t in told) else 0
    ends = begins
    while ends < len(tokens) and tokens[ends].kind in _JOINTS and not _parts(tokens, ends):
        ends += 1
    if ends == begins or ends == len(tokens) or tokens[begins].kind != "cred":
        return 0
    if tokens[0].kind != "if":
        return ends if tokens[ends].kind == "no" and begins == 0 else 0
    return ends if tokens[ends].kind == "comma" and _IF.fullmatch(low[: tokens[begins].start]) else 0


def _parts(tokens: Sequence[Token], index: int) -> bool:
    """Whether a comma ends the condition: the credential behind it is what is due."""
    return tokens[index].kind == "comma" and not any(t.kind == "comma" for t in tokens[index + 1 :])
