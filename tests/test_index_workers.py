"""Counting in several processes gives the very same draft, and goes on where a process cannot be had or dies."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress

import pytest

from matcher.index import workers
from matcher.index.draft import Draft, Part
from matcher.index.rows import Entry
from matcher.index.workers import add_all
from tests.made import listing, reading


def entries(number: int = 40) -> list[Entry]:
    return [
        Entry(
            listing(f"k{n * 7 % number:02d}", f"Coder {n}", areas="cardiology" if n % 3 else "inpatient"),
            reading("CPC" if n % 2 else "CCS", years=n % 4),
            cluster=f"acorn:k{n // 2:02d}",
        )
        for n in range(number)
    ]


def one_by_one() -> Part:
    draft = Draft()
    for entry in entries():
        draft.add(entry)
    return draft.part()


@pytest.fixture(autouse=True)
def small_parcels(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "PARCEL", 6)


@pytest.mark.parametrize(("processes", "many"), [(1, 0), (1, 11), (2, 5), (2, 1000)])
def test_the_number_of_processes_changes_nothing(processes: int, many: int) -> None:
    draft = Draft()
    add_all(draft, entries(), processes=processes, many=many)
    assert draft.part() == one_by_one()


def test_what_a_killed_process_had_is_counted_here() -> None:
    import multiprocessing

    def stream() -> Iterator[Entry]:
        for number, entry in enumerate(entries()):
            if number == 25:
                for child in multiprocessing.active_children():
                    assert child.pid
                    with suppress(ProcessLookupError):  # the pool ends the others as soon as one is dead
                        os.kill(child.pid, signal.SIGTERM)
                    child.join()
            yield entry

    draft = Draft()
    add_all(draft, stream(), processes=2, many=0)
    assert draft.part() == one_by_one()


def test_where_no_process_can_be_had_one_does_it_all(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(ProcessPoolExecutor, "submit", refuse)
    draft = Draft()
    add_all(draft, entries(), processes=2, many=0)
    assert draft.part() == one_by_one()
