"""The steps of a round, each one call into the room that does it, imported when its turn comes: they are heavy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from crawler.sources import Source
from data.errors import OutletError
from data.records import Profile, SourceHealth
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


def keep_profiles(settings: Settings, store: Store, people: Sequence[Profile], at: datetime) -> None:
    """Keep each profile's file as this round uses it, so that the store alone tells whom a digest was made for."""
    for person in people:
        text = (settings.profiles / f"{person.id}.toml").read_text("utf-8", errors="replace")
        store.keep_profile(person.id, text, at)


def sum_up(settings: Settings, store: Store, people: Sequence[Profile], round: str, day: date, at: datetime) -> None:
    """Write the counsellor's summary of everybody, unless ``[digest] caseload = false``."""
    if not settings.value("digest", "caseload", bool, True):
        return
    from matcher.digests.build import look
    from matcher.index.folders import open_index
    from scheduler.caseload import summarise, write_summary
    from scheduler.notify import notify_caseload

    found = summarise(store, open_index(settings.index), people, look(store), as_of=day, round=round)
    write_summary(settings, found, round)
    troubles = notify_caseload(settings, store, found, round, at)
    store.finish_unit(round, "caseload", "summary", {"people": len(people), "troubles": troubles}, at)
    if troubles:
        raise OutletError("the summary of the caseload did not go out everywhere", "; ".join(troubles))
