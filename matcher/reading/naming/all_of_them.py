"""A word in brackets, or before a list, for how many of it count: "CPC, CRC (both)", "dually certified (CPC, CRC)"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token

_COUNT = guarded(
    r"\((?:(?P<all>both|all|all (?:three|four|of them)|(?:both|all)(?: are)? (?:required|needed|necessary))"
    r"|(?P<one>either|either (?:one|is fine|will do|works|is ok)|one (?:of the two|or the other|will do)))\)"
)
# "Dually certified (CPC, CRC)", "Dual certification: CPC/CRC", "Both: CPC, CRC"
_PAIR = guarded(
    r"\b(?:dual(?:ly)?[ -](?:certif\w+|credential\w*)|(?<!for )(?<!at )(?<!in )both(?= ?:| of ?:))(?: in)?[ :(of]*$"
)
_JOINTS = frozenset(("comma", "slash", "and", "or"))


def counted_in_brackets(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens of credentials in a row with the joints that such a word gives them."""
    found = _COUNT.search(low)
    if found:
        last = max((i for i, t in enumerate(tokens) if t.end <= found.start()), default=-1)
        joint = "and" if found["all"] else "or"
        rest = [t for t in tokens[last + 1 :] if t.start >= found.end()]
        if (first := _row_before(tokens, last)) < last:
            return [*tokens[:first], *_joined(tokens[first : last + 1], joint), *rest]
    for first, token in enumerate(tokens):
        listed = token.kind == "cred" and [t.kind for t in tokens[first + 1 : first + 3]] in _TWO_LISTED
        if listed and _PAIR.search(low, 0, token.start):
            return [*tokens[:first], *_joined(tokens[first : first + 3], "and"), *tokens[first + 3 :]]
    return tokens


_TWO_LISTED = (["comma", "cred"], ["slash", "cred"])


def _row_before(tokens: Sequence[Token], last: int) -> int:
    """Where the row of credentials begins that ends there."""
    first = last
    if last < 0 or tokens[last].kind != "cred":
        return last
    while first > 1 and tokens[first - 1].kind in _JOINTS:
        before = first - 2
        while before > 0 and tokens[before].kind in _JOINTS:
            before -= 1
        if tokens[before].kind != "cred":
            break
        first = before
    return first


def _joined(row: Sequence[Token], joint: str) -> list[Token]:
    """A row of credentials with that joint between each two."""
    named = [t for t in row if t.kind == "cred"]
    out = named[:1]
    for token in named[1:]:
        out += [Token(out[-1].end, token.start, joint), token]
    return out
