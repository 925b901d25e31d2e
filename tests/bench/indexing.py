"""The index from stored readings, over a made store (``--make N --seed S``), whole and after a night of few changes.

The store lies in ``.bench`` and is made once. What is timed is what ``medcoder index`` does: reading the store,
counting in as many processes as the machine has, weighing and writing.
"""

from __future__ import annotations

import argparse
import os
import random
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import islice

from data.records import Listing, RawPosting
from data.settings import Settings
from data.store import Store, open_store
from matcher.index.folders import refresh_index
from matcher.index.rows import Entry
from tests.bench import _corpus
from tests.figures import Figure
from tests.shared import ROOT

AT = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
READER = "made"
BATCH = 1000
#: One listing in so many changes in a night.
CHANGED = 50


def run(args: argparse.Namespace) -> Iterator[Figure]:
    """Make the store if need be, then index all of it, and again when one listing in fifty has another text."""
    home = ROOT / ".bench" / f"indexing-{args.make}-{args.seed}"
    home.mkdir(parents=True, exist_ok=True)
    settings = Settings(home, f"sqlite:///{home / 'medcoder.db'}")
    bars = (60.0, 10.0) if args.make <= 100_000 else (None, None)
    with open_store(settings.database_url) as store:
        _fill(store, args.make, args.seed)
        wall, spent = _timed(lambda: refresh_index(settings, store, full=True))
        yield Figure(f"index from readings, {args.make:,}", wall, "s", bars[0], False, f"{spent:.1f} s of processors")
        yield Figure("peak memory of it, all processes", _peak(), "GB", 2.0, False)
        _change(store)
        wall, spent = _timed(lambda: refresh_index(settings, store))
        yield Figure("index when 2 % changed", wall, "s", bars[1], False, f"{spent:.1f} s of processors")


def _fill(store: Store, count: int, seed: int) -> None:
    """Bring the store to ``count`` listings with their readings; nothing where it has them."""
    if store.counts()["listings"] == count:
        return
    print(f"  making a store of {count:,} listings …", flush=True)
    entries = _corpus.make_entries(count, seed)
    while some := list(islice(entries, BATCH)):
        _store(store, some)


def _change(store: Store) -> None:
    """Give one listing in fifty another text, never the same twice."""
    rng = random.Random(store.revision())
    ids = store.ids(limit=store.counts()["listings"])[::CHANGED]
    kept = ((store.listing(id), store.reading(id)) for id in ids)
    _store(store, [_corpus.changed(Entry(old.listing, reading), rng) for old, reading in kept if old and reading])


def _store(store: Store, entries: list[Entry]) -> None:
    store.upsert([(entry.listing, _posting(entry.listing)) for entry in entries], AT)
    stored = [(store.listing(entry.id), entry.reading) for entry in entries]
    store.save_readings([(one.id, one.fingerprint, reading) for one, reading in stored if one], READER)


def _posting(listing: Listing) -> RawPosting:
    return RawPosting(listing.source, listing.key, listing.url, listing.title)


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds on the clock, and of processors, those of ended child processes with them."""
    before, began = os.times(), time.perf_counter()
    work()
    wall, after = time.perf_counter() - began, os.times()
    return wall, sum(after[:4]) - sum(before[:4])


def _peak() -> float:
    """Gigabytes: of this process, and as much as the largest child for each of the others."""
    import resource

    own, child = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return (own + child * (os.cpu_count() or 1)) / (1 << 20)
