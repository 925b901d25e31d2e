"""Small words that join other things than facts: "have handled clinic, ER or OR charts for a year"."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token

# "have touched urgent care, ER or family medicine charts for at least a year", "has coded ED or clinic visits for two":
# what was done, and how long. A verb behind "or" begins another thing: "or have worked for three years".
_DONE_FOR = guarded(
    r"\b(?:have|has|having|['’]ve|['’]s) (?:already |also |previously |been )*[a-z]+(?:ed|ing|ne|led|id|pt)\b"
    r"(?P<what>(?:(?!\b(?:or|and) (?:have|has|having|hold|holds|be|are|is|worked|coded|completed?)\b)[^.;]){3,90}?)"
    r" for (?:at least |more than |over |about |the (?:last|past) )*(?=\d|an?\b|one|two|three|four|five|six|seven|ten)"
)


def without_inner(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without the "or" and the commas between a verb and the time that it is told for."""
    tokens = _with_examples(low, _or_instead(low, tokens))
    if " for " not in low or not any(t.kind == "years" for t in tokens):
        return tokens
    spans = [found.span("what") for found in _DONE_FOR.finditer(low)]
    facts = [t.start for t in tokens if t.kind in ("cred", "edu", "any", "body", "years")]
    spans = [(a, b) for a, b in spans if not any(a <= at < b for at in facts)]
    return [t for t in tokens if t.kind not in ("or", "comma", "and") or not any(a <= t.start < b for a, b in spans)]


def _with_examples(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens with examples right behind what they are of: "Coding certification is required, such as CPC"."""
    at = next((i for i, t in enumerate(tokens) if t.kind == "such_as"), 0)
    kinds = [t.kind for t in tokens[max(0, at - 3) : at]]
    if (
        len(kinds) < 3
        or kinds[0] not in ("loose", "any")
        or kinds[1] != "required"
        or kinds[2] not in ("comma", "semi")
    ):
        return tokens
    required = Token(len(low), len(low), "required")
    return [*tokens[: at - 2], *tokens[at:], required]


# "COC and CPC, or a CCS instead of both": "or" has said it
_OF_BOTH = guarded(
    r"\b(?:instead|in place|in lieu) of (?:both|the two|all (?:of )?(?:that|this|these|those))(?= ?[.;,)]|$)"
)


def _or_instead(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without "instead of both" behind a choice."""
    found = _OF_BOTH.search(low)
    if found is None or not any(t.kind == "or" and t.start < found.start() for t in tokens):
        return tokens
    return [t for t in tokens if not found.start() <= t.start < found.end()]
