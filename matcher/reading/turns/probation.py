"""How long a probation lasts, told in one sentence, for what is due by its end in another."""

from __future__ import annotations

from matcher.reading.clause.statement import Statement
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.rules.probation_time import probation_of
from matcher.reading.text import Ad


def probation_in(ad: Ad) -> int | None:
    """The months of the probation that an ad speaks of."""
    if "robation" not in ad.text:
        return None
    return next((m for s in ad.sentences if "probation" in s.low and (m := probation_of(s.low))), None)


def with_probation(sentence: Sentence, tokens: list[Token], months: int | None) -> list[Token]:
    """ "Your CPC must be verified before you leave probation": in the months that the probation lasts."""
    if months is None or "probation" not in sentence.low:
        return tokens
    return [t._replace(value=months) if _untold(sentence.low, t) else t for t in tokens]


def later_with_probation(later: Statement, months: int | None) -> Statement:
    """ "You have until the end of probation to earn it": the same, for what was asked before."""
    told = months is not None and later.target == "unstated" and "probation" in later.sentence.low
    return later._replace(target=str(months)) if told else later


def _untold(low: str, token: Token) -> bool:
    return token.kind == "within" and token.value == "unstated" and "probation" in low[token.start : token.end]
