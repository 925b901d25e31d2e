"""Counting a great many listings in more than one process: the same index, bit for bit, in less time.

The parent streams entries and hands them out in parcels; each comes back as a part of a draft, and parts are joined in
the order in which their parcels went out. Where there are no other processes to be had, everything is counted here.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import current_process, get_context

from matcher.index.draft import Draft, Part
from matcher.index.rows import Entry

#: Entries that one process counts at a time.
PARCEL = 250
#: From so many on, other processes are worth their start, which costs each about half a second.
MANY = 4_000
#: More than these only wait for the parent, which reads the store.
MOST = 3


def add_all(draft: Draft, entries: Iterable[Entry], processes: int | None = None, many: int = MANY) -> None:
    """Add every entry to a draft, the first ``many`` here and those beyond in ``processes`` others.

    The draft is the same whatever their number.
    """
    stream = iter(entries)
    for entry in islice(stream, many):
        draft.add(entry)
    parcels = _parcels(stream)
    first = next(parcels, None)
    if first is None:
        return
    for part in _counted(first, parcels, _processes() if processes is None else processes):
        draft.join(part)


def count_parcel(parcel: list[Entry]) -> Part:
    """The part of a draft that these entries make: what another process does."""
    draft = Draft()
    for entry in parcel:
        draft.add(entry)
    return draft.part()


def _counted(first: list[Entry], rest: Iterator[list[Entry]], processes: int) -> Iterator[Part]:
    """The parts of all parcels in their order; a few parcels are under way at any time, so memory stays small."""
    if processes < 2:
        yield count_parcel(first)
        yield from map(count_parcel, rest)
        return
    # spawned, never forked: the parent holds a database, and perhaps threads
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        under_way = deque([(first, _hand_out(pool, first))])
        for parcel in rest:
            under_way.append((parcel, _hand_out(pool, parcel)))
            if len(under_way) > 2 * processes:
                yield _result(*under_way.popleft())
        while under_way:
            yield _result(*under_way.popleft())


def _hand_out(pool: ProcessPoolExecutor, parcel: list[Entry]) -> Future[Part] | None:
    try:
        return pool.submit(count_parcel, parcel)
    except (BrokenExecutor, OSError):  # no process can be had here, or one was killed
        return None


def _result(parcel: list[Entry], future: Future[Part] | None) -> Part:
    try:
        return future.result() if future else count_parcel(parcel)
    except (BrokenExecutor, OSError):
        return count_parcel(parcel)


def _parcels(stream: Iterator[Entry]) -> Iterator[list[Entry]]:
    while parcel := list(islice(stream, PARCEL)):
        yield parcel


def _processes() -> int:
    """How many processes shall count: as many as there are processors; one where this is itself a daemonic child."""
    if current_process().daemon:
        return 1
    own = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(own, MOST)
