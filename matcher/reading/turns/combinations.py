""" "Or an equivalent combination of education and experience": what of a sentence with such a clause is asked."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token, has_facts

# "any combination equal to the following is qualifying: a diploma and two years", "… that comes to an associate's"
_MEASURED = guarded(
    r"[^.;]{0,50}?\b(?:(?:equal|equivalent|comparable|similar|tantamount) to|the same as|comes? to|amounts? to"
    r"|as good(?: as)?|equals|equivalent:|totall?ing|adding up to|(?:that |which )totals?)(?:[^.;:]{0,40}:|(?= ))"
)


def without_combo(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without "or an equivalent combination of education and experience"; that clause only substitutes."""
    at = next(i for i, t in enumerate(tokens) if t.kind == "combo")
    if equals := _EQUALS.match(low, tokens[at].end):
        asked = Token(equals.start(), equals.end(), "required")
        return [asked, *(t for t in tokens if t.start >= equals.end())]
    head = tokens[:at]
    while head and head[-1].kind in ("or", "open_list", "equal", "one_of", "any", "comma", "semi", "open"):
        head.pop()
    if measured := _MEASURED.match(low, tokens[at].end):
        return head + [t for t in tokens if t.start >= measured.end()]
    rest = next((i for i in range(at, len(tokens)) if _goes_on(tokens, i)), len(tokens))
    return head + tokens[rest:]


# "Any combination of education and experience equivalent to high school and two years": as public service asks.
_EQUALS = guarded(r"[^.;,]{0,50}\b(?:equivalent|equal) to (?!(?:the|that|this|these|those|one|such) )")


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether the sentence leaves the clause that substitutes: "…; CPC", "… and experience, and two years of it"."""
    if tokens[index].kind == "semi" or (tokens[index].kind == "colon" and has_facts(tokens[index:])):
        return True
    following = [t.kind for t in tokens[index + 1 : index + 5] if t.kind != "least"]
    return tokens[index].kind == "comma" and following[:1] == ["and"] and following[1:2] in (["years"], ["cred"])
