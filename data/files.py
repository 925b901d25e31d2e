"""Files written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from datetime import datetime
from pathlib import Path

from data.errors import StoreError


def atomic_write(path: Path, content: bytes, *, now: datetime | None = None) -> Path:
    """Write a file so that a reader, or a crash, meets the old content or the new, never half. Where it lies now.

    That is ``path``, or a dated sibling (``jobs 2026-11-25 0300.csv``) where another program holds ``path`` open, as
    Excel does on Windows. ``now`` names the sibling. Trouble is :class:`data.errors.StoreError`.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = _write_beside(path, content)
    except OSError as error:
        raise StoreError("the file cannot be written", str(path), str(error.strerror or error)) from error
    try:
        return _put(temporary, path, now or datetime.now())
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise StoreError("the file cannot be written", str(path), str(error.strerror or error)) from error


def check_folder(folder: Path) -> None:
    """Make a folder and see that a file can be written in it; :class:`data.errors.StoreError` where none can."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        said = f"{error.strerror or error}; set MEDCODER_HOME to a folder of yours"
        raise StoreError("nothing can be written there", str(folder), said) from error


def _write_beside(path: Path, content: bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, _mode(path))
    except BaseException:
        os.unlink(name)
        raise
    return Path(name)


def _mode(path: Path) -> int:
    # mkstemp makes files that only their owner reads; a digest keeps the rights it had, or the usual ones.
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _put(temporary: Path, path: Path, now: datetime) -> Path:
    try:
        os.replace(temporary, path)
    except PermissionError:
        if path.is_dir():
            raise
        path = path.with_name(f"{path.stem} {now:%Y-%m-%d %H%M%S}{path.suffix}")
        os.replace(temporary, path)
    _sync_folder(path.parent)
    return path


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # folders cannot be opened there
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
