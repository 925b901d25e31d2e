"""Compiled patterns with a guard: on a sentence whose words are known they are tried only where they may match.

The words of a sentence are looked up once (:func:`noted`), each in a table that tells of which needs of which patterns
it is enough (see :mod:`matcher.reading.guard.needs`); what all of them give is one number, a bit for each need. Most
patterns then cost one ``&``. On any other text, such as a part of a sentence, they are tried as ever.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import reduce
from operator import or_
from typing import Any

import ahocorasick

from matcher.reading.guard.alternatives import Alternative, alternatives, first_of
from matcher.reading.guard.needs import Need, marked, needs

#: So many words and sentences are remembered; then all are forgotten.
MOST_WORDS, MOST_TEXTS = 1 << 16, 1 << 12
#: Before so many texts the needs of the patterns are not looked for.
PATIENCE = 500
#: A longer word is looked at each time.
LONGEST = 40

_all: list[Guarded] = []
_gates: list[Gate] = []
#: The needs met by each noted text; a text that was not noted may meet all.
_met: dict[str, int] = {}
ALL_MET = -1


class Guarded:
    """A compiled pattern, with the methods of :class:`re.Pattern` that the reader uses."""

    __slots__ = (
        "_findall",
        "_finditer",
        "_fullmatch",
        "_match",
        "_search",
        "base",
        "first",
        "idle",
        "need",
        "parts",
        "pattern",
        "split",
        "sub",
        "window",
    )

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern, self.need, self.first = pattern, 0, 0
        # The bits of what its alternatives need stand together, from ``base`` on; ``idle``: one of them needs nothing.
        self.parts: tuple[Alternative, ...] = ()
        self.base, self.window, self.idle = 0, 0, False
        self._search, self._match, self._fullmatch = pattern.search, pattern.match, pattern.fullmatch
        self._finditer, self._findall = pattern.finditer, pattern.findall
        self.split, self.sub = pattern.split, pattern.sub

    def search(self, text: str, pos: int = 0, endpos: int | None = None) -> re.Match[str] | None:
        """As :meth:`re.Pattern.search`."""
        if endpos is not None:  # an edge of a word may be cut there that is none in the whole text
            return self._search(text, pos, endpos)
        met = _met_by(text, ALL_MET)
        if met & self.need != self.need:
            return None
        if self.parts and met != ALL_MET:
            own = met >> self.base & self.window
            return first_of(self.parts, own, text, pos) if own or self.idle else None
        return self._search(text, pos)

    def may(self, met: int) -> bool:
        """Whether a text that meets these needs, or a part of it, may hold a match (edges made by a cut apart)."""
        return met & self.need == self.need and not (self.parts and self._no_part(met))

    def _no_part(self, met: int) -> bool:
        """Whether for each alternative some need is not met."""
        own = met >> self.base & self.window
        if not own:
            return not self.idle
        return all(own & part.needed != part.needed for part in self.parts)

    def match(self, text: str, pos: int = 0, endpos: int | None = None) -> re.Match[str] | None:
        """As :meth:`re.Pattern.match`."""
        if endpos is not None:
            return self._match(text, pos, endpos)
        met = _met_by(text, ALL_MET)
        if met & self.need != self.need or (self.parts and not self.idle and not met >> self.base & self.window):
            return None
        return self._match(text, pos)

    def fullmatch(self, text: str, pos: int = 0, endpos: int | None = None) -> re.Match[str] | None:
        """As :meth:`re.Pattern.fullmatch`."""
        return self._fullmatch(text, pos) if endpos is None else self._fullmatch(text, pos, endpos)

    def finditer(self, text: str, pos: int = 0, endpos: int | None = None) -> Iterator[re.Match[str]]:
        """As :meth:`re.Pattern.finditer`."""
        if endpos is not None:
            return self._finditer(text, pos, endpos)
        met = _met_by(text, ALL_MET)
        if met & self.need != self.need or (self.parts and self._no_part(met)):
            return _NONE
        return self._finditer(text, pos)

    def findall(self, text: str) -> list[Any]:
        """As :meth:`re.Pattern.findall`."""
        return [] if _met_by(text, ALL_MET) & self.need != self.need else self._findall(text)


class Gate:
    """One look for whether any of some patterns may match a noted text: ``words_of(text) & gate.bits``."""

    __slots__ = ("bits", "patterns")

    def __init__(self, *patterns: Guarded) -> None:
        self.patterns, self.bits = patterns, ALL_MET
        _words.stale = True
        _gates.append(self)

    def learn(self) -> None:
        """Of each pattern one need is enough: it never matches without that."""
        self.bits = 0
        for pattern in self.patterns:
            if not pattern.need:
                raise ValueError(f"nothing is needed by {pattern.pattern.pattern!r}")
            self.bits |= pattern.first


_met_by: Callable[[str, int], int] = _met.get
_NONE: Iterator[re.Match[str]] = iter(())


def guarded(pattern: str, flags: int = 0) -> Guarded:
    """A pattern, compiled, which learns what it needs when the first sentence is noted."""
    _words.stale = True
    found = Guarded(re.compile(pattern, flags))
    _all.append(found)
    return found


def noted(text: str) -> int:
    """Look up the words of a text that many patterns will be tried on; returns the needs that they meet.

    Who reads one ad need not wait until every pattern has been looked into: the first texts meet all.
    """
    met = _met.get(text)
    if met is None or _words.stale:
        _words.patience -= 1
        if _words.stale and _words.patience > 0:
            return ALL_MET
        if _words.stale or len(_met) > MOST_TEXTS:
            forget()
        met = _met[text] = reduce(or_, filter(None, map(_words.__getitem__, text.split())), 0)
    return met


def forget() -> None:
    """Forget all texts; the table of words is made anew where patterns have been added to it."""
    _met.clear()
    if _words.stale or len(_words) > MOST_WORDS:
        _words.learn()


class _Words(dict[str, int]):
    """Word → the needs that it meets; a word is looked at when it is first met."""

    stale = True
    patience = PATIENCE
    _pieces: Any = None

    def __missing__(self, word: str) -> int:
        met = 0
        for _, bits in self._pieces.iter(marked(word if word.isascii() else word.translate(_SAME_LETTER))):
            met |= bits
        if len(word) <= LONGEST:
            self[word] = met
        return met

    def learn(self) -> None:
        """Give every need of every pattern its bit."""
        self.clear()
        bits: dict[Need, int] = {}
        for known in _all:
            source, flags = known.pattern.pattern, known.pattern.flags & ~re.UNICODE
            own = [bits.setdefault(need, 1 << len(bits)) for need in needs(source, flags)]
            known.need, known.first = sum(own), own[0] if own else 0
        pieces: dict[str, int] = {}
        for need, bit in bits.items():
            _spread(pieces, need, bit)
        size = len(bits)
        for known in _all:
            size = _learn_parts(known, pieces, size)
        self._pieces = ahocorasick.Automaton()
        for piece, met in pieces.items():
            self._pieces.add_word(piece, met)
        self._pieces.make_automaton()
        for gate in _gates:
            gate.learn()
        self.stale = False


def _spread(pieces: dict[str, int], need: Need, bit: int) -> None:
    for piece in need:
        pieces[piece] = pieces.get(piece, 0) | bit


def _learn_parts(known: Guarded, pieces: dict[str, int], base: int) -> int:
    """Give the needs of a pattern's alternatives bits that stand together; returns the next free one."""
    source, flags = known.pattern.pattern, known.pattern.flags & ~re.UNICODE
    bits: dict[Need, int] = {}
    parts = [(part, [bits.setdefault(n, 1 << len(bits)) for n in needs(part, flags)]) for part in alternatives(source)]
    known.parts = tuple(Alternative(part, flags, sum(own)) for part, own in parts)
    known.base, known.window = base, (1 << len(bits)) - 1
    known.idle = any(not own for _, own in parts)
    for need, bit in bits.items():
        _spread(pieces, need, bit << base)
    return base + len(bits)


# Letters that match another where case does not count.
_SAME_LETTER = str.maketrans({"ſ": "s", "ı": "i", "İ": "i", "\u212a": "k"})
_words = _Words()


def words_of(text: str) -> int:
    """The needs that a text meets, where it was noted; else all."""
    return _met_by(text, ALL_MET)


def known() -> tuple[Guarded, ...]:
    """Every guarded pattern."""
    return tuple(_all)


def around(sign: re.Pattern[str], before: int, pattern: Guarded, text: str) -> Iterator[re.Match[str]]:
    """All matches of a pattern whose matches hold a sign, no more than so many characters after their begin.

    As :meth:`re.Pattern.finditer`, but it looks only where a sign is near: a pattern that may begin with anything is
    slow, a sign is found at once.
    """
    reached = 0
    for found in sign.finditer(text):
        if found.start() >= reached:
            match = pattern.search(text, max(reached, found.start() - before))
            if match is None:
                return
            yield match
            reached = match.end()
