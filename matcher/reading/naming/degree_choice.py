"""A degree with its kinds in brackets: "Undergraduate degree (associate's or bachelor's)" is one, of the lower kind."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.naming.token import Token
from matcher.reading.rules.education import LEVELS

_JOINTS = frozenset(("or", "comma", "slash"))
_GENERAL = ("degree", "undergraduate", "college", "university", "four", "4", "two", "2")


def with_kinds_of_degree(low: str, out: list[Token]) -> list[Token]:
    """The tokens up to a closing bracket, a degree and the brackets that name its kinds as one.

    Not "Bachelor's degree (or associate's with four years)": what begins with a joint is another choice.
    """
    opened = max((i for i, t in enumerate(out) if t.kind == "open"), default=0)
    inside = out[opened + 1 : -1]
    if not opened or not _are_kinds(inside) or not low.startswith(_GENERAL, out[opened - 1].start):
        return out
    degree = out[opened - 1]
    if degree.kind not in ("degree", "edu"):
        return out
    levels = [t.value[0] for t in inside if t.kind == "edu" and isinstance(t.value, tuple)]
    lowest = min(levels, key=LEVELS.index)
    return [*out[: opened - 1], Token(degree.start, out[-1].end, "edu", (lowest,))]


def _are_kinds(inside: Sequence[Token]) -> bool:
    """Whether brackets hold kinds of degree and nothing else that counts."""
    kinds = [t.kind for t in inside]
    return kinds[:1] == ["edu"] and kinds[-1] == "edu" and set(kinds) <= {"edu", *_JOINTS}
