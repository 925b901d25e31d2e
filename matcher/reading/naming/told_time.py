"""The lengths of time of a sentence as tokens: years of experience, and windows in which something is due."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.due_else import without_due_else
from matcher.reading.naming.token import Token
from matcher.reading.rules.after_hire import windows
from matcher.reading.rules.bare_years import (
    after_credential,
    after_degrees,
    bare_numbers,
    lessened,
    past_more,
    told_of_some,
)
from matcher.reading.rules.by_date import due_dates
from matcher.reading.rules.number_words import value_of
from matcher.reading.rules.other_terms import is_of_a_thing
from matcher.reading.rules.window import Window
from matcher.reading.rules.years import is_label_of_years, lengths

Span = tuple[int, int]


class ToldTime(NamedTuple):
    """The ``years`` and ``windows`` that a sentence tells; ``eased``: the word that lets in those with fewer."""

    years: list[Token]
    windows: list[Token]
    eased: Token | None


def may_tell_time(sentence: Sentence, asked: bool) -> bool:
    """Whether a sentence that names nothing may tell some time."""
    low = sentence.low
    return _has_unit(sentence) or (asked and bool(lessened(low) or told_of_some(low)))


def told_time(sentence: Sentence, named: Sequence[Token], asked: bool, untold: Span | None) -> ToldTime:
    """The times that a sentence tells of what it has ``named``; ``untold``: a number that may stand for years."""
    low, unit = sentence.low, _has_unit(sentence)
    fewer = lessened(low) if asked else None
    years = _years(low, named, asked, unit, sentence.label or "")
    eased: Span | None = None
    if years and not named and low.startswith("if ") and not unit:
        eased = years[0].start - 1, years[0].start  # "if you come from a trauma hospital they take two"
    if untold and not years:
        years = [_as_years(low, untold)]
    if fewer:
        eased = fewer[0]
        years = [*(t for t in years if t.start != fewer[1][0]), _as_years(low, fewer[1])]
    if not years and named and begins_with_number(low) and _counts_years(sentence):
        years = [_as_years(low, m.span(1)) for m in _FOR_EACH.finditer(low)]
    if not years and _tells_figure(sentence) and (bare := _FIGURE.match(low, _past_least(low))):
        years = [_as_years(low, span) for span in (bare.span(1), *bare_numbers(low, bare.end()))]
    if not years and not named:
        return ToldTime([], [], None)
    late, other = _windows(low, named, unit)
    years = [t for t in years if not any(_ONLY_OPENS.fullmatch(low, w.end, t.start) for w in late)]
    years = [t for t in years if not any(w.start <= t.start < w.end for w in other)]
    return ToldTime(years, late, Token(*eased, "accept") if eased else None)


def _years(low: str, named: Sequence[Token], asked: bool, unit: bool, label: str) -> list[Token]:
    """The years with a ``unit``; where none has one, numbers that stand by a credential or by degrees."""
    timed: list[Token] = []
    if unit and not is_of_a_thing(label):
        timed = [Token(n.start, n.end, "years", n.years, n.more) for n in lengths(low)]
    if not timed and asked:
        number = after_credential(low, [t.end for t in named if t.kind == "cred"]) or told_of_some(low)
        timed = [_as_years(low, number)] if number else []
    if not timed and asked and sum(t.kind in ("edu", "degree") for t in named) > 1:
        timed = [_as_years(low, span) for span in after_degrees(low)]
    return timed


def _as_years(low: str, span: Span) -> Token:
    return Token(span[0], past_more(low, span[1]), "years", value_of(low[slice(*span)]))


def _windows(low: str, named: Sequence[Token], unit: bool) -> tuple[list[Token], list[Window]]:
    """The windows after hire, and those for other duties, looked for where a ``unit`` or another word may tell one."""
    held = {t.end for t in named if t.kind == "cred"}
    dates = [Token(a, b, "within", "unstated", True) for a, b in due_dates(low)] if held else []
    if not (unit or LATER.search(low) or ("week" in low and held)):
        return dates, []
    found = sorted(windows(low, held))
    told = without_due_else(low, named, found)
    other = [w for w in found if w not in told]
    if (
        len(told) == 2
        and ("pass" in low or "certif" in low or "earn" in low or "obtain" in low)
        and _SITS.search(low, 0, told[0].start)
        and _PASSES.search(low, told[0].end)
    ):
        told = told[1:]
    return [*(Token(w.start, w.end, "within", w.months, w.sure) for w in told), *dates], other


# "You sit for the CCA by month 12, and must pass it by month 15": what counts is when it is passed.
# "The exam must be scheduled within 30 days and passed within six months"; "Register in your first month; pass it …"
_SITS = guarded(
    r"\b(?:sit|sits|take|takes|taken|test|write|schedul\w+|register\w*|enrol\w*|sign(?:ed)? up|book|booked|appl(?:y"
    r"|ied)"
    r"|attempt\w*|begin|begun|start(?:ed)?)\b[^.;]{0,50}$"
)
_PASSES = guarded(r"[^.;]{0,40}[;]?[^.;]{0,20}\b(?:pass|certif(?:ied|y)|earn|obtain)")


def _has_unit(sentence: Sentence) -> bool:
    """Whether a word of a sentence, or its label above a number, may be a unit of time."""
    low = sentence.low
    named = "year" in low or "yr" in low or "mo" in low or "yoe" in low or "decade" in low or "mth" in low
    named = named or "weeks of" in low or "hours of" in low
    return named or bool(_TERSE.search(low)) or _tells_figure(sentence)


def _tells_figure(sentence: Sentence) -> bool:
    """Whether a sentence opens with a number of years by its label: "Years: min. 3 in risk adjustment"."""
    return begins_with_count(sentence.low) and _counts_years(sentence)


def begins_with_count(low: str) -> bool:
    """Whether a sentence opens with a number, or with the least that it may be: "3", "min. 3", "at least two"."""
    return begins_with_number(low[_past_least(low) :])


def _past_least(low: str) -> int:
    least = _LEAST.match(low)
    return least.end() if least else 0


_LEAST = guarded(r"(?:min\.?|minimum(?: of)?|at least|no less than|not less than) ")


# What a window may be told by that is no number of years.
LATER = guarded(
    r"after|once|while|later|on the job|day|probation|anniversary|quarter|trial|qualifying|provisional|status"
    r"|soon|eventual|a date to|during|following|in due|within|period|time ?-?frame|completion of|confirm"
    r"|post-?hire|upon hire|next available"
    r"|(?:review|evaluation|appraisal)\b"
)
# "before the end of the second year (24 months)", "by your first anniversary with us (one year)": the same time again.
_ONLY_OPENS = guarded(r"(?: (?:of|with|at|from|after|in|here|on) ?[^.;()]{0,24})? ?\($")
# "Yrs: 1 (edits or billing)", "Years of Related Experience" above "2+": the label holds the unit.
_FIGURE = guarded(
    r"(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\+?"
    r"(?= ?(?:$|[(,;.]|or more|minimum|min\b|to |- ?\d|(?:with|in|of|for|as|at|on) "
    r"|(?:[\w-]+ )?(?:coding|him|experience|auditing)\b))"
)
# "Years: one with RHIA, two with RHIT, three with CCS"
_FOR_EACH = guarded(
    r"(?:^|[,;] ?(?:and |or )?)(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?= (?:with|for|if|as) )"
)
_OF_YEARS = guarded(
    r"(?:min\w*\.? )?(?:yrs?|years?)(?: of| in| as an?)? (?:coding|coder|auditing|billing|him|the (?:field|trade|job))"
    r"|(?:how many|number of) (?:yrs|years)|coding (?:yrs|years)|exp\w*, (?:yrs|years)"
    r"|(?:min\w*\.? |req\w*'?d? )?(?:yrs?|years?)\.?(?:(?: of)?(?: [\w-]+){0,2} exp\w*)?"
    r"(?: req\w*| needed| min\w*| pref\w*| desired)?"
    r"|(?:min\w*\.? )?(?:work |related |relevant |coding )?exp(?:erience)?\.?(?: req\w*| needed| pref\w*)?"
    r"|(?:min\w*\.? |req\w*'?d? )?exp\w*(?: req\w*)? (?:in |\((?:in )?)?(?:yrs|years)\)?"
)


def _counts_years(sentence: Sentence) -> bool:
    """Whether the label of a sentence, or the heading right above it, says that its number is one of years."""
    label = sentence.label.lower().strip(" :?.=")
    named = label if label and not _FIRMNESS.fullmatch(label) else sentence.heading.lower().strip(" :?.=")
    return bool(_OF_YEARS.fullmatch(named.removeprefix("your ")) or is_label_of_years(named))


# "Years" above "Required: 2", "Minimum: 3"
_FIRMNESS = guarded(r"(?:min\w*|req\w*'?d?|need\w*|must(?: have)?|at least|pref\w*|desired|ideal\w*)")


_NUMERALS = frozenset(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"))


_INITIALS = frozenset(word[0] for word in _NUMERALS)


def begins_with_number(low: str) -> bool:
    """Whether a sentence opens with a number, in figures or in letters."""
    first = low[:1]
    return first.isdigit() or (first in _INITIALS and low[:6].split(" ", 1)[0].rstrip("+,.;") in _NUMERALS)


# "3y IP", "2+y profee"
_TERSE = guarded(r"\d\+?y\b")
