"""Years told by those before them: "CIRCC with two years of cath lab coding, or RCCIR with the same"."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token

# "or RCCIR with the same", "CEDC and the same experience"
_THE_SAME = guarded(
    r"\b(?:with|plus|and) (the same(?: (?:number of years|amount|length of time|experience|years?|time|background))?)"
    r"(?= ?(?:[.,;)]|$)| (?:or|of (?:it|that|this|experience|coding))\b)"
)


def with_same_years(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens with "the same" as the years that a choice before it asks.

    >>> low = "cpc with 2 years or ccs with the same"
    >>> with_same_years(low, [Token(9, 16, "years", 2.0), Token(20, 23, "cred", ("CCS",))])[-1]
    Token(start=29, end=37, kind='years', value=2.0, more=False)
    """
    out = list(tokens)
    for found in _THE_SAME.finditer(low):
        before = [t for t in tokens if t.end <= found.start() and t.kind in ("cred", "years")]
        years = next((t for t in reversed(before) if t.kind == "years"), None)
        if years and before[-1].kind == "cred":
            out.append(years._replace(start=found.start(1), end=found.end(1)))
    return sorted(out) if len(out) > len(tokens) else tokens
