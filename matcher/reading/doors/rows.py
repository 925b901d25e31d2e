"""Rows of which each is a way in: "CPC or COC with CANPC ..... 1 yr", "No credential: 4 years, and sit for the CPC".

Each line has what somebody holds before a mark and what that person needs besides behind it. Where holders are told
apart by years alone, :mod:`matcher.reading.turns.allotting` reads them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import MUTE, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.lowering import lowered
from matcher.reading.layout.sentence import Ad, Sentence
from matcher.reading.naming.mentions import Mention
from matcher.reading.naming.token import Token
from matcher.reading.naming.tokens import tokens_of
from matcher.reading.ways import NOTHING, Ways, both, unique

#: What each row states, by where it begins.
Rows = dict[int, list[Statement]]

_MARK = guarded(r" ?\.{4,} ?| ?[:|=]| [-–—→] |\t")
# "No credential", "None", "Neither of these", "Uncertified", "Not yet certified"
_LACKING = guarded(
    r"(?:no|none|neither|without|un(?:certified|credentialed)|non-?certified|not (?:yet )?certified)\b[\w ,/'’-]{0,40}$"
)
# "CPC-A and CCA holders": either kind of them, of whom others tell
_KINDS = guarded(r"\b(?:holders|coders|people|candidates|applicants|those|hires)\b")
_AWAY = guarded(
    r"(?:sorry|not (?:at this time|accepted|considered|eligible|enough|right now|now|taken)|n/?a\b|do not apply|no$)"
)
_KEY = frozenset(("cred", "any", "loose", "body", "or", "and", "with", "slash", "comma", "one_of", "open", "close"))
_HELD = frozenset(("cred", "any", "loose"))
_CELL = _KEY | {"edu", "years", "exp", "least", "within", "obtain", "later", "open_list", "equal"}
#: A longer key is no name of what somebody holds, a longer line no row.
_LONG_KEY, _LONG = 70, 220


class _Row(NamedTuple):
    """A line as a row; ``away``: the credentials that are turned away; ``hard``: more is told than years of holders."""

    sentence: Sentence
    ways: Ways
    away: tuple[str, ...] = ()
    hard: bool = False


def with_rows(ad: Ad, found: Sequence[Mention]) -> tuple[Ad, Rows]:
    """The ad with each such row as one sentence, and what the rows state."""
    starts = [m.start for m in found]
    out: list[Sentence] = []
    told: Rows = {}
    block: list[_Row] = []
    for line in _lines(ad):
        row = _row(ad, line, found, starts)
        if row is None or (block and row.sentence.line - block[-1].sentence.line != 1):
            told |= _stated(block)
            block = []
        if row:
            block.append(row)
        out += line
    told |= _stated(block)
    return (ad._replace(sentences=tuple(_merged(ad, out, told))), told) if told else (ad, told)


def _lines(ad: Ad) -> list[list[Sentence]]:
    """The sentences of each line."""
    lines: list[list[Sentence]] = []
    for sentence in ad.sentences:
        if lines and lines[-1][0].line == sentence.line:
            lines[-1].append(sentence)
        else:
            lines.append([sentence])
    return lines


def _whole(ad: Ad, line: Sequence[Sentence]) -> Sentence:
    """A line as one sentence, with its label."""
    begin = ad.text.rfind("\n", 0, line[0].start) + 1
    if line[0].bullet and not line[0].label:
        begin = line[0].start
    text = ad.text[begin : line[-1].end]
    begin += len(text) - len(text.lstrip(" -•*·\t"))
    text = ad.text[begin : line[-1].end]
    return line[0]._replace(text=text, low=lowered(text), start=begin, label="")


def _row(ad: Ad, line: Sequence[Sentence], found: Sequence[Mention], starts: Sequence[int]) -> _Row | None:
    first = line[0]
    if first.kind in MUTE or first.kind == "preferred" or first.is_heading:
        return None
    whole = _whole(ad, line)
    mark = _MARK.search(whole.low, 0, _LONG_KEY) if len(whole.low) < _LONG else None
    if mark is None or "$" in whole.low:
        return None
    key = _part(whole, 0, mark.start())
    if _KINDS.search(key.low):
        return None
    lacking = _LACKING.match(key.low.strip()) is not None
    if not lacking and bisect_left(starts, key.start) == bisect_left(starts, key.end):
        return None  # "Schedule: …": nothing is named before the mark
    held = tokens_of(key, found, starts, True)
    if not lacking and not ({t.kind for t in held} <= _KEY and any(t.kind in _HELD for t in held)):
        return None
    cell = _part(whole, mark.end(), len(whole.low))
    holds = NOTHING if lacking else ways_of(held, key.start)
    return _filled(whole, holds, cell, tokens_of(cell, found, starts, True))


def _part(sentence: Sentence, begin: int, end: int) -> Sentence:
    return sentence._replace(text=sentence.text[begin:end], low=sentence.low[begin:end], start=sentence.start + begin)


def _filled(whole: Sentence, holds: Ways, cell: Sentence, tokens: Sequence[Token]) -> _Row | None:
    """A row by what its cell holds."""
    if _AWAY.match(cell.low.strip(" .")):
        codes = tuple(dict.fromkeys(c for w in holds for c in w.codes))
        return _Row(whole, (), codes) if codes else None
    kinds = {t.kind for t in tokens}
    if not kinds & {"years", "edu"} or not kinds <= _CELL:
        return None
    needs = ways_of(list(tokens), cell.start)
    if needs == NOTHING:
        return None
    ways = tuple(both(k, n) for k in holds for n in needs)
    lacking = holds == NOTHING
    hard = any(len(w.groups) > 1 for w in holds) or (lacking and bool(kinds & {"cred", "any", "edu"}))
    return _Row(whole, ways, (), hard)


def _stated(block: Sequence[_Row]) -> Rows:
    """What the rows of a block state; nothing where they are no ways in, or others read them as well."""
    ways = unique(tuple(w for row in block for w in row.ways))
    if len(ways) < 2 or not any(row.hard for row in block):
        return {}
    first = next(row.sentence.start for row in block if row.ways)
    told: Rows = {}
    for row in block:
        away = [Statement("exclude", NOTHING, row.sentence, True, codes=row.away)] if row.away else []
        told[row.sentence.start] = away
        if row.sentence.start == first:
            told[first] = [Statement("demand", ways, row.sentence, True)]
    return told


def _merged(ad: Ad, sentences: Sequence[Sentence], told: Rows) -> list[Sentence]:
    """The sentences, those of each row as one."""
    out: list[Sentence] = []
    at = sorted(told)
    for line in _lines(ad._replace(sentences=tuple(sentences))):
        whole = _whole(ad, line)
        near = bisect_left(at, whole.start)
        out += [whole] if near < len(at) and at[near] == whole.start else line
    return out
