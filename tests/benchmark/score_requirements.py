"""Score readings of job ads against labelled ones.

    python -m tests.benchmark.score_requirements GOLD.jsonl PRED.jsonl [--worst N] [--json]

Each line of either file is {"id": ..., "requirements": {...}} in the shape of the contract (see README.md).
An ad that PRED leaves out, or whose reading breaks the shape, counts as read wrong in every figure.

The headline is `verdict`: for every ad, a grid of candidates (credentials x years x education) is asked
"do I qualify?" under the gold reading and under the predicted one. `verdict_strict` is the share of ads on which
every candidate gets the same answer; `verdict` is the mean, over ads, of agreement balanced over the
answers that the gold reading gives on that ad.
"""

from __future__ import annotations

import argparse
import itertools
import json
from collections import defaultdict
from typing import Any

from data.vocabulary import credentials, met_by

EDUCATION = {None: 0, "hs": 1, "certificate": 2, "associate": 3, "bachelor": 4, "master": 5}
GENERIC = ("ANY-CODING", "ANY-AAPC", "ANY-AHIMA")
PROBE_CREDENTIALS = (
    "CPC",
    "CPC-A",
    "CCS",
    "CCS-P",
    "COC",
    "CIC",
    "CRC",
    "CCA",
    "RHIT",
    "RHIA",
    "CPMA",
    "CCDS",
    "CBCS",
    "CPB",
)
PROBE_SETS = (("CPC", "CRC"), ("CPC", "CCS"), ("CPC", "CPMA"), ("CCS", "RHIT"), ("CPC", "COC"), ("CCS", "RHIA", "CPC"))
PROBE_YEARS = (0, 0.5, 1, 2, 3, 4, 5, 7, 10)
PROBE_EDUCATION = (None, "hs", "certificate", "associate", "bachelor", "master")


def qualifies(reading: dict, held: frozenset[str], years: float, education: str | None) -> str:
    """'eligible', 'conditional' or 'not_yet', by the rules of the contract."""
    codes = met_by(held, reading.get("excluded_credentials") or ())
    best = "not_yet"
    for way in reading.get("pathways") or [{}]:
        need_years = way.get("min_years") or 0
        years_ok = years >= need_years and (years > 0 or not way.get("experience_required"))
        education_ok = EDUCATION[education] >= EDUCATION[way.get("education")]
        groups = way.get("credentials") or []
        open_groups = [g for g in groups if not codes.intersection(g["any_of"])]
        if years_ok and education_ok and not open_groups:
            return "eligible"
        later = all(g.get("within_months") is not None for g in open_groups)
        if education_ok and later and (years_ok or reading.get("will_train")):
            best = "conditional"
    return best


def candidates(*readings: dict):
    named = {
        c for r in readings for w in r.get("pathways") or [] for g in w.get("credentials") or [] for c in g["any_of"]
    }
    singles = [(c,) for c in sorted(set(PROBE_CREDENTIALS) | {c for c in named if c not in GENERIC})]
    pairs = []
    for r in readings:
        for w in r.get("pathways") or []:
            picks = [sorted(c for c in g["any_of"] if c not in GENERIC)[:2] for g in w.get("credentials") or []]
            pairs += [tuple(sorted(p)) for p in itertools.product(*[p for p in picks if p])]
    sets = dict.fromkeys([(), *singles, *PROBE_SETS, *pairs])
    for held in sets:
        for years in PROBE_YEARS:
            for education in PROBE_EDUCATION:
                yield frozenset(held), years, education


def verdict_agreement(gold: dict, pred: dict) -> tuple[float, bool]:
    right, seen = defaultdict(int), defaultdict(int)
    for held, years, education in candidates(gold, pred):
        want = qualifies(gold, held, years, education)
        seen[want] += 1
        right[want] += want == qualifies(pred, held, years, education)
    share = sum(right[k] / seen[k] for k in seen) / len(seen)
    return share, right == seen or all(right[k] == seen[k] for k in seen)


def required_codes(r: dict) -> set[str]:
    return {c for w in r.get("pathways") or [] for g in w.get("credentials") or [] for c in g["any_of"]}


def years_of(r: dict) -> frozenset:
    return frozenset((w.get("min_years") or 0) for w in r.get("pathways") or [{}])


def education_of(r: dict) -> frozenset:
    return frozenset(w.get("education") for w in r.get("pathways") or [{}])


def pay_of(r: dict):
    pay = r.get("pay")
    return None if not pay else (pay.get("min"), pay.get("max"), pay.get("unit"))


EXACT = {
    "min_years": years_of,
    "education": education_of,
    "workplace": lambda r: r.get("workplace") or "unspecified",
    "role": lambda r: r.get("role"),
    "level": lambda r: r.get("level"),
    "pay": pay_of,
    "accuracy_pct": lambda r: r.get("accuracy_pct"),
    "will_train": lambda r: bool(r.get("will_train")),
    "coding_test": lambda r: bool(r.get("coding_test")),
    "substitution": lambda r: bool(r.get("substitution")),
}


def after_hire(r: dict) -> set:
    """(credential, months) of every group that may be met after hire."""
    return {
        (c, g["within_months"])
        for w in r.get("pathways") or []
        for g in w.get("credentials") or []
        if g.get("within_months") is not None
        for c in g["any_of"]
    }


def states_years(r: dict) -> bool:
    return any(w.get("min_years") for w in r.get("pathways") or [])


SETS = {
    "required_credentials": required_codes,
    "after_hire": after_hire,
    "excluded_credentials": lambda r: set(r.get("excluded_credentials") or ()),
    "excluded_states": lambda r: set(r.get("excluded_states") or ()),
    "preferred_credentials": lambda r: set((r.get("preferred") or {}).get("credentials") or ()),
    "states": lambda r: set(r.get("states") or ()),
    "employment": lambda r: set(r.get("employment") or ()),
    "code_sets": lambda r: set(r.get("code_sets") or ()),
    "software": lambda r: set(r.get("software") or ()),
    "specialties": lambda r: set(r.get("specialties") or ()),
}
FLAGS = ("will_train", "coding_test", "substitution")


def broken(reading: object) -> str | None:
    """Why this reading does not have the shape of the contract, or None."""
    if not isinstance(reading, dict):
        return "not an object"
    try:
        for way in reading["pathways"]:
            assert way.get("education") in EDUCATION, "education"
            assert way.get("min_years") is None or float(way["min_years"]) >= 0, "min_years"
            for group in way.get("credentials") or []:
                assert group["any_of"], "empty group"
                for code in group["any_of"]:
                    assert code in credentials(), f"unknown credential {code!r}"
        assert reading["pathways"], "no pathway"
        assert isinstance(reading.get("is_coding_job"), bool), "is_coding_job"
    except (AssertionError, KeyError, TypeError, ValueError) as error:
        return str(error) or type(error).__name__
    return None


def f1(tp: int, fp: int, fn: int) -> float:
    return 1.0 if tp + fp + fn == 0 else 2 * tp / (2 * tp + fp + fn)


def read(path: str) -> dict[str, dict]:
    with open(path, encoding="utf-8") as handle:
        rows = [json.loads(line) for line in handle if line.strip()]
    return {row["id"]: row["requirements"] for row in rows}


def score(
    gold: dict[str, dict[str, Any]], pred: dict[str, dict[str, Any]]
) -> tuple[dict[str, float], dict[str, str], list[tuple[float, str, list[Any]]]]:
    """Every figure, which readings break the shape and why, and what differs ad by ad."""

    invalid: dict[str, str] = {}
    exact, counts, flags = defaultdict(list), defaultdict(lambda: [0, 0, 0]), defaultdict(lambda: [0, 0, 0])
    verdicts, stricts, job, rejected, invented = [], [], [0, 0, 0], [], []
    differences = []
    for key, want in gold.items():
        got = pred.get(key)
        why = "missing" if got is None else broken(got)
        if why:
            invalid[key] = why
            got = {"pathways": [{}], "is_coding_job": None}
        a, b = bool(want["is_coding_job"]), bool(got.get("is_coding_job"))
        job[0] += a and b
        job[1] += b and not a
        job[2] += a and not b
        if not a:
            rejected.append(got.get("is_coding_job") is False)
            continue
        diff = []
        if not states_years(want):
            invented.append(states_years(got))
        share, strict = (0.0, False) if why else verdict_agreement(want, got)
        verdicts.append(share)
        stricts.append(strict)
        if not strict:
            diff.append(("pathways", want["pathways"], got.get("pathways")))
        for name, take in EXACT.items():
            ok = not why and take(want) == take(got)
            exact[name].append(ok)
            if name in FLAGS:
                w, g = take(want), take(got)
                flags[name][0] += w and g
                flags[name][1] += g and not w
                flags[name][2] += w and not g
            if not ok:
                diff.append((name, take(want), take(got)))
        for name, take in SETS.items():
            w, g = take(want), set() if why else take(got)
            counts[name][0] += len(w & g)
            counts[name][1] += len(g - w)
            counts[name][2] += len(w - g)
            if w != g:
                diff.append((name, sorted(w - g, key=str), sorted(g - w, key=str)))
        differences.append((share, key, diff))

    n = max(len(verdicts), 1)
    figures = {
        "ads": len(gold),
        "invalid": len(invalid),
        "is_coding_job_f1": f1(*job),
        "non_coding_rejected": sum(rejected) / max(len(rejected), 1),
        "years_invented": sum(invented) / max(len(verdicts), 1),
        "verdict": sum(verdicts) / n,
        "verdict_strict": sum(stricts) / n,
        **{f"{k}_f1": f1(*v) for k, v in counts.items()},
        **{f"{k}_acc": sum(v) / n for k, v in exact.items()},
        **{f"{k}_f1": f1(*v) for k, v in flags.items()},
    }
    return figures, invalid, differences


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("gold")
    ask.add_argument("pred")
    ask.add_argument(
        "--worst", type=int, default=0, metavar="N", help="also list the N ads read worst, with what differs"
    )
    ask.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    args = ask.parse_args()
    figures, invalid, differences = score(read(args.gold), read(args.pred))
    if args.json:
        print(json.dumps(figures))
    else:
        for name, value in figures.items():
            print(f"{name:28} {value:.4f}" if isinstance(value, float) else f"{name:28} {value}")
    for key, why in list(invalid.items())[:10]:
        print(f"invalid {key}: {why}")
    for share, key, diff in sorted(differences, key=lambda d: d[0])[: args.worst]:
        print(f"\n{key}  verdict agreement {share:.2f}")
        for name, want, got in diff:
            print(f"  {name}: gold {want!r} / read {got!r}")


if __name__ == "__main__":
    main()
