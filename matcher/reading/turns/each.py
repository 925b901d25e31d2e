"""Years told for each kind of holder in one sentence: "Four years for those with a CPC, two for the CCS"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import FACTS, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import Way

# "for those with a", "for the", "for": what parts the years from whom they are asked of
_FOR_WHOM = guarded(
    r"\bfor (?:(?:those|people|anyone|candidates|applicants|holders|coders|someone)(?: who (?:hold|have)| with"
    r"| holding| of)?"
    r" )?(?:an? |the |any )?$"
)
# "one with RHIA, two with the RHIT": right behind the number; "three years of experience with CCS"
_WITH = guarded(r"(?: of (?:[\w/-]+ ){0,3}?(?:experience|coding))? (?:with|if)(?: only| just)?(?: an?| the)? ?")
_FULLY = guarded(
    r"\bfor (?:the |those |anyone |people |applicants |candidates |coders )?(?:who are )?(?:fully (?:certified"
    r"|credentialed)"
    r"|(?:all )?others?|rest|everyone else|everybody else|anyone else)\b"
)


def years_for_each(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> list[Statement]:
    """ "Four years for those with a CPC, two for the CCS; three for all others": each kind of holder and its years."""
    out: list[Statement] = []
    for part in _cut_at_years(tokens):
        named = [t for t in part if t.kind == "cred"]
        ends = named[0].start if named else len(sentence.low)
        if named and (
            _FOR_WHOM.search(sentence.low, part[0].end, ends) or _WITH.fullmatch(sentence.low, part[0].end, ends)
        ):
            codes = tuple(c for t in named for c in codes_of(t))
        elif part[0].kind == "none" and not named:
            return []
        elif not named and _FULLY.search(sentence.low, part[0].end, part[-1].end + 40):
            codes = ("others",)
        else:
            return []
        ways = ways_of(part[:1], sentence.start) if part[0].kind == "years" else (Way(years=0.0),)
        out.append(Statement("only_for", ways, sentence, asked, codes=codes))
    return out if len(out) > 1 else []


def _cut_at_years(tokens: Sequence[Token]) -> list[list[Token]]:
    """The tokens from each number of years to the next, or nothing where a fact stands before the first."""
    parts: list[list[Token]] = []
    for token in tokens:
        if token.kind == "years" or (token.kind == "none" and parts):  # "…, none for RHIAs"
            parts.append([token])
        elif parts:
            parts[-1].append(token)
        elif token.kind in FACTS:
            return []
    return parts
