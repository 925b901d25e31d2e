"""Indexes on the disk: ``index/<revision>-<reader>/`` and a pointer file that names the one in use.

A new index is written beside the old one and the pointer replaced atomically: a mapped file is never written to, so a
``match`` that runs meanwhile ends on what it began with. The folder is a cache; it may be deleted at any time.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from data.errors import IndexMissing
from data.files import atomic_write
from data.settings import Settings
from matcher.index.index import Index, fresh_meta, open_folder

if TYPE_CHECKING:
    from data.store import Store
    from data.store.reading import Packed
    from matcher.index.draft import Draft
    from matcher.index.rows import Entry

POINTER = "current"


def open_index(folder: Path) -> Index:
    """The index in use under ``folder``; :class:`data.errors.IndexMissing` says how to make one."""
    name = _pointed(folder)
    if not name:
        raise IndexMissing("nothing has been indexed yet", str(folder), "run medcoder index")
    if Path(name).name != name:
        raise IndexMissing("the index is broken", str(folder / POINTER), "run medcoder index --full")
    return open_folder(folder / name)


def refresh_index(settings: Settings, store: Store, *, full: bool = False) -> Path:
    """Bring the index up to the store's revision and give its folder; what did not change is taken over, not counted.

    ``full`` builds it from every reading. The ranking is the same either way.
    """
    reader, revision = _reader_version(), store.revision()
    target = settings.index / f"{revision}-{reader}"
    old = None if full else _usable(settings.index, reader)
    if old is not None and old.folder == target:
        return target
    from matcher.index.draft import Draft  # late: where nothing changed it is not needed

    draft, since = Draft(), None
    if old is not None:
        since = int(old.meta["revision"])
        _keep(draft, old, store, since)
    _add(draft, store, since)
    built = draft.finish(fresh_meta(revision, reader))
    if target.exists() and full:
        target = target.with_name(f"{target.name}-{_next(settings.index, target.name)}")
    before = _pointed(settings.index)
    built.save(target)
    atomic_write(settings.index / POINTER, target.name.encode())
    _sweep(settings.index, keep={target.name, before})
    return target


def lag(index: Index, store: Store) -> int:
    """How many changes of the store the index does not know of."""
    return max(0, store.revision() - int(index.meta["revision"]))


def _pointed(folder: Path) -> str:
    try:
        return (folder / POINTER).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _usable(folder: Path, reader: str) -> Index | None:
    try:
        index = open_index(folder)
    except IndexMissing:
        return None
    return index if index.meta["reader"] == reader else None


def _keep(draft: Draft, old: Index, store: Store, since: int) -> None:
    import numpy as np

    out = [number for number in map(old.number_of, store.changed_since(since)) if number >= 0]
    stay = np.ones(len(old), bool)
    stay[out] = False
    draft.keep(old, np.flatnonzero(stay))


def _add(draft: Draft, store: Store, since: int | None) -> None:
    from matcher.index.workers import add_all

    add_all(draft, store.packed_listings(since_revision=since), entry_of_packed)


def entry_of_packed(packed: Packed) -> Entry:
    """What of a listing goes into an index, unpacked where it is counted: mostly in another process."""
    from matcher.index import entry_of

    return entry_of(*packed.unpacked())


def _next(folder: Path, name: str) -> int:
    return 1 + sum(1 for _ in folder.glob(f"{name}-*"))


def _sweep(folder: Path, keep: Iterable[str]) -> None:
    """Remove older indexes; the one before stays for a ``match`` that still reads it."""
    for path in folder.iterdir():
        if path.is_dir() and path.name not in set(keep):
            shutil.rmtree(path, ignore_errors=True)


def _reader_version() -> str:
    from matcher.reading.version import reader_version

    return reader_version()
