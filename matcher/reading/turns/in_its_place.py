"""What stands in for "that", "it" or nothing named: "or, in place of that, three years", "four years in lieu"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.statement import FACTS
from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token
from matcher.reading.turns.no_swap import swap_denied


def of_that(tokens: list[Token], low: str) -> list[Token]:
    """ "…, or, in place of that, three years", "one year; two of another kind may stand in for it": choices besides."""
    tokens = [t for i, t in enumerate(tokens) if not _idle_lieu(tokens, i, low)]
    if [t.kind for t in tokens] in _IN_TIME and low.startswith(_ITS_PLACE, tokens[-1].start):
        return [tokens[0], tokens[2]._replace(kind="or"), tokens[3], tokens[1]]  # "…, CDIP accepted in its place"
    at = next((i for i, t in enumerate(tokens) if t.kind == "lieu" and _THAT.match(low, t.end)), -1)
    if at < 0 or any(t.kind == "reject" for t in tokens) or swap_denied(low, tokens[at]):
        return tokens
    choice = Token(tokens[at].start, tokens[at].end, "or")
    if any(t.kind in FACTS for t in tokens[at + 1 :]):
        return [*tokens[:at], choice, *tokens[at + 1 :]]
    cut = max((i for i, t in enumerate(tokens[:at]) if t.kind in ("semi", "comma")), default=-1)
    if cut < 0:
        return tokens
    mark = tokens[cut]
    return [
        *tokens[:cut],
        Token(mark.start, mark.end, "semi"),
        Token(mark.end, mark.end, "or"),
        *_taken(tokens[cut + 1 : at]),
    ]


def _taken(tokens: list[Token]) -> list[Token]:
    """What stands in for it, past the word that lets it in: "; we will take four more years in place of it"."""
    return tokens[1:] if tokens[:1] and tokens[0].kind == "accept" else tokens


# "CCDS within three years, CDIP accepted in its place"
_IN_TIME = (["cred", "within", "comma", "cred", "accept", "or"], ["cred", "within", "comma", "cred", "or"])
_ITS_PLACE = ("in its place", "in its stead", "as a substitute", "as an alternative")


def _idle_lieu(tokens: Sequence[Token], index: int, low: str) -> bool:
    """Whether "in lieu" only says again what "or" does: "a bachelor's or four years in lieu"."""
    token = tokens[index]
    if token.kind != "lieu" or not low.endswith("in lieu", token.start, token.end):
        return False
    parted = max((i for i, t in enumerate(tokens[:index]) if t.kind in ("semi", "open")), default=-1)
    return any(t.kind == "or" for t in tokens[parted + 1 : index])


_THAT = guarded(r" (?:that|this|it|which|them|these)\b| one(?=[.,;)]|$)")
