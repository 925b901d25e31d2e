"""Some postings on their way into the store: what is new, what changed, what was only seen again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from data.errors import BadInput
from data.records import Listing, RawPosting
from data.store import codec
from data.store.database import Database
from data.store.writing import Item

#: A listing as its document, made once for all that is written of it.
Doc = Mapping[str, Any]


class Before(NamedTuple):
    """What the store says of a posting before it is written again."""

    source: str
    fingerprint: str
    version: int
    closed_at: str | None
    doc: str


class Outcome(NamedTuple):
    """What became of one item; ``kind`` is new, changed or unchanged."""

    id: str
    kind: str
    reopened: bool


class Batch:
    """Writes items, each id at most once among them, within the open transaction.

    Statements are gathered and run once for all rows, which saves a round trip a row where the database is far away.
    Those of one batch touch different columns or set them alike, so their order does not matter.
    """

    def __init__(self, db: Database, next_revision: Callable[[], int], at: datetime) -> None:
        self._db, self._next_revision, self._now = db, next_revision, codec.instant(at)
        self._revision = 0
        self._pending: dict[str, list[tuple[Any, ...]]] = {}
        self._texts: dict[str, bytes] = {}

    def write(self, items: list[Item]) -> list[Outcome]:
        """Write the items; what became of each."""
        rows = self._db.rows_of(
            "SELECT l.id, l.source, l.fingerprint, l.version, l.closed_at, v.doc FROM listings l"
            " JOIN versions v ON v.id = l.id AND v.version = l.version WHERE l.id IN ({in})",
            [listing.id for listing, _ in items],
        )
        before = {row[0]: Before(*row[1:]) for row in rows}
        done = [self._one(listing, raw, before.get(listing.id)) for listing, raw in items]
        keep_texts(self._db, self._texts)
        for sql, values in self._pending.items():
            self._db.run_each(sql, values)
        return done

    def _one(self, listing: Listing, raw: RawPosting, before: Before | None) -> Outcome:
        doc = codec.listing_doc(listing)
        text = codec.encoded(listing.text)
        mark = codec.fingerprint(doc, text)
        if before is None:
            self._insert(listing, raw, mark, doc, text)
            return Outcome(listing.id, "new", False)
        if before.source != listing.source:
            raise BadInput("two sources lay claim to one id", listing.id, "rename one of them")
        self._see(listing.id, raw)
        if before.closed_at is not None:
            self._reopen(listing.id)
        if before.fingerprint == mark:
            self._confirm(listing, before, doc)
            return Outcome(listing.id, "unchanged", before.closed_at is not None)
        self._change(listing, raw, mark, doc, text, before.version + 1)
        return Outcome(listing.id, "changed", before.closed_at is not None)

    def _insert(self, listing: Listing, raw: RawPosting, mark: str, doc: Doc, text: bytes) -> None:
        self._later(
            "INSERT INTO listings (id, source, key, version, fingerprint, revision, first_seen, last_seen, fetched_at,"
            " etag, last_modified, list_hash) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
            *(listing.id, listing.source, listing.key, mark, self._bump(), self._now, self._now, *self._fetched(raw)),
        )
        self._keep(listing, raw, mark, doc, text, 1)

    def _change(self, listing: Listing, raw: RawPosting, mark: str, doc: Doc, text: bytes, version: int) -> None:
        self._later(
            "UPDATE listings SET version = ?, fingerprint = ?, changed_at = ?, revision = ? WHERE id = ?",
            *(version, mark, self._now, self._bump(), listing.id),
        )
        self._keep(listing, raw, mark, doc, text, version)

    def _keep(self, listing: Listing, raw: RawPosting, mark: str, doc: Doc, text: bytes, version: int) -> None:
        name = codec.digest(text)
        self._texts[name] = text
        self._later(
            "INSERT INTO versions (id, version, at, fingerprint, doc, text_hash) VALUES (?, ?, ?, ?, ?, ?)",
            *(listing.id, version, self._now, mark, codec.dump(doc), name),
        )
        self._later(
            "INSERT INTO raws (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body",
            *(listing.id, codec.raw_body(raw)),
        )

    def _see(self, id: str, raw: RawPosting) -> None:
        self._later(
            "UPDATE listings SET missed = 0, missed_at = NULL,"
            " last_seen = CASE WHEN last_seen < ? THEN ? ELSE last_seen END,"
            " fetched_at = ?, etag = ?, last_modified = ?, list_hash = ? WHERE id = ?",
            *(self._now, self._now, *self._fetched(raw), id),
        )

    def _reopen(self, id: str) -> None:
        self._later(
            "UPDATE listings SET closed_at = NULL, close_reason = '', reopened_at = ?, revision = ? WHERE id = ?",
            *(self._now, self._bump(), id),
        )

    def _confirm(self, listing: Listing, before: Before, doc: Doc) -> None:
        # Its address, or an earlier date of posting, is news but not another text. A later date is none: boards that
        # say "30+ days ago" move it every night; only of what was closed in between it means: posted anew.
        if codec.dump(doc) == before.doc:
            return
        stood = codec.listing_from(codec.load(before.doc), "")
        dates = [day for day in (stood.posted, listing.posted) if day]
        posted = listing.posted if before.closed_at and listing.posted else min(dates, default=None)
        now = codec.dump(codec.listing_doc(replace(listing, posted=posted)))
        if now != before.doc:
            self._later("UPDATE versions SET doc = ? WHERE id = ? AND version = ?", now, listing.id, before.version)
            self._later("UPDATE listings SET revision = ? WHERE id = ?", self._bump(), listing.id)

    def _fetched(self, raw: RawPosting) -> tuple[str, str, str, str]:
        at = codec.instant(raw.fetched_at) if raw.fetched_at else self._now
        return at, codec.storable(raw.etag), codec.storable(raw.last_modified), codec.storable(raw.list_hash)

    def _bump(self) -> int:
        self._revision = self._revision or self._next_revision()
        return self._revision

    def _later(self, sql: str, *values: Any) -> None:
        self._pending.setdefault(sql, []).append(values)


def keep_texts(db: Database, texts: Mapping[str, bytes]) -> None:
    """Store texts, encoded, under their names, except those that are there already."""
    there = {name for (name,) in db.rows_of("SELECT hash FROM texts WHERE hash IN ({in})", list(texts))}
    missing = [(name, codec.pack(text)) for name, text in texts.items() if name not in there]
    db.run_each("INSERT INTO texts (hash, body) VALUES (?, ?)", missing)
