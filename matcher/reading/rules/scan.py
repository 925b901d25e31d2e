"""One pass over an ad for every word that any rule waits for: the vocabulary's terms and the rules' own cues.

A rule that waits for a word costs nothing where the word does not stand: the automaton finds all of them at once, and
patterns are tried only in the sentences in which one was found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import ahocorasick

from data.vocabulary import Term

#: How far around a weak alias the word that vouches for it may stand, and around any alias the one that denies it.
NEAR, AROUND = 80, 40

# Curly quotes and the many dashes are one character each, so offsets stay.
_SAME_LENGTH = str.maketrans({"’": "'", "‘": "'", "´": "'", "–": "-", "—": "-", "‑": "-", "−": "-", "‐": "-", " ": " "})


def lowered(text: str) -> str:
    """``text`` in lower case with plain quotes and dashes, of the same length, so that offsets fit both."""
    low = text.lower()
    if len(low) != len(text):  # "İ" becomes two characters
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low if low.isascii() else low.translate(_SAME_LENGTH)


class Hit(NamedTuple):
    """A word found, ``text[start:end]``."""

    start: int
    end: int


class _Entry(NamedTuple):
    """What an alias stands for: a cue's name, or a term (by index) with the spelling it must have, if any."""

    cue: str
    term: int
    spelling: str
    weak: bool


class Scanner:
    """Finds terms and cues in one pass.

    ``cues`` maps the name under which a rule asks for its words to these words, in lower case. A word counts only as a
    whole: no letter or digit touches it.
    """

    def __init__(self, terms: Iterable[Term], cues: Mapping[str, Iterable[str]]) -> None:
        self.terms = tuple(terms)
        self._unless = [tuple(lowered(phrase) for phrase in term.unless) for term in self.terms]
        self._near = [tuple(lowered(word) for word in term.near) for term in self.terms]
        entries: dict[str, list[_Entry]] = {}
        for index, term in enumerate(self.terms):
            for alias in (*term.aliases, *term.exact, *term.weak):
                spelling = "" if alias in term.aliases else alias
                entries.setdefault(lowered(alias), []).append(_Entry("", index, spelling, alias in term.weak))
        for cue, words in cues.items():
            for word in words:
                entries.setdefault(lowered(word), []).append(_Entry(cue, -1, "", False))
        self._automaton = ahocorasick.Automaton()
        for word, found in entries.items():
            self._automaton.add_word(word, (len(word), word[0].isalnum(), word[-1].isalnum(), tuple(found)))
        self._automaton.make_automaton()

    def scan(self, text: str, low: str) -> tuple[dict[str, list[Hit]], dict[int, list[Hit]]]:
        """Hits by cue and hits by index of term, in the order of the text."""
        cues: dict[str, list[Hit]] = {}
        terms: dict[int, list[Hit]] = {}
        for start, end, entries in self._words(text, low):
            for cue, term, spelling, weak in entries:
                if cue:
                    cues.setdefault(cue, []).append(Hit(start, end))
                elif (not spelling or text[start:end] == spelling) and self._meant(term, weak, low, start, end):
                    terms.setdefault(term, []).append(Hit(start, end))
        return cues, terms

    def _words(self, text: str, low: str) -> Iterator[tuple[int, int, tuple[_Entry, ...]]]:
        last = len(low) - 1
        for at, (length, opens, closes, entries) in self._automaton.iter(low):
            if closes and at < last and low[at + 1].isalnum() and not _stuck(text, at + 1):
                continue
            start = at - length + 1
            if opens and start and low[start - 1].isalnum() and not _stuck(text, start):
                continue
            yield start, at + 1, entries

    def _meant(self, term: int, weak: bool, low: str, start: int, end: int) -> bool:
        if weak:
            around = low[max(0, start - NEAR) : start] + low[end : end + NEAR]
            if not any(word in around for word in self._near[term]):
                return False
        return not any(_denies(phrase, low, start, end) for phrase in self._unless[term])


def _stuck(text: str, at: int) -> bool:
    """Whether a lost line break stands before ``at``: "Work ScheduleFull time"."""
    return text[at].isupper() and text[at - 1].islower()


def _denies(phrase: str, low: str, start: int, end: int) -> bool:
    """Whether the phrase covers the hit, or, where it does not contain it, stands close to it."""
    word = low[start:end]
    if word in phrase:
        reach = len(phrase) - len(word)
        at = low.find(phrase, max(0, start - reach), end + reach)
        return at >= 0
    return low.find(phrase, max(0, start - AROUND), end + AROUND) >= 0
