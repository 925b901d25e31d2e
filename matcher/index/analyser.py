"""A text as terms of the trade: phrases folded to one spelling, plurals to one word, stop words gone.

"ED pro-fee coder" becomes ``emergency department``, ``professional fee``, ``coder``. What the vocabulary calls by one
name is one term, so HCC work asked as "risk adjustment" and offered as "HCC coding" meet.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import compress, count
from pathlib import Path
from typing import NamedTuple

from data.vocabulary import credentials, terms

STOP = Path(__file__).with_name("stop.txt")
#: What is no letter, figure or hyphen parts words; "icd-10-cm" and "ms-drg" stay whole.
_PARTING = bytes(code if (chr(code).isalnum() and code < 128) or code == ord("-") else ord(" ") for code in range(256))
# "E/M", "e&m"
_E_M = re.compile(r"\be[/&]m\b", re.I)


class Folding(NamedTuple):
    """How spellings become names: phrases by their first word and then whole; acronyms that count only as written.

    An index carries the folding that it was made with, so a query is folded as its listings were.
    """

    phrases: Mapping[str, Mapping[str, str]]
    lengths: Mapping[str, Sequence[int]]  # of the phrases that begin with a word, in words, longest first
    capitals: Mapping[str, str]

    def dump(self) -> bytes:
        """As JSON; :meth:`load` is the inverse."""
        return json.dumps(self, separators=(",", ":")).encode()

    @classmethod
    def load(cls, dumped: bytes) -> Folding:
        """What :meth:`dump` wrote."""
        return cls(*json.loads(dumped))


def term_counts(text: str, folding: Folding | None = None) -> Counter[str]:
    """How often each term stands in a text: phrases by their canonical name, other words by their stem.

    >>> term_counts("ED pro-fee coders, HCC coding")
    Counter({'coder': 1, 'emergency department': 1, 'professional fee': 1, 'risk adjustment': 1})
    """
    folding = folding or own_folding()
    cased = _part(text)
    tokens = cased.lower().split()
    names = [] if text.isupper() else _take_acronyms(tokens, cased.split(), folding.capitals)
    names += _take_phrases(tokens, folding)
    out = Counter(map(_STEMS.__getitem__, tokens))  # no loop of ours: an ad has hundreds of words
    del out[""]
    out.update(names)
    return out


def _part(text: str) -> str:
    """The text with nothing but words, their inner hyphens and spaces; E/M is one word."""
    if "/M" in text or "/m" in text or "&M" in text or "&m" in text:  # four looks cost less than one vain search
        text = _E_M.sub("e-m", text)
    whole = text.replace("--", " ")
    parted = f" {whole} ".encode("ascii", "replace").translate(_PARTING)
    return parted.replace(b" -", b"  ").replace(b"- ", b"  ").decode("ascii")


@cache
def own_folding() -> Folding:
    """The folding of the vocabulary as it is today."""
    phrases = _phrases()
    lengths = {
        first: sorted({phrase.count(" ") + 1 for phrase in known}, reverse=True) for first, known in phrases.items()
    }
    return Folding(phrases, lengths, _capitals())


def _take_acronyms(tokens: list[str], cased: list[str], capitals: Mapping[str, str]) -> list[str]:
    """The names of the acronyms that count only as written; they are blanked out of ``tokens``."""
    found = capitals.keys() & set(cased)
    if not found:
        return []
    places = [at for at, word in enumerate(cased) if word in found]
    for at in places:
        tokens[at] = ""
    return [capitals[cased[at]] for at in places]


def _take_phrases(tokens: list[str], folding: Folding) -> list[str]:
    """The names of the phrases in a text, longest first; their words are blanked out of ``tokens``."""
    lengths, out, free = folding.lengths, list[str](), 0
    for at in list(compress(count(), map(lengths.__contains__, tokens))):
        if at < free:
            continue
        first = tokens[at]
        known = folding.phrases[first]
        for length in lengths[first]:
            if name := known.get(first if length == 1 else " ".join(tokens[at : at + length])):
                out.append(name)
                free = at + length
                tokens[at:free] = [""] * length
                break
    return out


class _Stems(dict[str, str]):
    """Words to themselves without their plural; stop words, single letters and bare numbers to nothing."""

    def __missing__(self, token: str) -> str:
        stem = _stem(token)
        if len(self) < MOST_STEMS:
            self[token] = stem
        return stem


def _stem(token: str) -> str:
    if len(token) < 2 or token.isdigit() or token in _stop_words():
        return ""
    if len(token) > 4 and token.endswith("ies"):
        return token[:-3] + "y"
    return token[:-1] if len(token) > 3 and token.endswith("s") and not token.endswith(("ss", "us", "is")) else token


#: Words remembered with their stems: a stranger's texts shall not fill the memory.
MOST_STEMS = 400_000
_STEMS = _Stems()


def _phrases() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for name, words in _spellings():
        tokens = _part(words).lower().split()
        if len("".join(tokens)) > 1:
            found.setdefault(tokens[0], {}).setdefault(" ".join(tokens), name)
    return found


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
