"""Who has time for what others hold at hire: "CPC at hire, or within 9 months for those who completed a program"."""

from __future__ import annotations

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import FACTS, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.ways import all_of

_LISTED = frozenset(("cred", "any", "body", "loose", "or", "comma", "slash", "required", "one_of"))
_TERMS = frozenset(("edu", "years", "if", "with", "exp", "obtain", "or", "least"))
# "within 9 months of hire for those who've completed a coding program", "in a year if you hold an associate's"
_FOR_SOME = guarded(
    r"(?: (?:of|from|after) (?:hire|start\w*|employment|the (?:hire|start) date|date of hire|joining))?,? ?"
    r"(?:for|if|when|where|provided|in the case of)\b"
)


def now_or_later(sentence: Sentence, tokens: list[Token], asked: bool) -> tuple[list[Statement], list[Token]]:
    """Both ways in, and the tokens behind the next semicolon; or nothing, and all tokens."""
    tokens = [t._replace(kind="held") if sentence.low.startswith("required at ", t.start) else t for t in tokens]
    kinds = [t.kind for t in tokens]
    held = kinds.index("held") if "held" in kinds and "within" in kinds else 0
    late = next((i for i in range(held + 1, len(tokens)) if kinds[i] not in ("comma", "or")), 0) if held else 0
    if not late or kinds[late] != "within" or "or" not in kinds[held:late] or "cred" not in kinds[:held]:
        return [], tokens
    end = kinds.index("semi", late) if "semi" in kinds[late:] else len(tokens)
    listed, terms = tokens[:held], tokens[late + 1 : end]
    told = [t for t in terms if t.kind in FACTS and t.kind != "exp"]
    known = set(kinds[:held]) <= _LISTED and {t.kind for t in terms} <= _TERMS
    if not told or not known or _FOR_SOME.match(sentence.low, tokens[late].end) is None:
        return [], tokens
    given = [t for t in terms if t.kind in FACTS or t.kind == "or"]
    now = ways_of(listed, sentence.start)
    later = all_of((ways_of([*listed, tokens[late]], sentence.start), ways_of(given, sentence.start)))
    return [Statement("demand", (*now, *later), sentence, asked)], tokens[end + 1 :]
