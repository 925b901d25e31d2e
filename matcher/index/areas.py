"""Kinds of work: which an ad is about and how much of each, and how near they are to those of a person.

An area is a specialty of the vocabulary. What is near to what stands in ``matcher/areas.toml``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Any

from data.records import Requirements
from data.vocabulary import names
from matcher.index.analyser import term_counts

TABLE = Path(__file__).parents[1] / "areas.toml"
#: From a whole to one of its parts; the other way is the table's.
TO_A_PART = 0.5
# "Three (3) years of acute care inpatient coding", "2+ yrs ED facility experience", "18 months' anesthesia coding"
_YEARS = re.compile(
    r"\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|ten)\b[^\n.;]{0,25}?\b(?:years?|yrs?|months?)\b[^\n.;]{0,110}",
    re.I,
)
_WORK = re.compile(r"experien|coding|coder|audit|background|practice|billing|CDI", re.I)
# "for more than 110 years", "every two years", "within six months of hire", "18 years of age", "preferred"
_NOT_ASKED = re.compile(r"years (?:ago|old|of age)|of hire|every|prefer|a plus|founded|serv(?:ed|ing) the", re.I)
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


def areas_of_years(asked: Requirements, text: str) -> dict[str, int]:
    """The areas in which an ad counts the years that it asks, by the words around them; none = years of any coding."""
    if not any(way.min_years for way in asked.pathways):
        return {}
    named = {year.area for way in asked.pathways for year in way.years_in}
    if not named:
        said = " \n ".join(found[0] for found in _YEARS.finditer(text) if _asked(found[0]))
        named = (set(term_counts(said)) | {area for area in all_areas() if area in said}) & set(all_areas())
    known = sorted(area for area in named if area in all_areas() and area not in _faint()[0])
    return {area: max(1, GRAIN // len(known)) for area in known}


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


def _asked(said: str) -> bool:
    return bool(_WORK.search(said)) and not _NOT_ASKED.search(said)


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
