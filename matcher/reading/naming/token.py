"""A token of a sentence: a fact that it names, or a small word that joins or rules the facts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

#: Kinds of tokens that are facts; every other kind joins or rules them.
ATOMS = frozenset(("cred", "any", "loose", "body", "edu", "degree", "diploma", "exp", "years", "apprentice"))


#: Kinds that name something by which a sentence is worth reading.
WORTHY = ATOMS - {"exp", "diploma"}


#: The value of a word of modality that rules what stands before it, whatever it begins with: "a CRC won't hurt".
BACK = "back"


class Token(NamedTuple):
    """``start..end`` counts in the sentence; ``value`` is codes, a level, a number of years or of months."""

    start: int
    end: int
    kind: str
    value: object = None
    more: bool = False


def has_facts(buffer: Sequence[Token]) -> bool:
    """Whether any of the tokens is a fact; "experience" alone is none."""
    return any(t.kind in ATOMS and t.kind not in ("exp",) for t in buffer)


def codes_of(token: Token) -> tuple[str, ...]:
    """The credentials that a token names."""
    return token.value if isinstance(token.value, tuple) else ()
