"""Texts that are nearly alike, found without comparing each with each: one-permutation MinHash with banding.

A text is the set of its runs of three words. Its signature keeps, for each of 126 equal slices of the hash space, the
least hash that fell into it; two texts agree in a slot about as often as their sets overlap. Texts that agree in all
three slots of a band meet in a bucket: of pairs that overlap by half 99.6 % meet, by a tenth 4 %.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, TypeAlias
from zlib import crc32

if TYPE_CHECKING:
    import numpy

    Hashes: TypeAlias = numpy.ndarray[Any, numpy.dtype[numpy.uint64]]

SLOTS, ROWS = 126, 3
BANDS = SLOTS // ROWS
_WIDTH = (1 << 64) // SLOTS + 1
_known: dict[str, int] = {}


def bands(words: Sequence[str], within: str = "") -> Hashes:
    """The 42 bucket numbers of a text; none for one of fewer than three words. The same words, the same numbers.

    Texts of different ``within`` share no bucket.
    """
    import numpy as np

    if len(words) < 3:
        return np.empty(0, np.uint64)
    signature = _signature(_runs(words))
    rows = signature.reshape(-1, ROWS)
    apart = np.arange(len(rows), dtype=np.uint64) + (
        np.uint64(crc32(within.encode("utf-8", "replace"))) << np.uint64(8)
    )
    return _mix(rows[:, 0] ^ _mix(rows[:, 1] ^ _mix(rows[:, 2] ^ _mix(apart))))


def number(*said: str) -> int:
    """A bucket number of any other kind."""
    return int.from_bytes(blake2b("\0".join(said).encode("utf-8", "replace"), digest_size=8).digest(), "big")


def shared(keys: Sequence[Hashes]) -> list[list[int]]:
    """Of each text's buckets those in which another text lies as well; most lie alone there."""
    import numpy as np

    if not keys:
        return []
    every, counts = np.unique(np.concatenate(keys), return_counts=True)
    lonely = counts == 1
    return [mine[~lonely[np.searchsorted(every, mine)]].tolist() for mine in keys]


def _runs(words: Sequence[str]) -> Hashes:
    """A hash for each run of three words."""
    import numpy as np

    if len(_known) > 500_000:  # ads share their words; a stranger's endless new ones must not fill the memory
        _known.clear()
    each = np.array([_known.get(word) or _hash(word) for word in words], np.uint64)
    return np.unique(_mix(each[:-2] ^ _mix(each[1:-1] ^ _mix(each[2:]))))


def _hash(word: str) -> int:
    found = _known[word] = crc32(word.encode("utf-8", "replace"))
    return found


def _mix(values: Hashes) -> Hashes:
    """Every bit of the input reaches every bit of the output (the finish of the splitmix generator)."""
    import numpy as np

    values = values + np.uint64(0x9E3779B97F4A7C15)
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed: Hashes = values ^ (values >> np.uint64(31))
    return mixed


def _signature(hashes: Hashes) -> Hashes:
    """The least hash of each slice; an empty slice borrows from the next filled one. ``hashes`` are sorted."""
    import numpy as np

    slices = hashes // np.uint64(_WIDTH)
    filled, first = np.unique(slices, return_index=True)
    slots = np.arange(SLOTS, dtype=np.uint64)
    at = np.searchsorted(filled, slots) % len(filled)
    distance = (filled[at] + np.uint64(SLOTS) - slots) % np.uint64(SLOTS)
    signature: Hashes = hashes[first[at]] + distance
    return signature
