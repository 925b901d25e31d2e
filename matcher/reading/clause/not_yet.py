"""What is not asked on the first day may be earned later: "The CRC isn't required at hire"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.naming.token import Token, has_facts
from matcher.reading.rules.aimed_at import back

#: What a list of credentials is made of.
_LISTED = frozenset(("cred", "or", "comma", "slash", "and"))


def not_yet(low: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """What is not asked on the first day may be earned later: "The CRC isn't required at hire"."""
    for index, token in enumerate(tokens[:-1]):
        if token.kind == "later" and tokens[index + 1].kind == "reject" and _begins_part(tokens, index):
            return [*tokens[:index], *tokens[index + 2 :]]  # "You must hold the CPC; working toward it is not enough"
        if token.kind != "not":
            continue
        held = next((i for i in range(index + 1, len(tokens)) if tokens[i].kind not in _LISTED), len(tokens))
        if held < len(tokens) and tokens[held].kind == "held" and any(t.kind == "cred" for t in tokens[:held]):
            ahead = [t.kind for t in tokens[held + 1 :]]
            if _denies_other(low, tokens, index, held):
                continue
            if "preferred" in ahead and "cred" not in ahead:  # "While not needed on day one, it would be an advantage"
                return [*tokens[:index], *(t for t in tokens[held + 1 :] if t.kind != "comma")]
            late = Token(tokens[held].start, tokens[held].end, "later")
            return [*tokens[:index], *tokens[index + 1 : held], late, *tokens[held + 1 :]]
    return tokens


def _denies_other(low: str, tokens: Sequence[Token], index: int, held: int) -> bool:
    """Whether it is something else that need not be there at hire.

    "You do not need your own computer when you start", "CPC; a laptop is not needed on day one".
    """
    denied = tokens[index]
    if back(low, max(tokens[held - 1].end, denied.end), tokens[held].start) == "other":
        return True
    named = max((t.end for t in tokens[:index] if t.kind == "cred"), default=-1)
    return named >= 0 and ";" in low[named : denied.start] and back(low, named, denied.start) == "other"


def _begins_part(tokens: Sequence[Token], index: int) -> bool:
    """Whether a part of the sentence begins at a token, after one that names something."""
    return (
        index > 0 and tokens[index - 1].kind in ("semi", "comma", "open", "dash", "but") and has_facts(tokens[:index])
    )
