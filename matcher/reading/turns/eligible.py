"""People who may sit for an exam and must pass it in time: "New graduates who are RHIT eligible need to pass …"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import NOTHING, Group, Way, all_of

# "New graduates who are RHIT or RHIA eligible", "RHIT-eligible applicants", "Students in their last term who are …"
_PEOPLE = guarded(
    r"(?:(?:the|any|new|recent|current|those|our) )*(?:hi[mt]t? |coding |program )?"
    r"(?:grad(?:uate)?s?|students?|applicants?|candidates?|people|persons|those|coders?|anyone|hires)\b"
    r"(?: (?:in|of|from) [^.;,]{3,40}?)? (?:who|that) (?:are|is|will be) "
)


def eligible_people(sentence: Sentence, tokens: Sequence[Token], _asked: bool) -> Statement | None:
    """A way in for those who are eligible for credentials and must earn one in a time that the sentence gives."""
    who = _PEOPLE.match(sentence.low)
    at = next((i for i, t in enumerate(tokens) if t.kind == "later"), 0)
    if who is None or not at or not sentence.low.startswith("eligible", tokens[at].start):
        return None
    codes = tuple(c for t in tokens[:at] if t.kind == "cred" for c in codes_of(t))
    window = next((t for t in tokens[at:] if t.kind == "within"), None)
    if not codes or window is None or not isinstance(window.value, (int, float)):
        return None
    rest = [*(t for t in tokens[:at] if t.kind == "edu"), *tokens[tokens.index(window) + 1 :]]
    if any(t.kind in ("cred", "or", "preferred", "not", "reject") for t in tokens[at:]):
        return None
    earned = Group(codes, int(window.value), (sentence.start + tokens[0].start, sentence.start + window.end))
    more = ways_of(rest, sentence.start) if any(t.kind in ("years", "edu") for t in rest) else NOTHING
    return Statement("besides", all_of(((Way((earned,)),), more)), sentence, True)
