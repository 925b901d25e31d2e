"""What those without the degree must have instead: "no degree: six years", "without the bachelor's, nine years"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.ways import NOTHING

# "without the bachelor's degree", "candidates lacking the degree", "where a candidate has no degree", "if you don't
# have a degree", "a person without college", "in the absence of a degree", "no degree?"
_LACKS = guarded(
    r"(?:\b(?:without|w/o|no|lacks?|lacking|in (?:the )?absence of)|(?:\bnot|n't) (?:have|hold|possess|completed?"
    r"|finish\w*))"
    r" (?:\w+ )?(?:\w+ )?(?:degree|bachelor\S*|associate\S*|diploma|college|baccalaureate|master\S*|schooling)"
    r"(?: degree)?\b(?!,? (?:is |are )?(?:required|needed|necessary|asked|expected|or|but|at all))"
)


# "Associate degree; without one, two additional years", "…; if you never finished one, two further years will do"
_LACKS_IT = guarded(
    r"(?:degree|diploma|bachelor\S*|associate\S*|baccalaureate)\b[^.;,()]{0,40}[;,—–(-] ?(?:and |or |but )?"
    r"((?:(?:(?:those|people|coders|candidates|applicants) )?(?:without|lacking)|failing"
    r"|if you (?:lack|(?:do not|don['’]t|never|have not|haven['’]t|did not|didn['’]t) (?:have|hold|finish(?:ed)?|got"
    r"|get|earn(?:ed)?|complete[d]?))) (?:one|it|that|this)\b)"
)


# "If you never finished one, …", "Those without it need …", "Whoever lacks one …": of what was named right before
_LACKS_ONE = guarded(
    r"(?:and |but |for )?(?:(?:those|people|coders|candidates|applicants|anyone|anybody|someone) )?"
    r"(?:without|lacking|who (?:lacks?|never (?:finished|got|earned|completed))"
    r"|(?:if|where) you (?:lack|never (?:got|earned|finished|completed)|did(?: not|n['’]t) (?:finish|get|earn|complete)"
    r"|have(?: not|n['’]t) (?:got|finished|completed|earned)))"
    r" (?:one|it|that|this)\b"
)
_DEGREE = guarded(r"\b(?:degree|bachelor|associate['’]?s|diploma|college)\b")
_CREDENTIAL = guarded(r"\b(?:certif|credential|licen[cs]e)")


def lacks_one(low: str) -> bool:
    """Whether a sentence begins with those who lack what was named before it."""
    return _LACKS_ONE.match(low) is not None


def names_degree(low: str) -> bool:
    """Whether a sentence asks for schooling, and names no credential."""
    return _DEGREE.search(low) is not None and _CREDENTIAL.search(low) is None


def is_lacking(low: str) -> bool:
    """Whether the words speak of those without the degree; not "Nobody gets hired without a diploma"."""
    if low.startswith(("nobody", "no one", "no-one")) or "anybody without" in low or "anyone without" in low:
        return False
    return _LACKS.search(low) is not None or _LACKS_IT.search(low) is not None


def without_degree(
    sentence: Sentence, tokens: list[Token], asked: bool, before: bool = False
) -> tuple[list[Statement], list[Token]]:
    """The swap that a sentence states for those without the degree, and the tokens that are left.

    ``before``: the sentence before it asked "No degree?".
    """
    found = None if before else _LACKS.search(sentence.low) or _LACKS_IT.search(sentence.low)
    if not before and (found is None or _one_of_a_list(sentence.low, *found.span())):
        return [], tokens
    start, end = found.span(found.lastindex or 0) if found else (0, 0)
    first, last = _segment(tokens, start, end)
    inside = [t for t in tokens[first:last] if not (start <= t.start < end or t.kind in _IDLE)]
    if not any(t.kind == "years" for t in inside) or any(t.kind in ("not", "reject", "preferred") for t in inside):
        return [], tokens
    ways = ways_of(inside, sentence.start)
    if ways == NOTHING:
        return [], tokens
    return [Statement("swap", ways, sentence, asked, target="edu")], [*tokens[:first], *tokens[last:]]


#: What would make another thing of the years of a segment.
_IDLE = frozenset(("accept", "if", "lieu", "no", "required", "degree", "uncert", "with"))


def _one_of_a_list(low: str, start: int, end: int) -> bool:
    """Whether the words are an item on their own: "CPC, no degree, two years"; not "CPC; or, without a degree, …"."""
    return low[:start].endswith(", ") and low[end : end + 1] == "," and not low[:start].endswith("or, ")


def _segment(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """The tokens between the semicolons around the words, or from the "or" that parts them from a choice before."""
    first, last = 0, len(tokens)
    timed = False
    for index, token in enumerate(tokens):
        timed = timed or token.kind == "years"
        parts = (
            token.kind == "semi"
            or (token.kind == "or" and (timed or _timed(tokens, index)))
            or _before_them(tokens[first:index], token, start)
        )
        if parts and token.end <= start:
            first, timed = index + 1, False
        elif token.kind == "semi" and token.start >= end:
            last = index
            break
    return first, last


def _timed(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].kind == "years"


def _before_them(earlier: Sequence[Token], token: Token, start: int) -> bool:
    """Whether the comma parts what those without a degree need from the degree: "bachelor's, without it six years"."""
    return token.kind in ("comma", "open", "dash") and start - token.end < 6 and any(t.kind == "edu" for t in earlier)


def or_none(tokens: list[Token]) -> list[Token]:
    """ "An associate's with RHIT, or no degree with CCS": without the degree that is not asked of the last.

    "…, or (c) no degree but seven years of the same" too.
    """
    kinds = [t.kind for t in tokens]
    for at in range(1, len(kinds) - 3):
        numbered = kinds[max(0, at - 3) : at] == ["or", "open", "close"]
        denied = (kinds[at - 1] == "or" or numbered) and kinds[at] == "no" and kinds[at + 1] in ("degree", "edu")
        after = ("cred", "years") if numbered else ("cred",)
        if denied and kinds[at + 2] in ("with", "and", "but") and kinds[at + 3] in after:
            return [*tokens[:at], *tokens[at + 3 :]]
    return tokens


def lacks_experience(low: str, start: int, end: int) -> bool:
    """Whether what those people lack is a kind of work, no credential and no schooling."""
    return not _PAPERS.search(low, start, end)


_PAPERS = guarded(
    r"certif|cred|\bcerts?\b|licen|letters|degree|diploma|school|college|educat|\b(?:it|one|them|that|either|these"
    r"|those)\b"
)


def without_lacked_degree(low: str, tokens: list[Token]) -> list[Token]:
    """Without the word for lack where it is a degree that is lacked: "a degree, or fourteen years without one"."""
    out: list[Token] = []
    for token in tokens:
        named = next((t.kind for t in reversed(out) if t.kind in ("cred", "any", "loose", "body", "edu", "degree")), "")
        if token.kind != "uncert" or named not in ("edu", "degree") or not low.startswith("without ", token.start):
            out.append(token)
    return out
