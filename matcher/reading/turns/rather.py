"""What is liked better than what: "We prefer the CPC to the CCS-P", and "… so either one is what we ask for"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token

# "CPC to the CCS-P", "CCS over CPC", "CIC rather than a CCS", "CRC ahead of the CPC"
_OVER = guarded(
    r" ?(?:holders? |coders? )?(?:over|to|than|rather than|above|before|ahead of) (?:an? |the |those with )*$"
)
_TURNS = frozenset(("not", "no", "reject", "within", "later", "lieu"))
_LIST = frozenset(("cred", "or", "comma", "slash"))


def rather(sentence: Sentence, tokens: list[Token], asked: bool) -> tuple[list[Statement], list[Token]]:
    """The wish and the choice that a sentence states of credentials liked better than others, and what is left."""
    wish = next((i for i, t in enumerate(tokens) if t.kind == "preferred"), -1)
    first = next((i for i, t in enumerate(tokens) if t.kind == "cred"), -1)
    if wish < 0 or first < 0 or any(t.kind in _TURNS for t in tokens):
        return [], tokens
    left = _run(tokens, first)
    second = wish + 1 if left == wish else left
    if not (wish + 1 == first or left == wish) or second >= len(tokens) or tokens[second].kind != "cred":
        return [], tokens
    if not _OVER.match(sentence.low[tokens[second - 1].end : tokens[second].start]):
        return [], tokens
    right = _run(tokens, second)
    better = tokens[first:left]
    either = [*better, Token(better[-1].end, better[-1].end, "or"), *tokens[second:right]]
    stated = [
        Statement("wish", ways_of(better, sentence.start), sentence, asked),
        Statement("demand", ways_of(either, sentence.start), sentence, asked),
    ]
    rest = tokens[right:]
    while rest and rest[0].kind in ("comma", "but", "one_of", "if", "accept", "semi", "and"):
        rest = rest[1:]
    return stated, rest


def _run(tokens: Sequence[Token], first: int) -> int:
    """Where the list of credentials ends that begins here."""
    last = first
    while last + 2 < len(tokens) and tokens[last + 1].kind in _LIST - {"cred"} and tokens[last + 2].kind == "cred":
        last += 2
    return last + 1


# "… so either one is what we ask for", "…, and any of them will do", "one or the other"
_EITHER = guarded(
    r"\b(?:either|any) (?:one|of (?:them|these|those|the (?:two|three)))\b[^.;]{0,30}"
    r"\b(?:is|will|works?|does|would|suffices?|counts?|gets?)\b|\bone or the other\b"
)


def either_one(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens of a row of credentials as choices where the sentence says that either will do."""
    found = _EITHER.search(low)
    named = [t for t in tokens if found and t.kind == "cred" and t.end <= found.start()]
    if not found or len(named) < 2 or any(t.kind in _TURNS for t in tokens):
        return tokens
    inside = range(named[0].start, named[-1].start)
    return [t._replace(kind="or") if t.kind == "and" and t.start in inside else t for t in tokens if t.kind != "with"]


# "open to RNs, RHITs and coders with a CPC", "We hire CPCs, COCs and RHITs"
_OPEN_TO = guarded(
    r"\b(?:open to|(?:we|they|i)(?: ?['’]ll| will| also)? (?:hire|take|welcome|employ|accept|consider))\b"
)
_PEOPLE = ("rn", "nurses", "coders", "holders", "people", "applicants", "candidates", "anyone", "those")


def open_to_each(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens of a row of people to whom a job is open as choices: each of them may come."""
    found = _OPEN_TO.search(low)
    named = [t for t in tokens if found and t.kind == "cred" and t.start >= found.end()]
    if not found or len(named) < 2 or any(t.kind in _TURNS or t.kind in ("years", "edu") for t in tokens):
        return tokens
    between = low[named[0].start : named[-1].start]
    many = sum(low.startswith("s", t.end) or (low[t.end - 1] == "s" and t.end - t.start > 3) for t in named)
    if many < 2 and not any(f" {who} " in between for who in _PEOPLE):
        return tokens
    inside = range(named[0].start, named[-1].start)
    tokens = [t for t in tokens if not (t.kind == "with" and t.start in inside)]
    return [t._replace(kind="or") if t.kind == "and" and t.start in inside else t for t in tokens]
