"""What turns people away: "no CPC-A", "will not take", "isn't accepted"; two refusals demand."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.denial_words import (
    ALONE,
    BY_ITSELF,
    FOR_WHICH,
    NO_OTHER,
    OTHERS,
    PAPERS,
    PLEASE,
    REFUSED,
    SUBSTITUTED,
)
from matcher.reading.naming.token import ATOMS, Token, codes_of

#: Levels below the full credential.
APPRENTICES = frozenset(("CPC-A", "COC-A", "CIC-A", "CRC-A"))

#: The value of a word that turns away what stands after it: "does not hire CPC-A coders".
TAKES = "takes"

#: What rules the facts beside it.
MODAL = frozenset(("required", "preferred", "not", "reject"))


def of_no_other(low: str, tokens: Sequence[Token], index: int) -> Token | None:
    """The credential right after a refusal for which something is no substitute."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    named = after is not None and after.kind in ("cred", "loose", "any", "body")
    return after if named and after and FOR_WHICH.search(low, tokens[index].start, after.start) else None


def turning_away(low: str, tokens: Sequence[Token], index: int, before: Sequence[Token]) -> list[Token]:
    """What a word that turns away becomes: two of them demand, and papers are no people."""
    if NO_OTHER.match(low, max(0, tokens[index].start - 2)):
        return [Token(tokens[index].start, tokens[index].end, "required")]
    if firm := none_without(tokens, index, before) or none_without_them(tokens, index):
        return [firm]
    return [] if PAPERS.match(low, tokens[index].end) else [tokens[index]]


def is_lower(low: str, named: Token) -> bool:
    """Whether what is named is no full credential, or stands alone: "CPC-A: no", "CPC only: no"."""
    return set(codes_of(named)) <= APPRENTICES or bool(ALONE.match(low, named.end) or BY_ITSELF.match(low, named.end))


def turned_away(low: str, after: Token) -> bool:
    """Whether "no" before it turns it away: "no apprentices", "no CPC-A", "no RHIT-only applications"."""
    if after.kind == "apprentice":  # "two years, not counting apprentice time"
        return not low.startswith((" time", " year", " experience", " period", " work"), after.end)
    if after.kind != "cred":
        return False
    return set(codes_of(after)) <= APPRENTICES or bool(ALONE.match(low, after.end) or PLEASE.match(low, after.end))


def none_without(tokens: Sequence[Token], index: int, before: Sequence[Token]) -> Token | None:
    """The demand that two denials make: "we will not interview candidates who have no CPC"."""
    after = next((t for t in tokens[index + 1 :] if t.kind in ATOMS or t.kind in _TURNS), None)
    if after is None or after.kind != "no" or any(t.kind in ATOMS for t in before):
        return None
    return Token(tokens[index].start, after.end, "required", TAKES)


def none_without_them(tokens: Sequence[Token], index: int) -> Token | None:
    """The demand for what stands before: "CCS or RHIA - they won't look at a resume without one of the two"."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    named = any(t.kind == "cred" for t in tokens[:index])
    if not named or after is None or after.kind != "uncert" or after.start - tokens[index].end > 40:
        return None
    return Token(tokens[index].start, after.end, "required")


def refusal(low: str, tokens: Sequence[Token], index: int) -> Token | None:
    """The "no" with the verb that makes it turn somebody away; two of them demand."""
    token = tokens[index]
    found = REFUSED.match(low, token.end)
    if (swapped := SUBSTITUTED.match(low, token.end)) and OTHERS.search(low, 0, token.start):
        return Token(token.start, swapped.end(), "reject")
    if not found:
        return None
    if found["passive"]:
        return Token(token.start, found.end(), "reject")
    if low.startswith("no ", token.start):
        return None  # "no interview": a noun
    if firm := none_without(tokens, index, ()) or none_without_them(tokens, index):
        return firm
    after = next((t for t in tokens[index + 1 :] if t.kind in ATOMS or t.kind in MODAL), None)
    if after is None or after.kind in MODAL:
        return Token(token.start, found.end(), "reject", TAKES)
    return Token(token.start, found.end(), "reject", TAKES) if after.start - found.end() < 40 else None


_TURNS = MODAL | {"no"}
