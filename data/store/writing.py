"""What a crawl tells the store: postings seen, seen again, missed, closed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from data.errors import BadInput
from data.records import Listing, RawPosting
from data.store import codec
from data.store.base import Base
from data.store.database import PAGE, Database, Row
from data.stored import Known, Upserted

Item = tuple[Listing, RawPosting]


class Writing(Base):
    """The part of the store that a crawl writes. Each method is one transaction: all of it or nothing."""

    def upsert(self, items: Iterable[Item], at: datetime) -> Upserted:
        """Store what was fetched, seen at ``at``. One transaction, memory flat however many items.

        A text that did not change writes no version and no body; a closed listing opens again. The writer's lock is
        held while ``items`` are drawn, so hand over batches that are ready, not a slow generator.
        """
        new: list[str] = []
        changed: list[str] = []
        unchanged: list[str] = []
        reopened: list[str] = []
        with self._db.writing():
            for chunk in _chunks(items):
                for id, kind, was_closed in _Batch(self, chunk, at).write():
                    {"new": new, "changed": changed, "unchanged": unchanged}[kind].append(id)
                    if was_closed:
                        reopened.append(id)
        return Upserted(tuple(new), tuple(changed), tuple(unchanged), tuple(reopened))

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
            [(now, _clean(reason), revision, source, key) for key in keys],
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


class _Batch:
    """Some items, each id once, on their way into the store within the open transaction."""

    def __init__(self, store: Writing, items: list[Item], at: datetime) -> None:
        self.db, self.now = store._db, codec.instant(at)
        self.next_revision = store._next_revision
        self.items = items
        rows = self.db.rows_of(
            "SELECT l.id, l.source, l.fingerprint, l.version, l.closed_at, v.doc FROM listings l"
            " JOIN versions v ON v.id = l.id AND v.version = l.version WHERE l.id IN ({in})",
            [listing.id for listing, _ in items],
        )
        self.before = {row[0]: row for row in rows}
        self.revision = 0

    def write(self) -> Iterator[tuple[str, str, bool]]:
        """Write them; yields id, what became of it, and whether it was closed."""
        for listing, raw in self.items:
            before, mark = self.before.get(listing.id), codec.fingerprint(listing)
            if before is None:
                self._insert(listing, raw, mark)
                yield listing.id, "new", False
            else:
                _same_source(before, listing)
                kind = "unchanged" if before[2] == mark else "changed"
                self._change(listing, raw, mark, before) if kind == "changed" else self._confirm(listing, raw, before)
                yield listing.id, kind, before[4] is not None

    def _insert(self, listing: Listing, raw: RawPosting, mark: str) -> None:
        self.db.run(
            "INSERT INTO listings (id, source, key, version, fingerprint, revision, first_seen, last_seen, fetched_at,"
            " etag, last_modified, list_hash) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
            (listing.id, listing.source, listing.key, mark, self._bump(), self.now, self.now, *self._fetched(raw)),
        )
        self._keep(listing, raw, mark, 1)

    def _change(self, listing: Listing, raw: RawPosting, mark: str, before: Row) -> None:
        version = before[3] + 1
        self._seen(listing, raw, before)
        self.db.run(
            "UPDATE listings SET version = ?, fingerprint = ?, changed_at = ?, revision = ? WHERE id = ?",
            (version, mark, self.now, self._bump(), listing.id),
        )
        self._keep(listing, raw, mark, version)

    def _confirm(self, listing: Listing, raw: RawPosting, before: Row) -> None:
        self._seen(listing, raw, before)
        stood = codec.listing_from(codec.load(before[5]), "")
        dates = [day for day in (stood.posted, listing.posted) if day]
        doc = codec.dump(codec.listing_doc(replace(listing, posted=min(dates) if dates else None)))
        if doc != before[5]:  # its address, or an earlier date of posting, is news but not another text
            self.db.run("UPDATE versions SET doc = ? WHERE id = ? AND version = ?", (doc, listing.id, before[3]))
            self.db.run("UPDATE listings SET revision = ? WHERE id = ?", (self._bump(), listing.id))

    def _keep(self, listing: Listing, raw: RawPosting, mark: str, version: int) -> None:
        name = codec.digest(listing.text)
        keep_text(self.db, name, listing.text)
        self.db.run(
            "INSERT INTO versions (id, version, at, fingerprint, doc, text_hash) VALUES (?, ?, ?, ?, ?, ?)",
            (listing.id, version, self.now, mark, codec.dump(codec.listing_doc(listing)), name),
        )
        self.db.run(
            "INSERT INTO raws (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body",
            (listing.id, codec.raw_body(raw)),
        )

    def _seen(self, listing: Listing, raw: RawPosting, before: Row) -> None:
        self.db.run(
            "UPDATE listings SET missed = 0, missed_at = NULL,"
            " last_seen = CASE WHEN last_seen < ? THEN ? ELSE last_seen END,"
            " fetched_at = ?, etag = ?, last_modified = ?, list_hash = ? WHERE id = ?",
            (self.now, self.now, *self._fetched(raw), listing.id),
        )
        if before[4] is not None:
            self.db.run(
                "UPDATE listings SET closed_at = NULL, close_reason = '', reopened_at = ?, revision = ? WHERE id = ?",
                (self.now, self._bump(), listing.id),
            )

    def _fetched(self, raw: RawPosting) -> tuple[str, str, str, str]:
        at = codec.instant(raw.fetched_at) if raw.fetched_at else self.now
        return at, _clean(raw.etag), _clean(raw.last_modified), _clean(raw.list_hash)

    def _bump(self) -> int:
        self.revision = self.revision or self.next_revision()
        return self.revision


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


def keep_text(db: Database, name: str, text: str) -> None:
    """Store a text under its name, unless it is there already."""
    if not db.rows("SELECT 1 FROM texts WHERE hash = ?", [name]):
        db.run("INSERT INTO texts (hash, body) VALUES (?, ?)", (name, codec.pack(text)))


def _same_source(before: Row, listing: Listing) -> None:
    if before[1] != listing.source:
        raise BadInput("two sources lay claim to one id", listing.id, "rename one of them")


def _known(row: Row) -> Known:
    _, mark, etag, modified, fetched, seen, missed, closed, list_hash = row
    return Known(
        mark, etag, modified, codec.maybe_moment(fetched), codec.moment(seen), missed, closed is not None, list_hash
    )


def _clean(text: str) -> str:
    # PostgreSQL takes no NUL, and neither database takes half a surrogate pair.
    return text.encode("utf-8", "replace").decode("utf-8").replace("\x00", "")
