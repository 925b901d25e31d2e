"""Reading what is stored: new ads, changed ads, and everything again when the reader got better. Resumable by itself:
what has been read is kept batch by batch, and what is still unread is asked of the store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from data.records import Listing, Reading
from matcher.reading.read import READER_VERSION, read

if TYPE_CHECKING:
    from data.store import Store
    from data.stored import Stored

#: Readings kept in one transaction: what a kill may cost.
BATCH = 200
SNIPPET = "Only a title or a teaser of this ad is known: open it before you decide."

Progress = Callable[[int], None]
Watch = Callable[["Stored", Reading], None]


def read_new(store: Store, progress: Progress | None = None, watch: Watch | None = None) -> int:
    """Read every listing whose text has no reading of this reader yet; how many were read.

    ``progress`` is told how many more are done, batch by batch; ``watch`` is given each reading before it is kept. A
    killed run goes on where it was.
    """
    count = 0
    for batch in _batches(store.unread(READER_VERSION)):
        done = [(stored, read_listing(stored.listing)) for stored in batch]
        for stored, reading in done if watch else ():
            assert watch is not None
            watch(stored, reading)
        store.save_readings([(s.id, s.fingerprint, reading) for s, reading in done], READER_VERSION)
        count += len(done)
        if progress:
            progress(len(done))
    return count


def read_listing(listing: Listing) -> Reading:
    """The reading of one listing; where only a snippet is known, that is said as a doubt."""
    found = read(listing.title, listing.employer, listing.location, listing.text)
    if listing.snippet_only:
        return replace(found, doubts=(SNIPPET, *found.doubts))
    return found


def _batches(items: Iterable[Stored]) -> Iterator[list[Stored]]:
    stream = iter(items)
    while batch := list(islice(stream, BATCH)):
        yield batch
