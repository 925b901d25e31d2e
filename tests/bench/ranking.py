"""Ranking, measured on judged people: beside plain likeness, with each weight taken away, and held out by person.

``p..`` are the twelve people of the shared folder, ``q..`` twelve of ours: the weights were set by hand while looking
at both. ``r..`` are ten whom somebody judged who had seen nothing of the ranking. Where the last rows choose a weight,
they choose it on all people but one and are scored on that one.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from typing import Any

from matcher.eligibility import verdict_for
from matcher.weights import WEIGHTS
from tests.figures import Figure
from tests.ranking import (
    JUDGED,
    Judged,
    independent_people,
    interval,
    judged_people,
    listings,
    mean,
    own_people,
    ranking_of,
    scores,
)
from tests.shared import SHARED

Weights = Mapping[str, Mapping[str, Any]]

#: What is taken away, and how: a factor's spread set to nothing.
WITHOUT: Mapping[str, Weights] = {
    "verdict": {"can": {"months": (0.0, 1.0), "factor": (1.0, 1.0), "conditional": 1.0, "too_late": 1.0}},
    "conditional below eligible": {"can": {**WEIGHTS["can"], "conditional": 1.0}},
    "a condition that cannot be met in time": {"can": {**WEIGHTS["can"], "too_late": WEIGHTS["can"]["conditional"]}},
    "months to close a gap (all not_yet alike)": {"can": {**WEIGHTS["can"], "factor": (1.0, 0.3, 0.3, 0.3, 0.3, 0.3)}},
    "years by area": {"experience": {**WEIGHTS["experience"], "area_floor": 1.0, "general_floor": 1.0}},
    "years of any coding in another kind": {"experience": {**WEIGHTS["experience"], "general_floor": 1.0}},
    "years away": {"experience": {**WEIGHTS["experience"], "away": 1.0}},
    "years of the uncertified": {"experience": {**WEIGHTS["experience"], "uncertified": 1.0}},
    "kind of work": {"kind": {**WEIGHTS["kind"], "floor": 1.0}},
    "areas (likeness of words alone)": {"kind": {**WEIGHTS["kind"], "area": 0.0, "likeness": 1.0}},
    "likeness of words (areas alone)": {"kind": {**WEIGHTS["kind"], "area": 1.0, "likeness": 0.0}},
    "the best area of several": {"kind": {**WEIGHTS["kind"], "best": 0.0}},
    "role": {"role": {"related": 1.0, "other": 1.0}},
    "place": {"place": dict.fromkeys(WEIGHTS["place"], 1.0)},
    "way of working": {"place": {**WEIGHTS["place"], "other_mode": 1.0}},
    "pay": {"pay": {**WEIGHTS["pay"], "below": 1.0}},
    "employment": {"employment": {"other": 1.0}},
    "level": {"level": {"below": (1.0,) * 5}},
    "freshness (the judged ads bear no dates)": {"fresh": {"days": (14.0, 90.0), "stale": 1.0}},
}
#: Alternatives from which a weight may be chosen on all people but one.
CHOICES: tuple[Weights, ...] = tuple(
    {table: {**WEIGHTS[table], key: round(value * by, 3)}}
    for table in WEIGHTS
    for key, value in WEIGHTS[table].items()
    if isinstance(value, float) and 0 < value < 1
    for by in (0.75, 1.25)
    if value * by <= 1
)
BASELINES = ("tfidf", "bm25", "minilm", "tfidf+verdict", "bm25+verdict", "minilm+verdict", "oracle")


def run(args: argparse.Namespace) -> Iterator[Figure]:
    """Score, compare, take away, hold out."""
    if SHARED is None:
        print("  skipped: the judged people do not lie beside this checkout")
        return
    judged, own, others = judged_people(), own_people(), independent_people()
    labelled, read = listings(read=False), listings(read=True)
    for who, one in (judged | own | others).items():
        yield from _person(who, one, scores({who: one}, lambda _, p: ranking_of(read, p.profile))[who])
    for name, index in (("our readings", read), ("labelled readings", labelled)):
        for kind, people in (("12 judged", judged), ("12 of ours", own), ("10 independent", others)):
            found = scores(people, lambda _, p, index=index: ranking_of(index, p.profile))  # type: ignore[misc]
            low, high = interval(found)
            bar = None if people is own else 0.75
            yield Figure(
                f"nDCG@10, {kind}, {name}", mean(found, 0), bar=bar, note=f"95 % over people {low:.2f}-{high:.2f}"
            )
            yield Figure(f"good@10, {kind}, {name}", mean(found, 1), bar=bar)
    yield from _baselines(judged)
    yield from _without(labelled, judged | own)
    yield _held_out(labelled, judged | own)
    yield from _confusion(judged | own)


def _person(who: str, one: Judged, found: tuple[float, float | None]) -> Iterator[Figure]:
    share = "no reachable one" if found[1] is None else f"good@10 {found[1]:.2f}"
    yield Figure(f"  {who} {one.profile.name}", found[0], note=share)


def _baselines(people: Mapping[str, Judged]) -> Iterator[Figure]:
    assert SHARED is not None
    for name in BASELINES:
        lines = (SHARED / f"eval/ranking/run.{name}.jsonl").read_text("utf-8").splitlines()
        runs = {row["profile"]: row["ranking"] for row in map(json.loads, lines)}
        found = scores(people, lambda who, _, runs=runs: runs[who])  # type: ignore[misc]
        yield Figure(f"beside it: {name}", mean(found, 0), note=f"good@10 {mean(found, 1):.2f}")


def _without(index: Any, people: Mapping[str, Judged]) -> Iterator[Figure]:
    """The ranking without each weight, as the difference that it makes to the mean nDCG@10."""
    whole = _mean(index, people, {})
    yield Figure("nDCG@10, all 24 people, labelled readings", whole)
    for name, change in WITHOUT.items():
        got = _mean(index, people, change)
        yield Figure(f"  without {name}", got, note=f"{got - whole:+.3f}")


def _held_out(index: Any, people: Mapping[str, Judged]) -> Figure:
    """Each person under the one change of a weight that serves all others best, or none."""
    table = []
    for change in ({}, *CHOICES):
        changed = {**WEIGHTS, **change}
        found = scores(people, lambda _, one, with_=changed: ranking_of(index, one.profile, with_))  # type: ignore[misc]
        table.append({who: pair[0] for who, pair in found.items()})
    held = []
    for who in people:
        best = max(table, key=lambda row, who=who: sum(v for k, v in row.items() if k != who))  # type: ignore[misc]
        held.append(best[who])
    return Figure("nDCG@10, weight chosen on the other 23 people", sum(held) / len(held))


def _confusion(people: Mapping[str, Judged]) -> Iterator[Figure]:
    """Verdicts by our readings against those by the labelled ones, over every person and listing."""
    assert SHARED is not None
    from data.requirements_json import requirements_from_json
    from matcher.index.ads import entry_of_ad, read_ads

    gold = {}
    for line in (SHARED / "eval/requirements/gold.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        gold[row["id"]] = requirements_from_json(row["requirements"])
    pairs: dict[tuple[str, str], int] = {}
    for ad in read_ads(SHARED / "eval/ranking/listings.jsonl"):
        asked, ours = gold[ad["id"]], entry_of_ad(ad).reading.requirements
        for one in people.values():
            who = (one.profile.held, one.profile.years, one.profile.education)
            key = (verdict_for(asked, *who), verdict_for(ours, *who))
            pairs[key] = pairs.get(key, 0) + 1
    whole = sum(pairs.values())
    for want in ("eligible", "conditional", "not_yet"):
        told = " ".join(f"{got} {pairs.get((want, got), 0)}" for got in ("eligible", "conditional", "not_yet"))
        yield Figure(f"verdicts that should be {want}", sum(n for (w, _), n in pairs.items() if w == want), note=told)
    false_yes = sum(n for (want, got), n in pairs.items() if got == "eligible" != want)
    false_no = sum(n for (want, got), n in pairs.items() if got == "not_yet" != want)
    yield Figure("false eligible (costs an application)", 100 * false_yes / whole, "%")
    yield Figure("false not_yet (costs a job)", 100 * false_no / whole, "%", note=f"as of {JUDGED}")


def _mean(index: Any, people: Mapping[str, Judged], change: Weights) -> float:
    return mean(scores(people, lambda _, one: ranking_of(index, one.profile, {**WEIGHTS, **change})), 0)
