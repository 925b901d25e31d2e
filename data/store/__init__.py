"""The store: listings with their history, readings, rounds, and what is a person's own.

The only package that speaks SQL. SQLite by default, PostgreSQL by URL, statements written once.

>>> with open_store("sqlite:///:memory:") as store:
...     store.revision()
0
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType

from data.errors import BadInput, NewerSchema
from data.store.database import Database, version
from data.store.nights import Nights
from data.store.person import Person
from data.store.reading import Readings
from data.store.writing import Writing

#: The newest migration that this medcoder knows.
SCHEMA = 2


class Store(Writing, Readings, Nights, Person):
    """Everything we know and keep; a context manager that closes its connection.

    Each method that writes is one transaction: when it returns, what it wrote is on the disk; when the process is
    killed within it, none of it is. One writer at a time, others wait; readers never wait.
    """

    def lock(self, name: str) -> AbstractContextManager[None]:
        """Hold a named lock; :class:`data.errors.Busy` names the process that holds it. It dies with its holder."""
        return self._db.lock(name)

    def together(self) -> AbstractContextManager[None]:
        """Make several writes one transaction: all of them or, when the block is left by an error, none.

        >>> with open_store("sqlite:///:memory:") as store, store.together():
        ...     store.block("dana", "Acme")
        ...     store.set_source_state("mercy", {"page": 2})
        """
        return self._db.writing()

    def check(self) -> list[str]:
        """A sentence for each damage found; ``[]`` where all is well. Reads the whole database."""
        from data.store.checking import damages

        return damages(self._db)

    def backup(self, path: Path, files: Mapping[str, bytes] | None = None) -> None:
        """Write a whole and consistent copy to ``path``, a new SQLite file, also while others write.

        It holds ``files`` beside the store, by their names; :meth:`restore` gives them back. It is itself a store:
        :func:`open_store` opens it, and :meth:`restore` brings it into either database.
        """
        from data.store.copying import backup

        backup(self._db, path, files)

    def restore(self, path: Path) -> dict[str, bytes]:
        """Bring a backup into this store, which must be empty, all of it or nothing; the files that lie in it."""
        from data.store.copying import restore

        return restore(self._db, path)

    def close(self) -> None:
        """Let go of the database."""
        self._db.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_store(url: str) -> Store:
    """Open the store at ``sqlite:///PATH`` or ``postgresql://…``; made, or brought up to date, where needed.

    Raises :class:`data.errors.StoreError` where it cannot be used, :class:`data.errors.NewerSchema` where a newer
    medcoder wrote it.
    """
    database = _connect(url)
    try:
        _bring_up_to_date(database)
    except BaseException:
        database.close()
        raise
    return Store(database)


def _connect(url: str) -> Database:
    # Imported late: each driver only by who uses it.
    if url.startswith("sqlite:///"):
        from data.store.sqlite import Sqlite

        return Sqlite(url.removeprefix("sqlite:///"))
    if url.startswith(("postgresql://", "postgres://")):
        from data.store.postgres import Postgres

        return Postgres(url)
    raise BadInput(
        "the database's address is not one",
        url.partition(":")[0],
        "it begins with sqlite:/// or postgresql://, see MEDCODER_DATABASE_URL",
    )


def _bring_up_to_date(database: Database) -> None:
    # The usual way is one small question; all else is imported only when it is needed.
    if (found := version(database)) > SCHEMA:
        raise NewerSchema(
            f"the database was written by a newer medcoder (schema {found}, this one knows {SCHEMA})",
            database.where,
            "update medcoder",
        )
    if found < SCHEMA:
        from data.store.migrate import migrate

        migrate(database, SCHEMA)


__all__ = ["SCHEMA", "Store", "open_store"]
