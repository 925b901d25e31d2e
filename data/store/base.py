"""The common ground of the store's parts: one database, one revision that grows."""

from __future__ import annotations

from data.store.database import Database


class Base:
    """Holds the database; each part of the store adds its own methods."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def revision(self) -> int:
        """A number that grows with every change of listings, readings or clusters."""
        row = self._db.one("SELECT value FROM counters WHERE name = 'revision'")
        return int(row[0]) if row else 0

    def _next_revision(self) -> int:
        # Within a transaction only; the one writer at a time makes it unique and gapless enough.
        self._db.run("UPDATE counters SET value = value + 1 WHERE name = 'revision'")
        return self.revision()
