"""What people are taken without: "You may have a bachelor's, but we'll hire you without"."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.naming.token import BACK, Token

_WITHOUT = guarded(
    r"\b(?:but|though|yet)\b[^.;]{0,20}\b(?:hire|take|consider|accept|interview|look at|welcome|talk to) "
    r"(?:you|people|anyone|someone|them|coders|folks)(?: \w+)? without(?: one| it| that| them| either)?\W*$"
)


def taken_without(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens with a word that what stands before "but" is not asked, where they are taken without it."""
    found = _WITHOUT.search(low)
    if found is None:
        return tokens
    return [*(t for t in tokens if t.end <= found.start()), Token(*found.span(), "not", BACK)]
