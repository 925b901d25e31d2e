"""What a crawl hands to the store, batch by batch."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from scrapy.exceptions import DropItem

from crawler.pipelines import StorePipeline
from data.records import Listing, RawPosting
from data.stored import Upserted


@pytest.mark.parametrize("key", ["", "R1\x1b[31m", "\ud800", "R\u202e1"])
def test_a_key_that_cannot_be_typed_costs_its_own_posting_only(key: str) -> None:
    kept: list[str] = []

    def keep(batch: Sequence[tuple[Listing, RawPosting]]) -> Upserted:
        kept.extend(listing.key for listing, _ in batch)
        return Upserted((), (), (), ())

    task = SimpleNamespace(at=datetime(2026, 11, 25, tzinfo=UTC), keep=keep)
    crawler: Any = SimpleNamespace(spider=SimpleNamespace(task=task, tally=SimpleNamespace(new=0, changed=0)))
    pipeline = StorePipeline(crawler)
    pipeline.process_item(RawPosting("acorn", "R1", "https://a.example/1", "Coder"))
    with pytest.raises(DropItem, match="cannot be typed"):
        pipeline.process_item(RawPosting("acorn", key, "https://a.example/2", "Coder"))
    pipeline.process_item(RawPosting("acorn", "R3", "https://a.example/3", "Coder"))
    pipeline.close_spider()
    assert kept == ["R1", "R3"]
