"""The steps of a round, each one call into the room that does it, imported when its turn comes: they are heavy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from crawler.sources import Source
from data.records import SourceHealth
from data.settings import Settings
from data.store import Store


def crawl(
    settings: Settings,
    sources: Sequence[Source],
    *,
    at: datetime,
    round: str,
    budget_seconds: float | None,
    on_done: Callable[[SourceHealth], None],
) -> None:
    """Crawl in a child process; each source is told as soon as it is done."""
    from crawler.run import crawl

    crawl(settings, sources, at=at, round=round, budget_seconds=budget_seconds, on_done=on_done)


def duplicates(store: Store) -> None:
    """Cluster the listings that are one job."""
    from crawler.duplicates import refresh_clusters

    refresh_clusters(store)


def read(store: Store) -> None:
    """Read the texts that are new, or that a better reader reads anew."""
    from matcher.reading.refresh import read_new

    read_new(store)


def index(settings: Settings, store: Store) -> None:
    """Bring the index to the store's revision."""
    from matcher.index.folders import refresh_index

    refresh_index(settings, store)
