"""The steps that would open more jobs, as a digest tells them; ``medcoder gap`` tells more of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from data.records import Profile

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from matcher.index.index import Index
    from matcher.steps import StepKind


@dataclass(frozen=True, slots=True)
class BestStep:
    """One step, in words that begin a sentence, how many more jobs it would open, and of which kind it is."""

    words: str
    opens: int
    kind: StepKind = "credential"


def open_steps(index: Index, profile: Profile, as_of: date, wanted: NDArray[Any]) -> tuple[BestStep, ...]:
    """Every step within reach that opens any of the jobs numbered ``wanted``, the one that opens most first.

    A job opens when it becomes eligible, or conditional where it was neither. Of equal steps the quicker stands first,
    and years of work, which come by themselves, stand behind what a person can do. ``wanted`` holds one number of each
    cluster of duplicates. Counted as in :mod:`matcher.gap`, but single steps only.
    """
    from matcher.gap import FAR, asked_codes
    from matcher.steps import steps

    before = _standing(index, profile, as_of, wanted)
    found = []
    for step in steps(profile, as_of, asked_codes(index), far=FAR):
        opens = int((_standing(index, step.after, as_of, wanted) > before).sum())
        if opens:
            found.append(BestStep(step.name[0].upper() + step.name[1:], opens, step.kind))
    return tuple(sorted(found, key=lambda step: (step.kind == "years", -step.opens)))


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
