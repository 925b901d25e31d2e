"""What a crawl tells the store: postings seen, seen again, missed, closed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from data.errors import BadInput
from data.records import Listing, RawPosting
from data.store import codec
from data.store.base import Base
from data.store.database import PAGE, Row
from data.stored import Known, Upserted

#: A posting as we keep it, and as its board sent it.
Item = tuple[Listing, RawPosting]


class Writing(Base):
    """The part of the store that a crawl writes. Each method is one transaction: all of it or nothing."""

    def upsert(self, items: Iterable[Item], at: datetime) -> Upserted:
        """Store what was fetched, seen at ``at``. One transaction; of many items only the ids stay in memory.

        A text that did not change writes no version and no body; a closed listing opens again. The writer's lock is
        held while ``items`` are drawn, so hand over batches that are ready, not a slow generator.
        """
        from data.store.batch import Batch, Outcome  # late: who only reads does without

        done: list[Outcome] = []
        with self._db.writing():
            for chunk in _chunks(items):
                done += Batch(self._db, self._next_revision, at).write(chunk)
        kinds = {kind: tuple(o.id for o in done if o.kind == kind) for kind in ("new", "changed", "unchanged")}
        return Upserted(**kinds, reopened=tuple(o.id for o in done if o.reopened))

    def touch(
        self,
        source: str,
        keys: Iterable[str],
        at: datetime,
        *,
        checked: bool = False,
        list_hashes: Mapping[str, str] | None = None,
    ) -> int:
        """Seen again without fetching the detail: resets ``missed``, opens what was closed. The number known.

        ``checked``: the board confirmed the detail unchanged (304), which counts as a fetch. ``list_hashes``: by key,
        what the list says of them now.
        """
        now, wanted, hashes = codec.instant(at), list(dict.fromkeys(keys)), list_hashes or {}
        with self._db.writing():
            rows = self._db.rows_of(
                "SELECT key, closed_at FROM listings WHERE source = ? AND key IN ({in})", wanted, [source]
            )
            self._db.run_each(
                "UPDATE listings SET missed = 0, missed_at = NULL,"
                " last_seen = CASE WHEN last_seen < ? THEN ? ELSE last_seen END WHERE source = ? AND key = ?",
                [(now, now, source, key) for key, _ in rows],
            )
            if checked:
                self._each(source, "fetched_at", {key: now for key, _ in rows})
            self._each(source, "list_hash", {key: hashes[key] for key, _ in rows if key in hashes})
            self._reopen(source, [key for key, closed_at in rows if closed_at], now)
        return len(rows)

    def known(self, source: str) -> dict[str, Known]:
        """By key, what is known of every posting of a source, closed ones too."""
        rows = self._db.rows(
            "SELECT key, fingerprint, etag, last_modified, fetched_at, last_seen, missed, closed_at, list_hash"
            " FROM listings WHERE source = ? ORDER BY key",
            [source],
        )
        return {row[0]: _known(row) for row in rows}

    def miss(self, source: str, keys: Iterable[str], at: datetime) -> tuple[str, ...]:
        """Missing from a complete crawl; the second miss in a row closes. The ids that closed.

        The same ``at`` counts once, so a crawl that is repeated after a crash misses nothing twice.
        """
        now, wanted = codec.instant(at), list(dict.fromkeys(keys))
        with self._db.writing():
            rows = self._db.rows_of(
                "SELECT key, missed FROM listings WHERE source = ? AND closed_at IS NULL"
                " AND (missed_at IS NULL OR missed_at <> ?) AND key IN ({in})",
                wanted,
                [source, now],
            )
            self._db.run_each(
                "UPDATE listings SET missed = missed + 1, missed_at = ? WHERE source = ? AND key = ?",
                [(now, source, key) for key, _ in rows],
            )
            return self._close(source, [key for key, missed in rows if missed >= 1], now, "no longer on the board")

    def close_listings(self, source: str, keys: Iterable[str], at: datetime, reason: str) -> int:
        """Close at once, as a 404 or 410 says; the number that were open."""
        now, wanted = codec.instant(at), list(dict.fromkeys(keys))
        with self._db.writing():
            rows = self._db.rows_of(
                "SELECT key FROM listings WHERE source = ? AND closed_at IS NULL AND key IN ({in})", wanted, [source]
            )
            return len(self._close(source, [key for (key,) in rows], now, reason))

    def _close(self, source: str, keys: list[str], now: str, reason: str) -> tuple[str, ...]:
        if not keys:
            return ()
        revision = self._next_revision()
        self._db.run_each(
            "UPDATE listings SET closed_at = ?, close_reason = ?, revision = ? WHERE source = ? AND key = ?",
            [(now, codec.storable(reason), revision, source, key) for key in keys],
        )
        return tuple(f"{source}:{key}" for key in sorted(keys))

    def _reopen(self, source: str, keys: list[str], now: str) -> None:
        if not keys:
            return
        revision = self._next_revision()
        self._db.run_each(
            "UPDATE listings SET closed_at = NULL, close_reason = '', reopened_at = ?, revision = ?"
            " WHERE source = ? AND key = ?",
            [(now, revision, source, key) for key in keys],
        )

    def _each(self, source: str, column: str, values: Mapping[str, str]) -> None:
        self._db.run_each(
            f"UPDATE listings SET {column} = ? WHERE source = ? AND key = ?",
            [(value, source, key) for key, value in values.items()],
        )


def _chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    # An id that comes twice must meet its own first coming in the database.
    chunk: dict[str, Item] = {}
    for item in items:
        listing = item[0]
        if not listing.source or not listing.key or not (listing.id.isprintable()):
            raise BadInput("a posting's source and key must be printable and not empty", ascii(listing.id), "skip it")
        if listing.id in chunk or len(chunk) >= PAGE:
            yield list(chunk.values())
            chunk = {}
        chunk[listing.id] = item
    if chunk:
        yield list(chunk.values())


def _known(row: Row) -> Known:
    _, mark, etag, modified, fetched, seen, missed, closed, list_hash = row
    return Known(
        mark, etag, modified, codec.maybe_moment(fetched), codec.moment(seen), missed, closed is not None, list_hash
    )
