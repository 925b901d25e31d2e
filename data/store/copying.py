"""Whole copies of a store. A backup is always one SQLite file of the same schema, whatever database it comes from:
it needs no tool of the database's own, opens everywhere, and moves a store from one database to the other."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
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
#: The table in which a backup holds the files of the home; a store has none.
_FILES = "backup_files"


def backup(source: Database, path: Path, files: Mapping[str, bytes] | None = None) -> None:
    """Copy a database, and ``files`` by name, to a new file, whole or not at all. Nothing is ever overwritten."""
    if path.is_dir():
        raise BadInput("this is a folder", str(path), f"name a file in it, such as {path / 'medcoder.db'}")
    if path.exists():
        raise BadInput("there is a file of that name already", str(path), "name another one")
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        with _opened(part) as target:
            _copy(source, target)
            _put_files(target, files or {})
            target.rows("PRAGMA journal_mode=DELETE")  # one file, without companions
        os.replace(part, path)
    except OSError as error:
        raise StoreError("the backup cannot be written", str(path), str(error.strerror)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def restore(target: Database, path: Path) -> dict[str, bytes]:
    """Bring a backup into an empty store of the newest schema; the files that it holds beside the store.

    A backup of an older schema is brought up first.
    """
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
        return _files_in(copy)


def _put_files(target: Sqlite, files: Mapping[str, bytes]) -> None:
    # Anew each time: the store may once have been a backup itself, and hold older ones.
    with target.writing():
        target.run(f"DROP TABLE IF EXISTS {_FILES}")
        target.run(f"CREATE TABLE {_FILES} (name TEXT PRIMARY KEY, content BLOB NOT NULL)")
        target.run_each(f"INSERT INTO {_FILES} (name, content) VALUES (?, ?)", files.items())


def _files_in(backup: Sqlite) -> dict[str, bytes]:
    return dict(backup.rows(f"SELECT name, content FROM {_FILES}")) if _FILES in backup.tables() else {}


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
    for table in sorted(target.tables() - {"medcoder_schema", _FILES}):
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
