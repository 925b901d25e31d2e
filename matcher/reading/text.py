"""An ad as sentences that know where they stand: under which heading, in which list, at which offset.

>>> ad = sections("# Requirements\\n• CPC required. CPMA a plus.\\n# Benefits\\nPTO after 1 year")
>>> [(s.text, s.kind, s.bullet) for s in ad.sentences]
[('Requirements', 'requirements', False), ('CPC required.', 'requirements', True), \
('CPMA a plus.', 'requirements', True), ('Benefits', 'benefits', False), ('PTO after 1 year', 'benefits', False)]
"""

from __future__ import annotations

from collections.abc import Iterator

from matcher.reading.guard import noted
from matcher.reading.layout.announced import with_announced
from matcher.reading.layout.chips import without_chips
from matcher.reading.layout.inline import inline_headings
from matcher.reading.layout.kinds import with_kinds
from matcher.reading.layout.lines import read_piece
from matcher.reading.layout.lowering import lowered
from matcher.reading.layout.openings_in_line import with_openings
from matcher.reading.layout.paragraph_heads import with_paragraph_heads
from matcher.reading.layout.place import Place
from matcher.reading.layout.questionnaire import is_questionnaire, without_form
from matcher.reading.layout.section_heads import open_section
from matcher.reading.layout.sentence import Ad, Sentence
from matcher.reading.layout.spans import LONGEST

__all__ = ["LONGEST", "Ad", "Sentence", "sections"]


def sections(text: str, title: str = "", company: str = "", location: str = "") -> Ad:
    """Cut a text (as :mod:`data.plaintext` makes it) into sentences; linear, never raises."""
    out: list[Sentence] = []
    place = Place()
    start = 0
    low = lowered(text)
    for number, line in enumerate(text.split("\n")):
        if not _may_hold_headings(line):
            place = read_piece(line, start, number, place, out, low) if line else place
            start += len(line) + 1
            continue
        for begin, opens, end in _pieces(line, low[start : start + len(line)]):
            if opens > begin:
                place = open_section(line[begin:opens], start + begin, number, place, out, low)
                named, opens = line[begin:opens], _after_colon(line, opens)
            else:
                named = ""
            if opens < end:
                place = read_piece(line[opens:end], start + opens, number, place, out, low, named)
                place = place._replace(inline=place.inline or bool(named))
        start += len(line) + 1
    if is_questionnaire(low):
        out = without_form(out)
    for sentence in out:
        noted(sentence.low)
    out = with_kinds(with_announced(with_openings(with_paragraph_heads(without_chips(out)))), text)
    return Ad(text, tuple(out), title, company, location)


def _may_hold_headings(line: str) -> bool:
    return len(line) > 120 or (len(line) > 30 and line.count(": ") > 1)


def _pieces(line: str, low: str) -> Iterator[tuple[int, int, int]]:
    """A line, cut before each heading inside it ("…healthcare. Qualifications: CPC…"): (begin, end of heading, end)."""
    heads = inline_headings(line, low)
    first = heads[0][0] if heads else len(line)
    if first:
        yield 0, 0, first
    for (begin, opens), (end, _) in zip(heads, [*heads[1:], (len(line), 0)], strict=False):
        yield begin, opens, end


def _after_colon(line: str, at: int) -> int:
    while at < len(line) and line[at] in " :*–-":
        at += 1
    return at
