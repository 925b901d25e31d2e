"""Reading, measured on the labelled ads: quality by the scorer, beside what general tools read; and speed."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Iterator

from tests.figures import Figure
from tests.shared import ROOT, SHARED

#: Figure of the scorer → the bar on ads that nobody tuned to.
BARS = {
    "is_coding_job_f1": 0.98, "non_coding_rejected": 0.93, "verdict": 0.97, "verdict_strict": 0.85,
    "required_credentials_f1": 0.97, "preferred_credentials_f1": 0.93, "min_years_acc": 0.95, "education_acc": 0.95,
    "workplace_acc": 0.95, "pay_acc": 0.95, "accuracy_pct_acc": 0.95, "after_hire_f1": 0.93,
    "excluded_credentials_f1": 0.93, "excluded_states_f1": 0.93, "states_f1": 0.93, "employment_f1": 0.93,
    "will_train_f1": 0.93, "coding_test_f1": 0.93, "substitution_f1": 0.93, "code_sets_f1": 0.96, "software_f1": 0.96,
    "specialties_f1": 0.88, "role_acc": 0.88, "level_acc": 0.88,
}  # fmt: skip
#: Plain text and HTML ads a second on one core.
SPEED = {False: 1000.0, True: 600.0}


def run(args: argparse.Namespace) -> Iterator[Figure]:
    """Score the labelled ads that lie beside the checkout, then time the reader on them."""
    if SHARED is None:
        print("  skipped: the labelled ads do not lie beside this checkout")
        return
    ads = [json.loads(line) for line in (SHARED / "eval/requirements/ads.jsonl").read_text("utf-8").splitlines()]
    yield from quality(ads)
    for html, bar in SPEED.items():
        yield speed([ad for ad in ads if ad["html"] is html], "HTML" if html else "plain text", bar)


def quality(ads: list[dict[str, object]]) -> Iterator[Figure]:
    """Every figure of the scorer."""
    assert SHARED is not None
    parse = [sys.executable, "-m", "medcoder", "parse"]
    lines = "".join(json.dumps(ad) + "\n" for ad in ads)
    readings = ROOT / ".bench" / "readings.jsonl"
    readings.parent.mkdir(exist_ok=True)
    readings.write_text(
        subprocess.run(parse, input=lines, cwd=ROOT, capture_output=True, text=True, check=True).stdout, "utf-8"
    )
    score = [
        sys.executable,
        SHARED / "eval/score_requirements.py",
        SHARED / "eval/requirements/gold.jsonl",
        readings,
        "--json",
    ]
    for name, value in json.loads(subprocess.run(score, capture_output=True, text=True, check=True).stdout).items():
        yield Figure(
            name, value, bar=0.02 if name == "years_invented" else BARS.get(name), at_least=name != "years_invented"
        )


def speed(ads: list[dict[str, object]], kind: str, bar: float) -> Figure:
    """Ads a second, each brought to 4 kB of text by repeating its own, start-up apart."""
    from data.plaintext import clean_text, html_to_text
    from matcher.reading.read import read

    clean = html_to_text if kind == "HTML" else clean_text
    bodies = [_four_kilobytes(str(ad["description"])) for ad in ads]
    read("warm", "", "", "up")
    began = time.process_time()
    for ad, body in zip(ads, bodies, strict=True):
        read(str(ad["title"]), str(ad["company"]), str(ad["location"]), clean(body))
    seconds = time.process_time() - began
    size = sum(map(len, bodies)) / len(bodies)
    return Figure(
        f"ads of {kind}, one core", len(ads) / seconds, "ads/s", bar, note=f"{size:,.0f} characters each in the mean"
    )


def _four_kilobytes(text: str) -> str:
    return text if len(text) >= 4000 else (text + "\n") * (4000 // max(1, len(text)) + 1)
