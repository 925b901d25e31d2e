"""Texts that are nearly alike, found without comparing each with each: one-permutation MinHash with banding.

A text is the set of its runs of three words. Its signature keeps, for each of 126 equal slices of the hash space, the
least hash that fell into it; two texts agree in a slot about as often as their sets overlap. Texts that agree in all
three slots of a band meet in a bucket: of pairs that overlap by half 99.6 % meet, by a tenth 4 %.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache, reduce
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, TypeAlias
from zlib import crc32

if TYPE_CHECKING:
    import numpy

    Hashes: TypeAlias = numpy.ndarray[Any, numpy.dtype[numpy.uint64]]

SLOTS, ROWS = 126, 3
BANDS = SLOTS // ROWS
#: How many bits the outline of a text has.
BITS = 2048
#: For fewer words than so many no array is worth its while.
FEW = 20
_WIDTH = (1 << 64) // SLOTS + 1
_ODD = 0x9E3779B97F4A7C15, 0xD1342543DE82EF95, 0xBF58476D1CE4E5B9


class _Known(dict[str, int]):
    """The hash of each word met so far."""

    def __missing__(self, word: str) -> int:
        found = self[word] = crc32(word.encode("utf-8", "replace"))
        return found


_known = _Known()


def bands(words: Sequence[str], *within: str) -> Hashes:
    """The 42 bucket numbers of a text; none for one of fewer than three words. The same words, the same numbers.

    With more than one ``within``, 42 for each; texts share none under different ones.
    """
    import numpy as np

    if len(words) < 3:
        return np.empty(0, np.uint64)
    rows = _signature(_runs(words)).reshape(-1, ROWS)
    apart: Hashes = np.arange(BANDS, dtype=np.uint64)
    each = _mix(_joined(rows[:, 0], rows[:, 1], rows[:, 2]) ^ apart)
    return np.concatenate([each ^ np.uint64(number(name)) for name in within or ("",)])


def numbers(many: int, *said: str) -> Hashes:
    """So many bucket numbers of any other kind."""
    import numpy as np

    return _mix(np.arange(many, dtype=np.uint64) ^ np.uint64(number(*said)))


@lru_cache(maxsize=100_000)
def number(*said: str) -> int:
    """A bucket number of any other kind."""
    return int.from_bytes(blake2b("\0".join(said).encode("utf-8", "replace"), digest_size=8).digest(), "big")


def outline(words: Collection[str]) -> int:
    """A bit for each word, by its hash: what :func:`missing` counts by."""
    import numpy as np

    if len(words) < FEW:
        return reduce(int.__or__, (1 << (BITS - 1 - _known[word] % BITS) for word in words), 0)
    bits = np.zeros(BITS, np.bool_)
    bits[_hashes(words) % np.uint64(BITS)] = True
    return int.from_bytes(np.packbits(bits).tobytes(), "big")


def missing(outline: int, other: int) -> int:
    """How many different words of one text the other lacks, at least.

    >>> missing(outline(["burn", "ear", "eye"]), outline(["ear"]))
    2
    """
    return (outline & ~other).bit_count()


def shared(keys: Sequence[Hashes], most: int | None = None) -> list[list[int]]:
    """Of each text's buckets those in which another text lies as well, and no more than ``most`` do."""
    import numpy as np

    if not keys:
        return []
    every, counts = np.unique(np.concatenate(keys), return_counts=True)
    kept = (counts > 1) & (counts <= (most or len(keys)))
    return [mine[kept[np.searchsorted(every, mine)]].tolist() for mine in keys]


def _runs(words: Sequence[str]) -> Hashes:
    """A hash for each run of three words, sorted."""
    import numpy as np

    each = _hashes(words)
    runs = _joined(each[:-2], each[1:-1], each[2:])
    runs = (runs ^ (runs >> np.uint64(32))) * np.uint64(_ODD[2])  # signatures go by the upper bits
    runs.sort()
    return runs


def _joined(first: Hashes, second: Hashes, third: Hashes) -> Hashes:
    """One number for three in this order."""
    import numpy as np

    joined: Hashes = first * np.uint64(_ODD[0]) + second * np.uint64(_ODD[1]) + third
    return joined


def _hashes(words: Collection[str]) -> Hashes:
    import numpy as np

    if len(_known) > 500_000:  # ads share their words; a stranger's endless new ones must not fill the memory
        _known.clear()
    return np.fromiter(map(_known.__getitem__, words), np.uint64, len(words))


def _mix(values: Hashes) -> Hashes:
    """Every bit of the input reaches every bit of the output (the finish of the splitmix generator)."""
    import numpy as np

    values = values + np.uint64(_ODD[0])
    values = (values ^ (values >> np.uint64(30))) * np.uint64(_ODD[2])
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed: Hashes = values ^ (values >> np.uint64(31))
    return mixed


def _signature(hashes: Hashes) -> Hashes:
    """The least hash of each slice; an empty slice borrows from the next filled one. ``hashes`` are sorted."""
    import numpy as np

    slots = np.arange(SLOTS, dtype=np.uint64)
    least = hashes[np.searchsorted(hashes, slots * np.uint64(_WIDTH)) % len(hashes)]
    distance = (least // np.uint64(_WIDTH) + np.uint64(SLOTS) - slots) % np.uint64(SLOTS)
    signature: Hashes = least + distance
    return signature
