"""JSON Lines: one object a match, keyed by the names of the columns, with every reason behind the verdict."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from data.records import Match
from matcher.digests.cells import one_line
from matcher.digests.columns import choose, rows
from matcher.digests.digest import Digest


def render(digest: Digest, *, columns: Sequence[str] | None = None) -> bytes:
    """UTF-8, one line a match; dates by ISO 8601, what is unknown null. ``reasons`` come unless columns are chosen."""
    chosen = choose(columns)
    lines = []
    for match, row in zip(digest.matches, rows(digest, chosen), strict=True):
        values: dict[str, Any] = {
            column.name: value.isoformat() if isinstance(value, date) else value
            for column, value in zip(chosen, row, strict=True)
        }
        lines.append(json.dumps(values | ({} if columns else {"reasons": _reasons(match)}), ensure_ascii=False) + "\n")
    return "".join(lines).encode("utf-8")


def _reasons(match: Match) -> list[dict[str, str]]:
    return [
        {"kind": reason.kind, "sentence": one_line(reason.sentence), "quote": one_line(reason.quote)}
        for reason in match.reasons
    ]
