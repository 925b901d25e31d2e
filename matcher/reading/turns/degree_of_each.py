"""The degree that goes with each of two credentials: "Bachelor's degree for RHIA, associate's degree for RHIT"."""

from __future__ import annotations

from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.rules.education import LEVELS
from matcher.reading.ways import Group, Way

_FOR = guarded(
    r"(?: degree)? (?:for|if|with)(?: you (?:hold|have)| those with| coders with)? (?:an? |the )?(?:holders of )?"
)
_APART = frozenset(("comma", "semi", "or", "and", "slash"))


def degree_of_each(sentence: Sentence, tokens: list[Token], asked: bool) -> tuple[list[Statement], list[Token]]:
    """Each credential with its degree as a way in, and no tokens; or nothing, and all."""
    kinds = [t.kind for t in tokens if t.kind not in ("if", "with")]
    if kinds[:2] != ["edu", "cred"] or kinds[-2:] != ["edu", "cred"] or sentence.kind == "preferred":
        return [], tokens
    if len(kinds) < 5 or not set(kinds[2:-2]) <= _APART:
        return [], tokens
    named = [t for t in tokens if t.kind in ("edu", "cred")]
    pairs = list(zip(named[::2], named[1::2], strict=True))
    if not all(_FOR.fullmatch(sentence.low, edu.end, cred.start) for edu, cred in pairs):
        return [], tokens
    return [Statement("demand", tuple(_way(sentence, edu, cred) for edu, cred in pairs), sentence, asked)], []


def _way(sentence: Sentence, edu: Token, cred: Token) -> Way:
    level = next(level for level in LEVELS if edu.value == (level,))
    start = sentence.start
    held = Group(codes_of(cred), None, (start + cred.start, start + cred.end))
    return Way((held,), education=level, education_at=(start + edu.start, start + edu.end))  # type: ignore[arg-type]
