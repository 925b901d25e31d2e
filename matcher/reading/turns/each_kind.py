"""Years asked of, or spared to, the holders of one credential: "… is expected of those with the CPC; CCS: none"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import FACTS, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import Way

_PEOPLE = (
    r"(?:those|people|persons?|anyone|anybody|someone|candidates?|applicants?|coders?|holders?|graduates?"
    r"|hires?|everyone)"
)
_HOLD = r"(?:with|who (?:has|have|holds?|bring|come with)|holding|having|of|whose credential is)"
# "those with the", "holders of an", "if you hold the", "for the": whom the years right before or after are for.
_WHOM = guarded(
    rf"(?:\b{_PEOPLE} (?:only |just |already )?{_HOLD}|\bif (?:you|they) (?:already |only )?(?:hold|have|bring|are)"
    r"|\b(?:from|of|for|by|with))(?: (?:only|just|already))?(?: an?| the| any| our| all)? $"
)
# "RHIT holders", "CCS coders", "the RHITs"
_HOLDERS = guarded(rf"(?: {_PEOPLE}|s)\b")
_FOR_PEOPLE = guarded(rf"\b{_PEOPLE}\b|\bif (?:you|they)\b")
# "need no experience", "no coding experience is asked", "do not need any", "need none", "may come without experience"
_SPARED = guarded(
    r"\b(?:no|zero|without|not (?:need|require|have to have|expect)|n['’]t (?:need|require|have to have|expect))"
    r" (?:any )?(?:(?!cert|cred|degree|other)[\w-]+ ){0,3}(?:experience|background|years|time on the job)\b"
    r"(?! (?:with|in|of) (?:our|the))"
    r"|\b(?:needs?|requires?|asks?|owes?) (?:no years|none|nothing (?:more|further|else))\b"
    r"|\bnone (?:is |are )?(?:needed|required|asked|expected|necessary)\b|: none\b"
    r"|\b(?:not|n['’]t) need (?:any|it|them|one)\b"
)
# "… will be expected from those with", "… is asked of", "… are needed by"
_ASKED_OF = guarded(
    r"\b(?:expected|required|asked|needed|demanded|wanted|necessary|requested|looked for)\b"
    rf"(?: only)? (?:from|of|for|by|in|with) (?:the |any |all |our )?(?={_PEOPLE}|[a-z-]+ (?:holders?|coders?"
    r"|applicants?|candidates?)\b)"
)
_ELSE = frozenset(FACTS - {"cred", "years"}) | {
    "reject",
    "preferred",
    "within",
    "later",
    "lieu",
    "uncert",
    "apprentice",
}


def of_each_kind(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> list[Statement]:
    """What each part of a sentence asks of, or spares to, the holders of what it names; or nothing."""
    low = sentence.low
    if not _SPARED.search(low) and not _ASKED_OF.search(low):
        return []
    out = []
    for part in _parts(tokens):
        stated = _of_one_kind(sentence, part, asked)
        if stated is None:
            return []
        out.append(stated)
    return out


def _parts(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The tokens between semicolons, and before a "but" that turns to other people."""
    part: list[Token] = []
    for token in tokens:
        if token.kind in ("semi", "but") and any(t.kind == "cred" for t in part):
            yield part
            part = []
        else:
            part.append(token)
    if part:
        yield part


def _of_one_kind(sentence: Sentence, part: Sequence[Token], asked: bool) -> Statement | None:
    named = [t for t in part if t.kind == "cred"]
    years = [t for t in part if t.kind == "years"]
    if not named or len(years) > 1 or any(t.kind in _ELSE for t in part):
        return None
    low, start, end = sentence.low, part[0].start, _end(sentence.low, part[-1].end)
    if not _WHOM.search(low, 0, named[0].start) and not _HOLDERS.match(low, named[-1].end):
        return None
    codes = tuple(dict.fromkeys(c for t in named for c in codes_of(t)))
    first = max(low.rfind(";", 0, start), 0)
    if years:
        return Statement("only_for", ways_of(years, sentence.start), sentence, asked, "eased", codes)
    if not _SPARED.search(low, first, end) or not _tells_people(low, named, first, end):
        return None
    return Statement("only_for", (Way(years=0.0),), sentence, asked, "eased", codes)


def _tells_people(low: str, named: Sequence[Token], start: int, end: int) -> bool:
    """Whether people are spoken of, or what they hold opens the part: "with the RHIT, no experience is needed"."""
    opens = low[start : named[0].start].strip(" ;") in _OPENINGS
    return opens or _FOR_PEOPLE.search(low, start, end) is not None or bool(_HOLDERS.match(low, named[-1].end))


_OPENINGS = ("with", "with a", "with an", "with the", "for", "for a", "for the")


def _end(low: str, at: int) -> int:
    semi = low.find(";", at)
    return semi if semi >= 0 else len(low)
