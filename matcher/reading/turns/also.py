"""Words that change what "accept" says of a credential: "CPC preferred; CCS-P also welcome", "COC only with a CPC"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.statement import FACTS, is_apprentice
from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token, codes_of

_WELCOME = ("welcome", "are welcome", "is welcome", "would be welcome")
# "We're partial to CCS holders, though CPC holders are welcome too": those are taken, not liked
_THOUGH = guarded(r"\b(?:though|although)\b")
_AS_WELL = guarded(r"\b(?:also|too|as well|likewise|equally|just as)\b")


def wished_too(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens with a second wish for what it is: "CPC preferred; CCS-P also welcome"."""
    if any(t.kind == "accept" and low.startswith(_WELCOME, t.start) for t in tokens) and _any_at_all(tokens):
        return [t._replace(kind="preferred") if t.kind == "accept" else t for t in tokens]
    if "welcome" not in low or any(t.kind in ("required", "years", "apprentice") for t in tokens):
        return tokens
    wish = next((t.end for t in tokens if t.kind == "preferred"), 0)
    if not wish or not _AS_WELL.search(low, wish) or _THOUGH.search(low, wish):
        return tokens
    return [
        t._replace(kind="preferred")
        if t.kind == "accept" and t.start > wish and low.startswith(_WELCOME, t.start)
        else t
        for t in tokens
    ]


def _any_at_all(tokens: Sequence[Token]) -> bool:
    """Whether nothing is named but any credential at all: "A coding certification is welcome" asks for none."""
    return all(t.kind in ("any", "loose", "accept") for t in tokens)


# "CPC only with three years", "the CPC is fine only if you have …", "CCA only when paired with two years"
_ONLY = guarded(
    r",? ?(?:an? |is |are |accepted |considered |taken |okay |ok |fine |but |and )*only (?=(?:with|if|when|where)\b)"
)
# "accepted only together with one of the three above", "only in combination with a CPC", "on top of one of these only"
_TOGETHER = guarded(
    r"\bonly (?:\w+ )?(?:together|along|alongside|in (?:addition|combination|conjunction)|paired|combined|on top"
    r"|as a (?:second|supplement))\b"
    r"|\b(?:together with|alongside|in addition to|in combination with|on top of) [^.;,]{4,50} only\b"
    # "An RHIA counts if it is held together with one of the two", "accepted only if paired with either"
    r"|\b(?:counts?|accepted|considered|acceptable|taken|fine|valid) (?:only )?(?:if|when|where) [^.;,]{0,24}?"
    r"(?:together|paired|combined|coupled|in combination) with (?:it|these|those|them|either|one|any)\b"
)


def without_never_alone(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without what lets nobody in by itself: "ROCC accepted only together with one of the three above".

    "RHIT considered only together with a CCS" names a way in.
    """
    found = _TOGETHER.search(low) if "only" in low or " if " in low else None
    if found is None:
        return tokens
    begin = max((i for i, t in enumerate(tokens) if t.kind in _PARTS and t.start < found.start()), default=0)
    ends = (i for i, t in enumerate(tokens) if t.kind in ("close", "semi") and t.start >= found.end())
    end = next(ends, len(tokens))
    part = tokens[begin:end]
    if any(t.kind in ("years", "reject") or (t.kind == "cred" and t.start >= found.end()) for t in part):
        return tokens
    return [*tokens[:begin], *tokens[end:]]


_PARTS = frozenset(("semi", "open", "dash"))


def on_terms(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens with a word that takes the holders of one credential on terms: "CPC only with three years".

    "CPC-A only with a CPCD": the terms may be another credential.
    """
    telling = [t.kind for t in tokens if t.kind in _TELLING]
    if " only " not in low or telling not in (["cred", "years"], ["cred", "cred"]):
        return tokens
    held = next(i for i, t in enumerate(tokens) if t.kind == "cred")
    found = _ONLY.match(low, tokens[held].end)
    if found is None:
        return tokens
    rest = [t for t in tokens[held + 1 :] if t.kind != "if" and t.start >= found.end()]
    return [*tokens[: held + 1], Token(found.start(), found.end(), "accept"), *rest]


_BESIDE = ("along with", "together with", "combined with", "coupled with", "paired with", "accompanied by")
_AS_ONE = guarded(r" (?:together|combined|in combination|as a pair|held together|jointly)\b")


def taken_together(low: str, tokens: list[Token]) -> list[Token]:
    """ "CPC is accepted along with CIC", "CPC and CIC together are accepted": one of them alone is not."""
    for index in range(len(tokens) - 3):
        four = tokens[index : index + 4]
        shape = [t.kind for t in four]
        if shape == ["cred", "accept", "and", "cred"] and low.startswith(_BESIDE, four[2].start):
            return [*tokens[:index], four[0], four[2]._replace(kind="with"), four[3], four[1], *tokens[index + 4 :]]
        if shape == ["cred", "and", "cred", "accept"] and _AS_ONE.match(low, four[2].end):
            return [*tokens[: index + 1], four[1]._replace(kind="with"), *tokens[index + 2 :]]
    return tokens


# "CPC-As: we have ONE trainee seat", "Apprentices (CPC-A) - we keep two spots each year"
_SEAT = guarded(
    r"[):]* ?(?:[-–—:,] ?)?(?:we|there)(?: do| also)? (?:have|keep|hold|reserve|offer|is|are)"
    r" (?:an?|one|two|three|a few|some"
    r"|room)\b[^.;,]{0,30}\b(?:seats?|spots?|openings?|places?|slots?|room for)\b"
)


def with_seat(low: str, tokens: list[Token]) -> list[Token]:
    """With the word of taking where apprentices have a seat: "CPC-As: we have one trainee seat"."""
    named = [t for t in tokens if t.kind in ("cred", "years", "edu", "apprentice")]
    last = named[-1] if named else None
    if last is None or last.kind != "cred" or not is_apprentice(tuple(c for t in named for c in codes_of(t))):
        return tokens
    after = last.end + (low[last.end : last.end + 1] == "s")
    if (found := _SEAT.match(low, after)) is None or any(t.kind in _TELLING for t in tokens if t.start > after):
        return tokens
    return [t for t in tokens if t in named] + [Token(found.end() - 4, found.end(), "accept")]


_TELLING = FACTS | {"preferred", "reject", "accept", "not", "no", "within", "later", "lieu"}
