"""A sentence while it is cut: the clauses so far, the tokens that wait for theirs, and the modality ahead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from matcher.reading.naming.token import ATOMS, Token

#: The kinds of words that rule a clause.
MODAL = frozenset(("required", "preferred", "not", "reject"))


class Clause(NamedTuple):
    """Tokens under one modality: "required", "preferred", "not", "reject", or "" where no word says it."""

    modality: str
    tokens: tuple[Token, ...]

    def has(self, *kinds: str) -> bool:
        """Whether it holds a token of one of these kinds."""
        return any(t.kind in kinds for t in self.tokens)


class Cut:
    """What is known of a sentence up to the token at hand; each step of the cutting changes it.

    ``found``: the clauses so far; ``buffer``: the tokens since; ``ahead``: the modality that rules what follows.
    """

    def __init__(self, ahead: str) -> None:
        self.found: list[Clause] = []
        self.buffer: list[Token] = []
        self.ahead = ahead

    def add(self, modality: str, tokens: Sequence[Token]) -> None:
        """Add a clause."""
        self.found.append(Clause(modality, tuple(tokens)))

    def rule_last(self, modality: str) -> None:
        """Put the last clause under another modality."""
        self.found[-1] = self.found[-1]._replace(modality=modality)

    def join_last(self, token: Token) -> None:
        """Give what was read since the last clause, and this token, to that clause."""
        last = self.found[-1]
        self.found[-1] = Clause(last.modality, (*last.tokens, *self.buffer, token))
        self.buffer.clear()

    def flush(self, modality: str, end: Token | None = None) -> None:
        """Make a clause of what was read, if it names anything; ``end`` is the mark that ends it."""
        buffer = self.buffer
        if end is not None:
            buffer.append(end)
        if any(t.kind in ATOMS for t in buffer):
            asked = "required" if any(t.kind == "required" for t in buffer) else ""
            self.add(modality or asked, buffer)
            buffer.clear()
        elif end is not None and not any(t.kind in MODAL for t in buffer):
            buffer.clear()

    def last_wish(self) -> list[Token]:
        """The credentials wished right before, which stay a choice: "CCS (preferred), CPC or RHIT required"."""
        last = self.found[-1] if self.found and not self.buffer else None
        if (
            last is None
            or last.modality != "preferred"
            or any(t.kind in ATOMS and t.kind != "cred" for t in last.tokens)
        ):
            return []
        return [t for t in last.tokens if t.kind in ("cred", "or", "comma", "slash")]

    def ends_aside(self, comma: Token, tokens: Sequence[Token]) -> bool:
        """Whether a wish put in between two demands ends: "a CPC, ideally a CRC as well, and around three years"."""
        if comma.kind != "comma" or self.ahead != "preferred" or not self.found:
            return False
        last = self.found[-1]
        put_in = any(t.kind == "comma" for t in (*last.tokens[-1:], *self.buffer[:1]))
        wished = {t.kind for t in self.buffer if t.kind in ATOMS}
        if last.modality == "preferred" or not put_in or len(wished) != 1:
            return False
        ahead = [t.kind for t in tokens if t.start > comma.start and t.kind not in ("least", "with", "exp")][:2]
        return ahead in (["and", "years"], ["and", "edu"]) and ahead[1] not in wished
