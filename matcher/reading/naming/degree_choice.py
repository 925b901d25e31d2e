"""Which level is meant: "Undergraduate degree (associate's or bachelor's)", "training beyond high school".

A degree with its kinds in brackets is one, of the lower kind; the school that one goes beyond is not what is asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token
from matcher.reading.rules.education import LEVELS

# "Advanced training beyond High School that includes the completion of an approved program"
_BEYOND = guarded(
    r"\b(?:training|education|schooling|college|coursework|stud(?:y|ies)|courses?|classes) (?:\w+ )?(?:beyond|past)"
    r" (?:the )?$"
)
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


def without_school_gone_beyond(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without the high school that the training asked goes beyond."""
    return [t for t in tokens if t.value != ("hs",) or not _BEYOND.search(low, 0, t.start)]
