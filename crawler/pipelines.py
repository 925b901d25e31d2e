"""Postings become listings and go to the store as they arrive, some at a time, so that a killed crawl loses little."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from crawler.normalise import normalise
from data.records import Listing, RawPosting
from data.stored import Upserted

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

BATCH = 50


class StorePipeline:
    """Normalise and store; ``spider.keep`` is the store's ``upsert`` of these items at the crawl's instant."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._batch: list[tuple[Listing, RawPosting]] = []

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """As Scrapy makes it."""
        return cls(crawler)

    def process_item(self, item: RawPosting) -> RawPosting:
        """Take one posting; the batch goes out when it is full."""
        if not item.key or not item.key.isprintable():  # the store refuses it, and with it all of the batch
            from scrapy.exceptions import DropItem

            raise DropItem(f"a posting's key cannot be typed: {item.key!a}")
        spider: Any = self._crawler.spider
        self._batch.append((normalise(item, today=spider.task.at.date()), item))
        if len(self._batch) >= BATCH:
            self._send()
        return item

    def close_spider(self) -> None:
        """Send what is left."""
        self._send()

    def _send(self) -> None:
        if not self._batch:
            return
        batch, self._batch = self._batch, []
        spider: Any = self._crawler.spider
        done: Upserted = spider.task.keep(batch)
        spider.tally.new += len(done.new)
        spider.tally.changed += len(done.changed)
