"""Semicolons that part the names of one list: "CPC; CCS; or RHIT", "CCA; CCS; CPC or RHIT", "one of: CCS; CIC; CPC"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from matcher.reading.naming.token import Token

_NAMES = frozenset(("cred", "body", "any", "apprentice"))
_LIST = _NAMES | {"semi", "or"}
#: What may stand behind a row that is one list; not "CCS; RHIT; or CCA with three years".
_ENDS = frozenset(("semi", "required", "preferred", "close", "colon"))


def listed_by_semicolons(tokens: list[Token]) -> list[Token]:
    """The tokens, semicolons as commas in a row of names of which one is enough, as its "or" or what leads it says."""
    for first, end in _rows(tokens):
        kinds = [t.kind for t in tokens[first:end]]
        chosen = "or" in kinds and (kinds.count("semi") > 1 or ("semi", "or") in itertools.pairwise(kinds))
        if chosen or _is_led(tokens[:first]):
            tokens = [
                t._replace(kind="comma") if first < at < end and t.kind == "semi" else t for at, t in enumerate(tokens)
            ]
    return tokens


def _is_led(before: list[Token]) -> bool:
    """Whether a row is one of choices: "Must possess one (1) of the following certifications: CCS; CIC; RHIT".

    So are the names in brackets behind what they are: "Coding certification (CCS; CPC; COC) required".
    """
    if [t.kind for t in before[-2:]] in (["any", "open"], ["loose", "open"], ["body", "open"]):
        return True
    led = [t.kind for t in before if t.kind not in ("open", "close", "loose", "any", "body")]
    return led[-2:] == ["one_of", "colon"]


def _rows(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """Where rows of three names or more, parted by nothing but semicolons and "or", begin and end."""
    at = 0
    while at < len(tokens):
        end = at
        while end < len(tokens) and tokens[end].kind in _LIST:
            end += 1
        names = [i for i in range(at, end) if tokens[i].kind in _NAMES]
        if len(names) > 2 and _is_alone(tokens, at, end) and not any(t.value == ("RN",) for t in tokens[at:end]):
            yield names[0], names[-1] + 1
        at = end + 1


def _is_alone(tokens: list[Token], at: int, end: int) -> bool:
    """Whether nothing before or behind a row belongs to one of its names only."""
    if tokens[at - 1 : at] and tokens[at - 1].kind == "colon" and any(t.kind == "one_of" for t in tokens[:at]):
        return end == len(tokens) or tokens[end].kind not in ("with", "years", "slash", "open", "within")
    behind = end == len(tokens) or tokens[end].kind in _ENDS or tokens[end - 1].kind == "semi"
    return behind and (at == 0 or tokens[at - 1].kind not in ("comma", "slash", "and", "with", "years"))
