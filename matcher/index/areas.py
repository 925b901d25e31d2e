"""Kinds of work: which an ad is about and how much of each, and how near they are to those of a person.

An area is a specialty of the vocabulary. What is near to what stands in ``matcher/areas.toml``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Any

from data.records import Requirements
from data.vocabulary import names

TABLE = Path(__file__).parents[1] / "areas.toml"
#: From a whole to one of its parts; the other way is the table's.
TO_A_PART = 0.5
#: Shares of an ad's areas are kept in sixteenths, so that like ads share one entry.
GRAIN = 16


@cache
def all_areas() -> tuple[str, ...]:
    """Every area, in the vocabulary's order: its place is its number."""
    return names("specialty")


def near(have: str, asked: str) -> float:
    """How far one area serves for another, 0 to 1; not the same both ways.

    >>> near("emergency department", "hospital outpatient") > near("hospital outpatient", "emergency department")
    True
    """
    return 1.0 if have == asked else _near().get((have, asked), 0.0)


def areas_of(asked: Requirements, counts: Mapping[str, float]) -> dict[str, int]:
    """The areas of an ad and their shares in sixteenths, by how often and where the ad names them."""
    faint, by_code_set = _faint(), _by_code_set()
    weights: dict[str, float] = {}
    for area in asked.specialties:
        told = 0.5 + min(counts.get(area, 0.0), 8.0)
        weights[area] = told * (faint[1] if area in faint[0] else 1.0)
    if not any(area not in faint[0] for area in weights):
        for code_set in asked.code_sets:
            if implied := by_code_set.get(code_set):
                weights[implied] = weights.get(implied, 0.0) + 1.0
    whole = sum(weights.values())
    shares = {area: round(GRAIN * weight / whole) for area, weight in weights.items()} if whole else {}
    return {area: share for area, share in sorted(shares.items()) if share}


def reach(wanted: Mapping[str, float]) -> Any:
    """For every area, the best of ``weight × near`` over a person's areas: float32 by area number."""
    import numpy as np

    return np.array(
        [max((weight * near(have, area) for have, weight in wanted.items()), default=0.0) for area in all_areas()],
        np.float32,
    )


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


@cache
def _near() -> dict[tuple[str, str], float]:
    out: dict[tuple[str, str], float] = {}
    for group in _table()["group"]:
        for pair in permutations(group["members"], 2):
            out[pair] = max(out.get(pair, 0.0), group["near"])
    for whole in _table()["whole"]:
        for part in whole["parts"]:
            up, down = (part, whole["of"]), (whole["of"], part)
            out[up] = max(out.get(up, 0.0), whole["near"])
            out[down] = max(out.get(down, 0.0), TO_A_PART)
    return out


@cache
def _faint() -> tuple[frozenset[str], float]:
    return frozenset(_table()["faint"]["names"]), float(_table()["faint"]["weight"])


@cache
def _by_code_set() -> dict[str, str]:
    return dict(_table()["code_sets"])
