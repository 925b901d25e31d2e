"""Score rankings of listings against judged ones.

    python -m tests.benchmark.score_ranking JUDGMENTS.jsonl RUN.jsonl [--json]

JUDGMENTS: {"profile": "p01", "id": "A-001", "grade": 0..3} a line.
RUN: {"profile": "p01", "ranking": ["A-017", ...]} a line, best first. A profile that RUN lacks scores 0.
Grades: 3 this person can get this job and wants it; 2 can get it, or nearly, and it fits mostly; 1 related, but a
hard requirement is missing or it is not what they want; 0 out of reach, unwanted or no coding job.
nDCG uses gains 2**grade - 1 and a log2 discount. Only judged listings count: one that nobody judged for this person is
passed over (condensed lists), so rank all listings and give the whole ranking, not a top 50. good@10 (share of the
reachable grade >= 2 listings that are in the first ten) and mrr average over people who have a listing of grade >= 2.
The interval is a bootstrap over people.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict
from math import log2
from pathlib import Path


def dcg(grades: list[int]) -> float:
    return sum((2**g - 1) / log2(i + 2) for i, g in enumerate(grades))


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("judgments")
    ask.add_argument("run")
    ask.add_argument("--json", action="store_true")
    args = ask.parse_args()
    judged: dict[str, dict[str, int]] = defaultdict(dict)
    for line in Path(args.judgments).read_text("utf-8").splitlines():
        if line.strip():
            row = json.loads(line)
            judged[row["profile"]][row["id"]] = row["grade"]
    runs = {}
    for line in Path(args.run).read_text("utf-8").splitlines():
        if line.strip():
            row = json.loads(line)
            runs[row["profile"]] = list(dict.fromkeys(row["ranking"]))
    rows = {}
    for profile, grades in sorted(judged.items()):
        got = [grades[i] for i in runs.get(profile, []) if i in grades]
        ideal = sorted(grades.values(), reverse=True)
        first = next((i for i, g in enumerate(got) if g >= 2), None)
        rows[profile] = {
            "ndcg@10": dcg(got[:10]) / dcg(ideal[:10]) if dcg(ideal[:10]) else 1.0,
            "ndcg@20": dcg(got[:20]) / dcg(ideal[:20]) if dcg(ideal[:20]) else 1.0,
            "good@10": sum(g >= 2 for g in got[:10]) / max(1, min(10, sum(g >= 2 for g in ideal))),
            "mrr": 0.0 if first is None else 1 / (first + 1),
        }
    names = ("ndcg@10", "ndcg@20", "good@10", "mrr")
    served = {p for p, grades in judged.items() if max(grades.values()) >= 2}

    def average(people: list[str], name: str) -> float:
        picked = [rows[p][name] for p in people if name.startswith("ndcg") or p in served]
        return sum(picked) / max(len(picked), 1)

    people = list(rows)
    mean = {n: average(people, n) for n in names}
    rng = random.Random(0)
    draws = sorted(average(rng.choices(people, k=len(people)), "ndcg@10") for _ in range(2000))
    mean["ndcg@10_low"], mean["ndcg@10_high"] = draws[49], draws[1949]
    if args.json:
        print(json.dumps({"profiles": len(rows), **mean}))
        return
    for profile, row in rows.items():
        print(profile, " ".join(f"{n} {row[n]:.3f}" for n in names))
    print(
        "mean",
        " ".join(f"{n} {mean[n]:.3f}" for n in names),
        f"(nDCG@10 95 % over people {mean['ndcg@10_low']:.3f}-{mean['ndcg@10_high']:.3f})",
    )


if __name__ == "__main__":
    main()
