"""What is wished of all that a choice names: "CPC or CCS required, both preferred", "CRC or CPC (both preferred)"."""

from __future__ import annotations

from matcher.reading.clause.cut import Cut
from matcher.reading.naming.token import Token

#: What a list of credentials is made of.
LISTED = frozenset(("cred", "or", "comma", "slash"))
_PARTS = frozenset(("open", "dash", "comma", "semi"))


def all_of_them(cut: Cut) -> bool:
    """ "CPC or CCS required, both preferred": all of the list before it are wished."""
    both = [t.kind for t in cut.buffer if t.kind not in ("comma", "semi", "but", "with", "and")] in (["both"], ["all"])
    asked = bool(cut.found) and cut.found[-1].modality == "required"
    return both and asked and sum(t.kind == "cred" for t in cut.found[-1].tokens) > 1


def either_if_both(cut: Cut) -> list[Token]:
    """Take the choice off the buffer of which both are wished: "CRC or CPC (both preferred)", "… - having both is"."""
    buffer = cut.buffer
    if cut.ahead or not buffer or buffer[-1].kind != "both":
        return []
    at = len(buffer) - 1
    while at and buffer[at - 1].kind in ("with", "and", "but"):
        at -= 1
    choice = buffer[: at - 1]
    kinds = [t.kind for t in choice]
    if at < 4 or buffer[at - 1].kind not in _PARTS or not set(kinds) <= LISTED or "or" not in kinds:
        return []
    buffer.clear()
    return choice
