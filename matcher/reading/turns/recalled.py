"""What a sentence names first, to come to more: "In addition to the CPC, two years are required".

Where an ad asked it before, it is only recalled; where it is told there for the first time, it is asked there.
"""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import ATOMS, Token

# "In addition to the CPC, …", "Beyond your CPC we ask …", "Besides the CPC, which all of us hold, we want two years"
_BESIDE = guarded(
    r"(?:in addition to|besides|beyond|over and above|on top of|aside from|apart from|as well as|along with"
    r"|together with|alongside) (?=(?:an?|the|your|this|\w+ years?)\b)"
)
# Of what is no demand the first is none either: "Besides the CPC, we like to see a CRC"
_SOFT = frozenset(("preferred", "not", "no", "reject", "accept", "lieu", "within", "later", "uncert", "if"))


def told_first(
    sentence: Sentence, tokens: list[Token], named: Sequence[str], timed: bool
) -> tuple[Sentence, list[Token]]:
    """The sentence as if it only listed what it asks, unless that was asked before.

    ``named``: the credentials that the ad named before, ``timed``: whether it told years.
    """
    lead = _BESIDE.match(sentence.low)
    facts = [t for t in tokens if t.kind in ATOMS and t.kind not in ("loose", "exp")]
    if lead is None or len(facts) < 2 or any(t.kind in _SOFT for t in tokens):
        return sentence, tokens
    first, rest = facts[0], facts[1:]
    known = bool(named) if first.kind in ("cred", "any", "body") else timed if first.kind == "years" else True
    if known or all(t.kind == first.kind for t in rest):
        return sentence, tokens
    apart = next(t for t in rest if t.kind != first.kind)
    at = min((t.start for t in tokens if t.kind == "comma" and first.end <= t.start < apart.start), default=first.end)
    kept = [t for t in tokens if t.start >= lead.end() and not at <= t.start < apart.start and t.kind != "and"]
    low = " " * lead.end() + sentence.low[lead.end() :]
    return sentence._replace(low=low), sorted([*kept, Token(at, at + 1, "semi")])
