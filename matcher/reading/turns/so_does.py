""" "An RHIT gets you in, so will three years of coding": what "so will" adds behind a comma is another choice."""

from __future__ import annotations

from matcher.reading.naming.token import Token

_SO = ("so will", "so would", "so does", "so do", "so is", "so are", "so can")
_NAMED = frozenset(("cred", "edu", "any", "body"))


def so_does(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens with "or" for ", so will" between two things that are named."""
    for index in range(2, len(tokens) - 1):
        comma, word = tokens[index - 1], tokens[index]
        so = word.kind in ("accept", "or") and low.startswith(_SO, word.start)
        if so and comma.kind in ("comma", "semi", "dash") and tokens[index + 1].kind == "years":
            before = [t for t in tokens[: index - 1] if t.kind != "accept"]
            if before and before[-1].kind in _NAMED:
                return [*before, word._replace(kind="or"), *so_does(low, tokens[index + 1 :])]
    return tokens
