"""Postings become listings and go to the store as they arrive, some at a time, so that a killed crawl loses little.

A spider hands its postings over itself: as Scrapy's items each would cost tasks, signals and records of a log.
"""

from __future__ import annotations

import logging

from crawler.answers import MALFORMED
from crawler.normalise import normalise
from crawler.spiders.series import Tally, Task
from data.errors import MedcoderError
from data.records import Listing, RawPosting

#: So many postings are stored at once; sooner where they are large, in signs, or the first has waited, in seconds.
BATCH, HEAVY, PATIENCE = 100, 4_000_000, 30.0
_NOT_ALL = "was read, but not all of it could be stored"


class Keeping:
    """Normalise and store; ``task.keep`` is the store's ``upsert`` of a batch at the crawl's instant."""

    def __init__(self, task: Task, tally: Tally) -> None:
        self._task, self._tally = task, tally
        self._batch: list[RawPosting] = []
        self._weight, self._since = 0, 0.0

    def take(self, posting: RawPosting) -> None:
        """Take one posting; the batch goes out when it is full, heavy or old."""
        if not posting.key or not posting.key.isprintable():  # the store refuses it, and with it all of the batch
            return
        if not self._batch:
            self._weight, self._since = 0, self._tally.seconds
        self._batch.append(posting)
        self._weight += len(posting.body) + len(posting.payload)
        waited = self._tally.seconds - self._since
        if len(self._batch) >= BATCH or self._weight >= HEAVY or waited >= PATIENCE:
            self.send()

    def send(self) -> None:
        """Store what was taken so far; a store that fails makes the crawl partial, and it goes on."""
        taken, self._batch = self._batch, []
        if not taken:
            return
        try:
            done = self._task.keep(self._normalised(taken))
        except MedcoderError as trouble:
            self._tally.trouble(f"{_NOT_ALL}: {str(trouble).rstrip('.')}")
            return
        except BaseException:
            self._tally.trouble(_NOT_ALL)  # here, since Scrapy only logs what fails while a spider closes
            raise
        self._tally.new += len(done.new)
        self._tally.changed += len(done.changed)

    def _normalised(self, taken: list[RawPosting]) -> list[tuple[Listing, RawPosting]]:
        # All at once: between the steps of a crawl each would find the processor's caches full of something else.
        return [(listing, posting) for posting in taken if (listing := self._listing(posting)) is not None]

    def _listing(self, posting: RawPosting) -> Listing | None:
        """None for a posting whose fields no rule foresaw: it must not cost those beside it."""
        try:
            return normalise(posting, today=self._task.at.date())
        except MALFORMED:
            logging.getLogger(__name__).exception("%s: %s", posting.source, posting.key)
            self._tally.trouble(_NOT_ALL)
            return None
