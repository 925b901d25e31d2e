"""In what two texts differ, word by word: runs in common, changes, and the frame that a board puts around an ad."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from crawler.wordlists import said

#: From this many words on, what only one of two texts has may be a block of boilerplate.
BLOCK = 18
#: "… See the full job at our site": what may follow where a text breaks off.
TAIL = 8
#: From this many words on, what stands before or after all else may be a board's own; it has no more than so many.
FRAME, FURNITURE = 10, 20
#: A run in common of so many words is no chance.
SOLID = 6
#: Words of context before and after a difference.
AROUND = 5

CUES, _LEADING = said("cues"), said("leading")
Change = tuple[Sequence[str], Sequence[str]]


class Around(NamedTuple):
    """The words before and after a change."""

    before: Sequence[str] = ()
    after: Sequence[str] = ()
    #: Of few words that only one of the texts adds, those that the other has elsewhere.
    known: Set[str] = frozenset()

    def names_a_field(self) -> bool:
        """ "… coding experience", "background in …": what stands here is what one has to know."""
        if CUES & set(self.after[:2]):
            return True
        return bool(self.before) and self.before[-1] in _LEADING and bool(CUES & set(self.before[-3:]))


class Step(NamedTuple):
    """A run of so many words in common, or a change."""

    shared: int
    change: Change | None = None
    around: Around = Around()


def differences(a: Sequence[str], b: Sequence[str]) -> Iterator[Step]:
    """What leads from one text to the other, in order; the time grows with the product of their lengths."""
    from rapidfuzz.distance import Indel

    old_at = new_at = 0
    for step in Indel.opcodes(a, b):
        if step.tag != "equal":
            continue
        if step.src_start > old_at or step.dest_start > new_at:
            yield _change(a, b, slice(old_at, step.src_start), slice(new_at, step.dest_start))
        yield Step(step.src_end - step.src_start)
        old_at, new_at = step.src_end, step.dest_end
    if old_at < len(a) or new_at < len(b):
        yield _change(a, b, slice(old_at, len(a)), slice(new_at, len(b)))


def _change(a: Sequence[str], b: Sequence[str], old: slice, new: slice) -> Step:
    known = (b if not b[new] else a if not a[old] else ()) if len(a[old]) + len(b[new]) < BLOCK else ()
    around = Around(a[max(0, old.start - AROUND) : old.start], a[old.stop : old.stop + AROUND], frozenset(known))
    return Step(0, (a[old], b[new]), around)


def unframed(steps: Sequence[Step], firmly: bool = False) -> list[Step]:
    """The steps without what one board has before or after all else.

    What a board says of itself may name coders and records as well, and a copy that was cut short may end with a line
    of the board's own. ``firmly``: all before the first long run in common and after the last is a frame, if long.
    """
    begin, end = (_end_of_frame(some, firmly) for some in (steps, steps[::-1]))
    end = len(steps) - end
    return list(steps[begin:end])


def _end_of_frame(steps: Sequence[Step], firmly: bool) -> int:
    """How many steps from the begin of these are no part of the ad; a chance word in common ends no frame."""
    runs = [next((at for at, step in enumerate(steps) if step.shared >= size), 0) for size in (SOLID, 1)]
    return next((at for at in runs if _is_frame(steps[:at], firmly)), 0)


def _is_frame(part: Sequence[Step], firmly: bool) -> bool:
    """Much on one side and little on the other; where both have much of their own, it is the ad that differs."""
    sides = [sum(step.shared + (len(step.change[side]) if step.change else 0) for step in part) for side in (0, 1)]
    little, much = sorted(sides)
    if firmly and much >= BLOCK:
        return True
    return (much >= FRAME and little <= TAIL) or (much >= max(BLOCK, 2 * little) and little <= FURNITURE)
