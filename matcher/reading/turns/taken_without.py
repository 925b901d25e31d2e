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


# "With a CPC you need one year; without it you'd need three", "one year if certified, and without that three"
_WITHOUT_IT = guarded(r"without (?:it|one|that|either)\b")


def or_without(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens, years for want of what is named before as a choice of their own."""
    for index in range(2, len(tokens) - 1):
        token, rest = tokens[index], tokens[index + 1 :]
        if token.kind not in ("no", "uncert") or not _WITHOUT_IT.match(low, token.start):
            continue
        told = [t for t in rest if t.kind not in ("required", "least", "comma")]
        timed = any(t.kind == "years" for t in tokens[:index]) and any(t.kind == "cred" for t in tokens[:index])
        if timed and [t.kind for t in told] in (["years"], ["years", "exp"]) and tokens[index - 1].kind in _PARTS:
            return [*tokens[: index - 1], tokens[index - 1]._replace(kind="semi"), token._replace(kind="or"), *told]
    return tokens


_PARTS = frozenset(("semi", "comma", "and", "but"))
