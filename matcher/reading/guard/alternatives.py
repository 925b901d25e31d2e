"""The alternatives of a pattern, each as a pattern of its own, so that only those need trying that may match.

>>> alternatives(r"\\b(?:train|no (?:cost|fee)s)\\b")
['\\\\b(?:train)\\\\b', '\\\\b(?:no (?:cost|fee)s)\\\\b']
>>> alternatives("[a|b]c|d"), alternatives("(a|b)c|d"), alternatives("(?:a|b)?")
(['[a|b]c', 'd'], [], [])

Whatever begins first is what the pattern matches; of two that begin together, the earlier alternative.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

# A backslash with its sign, a class, a bracket with what makes it a group of some kind, a bar, any other sign.
_SIGN = re.compile(
    r"(?P<plain>\\.|\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<opens>\((?:\?(?:[:=!]|<[=!]))?)|(?P<closes>\))|(?P<bar>\|)|.", re.S
)
# What may stand before the group with the alternatives: nothing that takes up room.
_NO_WIDTH = re.compile(r"(?:\\[bB]|\^|\(\?<?[=!][^()|]*\))*")


def alternatives(source: str) -> list[str]:
    """The patterns of which a pattern is the choice; none where it is no mere choice, or captures anything."""
    bars, groups = _outermost(source)
    if bars is None:
        return []
    if bars:
        return _cut(source, 0, len(source), bars)
    before = _NO_WIDTH.match(source)
    begin = before.end() if before else 0
    end = groups.get(begin, -1)
    if not source.startswith("(?:", begin) or end < 0 or source[end : end + 1] in ("?", "*", "+", "{"):
        return []
    inner, _ = _outermost(source[begin + 3 : end - 1])
    parts = _cut(source, begin + 3, end - 1, [begin + 3 + bar for bar in inner or ()])
    return [f"{source[:begin]}(?:{part}){source[end:]}" for part in parts] if len(parts) > 1 else []


def _cut(source: str, begin: int, end: int, bars: list[int]) -> list[str]:
    cuts = [begin - 1, *bars, end]
    return [source[a + 1 : b] for a, b in pairwise(cuts)]


def _outermost(source: str) -> tuple[list[int] | None, dict[int, int]]:
    """Where the bars stand that are in no group, and where each outermost group ends; None where one captures."""
    bars: list[int] = []
    groups: dict[int, int] = {}
    open_at: list[int] = []
    for sign in _SIGN.finditer(source):
        if opens := sign["opens"]:
            if opens == "(":
                return None, {}
            open_at.append(sign.start())
        elif sign["closes"]:
            groups[open_at.pop()] = sign.end()
        elif sign["bar"] and not open_at:
            bars.append(sign.start())
    return bars, groups


class Alternative:
    """One alternative of a pattern, compiled when it is first tried; ``needed``: the bits of what it needs."""

    __slots__ = ("flags", "needed", "search", "source")

    def __init__(self, source: str, flags: int, needed: int) -> None:
        self.source, self.flags, self.needed = source, flags, needed
        self.search: Callable[[str, int], re.Match[str] | None] = self._compiled

    def _compiled(self, text: str, pos: int) -> re.Match[str] | None:
        self.search = re.compile(self.source, self.flags).search
        return self.search(text, pos)


def first_of(parts: Iterable[Alternative], met: int, text: str, pos: int) -> re.Match[str] | None:
    """The first match of those alternatives whose needs are met."""
    best = None
    for part in parts:
        if met & part.needed == part.needed and (found := part.search(text, pos)):
            if found.start() == pos:
                return found if best is None or best.start() > pos else best
            if best is None or found.start() < best.start():
                best = found
    return best
