"""Experience whose length comes after it: "RHIT or coding experience of two years", "or billing (two years)".

Behind "or" the word "experience" and its length are one choice, as "two years of coding experience" is. Else the two
would be read as two facts, the years asked of everybody.
"""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token

# "experience in coding of", "experience as a coder for", "experience (", "experience, minimum"
_LENGTH = guarded(
    r"(?: (?:in|with|as|at|of) [\w/&' -]{1,34}?)?"
    r"(?: (?:of|for|totall?ing|amounting to|equal to)|:| ?\(|,(?= ?(?:minimum|min|at least|no less)))"
    r"(?: ?(?:at least|a minimum of|minimum of|minimum|min\.?|no less than|not less than|over|more than|about))?"
    r"(?: an?)? ?$"
)


def with_length_after(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens, experience behind "or" and its length as those years alone."""
    for at, token in enumerate(tokens):
        if token.kind == "years" and (told := _told_before(low, tokens, at)):
            opens = any(t.kind == "open" for t in tokens[told:at])
            rest = (
                tokens[at + 2 :]
                if opens and [t.kind for t in tokens[at + 1 : at + 2]] == ["close"]
                else tokens[at + 1 :]
            )
            return [*tokens[:told], token._replace(start=tokens[told].start), *with_length_after(low, rest)]
    return tokens


_BETWEEN = frozenset(("least", "open", "comma", "required"))


def _told_before(low: str, tokens: list[Token], at: int) -> int:
    """Where the experience is named, behind "or", whose length stands there; 0 where none is."""
    told = at - 1
    while told > 0 and tokens[told].kind in _BETWEEN:
        told -= 1
    if told < 1 or tokens[told].kind != "exp" or tokens[told - 1].kind != "or":
        return 0
    return told if _LENGTH.fullmatch(low[tokens[told].end : tokens[at].start]) else 0
