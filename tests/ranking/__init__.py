"""Judged people and their listings: nDCG and good@10 as the scorer counts them, for tests and benchmarks."""

from __future__ import annotations

import json
import random
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import log2
from pathlib import Path
from typing import Any

import numpy as np

from data.records import Profile, Reading
from data.requirements_json import requirements_from_json
from matcher.index import index_entries
from matcher.index.ads import entry_of_ad, read_ads
from matcher.index.index import Index
from matcher.profile import load_profile
from matcher.rank import rank_all
from tests.shared import SHARED

#: The day of judging.
JUDGED = date(2026, 11, 23)
HERE = Path(__file__).parent

Grades = Mapping[str, int]
Scores = Mapping[str, tuple[float, float | None]]


@dataclass(frozen=True)
class Judged:
    """A person and the grades of listings for them, by id."""

    profile: Profile
    grades: Grades


def judged_people() -> dict[str, Judged]:
    """The twelve people of the shared folder with the grades of its judges."""
    assert SHARED is not None
    grades: dict[str, dict[str, int]] = {}
    for line in (SHARED / "eval/ranking/judgments.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        grades.setdefault(row["profile"], {})[row["id"]] = row["grade"]
    return {
        who: Judged(load_profile(SHARED / f"eval/profiles/{who}.toml"), given) for who, given in sorted(grades.items())
    }


def own_people() -> dict[str, Judged]:
    """Twelve more people, graded by us over the same listings."""
    found = tomllib.loads((HERE / "grades.toml").read_text("utf-8"))
    return {
        who: Judged(
            load_profile(HERE / f"people/{who}.toml"),
            {key: int(grade) for grade, keys in by_grade.items() for key in keys},
        )
        for who, by_grade in found.items()
    }


def independent_people() -> dict[str, Judged]:
    """Ten people, written and judged by somebody who saw nothing of the ranking; scored once its weights stood."""
    grades: dict[str, dict[str, int]] = {}
    for line in (HERE / "independent.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        grades.setdefault(row["profile"], {})[row["id"]] = row["grade"]
    return {who: Judged(load_profile(HERE / f"people/{who}.toml"), given) for who, given in sorted(grades.items())}


def listings(read: bool) -> Index:
    """The listings to rank, by our reader (``read``) or by the labelled readings."""
    assert SHARED is not None
    gold = {}
    for line in (SHARED / "eval/requirements/gold.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        gold[row["id"]] = Reading(requirements_from_json(row["requirements"]))
    ads = read_ads(SHARED / "eval/ranking/listings.jsonl")
    return index_entries(entry_of_ad(ad, None if read else gold[ad["id"]]) for ad in ads)


def ranking_of(index: Index, profile: Profile, weights: Mapping[str, Any] | None = None) -> list[str]:
    """Every id, best first, as ``medcoder match --listings`` gives them."""
    key = rank_all(index, profile, as_of=JUDGED, weights=weights).key()
    return [index.ids[number].decode() for number in np.argsort(-key, kind="stable").tolist()]


def ndcg(ranking: Iterable[str], grades: Grades, top: int = 10) -> float:
    """nDCG over the judged listings alone, as the scorer has it."""
    ideal = _dcg(sorted(grades.values(), reverse=True)[:top])
    return _dcg([grades[key] for key in ranking if key in grades][:top]) / ideal if ideal else 1.0


def good(ranking: Iterable[str], grades: Grades, top: int = 10) -> float | None:
    """The share of listings graded 2 or 3 that stand in the first ten; None for whom there are none."""
    reachable = sum(grade >= 2 for grade in grades.values())
    if not reachable:
        return None
    first = [grades[key] for key in ranking if key in grades][:top]
    return sum(grade >= 2 for grade in first) / min(top, reachable)


def scores(
    people: Mapping[str, Judged], rank: Callable[[str, Judged], Sequence[str]]
) -> dict[str, tuple[float, float | None]]:
    """nDCG@10 and good@10 of each person under a ranking."""
    rankings = {who: rank(who, one) for who, one in people.items()}
    return {who: (ndcg(rankings[who], one.grades), good(rankings[who], one.grades)) for who, one in people.items()}


def mean(found: Scores, which: int) -> float:
    """The mean over people of nDCG (0) or of good@10 (1), over those who have it."""
    values = [pair[which] for pair in found.values()]
    return float(np.mean([value for value in values if value is not None]))


def interval(found: Scores) -> tuple[float, float]:
    """The middle 95 % of the mean nDCG, by a bootstrap over people."""
    rng, values = random.Random(0), [pair[0] for pair in found.values()]
    draws = sorted(sum(rng.choices(values, k=len(values))) / len(values) for _ in range(2000))
    return draws[49], draws[1949]


def _dcg(grades: Sequence[int]) -> float:
    return sum((2.0**grade - 1) / log2(place + 2) for place, grade in enumerate(grades))
