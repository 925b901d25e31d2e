"""The places of a line where one of its items may end, and the words on both sides of them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from data.vocabulary import credentials

_FILE = Path(__file__).with_name("words.toml")


class Words(NamedTuple):
    """The lists of ``words.toml``, each told there."""

    opens: frozenset[str]
    goes_on: frozenset[str]
    ends: frozenset[str]
    names: frozenset[str]
    qualifiers: frozenset[str]
    counting: frozenset[str]
    makers: frozenset[str]


class Gap(NamedTuple):
    """A space of a line, from ``end`` to ``begin``, between the words ``last`` and ``word``, which ``after`` follows.

    ``bare`` is ``last`` in small letters, without brackets and quotes.
    """

    line: str
    end: int
    begin: int
    last: str
    bare: str
    word: str
    after: str

    @property
    def goes_on(self) -> bool:
        """Whether the word before it goes on: "of", "certified"; what a bracket or a sentence closes does not."""
        if self.bare == "provided" and _ON_TERMS.search(self.line, max(0, self.end - 30), self.end):
            return True  # "RHIT accepted provided | CCS is earned in 12 months"
        return (self.bare in words().goes_on and self.last[-1] not in ").!?") or self.last in words().qualifiers

    @property
    def closed(self) -> bool:
        """Whether items end with the word before it: "required", "experience", "GED", "CPC"."""
        return self.bare in words().ends or self.last in codes()

    @property
    def titled(self) -> bool:
        """Whether a word of a name or a title stands before it: "Scheduled Weekly | Hours"."""
        return self.last[0].isupper() and self.last[1:].islower() and self.bare not in words().ends

    @property
    def lettered(self) -> bool:
        """Whether letters or a number that name something stand before it: "HCPCS", "ICD-10-CM"."""
        last = self.last.removesuffix("s")
        return len(last) > 1 and (last.isupper() or last[-1].isdigit()) and not last[0].isdigit()

    @property
    def stops(self) -> bool:
        """Whether a sentence ends here and says so, or the number of an item stands there: "(fast).", "p.m.", "(2)"."""
        return _STOPS.search(self.last) is not None


_STOPS = re.compile(r"(?:\w['’]?\w|[\"”’')%])[.!?]{1,3}[\"”’')]*$|^(?:[A-Za-z]\.){1,4}$|^\W?\w{1,2}\)$")
_ON_TERMS = re.compile(r"\b(?:accepted|considered|hired|acceptable|ok|okay|welcome|taken|eligible|waived),? provided$")
# A space before a capital or a number; not after what goes on by its sign.
_SPACE = re.compile(r"(?<![,;:/&|+·–—(-]) (?=[\"'“]?[A-Z]|\d)")
_BEFORE = re.compile(r"\S{1,30}$")
_AFTER = re.compile(r"[\"'“(]?(\S+)(?: (\S+))?")


def gaps_of(line: str) -> Iterator[Gap]:
    """The gaps of a line behind which a capital or a number stands, in order."""
    for space in _SPACE.finditer(line):
        end, begin = space.span()
        last, after = _BEFORE.search(line, max(0, end - 30), end), _AFTER.match(line, begin)
        if last and after:
            bare = last[0].strip("()[]\"'“”’.").lower()
            yield Gap(line, end, begin, last[0], bare, after[1].rstrip(",.:;)"), after[2] or "")


@cache
def codes() -> frozenset[str]:
    """The letters of all credentials."""
    return frozenset(code for code in credentials() if code[:3] != "ANY")


@cache
def words() -> Words:
    """The words that tell where items begin and end."""
    with _FILE.open("rb") as file:
        rows = tomllib.load(file)
    return Words(*(frozenset(rows[name].split()) for name in Words._fields))
