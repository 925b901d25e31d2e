"""What those need who lack what is asked: "If you are not certified, four years", "Without the CRC, a year"."""

from __future__ import annotations

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import FACTS, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.turns.merely_told import BUT_HAS, IF_NONE
from matcher.reading.ways import NOTHING, Ways


def if_none(sentence: Sentence, tokens: list[Token], asked: bool) -> tuple[list[Statement], list[Token]]:
    """What a condition at the head of a sentence states of those without something, and the tokens that are left."""
    low = sentence.low
    kinds = {t.kind for t in tokens}
    if "years" in kinds and BUT_HAS.match(low):
        uncertified = "uncert" in kinds and "cred" not in kinds  # "… but have seven years and never took the exam"
        codes = ("instead",) if uncertified or _CREDENTIAL.search(low, 0, low.index(" but ")) else ()
        told = [t for t in tokens if t.start > low.index(" but ") and t.kind != "uncert"]
        given = ways_of(told, sentence.start)
        if given == NOTHING:
            return [], []
        lacked = any(t.kind == "years" and t.start < low.index(" but ") for t in tokens)
        if lacked and not any(w.years for w in given):  # "If you don't have two years but have finished a program"
            return [Statement("swap", given, sentence, asked, target="years")], []
        return [Statement("besides", given, sentence, asked, codes=codes)], []
    if (given := _with_less(sentence, tokens)) != NOTHING:
        return [Statement("swap", given, sentence, asked, target="edu")], []
    condition = IF_NONE.match(low)
    if not condition or "reject" in kinds:
        return [], tokens
    comma = condition.end() - 1
    named = {c for t in tokens if t.start < comma for c in codes_of(t)}
    rest = [t for t in tokens if t.start > comma]
    again = named & {c for t in rest for c in codes_of(t) if t.kind == "cred"}
    if not again and (ways := ways_of(rest, sentence.start)) != NOTHING:
        codes = ("instead",) if named or _CREDENTIAL.search(low, 0, comma) else ()
        return [Statement("besides", ways, sentence, asked, codes=codes)], []
    if late := [t for t in rest if t.kind == "within"]:
        # "If you do not have the CRC, you have six months to earn it"
        return [Statement("later", NOTHING, sentence, asked, str(late[0].value), tuple(sorted(named)))], []
    return [], rest


def _with_less(sentence: Sentence, tokens: list[Token]) -> Ways:
    """What those with a lower degree need: "With only an associate's, five years"; or nothing."""
    only = _ONLY.match(sentence.low)
    facts = [t.kind for t in tokens if t.kind in FACTS]
    if only is None or facts != ["edu", "years"] or tokens[0].kind in ("preferred", "reject"):
        return NOTHING
    first = next(t for t in tokens if t.kind == "edu")
    if first.start - only.end() > 3:
        return NOTHING
    return ways_of([t for t in tokens if t.kind in FACTS], sentence.start)


_ONLY = guarded(
    r"(?:with|for|if you (?:have|hold)|if yours is|those with|candidates with|applicants with)(?: only| just| merely)"
    r"(?: an?| the)?"
)
# "If you are not certified, …", "Without one, …"; not "If you don't have oncology, four years of another specialty"
_CREDENTIAL = guarded(
    r"certif|cred|\bcerts?\b|\b(?:one|it|any|them|these|those|either|neither|none|letters|card)\b|licen"
    r"|(?:not|n['’]t)(?: yet)?$"
)
