"""Holders named after what is asked of them: "two years for CPC holders; three from anyone with the CIRCC"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import ANY_APPRENTICE, Statement
from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.text import Sentence
from matcher.reading.ways import NOTHING, Way

# "two years for CPC holders", "three from anyone with the CIRCC", "one of those who hold an RHIT"
_ANY_WITH = (
    r"(?:any(?:one|body)|those|people|someone|coders|candidates|applicants) (?:with|who (?:hold|have|holds|has)"
    r"|holding)"
    r"(?: an?| the)? $"
)
_ANYONE = guarded(rf"\b(?:for|from|of) {_ANY_WITH}")
_FOR_HOLDERS = guarded(rf"\b(?:for|from) (?:the |our )?$|\b(?:for|from|of) {_ANY_WITH}")


# "for anyone who joins with an RHIT alone", "of coders with only the CPC", "from those who hold a CCA"
_OF_THOSE = guarded(
    r"\b(?:for|of|from|by) (?:any(?:one|body)|those|people|coders|applicants|candidates|hires|someone|everyone)\b"
    r"[^.;,]{0,25}\b(?:with|holding|holds?|have|has|by|on)(?: only| just| merely)?(?: an?| the)? $"
    # "CRC must be earned within 6 months if you come in on CPC alone"
    r"|\bif (?:you|they|hired|starting)\b[^.;,]{0,16}\b(?:with|on|by|as|have|hold)(?: only| just)?(?: an?| the)? $"
)


def due_of_some(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> list[Statement]:
    """What is due in time of the holders of another: "CCS within a year for anyone who joins with an RHIT alone"."""
    late = next((i for i, t in enumerate(tokens) if t.kind == "within"), 0)
    ends = next((i for i, t in enumerate(tokens) if t.kind == "semi" and i > late), len(tokens))
    named, held = ([t for t in part if t.kind == "cred"] for part in (tokens[:late], tokens[late:ends]))
    if not late or not named or not held or any(t.kind in ("years", "edu", "accept") for t in tokens[:ends]):
        return []
    if not _OF_THOSE.search(sentence.low, tokens[late].end, held[0].start):
        return []
    due = [t for t in tokens[: late + 1] if t.kind in ("cred", "or", "comma", "slash", "within")]
    codes = tuple(c for t in held for c in codes_of(t))
    return [Statement("only_for", ways_of(due, sentence.start), sentence, asked, codes=codes)]


def trailing_holders(sentence: Sentence, tokens: list[Token], asked: bool) -> list[Statement]:
    """ "Associate degree for RHIT applicants; high school diploma for CCA/CPC applicants"."""
    out: list[Statement] = []
    for part in _parts(tokens, len(sentence.text)):
        if out and [t.kind for t in part[:2]] == ["none", "apprentice"]:  # "…; none for apprentices"
            out.append(Statement("only_for", (Way(years=0.0),), sentence, asked, "eased", (ANY_APPRENTICE,)))
        elif stated := _for_its_holders(sentence, part, asked):
            out.append(stated)
        else:
            return []
    return out


def _parts(tokens: Sequence[Token], end: int) -> Iterator[list[Token]]:
    """The tokens, cut at semicolons and before further years: "two for CPC holders, one for CCS holders"."""
    part: list[Token] = []
    for token, after in itertools.pairwise([*tokens, Token(end, end, "semi"), Token(end, end, "")]):
        if token.kind == "semi" or (token.kind in ("comma", "and") and after.kind == "years"):
            yield part
            part = []
        else:
            part.append(token)


def _for_its_holders(sentence: Sentence, part: Sequence[Token], asked: bool) -> Statement | None:
    """What a part asks of the holders that it ends in; None where it names none."""
    creds = [i for i, t in enumerate(part) if t.kind == "cred"]
    if not creds or not _names_people(sentence.low, part[creds[0]], part[creds[-1]]):
        return None
    codes = tuple(c for i in creds for c in codes_of(part[i]))
    ways = ways_of(part[: creds[0]], sentence.start)
    return None if ways == NOTHING else Statement("only_for", ways, sentence, asked, codes=codes)


def _names_people(low: str, first: Token, last: Token) -> bool:
    """Whether credentials are those of people: "for CPC or CCS holders", "from anyone with the CIRCC"."""
    before = low[: first.start]
    return bool(_FOR_HOLDERS.search(before) and (_APPLICANTS.match(low[last.end :]) or _ANYONE.search(before)))


_APPLICANTS = guarded(r"s?\s?(?:applicants|candidates|holders|coders)\b|s(?=[,;. ]|$)")
