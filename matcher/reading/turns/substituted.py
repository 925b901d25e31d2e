"""What may be substituted for the demand before it: "Bachelor's degree. Five years may be substituted"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import CREDENTIALS, FACTS, THAT, Statement, family_of
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.ways import NOTHING, Way, Ways

# "… may be substituted.", "… can be substituted on a year-for-year basis", "… will be considered as a substitute"
_MAY_BE = guarded(
    r"\b(?:may|can|could|will) (?:also )?(?:be (?:substituted|used as a substitute"
    r"|(?:considered|accepted) as a(?:n acceptable)? substitut\w+)|substitute)\b(?! (?:for|by|with|in)\b)"
)
_TURNS = frozenset(("reject", "not", "no", "preferred", "lieu", "combo", "within", "later", "uncert", "apprentice"))
_JOINS = frozenset(("or", "and", "comma", "slash", "with", "least"))


def substituted(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> list[Statement]:
    """The demand before the last cut, and what may be substituted for it or for the demand before; or nothing."""
    found = _MAY_BE.search(sentence.low)
    if found is None or any(t.kind in _TURNS for t in tokens) or sentence.kind == "preferred":
        return []
    left = [t for t in tokens if t.end <= found.start()]
    cut = max((i for i, t in enumerate(left) if t.kind in ("semi", "dash", "open", "but")), default=-1)
    head, given = left[: max(cut, 0)], [t for t in left[cut + 1 :] if t.kind in FACTS or t.kind in _JOINS]
    before = [family for t in head if (family := family_of(t))]
    ways = ways_of(given, sentence.start)
    if ways == NOTHING and not any(t.kind == "exp" for t in left[cut + 1 :]):
        return []
    stated = ways_of(head, sentence.start) if before else NOTHING
    first = [] if stated == NOTHING else [Statement("demand", stated, sentence, asked)]
    return [*first, _instead(sentence, ways, {t.kind for t in given}, before, asked)]


def _instead(sentence: Sentence, ways: Ways, kinds: set[str], before: Sequence[str], asked: bool) -> Statement:
    """What is given: experience for a degree, schooling for years, or a way of its own."""
    if ways == NOTHING:
        at = (sentence.start, sentence.end)
        return Statement("swap", (Way(experience=True, experience_at=at),), sentence, asked, target="edu")
    if {"edu", "years"} <= kinds or kinds & CREDENTIALS:
        return Statement("besides", ways, sentence, asked)
    own = "edu" if "edu" in kinds else "years"
    replaced = [family for family in before if family != own]
    target = "years" if own == "edu" else replaced[-1] if replaced else "edu" if before else THAT
    return Statement("swap", ways, sentence, asked, target=target)
