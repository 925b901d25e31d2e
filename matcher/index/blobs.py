"""Many byte strings as two arrays, mapped from a file and read one at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from matcher.index.signatures import Arrays


class Blobs:
    """A sequence of byte strings over ``body`` (uint8) and ``at`` (int64, n + 1)."""

    def __init__(self, at: NDArray[Any], body: NDArray[Any]) -> None:
        self.at, self.body = at, body

    def __len__(self) -> int:
        return len(self.at) - 1

    def __getitem__(self, place: int) -> bytes:
        found: bytes = self.body[self.at[place] : self.at[place + 1]].tobytes()
        return found

    def taken(self, places: Iterable[int]) -> list[bytes]:
        """Those at many places; reads them all at once, which for most of them is a tenth of the time."""
        whole, ends = self.body.tobytes(), self.at.tolist()
        return [whole[ends[place] : ends[place + 1]] for place in places]

    def decoded(self) -> Iterator[str]:
        """Each as text; reads them all at once."""
        whole, ends = self.body.tobytes(), self.at.tolist()
        return (whole[a:b].decode("utf-8") for a, b in pairwise(ends))

    def find(self, wanted: bytes) -> int:
        """The place of a string where all are sorted, -1 where it is none of them; reads only a few."""
        low, high = 0, len(self)
        while low < high:
            middle = (low + high) // 2
            if self[middle] < wanted:
                low = middle + 1
            else:
                high = middle
        return low if low < len(self) and self[low] == wanted else -1


def pack_blobs(name: str, lines: Sequence[bytes]) -> dict[str, NDArray[Any]]:
    """``name_at`` and ``name_bytes``, to be stored."""
    import numpy as np

    at = np.zeros(len(lines) + 1, np.int64)
    np.cumsum([len(line) for line in lines], out=at[1:])
    return {f"{name}_at": at, f"{name}_bytes": np.frombuffer(b"".join(lines), np.uint8)}


def open_blobs(name: str, arrays: Arrays) -> Blobs:
    """The strings that :func:`pack_blobs` packed."""
    return Blobs(arrays[f"{name}_at"], arrays[f"{name}_bytes"])
