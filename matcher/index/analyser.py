"""A text as terms of the trade: phrases folded to one spelling, plurals to one word, stop words gone.

"ED pro-fee coder" becomes ``emergency department``, ``professional fee``, ``coder``. What the vocabulary calls by one
name is one term, so HCC work asked as "risk adjustment" and offered as "HCC coding" meet.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from data.vocabulary import credentials, terms

STOP = Path(__file__).with_name("stop.txt")
# "e/m", "icd-10-cm", "3m", "ms-drg", "coder's": words with inner hyphens stay whole
_TOKEN = re.compile(r"e/m|e&m|[a-z0-9]+(?:-[a-z0-9]+)*")
# "ED", "EDs": words that the vocabulary may know only in capitals
_CAPITALS = re.compile(r"\b[A-Z]{2,}s?\b")


class Folding(NamedTuple):
    """How spellings become names: phrases by their first word, longest first; acronyms that count only as written.

    An index carries the folding that it was made with, so a query is folded as its listings were.
    """

    phrases: Mapping[str, Sequence[tuple[list[str], str]]]
    capitals: Mapping[str, str]

    def dump(self) -> bytes:
        """As JSON; :meth:`load` is the inverse."""
        return json.dumps([self.phrases, self.capitals], separators=(",", ":")).encode()

    @classmethod
    def load(cls, dumped: bytes) -> Folding:
        """What :meth:`dump` wrote."""
        return cls(*json.loads(dumped))


def term_counts(text: str, folding: Folding | None = None) -> dict[str, int]:
    """How often each term stands in a text: phrases by their canonical name, other words by their stem.

    >>> term_counts("ED pro-fee coders, HCC coding")
    {'emergency department': 1, 'professional fee': 1, 'risk adjustment': 1, 'coder': 1}
    """
    phrases, capitals = folding or own_folding()

    def in_full(found: re.Match[str]) -> str:
        return f" {known.lower()} " if (known := capitals.get(found[0])) else found[0]

    spelt = text if text.isupper() else _CAPITALS.sub(in_full, text)
    tokens = _TOKEN.findall(spelt.lower())
    out = _take_phrases(tokens, phrases)
    for token, times in Counter(tokens).items():
        if term := _stem(token):
            out[term] = out[term] + times if term in out else times
    return out


@cache
def own_folding() -> Folding:
    """The folding of the vocabulary as it is today."""
    return Folding(_phrases(), _capitals())


def _take_phrases(tokens: list[str], phrases: Mapping[str, Sequence[tuple[list[str], str]]]) -> dict[str, int]:
    """Count the phrases of the vocabulary, longest first, and blank their words out of ``tokens``."""
    out, free = dict[str, int](), 0
    for at in [at for at, token in enumerate(tokens) if token in phrases]:
        if at < free:
            continue
        for words, name in phrases[tokens[at]]:
            if tokens[at : at + len(words)] == words:
                out[name] = out.get(name, 0) + 1
                free = at + len(words)
                tokens[at:free] = [""] * len(words)
                break
    return out


@lru_cache(maxsize=1 << 17)
def _stem(token: str) -> str:
    """The word without its plural; stop words and bare numbers are no terms."""
    if token in _stop_words() or len(token) < 2 or token.isdigit():
        return ""
    if len(token) > 4 and token.endswith("ies"):
        return token[:-3] + "y"
    return token[:-1] if len(token) > 3 and token.endswith("s") and not token.endswith(("ss", "us", "is")) else token


def _phrases() -> dict[str, list[tuple[list[str], str]]]:
    found: dict[str, dict[tuple[str, ...], str]] = {}
    for name, words in _spellings():
        tokens = tuple(_TOKEN.findall(words.lower()))
        if tokens and len("".join(tokens)) > 1:
            found.setdefault(tokens[0], {}).setdefault(tokens, name)
    return {
        first: [(list(words), name) for words, name in sorted(group.items(), key=lambda g: (-len(g[0]), g[0]))]
        for first, group in found.items()
    }


def _capitals() -> dict[str, str]:
    found = {word: term.name for term in terms() for word in term.exact if word.isalnum()}
    return {word: name for word, name in found.items() if word.lower() != name.lower()} | {"HCC": "risk adjustment"}


def _spellings() -> Iterator[tuple[str, str]]:
    own = {"risk adjustment": ("hcc", "hccs", "hcc coding"), "E/M": ("e/m", "e&m"), "work from home": ("telecommute",)}
    for name, words in own.items():
        yield from ((name, spelt) for spelt in (name, *words))
    for term in terms():
        yield term.name, term.name
        yield from ((term.name, alias) for alias in term.aliases)
    for code in credentials().values():
        if not code.code.startswith("ANY-"):
            yield code.code, code.name
            yield code.code, code.code


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(STOP.read_text(encoding="utf-8").split())
