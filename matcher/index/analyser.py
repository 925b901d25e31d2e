"""A text as terms of the trade: phrases folded to one spelling, fields weighted, boilerplate nearly nothing.

"ED pro-fee coder" becomes ``emergency department``, ``professional fee``, ``coder``. What the vocabulary calls by one
name is one term, so HCC work asked as "risk adjustment" and offered as "HCC coding" meet.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

from data.vocabulary import credentials, terms

#: How much one mention counts, by where it stands. Each is justified by an ablation in ``run.py bench ranking``.
FIELD_WEIGHT: Mapping[str, float] = {"title": 4.0, "body": 1.0, "other": 0.5}
#: What stands under these headings counts nothing at all: not even the work of counting it.
IDLE = "boilerplate"
STOP = Path(__file__).with_name("stop.txt")
#: More mentions than this in one field say nothing more.
ENOUGH = 4

# "e/m", "icd-10-cm", "3m", "ms-drg", "coder's": words with inner hyphens stay whole
_TOKEN = re.compile(r"e/m|e&m|[a-z0-9]+(?:-[a-z0-9]+)*")
# "Qualifications", "Minimum Requirements:", "What you bring", "Licenses & Certifications", "Who you are"
_REQUIREMENTS = re.compile(
    r"qualif|require|you bring|you.ll need|you need|must have|education|experience|certif|licens|credential|skills"
    r"|who you are|looking for|eligib|knowledge|ideal candidate|about you",
    re.I,
)
# "Essential Functions", "What you will do", "Job Summary", "The role", "Responsibilities"
_DUTIES = re.compile(
    r"dut(?:y|ies)|responsib|function|you.ll do|you will do|summary|the role|overview|position|the job|the work"
    r"|description|day",
    re.I,
)
# "Benefits", "About us", "Why Larkmoor?", "EEO statement", "Our commitment", "Physical demands", "How to apply"
_BOILERPLATE = re.compile(
    r"benefit|about (?!you|the (?:role|job|position))|why |eeo|equal|divers|inclusi|commitment|physical|how to apply"
    r"|perks|offer|disclaimer|covid|vaccin|accommodat|compensation|working condition|environment"
    r"|our (?:mission|values|story|culture)|who we are|company|notice|privacy|fraud",
    re.I,
)
# "ED", "EDs": words that the vocabulary may know only in capitals
_CAPITALS = re.compile(r"\b[A-Z]{2,}s?\b")
# words by which a paragraph is boilerplate wherever it stands
_EQUAL = ("qual opportunity", "qual Opportunity", "regardless of", "veteran status", "401(k)", "paid time off", "PTO")


def count_terms(title: str, text: str) -> dict[str, float]:
    """Weighted counts of the terms of an ad: title above requirements and duties, those above the rest."""
    out: dict[str, float] = {}
    for field, body in _fields(title, text):
        weight = FIELD_WEIGHT[field]
        for term, times in term_counts(body).items():
            more = weight * (times if times < ENOUGH else ENOUGH)
            out[term] = out[term] + more if term in out else more
    return out


def term_counts(text: str) -> dict[str, int]:
    """How often each term stands in a text: phrases by their canonical name, other words by their stem.

    >>> term_counts("ED pro-fee coders, HCC coding")
    {'emergency department': 1, 'professional fee': 1, 'risk adjustment': 1, 'coder': 1}
    """
    spelt = text if text.isupper() else _CAPITALS.sub(_in_full, text)
    tokens = _TOKEN.findall(spelt.lower())
    out = _take_phrases(tokens)
    for token, times in Counter(tokens).items():
        if term := _stem(token):
            out[term] = out[term] + times if term in out else times
    return out


def _take_phrases(tokens: list[str]) -> dict[str, int]:
    """Count the phrases of the vocabulary, longest first, and blank their words out of ``tokens``."""
    phrases, out, free = _phrases(), dict[str, int](), 0
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


def _in_full(found: re.Match[str]) -> str:
    word = found[0]
    return f" {known.lower()} " if (known := _capitals().get(word)) else word


@cache
def _capitals() -> dict[str, str]:
    """Acronyms that count only as written, "ED" but not "Ed", and what they stand for."""
    found = {word: term.name for term in terms() for word in term.exact if word.isalnum()}
    return {word: name for word, name in found.items() if word.lower() != name.lower()} | {"HCC": "risk adjustment"}


def field_of(heading: str) -> str:
    """The field that stands under a heading: ``body``, ``other`` or what is counted as nothing."""
    if _REQUIREMENTS.search(heading):
        return "body"
    if _BOILERPLATE.search(heading):
        return IDLE
    return "body" if _DUTIES.search(heading) else "other"


def _fields(title: str, text: str) -> Iterable[tuple[str, str]]:
    bodies: dict[str, list[str]] = {"title": [title]}
    field = "body"
    for line in text.split("\n"):
        if line.startswith("# "):
            field = field_of(line)
        elif field != IDLE and not _idle(line):
            bodies.setdefault(field, []).append(line)
    return ((field, "\n".join(lines)) for field, lines in bodies.items())


def _idle(line: str) -> bool:
    """A paragraph that is boilerplate wherever it stands."""
    return any(words in line for words in _EQUAL)


@lru_cache(maxsize=1 << 16)
def _stem(token: str) -> str:
    """The word without its plural; stop words and bare numbers are no terms."""
    if token in _stop_words() or len(token) < 2 or token.isdigit():
        return ""
    if len(token) > 4 and token.endswith("ies"):
        return token[:-3] + "y"
    return token[:-1] if len(token) > 3 and token.endswith("s") and not token.endswith(("ss", "us", "is")) else token


@cache
def _phrases() -> dict[str, tuple[tuple[list[str], str], ...]]:
    """First word → the phrases that begin with it, longest first, each with its canonical name."""
    found: dict[str, dict[tuple[str, ...], str]] = {}
    for name, words in _spellings():
        tokens = tuple(_TOKEN.findall(words.lower()))
        if tokens and len("".join(tokens)) > 1:
            found.setdefault(tokens[0], {}).setdefault(tokens, name)
    return {
        first: tuple((list(words), name) for words, name in sorted(group.items(), key=lambda g: (-len(g[0]), g[0])))
        for first, group in found.items()
    }


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(STOP.read_text(encoding="utf-8").split())


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
