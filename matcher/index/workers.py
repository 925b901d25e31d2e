"""Counting a great many listings in more than one process: the same index, bit for bit, in less time.

The parent streams listings as they are stored and hands them out in parcels; each comes back as a part of a draft, and
parts are joined in the order in which their parcels went out. Where no other process is to be had, all is counted here.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from functools import partial
from itertools import islice
from multiprocessing import current_process, get_context
from typing import Any

from matcher.index.draft import Draft, Part
from matcher.index.rows import Entry

#: Listings that one process counts at a time.
PARCEL = 250
#: From so many on, other processes are worth their start, which costs each about half a second.
MANY = 4_000
#: More than these only wait for the parent, which reads the store.
MOST = 3


Count = Callable[[list[Any]], Part]


def add_all(
    draft: Draft,
    items: Iterable[Any],
    entry: Callable[[Any], Entry] | None = None,
    processes: int | None = None,
    many: int = MANY,
) -> None:
    """Add every item to a draft, the first ``many`` here and those beyond in ``processes`` others.

    ``entry`` makes the entry of an item, where it is counted; without it the items are entries. The draft is the same
    whatever the number of processes.
    """
    stream, made = iter(items), entry or _same
    for item in islice(stream, many):
        draft.add(made(item))
    parcels = _parcels(stream)
    first = next(parcels, None)
    if first is None:
        return
    for part in _counted(first, parcels, partial(count_parcel, made), _processes() if processes is None else processes):
        draft.join(part)


def count_parcel(entry: Callable[[Any], Entry], parcel: list[Any]) -> Part:
    """The part of a draft that these items make: what another process does."""
    draft = Draft()
    for item in parcel:
        draft.add(entry(item))
    return draft.part()


def _same(item: Any) -> Entry:
    return item  # type: ignore[no-any-return]


def _counted(first: list[Any], rest: Iterator[list[Any]], count: Count, processes: int) -> Iterator[Part]:
    """The parts of all parcels in their order; a few parcels are under way at any time, so memory stays small."""
    if processes < 2:
        yield count(first)
        yield from map(count, rest)
        return
    # spawned, never forked: the parent holds a database, and perhaps threads
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        under_way = deque([(first, _hand_out(pool, count, first))])
        for parcel in rest:
            under_way.append((parcel, _hand_out(pool, count, parcel)))
            if len(under_way) > 2 * processes:
                yield _result(count, *under_way.popleft())
        while under_way:
            yield _result(count, *under_way.popleft())


def _hand_out(pool: ProcessPoolExecutor, count: Count, parcel: list[Any]) -> Future[Part] | None:
    try:
        return pool.submit(count, parcel)
    except (BrokenExecutor, OSError):  # no process can be had here, or one was killed
        return None


def _result(count: Count, parcel: list[Any], future: Future[Part] | None) -> Part:
    try:
        return future.result() if future else count(parcel)
    except (BrokenExecutor, OSError):
        return count(parcel)


def _parcels(stream: Iterator[Any]) -> Iterator[list[Any]]:
    while parcel := list(islice(stream, PARCEL)):
        yield parcel


def _processes() -> int:
    """How many processes shall count: as many as there are processors; one where this is itself a daemonic child."""
    if current_process().daemon:
        return 1
    own = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(own, MOST)
