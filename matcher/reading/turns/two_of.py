"""Two credentials of a list: "any TWO of the following three: CCS, CPC, CPMA; or the RHIA alone"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import FACTS, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import Group, Way

# "any two of the following three credentials:", "at least two of these:", "two (2) or more of CPC, CCS, CRC"
_TWO_OF = guarded(
    r"\b(?<!one or )(?<!within )(?:two|2)(?: \(2\))?(?: or more| \+)? of(?: the| these| those)?"
    r"(?: (?:following|below|listed))?(?: (?:three|four|five|[3-5]))?"
    r"(?: (?:coding )?(?:credentials|certifications|certs|certificates))?(?: below)?(?: (?:is |are )?required)?\s?:? ?$"
)
_TOLD = FACTS - {"loose", "any", "exp"}
_LISTED = frozenset(("cred", "comma", "or", "slash", "and"))
#: More pairs than five credentials make are no ways in that an ad tells.
_MOST = 5


def two_of(sentence: Sentence, tokens: list[Token], asked: bool) -> tuple[list[Statement], list[Token]]:
    """Every two of the list as a way in, with what will do instead, and the tokens of the rest; or nothing, and all."""
    first = next((i for i, t in enumerate(tokens) if t.kind == "cred"), -1)
    if first < 0 or sentence.kind == "preferred" or any(t.kind in _TOLD for t in tokens[:first]):
        return [], tokens
    if not _TWO_OF.search(f"{sentence.label.lower()} {sentence.low[: tokens[first].start]}".rstrip()):
        return [], tokens
    last = first
    while last + 1 < len(tokens) and (tokens[last + 1].kind in _LISTED or _goes_on(tokens, last + 1)):
        last += 1
    named = [t for t in tokens[first : last + 1] if t.kind == "cred"]
    if not 2 <= len(named) <= _MOST or any(t.kind == "preferred" for t in tokens):
        return [], tokens
    ways = tuple(_both(sentence, pair) for pair in combinations(named, 2))
    rest = tokens[last + 1 :]
    if [t.kind for t in rest[:2]] == ["semi", "or"]:
        ways, rest = (*ways, *ways_of(rest[2:], sentence.start)), []
    return [Statement("demand", ways, sentence, asked)], rest


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a semicolon only parts two names of the list: "two of the following: CPC; CCS; CRC"."""
    return [t.kind for t in tokens[at : at + 2]] == ["semi", "cred"]


def _both(sentence: Sentence, pair: Sequence[Token]) -> Way:
    start = sentence.start
    return Way(tuple(Group(codes_of(t), None, (start + t.start, start + t.end)) for t in pair))
