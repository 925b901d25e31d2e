"""The time that some people get: a window after hire, time that is or time that is granted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from data.records import WithinMonths
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.people.words import AHEAD, GRANTED, HAVE_TIME, LETS_IN
from matcher.reading.rules.after_hire import windows
from matcher.reading.rules.spelled import months_of, number_of


class Time(NamedTuple):
    """The time that they get, and where the sentence says so."""

    months: WithinMonths
    start: int
    end: int


def time_in(sentence: Sentence, tokens: Sequence[Token], begin: int, end: int) -> Time | None:
    """The last time that is told in a part of a sentence."""
    told = [t for t in tokens if t.kind == "within" and begin <= t.start and t.end <= end + 1]
    exact = [Time(t.value, t.start, t.end) for t in told if isinstance(t.value, (int, float))]
    if exact:
        return exact[-1]
    named = [t.end for t in tokens if t.kind == "cred"]
    inside = (w for w in windows(sentence.low, named) if begin <= w.start and w.end <= end + 1)
    found = [Time(w.months, w.start, w.end) for w in inside if isinstance(w.months, (int, float))]
    if found:
        return found[-1]
    if granted := _granted(sentence, begin, end):
        return granted
    return Time("unstated", told[-1].start, told[-1].end) if told else None


def _granted(sentence: Sentence, begin: int, end: int) -> Time | None:
    """Time that is granted in a part of a sentence."""
    told = (m for p in (GRANTED, HAVE_TIME) for m in p.finditer(sentence.low, begin, end))
    found = max(told, key=lambda m: m.end(), default=None)
    if found is None:
        return None
    second = "2" if found.groupdict().get("n2") else ""
    number, half = found[f"n{second}"], found[f"half{second}"]
    months = months_of(number_of(number), found[f"u{second}"]) * (1.5 if half else 1)
    return Time(int(months), found.start(f"n{second}"), found.end()) if months >= 1 else None


def exam_ahead(low: str, begin: int) -> Time | None:
    """The time, not told, of people who are let in with their exam ahead; not "never sat for a test"."""
    found = AHEAD.search(low, begin) if LETS_IN.search(low) else None
    if found is None or _NEVER.search(low, max(0, found.start() - 12), found.start()):
        return None
    return Time("unstated", len(low), len(low))


_NEVER = guarded(r"\b(?:never|not)\b|n['’]t\b")
