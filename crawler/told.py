"""What of a text is compared: its words, its rare numbers, the states that it names, and what it is like.

Read once for all listings that have the text: the same ad stands in thirty towns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crawler.figures import figures
from crawler.likeness import hashes, outline, signature
from crawler.plainwords import words
from crawler.shape import shape
from crawler.whenwhere import homes
from crawler.wordlists import table

if TYPE_CHECKING:
    from crawler.likeness import Hashes

#: Characters of a text that are compared; the time for two texts grows with the square.
LONGEST = 40_000

#: Each word that is rare, with the phrase in which a firm says that it speaks for others.
_FOR_OTHERS = tuple(table("for_others").items())
_HINTS = frozenset(hint for hint, _ in _FOR_OTHERS)
# "… the queue. 4. Keeps current": the number of a list's item, which another board shows as a bullet.
_ITEM = re.compile(r"[0-9][0-9]?[.)] (?=[A-Z])")  # what stands before is asked only then: it is quicker
_MAY_BE_ITEM = re.compile(rb"0[.)] A")
# "On site in Findlay", "in our Lima office": said only in the text.
_ON_THE_SPOT = re.compile(r"[io]n(?<!\w..)(?:(?<=on)[ -]?site|(?<=in)[ -]person|(?<=in) the office|(?<=in)-office)\b")


class _Shared(dict[str, str]):
    """Each word once, however many texts have it: twenty thousand ads have to fit into memory."""

    def __missing__(self, word: str) -> str:
        if len(self) > 500_000:  # a stranger's endless new words must not fill the memory
            self.clear()
        self[word] = word
        return word


_SHARED = _Shared()


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """What a text tells."""

    text: str
    words: tuple[str, ...]
    different: int  # how many of its words are different ones
    outline: int
    signature: Hashes
    figures: frozenset[str]  # numbers that few ads have
    pay_figures: frozenset[str]  # of these the ranges of pay
    homes: frozenset[str]  # the states that it names
    on_the_spot: bool  # nothing of it is remote
    for_others: bool  # by its words a firm's that finds people for others


class Texts(dict[str, Told]):
    """The texts read so far, each by itself."""

    def __missing__(self, text: str) -> Told:
        told = self[text] = read(text)
        return told


def read(text: str) -> Told:
    """Prepare a text for comparing; linear in its length."""
    listed = _ITEM.sub(_without_item, text) if _MAY_BE_ITEM.search(shape(text)) else text
    # One object for each word from here on: sets and tables then know it without comparing letters.
    said = tuple(map(_SHARED.__getitem__, words(listed)))
    lower, different, hashed = text.lower(), set(said), hashes(said)
    numbers = figures(lower)
    return Told(
        text=text,
        words=said,
        different=len(different),
        outline=outline(hashed),
        signature=signature(hashed),
        figures=numbers,
        pay_figures=frozenset(number for number in numbers if " " in number),
        homes=homes(text, lower, different),
        on_the_spot="remote" not in lower and bool(_ON_THE_SPOT.search(lower)),
        for_others=_speaks_for_others(said, different),
    )


def _without_item(found: re.Match[str]) -> str:
    before = found.string[max(0, found.start() - 2) : found.start()]
    opens = before[-1:] in ("", "\n") or (before[-1] == " " and before[0] in ".;!?")
    return "" if opens else found.group()


def _speaks_for_others(text: Sequence[str], different: Set[str]) -> bool:
    """ "Our client", "has asked us to find": by its words a firm that finds people for a house."""
    if _HINTS.isdisjoint(different):
        return False
    said = " ".join(text)
    return any(phrase in said for hint, phrase in _FOR_OTHERS if hint in different)
