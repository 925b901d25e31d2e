"""Years for all and others for some, in one sentence: "One year; CCA holders: three", "(five if CPC only)"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of

_KEPT = frozenset(("years", "edu", "and", "or", "with"))


def harder(outer: Sequence[Token], inner: Sequence[Token]) -> bool:
    """Whether brackets ask more of some of those named: "RHIT, CCS, CPC, three years (five if CPC only)"."""
    asked = [t.value for t in outer if t.kind == "years" and isinstance(t.value, float)]
    more = [t.value for t in inner if t.kind == "years" and isinstance(t.value, float)]
    named = {c for t in outer if t.kind == "cred" for c in codes_of(t)}
    some = {c for t in inner if t.kind == "cred" for c in codes_of(t)}
    order = [t.kind for t in inner if t.kind in ("years", "if", "with", "cred", "or", "edu")]
    told = order[:1] == ["years"] and order[1:2] in (["if"], ["with"]) and "cred" in order and "edu" not in order
    return told and bool(asked) and len(more) == 1 and more[0] > max(asked) and some < named


def of_some(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> Statement | None:
    """What brackets ask of some alone: "(five if CPC only)", "(two if all of it is IR)"."""
    kinds = [t.kind for t in tokens if t.kind not in ("open", "close")]
    if kinds in (["years", "if"], ["years", "accept", "if"]):
        return Statement("besides", ways_of(tokens, sentence.start), sentence, asked)
    if kinds[:2] not in (["years", "if"], ["years", "with"]) or set(kinds[2:]) - {
        "cred",
        "or",
        "comma",
        "slash",
        "one_of",
    }:
        return None
    codes = tuple(c for t in tokens if t.kind == "cred" for c in codes_of(t))
    years = ways_of([t for t in tokens if t.kind == "years"], sentence.start)
    return Statement("only_for", years, sentence, asked, codes=codes) if codes else None


# "; CCA holders: three years", "; with a CCA three", ", CPC-A candidates need two"
_HOLDERS = guarded(
    r"(?: ?holders?| coders?| applicants?| candidates?| only)?"
    r"(?: ?[:,–—-]| needs?| must have| should have| requires?)? ?"
    r"(?:at least |min\w*\.? )?$"
)


# "; one year for CANPC holders", "; one considered for an RHIT"
_FOR_THEM = guarded(
    r"(?: years?| yrs?)?(?: (?:is|are|will be))?(?: considered| enough| accepted| ok| okay| fine| will do)?"
    r" (?:for|from|of)\b[^,;()]{0,16}$"
)


def more_of_some(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> list[Statement]:
    """ "One year of acute care coding; CCA holders: three years": what all need, and what some do; or nothing."""
    cut = next((i for i, t in enumerate(tokens) if t.kind == "semi"), 0)
    before, after = tokens[:cut], tokens[cut + 1 :]
    named = [t for t in after if t.kind == "cred"]
    kinds = [t.kind for t in after if t.kind not in _BETWEEN]
    if not named or sorted(kinds) != ["cred"] * len(named) + ["years"] or {t.kind for t in before} & _NAMING:
        return []
    years = next(t for t in after if t.kind == "years")
    first = ways_of([t for t in before if t.kind in _KEPT], sentence.start)
    told = (
        _FOR_THEM.match(sentence.low[years.end : named[0].start])
        if years.end <= named[0].start
        else _HOLDERS.match(sentence.low[named[-1].end : years.start])
    )
    if not told or not any(w.years for w in first):
        return []
    codes = tuple(c for t in named for c in codes_of(t))
    some = Statement("only_for", ways_of([years], sentence.start), sentence, asked, "eased", codes)
    return [Statement("demand", first, sentence, asked), some]


_BETWEEN = frozenset(("colon", "dash", "comma", "or", "slash", "with", "if", "least", "exp", "accept"))
_NAMING = frozenset(("cred", "any", "loose", "body", "edu", "degree", "reject", "not", "preferred", "lieu", "within"))
