"""A wish put in between commas: "an associate's degree, RHIT preferred, or a diploma and three years"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.naming.token import Token

_SCHOOLS = frozenset(("edu", "degree", "diploma"))
_SMALL = frozenset(("loose", "any", "a", "exp"))


def with_brackets(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with such a wish in brackets, so that it does not rule the choice around it.

    >>> kinds = ["edu", "comma", "cred", "preferred", "comma", "or", "edu", "and", "years"]
    >>> [t.kind for t in with_brackets([Token(i, i + 1, k) for i, k in enumerate(kinds)])][1:6]
    ['open', 'cred', 'preferred', 'close', 'comma']
    """
    out = list(tokens)
    kinds = [t.kind for t in tokens]
    for index, kind in reversed(list(enumerate(kinds))):
        if kind != "preferred" or kinds[index + 1 : index + 3] != ["comma", "or"]:
            continue
        begin = _begin(kinds, index)
        if begin < 0 or not _SCHOOLS & set(kinds[:begin]) or not _is_school(kinds[index + 3 :]):
            continue
        out[begin] = out[begin]._replace(kind="open")
        out.insert(index + 1, out[index + 1]._replace(kind="close"))
    return out


def _begin(kinds: Sequence[str], wish: int) -> int:
    """Where the comma stands before the credentials that are wished; -1 where something else is."""
    at = wish - 1
    while at > 0 and kinds[at] in ("cred", "or", "slash"):
        at -= 1
    return at if at > 0 and at < wish - 1 and kinds[at] == "comma" else -1


def _is_school(after: Sequence[str]) -> bool:
    """Whether another school is offered next."""
    named = [kind for kind in after if kind not in _SMALL]
    return bool(named) and named[0] in _SCHOOLS
