"""What an ad states of people who come in on a condition, from what it tells of them."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import codes_of
from matcher.reading.turns.newcomer_words import (
    ALONE,
    NONE_ASKED,
    OTHER_ONE,
)
from matcher.reading.turns.newcomers_told import Told
from matcher.reading.turns.under_way import EXAM_SET
from matcher.reading.ways import NOTHING, Group, Way, Ways, all_of


def stated_of(sentence: Sentence, told: Told) -> list[Statement]:
    """The statement about them, or none where too little is told."""
    held = tuple(c for t in told.held if t.kind == "cred" for c in codes_of(t))
    held += ("ANY-CODING",) if held and any(t.kind in ("open_list", "equal") for t in told.held) else ()
    due = ways_of(told.due, sentence.start) if told.due else NOTHING
    earned = {c for w in due for c in w.codes}
    if set(held) & earned or not (told.may or told.lacked or told.window):
        return []
    stated = _of_holders(sentence, told, held, due) if held else _of_others(sentence, told, due)
    return [stated] if stated else []


def _rest(sentence: Sentence, told: Told) -> Ways:
    """The years and the schooling that they have, as ways in."""
    if not any(t.kind in ("years", "edu", "degree") for t in told.held):
        return NOTHING
    have = [t for t in told.held if t.kind in ("years", "edu", "degree", "and", "or", "comma")]
    return ways_of(have, sentence.start)


def _month(told: Told) -> str:
    return str(told.window.value) if told.window else ""


def _of_holders(sentence: Sentence, told: Told, held: tuple[str, ...], due: Ways) -> Statement | None:
    """What is stated of the holders of a credential."""
    low, rest = sentence.low, _rest(sentence, told)
    if not told.window and NONE_ASKED.search(low):
        named = [t for t in told.held if t.kind in ("cred", "and", "or", "with", "obtain")]
        ways = tuple(w._replace(years=0.0) for w in ways_of(named, sentence.start))
        return Statement("besides", ways, sentence, True)
    if told.due:
        return Statement("only_for", all_of((rest, due)), sentence, True, codes=held)
    if told.window and OTHER_ONE.search(low):
        return Statement("later", NOTHING, sentence, True, target=_month(told))
    if told.window or not told.may or low.startswith("if ") or not any(t.kind == "years" for t in told.held):
        return None
    return Statement("besides", all_of((rest, _as_way(sentence, held, told))), sentence, True)


#: What is told of one person who holds two credentials.
_ONE_HOLDS_TWO = (["cred", "years", "and", "cred"], ["cred", "years", "and", "cred", "later"])


def _as_way(sentence: Sentence, held: tuple[str, ...], told: Told) -> Ways:
    """What they hold as a way in; of "RNs with two years of CDI and CCDS in process" both."""
    start = sentence.start
    named = [t for t in told.held if t.kind in ("cred", "and", "or", "comma", "slash", "later", "years")]
    if [t.kind for t in named] in _ONE_HOLDS_TWO:
        return ways_of([t for t in named if t.kind != "years"], start)
    nurse = (Group(("RN",), None, (start, start + 6)),) if _is_nurse(sentence.low, held) else ()
    return (Way((*nurse, Group(held, None, (start, sentence.end)))),)


def _of_others(sentence: Sentence, told: Told, due: Ways) -> Statement | None:
    """What is stated of people who are told by what they lack, or by their years and schooling."""
    kinds = {t.kind for t in told.held}
    facts = not kinds.isdisjoint(("years", "edu", "degree"))
    rest = _rest(sentence, told)
    if told.named and told.due and not facts:  # "Appointees who do not hold the CCA or CPC must obtain one in a year"
        return Statement("demand", due, sentence, True)
    if told.due and not facts and not told.lacked and _GRADUATES.match(sentence.low):
        return Statement("besides", due, sentence, True)
    if told.lacked == "edu" and facts and not told.window:
        return Statement("swap", rest, sentence, True, target="edu")
    if told.due and not told.lacked and not told.may and facts and ALONE.search(sentence.low):
        return Statement("only_for", due, sentence, True, codes=("none",))
    if told.window and facts and (told.lacked == "cred" or told.may):
        return Statement("besides", all_of((rest, due)), sentence, True, target=_month(told), codes=("instead",))
    if told.window or not told.may:
        return None
    if told.lacked == "cred" and facts:
        booked = "unstated" if EXAM_SET.search(sentence.low) else ""
        return Statement("besides", rest, sentence, True, target=booked, codes=("instead",))
    if not told.lacked and {"edu", "years"} <= kinds:
        return Statement("besides", rest, sentence, True)  # "Holders of an associate's may come with three years"
    return None


# "New graduates must obtain their RHIT within a year": others hold what is asked
_GRADUATES = guarded(r"(?:any |all )?(?:new|recent)(?:ly)? (?:[\w/-]+ )?(?:graduates?|grads)\b")


def _is_nurse(low: str, held: Sequence[str]) -> bool:
    """Whether nurses who hold something more are spoken of: "Nurses with the CCDS and three years may apply"."""
    return "RN" not in held and low.startswith(("nurses with", "nurses who", "a nurse with", "any nurse with"))
