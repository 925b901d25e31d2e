"""Choices of a list that we have no name for: "RN, PT or OT license is a plus" wishes for the RN as well."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token

_JOINTS = ("comma", "or", "slash")
_MODAL = ("preferred",)
#: The name of a choice is no longer.
_LONGEST = 30


def without_unknown(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without what joins a credential before a word that wishes to choices that have no name."""
    for index, token in enumerate(tokens):
        if (
            token.kind in _MODAL
            and (begins := _joints_before(tokens, index))
            and _all_named(low, tokens, begins, index)
        ):
            return [*tokens[:begins], *tokens[index:]]
    return tokens


def _joints_before(tokens: Sequence[Token], index: int) -> int:
    """Where the signs and words begin that join nothing we know to the credential before them; 0 where none do."""
    begins = index
    while begins and tokens[begins - 1].kind in _JOINTS:
        begins -= 1
    joined = begins < index and any(t.kind == "or" for t in tokens[begins:index])
    return begins if joined and begins and tokens[begins - 1].kind == "cred" else 0


def _all_named(low: str, tokens: Sequence[Token], begins: int, index: int) -> bool:
    """Whether after each of the joints a short name follows: " PT ", " OT license "."""
    ends = [*(t.start for t in tokens[begins + 1 : index]), tokens[index].start]
    names = [low[t.end : end].strip() for t, end in zip(tokens[begins:index], ends, strict=True)]
    return all(0 < len(name) <= _LONGEST and name[-1] not in ".;:," for name in names)


# "One of: RN, MD/MBBS, RHIA or CCS": physicians, who are no choice that has a code, and no graduates beside the rest
_PHYSICIAN = guarded(r"\b(?:md|m\.d\.|do|d\.o\.) ?(?:/|, | or )mbbs\b|\bmbbs ?(?:/|, | or )(?:md|m\.d\.)")


def without_unneeded_nurse(low: str, tokens: list[Token]) -> list[Token]:
    """Without the nurse whom nobody asks for: "an RN is welcome but you don't have to be a nurse"."""
    return [t for t in tokens if not (low.startswith("be a nurse", t.start) and _NEED_NOT.search(low, 0, t.start))]


_NEED_NOT = guarded(r"(?:n['’]?t|\bnot|\bnever) (?:have to|need(?: to)?) $")


def without_physicians(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without those inside the name of a physician's degree, where credentials stand beside it."""
    found = _PHYSICIAN.search(low)
    if found is None or not any(t.kind == "cred" for t in tokens):
        return tokens
    return [t for t in tokens if t.end <= found.start() or t.start >= found.end()]


# "RN license or multistate compact license with 3 years": one licence, whichever state has given it
_COMPACT = guarded(
    r" or (?:(?:an?|current|valid|active|other|eligible|enhanced) )*"
    r"(?:compact|multi-?state|nlc|nurse licensure compact)"
    r"(?: (?:compact|multi-?state|rn|nursing|state|nurse))* (?:licen[sc]e|licensure|privileges?)\b"
)


def without_compact(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without the "or" before a licence that is the same one of another state."""
    found = _COMPACT.search(low)
    if found is None or any(t.kind == "cred" and found.start() <= t.start < found.end() for t in tokens):
        return tokens
    return [t for t in tokens if t.kind != "or" or not found.start() <= t.start < found.end()]


# "Registered Nurse licensed (or eligible for licensure) in Missouri", "RN, or eligible for an Ohio license"
_LICENSABLE = guarded(
    r",? ?\(?(?:or|and/or) (?:be |is |are )?(?:licens\w+[- ])?eligible (?:for|to (?:obtain|hold|get|be|receive))"
    r" (?:[\w-]+ ){0,3}?licen[sc]\w+\)?"
)


def without_licensable(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without what lets in a nurse whose licence another state has given: a nurse is what is asked."""
    found = _LICENSABLE.search(low) if any(t.value == ("RN",) for t in tokens) else None
    return [t for t in tokens if not found.start() <= t.start < found.end()] if found else tokens
