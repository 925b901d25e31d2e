"""Fewer years that will do as well: "We require three years but will consider two" asks two of everybody."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token

#: What may stand between the years that are asked and the fewer ones that will do.
_BETWEEN = frozenset(("but", "comma", "semi", "dash", "accept", "exp", "required", "least", "or", "open", "with"))
# "… but will consider two with a CPC": the fewer years are those of some.
_OF_SOME = guarded(
    r"[^.;,)]{0,24}?\b(?:with|if|for (?!us\b|now\b|this\b)|from|where|when|who|in (?:the )?case|plus|provided"
    r"|as long|so long|once)\b"
)


# "…; nurses with one year are equally welcome": those of some too
_OF_PEOPLE = guarded(
    r"\b(?:nurses?|rns?|lpns?|those|people|holders?|persons?|candidates?|applicants?|anyone|anybody|someone|somebody"
    r"|graduates?|grads?|coders?|billers?|auditors?|students?|for|if|when|where|with an?|unless)\b"
)


def with_fewer_taken(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without the years of which a sentence says that fewer will do."""
    spots = [i for i, t in enumerate(tokens) if t.kind == "years"]
    if len(spots) != 2 or not any(t.kind == "accept" for t in tokens):
        return tokens
    first, last = spots
    more, fewer = tokens[first], tokens[last]
    of_some = _OF_PEOPLE.search(low, more.end, fewer.start) or _OF_SOME.match(low, fewer.end)
    if of_some or not _is_less(more, fewer) or not _is_taken(tokens, first, last):
        return tokens
    taken = last + 2 if [t.kind for t in tokens[last + 1 : last + 2]] == ["accept"] else last + 1
    return [*tokens[:first], fewer._replace(start=more.start), *tokens[taken:]]


def _is_less(more: Token, fewer: Token) -> bool:
    """Whether the second number of years is the smaller one."""
    return (
        isinstance(more.value, (int, float)) and isinstance(fewer.value, (int, float)) and 0 < fewer.value < more.value
    )


def _is_taken(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the years at ``last`` are taken, and nothing is wished or named between them and those at ``first``."""
    if any(t.kind == "preferred" for t in tokens[:last]) or {t.kind for t in tokens[first + 1 : last]} - _BETWEEN:
        return False
    after = tokens[last + 1].kind if last + 1 < len(tokens) else ""
    before = [t.kind for t in tokens[first + 1 : last]]
    return after == "accept" or "accept" in before[-2:]
