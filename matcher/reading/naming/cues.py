"""The small words that join and rule what an ad names: and, or, one of, a plus, in lieu of (``words/cues.toml``)."""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from typing import Any, NamedTuple

import ahocorasick

from matcher.reading.words import words


class Cue(NamedTuple):
    """``low[start:end]`` is a cue of this kind."""

    start: int
    end: int
    kind: str


@cache
def _automaton() -> Any:
    found = ahocorasick.Automaton()
    for kind, families in words("cues_made").items():
        for phrase in (made for family in families for made in phrases_of(family)):
            found.add_word(phrase, (kind, len(phrase)))
    for kind, phrases in words("cues").items():
        for phrase in phrases:
            found.add_word(phrase, (kind, len(phrase)))
    found.make_automaton()
    return found


def phrases_of(family: str) -> list[str]:
    """Every phrase that a family makes: one of each choice in braces.

    >>> phrases_of("{is|are} {|also }fine")
    ['is fine', 'is also fine', 'are fine', 'are also fine']
    """
    parts = [part.split("|") for part in _BRACES.split(family)]
    return ["".join(chosen) for chosen in product(*parts)]


_BRACES = re.compile(r"[{}]")


def cues(low: str) -> list[Cue]:
    """The cues of a sentence (in lower case) in order; of two that overlap, the earlier, then the longer."""
    found = []
    for last, (kind, size) in _automaton().iter(low):
        begin, end = last - size + 1, last + 1
        if _whole(low, begin, end):
            found.append((begin, -end, kind))
    found.sort()
    out, reached = [], 0
    for begin, end, kind in found:
        if begin >= reached:
            out.append(Cue(begin, -end, kind))
            reached = -end
    return out


def _whole(low: str, begin: int, end: int) -> bool:
    if low[end - 1] == "+" and low[begin].isalnum() and low[end:].lstrip()[:1].isalnum():
        return False  # "a +" at the end of something; not "a + b"
    if low[begin].isalnum() and begin and (low[begin - 1].isalnum() or low[begin - 1] == "'"):
        return False
    return not (low[end - 1].isalnum() and end < len(low) and (low[end].isalnum() or low[end : end + 2] == "'t"))
