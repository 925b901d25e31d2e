"""Whole copies of a store. A backup is always one SQLite file of the same schema, whatever database it comes from:
it needs no tool of the database's own, opens everywhere, and moves a store from one database to the other."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from data.errors import BadInput, NewerSchema, StoreError
from data.store.database import PAGE, Database, version
from data.store.migrate import migrate
from data.store.sqlite import Sqlite

#: How every SQLite file begins.
_SQLITE = b"SQLite format 3\0"


def backup(source: Database, path: Path) -> None:
    """Copy a database to a new file; it appears whole or not at all. An existing file is never overwritten."""
    if path.exists():
        raise BadInput("there is a file of that name already", str(path), "name another one")
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        with _opened(part) as target:
            _copy(source, target)
            target.rows("PRAGMA journal_mode=DELETE")  # one file, without companions
        os.replace(part, path)
    except OSError as error:
        raise StoreError("the backup cannot be written", str(path), str(error.strerror)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def restore(target: Database, path: Path) -> None:
    """Bring a backup into an empty store of the newest schema; a backup of an older schema is brought up first."""
    if not path.is_file():
        raise BadInput("there is no such backup", str(path), "check the name")
    if any(target.one(f"SELECT 1 FROM {table} LIMIT 1") for table in ("listings", "rounds", "person_marks")):
        raise StoreError(
            "the store is not empty", target.where, "move it away, or name another one in MEDCODER_DATABASE_URL"
        )
    with TemporaryDirectory(prefix="medcoder-") as folder, _named(path, folder), _opened(_copied(path, folder)) as copy:
        if not (found := version(copy)):
            raise BadInput("the file is not a backup of medcoder", str(path), "name one that medcoder backup made")
        if found < version(target):
            migrate(copy, version(target))
        elif found > version(target):
            raise NewerSchema("the backup was written by a newer medcoder", str(path), "update medcoder")
        with target.writing():
            copy_rows(copy, target)


@contextmanager
def _named(path: Path, folder: str) -> Iterator[None]:
    # who restores knows the backup, not the copy of it that is read
    try:
        yield
    except StoreError as trouble:
        if not trouble.on.startswith(folder):
            raise
        raise StoreError("the backup is damaged", str(path), "name another one") from trouble


def _copied(path: Path, folder: str) -> Path:
    # The backup itself stays as it is, also where it is of an older schema or may not be written.
    try:
        with path.open("rb") as handle:
            if handle.read(len(_SQLITE)) != _SQLITE:
                raise BadInput("the file is not a backup of medcoder", str(path), "name one that medcoder backup made")
        return Path(shutil.copyfile(path, Path(folder, "backup.db")))
    except OSError as error:
        raise StoreError("the backup cannot be read", str(path), str(error.strerror)) from error


def copy_rows(source: Database, target: Database) -> None:
    """Replace the rows of every table of ``target`` by those of ``source``; both have the same schema."""
    for table in sorted(target.tables() - {"medcoder_schema"}):
        columns = ", ".join(names := target.columns(table))
        marks = ", ".join("?" * len(names))
        target.run(f"DELETE FROM {table}")
        stream = source.stream(f"SELECT {columns} FROM {table}")
        while rows := list(islice(stream, PAGE)):
            target.run_each(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)


def _copy(source: Database, target: Sqlite) -> None:
    if isinstance(source, Sqlite):
        source.copy_to(target)
        return
    with source.snapshot():
        migrate(target, version(source))
        with target.writing():
            copy_rows(source, target)


@contextmanager
def _opened(path: Path) -> Iterator[Sqlite]:
    database = Sqlite(str(path))
    try:
        yield database
    finally:
        database.close()
