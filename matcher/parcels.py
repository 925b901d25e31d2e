"""Work on a great many items, parcel by parcel, in more than one process; results come in the order of the parcels.

Where no other process is to be had, or one is killed, the work is done here.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from itertools import chain, islice
from multiprocessing import current_process, get_context
from typing import TypeVar

Parcel = TypeVar("Parcel")
Done = TypeVar("Done")

#: More processes than these only wait for the parent, which reads the store.
MOST = 3


def worked(
    parcels: Iterable[Parcel], work: Callable[[Parcel], Done], processes: int | None = None
) -> Iterator[tuple[Parcel, Done]]:
    """Each parcel with what ``work`` makes of it; a few are under way at any time, so memory stays small.

    ``work`` and the parcels go to other processes by pickle. ``processes``: by default :func:`processors`.
    """
    stream = iter(parcels)
    first = list(islice(stream, 1))  # no process is started for nothing
    processes = processors() if processes is None else processes
    if not first or processes < 2:
        yield from ((parcel, work(parcel)) for parcel in chain(first, stream))
        return
    # spawned, never forked: the parent holds a database, and perhaps threads
    pool = ProcessPoolExecutor(processes, get_context("spawn"), initializer=_begin, initargs=(os.getpid(),))
    try:
        under_way: deque[tuple[Parcel, Future[Done] | None]] = deque()
        for parcel in chain(first, stream):
            under_way.append((parcel, _hand_out(pool, work, parcel)))
            if len(under_way) > 2 * processes:
                yield _result(work, *under_way.popleft())
        while under_way:
            yield _result(work, *under_way.popleft())
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(parent: int) -> None:
    """In a process of the pool: it ends when its parent is gone, and who stops the work stops it in the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)  # the queue of a parent that was killed would be waited for without end


def _hand_out(pool: ProcessPoolExecutor, work: Callable[[Parcel], Done], parcel: Parcel) -> Future[Done] | None:
    try:
        return pool.submit(work, parcel)
    except (BrokenExecutor, OSError):  # no process can be had here, or one was killed
        return None


def _result(work: Callable[[Parcel], Done], parcel: Parcel, future: Future[Done] | None) -> tuple[Parcel, Done]:
    try:
        return parcel, future.result() if future else work(parcel)
    except (BrokenExecutor, OSError):
        return parcel, work(parcel)


def processors() -> int:
    """How many processes shall work: as many as there are processors; one where this is itself a daemonic child."""
    if current_process().daemon:
        return 1
    own = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(own, MOST)
