"""Reading what is stored: new ads, changed ads, and everything again when the reader got better. Resumable by itself:
what has been read is kept batch by batch, and what is still unread is asked of the store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING

from data.records import Listing, Reading
from matcher.reading.version import reader_version

if TYPE_CHECKING:
    from data.store import Store
    from data.stored import Stored

#: Readings kept in one transaction: what a kill may cost.
BATCH = 200
#: So many batches are read before other processes are asked, which need seconds to learn the vocabulary.
HERE = 5
SNIPPET = "Only a title or a teaser of this ad is known: open it before you decide."

Progress = Callable[[int], None]
Watch = Callable[["Stored", Reading], None]


def read_new(
    store: Store, progress: Progress | None = None, watch: Watch | None = None, processes: int | None = None
) -> int:
    """Read every listing whose text has no reading of this reader yet; how many were read.

    ``progress`` is told how many more are done, batch by batch; ``watch`` is given each reading before it is kept. A
    killed run goes on where it was. ``processes`` read what comes after the first few batches; by default as many as
    there are processors.
    """
    version, count = reader_version(), 0
    for batch, readings in _read(_batches(store.unread(version)), processes):
        for stored, reading in zip(batch, readings, strict=True) if watch else ():
            assert watch is not None
            watch(stored, reading)
        kept = [(stored.id, stored.fingerprint, reading) for stored, reading in zip(batch, readings, strict=True)]
        store.save_readings(kept, version)
        count += len(kept)
        if progress:
            progress(len(kept))
    return count


def _read(batches: Iterator[list[Stored]], processes: int | None) -> Iterator[tuple[list[Stored], list[Reading]]]:
    """The first batches are read here, any beyond in other processes: those are worth their start only for many."""
    for batch in islice(batches, HERE):
        yield batch, _read_batch(batch)
    if (more := next(batches, None)) is not None:
        from matcher.parcels import worked  # late, as the reader: where nothing is unread neither is needed

        yield from worked(chain([more], batches), _read_batch, processes)


def _read_batch(batch: list[Stored]) -> list[Reading]:
    return [read_listing(stored.listing) for stored in batch]


def read_listing(listing: Listing) -> Reading:
    """The reading of one listing; where only a snippet is known, that is said as a doubt."""
    from matcher.reading.read import read

    found = read(listing.title, listing.employer, listing.location, listing.text, listing.workplace)
    if listing.snippet_only:
        return replace(found, doubts=(SNIPPET, *found.doubts))
    return found


def _batches(items: Iterable[Stored]) -> Iterator[list[Stored]]:
    stream = iter(items)
    while batch := list(islice(stream, BATCH)):
        yield batch
