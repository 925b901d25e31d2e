"""The one step that would open most, as a digest tells it; ``medcoder gap`` tells all of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from data.records import Profile

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from matcher.index.index import Index


@dataclass(frozen=True, slots=True)
class BestStep:
    """One step, in words that begin a sentence, and how many more jobs it would open."""

    words: str
    opens: int


def best_step(index: Index, profile: Profile, as_of: date, wanted: NDArray[Any]) -> BestStep | None:
    """The step within reach that opens most of the jobs numbered ``wanted``; None where none opens any.

    A job opens when it becomes eligible, or conditional where it was neither. Of equal steps the quickest is told;
    ``wanted`` holds one number of each cluster of duplicates. Counted as in :mod:`matcher.gap`, but single steps only.
    """
    from matcher.gap import FAR, asked_codes
    from matcher.steps import steps

    best: BestStep | None = None
    before = _standing(index, profile, as_of, wanted)
    for step in steps(profile, as_of, asked_codes(index), far=FAR):
        opens = int((_standing(index, step.after, as_of, wanted) > before).sum())
        if opens > (best.opens if best else 0):
            best = BestStep(step.name[0].upper() + step.name[1:], opens)
    return best


def _standing(index: Index, profile: Profile, as_of: date, wanted: NDArray[Any]) -> NDArray[Any]:
    """2 eligible, 1 conditional, 0 neither, of each wanted job."""
    import numpy as np

    from matcher.index.signatures import VERDICTS
    from matcher.rank import verdicts

    worth = np.array([{"eligible": 2, "conditional": 1}.get(verdict, 0) for verdict in VERDICTS])
    return worth[verdicts(index, profile, as_of)[wanted]]  # type: ignore[no-any-return]


def gap_line(step: BestStep | None) -> str:
    """The step as a sentence, "" without one.

    >>> gap_line(BestStep("The CRC", 7))
    'The CRC would open 7 more of the jobs you want.'
    """
    return f"{step.words} would open {step.opens} more of the jobs you want." if step else ""
