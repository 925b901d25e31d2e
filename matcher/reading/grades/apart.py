"""An ad for several grades as one ad for each grade that is hired; of one grade, without what it tells of others.

What an ad tells of no grade it tells of each. A grade that refers to another ("the same, plus a CPC") has its text too;
one that comes only in place of the grade of the title has of what the title's asks what it does not name itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from matcher.reading.grades.bands import Band, band_of, without_floor
from matcher.reading.grades.heads import AWAY, heads_of
from matcher.reading.grades.hired import Hiring
from matcher.reading.grades.owning import Piece, pieces_of
from matcher.reading.grades.referring import listed_for, referred_by
from matcher.reading.guard import guarded, noted
from matcher.reading.layout.sentence import Ad, Sentence
from matcher.reading.naming.mentions import Mention


class Grade(NamedTuple):
    """What an ad tells of one of the grades that it hires: an ad of its own, what that names, years told as a span."""

    ad: Ad
    found: Sequence[Mention]
    own: tuple[tuple[int, int], ...] = ()  # where the ad tells of it alone
    bands: tuple[Band, ...] = ()
    base: Grade | None = None  # another grade all of whose is asked too: "the same, plus a CPC"
    open: bool = True  # whether it is open to everybody if it is found to ask nothing


def grades_of(ad: Ad, found: Sequence[Mention]) -> list[Grade]:
    """The grades that an ad hires, each as an ad of its own; the whole ad where it does not tell them apart."""
    whole = [Grade(ad, found)]
    pieces = pieces_of(ad.sentences, found)
    own = list(dict.fromkeys(k for p in pieces if p.tells or _stands(p) for k in p.keys))
    if not any(p.tells and p.keys for p in pieces):
        return whole
    if not own:
        return whole
    hiring = Hiring(ad, pieces)
    hired = hiring.of([k for k in own if k != AWAY])
    away = [k for k in own if k not in hired]
    asked = [k for k in own if k in hired]
    if not away and (len(hired) < 2 or not asked):
        return whole
    main = hiring.titled[0] if len(hiring.titled) == 1 and hiring.titled[0] not in own else ""
    reader = _Grades(ad, pieces, found, hired, main)
    if len(hired) < 2:
        return [reader.grade(hired[0] if hired else "")]
    return [reader.grade(key) for key in hired]


_TIMED = re.compile(r"\b(?:years?|yrs?|months?)\b")
_OF_GRADES = guarded(r"\b(?:levels?|grades?|class(?:es)?|bands?|tiers?|steps?|either of (?:these|the two|them|two))\b")
# "None required", "no experience needed": a grade that asks nothing
_OPEN = guarded(
    r"\b(?:none|no (?:prior |previous |minimum )?(?:\w+ ){0,2}(?:experience|years?|certif\w+|credentials?)|zero"
    r"|nothing|entry)\b"
)


def _stands(piece: Piece) -> bool:
    """Whether it stands among what is asked under the name of its grade: "Level 1: new graduates welcome"."""
    sentence = piece.sentence
    return (
        sentence.kind == "requirements" and sentence.bullet and bool(sentence.label) and heads_of(sentence.label) != ()
    )


#: So many grades may each refer to the next.
_DEEPEST = 5


class _Grades:
    """Puts the pieces of an ad together for one grade after the other."""

    def __init__(
        self, ad: Ad, pieces: Sequence[Piece], found: Sequence[Mention], hired: Sequence[str], main: str
    ) -> None:
        self.ad, self.pieces, self.found = ad, pieces, found
        self.starts = [m.start for m in found]
        self.order = list(dict.fromkeys(k for p in pieces if p.tells for k in p.keys if k != AWAY))
        self.several = len(hired) > 1
        self.main = main  # the grade of the title, whose all is that is told of none

    def grade(self, key: str, deep: int = 0) -> Grade:
        """What the ad tells of a grade, and of all."""
        own = [p for p in self.pieces if key in p.keys and p.tells and not p.head]
        sentences: list[Sentence] = []
        base = ""
        bands: list[Band] = []
        for piece in self.pieces:
            if piece.head or not piece.sentence.text or (piece.keys and key not in piece.keys):
                continue
            if not piece.keys:
                sentences += [piece.sentence] if self._shares(piece, key, own) else []
                continue
            if band := band_of(_as_asked(piece.sentence), self.ad):
                bands.append(band)
                continue
            asked, other = self._asked(piece, key)
            sentences += asked
            base = base or other
        for sentence in sentences:
            noted(sentence.low)
        is_open = not own or any(_OPEN.search(p.sentence.low) for p in own) or any(not b.years for b in bands)
        found = self._with_listed(sentences)
        lower = self.grade(base, deep + 1) if base and deep < _DEEPEST else None
        spans = tuple((p.sentence.start, p.sentence.end) for p in own)
        return Grade(self.ad._replace(sentences=tuple(sentences)), found, spans, tuple(bands), lower, is_open)

    def _with_listed(self, sentences: Sequence[Sentence]) -> Sequence[Mention]:
        """What is named, the credentials of other grades also where they are only pointed to."""
        found = self.found
        for sentence in sentences:
            told = listed_for(sentence)
            if told is None:
                continue
            begin, end = sentence.start + told[0], sentence.start + told[1]
            if not told[2] and any(m.kind == "cred" for s in sentences for m in self._named(s)):
                continue
            meant = [m for p in self.pieces if _is_of(p, told[2]) for m in self._named(p.sentence)]
            codes = tuple(dict.fromkeys(c for m in meant if m.kind == "cred" for c in m.value))
            if codes:
                kept = [m for m in found if not begin <= m.start < end]
                found = sorted([*kept, Mention(begin, end, "cred", codes)])
        return found

    def _shares(self, piece: Piece, key: str, own: Sequence[Piece]) -> bool:
        """Whether what is told of no grade is asked for one that may come in place of the one of the title."""
        if self.several and not piece.tells and _OF_GRADES.search(piece.sentence.low):
            return False  # "You may be hired at either of these grades:"
        if not self.main or key == self.main or piece.common:
            return True
        kinds = {m.kind for m in self._named(piece.sentence)}
        certified = any(m.kind in ("cred", "any", "body") for p in own for m in self._named(p.sentence))
        timed = bool(_TIMED.search(piece.sentence.low)) or "exp" in kinds
        return not (certified and kinds & {"cred", "any", "body"}) and not (timed and not kinds & {"cred", "edu"})

    def _named(self, sentence: Sentence) -> list[Mention]:
        at = bisect_left(self.starts, sentence.start)
        return list(self.found[at : bisect_left(self.starts, sentence.end)])

    def _asked(self, piece: Piece, key: str) -> tuple[list[Sentence], str]:
        """What a piece asks, and the grade to all of which it refers, if to any."""
        sentence = _as_asked(piece.sentence)
        told = referred_by(sentence, key, self.order)
        if told is None:
            return [without_floor(sentence)], ""
        rest = [without_floor(told.rest)] if any(c.isalnum() for c in told.rest.low) else []
        if not told.what:
            return rest, told.key
        others = (p for p in self.pieces if told.key in p.keys and not p.head and told.key != key)
        same = (s for p in others for s in self._asked(p, told.key)[0])
        return [*(told.narrowed(s) for s in same if told.takes(s)), *rest], ""


def _is_of(piece: Piece, keys: Sequence[str]) -> bool:
    """Whether a piece tells of one of some grades, or of any grade where none is named."""
    return bool(set(keys) & set(piece.keys)) if keys else bool(piece.keys)


def _as_asked(sentence: Sentence) -> Sentence:
    """What a grade asks, as what is asked."""
    kind = sentence.kind if sentence.kind == "preferred" else "requirements"
    label = "" if heads_of(sentence.label) else sentence.label
    low = sentence.low[:-1] + "." if sentence.low.endswith("?") else sentence.low
    cell = sentence.opening not in ("", sentence.label)
    return sentence._replace(low=low, kind=kind, label=label, loose=False, bullet=sentence.bullet and not cell)
