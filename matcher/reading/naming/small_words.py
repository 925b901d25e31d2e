"""The small words of a sentence as tokens: what joins and rules the facts, without what means something else there."""

from __future__ import annotations

from functools import lru_cache

from matcher.reading.guard import guarded
from matcher.reading.naming.cues import Cue, cues
from matcher.reading.naming.equivalents import equivalents
from matcher.reading.naming.other_meanings import means_other
from matcher.reading.naming.regard import regards
from matcher.reading.naming.soft import soft_cues
from matcher.reading.naming.to_earn import to_earn
from matcher.reading.naming.token import BACK, Token
from matcher.reading.naming.traded import traded
from matcher.reading.naming.turned import turns


@lru_cache(maxsize=4096)  # many ads of an employer ask in the same sentences
def small_words(low: str, schooled: bool, eased: Token | None) -> tuple[Token, ...]:
    """The small words of a sentence; ``schooled``: it names a degree, ``eased``: lets in those with less."""
    small = [t for c in cues(low) if not means_other(low, c) for t in _small(low, c)]
    if low.startswith("plus:") and small and small[0].start == 0:  # not "five years plus"
        small[0] = small[0]._replace(kind="preferred")
    if "plus" in low:
        small = [t._replace(kind="preferred", value=BACK) if _is_plus(low, t) else t for t in small]
    if any(word in low for word in _LAST_WISH):
        small = [t._replace(value=BACK) if _wishes_at_last(low, t) else t for t in small]
    if schooled and (open_on := _OPEN_ON.search(low)):
        small = sorted([*small, Token(*open_on.span(), "not", None, True)])
    if eased:
        small = sorted([*small, eased])
    small = _with_soft(low, small)
    if later := [Token(c.start, c.end, c.kind) for c in to_earn(low)]:
        small = sorted(_with_turns(small, later))
    if ("swap" in low or "trad" in low or "exchang" in low) and (swaps := list(traded(low))):
        small = sorted(_with_turns(small, swaps))
    if schooled and (alike := list(equivalents(low))):
        small = _with_turns(small, [Token(c.start, c.end, c.kind) for c in alike])
    return tuple(small)


#: What may stand last of all: "Five years, ideally."
_LAST_WISH = (", ideally", ", preferably", ", hopefully")


def _wishes_at_last(low: str, token: Token) -> bool:
    """Whether a word of a wish ends its part of a sentence, so that it rules what stands before it."""
    alone = low[: token.start].endswith(", ") and low[token.end : token.end + 1] in ("", ".", ";", "!", ")")
    return token.kind == "preferred" and alone and low[token.start - 2 : token.end] in _LAST_WISH


def _is_plus(low: str, token: Token) -> bool:
    """Whether "plus" is all that is said of what stands before it: "CEMC: plus", "CRC - plus!"."""
    said = token.kind == "and" and low.startswith("plus", token.start) and token.end - token.start == 4
    apart = low[: token.start].rstrip().endswith((":", "-", "–", "—", "="))
    return said and apart and low[token.end : token.end + 1] in ("", ".", ";", ",", "!", ")")


# "They're open on degree", "flexible about schooling", "We are not fussy about the degree": it is not asked.
_OPEN_ON = guarded(
    r"\b(?:open|flexible|relaxed|easy|easygoing|(?:not|n['’]t) (?:fussy|picky|particular|strict)) (?:on|about|as to)"
    r"(?= (?:the |a |your |any )?(?:degree|schooling|education|diploma))"
)


def _small(low: str, cue: Cue) -> tuple[Token, ...]:
    """The token of a cue; "may be replaced by" swaps what stands before it for what follows.

    "certified or not yet certified" holds two, and so does "ok if".
    """
    if cue.kind == "replaced":
        return (Token(cue.start, cue.end, "lieu", BACK),)
    if cue.kind == "not" and (lacking := _OR_NOT.match(low, cue.start)):
        return Token(cue.start, cue.start + 2, "or"), Token(cue.start + 3, lacking.end(), "uncert")
    if cue.kind == "accept" and low.endswith(" if", cue.start, cue.end):  # "CPC ok if the CRC exam is passed"
        return Token(cue.start, cue.end - 3, "accept"), Token(cue.end - 2, cue.end, "if")
    return (Token(cue.start, cue.end, cue.kind),)


_OR_NOT = guarded(r"or not (?:yet |currently |already )?(?:be(?:en)? )?(?:certified|credentialed)\b")


# "We are hoping for someone with a CPC": the person whom they seek
_HOPED_FOR = guarded(
    r"\b(?:hop(?:e|es|ing) (?:for|to (?:find|hire|meet|see))) (?:someone|somebody|people|an? (?:[\w-]+ )?"
    r"(?:person|coder|auditor|biller|candidate|applicant|colleague))\b"
)


def _with_soft(low: str, small: list[Token]) -> list[Token]:
    """The small words and the turns of phrase that wish, which win over the words inside them."""
    told = list(soft_cues(low))
    told += [(c, ahead) for c, ahead in regards(low) if not any(s.start < c.end and c.start < s.end for s, _ in told)]
    soft = [Token(c.start, c.end, c.kind, None if forward else BACK, forward) for c, forward in told]
    if "hop" in low and (person := _HOPED_FOR.search(low)):
        small = [t for t in small if not (t.kind == "preferred" and person.start() <= t.start < person.end())]
    if soft:
        small = _with_turns(small, soft)
    turned = [
        Token(t.cue.start, t.cue.end, t.cue.kind, None if t.forward else BACK, t.forward)
        for t in turns(low)
        if not means_other(low, t.cue)
    ]
    turned = [t for t in turned if not any(s.start < t.end and t.start < s.end for s in soft)]
    return _with_turns(small, turned) if turned else small


def _with_turns(small: list[Token], turns: list[Token]) -> list[Token]:
    """The small words without those inside a turn of phrase, and the turns."""
    return [t for t in small if not any(s.start < t.end and t.start < s.end for s in turns)] + turns
