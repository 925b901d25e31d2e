"""The index: plain arrays by name, in memory or mapped from a folder of ``.npy`` files; no pickle anywhere."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data.errors import IndexMissing
from matcher.index.analyser import Folding
from matcher.index.blobs import Blobs, open_blobs
from matcher.index.facts import KEYS, Shown, unpack

if TYPE_CHECKING:
    from numpy.typing import NDArray


#: Changes with the layout: an index of another layout is built anew.
LAYOUT = 5
META = "meta.json"


class Index:
    """Arrays by name; listings are numbered in the order of their ids. ``meta`` says of what it was built.

    Arrays are opened when they are first asked for: a query reads only what it needs.
    """

    def __init__(self, arrays: Mapping[str, NDArray[Any]], meta: Mapping[str, Any], folder: Path | None = None) -> None:
        self._arrays, self.meta, self.folder = dict(arrays), dict(meta), folder

    def __getitem__(self, name: str) -> NDArray[Any]:
        if name not in self._arrays:
            if self.folder is None:
                raise KeyError(name)
            self._arrays[name] = _map(self.folder / f"{name}.npy")
        return self._arrays[name]

    def __len__(self) -> int:
        return int(self.meta["listings"])

    @cached_property
    def ids(self) -> Blobs:
        """Public ids, ascending."""
        return open_blobs("ids", self)

    @cached_property
    def shown(self) -> Blobs:
        """What a match shows of each listing, packed; see :meth:`show`."""
        return open_blobs("shown", self)

    @cached_property
    def terms(self) -> Blobs:
        """Every term, ascending."""
        return open_blobs("words", self)

    @cached_property
    def distinct(self) -> Mapping[str, Blobs]:
        """What many listings share, by kind: signatures, mixes of areas, employers (lower case), clusters, …"""
        return {kind: open_blobs(f"{kind}_key", self) for kind in KEYS}

    @cached_property
    def folding(self) -> Folding:
        """How spellings became names when this index was made."""
        return Folding.load(self["folding"].tobytes())

    def show(self, number: int) -> Shown:
        """What a match shows of a listing, by its number."""
        return unpack(self.shown[number], self.ids[number].decode("utf-8"))

    def number_of(self, identity: str) -> int:
        """The number of a listing by its public id, -1 where it is not in the index."""
        return self.ids.find(identity.encode("utf-8", "replace"))

    def save(self, folder: Path) -> None:
        """Write every array as a plain ``.npy`` file, the meta last: a folder without it is no index."""
        import numpy as np

        folder.mkdir(parents=True, exist_ok=True)
        for name, values in self._arrays.items():
            np.save(folder / f"{name}.npy", values, allow_pickle=False)
        (folder / META).write_text(json.dumps(self.meta, indent=1), encoding="utf-8")


def open_folder(folder: Path) -> Index:
    """Map the index in a folder; :class:`IndexMissing` where there is none, or one of another layout."""
    try:
        meta = json.loads((folder / META).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise IndexMissing("there is no index", str(folder), "run medcoder index") from None
    if not isinstance(meta, dict) or not {"layout", "revision", "reader", "listings"} <= meta.keys():
        raise IndexMissing("the index is broken", str(folder / META), "run medcoder index --full")
    if meta["layout"] != LAYOUT:
        raise IndexMissing("the index is of another medcoder", str(folder), "run medcoder index")
    return Index({}, meta, folder)


def _map(path: Path) -> NDArray[Any]:
    import numpy as np

    try:
        return np.load(path, mmap_mode="r", allow_pickle=False)  # type: ignore[no-any-return]
    except (ValueError, EOFError):  # an empty array cannot be mapped
        return _read_empty(np.load, path)
    except OSError as trouble:
        raise IndexMissing("the index is broken", str(path), "run medcoder index --full") from trouble


def _read_empty(load: Callable[..., Any], path: Path) -> NDArray[Any]:
    try:
        return load(path, allow_pickle=False)  # type: ignore[no-any-return]
    except (ValueError, EOFError) as trouble:
        raise IndexMissing("the index is broken", str(path), "run medcoder index --full") from trouble


def fresh_meta(revision: int, reader: str, how: Iterable[tuple[str, Any]] = ()) -> dict[str, Any]:
    """The meta of an index of a store at a revision, read by a reader."""
    return {"layout": LAYOUT, "revision": revision, "reader": reader, **dict(how)}
