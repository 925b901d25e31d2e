"""What a kind of credential includes is accepted as well: "any AHIMA or AAPC certification, including the CCA"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token

_INCLUDING = guarded(r"[,(]? ?\(?(?:and )?incl(?:\.|uding|usive of|udes?)?(?: the| an?| our)? ?$")
_INCLUDE = guarded(r"\b(?:certif\w+|credentials?|designations?) includes? (?:the |an? )?$")
#: What names a kind of credential, and no single one.
_KINDS = ("loose", "body", "any")
#: What may stand between the kind and what it includes.
_BETWEEN = ("comma", "open", "and", "such_as")
#: "Entry or apprentice credentials, including the CCA, do not count"
_TURNED_AWAY = ("reject", "not", "apprentice", "uncert")


def with_included(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens with an "or" before what a kind includes, and without the brackets around it."""
    at = next((i for i in range(1, len(tokens)) if _is_included(low, tokens, i)), 0)
    if not at or any(t.kind in _TURNED_AWAY for t in tokens):
        return tokens
    if "include" in low and tokens[0].kind == "preferred" and _INCLUDE.search(low[: tokens[at].start]):
        return tokens  # "Preferred certifications include CPC or CMC": those are meant
    kind = next(i for i in range(at - 1, -1, -1) if tokens[i].kind in _KINDS)
    closes = next((i for i in range(at, len(tokens)) if tokens[i].kind == "close"), -1)
    bracketed = any(t.kind == "open" for t in tokens[kind + 1 : at])
    joint = Token(tokens[kind].end, tokens[at].start, "or")
    rest = [t for i, t in enumerate(tokens[at:], at) if not (bracketed and i == closes)]
    return [*_as_credentials(tokens[: kind + 1]), joint, *_each_a_choice(rest)]


def _each_a_choice(tokens: Sequence[Token]) -> list[Token]:
    """What is included is a choice each: "including RHIT and CCA"."""
    ends = next((i for i, t in enumerate(tokens) if t.kind not in ("cred", "comma", "and", "or")), len(tokens))
    last = max((i for i in range(ends) if tokens[i].kind == "cred"), default=0)
    return [t._replace(kind="or") if t.kind == "and" and i < last else t for i, t in enumerate(tokens)]


def _as_credentials(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, a kind of credentials as one of its own: it stays a choice beside what it includes."""
    whose = any(t.kind in ("body", "any") for t in tokens)
    kept = [t for t in tokens if not (whose and t.kind == "loose")]
    return [t._replace(kind="cred") if t.kind in _KINDS else t for t in kept]


def _is_included(low: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether a credential stands right after "including", which stands right after a kind of them."""
    if tokens[index].kind != "cred":
        return False
    kind = next((t for t in reversed(tokens[:index]) if t.kind not in _BETWEEN), tokens[index])
    return kind.kind in _KINDS and bool(_INCLUDING.fullmatch(low[kind.end : tokens[index].start]))
