"""Areas: kinds of work by number, and how near those of an ad are to those of a person (see :mod:`matcher.areas`)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from data.vocabulary import names
from matcher.areas import GROUPS, TO_A_PART, WHOLES

#: Shares of an ad's areas are kept in sixteenths, so that like ads share one entry.
GRAIN = 16


@cache
def all_areas() -> tuple[str, ...]:
    """Every area, in the vocabulary's order: its place is its number."""
    return names("specialty")


@cache
def near(have: str, asked: str) -> float:
    """How far one area serves for another, 0 to 1; not the same both ways.

    >>> near("emergency department", "hospital outpatient") > near("hospital outpatient", "emergency department")
    True
    """
    if have == asked:
        return 1.0
    found = [close for close, members in GROUPS if have in members and asked in members]
    found += [close for whole, close, parts in WHOLES if asked == whole and have in parts]
    found += [TO_A_PART for whole, _, parts in WHOLES if have == whole and asked in parts]
    return max(found, default=0.0)


def reach(wanted: Mapping[str, float]) -> Any:
    """For every area, the best of ``weight × near`` over a person's areas: float32 by area number."""
    import numpy as np

    return np.array(
        [max((weight * near(have, area) for have, weight in wanted.items()), default=0.0) for area in all_areas()],
        np.float32,
    )


def served(years: Mapping[str, float]) -> tuple[Any, Any]:
    """For every area, how near the nearest of a person's areas is, and the years in that one: two float32 arrays."""
    import numpy as np

    best = [
        max(((near(have, area), spent) for have, spent in years.items()), default=(0.0, 0.0)) for area in all_areas()
    ]
    return np.array([close for close, _ in best], np.float32), np.array([spent for _, spent in best], np.float32)
