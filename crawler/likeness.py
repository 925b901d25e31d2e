"""Texts that are nearly alike, found without comparing each with each: one-permutation MinHash with banding.

A text is the set of its runs of three words. Its signature keeps, for each of 126 equal slices of the hash space, the
least hash that fell into it; two texts agree in a slot about as often as their sets overlap. Texts that agree in all
three slots of a band meet in a bucket: of pairs that overlap by half 99.6 % meet, by a tenth 4 %.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence
from functools import cache, lru_cache, reduce
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
_WIDTH = (1 << 64) // SLOTS + 1
_ODD = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9


class _Known(dict[str, bytes]):
    """The hash of each word met so far, as a number of an array."""

    def __missing__(self, word: str) -> bytes:
        found = self[word] = crc32(word.encode("utf-8", "replace")).to_bytes(8, sys.byteorder)
        return found


_known = _Known()


def signature(hashes: Hashes) -> Hashes:
    """The least hash of each slice of the hash space, over runs of three words; none for fewer than three words."""
    return _least(_runs(hashes)) if len(hashes) >= 3 else hashes[:0]


def bands(signature: Hashes, *within: str, rows: int = ROWS) -> Hashes:
    """The bucket numbers of a text, 42 of three slots each; none where there is no signature.

    With more than one ``within``, as many for each; texts share none under different ones. With more ``rows`` only
    texts meet that are more alike.
    """
    return named(folded([signature], rows)[0], *within)


def folded(signatures: Sequence[Hashes], rows: int = ROWS) -> Sequence[Hashes]:
    """The bucket numbers of many texts before :func:`named` tells them apart; together, as each alone takes longer."""
    import numpy as np

    if not signatures:
        return []
    slots = np.array([one if len(one) else _slices()[0] for one in signatures])[:, : SLOTS // rows * rows]
    slots = slots.reshape(len(signatures), -1, rows)
    every = _mix(reduce(_joined, np.moveaxis(slots, 2, 0), np.arange(slots.shape[1], dtype=np.uint64)))
    return [mine if len(one) else mine[:0] for one, mine in zip(signatures, every, strict=True)]


def named(folded: Hashes, *within: str) -> Hashes:
    """The bucket numbers of a text under these names, those of the first name first."""
    import numpy as np

    names = np.array([number(name) for name in within or ("",)], np.uint64)
    each: Hashes = (folded ^ names[:, None]).ravel()
    return each


@lru_cache(maxsize=10_000)
def numbers(many: int, *said: str) -> Hashes:
    """So many bucket numbers of any other kind."""
    import numpy as np

    return _mix(np.arange(many, dtype=np.uint64) ^ np.uint64(number(*said)))


@lru_cache(maxsize=100_000)
def number(*said: str) -> int:
    """A bucket number of any other kind."""
    return int.from_bytes(blake2b("\0".join(said).encode("utf-8", "replace"), digest_size=8).digest(), "big")


def outline(hashes: Hashes) -> int:
    """A bit for each word, by its hash: what :func:`missing` counts by."""
    import numpy as np

    bits = np.zeros(BITS, np.bool_)
    bits[(hashes % np.uint64(BITS)).astype(np.intp)] = True
    return int.from_bytes(np.packbits(bits).tobytes(), "big")


def missing(outline: int, other: int) -> int:
    """How many different words of one text the other lacks, at least.

    >>> missing(outline(hashes(["burn", "ear", "eye"])), outline(hashes(["ear"])))
    2
    """
    return (outline & ~other).bit_count()


def shared(keys: Sequence[Hashes], most: int | None = None, wanted: Sequence[bool] | None = None) -> list[list[int]]:
    """Of each text's buckets those in which another lies as well, no more than ``most`` do, and one that is wanted."""
    import numpy as np

    if not keys:
        return []
    sizes = [len(mine) for mine in keys]
    every = np.concatenate(keys)
    _, which, counts = np.unique(every, return_inverse=True, return_counts=True)
    kept = (counts > 1) & (counts <= (most or len(keys)))
    if wanted is not None:
        kept &= np.bincount(which, np.repeat(wanted, sizes), len(kept)) > 0
    ends = np.cumsum(sizes)[:-1]
    return [mine[of].tolist() for mine, of in zip(keys, np.split(kept[which], ends), strict=True)]


def hashes(words: Collection[str]) -> Hashes:
    """A number for each word."""
    import numpy as np

    if len(_known) > 500_000:  # ads share their words; a stranger's endless new ones must not fill the memory
        _known.clear()
    return np.frombuffer(b"".join(map(_known.__getitem__, words)), np.uint64)  # quicker than number by number


def _runs(hashes: Hashes) -> Hashes:
    """A hash for each run of three words, sorted."""
    import numpy as np

    runs = _joined(_joined(hashes[:-2], hashes[1:-1]), hashes[2:])
    runs = (runs ^ (runs >> np.uint64(32))) * np.uint64(_ODD[1])  # signatures go by the upper bits
    runs.sort()
    return runs


def _joined(first: Hashes, second: Hashes) -> Hashes:
    """One number for two in this order."""
    import numpy as np

    joined: Hashes = first * np.uint64(_ODD[0]) + second
    return joined


def _mix(values: Hashes) -> Hashes:
    """Every bit of the input reaches every bit of the output (the finish of the splitmix generator)."""
    import numpy as np

    values = values + np.uint64(_ODD[0])
    values = (values ^ (values >> np.uint64(30))) * np.uint64(_ODD[1])
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed: Hashes = values ^ (values >> np.uint64(31))
    return mixed


def _least(hashes: Hashes) -> Hashes:
    """The least hash of each slice; an empty slice borrows from the next filled one. ``hashes`` are sorted."""
    import numpy as np

    slots, begins = _slices()
    least = hashes.take(np.searchsorted(hashes, begins), mode="wrap")
    distance = (least // np.uint64(_WIDTH) + np.uint64(SLOTS) - slots) % np.uint64(SLOTS)
    borrowed: Hashes = least + distance
    return borrowed


@cache
def _slices() -> tuple[Hashes, Hashes]:
    """The slices of the hash space, and where each begins."""
    import numpy as np

    slots = np.arange(SLOTS, dtype=np.uint64)
    return slots, slots * np.uint64(_WIDTH)
