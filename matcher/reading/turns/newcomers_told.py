"""What a sentence tells of people who come in on a condition: what they have, what they lack, what is due and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from matcher.reading.clause.statement import FACTS, family_of
from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token
from matcher.reading.turns.newcomer_words import (
    DUE,
    LACKS,
    MAY,
    OWNS,
    WITHOUT_IT,
)


class Told(NamedTuple):
    """What a sentence tells of some people: tokens of what they have and of what is due, what they lack (``named``: a
    credential by its name), the window, whether they may come."""

    held: list[Token]
    due: list[Token]
    lacked: str
    named: bool
    window: Token | None
    may: bool


def told_of(low: str, tokens: Sequence[Token], before: str) -> Told:
    """What a sentence tells of people who come in; ``before``: the family of what was asked last."""
    window = next((t for t in reversed(tokens) if t.kind == "within"), None)
    cut = _cut(low, tokens, window)
    lacked, missing = _lacked(low, tokens, before)
    due = _due(low, tokens, window, cut, missing) if window else []
    taken = {*due, *missing}
    held = [t for t in tokens if (t.start < cut or t.kind in ("years", "edu", "degree")) and t not in taken]
    held = [t for t in held if t.kind not in ("within", "uncert", "not", "no")]
    due = [t._replace(kind="cred") if t.kind == "body" else t for t in due]  # "to pass an exam of AHIMA or AAPC"
    due = due if any(t.kind == "cred" for t in due) else []
    named = any(t.kind == "cred" for t in missing)
    return Told(held, due, lacked, named, window, bool(MAY.search(low) or _NEED_NOT.search(low)))


def _due(low: str, tokens: Sequence[Token], window: Token, cut: int, missing: Sequence[Token]) -> list[Token]:
    """What is to be earned, and the time for it: named by the duty, before it, or as what they lack."""
    due = [t for t in tokens if t.start >= cut and t.kind in ("cred", "body", "or", "comma", "slash", "within")]
    due = [t for t in due if t.kind != "within" or t is window]
    due = due if window in due else [*due, window]  # "you have six months to earn it"
    if not _names(due):
        due = [*_subject_of_duty(low, tokens, cut), window]
    if not _names(due):  # "RNs without the HCS-D must pass it by month nine"
        due = [*(t for t in missing if t.kind in ("cred", "or", "comma", "slash")), window]
    return due


def _names(due: Sequence[Token]) -> bool:
    return any(t.kind in ("cred", "body") for t in due)


def _cut(low: str, tokens: Sequence[Token], window: Token | None) -> int:
    """Where the duty begins that the window is for: before the last credential that has a word of duty before it."""
    if window is None:
        return len(low) + 1
    if meant := next((t for t in tokens if t.kind == "cred" and t.more), None):
        return meant.start  # "the other one", "one of the five above": what is due
    duties = [m.start() for m in DUE.finditer(low, 0, window.start)]
    last = max((t.start for t in tokens if t.kind in FACTS and t.end <= window.start), default=0)
    earlier = [d for d in duties if d <= last]
    after = [d for d in duties if d > last]
    named = [t for t in tokens if t.kind == "cred" and t.end <= window.start]
    if after and named and not _owned(low, named[-1], after[0]):
        return after[0]
    first = _first_of_list(tokens, named[-1]).start if named else last
    told = [d for d in earlier if d <= first]
    return told[-1] if told else after[0] if after else window.start


def _owned(low: str, cred: Token, duty: int) -> bool:
    """Whether a duty is that of the credential before it: "the CIRCC must then be earned", "CCS is due"."""
    return OWNS.fullmatch(low, cred.end, duty) is not None


def _first_of_list(tokens: Sequence[Token], last: Token) -> Token:
    index = tokens.index(last)
    while index > 1 and tokens[index - 1].kind in ("or", "slash") and tokens[index - 2].kind == "cred":
        index -= 2
    return tokens[index]


def _subject_of_duty(low: str, tokens: Sequence[Token], cut: int) -> list[Token]:
    """The credentials right before a duty that names none after it: "certification as RHIT or CCS is due"."""
    named = [t for t in tokens if t.kind == "cred" and t.end <= cut]
    if not named or not _owned(low, named[-1], cut):
        return []
    first = _first_of_list(tokens, named[-1])
    return [t for t in tokens if first.start <= t.start <= named[-1].start]


def _lacked(low: str, tokens: Sequence[Token], before: str) -> tuple[str, list[Token]]:
    """The family of what they lack ("cred", "edu", "years" or ""), and the tokens that name it."""
    missing = [
        t
        for t in tokens
        if family_of(t) and LACKS.search(low[max(0, t.start - 22) : t.start].replace(" but ", ",").split(",")[-1])
    ]
    missing = [
        t
        for t in missing
        if not (t.kind == "years" and not low[max(0, t.start - 12) : t.start].rstrip().endswith("without"))
    ]
    if missing:
        return family_of(missing[0]), missing
    if any(t.kind == "uncert" for t in tokens) or _NEED_NOT.search(low):
        return "cred", []
    return (before or "cred", []) if WITHOUT_IT.search(low) else ("", [])


# "a person with five years of fraud work need not be a coder yet"
_NEED_NOT = guarded(
    r"\b(?:need not|needn['’]t|(?:does|do)(?: not|n['’]t) (?:have|need) to)(?: \w+)? (?:be|hold) (?:an? )?"
    r"(?:coder|certified|credentialed|credential|certificate|one|it)\b"
)
