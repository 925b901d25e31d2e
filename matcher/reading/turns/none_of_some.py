"""Years of which some are free: "One year is expected of full coders; none is expected of CPC-A holders"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import ANY_APPRENTICE, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import Group, Way

# "; none is expected of", ", no experience is needed for", ", nothing of", "; none for"
_NONE = guarded(
    r"[;,] ?(?:but |and |while )?(?:none|nothing|no (?:\w+ )?experience)(?: (?:is|will be))?"
    r"(?: (?:expected|required|needed|asked|demanded|necessary))? (?:of|for|from) "
)
_OTHERS = frozenset(("cred", "body", "edu", "degree", "reject", "preferred", "lieu", "within"))


def none_of_some(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> list[Statement]:
    """The years that all the others need, and those who need none; or nothing."""
    found = _NONE.search(sentence.low) if any(t.kind == "years" for t in tokens) else None
    if found is None:
        return []
    before = [t for t in tokens if t.end <= found.start()]
    free = [t for t in tokens if t.start >= found.end()]
    years = [t for t in before if t.kind in ("years", "least")]
    codes = tuple(c for t in free if t.kind == "cred" for c in codes_of(t))
    if not codes and any(t.kind == "apprentice" for t in free):
        codes = (ANY_APPRENTICE,)
    if not codes or any(t.kind == "years" for t in free) or any(t.kind in _OTHERS for t in before):
        return []
    at = (sentence.start + found.start(), sentence.end)
    spared = Statement("besides", (Way((Group(codes, None, at),), 0.0),), sentence, asked)
    return [Statement("demand", ways_of(years, sentence.start), sentence, asked), spared]
