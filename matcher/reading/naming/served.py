"""Practical training that stands in for the years: "two years of coding, or completion of our coding residency"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.naming.token import ATOMS, Token

_DONE = (
    r"(?:(?:the |a )?(?:successful |satisfactory )?completion of|(?:a |an )?(?:successfully )?completed|graduation from"
    r"|graduates? of|(?:have |has |having |who have )?(?:successfully )?(?:completed|finished))"
)
# What one does at work; a school's programme is schooling, and no more than the employer's own one counts here.
WORKED = (
    r"(?:internships?|externships?|residency|residencies|fellowship|apprenticeship|traineeship|practicum|practicode"
    r"|(?:trainee|intern|extern|resident|residency|apprentice|apprenticeship|internship|externship|fellowship)"
    r" program(?:me)?)"
)
_SERVED = guarded(
    rf"\b(?:{_DONE} (?:(?!program|course|degree|school)[\w&'’/-]+ ){{0,6}}?"
    rf"|\d{{2,4}} hours (?:of |in )(?:an? |the )?(?:[\w-]+ ){{0,2}}?"
    rf"|(?:an?|our|the) (?:[\w-]+ ){{0,2}}?){WORKED}\b"
)


def with_served(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens, with a way without years behind the "or" after which such training follows."""
    for index in range(1, len(tokens)):
        if tokens[index].kind != "or" or not _after_years(tokens, index):
            continue
        if found := _SERVED.match(low, tokens[index].end + 1):
            served = Token(*found.span(), "years", 0.0)
            inside = [t for t in tokens[index + 1 :] if t.start < found.end()]
            return [*tokens[: index + 1], served, *tokens[index + 1 + len(inside) :]]
    return tokens


def _after_years(tokens: Sequence[Token], index: int) -> bool:
    """Whether years are the last fact that stands before a place."""
    facts = [t.kind for t in tokens[:index] if t.kind in ATOMS and t.kind != "exp"]
    return facts[-1:] == ["years"]
