"""The one step that would open most: a credential, a year of experience or a level of schooling, asked of every job.

Nothing is estimated: the verdict of each open job that the person may want is taken anew with the step done.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from data.records import EDUCATION_ORDER, HeldCredential, Profile
from data.vocabulary import credentials, met_by
from matcher.effort import months_to_earn
from matcher.wording import schooling_words

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from matcher.index import Index

#: A step that takes longer is no advice, in months.
FAR = 24.0

# Who passes these exams without two years of work is an apprentice first: CPC-A, not CPC.
_APPRENTICE = {"CPC": "CPC-A", "COC": "COC-A", "CIC": "CIC-A"}


@dataclass(frozen=True, slots=True)
class Step:
    """One step, in words, and how many more jobs it would open."""

    words: str
    opens: int


def best_step(index: Index, profile: Profile, as_of: date, wanted: NDArray[Any]) -> Step | None:
    """The step that makes most of the jobs numbered ``wanted`` eligible or conditional; None where none opens any.

    Of equal steps the quickest; ``wanted`` holds one number of each cluster of duplicates.
    """
    from matcher.index.signatures import NOT_YET
    from matcher.rank import verdicts

    shut = wanted[verdicts(index, profile, as_of)[wanted] == NOT_YET]
    best: Step | None = None
    for words, changed in _steps(profile, as_of, _asked(index)) if len(shut) else ():
        opens = int((verdicts(index, changed, as_of)[shut] < NOT_YET).sum())
        if opens > (best.opens if best else 0):
            best = Step(words, opens)
    return best


def gap_line(step: Step | None) -> str:
    """The step as a sentence, "" without one.

    >>> gap_line(Step("The CRC", 7)), gap_line(Step("The CRC", 1))
    ('The CRC would open 7 more of the jobs you want.', 'The CRC would open 1 more of the jobs you want.')
    """
    return f"{step.words} would open {step.opens} more of the jobs you want." if step else ""


def _asked(index: Index) -> frozenset[str]:
    """Every code that some ad of the index asks."""
    import numpy as np

    names = index["sig_names"][np.unique(index["sig_codes"])]
    return frozenset(name.decode("ascii") for name in names.tolist())


def _steps(profile: Profile, as_of: date, asked: frozenset[str]) -> Iterator[tuple[str, Profile]]:
    """Each step within reach that some ad asks, the quickest first, and the person with it done."""
    met = met_by(profile.held)
    useful = (code for code in credentials() if (_meets(code) & asked) - met and _open_to(code, profile))
    codes = [(months_to_earn(code, profile, as_of), code) for code in useful]
    for _, code in sorted(found for found in codes if found[0] <= FAR):
        held = (*(c for c in profile.credentials if c.code != code), HeldCredential(code))
        yield f"The {code}", replace(profile, credentials=held)
    areas = {area: years + 1 for area, years in profile.areas.items()}
    yield "One more year of experience", replace(profile, years=profile.years + 1, areas=areas)
    place = EDUCATION_ORDER.index(profile.education) if profile.education else -1
    for level in EDUCATION_ORDER[place + 1 :]:
        if level in ("associate", "bachelor"):
            words = schooling_words(level)
            yield words[0].upper() + words[1:], replace(profile, education=level)
            return


@cache
def _meets(code: str) -> frozenset[str]:
    return met_by([code])


def _open_to(code: str, profile: Profile) -> bool:
    known = credentials()[code]
    if code in profile.held or known.status != "active" or code.startswith("ANY-"):
        return False
    apprentice = _APPRENTICE.get(code)
    if apprentice is not None:
        return profile.years >= 2 or apprentice in profile.held
    return not (code in _APPRENTICE.values() and code.removesuffix("-A") in profile.held)
