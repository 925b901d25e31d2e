"""The embedded default: one SQLite file in WAL mode.

``synchronous=FULL``: a mail or a digest file may only leave the house after its record is on the disk for good; with
NORMAL a power cut could take back the last commits, and a message would be sent twice. A commit is a batch, so the
price is one sync a batch.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Any

from data.errors import StoreError
from data.store.database import PATIENCE, Database, Row
from data.store.filelock import file_lock


class Sqlite(Database):
    """A connection to an SQLite file; ``:memory:`` is one that nobody else sees."""

    dialect = {"{key}": "TEXT", "{blob}": "BLOB"}

    def __init__(self, path: str) -> None:
        self.path = path
        self.where = path
        self._depth = 0
        with self._trouble():
            if path != ":memory:":
                _make_private(Path(path))
            self._connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        try:
            self._write_ahead()
            self.rows("PRAGMA synchronous=FULL")
            self.rows("PRAGMA fullfsync=ON")
        except StoreError:
            self.close()
            raise

    def _write_ahead(self) -> None:
        # Going over to WAL needs the file alone and does not wait for it: of two first starts at once, one would fail.
        until = time.monotonic() + PATIENCE
        while self.rows("PRAGMA journal_mode")[0][0] == "delete":
            try:
                self._connection.execute("PRAGMA journal_mode=WAL")
                return  # also where the file system cannot do it: slower, but as safe
            except sqlite3.OperationalError as error:
                if time.monotonic() > until or "locked" not in str(error):
                    raise _sentence(error, self.where) from error
                time.sleep(0.01)

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """Run one statement; its rows."""
        with self._trouble():
            return self._connection.execute(sql, values).fetchall()

    def run(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Run one statement; the number of rows it changed."""
        with self._trouble():
            return self._connection.execute(sql, values).rowcount

    def run_each(self, sql: str, values: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each row of parameters."""
        with self._trouble():
            self._connection.executemany(sql, values)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A transaction, from its start the only writer; nested ones join it."""
        if self._depth:
            yield
            return
        self.run("BEGIN IMMEDIATE")
        self._depth = 1
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            if self._connection.in_transaction:  # a full disk may have rolled back already
                self.run("ROLLBACK")
            raise
        finally:
            self._depth = 0

    def tables(self) -> set[str]:
        """The names of all tables."""
        return {name for (name,) in self.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}

    def lock(self, name: str) -> AbstractContextManager[None]:
        """A file lock beside the database."""
        return file_lock(self.path, name)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """A transaction that only reads: in WAL mode it sees one moment and hinders nobody."""
        self.run("BEGIN")
        try:
            yield
        finally:
            self.run("ROLLBACK")

    def stream(self, sql: str) -> Iterator[Row]:
        """The rows of a statement, a few at a time."""
        with self._trouble():
            yield from self._connection.execute(sql)

    def columns(self, table: str) -> list[str]:
        """The names of a table's columns."""
        return [row[1] for row in self.rows(f"PRAGMA table_info({table})")]

    def check(self) -> list[str]:
        """What SQLite finds damaged: pages, and rows that their indexes miss."""
        return [said for (said,) in self.rows("PRAGMA integrity_check") if said != "ok"]

    def again(self) -> Sqlite:
        """Another connection to the same file."""
        return Sqlite(self.path)

    def copy_to(self, target: Sqlite) -> None:
        """Copy page by page with SQLite's own backup, which lets others write meanwhile."""
        with self._trouble():
            self._connection.backup(target._connection)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @contextmanager
    def _trouble(self, where: str = "") -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise _sentence(error, where or self.where) from error
        except OSError as error:
            raise StoreError(
                "the database cannot be made", where or self.where, f"free the way: {error.strerror}"
            ) from error


def _make_private(path: Path) -> None:
    # A new store is its owner's alone, as marks and profiles are; SQLite gives its companions the same rights.
    path.parent.mkdir(parents=True, exist_ok=True)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _sentence(error: sqlite3.Error, where: str) -> StoreError:
    said = str(error)
    for words, failed, move in _TROUBLES:
        if words in said:
            return StoreError(failed, where, move)
    return StoreError("the database failed", where, f"the database says: {said}")


#: What SQLite says → what failed and the next move.
_TROUBLES = (
    (
        "not a database",
        "the file is not a medcoder database",
        "name another file in MEDCODER_DATABASE_URL or restore a backup",
    ),
    ("malformed", "the database is damaged", "restore a backup, or move the file away and run medcoder nightly"),
    (
        "unable to open",
        "the database cannot be opened",
        "check that the path exists, is a file, and may be read and written",
    ),
    ("readonly", "the database may not be written", "give this user the right to write the file and its folder"),
    ("locked", "another program has kept the database locked", "wait until it is done, or end it, and try again"),
    ("disk is full", "the disk is full", "free some space and try again; nothing that was stored is lost"),
    ("disk I/O", "the disk did not take or give the data", "check the disk and its free space, then try again"),
)
