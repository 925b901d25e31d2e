"""One pass over an ad for every word that any rule waits for: the vocabulary's terms and the rules' own cues.

A rule that waits for a word costs nothing where the word does not stand: an automaton finds all of them at once, and
patterns are tried only in the sentences in which one was found.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import ahocorasick

from data.vocabulary import Term
from matcher.reading.layout.lowering import lowered

#: How far around a weak alias the word that vouches for it may stand, and around any alias the one that denies it.
NEAR, AROUND = 80, 40
#: Words in capitals up to this length are sought by themselves.
SHORT = 3

#: A word found: ``text[start:end]``. A plain tuple, since there are hundreds in every ad.
Hit = tuple[int, int]


class _Entry(NamedTuple):
    """What a word stands for: a cue's name, or else a term by its index."""

    cue: str
    term: int
    weak: bool


class Scanner:
    """Finds terms and cues.

    ``cues`` maps the name under which a rule asks for its words to these words; one with a capital counts only as
    written. A word counts only as a whole: no letter or digit touches it.
    """

    def __init__(self, terms: Iterable[Term], cues: Mapping[str, Iterable[str]]) -> None:
        self.terms = tuple(terms)
        self._unless = [tuple(lowered(phrase) for phrase in term.unless) for term in self.terms]
        self._near = [tuple(lowered(word) for word in term.near) for term in self.terms]
        lower: dict[str, list[_Entry]] = {}
        exact: dict[str, list[_Entry]] = {}
        for index, term in enumerate(self.terms):
            for alias in term.aliases:
                lower.setdefault(lowered(alias), []).append(_Entry("", index, False))
            for alias in (*term.exact, *term.weak):
                exact.setdefault(alias, []).append(_Entry("", index, alias in term.weak))
        for cue, words in cues.items():
            for word in words:
                (lower if word == word.lower() else exact).setdefault(word, []).append(_Entry(cue, -1, False))
        # Short words in capitals ("ED", "ER") are sought apart: in lower case they stand inside every other word.
        self._short = {word: tuple(known) for word, known in exact.items() if len(word) <= SHORT and word.isalnum()}
        self._capitals = _short_words(self._short)
        self._words = _automaton(lower, {word: known for word, known in exact.items() if word not in self._short})

    def scan(self, text: str, low: str) -> tuple[dict[str, list[Hit]], dict[int, list[tuple[int, int, bool]]]]:
        """Hits by cue, and by index of term hits with whether the alias is weak; each in the order of the text.

        Whether a term is meant is asked later (:meth:`meant`), as often the first hit settles it.
        """
        cues: dict[str, list[Hit]] = defaultdict(list)
        terms: dict[int, list[tuple[int, int, bool]]] = defaultdict(list)
        written = _scan(self._words, low, text, cues, terms)
        if self._scan_short(text, cues, terms) or written:
            for cue_hits in cues.values():
                cue_hits.sort()
            for term_hits in terms.values():
                term_hits.sort()
        return cues, terms

    def _scan_short(self, text: str, cues: dict[str, list[Hit]], terms: dict[int, list[tuple[int, int, bool]]]) -> bool:
        """Add the short words in capitals; whether there are any."""
        short, found = self._short, False
        for match in self._capitals.finditer(text):
            known = short.get(match[0])
            if known and _is_whole(text, *match.span()):
                found = True
                _add(known, match.start(), match.end(), cues, terms)
        return found

    def meant(self, term: int, low: str, start: int, end: int, weak: bool) -> bool:
        """Whether an alias at ``low[start:end]`` stands for its term there: vouched for if weak, and not denied."""
        if weak:
            around = low[max(0, start - NEAR) : start] + low[end : end + NEAR]
            if not any(word in around for word in self._near[term]):
                return False
        unless = self._unless[term]
        return not unless or not _denied(unless, low, start, end)


def _scan(
    automaton: Any,
    low: str,
    text: str,
    cues: dict[str, list[Hit]],
    terms: dict[int, list[tuple[int, int, bool]]],
) -> bool:
    """Add what the automaton finds; whether any of it counts only as written. One flat loop, as it runs so often."""
    last, written = len(low) - 1, False
    for at, (length, opens, closes, entries, exact) in automaton.iter(low):
        start, end = at - length + 1, at + 1
        # Most words end inside a longer one; a small letter there settles it without a call.
        if closes and at < last and low[end].isalnum() and (text[end] > "Z" or not _stuck(text, end)):
            continue
        if opens and start and low[start - 1].isalnum() and (text[start] > "Z" or not _stuck(text, start)):
            continue
        for cue, term, weak in entries:
            if cue:
                cues[cue].append((start, end))
            else:
                terms[term].append((start, end, weak))
        if exact and (known := exact.get(text[start:end])):
            written = True
            _add(known, start, end, cues, terms)
    return written


def _add(
    known: tuple[_Entry, ...],
    start: int,
    end: int,
    cues: dict[str, list[Hit]],
    terms: dict[int, list[tuple[int, int, bool]]],
) -> None:
    for cue, term, weak in known:
        if cue:
            cues[cue].append((start, end))
        else:
            terms[term].append((start, end, weak))


def _automaton(lower: Mapping[str, list[_Entry]], exact: Mapping[str, list[_Entry]]) -> Any:
    """Finds words in a text in lower case; with each those of them that count only as written."""
    written: dict[str, dict[str, tuple[_Entry, ...]]] = {}
    for word, known in exact.items():
        written.setdefault(lowered(word), {})[word] = tuple(known)
    found = ahocorasick.Automaton()
    for word in {**lower, **written}:
        entries = tuple(lower.get(word, ()))
        found.add_word(word, (len(word), word[0].isalnum(), word[-1].isalnum(), entries, written.get(word)))
    found.make_automaton()
    return found


def _short_words(words: Iterable[str]) -> re.Pattern[str]:
    """Finds runs of capitals and the few words of another shape ("Rs", "V28"), whose first signs are known at once."""
    odd = [word for word in words if not re.fullmatch("[A-Z]{2,}s?", word)]
    tails = "|".join(sorted({word[1:] for word in odd if not re.fullmatch(".[A-Z]+s?", word)}, key=len, reverse=True))
    return re.compile(f"[A-Z{''.join({word[0] for word in odd})}](?:[A-Z]+s?|{tails})")


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit touches a word, but for a lost line break."""
    if end < len(text) and text[end].isalnum() and not _stuck(text, end):
        return False
    return not (start and text[start - 1].isalnum()) or _stuck(text, start)


def _stuck(text: str, at: int) -> bool:
    """Whether a lost line break stands before ``at``: "Work ScheduleFull time"."""
    return text[at].isupper() and text[at - 1].islower()


def _denied(unless: tuple[str, ...], low: str, start: int, end: int) -> bool:
    """Whether a phrase covers the hit, or, where the phrase does not contain the word, stands close to it."""
    word = low[start:end]
    around = low[max(0, start - AROUND) : end + AROUND]
    for phrase in unless:
        if phrase in around:
            if word not in phrase:
                at = low.find(phrase, max(0, start - AROUND), end + AROUND)
                if at >= end or at + len(phrase) <= start:  # apart from it; a phrase that only overlaps is another word
                    return True
                continue
            reach = len(phrase) - len(word)
            if low.find(phrase, max(0, start - reach), end + reach) >= 0:
                return True
    return False
