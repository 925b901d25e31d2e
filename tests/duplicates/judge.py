"""Judges labelled pairs by the pairwise rule and by whole clusters."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crawler.duplicates import clusters
from crawler.places import place
from data.plaintext import clean_text
from data.records import Listing


@dataclass(slots=True)
class Judged:
    """Counts over pairs; ``wrong`` counts mistakes by what the pair was."""

    right_merges: int = 0
    wrong_merges: int = 0
    missed: int = 0
    wrong: Counter[str] = field(default_factory=Counter)

    @property
    def precision(self) -> float:
        """Of what was merged, the share that is one job."""
        return self.right_merges / max(1, self.right_merges + self.wrong_merges)

    @property
    def recall(self) -> float:
        """Of what is one job, the share that was merged."""
        return self.right_merges / max(1, self.right_merges + self.missed)


def read_pairs(path: Path) -> list[dict[str, Any]]:
    """The pairs of a file of JSON Lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def listing(doc: dict[str, Any], source: str, key: str) -> Listing:
    """One side of a pair as a listing."""
    where = place(doc["location"] or "")
    return Listing(
        source=source,
        key=key,
        url=doc.get("url", ""),
        title=doc["title"],
        employer=doc["company"],
        location=doc["location"] or "",
        city=where.city,
        state=where.state,
        workplace=doc.get("workplace", ""),
        text=clean_text(doc.get("text", doc.get("description", ""))),
        requisition=doc.get("requisition", ""),
    )


def judge(pairs: Iterable[dict[str, Any]]) -> Judged:
    """Cluster each pair by itself and count."""
    found = Judged()
    for pair in pairs:
        merged = len(set(clusters([listing(pair["a"], "a", "1"), listing(pair["b"], "b", "1")]).values())) == 1
        found.right_merges += merged and pair["same"]
        found.wrong_merges += merged and not pair["same"]
        found.missed += pair["same"] and not merged
        if merged != pair["same"]:
            found.wrong[f"{'merged' if merged else 'missed'}: {pair['why']}"] += 1
    return found
