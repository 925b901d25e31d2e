"""One of two credentials now and both in time: "CRC or CPC (both within one year of hire)"."""

from __future__ import annotations

from matcher.reading.clause.statement import Statement
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import Group, Way

_PAIR = (["cred", "or", "cred"], ["cred", "slash", "cred"])
#: What may stand between the two and the time.
_BETWEEN = frozenset(("open", "close", "comma", "semi", "dash", "and", "but", "required", "held", "now"))


def both_in_time(sentence: Sentence, tokens: list[Token], asked: bool) -> tuple[list[Statement], list[Token]]:
    """The demand of one now and of both by then, and the tokens of the rest; or nothing, and all."""
    whole = tokens
    tokens = [t for i, t in enumerate(tokens) if t.kind != "required" or tokens[i - 1].kind != "both"]
    kinds = [t.kind for t in tokens]
    at = kinds.index("both") if "both" in kinds else 0
    first = next((i for i in range(at - 2) if kinds[i : i + 3] in _PAIR), -1)
    if not at or first < 0 or "preferred" in kinds or kinds[at + 1 : at + 2] != ["within"]:
        return [], whole
    if kinds.count("cred") != 2 or not set(kinds[first + 3 : at]) <= _BETWEEN:
        return [], whole
    pair, months, start = (tokens[first], tokens[first + 2]), tokens[at + 1].value, sentence.start
    now = Group(tuple(c for t in pair for c in codes_of(t)), None, (start + pair[0].start, start + pair[1].end))
    due = (Group(codes_of(t), months, (start + t.start, start + t.end)) for t in pair)  # type: ignore[arg-type]
    rest = [t for t in (*tokens[:first], *tokens[at + 2 :]) if t.kind not in ("close", "one_of")]
    return [Statement("demand", (Way((now, *due)),), sentence, asked)], rest
