"""What comes on top of something that is named only to say so: "the COSC on top of the CPC would be nice"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token

_ON_TOP = guarded(r"\b(?:on top of|in addition to|besides|beyond|alongside)\b")


def tops(low: str, start: int = 0) -> bool:
    """Whether something is said to come on top of something else, after the first ``start`` characters."""
    return _ON_TOP.search(low, start) is not None


def without_base(tokens: Sequence[Token], low: str) -> list[Token]:
    """ "The COSC on top of the CPC would be nice": only what comes on top is wished."""
    spots = [m.end() for m in _ON_TOP.finditer(low)]
    return [t for t in tokens if t.kind != "cred" or not any(0 <= t.start - at < 12 for at in spots)]


# "One year of coding, in addition to any years used in lieu of the degree", "on top of the years that replace it"
_USED = guarded(
    r"(?:in addition to|on top of|over and above|beyond|besides|not counting) (?:the |any |those )?(?:years?"
    r"|experience)"
    r" (?:[\w-]+ ){0,4}?(?:used|counted|applied|taken|substitut\w+|offered|replac\w+|stands?|standing)\b[^.;)]*"
)


def without_used(tokens: list[Token], low: str) -> list[Token]:
    """Without what only says that years which stand for a degree come on top."""
    found = _USED.search(low) if any(t.kind == "years" for t in tokens) else None
    return [t for t in tokens if not found.start() <= t.start < found.end()] if found else tokens


def base_and_top(tokens: list[Token], low: str) -> tuple[list[Token], list[Token]]:
    """What must be held anyway, and what is due in time on top: "CCS in addition to the RHIT, or within 18 months"."""
    found = _ON_TOP.search(low) if any(t.kind == "within" for t in tokens) else None
    first = next((i for i, t in enumerate(tokens) if found and t.kind == "cred" and t.start >= found.end()), 0)
    if not found or not first or tokens[first].start - found.end() > 12:
        return [], tokens
    if not any(t.kind == "cred" and t.end <= found.start() for t in tokens):
        return [], tokens
    last = first
    while last + 2 < len(tokens) and tokens[last + 1].kind in ("or", "slash") and tokens[last + 2].kind == "cred":
        last += 2
    base = tokens[first : last + 1]
    rest = [t for t in tokens if t not in base and not (found.start() <= t.start < found.end())]
    return (base, rest) if any(t.kind == "within" and t.start > base[-1].end for t in rest) else ([], tokens)
