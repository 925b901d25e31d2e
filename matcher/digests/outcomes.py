"""What became of the jobs a person marked, as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from data.stored import Mark
from matcher.digests.cells import defuse, defuse_url, one_line
from matcher.digests.csv_table import table

if TYPE_CHECKING:
    from data.store import Store

#: The columns of the outcomes CSV, in their order; new ones are added at the end only.
OUTCOMES = (
    "id", "status", "marked", "note", "title", "employer", "location", "posted", "first_seen", "closed", "url",
)  # fmt: skip


#: The furthest along first.
_FURTHEST = ("hired", "offer", "interview", "applied", "saved", "rejected", "hidden")


def outcome_rows(store: Store, marks: Mapping[str, Mark], statuses: Sequence[str]) -> list[dict[str, str]]:
    """A row for each mark of the given statuses, the furthest along first, then the newest."""
    order = {status: place for place, status in enumerate(_FURTHEST)}
    chosen = [mark for mark in marks.values() if mark.status in statuses]
    chosen.sort(key=lambda mark: (order.get(mark.status, len(order)), -mark.at.timestamp(), mark.id))
    return [_row(store, mark) for mark in chosen]


def _row(store: Store, mark: Mark) -> dict[str, str]:
    row = dict.fromkeys(OUTCOMES, "")
    row |= {"id": mark.id, "status": mark.status, "marked": mark.at.date().isoformat(), "note": mark.note}
    stored = store.listing(mark.id)
    if stored is not None:
        kept = stored.listing
        row |= {
            "title": kept.title,
            "employer": kept.employer,
            "location": kept.location,
            "posted": kept.posted.isoformat() if kept.posted else "",
            "first_seen": stored.first_seen.date().isoformat(),
            "closed": stored.closed_at.date().isoformat() if stored.closed_at else "",
            "url": kept.url,
        }
    return {name: one_line(value) for name, value in row.items()}


def outcomes_csv(rows: Sequence[Mapping[str, str]]) -> bytes:
    """The rows as CSV: UTF-8 with its mark, formulas defused."""
    cells = [[defuse_url(row[name]) if name == "url" else defuse(row[name]) for name in OUTCOMES] for row in rows]
    return table(OUTCOMES, cells).encode("utf-8-sig")
