"""Credentials named first and refused after: "CBCS holders may ask the front desk; these we cannot consider"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.statement import Statement, is_apprentice
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import NOTHING

_LISTED = frozenset(("cred", "or", "slash", "comma", "and"))
# "these will not be considered", "they are not eligible", "none of them counts", "such applicants cannot apply"
_THESE = guarded(r"\W*(?:but |and |however,? )*(?:these|they|those|such|none|neither)\b")


def without_replaced(tokens: list[Token]) -> list[Token]:
    """The tokens without what refused ones may not replace: "Not accepted in place of the CCS: CCA, CPC, CBCS"."""
    at = next((i for i, t in enumerate(tokens) if t.kind == "lieu"), 0)
    if not at or tokens[at - 1].kind != "reject":
        return tokens
    end = at + 1
    while end < len(tokens) and tokens[end].kind in _LISTED:
        end += 1
    if end == len(tokens) or tokens[end].kind != "colon":
        return tokens
    return [*tokens[:at], *tokens[end:]]


# "CCS only, CPC will not do": the list has ended; not "CPC only, CCA only: sorry"
_ONLY_THAT = guarded(r" only, (?!(?:or|and) )(?![\w-]+ only\b)")


def parted_by_only(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens with what is asked alone apart from what is turned away after it."""
    return [
        t._replace(kind="semi") if t.kind == "comma" and i and _ONLY_THAT.match(low, tokens[i - 1].end) else t
        for i, t in enumerate(tokens)
    ]


_PARTS = frozenset(("comma", "colon", "dash"))
_OF_ONE = frozenset(("open", "close", "required", "loose", "any", "and"))


def parted_from_refused(tokens: list[Token]) -> list[Token]:
    """The tokens with a list that has ended apart from what is refused behind it.

    "CPC or CCS, CBCS not accepted", "CPC/CCS: CBCS does not count"; not "CPC, CCS, CBCS not accepted".
    """
    at = len(tokens) - 1
    while at > 0 and tokens[at - 1].kind in ("cred", "or", "and", "slash"):
        at -= 1
    last = at - 2
    while last > 0 and tokens[last].kind in _OF_ONE:
        last -= 1
    ended = tokens[-1].kind == "reject" and last > 1 and tokens[at].kind == "cred"
    if not ended or tokens[at - 1].kind not in _PARTS or tokens[last].kind != "cred":
        return tokens
    closed = tokens[last - 1].kind in ("or", "slash") or (tokens[at - 1].kind == "colon" and tokens[0].kind == "cred")
    if not closed or is_apprentice(codes_of(tokens[last])):
        return tokens
    return [*tokens[: at - 1], tokens[at - 1]._replace(kind="semi"), *tokens[at:]]


def without_uncertified(tokens: list[Token]) -> list[Token]:
    """The tokens without those turned away who hold nothing: "mandatory (CPC/CCS), non certified please excuse"."""
    at = next((i for i in range(1, len(tokens) - 1) if tokens[i].kind == "uncert"), 0)
    if not at or tokens[at + 1].kind != "reject" or tokens[at - 1].kind not in ("comma", "dash", "semi", "close"):
        return tokens
    if not any(t.kind == "cred" for t in tokens[:at]):
        return tokens
    return [*tokens[: at if tokens[at - 1].kind == "close" else at - 1], *tokens[at + 2 :]]


def refused_after(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> Statement | None:
    """Those named before a semicolon, where what follows it refuses them and names nobody; or nothing."""
    if ("enough" in sentence.low or "suffic" in sentence.low) and (codes := _too_little(sentence.low, tokens)):
        return Statement("exclude", NOTHING, sentence, asked, codes=codes)
    at = next((i for i, t in enumerate(tokens) if t.kind == "semi"), 0)
    before, after = tokens[:at], tokens[at + 1 :]
    if not before or [t.kind for t in after] != ["reject"] or not _THESE.match(sentence.low, tokens[at].end):
        return None
    if not all(t.kind in _LISTED | {"with", "accept"} for t in before):
        return None
    codes = tuple(dict.fromkeys(c for t in before if t.kind == "cred" for c in codes_of(t)))
    return Statement("exclude", NOTHING, sentence, asked, codes=codes) if codes else None


# "A CPC is useful but not enough", "The CCA is nice to have, but it is not sufficient here"
_TOO_LITTLE = guarded(r"(?:\bnot|n['’]t)(?: be)? (?:\w+ )?(?:enough|sufficient|suffice)\b|\binsufficient\b")
_LIKED = frozenset(("preferred", "accept", "but", "semi", "dash", "reject", "no"))


def _too_little(low: str, tokens: Sequence[Token]) -> tuple[str, ...]:
    """What is liked but does not do by itself, where a sentence names nothing else; or nothing."""
    named = [t for t in tokens if t.kind == "cred"]
    liked = next((t for t in tokens if t.kind in ("preferred", "accept")), None)
    if not named or liked is None or liked.start < named[-1].end:
        return ()
    if not {t.kind for t in tokens} <= _LISTED | _LIKED or not _TOO_LITTLE.search(low, liked.end):
        return ()
    return tuple(dict.fromkeys(c for t in named for c in codes_of(t)))
