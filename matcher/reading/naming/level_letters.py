"""The letters of a form before the level of schooling that they stand for: "BS - Bachelor's Level Degree"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token

# "BS - Bachelor's …", "BACH: Bachelor's …"; "BS – Bachelor of Science"
_STANDS_FOR = guarded(r"\s?[-–—:=]\s?")
#: No letters are longer.
_LETTERS = 5


def without_level_letters(low: str, named: Sequence[Token]) -> list[Token]:
    """What is named without letters that the level behind them spells out, which else were a demand of their own."""
    after = [*named[1:], None]
    return [t for t, following in zip(named, after, strict=True) if not (following and _spelled(low, t, following))]


def _spelled(low: str, letters: Token, level: Token) -> bool:
    same = letters.kind == level.kind == "edu" and letters.value == level.value
    short = letters.end - letters.start <= _LETTERS < level.end - level.start
    return same and short and _STANDS_FOR.fullmatch(low, letters.end, level.start) is not None
