"""What a crawl hands to the store, batch by batch."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

import pytest

from crawler.keeping import BATCH, HEAVY, PATIENCE, Keeping
from crawler.normalise import normalise
from crawler.sources import Source
from crawler.spiders.series import Tally, Task
from data.errors import StoreError
from data.records import Listing, RawPosting
from data.stored import Upserted

Items = Sequence[tuple[Listing, RawPosting]]


class Shelf:
    """A store that keeps keys, and fails so many times first."""

    def __init__(self, fails: int = 0) -> None:
        self.fails = fails
        self.batches: list[list[str]] = []
        self.tally = Tally()
        source = Source("acorn", "Acorn", "site")
        self.keeping = Keeping(Task(source, datetime(2026, 11, 25, tzinfo=UTC), 0.0, keep=self.keep), self.tally)

    def keep(self, items: Items) -> Upserted:
        if self.fails:
            self.fails -= 1
            raise StoreError("the disk is full", "m.db", "free some space")
        self.batches.append([listing.key for listing, _ in items])
        return Upserted(tuple(listing.id for listing, _ in items), (), (), ())

    def take(self, *keys: str) -> None:
        for key in keys:
            self.keeping.take(RawPosting("acorn", key, "https://a.example/1", "Coder"))


@pytest.mark.parametrize("key", ["", "R1\x1b[31m", "\ud800", "R\u202e1"])
def test_a_key_that_cannot_be_typed_costs_its_own_posting_only(key: str) -> None:
    shelf = Shelf()
    shelf.take("R1", key, "R3")
    shelf.keeping.send()
    assert shelf.batches == [["R1", "R3"]]


def test_a_batch_goes_out_when_it_is_full_and_the_rest_at_the_end() -> None:
    shelf = Shelf()
    shelf.take(*map(str, range(BATCH + 2)))
    assert [len(batch) for batch in shelf.batches] == [BATCH]
    shelf.keeping.send()
    assert [len(batch) for batch in shelf.batches] == [BATCH, 2]
    assert shelf.tally.new == BATCH + 2


def test_a_batch_goes_out_sooner_where_a_board_is_slow_or_its_ads_are_large() -> None:
    shelf = Shelf()
    shelf.take("R1")
    shelf.tally.since -= PATIENCE
    shelf.take("R2")
    assert shelf.batches == [["R1", "R2"]]
    shelf.keeping.take(RawPosting("acorn", "R3", "https://a.example/1", "Coder", payload=bytes(HEAVY)))
    assert shelf.batches == [["R1", "R2"], ["R3"]]
    shelf.take("R4")
    assert len(shelf.batches) == 2


def test_a_store_that_fails_once_costs_one_batch_and_makes_the_crawl_partial() -> None:
    shelf = Shelf(fails=1)
    shelf.take(*map(str, range(2 * BATCH)))
    assert [len(batch) for batch in shelf.batches] == [BATCH]
    assert shelf.tally.new == BATCH
    [trouble] = shelf.tally.troubles
    assert "not all of it could be stored" in trouble
    assert "free some space" in trouble


def test_fields_that_no_rule_foresaw_cost_their_posting_and_make_the_crawl_partial(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stumble(posting: RawPosting, *, today: date) -> Listing:
        if posting.key == "R2":
            raise ValueError("no such date")
        return normalise(posting, today=today)

    monkeypatch.setattr("crawler.keeping.normalise", stumble)
    shelf = Shelf()
    shelf.take("R1", "R2", "R3")
    shelf.keeping.send()
    assert shelf.batches == [["R1", "R3"]]
    assert shelf.tally.troubles == ["was read, but not all of it could be stored"]


def test_our_own_mistake_is_told_and_makes_the_crawl_partial(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: object, **__: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr("crawler.keeping.normalise", stumble)
    shelf = Shelf()
    shelf.take("R1")
    with pytest.raises(RuntimeError, match="a bug"):
        shelf.keeping.send()
    assert shelf.tally.troubles == ["was read, but not all of it could be stored"]
