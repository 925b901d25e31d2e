"""What a crawl of one source counts and carries: its task, its limits, its tally, its series of pages, its finds."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from crawler.sources import Source
from data.records import Listing, RawPosting
from data.stored import Known, Upserted


@dataclass(frozen=True, slots=True)
class Limits:
    """Where one source ends for tonight, whatever it still says."""

    requests: int = 3000
    bytes: int = 300_000_000
    seconds: float = 1800.0
    pages: int = 600
    asked_again: int = 50  # ads missing from the list that are asked for by their own URL


@dataclass(frozen=True, slots=True)
class Task:
    """One source to crawl, what is known of it, and against which clock."""

    source: Source
    at: datetime
    delay: float
    limits: Limits = Limits()
    known: Mapping[str, Known] = field(default_factory=dict)
    passed: Mapping[str, str] = field(
        default_factory=dict
    )  # pages that were no coding ads, and what the list said then
    recall: Callable[[str], RawPosting | None] = lambda key: None
    keep: Callable[[Sequence[tuple[Listing, RawPosting]]], Upserted] = lambda batch: Upserted()
    usual: float = 0.0  # how many ads its list names in the median, 0 = never crawled before
    first_look: int = 0  # stop after so many relevant ads and close nothing; 0 = read the whole board
    by_search: bool = False  # of a first look: by the board's own search, where we know it


@dataclass(slots=True)
class Series:
    """One run through the pages of a list.

    A platform reads ``returned``, ``pages`` and ``next`` to ask for the next page, and sets ``total``, ``next`` and
    ``over`` from each answer.

    ``returned`` counts rows as the board returned them, repeated ones too: the only honest offset.
    """

    slice: Any = None  # what narrows this series: facets, a sitemap's address
    word: str = ""  # what the board's own search is asked for, in a first look
    returned: int = 0
    pages: int = 0
    total: int | None = None  # how many rows the board says there are, as of its first page
    next: Any = None
    over: bool = False


@dataclass(slots=True)
class Tally:
    """What was counted; ``troubles`` make a crawl partial, ``failure`` says that there is no list at all."""

    listed: int = 0
    fetched: int = 0
    requests: int = 0
    bytes: int = 0
    broken: int = 0
    unread: int = 0  # ads whose page could not be read
    forbidden: int = 0
    relevant: int = 0
    new: int = 0
    changed: int = 0
    failure: str = ""
    stopped: bool = False  # told to end now
    troubles: list[str] = field(default_factory=list)
    since: float = field(default_factory=time.monotonic)

    @property
    def seconds(self) -> float:
        """How long the crawl has lasted."""
        return time.monotonic() - self.since

    def trouble(self, sentence: str) -> None:
        """Note once what makes this crawl incomplete."""
        if sentence not in self.troubles:
            self.troubles.append(sentence)

    def limit_reached(self, limits: Limits) -> str:
        """Which limit is reached, as words that follow "the board"; ``""`` where none is."""
        if self.stopped:
            return "was left at tonight's limit of time"
        if self.requests >= limits.requests:
            return f"was left at tonight's limit of {limits.requests} requests"
        if self.bytes >= limits.bytes:
            return f"was left at tonight's limit of {limits.bytes // 1_000_000} MB"
        if self.seconds >= limits.seconds:
            return f"was left at tonight's limit of {limits.seconds / 60:.0f} minutes"
        return ""
