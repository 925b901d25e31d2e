"""Postings become listings and go to the store as they arrive, some at a time, so that a killed crawl loses little.

A spider hands its postings over itself: as Scrapy's items each would cost tasks, signals and records of a log.
"""

from __future__ import annotations

from crawler.normalise import normalise
from crawler.spiders.series import Tally, Task
from data.errors import MedcoderError
from data.records import Listing, RawPosting

BATCH = 50


class Keeping:
    """Normalise and store; ``task.keep`` is the store's ``upsert`` of a batch at the crawl's instant."""

    def __init__(self, task: Task, tally: Tally) -> None:
        self._task, self._tally = task, tally
        self._batch: list[tuple[Listing, RawPosting]] = []

    def take(self, posting: RawPosting) -> None:
        """Take one posting; the batch goes out when it is full."""
        if not posting.key or not posting.key.isprintable():  # the store refuses it, and with it all of the batch
            return
        self._batch.append((normalise(posting, today=self._task.at.date()), posting))
        if len(self._batch) >= BATCH:
            self.send()

    def send(self) -> None:
        """Store what was taken so far; a store that fails makes the crawl partial, and it goes on."""
        batch, self._batch = self._batch, []
        if not batch:
            return
        try:
            done = self._task.keep(batch)
        except MedcoderError as trouble:
            self._tally.trouble(f"was read, but not all of it could be stored: {str(trouble).rstrip('.')}")
            return
        self._tally.new += len(done.new)
        self._tally.changed += len(done.changed)
