"""Those who hold anything but what they must add: "If your credential is other than the CRC, pass it in a year"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.naming.token import Token, codes_of


def lacking_it(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens with "a credential other than the CRC" as what lacks the CRC, where the CRC is then due in time."""
    at = next((i for i, t in enumerate(tokens) if t.kind == "reject" and low.startswith("other than", t.start)), -1)
    held = tokens[at + 1] if 0 <= at < len(tokens) - 1 else None
    if held is None or held.kind != "cred" or not _due_later(tokens[at + 2 :], codes_of(held)):
        return tokens
    first = at - 1 if at and tokens[at - 1].kind in ("loose", "any") else at
    again = any(t.kind == "cred" for t in tokens[at + 2 :])
    if again and low.startswith("if "):
        return tokens  # a turn of its own tells those apart who hold it
    lacked = [] if again else [tokens[at]._replace(kind="no"), held]
    before = [t for t in tokens[:first] if t.kind != "if"]
    return [*before, *lacked, *(t for t in tokens[at + 2 :] if before or lacked or t.kind != "comma")]


def _due_later(after: Sequence[Token], codes: tuple[str, ...]) -> bool:
    """Whether that very credential, and no other, is named again with a time for it, or the time alone is."""
    named = {c for t in after if t.kind == "cred" for c in codes_of(t)}
    return named <= set(codes) and any(t.kind == "within" for t in after)
