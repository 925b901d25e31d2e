"""The same corpus in other engines, cold and warm: what is missing from the environment is said and passed over."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

from matcher.index.index import Index
from matcher.rank_likeness import query_weights
from tests.bench._engines import ENGINES
from tests.bench._timing import timed
from tests.figures import Figure
from tests.shared import ROOT


def beside(index: Index, home: Path) -> Iterator[Figure]:
    """Each engine over the listings' terms as texts, asked the terms of the same query, top 50."""
    if len(index) > 100_000:
        print("  other engines: measured at 100,000 listings and fewer")
        return
    words = " ".join(index.terms[number].decode() for number in query_weights(index, _profile(home)))
    for name, engine in ENGINES.items():
        if find_spec(engine.needs) is None:
            print(f"  {name}: not installed here, passed over")
            continue
        folder = home / name
        if not folder.exists():
            folder.mkdir()
            engine.build(texts(index), folder)
        cold = [sys.executable, "-m", "tests.bench._engines", name, str(folder), words]
        subprocess.run(cold, cwd=ROOT, check=True, capture_output=True)
        yield Figure(f"beside it, cold: {name}", 1000 * timed(lambda cold=cold: _run(cold), 5), "ms")  # type: ignore[misc]
        ask = engine.open(folder)
        ask(words)
        yield Figure(f"beside it, warm: {name}", 1000 * timed(lambda ask=ask: ask(words), 5), "ms")  # type: ignore[misc]


def texts(index: Index) -> Iterator[str]:
    """Every listing as its terms, each as often as it counts; a term of several words as one."""
    words = [word.replace(" ", "_").replace("-", "_").replace("/", "_") for word in index.terms.decoded()]
    at, terms, counts = index["doc_at"].tolist(), index["doc_terms"], index["doc_counts"]
    for start, end in pairwise(at):
        pairs = zip(terms[start:end].tolist(), counts[start:end].tolist(), strict=True)
        yield " ".join(word for term, count in pairs for word in [words[term]] * max(1, round(count)))


def _profile(home: Path) -> Any:
    from matcher.profile import load_profile

    return load_profile(home / "dana.toml")


def _run(command: list[str]) -> None:
    env = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True)
