"""What nothing may stand in for is asked: "Experience is no substitute for the CPC", "We take no degree instead of it".

What decides is the object of the swap that is denied: a credential named there is one that the ad wants, whoever reads
the sentence alone. What may not replace it is turned away as before, if it is a credential itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import BACK, Token
from matcher.reading.ways import NOTHING

_NEVER = frozenset(("reject", "no", "not"))
_LISTED = frozenset(("cred", "or", "slash", "comma", "and", "body", "any"))
_CUTS = frozenset(("semi", "but", "dash", "colon"))
# "not a substitute for the", "does not replace a current"
_UP_TO = guarded(r"(?: for| the| an?| your| our| current| active| valid| actual| holding| having| of)* ?$")
_SUBSTITUTES = guarded(r"substitut|replac|stand in|take the place")
_DENIED = guarded(
    r"(?:\bnothing(?: else)?(?: can| will| could)?|\bnot|n['’]t|\bcannot|\bnever|\bno)(?: (?:be|be used|ever|simply"
    r"|just|accepted|taken|count))* ?$"
)


def no_swap(sentence: Sentence, tokens: list[Token], asked: bool) -> tuple[list[Statement], list[Token]]:
    """The demand for what nothing may stand in for, and the tokens without it."""
    low = sentence.low
    if kept := _not_replaced(low, tokens):
        return [], kept
    if beside := _BESIDE_IT.search(low):
        return _beside_it(sentence, tokens, beside.span(), asked)
    at = next((i for i, t in enumerate(tokens) if _denies(low, tokens, i)), -1)
    wanted = _object(low, tokens, at) if at >= 0 else []
    if not wanted:
        return [], tokens
    ways = ways_of(wanted, sentence.start)
    if ways == NOTHING:
        return [], tokens
    rest = [t for t in tokens if t.start >= wanted[-1].end and t.kind != "required"]
    begin = max((i for i, t in enumerate(tokens[:at]) if t.kind in _CUTS), default=-1) + 1
    named = any(t.kind == "cred" for t in tokens[begin:at])
    kept = [*tokens[: at if named else max(begin - 1, 0)], *_rejecting(tokens, begin, at, named), *rest]
    kind = "wish" if sentence.kind == "preferred" else "demand"
    return [Statement(kind, ways, sentence, asked)], kept


# "RHIA and RHIT are fine beside it but do not replace it", "may be held besides it but cannot take its place"
_BESIDE_IT = guarded(
    r"\b(?:fine|ok|okay|good|nice|great|welcome|useful|held|have|hold|come|carried)\b[^.;]{0,30}?"
    r"\b(?:besides?|in addition|alongside|(?:along|together) with|on top|as well|also|too|as (?:a|your) second)\b"
    r"[^.;]{0,24}?\b(?:but|though|yet|and|only)\b[^.;]{0,16}?(?:\bnot|\bno|n['’]t|\bcannot|\bnever) (?:be )?"
    r"(?:a |any |the |ever )?(?:replac\w*|substitut\w*|stand in|tak\w+ (?:its|the|their) place|instead|in place)"
    r"(?: for| of)?(?: it| the| an?| your)*"
)


def _beside_it(
    sentence: Sentence, tokens: list[Token], span: tuple[int, int], asked: bool
) -> tuple[list[Statement], list[Token]]:
    """Neither asked nor turned away is what is fine beside the one that counts; that is asked where it is named."""
    begin = max(
        (i for i, t in enumerate(tokens) if t.kind in ("semi", "dash", "colon") and t.start < span[0]), default=0
    )
    last = next((i for i, t in enumerate(tokens) if t.start >= span[1] and t.kind in _CUTS), len(tokens))
    wished = [
        t for t in tokens[begin:last] if t.kind in ("cred", "or", "comma", "and", "preferred") and t.end <= span[1]
    ]
    liked = wished if any(t.kind == "preferred" for t in wished) else []
    counts = [t for t in tokens[:last] if t.kind in _LISTED and t.start >= span[1]]
    ways = ways_of(counts, sentence.start)
    stated = [Statement("demand", ways, sentence, asked)] if ways != NOTHING else []
    return stated, [*tokens[:begin], *liked, *tokens[last:]]


def _not_replaced(low: str, tokens: Sequence[Token]) -> list[Token]:
    """ "The CPC cannot be replaced by experience": what is named before it is asked; or nothing."""
    at = next((i for i, t in enumerate(tokens) if t.value == BACK and swap_denied(low, t)), 0)
    kept = [t for t in tokens[:at] if t.kind not in _NEVER]
    return kept if kept and all(t.kind in _LISTED for t in kept) else []


def swap_denied(low: str, token: Token) -> bool:
    """Whether a word that swaps is denied: "a CPC cannot be substituted for it"."""
    return token.kind == "lieu" and _DENIED.search(low, max(0, token.start - 24), token.start) is not None


def _rejecting(tokens: Sequence[Token], begin: int, at: int, named: bool) -> list[Token]:
    """The word that turns away a credential that is no substitute, unless it stands before it already."""
    if not named or any(t.kind == "reject" for t in tokens[begin:at]):
        return []
    return [tokens[at]._replace(kind="reject")]


def _denies(low: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether a token is a swap that is denied."""
    token = tokens[index]
    if token.kind == "reject":
        return _SUBSTITUTES.search(low, token.start, token.end + 12) is not None and _is_next(low, tokens, index)
    if token.kind != "lieu":
        return False
    begin = max((i for i, t in enumerate(tokens[:index]) if t.kind in _CUTS), default=-1) + 1
    return swap_denied(low, token) or (
        any(t.kind in _NEVER for t in tokens[begin:index]) and not any(t.kind == "accept" for t in tokens[begin:index])
    )


def _is_next(low: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether a credential is the object of the swap: named right after it."""
    if [t.kind for t in tokens[index + 1 : index + 4]] == ["loose", "colon", "cred"]:
        return True
    if index + 1 >= len(tokens) or tokens[index + 1].kind not in ("cred", "body"):
        return False
    between = low[tokens[index].end : tokens[index + 1].start]
    return len(between) < 40 and _UP_TO.search(_SUBSTITUTES_WORD.sub("", between)) is not None


_SUBSTITUTES_WORD = guarded(r"^ ?(?:substitutes?|replacements?|substitution|replac\w+)")


def _object(low: str, tokens: Sequence[Token], at: int) -> list[Token]:
    """The credentials that may not be replaced; nothing where they are turned away by it: "… in place of: CCA"."""
    if not _is_next(low, tokens, at):
        return []
    out: list[Token] = []
    named = 2 if tokens[at + 1].kind == "loose" else 0  # "… for the certification: CPC or CCS"
    for number, token in enumerate(tokens[at + 1 :]):
        if number >= named and token.kind not in _LISTED:
            break
        out.append(token)
    out = out[named:]
    while out and out[-1].kind not in ("cred", "body", "any"):
        out.pop()
    return out
