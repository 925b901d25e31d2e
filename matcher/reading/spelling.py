"""Ads in which words are misspelt are read as they are meant, and quoted as they are written.

"CPC prefered, 2 yeras experiance requried": small offices write so, and a reader that knows the words alone takes a
wish for a demand. Slips of one letter (lost, doubled, swapped, another vowel) are made from the words ads ask by.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from data.records import Finding, Reading
from matcher.reading.rules.page import LONGEST_QUOTE
from matcher.reading.words import words


class Spelt(NamedTuple):
    """A text with its slips mended; from each of ``ends`` on, its signs stand ``moved`` behind where they were."""

    text: str
    ends: tuple[int, ...] = ()
    moved: tuple[int, ...] = ()

    def written_at(self, at: int) -> int:
        """The offset in the text as it was written of one in the mended text."""
        place = bisect_right(self.ends, at) - 1
        return at - self.moved[place] if place >= 0 else at


def spelt(text: str) -> Spelt:
    """``text`` with the words that ads ask by as they are spelt; the same object where none is misspelt.

    >>> spelt("CPC prefered, 2 yeras requried").text
    'CPC preferred, 2 years required'
    """
    found = _slips().keys() & set(_WORD.findall(text.lower()))
    if not found:
        return Spelt(text)
    slips = [s for s in re.finditer(rf"\b(?:{'|'.join(sorted(found))})\b", text, re.I) if _is_slip(s[0])]
    mended = [_as_written(slip[0], _slips()[slip[0].lower()]) for slip in slips]
    moved = tuple(accumulate(len(new) - len(slip[0]) for slip, new in zip(slips, mended, strict=True)))
    ends = tuple(slip.end() + by for slip, by in zip(slips, moved, strict=True))
    return Spelt("".join(_pieces(text, slips, mended)), ends, moved) if slips else Spelt(text)


def _pieces(text: str, slips: list[re.Match[str]], mended: list[str]) -> Iterator[str]:
    end = 0
    for slip, new in zip(slips, mended, strict=True):
        yield text[end : slip.start()]
        yield new
        end = slip.end()
    yield text[end:]


_WORD = re.compile(r"[a-z]{3,}")


def _is_slip(letters: str) -> bool:
    """Whether letters are of one word: "experiencee", not "experienceE/M", where a break was lost.

    Nor letters that only pass for others where case does not count, as the long s for an s.
    """
    return letters.lower() in _slips() and (letters.islower() or letters.isupper() or letters.istitle())


def _as_written(slip: str, word: str) -> str:
    return word.upper() if slip.isupper() else word.capitalize() if slip[0].isupper() else word


def as_written(reading: Reading, mended: Spelt, text: str) -> Reading:
    """A reading of the mended text as one of ``text``: its quotes are the ad's own words, at their own offsets."""
    head = len(reading.text) - len(mended.text)
    whole = reading.text[:head] + text
    return replace(reading, evidence=tuple(_moved(f, mended, head, whole) for f in reading.evidence), text=whole)


def _moved(finding: Finding, mended: Spelt, head: int, whole: str) -> Finding:
    start, end = (
        at if at < head else head + mended.written_at(at - head)
        for at in (finding.start, finding.start + len(finding.quote))
    )
    return replace(finding, start=start, quote=whole[start : min(end, start + LONGEST_QUOTE)])


@cache
def _slips() -> dict[str, str]:
    """Slip → word; what might be one of two words is none."""
    told = words("spelling")
    right, own = told["right"], {*told["right"], *told["words"]}
    made: dict[str, set[str]] = {}
    for word in right:
        for slip in _slips_of(word):
            made.setdefault(slip, set()).add(word)
    sure = {slip: min(meant) for slip, meant in made.items() if len(meant) == 1 and slip not in own}
    return {**sure, **told["far"]}


def _slips_of(word: str) -> Iterator[str]:
    """The word with a letter lost, doubled, swapped with the next, or taken for another; never its first alone."""
    for at, letter in enumerate(word):
        before, after = word[:at], word[at + 1 :]
        yield before + letter + letter + after
        if at:
            yield before + after
            yield before + after[:1] + letter + after[1:]
        for other in _TAKEN_FOR.get(letter, ""):
            yield before + other + after


_TAKEN_FOR = {**{vowel: "aeiou".replace(vowel, "") for vowel in "aeiou"}, "m": "n", "n": "m", "s": "cz", "c": "s"}
