"""A choice between whole clauses: "You hold the CPC, or you are a biller and have coded for two years".

Where "or" begins a new clause (with a person and a verb of its own, or a condition), it binds looser than any "and":
what stands on either side of it is a way in of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import FACTS, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import NOTHING, Group, Way, any_of, is_group

_WHO = r"(?:you|they|he or she|the (?:candidate|applicant|person)|someone|somebody|an? (?:candidate|applicant|person))"
_HAS = r"(?: (?:are|have|has|is|hold|holds|can|could|may|bring|worked|finished|completed|graduated)\b|['’](?:ve|re)\b)"
# "or you are a …", "or, if you come from the provider side,", "or, in the alternative,", "or for clinic people,"
_NEW_CLAUSE = guarded(
    rf"or(?: else)?,? (?:{_WHO}{_HAS}|if (?:you|they|the|your) [^,;.]{{3,60}},"
    r"|(?:in the alternative|alternatively|as an alternative),?"
    r"|for (?:those|people|anyone|candidates|applicants|\w+ (?:people|coders|billers)) [^,;.]{3,60},)"
)
_ELSE = frozenset(
    ("preferred", "reject", "lieu", "within", "later", "not", "no", "uncert", "obtain", "equiv_exp", "combo")
)
_KEPT = frozenset((*FACTS, "exp", "and", "or", "with", "comma", "slash", "one_of", "least"))


def either_clause(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> list[Statement]:
    """What a sentence asks before its choice of clauses, and that choice; or nothing."""
    if "nurse" in sentence.low and (told := _nurses_or_others(sentence, tokens, asked)):
        return [told]
    if " or" not in sentence.low or sentence.kind == "preferred" or any(t.kind in _ELSE for t in tokens):
        return []
    cut = next((t for t in tokens if t.kind == "or" and _NEW_CLAUSE.match(sentence.low, t.start)), None)
    if cut is None or not asked:
        return []
    semi = max((t.end for t in tokens if t.kind == "semi" and t.end <= cut.start), default=0)
    left = _facts(t for t in tokens if semi <= t.start < cut.start)
    right = _facts(t for t in tokens if t.start > cut.start)
    ways, others = ways_of(left, sentence.start), ways_of(right, sentence.start)
    if NOTHING in (ways, others) or (all(is_group(w) for w in ways) and all(is_group(w) for w in others)):
        return []
    first = ways_of(_facts(t for t in tokens if t.end <= semi), sentence.start)
    before = [] if first == NOTHING else [Statement("demand", first, sentence, asked)]
    return [*before, Statement("demand", any_of(ways, others), sentence, asked)]


# "…; other courses must hold CPC", "…, all others a CCS or CIC", "…; non-nurses must have a CPC"
_OTHERS = guarded(
    r"[;,] (?:and |but |while |whereas )?(?:for |from )?(?:all |any |the )?(?:others?(?: courses?| graduates?| degrees?"
    r"| applicants?| candidates?| backgrounds?)?|non-?nurses?|(?:everyone|everybody|anyone) else|rest)\b"
)
_LISTED = frozenset(
    ("cred", "any", "or", "and", "comma", "slash", "semi", "required", "loose", "with", "body", "one_of", "if")
)


def _nurses_or_others(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> Statement | None:
    """The licence of nurses or the credentials of all others: "PRN license for nurses; other courses must hold CPC"."""
    others = _OTHERS.search(sentence.low)
    if others is None or any(t.kind not in _LISTED for t in tokens):
        return None
    first = [t for t in tokens if t.kind == "cred" and t.end <= others.start()]
    rest = [t for t in tokens if t.kind in ("cred", "any") and t.start >= others.end()]
    if not rest or {codes_of(t) for t in first} != {("RN",)} or any(codes_of(t) == ("RN",) for t in rest):
        return None
    codes = ("RN", *dict.fromkeys(c for t in rest for c in codes_of(t)))
    at = (sentence.start + first[0].start, sentence.start + rest[-1].end)
    return Statement("demand", (Way((Group(codes, None, at),)),), sentence, asked)


def _facts(tokens: Iterable[Token]) -> list[Token]:
    kept = [t for t in tokens if t.kind in _KEPT]
    while kept and kept[-1].kind in ("comma", "or", "and", "with"):
        kept.pop()
    while kept and kept[0].kind in ("comma", "or", "and", "with"):
        kept.pop(0)
    return kept
