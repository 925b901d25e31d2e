"""Counting a great many listings in more than one process: the same index, bit for bit, in less time.

The parent streams listings as they are stored and hands them out in parcels; each comes back as a part of a draft, and
parts are joined in the order in which their parcels went out. Where no other process is to be had, all is counted here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from typing import Any

from matcher.index.draft import Draft, Part
from matcher.index.rows import Entry
from matcher.parcels import worked

#: Listings that one process counts at a time.
PARCEL = 250
#: From so many on, other processes are worth their start, which costs each about half a second.
MANY = 4_000


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
    for _, part in worked(_parcels(stream), partial(count_parcel, made), processes):
        draft.join(part)


def count_parcel(entry: Callable[[Any], Entry], parcel: list[Any]) -> Part:
    """The part of a draft that these items make: what another process does."""
    draft = Draft()
    for item in parcel:
        draft.add(entry(item))
    return draft.part()


def _same(item: Any) -> Entry:
    return item  # type: ignore[no-any-return]


def _parcels(stream: Iterator[Any]) -> Iterator[list[Any]]:
    while parcel := list(islice(stream, PARCEL)):
        yield parcel
