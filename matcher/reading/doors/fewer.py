"""Fewer years for those who bring something, told after the years of all: "Four years; two with the RHIA".

A smaller number of years behind a larger one, with what somebody holds in the same breath, is a way in for those people
whatever the words between them: "(two if you hold it)", "may be reduced to two for holders", "one is plenty for …".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import FACTS, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.rules.number_words import value_of
from matcher.reading.rules.years import lengths
from matcher.reading.ways import Span, Way, all_of

_DIGIT = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}(?:\.5)?)"
# "two", "2 yrs", "eighteen (18) months"; not "two of them", "one of which", "24 hours"
_NUMBER = guarded(
    rf"(?<![\w.$%/-])(?:(?P<n>{_DIGIT}|twelve|eighteen|a(?= year (?:is|will|would|does|if|for|with)\b))"
    r"(?: ?\(\d+\))?(?P<plus>\+)?"
    r"(?: ?(?P<unit>years?|yrs?|months?)\b)?)(?![\w%]|-| of (?:them|these|those(?! who| with)|which|the)\b"
    r"| (?:more|further|additional)\b"
    r"|(?: [\w-]+){0,2} (?:hours?|days?|weeks?|letters?|references?|sites?|screens?|charts?))"
)
# Where one breath ends: a mark, or "or two …", "and to one …"
_BREAKS = guarded(
    r"[;()\[\]]|, | [–—-] | (?:or|and|but)(?= (?:(?:only|just|to|with|if|for) |(?:\d|one|two|three|four|five|six)\b))"
)
_FOR_SOME = guarded(
    r"\b(?:with|w/|if|for|hold\w*|having|have|has|where|when|who|whose|is yours|possess\w*|of those|requires?"
    r"|needs?)(?!\w)"
)
_ELSE = guarded(
    r"\b(?:less|fewer|minus|deduct|subtract|by|off|counts?|counted|worth|replac\w+|credit\w*|without|lacks?|lacking"
    r"|no|not|never|preferred|at least|minimum"
    r"|ideal\w*|must|pay|paid|pays|bonus|raise|leave|hours?|like|plus|additional|further"
    r"|more|instead|lieu|place|within|after|before|age|old|welcome)\b|n['’]t\b"
)
# "Ideal: CCS with three years. Acceptable: RHIT with one"
_IDEAL = guarded(r"(?:ideal|accept|best|also|prefer|minimum|desir)")
_OTHERWISE = frozenset(("preferred", "within", "later", "reject", "lieu", "not", "no", "uncert", "apprentice"))


class _Breath(NamedTuple):
    """A part of a sentence between breaks: where it stands and what it names."""

    span: Span
    tokens: list[Token]
    numbers: list[tuple[Span, float]]


def fewer(sentence: Sentence, tokens: list[Token], asked: bool, before: str) -> list[Statement]:
    """The demand of a sentence and the fewer years of some, or nothing; ``before``: the sentence before it."""
    if (told := _beside_others(sentence, tokens) or _after_named(sentence, tokens)) and (
        some := fewer(told[0], told[1], asked, before)
    ):
        others = (ways_of(part, sentence.start) for part in told[2])
        return [*some, *(Statement("demand", ways, sentence, asked) for ways in others)]
    if (
        sentence.kind == "preferred"
        or _IDEAL.match(sentence.label.lower())
        or {t.kind for t in tokens} & _OTHERWISE
        or not _held(tokens)
        or "; or " in sentence.low  # "seven years; or five with a bachelor's; or three with RN licensure": a choice
    ):
        return []
    breaths = list(_breaths(sentence.low, tokens))
    asks = next((i for i, b in enumerate(breaths) if _asks(sentence.low, b)), -1)
    if asks >= 0 and _held([t for b in breaths[:asks] for t in b.tokens]):
        return []
    base = breaths[asks].numbers[0][1] if asks >= 0 else _years_before(before)
    steps = [_step(sentence, asked, base, step) for step in _steps(breaths[asks + 1 :])] if base else []
    if not steps or any(s is None for s in steps):
        return []
    return [*_asked_of_all(sentence, breaths[: asks + 1], asked), *(s for s in steps if s)]


def _beside_others(
    sentence: Sentence, tokens: Sequence[Token]
) -> tuple[Sentence, list[Token], list[list[Token]]] | None:
    """The one part of a list that tells years, and the others: "CPC; 2 years of coding (1 year with an RHIT); GED"."""
    semis = [t.start for t in tokens if t.kind == "semi"]
    if not semis or "; or " in sentence.low:
        return None
    cuts = list(pairwise([0, *semis, len(sentence.low)]))
    parts = [[t for t in tokens if a <= t.start < b and t.kind != "semi"] for a, b in cuts]
    timed = [i for i, part in enumerate(parts) if any(t.kind == "years" for t in part)]
    others = [part for i, part in enumerate(parts) if part and i not in timed]
    if len(timed) != 1 or not others or any(t.kind not in _PLAIN for part in others for t in part):
        return None
    begin, end = cuts[timed[0]]
    begin += begin in semis
    low = " " * begin + sentence.low[begin:end] + " " * (len(sentence.low) - end)
    return sentence._replace(low=low), parts[timed[0]], [p for p in others if any(t.kind in FACTS for t in p)]


def _after_named(sentence: Sentence, tokens: Sequence[Token]) -> tuple[Sentence, list[Token], list[list[Token]]] | None:
    """The years that stand behind what all must hold, and that: "CPC, 2 years; 1 year with an associate's"."""
    first = next((i for i, t in enumerate(tokens) if t.kind == "years"), 0)
    named, told = tokens[: max(first - 1, 0)], tokens[first:]
    if not named or tokens[first - 1].kind not in ("comma", "and") or any(t.kind not in _PLAIN for t in named):
        return None
    parted = next((i for i, t in enumerate(told) if t.kind in ("semi", "open")), 0)
    some = {t.kind for t in told[parted:]} & {"cred", "any", "edu", "degree"}
    if not parted or {t.kind for t in told[:parted]} - {"years", "exp"} or not some <= {"edu", "degree"}:
        return None
    begin = told[0].start
    low = " " * begin + sentence.low[begin:]
    return sentence._replace(low=low), list(told), [list(named)]


_PLAIN = frozenset(
    ("cred", "edu", "any", "body", "loose", "or", "comma", "and", "slash", "required", "equal", "one_of")
)


def _held(tokens: Sequence[Token]) -> list[Token]:
    return [t for t in tokens if t.kind in ("cred", "edu", "degree")]


def _breaths(low: str, tokens: Sequence[Token]) -> Iterator[_Breath]:
    numbers = [(m.span(), _value(m["n"], m["unit"])) for m in _NUMBER.finditer(low) if not _is_part(low, m.start())]
    for start, end in pairwise([0, *(m.start() for m in _BREAKS.finditer(low)), len(low)]):
        inside = [t for t in tokens if start <= t.start < end]
        told = [n for n in numbers if start <= n[0][0] < end and not _in_fact(n[0], inside)]
        yield _Breath((start, end), inside, told)


def _is_part(low: str, start: int) -> bool:
    """Whether a number is that of some of the years just told: "6 years of coding including 3 of inpatient"."""
    return _INCLUDED.search(low, max(0, start - 24), start) is not None


_INCLUDED = guarded(r"\b(?:includ(?:ing|es)|incl\.?|of which|of those|of them|of these)(?: at least| a minimum of)? $")


def _in_fact(span: Span, tokens: Sequence[Token]) -> bool:
    return any(t.start <= span[0] < t.end for t in _held(tokens))


def _value(word: str, unit: str | None) -> float:
    number = value_of(word)
    return round(number / 12, 2) if unit and unit.startswith("month") else number


def _asks(low: str, breath: _Breath) -> bool:
    """Whether a breath asks years of all: it names no holder."""
    years = any(t.kind == "years" for t in breath.tokens)
    start = breath.span[0]
    bound = _LEADS.match(low, start) is not None and _FOR_SOME.search(low, 0, start) is not None
    return years and len(breath.numbers) == 1 and not _held(breath.tokens) and not bound


# "… if you hold the RHIA, one year": the years are those of the condition before them; not "Surgery coding, 2 years".
_LEADS = guarded(r"[,;] (?:only |just )?(?:\d|one|two|three|four|five|six)\b")


def _years_before(low: str) -> float:
    told = [length.years for length in lengths(low)]
    return max(told, default=0.0)


def _steps(breaths: Sequence[_Breath]) -> Iterator[_Breath]:
    """The breaths put together until each has a number and what is held for it."""
    waiting: _Breath | None = None
    for breath in breaths:
        if waiting:
            span = (waiting.span[0], breath.span[1])
            breath = _Breath(span, waiting.tokens + breath.tokens, waiting.numbers + breath.numbers)
        waiting = None if breath.numbers and _held(breath.tokens) else breath
        if waiting is None:
            yield breath
    if waiting and (waiting.numbers or _held(waiting.tokens)):
        yield waiting


def _step(sentence: Sentence, asked: bool, base: float, step: _Breath) -> Statement | None:
    """The fewer years of some, if a step tells them."""
    low, held = sentence.low, _held(step.tokens)
    if len(step.numbers) != 1 or not held or not 0 < step.numbers[0][1] < base or _ELSE.search(low, *step.span):
        return None
    if "," in low[step.numbers[0][0][1] : held[0].start]:
        return None  # "five years, or three of DRG validation, CCS or RHIT": a list
    if _HAD.search(low, held[0].end, step.numbers[0][0][0] + 1):
        return None
    if {c for t in held for c in codes_of(t)} == {"RN"} and _OR.match(low, step.span[0]):
        return None  # "five years, or three with RN licensure": a choice, whatever credential is asked of both
    if not _FOR_SOME.search(low, *step.span) and not low.startswith(" or ", step.span[0]):
        return None
    (start, end), years = step.numbers[0]
    first, last = held[0].start, held[-1].end
    among = [t for t in step.tokens if first <= t.start < last and t.kind in _JOINED]
    after = [t for t in step.tokens if t.start >= last][:2]
    among += after if [t.kind for t in after] in _ANY_OTHER else []
    told = Way(years=years, experience=True, years_at=(sentence.start + start, sentence.start + end))
    ways = all_of((ways_of(among, sentence.start), (told,)))
    if _FOR_HOLDERS.search(low, *step.span) and len(ways) == 1 and not ways[0].education:
        return Statement("only_for", (told,), sentence, asked, "eased", _codes(ways[0]))
    on_top = ("also",) if _ALSO.search(low, *step.span) else ()
    return Statement("besides", ways, sentence, asked, "eased", codes=on_top)


def _codes(way: Way) -> tuple[str, ...]:
    """What a way asks, in the order of the ad."""
    return tuple(dict.fromkeys(c for g in way.groups for c in g.codes))


# "CPC, CBCS or another coding cert"
_ANY_OTHER = (["or", "any"], ["open_list", "any"])
_JOINED = frozenset(("cred", "edu", "degree", "and", "or", "with", "comma", "slash"))
# "If you hold the CCS and have three years of coding": the years are what the person brings.
_HAD = guarded(r"\b(?:have|has|having|with|brings?|shows?)(?: at least| only| just)? [\w(]$")
# "two for the CCS", "CCS holders need two": those who hold it are told apart from the others
_FOR_HOLDERS = guarded(r"\b(?:for|needs?)\b")
_OR = guarded(r"[,; ]*or ")
_ALSO = guarded(r"\b(?:also|besides|in addition|as well|too|on top)\b")


def _asked_of_all(sentence: Sentence, breaths: Sequence[_Breath], asked: bool) -> Iterator[Statement]:
    tokens = [t for b in breaths for t in b.tokens]
    if tokens:
        yield Statement("demand", ways_of(tokens, sentence.start), sentence, asked)
