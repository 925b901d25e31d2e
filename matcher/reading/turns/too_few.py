"""The least years told by who is turned away: "Applicants with less than two years will not be considered"."""

from __future__ import annotations

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import FACTS, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token

_FEWER = guarded(r"(?<!no )(?<!not )(?<!nothing )\b(?:less than|fewer than|under|below|short of|shy of) $")
#: Words that turn somebody away: without one "less than two years" asks nothing.
REFUSES = guarded(
    r"\b(?:not|never|nobody|no one|cannot|declin\w+|reject\w*|return\w*|screened out|too (?:green|early|new"
    r"|junior))\b|, (?:i['’]m afraid )?no\b"
    r"|n['’]t\b|\?$|\bplease (?:wait|hold)"
)
_ENDS = frozenset(("comma", "semi", "dash", "but", "open"))


def too_few(sentence: Sentence, tokens: list[Token], asked: bool) -> tuple[list[Statement], list[Token]]:
    """The years that all others have, and the tokens after those that tell it."""
    low = sentence.low
    index = next((i for i, t in enumerate(tokens) if t.kind == "years" and _FEWER.search(low, 0, t.start)), -1)
    if index < 0 or not REFUSES.search(low) or any(t.kind in FACTS for t in tokens[:index]):
        return [], tokens
    end = next((i for i in range(index + 1, len(tokens)) if tokens[i].kind in _ENDS), len(tokens))
    ways = ways_of(tokens[index : index + 1], sentence.start)
    return [Statement("demand", ways, sentence, True)], tokens[end + 1 :]
