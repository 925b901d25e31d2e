"""What everyone asks the store: listings, their history, their readings. Streamed, in the order of their ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, NamedTuple

from data.records import RawPosting, Reading
from data.store import codec
from data.store.base import Base
from data.store.database import PAGE, Row
from data.stored import Stored, Version

_STORED = (
    "l.id, v.doc, t.body, l.first_seen, l.last_seen, l.closed_at, l.close_reason, l.fingerprint, l.revision,"
    " l.cluster, l.reopened_at, l.changed_at"
)
_TEXT = " JOIN versions v ON v.id = l.id AND v.version = l.version JOIN texts t ON t.hash = v.text_hash"
_FROM = " FROM listings l" + _TEXT
_READ = " JOIN readings r ON r.id = l.id AND r.fingerprint = l.fingerprint JOIN texts x ON x.hash = r.text_hash"


class Packed(NamedTuple):
    """A listing with its reading as the database holds them: a tenth of the work to fetch, and cheap to send on."""

    row: Row

    def unpacked(self) -> tuple[Stored, Reading]:
        """The records themselves."""
        *whole, doc, body = self.row
        stored = _stored(tuple(whole))
        text = stored.listing.text if body is None else codec.unpack(body)  # mostly one and the same
        return stored, codec.reading_from(doc, text)


class Readings(Base):
    """The part of the store that is read, and where readings are kept."""

    def listing(self, id: str) -> Stored | None:
        """One listing by its public id."""
        row = self._db.one(f"SELECT {_STORED}{_FROM} WHERE l.id = ?", [id])
        return _stored(row) if row else None

    def listings(
        self, *, open_only: bool = True, source: str | None = None, since_revision: int | None = None
    ) -> Iterator[Stored]:
        """Stream listings in the order of their ids; ``since_revision`` gives those changed after it."""
        where, values = _where(open_only, since_revision)
        if source is not None:
            where, values = where + " AND l.source = ?", [*values, source]
        for row in self._db.pages(f"SELECT {_STORED}{_FROM} WHERE {where} AND l.id > ? ORDER BY l.id LIMIT ?", values):
            yield _stored(row)

    def changed_since(self, revision: int) -> list[str]:
        """Ids of all that changed after a revision, open or closed: what an index drops first."""
        return [id for (id,) in self._db.rows("SELECT id FROM listings WHERE revision > ? ORDER BY id", [revision])]

    def versions(self, id: str) -> list[Version]:
        """Every text of a listing, oldest first."""
        rows = self._db.rows(
            "SELECT v.at, v.fingerprint, v.doc, t.body FROM versions v JOIN texts t ON t.hash = v.text_hash"
            " WHERE v.id = ? ORDER BY v.version",
            [id],
        )
        return [Version(codec.moment(at), mark, _listing(doc, body)) for at, mark, doc, body in rows]

    def raw(self, id: str) -> RawPosting | None:
        """What the site sent when the current text was first seen."""
        row = self._db.one("SELECT body FROM raws WHERE id = ?", [id])
        return codec.raw_from(row[0]) if row else None

    def ids(self, prefix: str = "", limit: int = 1000) -> list[str]:
        """The first ``limit`` ids that begin with ``prefix``, in order."""
        rows = self._db.rows(
            "SELECT id FROM listings WHERE id >= ? AND substr(id, 1, ?) = ? ORDER BY id LIMIT ?",
            [prefix, len(prefix), prefix, limit],
        )
        return [id for (id,) in rows]

    def meant(self, id: str) -> list[str]:
        """The ids that somebody may mean who names one that is not there: those of its source, and of its key."""
        source, _, key = id.rpartition(":")
        rows = self._db.rows("SELECT id FROM listings WHERE key = ? ORDER BY id LIMIT 20", [key])
        return [*self.ids(f"{source or id}:", 5000), *(one for (one,) in rows)]

    def counts(self) -> dict[str, int]:
        """How many listings, open ones, closed ones, texts, versions, readings, duplicates and sources there are."""
        (row,) = self._db.rows(
            "SELECT (SELECT COUNT(*) FROM listings), (SELECT COUNT(*) FROM listings WHERE closed_at IS NULL),"
            " (SELECT COUNT(*) FROM texts), (SELECT COUNT(*) FROM versions), (SELECT COUNT(*) FROM readings),"
            " (SELECT COUNT(*) FROM listings WHERE cluster <> ''), (SELECT COUNT(DISTINCT source) FROM listings)"
        )
        names = ("listings", "open", "texts", "versions", "readings", "duplicates", "sources")
        found = dict(zip(names, map(int, row), strict=True))
        return found | {"closed": found["listings"] - found["open"]}

    def unread(self, reader_version: str) -> Iterator[Stored]:
        """Stream listings whose reading is missing, of another reader, or of an older text; closed ones too."""
        sql = (  # readings first: on most nights nearly all are read, and their texts need not be looked up
            f"SELECT {_STORED} FROM listings l LEFT JOIN readings r ON r.id = l.id{_TEXT}"
            " WHERE (r.id IS NULL OR r.reader <> ? OR r.fingerprint <> l.fingerprint)"
            " AND l.id > ? ORDER BY l.id LIMIT ?"
        )
        for row in self._db.pages(sql, [reader_version]):
            yield _stored(row)

    def save_readings(self, items: Iterable[tuple[str, str, Reading]], reader_version: str) -> None:
        """Keep readings of (id, fingerprint of the text that was read); one transaction."""
        from data.store.batch import keep_texts  # late: who only reads does without

        stream = iter(items)
        with self._db.writing():
            while batch := list(islice(stream, PAGE)):
                revision = self._next_revision()
                texts = [codec.encoded(reading.text) for _, _, reading in batch]
                names = [codec.digest(text) for text in texts]
                keep_texts(self._db, dict(zip(names, texts, strict=True)))
                self._db.run_each(
                    "INSERT INTO readings (id, fingerprint, reader, doc, text_hash) VALUES (?, ?, ?, ?, ?)"
                    " ON CONFLICT (id) DO UPDATE SET fingerprint = excluded.fingerprint, reader = excluded.reader,"
                    " doc = excluded.doc, text_hash = excluded.text_hash",
                    [
                        (id, mark, reader_version, codec.reading_body(reading), name)
                        for name, (id, mark, reading) in zip(names, batch, strict=True)
                    ],
                )
                self._db.run_each(
                    "UPDATE listings SET revision = ? WHERE id = ?", [(revision, id) for id, _, _ in batch]
                )

    def reading(self, id: str) -> Reading | None:
        """The reading of a listing's current text, if it has been read."""
        row = self._db.one(f"SELECT r.doc, x.body FROM listings l{_READ} WHERE l.id = ?", [id])
        return codec.reading_from(row[0], codec.unpack(row[1])) if row else None

    def read_listings(
        self, *, open_only: bool = True, since_revision: int | None = None
    ) -> Iterator[tuple[Stored, Reading]]:
        """Stream listings with the readings of their current texts, in the order of their ids.

        With ``since_revision`` those changed after it; :meth:`changed_since` names the closed ones too.
        """
        return (
            packed.unpacked() for packed in self.packed_listings(open_only=open_only, since_revision=since_revision)
        )

    def packed_listings(self, *, open_only: bool = True, since_revision: int | None = None) -> Iterator[Packed]:
        """The same, to be unpacked elsewhere."""
        where, values = _where(open_only, since_revision)
        sql = (
            f"SELECT {_STORED}, r.doc, CASE WHEN r.text_hash = v.text_hash THEN NULL ELSE x.body END{_FROM}{_READ}"
            f" WHERE {where} AND l.id > ? ORDER BY l.id LIMIT ?"
        )
        return map(Packed, self._db.pages(sql, values))

    # ------------------------------------------------------------ duplicates

    def set_clusters(self, clusters: Mapping[str, str]) -> None:
        """Say which listing each is a duplicate of; ``""`` or itself = of none. Only changes are written."""
        with self._db.writing():
            before = self.clusters()
            wanted = {id: "" if cluster == id else cluster for id, cluster in clusters.items()}
            changes = [(cluster, id) for id, cluster in sorted(wanted.items()) if before.get(id, "") != cluster]
            if changes:
                revision = self._next_revision()
                self._db.run_each(
                    "UPDATE listings SET cluster = ?, revision = ? WHERE id = ?",
                    [(cluster, revision, id) for cluster, id in changes],
                )

    def clusters(self) -> dict[str, str]:
        """Duplicates: id → id of the listing that stands for it; listings that stand for themselves are left out."""
        return dict(self._db.rows("SELECT id, cluster FROM listings WHERE cluster <> '' ORDER BY id"))

    def split(self, a: str, b: str) -> None:
        """Remember that two listings are not the same job, whatever they look like."""
        with self._db.writing():
            self._db.run(
                "INSERT INTO splits (a, b) VALUES (?, ?) ON CONFLICT (a, b) DO NOTHING", (min(a, b), max(a, b))
            )

    def splits(self) -> set[tuple[str, str]]:
        """The pairs told apart by :meth:`split`, the smaller id first."""
        return {(a, b) for a, b in self._db.rows("SELECT a, b FROM splits")}


def _where(open_only: bool, since_revision: int | None) -> tuple[str, list[Any]]:
    where = "l.closed_at IS NULL" if open_only else "1 = 1"
    if since_revision is None:
        return where, []
    return where + " AND l.revision > ?", [since_revision]


def _stored(row: Row) -> Stored:
    _, doc, body, first, last, closed, reason, mark, revision, cluster, reopened, changed = row
    return Stored(
        _listing(doc, body),
        codec.moment(first),
        codec.moment(last),
        codec.maybe_moment(closed),
        reason,
        mark,
        revision,
        cluster,
        codec.maybe_moment(reopened),
        codec.maybe_moment(changed),
    )


def _listing(doc: str, body: bytes) -> Any:
    return codec.listing_from(codec.load(doc), codec.unpack(body))
