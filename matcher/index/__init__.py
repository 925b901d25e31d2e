"""The index that matches are drawn from: TF-IDF weights and facts of every open listing as plain, mapped arrays."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from matcher.index.folders import lag, open_index, refresh_index
from matcher.index.index import LAYOUT, Index, fresh_meta

if TYPE_CHECKING:
    from data.records import Reading
    from data.stored import Stored
    from matcher.index.rows import Entry

__all__ = ["LAYOUT", "Index", "build_index", "entry_of", "index_entries", "lag", "open_index", "refresh_index"]


def build_index(pairs: Iterable[tuple[Stored, Reading]], revision: int = 0, reader: str = "") -> Index:
    """An index in memory of stored listings and their readings, in whatever order they come."""
    return index_entries((entry_of(stored, reading) for stored, reading in pairs), fresh_meta(revision, reader))


def index_entries(entries: Iterable[Entry], meta: dict[str, Any] | None = None, weigh: Any = None) -> Index:
    """The same of entries; ``weigh`` may replace how counts are weighted."""
    from matcher.index.draft import Draft

    draft = Draft()
    for entry in entries:
        draft.add(entry)
    return draft.finish(meta or fresh_meta(0, ""), weigh)


def entry_of(stored: Stored, reading: Reading) -> Entry:
    """What of a stored listing goes into an index."""
    from matcher.index.rows import Entry

    return Entry(stored.listing, reading, stored.first_seen, stored.cluster)
