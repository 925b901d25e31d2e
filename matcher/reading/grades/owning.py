"""Of which grade each part of an ad tells: by the name at its head, by its label, its table, or the lines above it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from matcher.reading.grades.heads import AWAY, Alone, Part, heads_of, is_bare, job_of, parts_of
from matcher.reading.grades.lines import TOLD, blocks, is_title, whole
from matcher.reading.grades.names import WITHOUT_GRADE, any_job_at, names_in, no_job_at, other_job_at
from matcher.reading.grades.placed import placed_at
from matcher.reading.grades.referring import refers
from matcher.reading.guard import guarded
from matcher.reading.layout.common import is_common
from matcher.reading.layout.headings import is_facet
from matcher.reading.layout.lowering import lowered
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.mentions import Mention


class Piece(NamedTuple):
    """A sentence or a part of one; ``keys``: the grades it is told of, none where of all; ``tells``: anything asked."""

    sentence: Sentence
    keys: tuple[str, ...] = ()
    tells: bool = False
    hires: bool = False
    head: bool = False  # it only names the grade
    common: bool = False  # it says itself that it is told of all


_ALL = guarded(
    r"\b(?:all|both|either|each|every|any|whatever the|whichever)\b(?: \w+){0,3}? ?(?:levels?|grades?|class(?:es)?"
    r"|bands?|steps?|tiers?"
    r"|seats?|coders|positions?|of (?:them|these|the above)|candidates|applicants)\b|^(?:everyone|everybody"
    r"|either way|both)\b"
)
# "You will also need a diploma": what follows in the same line tells of all again
_NEW_SUBJECT = re.compile(
    r"(?:you|we|all|both|each|every|either|applicants|candidates|everyone|everybody|our|please|the (?:position|job"
    r"|work|team"
    r"|office|ideal|successful|range|pay)|pay|salary|benefits|this|whichever|regardless|no matter|for (?:all|both"
    r"|either))\b"
)


def pieces_of(sentences: Sequence[Sentence], found: Sequence[Mention]) -> list[Piece]:
    """The ad in pieces, each with the grades of which it tells."""
    starts = [m.start for m in found]
    walk = _Walk(sentences, starts)
    pieces = [piece for number in range(len(sentences)) for piece in walk.take(number)]
    named = {k for p in pieces for k in p.keys}
    if not named or any(k != AWAY and len(k) > 1 and k.isalpha() and k not in WITHOUT_GRADE for k in named):
        return pieces
    # "Coders: CPC" tells of no grade where no other is named by a word; "Auditors: CPMA" does where coders have grades
    graded = any(k != AWAY and k not in WITHOUT_GRADE for k in named) and not _others_graded(sentences)
    walk = _Walk(sentences, starts, other_job_at if graded else no_job_at)
    return [piece for number in range(len(sentences)) for piece in walk.take(number)]


def _others_graded(sentences: Sequence[Sentence]) -> bool:
    """Whether another job than coding has grades itself: "Auditor II", "CDI Specialist I"."""
    texts = (f"{s.label} {s.text}" if s.label else s.text for s in sentences if _OTHERS.search(f"{s.label} {s.low}"))
    names = ((low, n) for text in texts for low in [lowered(text)] for n in names_in(low, text))
    return any(_OTHERS.search(low, max(0, n.start - 14), n.end) for low, n in names)


_OTHERS = re.compile(r"(?:\bauditor|\b(?:cdi|documentation) specialist)s?(?! and\b| or\b| ?[,/&])", re.I)


class _Walk:
    """Goes through the sentences and keeps in mind of which grade the last ones told."""

    def __init__(self, sentences: Sequence[Sentence], starts: Sequence[int], alone: Alone = any_job_at) -> None:
        self.sentences, self.starts, self.alone = sentences, starts, alone
        self.keys: tuple[str, ...] = ()
        self.begun: set[str] = set()  # the grades of which something was told
        self.block = False  # whether it goes on over lines
        self.line, self.told = -9, False
        self.listed = -9  # the last line of a list that what is told of it opened
        self.whole = False  # whether the rest of the line tells of it whatever its subject
        self.blocks = {n: keys for n in blocks(sentences) if (keys := job_of(whole(sentences[n]), alone))}

    def take(self, number: int) -> Iterator[Piece]:
        """The pieces of a sentence."""
        sentence = self.sentences[number]
        if sentence.kind in _IDLE and not (sentence.kind == "benefits" and _OPEN.search(sentence.heading.lower())):
            if sentence.is_heading or not (self.block and sentence.kind == "preferred"):
                self._end()
            yield Piece(sentence)
        elif sentence.opening != sentence.label and (keys := heads_of(sentence.opening.title())):
            yield Piece(sentence, keys, tells := self._tells_in_cell(sentence), False, not tells)
        elif number in self.blocks:
            self._begin(self.blocks[number], sentence.line, block=True)
            yield Piece(sentence, self.keys, head=True)
        elif is_title(self.sentences, number):
            yield Piece(sentence, head=True)
        else:
            if not self._in_its_list(number) and self._ends(sentence):
                self._end()
            yield from self._pieces(sentence, number)

    def _pieces(self, sentence: Sentence, number: int) -> Iterator[Piece]:
        tells = self._tells(sentence, 0, len(sentence.low))
        if "may be " in sentence.low and self.begun.issuperset(keys := placed_at(sentence)) and keys:
            yield Piece(sentence, keys, tells)
            return
        if sentence.low.endswith("?") and (called := _ASKED.fullmatch(sentence.low)):
            self._begin((called[1],), sentence.line)
            self.whole = True
            yield Piece(sentence, self.keys, head=True)
            return
        if _of_all(sentence) and not (self.keys and refers(sentence.low)):
            self._end()
            yield Piece(sentence, (), tells, common=True)
            return
        before = self.sentences[number - 1] if number else None
        again = before is not None and before.line == sentence.line and before.label == sentence.label
        if sentence.label and not again and (keys := job_of(sentence.label, self.alone)):
            self._begin(keys, sentence.line, block=is_bare(sentence.low))
        if parts := self._parts(number):
            yield from self._cut(sentence, parts)
            return
        self.told = self.told or (bool(self.keys) and tells)
        asked = self._asked_by(number) if sentence.low.endswith("?") else ()
        yield Piece(sentence, asked or self.keys, tells)

    def _asked_by(self, number: int) -> tuple[str, ...]:
        """The grade of those whom a question calls: "Two years behind you? Coder II (CPC)."."""
        after = self.sentences[number + 1] if number + 1 < len(self.sentences) else None
        if after is None or after.line != self.sentences[number].line:
            return ()
        return next((p.keys for p in self._parts(number + 1) if p.keys), ())

    def _cut(self, sentence: Sentence, parts: Sequence[Part]) -> Iterator[Piece]:
        by_label = self.keys if sentence.line == self.line or self.block else ()
        for part in parts:
            tells = self._tells(sentence, part.begin, part.end) or _stands(sentence, part)
            keys = part.keys or by_label
            yield Piece(_part(sentence, part.begin, part.end), keys, tells, part.hires, bool(part.keys) and not tells)
            if part.keys and AWAY not in part.keys and (tells or not part.hires):
                self._begin(part.keys, sentence.line)
                self.told, self.whole = tells, not tells or ":" in sentence.low[: part.begin + 2]
        if parts[-1].end < len(sentence.low.rstrip(" .")):
            self._end()

    def _parts(self, number: int) -> list[Part]:
        """The parts of a sentence by grades, where one of them tells something or the next sentence goes on with it."""
        sentence = self.sentences[number]
        if sentence.is_heading:
            return []
        parts = parts_of(sentence.low, sentence.text, lambda begin, end: self._tells(sentence, begin, end), self.alone)
        if not any(p.keys for p in parts):
            return []
        if any(p.keys and self._tells(sentence, p.begin, p.end) for p in parts) or _stands(sentence, parts[0]):
            return parts
        after = self.sentences[number + 1] if number + 1 < len(self.sentences) else None
        goes_on = after is not None and after.line == sentence.line and self._tells(after, 0, len(after.low))
        introduces = (
            len(sentence.low) < 60
            and bool(_IS_ONE.search(sentence.low))
            and not (self.keys and self.line == sentence.line)
        )
        return parts if (goes_on and introduces) or any(p.hires for p in parts) else []

    def _begin(self, keys: tuple[str, ...], line: int, block: bool = False) -> None:
        self.keys, self.line, self.block, self.told, self.whole = keys, line, block, False, False
        self.begun.update(keys)

    def _end(self) -> None:
        self._begin((), -9)

    def _ends(self, sentence: Sentence) -> bool:
        """Whether what is told of a grade ends before a sentence."""
        if not self.keys:
            return False
        if self.block:
            return sentence.is_heading and not self._goes_on(sentence)
        if sentence.line == self.line:
            return self.told and not self.whole and bool(_NEW_SUBJECT.match(sentence.low)) and not sentence.label
        self.block = not self.told and sentence.line == self.line + 1 and (sentence.bullet or is_facet(sentence.label))
        return not self.block

    def _in_its_list(self, number: int) -> bool:
        """Whether a sentence is an item of a list that what is told of a grade opens: "Coder II: either"."""
        sentence, before = self.sentences[number], self.sentences[number - 1] if number else None
        if not self.keys or self.block or before is None or sentence.is_heading:
            return False
        item = sentence.bullet or _LETTERED.match(sentence.low) is not None
        opened = before.line == self.line == sentence.line - 1 and _OPENS.search(before.low) is not None
        follows = self.listed == before.line >= sentence.line - 1
        if (follows and sentence.line == before.line) or (item and (opened or follows)):
            self.listed = sentence.line
            return True
        return False

    def _tells_in_cell(self, sentence: Sentence) -> bool:
        counts = bool(_YEARS.search(sentence.label.lower()) and _COUNT.search(sentence.low))
        return counts or self._tells(sentence, 0, len(sentence.low))

    def _goes_on(self, heading: Sentence) -> bool:
        """Whether a heading stands inside the block of a grade."""
        if heading.kind not in ("requirements", "duties", "preferred", ""):
            return False
        return not self.told or is_facet(heading.text) or heading.kind == "preferred"

    def _tells(self, sentence: Sentence, begin: int, end: int) -> bool:
        at = bisect_left(self.starts, sentence.start + begin)
        named = at < len(self.starts) and self.starts[at] < sentence.start + end
        part = sentence.low[begin:end]
        return named or TOLD.search(part) is not None or ("year" in sentence.low and bool(_COUNT.search(part)))


def _stands(sentence: Sentence, part: Part) -> bool:
    """Whether it stands among what is asked under the name of its grade: "Level 1: new graduates welcome"."""
    named = sentence.low[: part.begin].rstrip()
    return bool(part.keys) and sentence.kind == "requirements" and 0 < len(named) < 40 and named.endswith(":")


_LETTERED = re.compile(r"\(?[a-d1-4][.)] ")
_OPENS = re.compile(r"(?:\beither|\bone of(?: the following| these)?|\bfollowing|:)\W*$")
_YEARS = re.compile(r"\b(?:years?|yrs?)\b")
# "New coder? CPC-A plus a finished program. Very experienced? CPC + 8 yrs"
_ASKED = re.compile(r"(?:brand[- ])?(new|beginning|experienced|very experienced|seasoned|senior)(?: coder)?\?")
# "Seat 1 is an entry coder.", "Level II:"
_IS_ONE = re.compile(r"\b(?:is|are)\b|[:.]$")
_IDLE = frozenset(("pay", "benefits", "eeo", "form", "location", "schedule", "process"))
_OPEN = guarded(r"\b(?:open|openings?|seats?|hiring|positions?|vacanc\w+)\b")
_COUNT = re.compile(r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b")


def _of_all(sentence: Sentence) -> bool:
    """Whether a sentence says that it tells of all grades."""
    return is_common(sentence) or bool(_ALL.search(sentence.label.lower()) or _ALL.search(sentence.low))


def _part(sentence: Sentence, begin: int, end: int) -> Sentence:
    """A part of a sentence, without the signs around it."""
    while begin < end and sentence.text[begin] in " .,;:–—-=|·":
        begin += 1
    close = sentence.text.find(")", begin, end) if sentence.text[begin : begin + 1] == "(" else -1
    if close > 0 and not any(c.isalnum() for c in sentence.text[close + 1 : end]):
        begin, end = begin + 1, close
    while begin < end and sentence.text[end - 1] in " ,;:–—-=|(·":
        end -= 1
    return sentence._replace(text=sentence.text[begin:end], low=sentence.low[begin:end], start=sentence.start + begin)
