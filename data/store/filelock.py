"""A named lock beside an SQLite file: the operating system frees it when its holder dies, however it dies."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from data.errors import Busy, StoreError

#: Locks of databases in memory, which only this process can see.
_inside: set[tuple[str, str]] = set()


@contextmanager
def file_lock(database: str, name: str) -> Iterator[None]:
    """Hold ``name`` beside the file ``database``; :class:`Busy` tells the process that holds it already."""
    if database == ":memory:":
        with _held_inside(database, name):
            yield
        return
    path = Path(f"{database}.{re.sub(r'[^A-Za-z0-9_-]', '_', name)}.lock")
    with _opened(path) as file:
        if not _take(file):
            raise busy(name, _holder(path))
        try:
            _write_holder(file)
            yield
        finally:
            _give(file)


def busy(name: str, holder: str) -> Busy:
    """The sentence of a lock that another holds."""
    who = f"process {holder}" if holder else "another process"
    return Busy(f"another medcoder is at it: {who} holds the lock '{name}'", "", "wait until it is done, or end it")


@contextmanager
def _held_inside(database: str, name: str) -> Iterator[None]:
    if (database, name) in _inside:
        raise busy(name, str(os.getpid()))
    _inside.add((database, name))
    try:
        yield
    finally:
        _inside.discard((database, name))


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    # Never deleted: a deleted lock file could be locked by one process and made anew by the next.
    try:
        file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o644), "r+b", buffering=0)
    except OSError as error:
        raise StoreError("the lock file cannot be written", str(path), str(error.strerror)) from error
    with file:
        yield file


def _write_holder(file: IO[bytes]) -> None:
    file.seek(0)
    file.truncate()
    file.write(f" {os.getpid()}\n".encode("ascii"))


def _holder(path: Path) -> str:
    # The first byte is what Windows locks, also against reading.
    try:
        with path.open("rb") as file:
            file.seek(1)
            return re.sub(r"\D", "", file.read(20).decode("ascii", "replace"))
    except OSError:
        return ""


if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _give(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _give(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)
