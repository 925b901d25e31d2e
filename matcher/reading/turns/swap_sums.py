"""Swaps that say more than what stands for what: what they come to, and choices that they only repeat."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.statement import family_of
from matcher.reading.guard import guarded
from matcher.reading.naming.token import BACK, Token

_OF_THE_TIME = (
    " experience",
    " the experience",
    " that experience",
    " work experience",
    " the year",
    " such experience",
)


def already_chosen(low: str, tokens: list[Token], at: int) -> list[Token]:
    """The choice that the swap at ``at`` only repeats, or nothing.

    "One year of coding, or a coding program in lieu of experience"
    """
    cut = max((i for i, t in enumerate(tokens[:at]) if t.kind == "or"), default=0)
    before, after = ({f for t in part if (f := family_of(t))} for part in (tokens[:cut], tokens[cut:at]))
    lengths = {
        t.value for t in tokens[:cut] if t.kind == "years"
    }  # "two years, or a program in place of the two years"
    again = [t for t in tokens[at + 1 :] if t.kind == "years" and t.value in lengths]
    rest = [t for t in tokens[at + 1 :] if t.kind != "exp" and t not in again]
    told = (bool(again) or low.startswith(_OF_THE_TIME, tokens[at].end)) and tokens[at].value != BACK
    return tokens[:at] if told and not rest and before == {"years"} and after and "years" not in after else []


def in_sum(low: str, lieu: Token, named: Sequence[Token]) -> list[Token]:
    """ "Further experience may replace the degree, so that seven years in total are needed": what it comes to."""
    at = next((i for i, t in enumerate(named) if t.kind == "years"), 0)
    told = None if not at else _SO_THAT.search(low, lieu.end, named[at].start)
    if not told:
        return []
    kept = [
        t for t in named[:at] if t.kind == "edu" and t.start > told.start()
    ]  # "so a high school graduate needs six"
    return [*kept, named[at]._replace(more=False)]


def told_after(low: str, lieu: Token, named: Sequence[Token]) -> list[Token]:
    """ "Work experience in lieu of the degree: three additional years": how much, told behind what it replaces."""
    years = next((t for t in named if t.kind == "years"), None)
    if years is None or not _HOW_MUCH.fullmatch(low, lieu.end, years.start):
        return []
    return [years._replace(more=years.more or _FURTHER.search(low, 0, lieu.start) is not None)]


# "… in lieu of the degree: three", "… for the degree at the rate of two years"
_HOW_MUCH = guarded(
    r"(?: (?!consider|accept|may|can|is|are|on\b|year)[\w’'-]+){0,6}(?::| [-–—]|,? at (?:the|a) rate of| \("
    r"| in the amount of) ?(?:at least |a minimum of )?"
)
_FURTHER = guarded(r"\b(?:additional|further|extra)\b[^.;]{0,40}\bexperience\b|\bbeyond (?:the|that|what|those)\b")


_SO_THAT = guarded(
    r"\b(?:so(?= (?:that|an?|those|someone)\b)|meaning|which (?:means|makes|comes to)|in which case|making"
    r"|for a total of|total(?:l?ing)?|that is"
    r"|i\.e\.|resulting in|then)\b"
)
