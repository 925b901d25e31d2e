"""From the store, the index and a profile to that person's digest; reads only, records nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, cast

from data.records import Pay, Profile, Verdict
from matcher.digests.best_step import BestStep, gap_line, open_steps
from matcher.digests.digest import Digest
from matcher.digests.news import (
    DONE,
    Standing,
    find_closed,
    find_news,
    remember,
    silent_lines,
    told,
    told_on,
    trouble_lines,
    wanted,
)

if TYPE_CHECKING:
    from data.store import Store
    from matcher.index import Index

#: The outlet of the digests that a round writes as files.
FILES = "files"

#: How many jobs one digest brings at most; the rest of the news waits for the next.
LIMIT = 50

#: How many jobs a feed holds: a reader that comes by once a week misses none.
FEED = 200


@dataclass(frozen=True, slots=True)
class Tonight:
    """What all digests of one night share: how every listing stands, and which sources were silent."""

    standings: Mapping[str, Standing]
    silent: tuple[str, ...] = ()


def look(store: Store) -> Tonight:
    """Read once what every digest of a night needs."""
    standings = {
        stored.listing.id: Standing(
            stored.listing.id,
            stored.fingerprint,
            stored.listing.title,
            stored.listing.employer,
            stored.cluster,
            stored.reopened_at,
            stored.closed_at,
        )
        for stored in store.listings(open_only=False)
    }
    return Tonight(standings, silent_lines(store.latest_health()))


def build_view(
    store: Store, index: Index, profile: Profile, tonight: Tonight, *, as_of: date, limit: int = LIMIT
) -> Digest:
    """The best matches of today, news or not, without those the person has dealt with."""
    person = Person(store, index, profile, tonight, as_of)
    return replace(person.digest(person.jobs[:limit]), gap_line=person.gap_line())


def build_news(
    store: Store,
    index: Index,
    profile: Profile,
    tonight: Tonight,
    *,
    as_of: date,
    outlet: str = FILES,
    round: str = "",
    limit: int = LIMIT,
    gap: bool = True,
) -> Digest:
    """What is news to this person at this outlet, best first, at most ``limit`` jobs.

    What the ledger holds of ``round`` itself is passed over, so that a round that is run again builds the same
    digest. ``Digest.items`` is what the ledger has to remember when this one is delivered. ``gap`` asks for the step
    that would open most.
    """
    person = Person(store, index, profile, tonight, as_of)
    deliveries = store.deliveries(profile.id)
    arrived = told(deliveries, outlet, round)
    kinds = find_news(person.jobs, tonight.standings, arrived)
    fresh = [job for job in person.jobs if job.id in kinds]
    shown = fresh[:limit]
    closed = find_closed({id: mark.status for id, mark in person.marks.items()}, tonight.standings, arrived)
    return replace(
        person.digest(shown),
        news={job.id: kinds[job.id] for job in shown},
        waiting=len(fresh) - len(shown),
        closed_saved=closed,
        notices=trouble_lines(deliveries, outlet, round),
        items=remember(shown, tonight.standings, closed),
        gap_line=person.gap_line() if gap and (shown or closed) else "",
    )


def build_feed(
    store: Store, index: Index, profile: Profile, tonight: Tonight, *, as_of: date, limit: int = FEED
) -> Digest:
    """What was delivered as files and still stands, the newest first: what a feed reader comes back for."""
    person = Person(store, index, profile, tonight, as_of)
    days = told_on(store.deliveries(profile.id), FILES)
    known = [job for job in person.jobs if job.id in days]
    known.sort(key=lambda job: days[job.id], reverse=True)  # stable: of one day the best first
    return replace(person.digest(known[:limit]), told_on=days)


@dataclass(frozen=True, slots=True)
class RankedJob:
    """A job in its place: its number in the index, and whether the person qualifies. Cheap; nothing is told yet."""

    number: int
    id: str
    verdict: Verdict


class Person:
    """One person's ranking of one day; ``jobs`` are what they may be shown, best first."""

    def __init__(self, store: Store, index: Index, profile: Profile, tonight: Tonight, as_of: date) -> None:
        self.store, self.index, self.profile, self.tonight, self.as_of = store, index, profile, tonight, as_of
        self.marks = store.marks(profile.id)
        self.jobs: list[RankedJob] = self._rank() if len(index) else []

    def digest(self, jobs: Sequence[RankedJob]) -> Digest:
        """The digest of these jobs, in their order."""
        from matcher.rank import told as tell

        matches = (
            tell(self.index, self._ranking, self.profile, self.as_of, [job.number for job in jobs]) if jobs else []
        )
        marks = {job.id: self.marks[job.id] for job in jobs if job.id in self.marks}
        return Digest(
            profile_id=self.profile.id,
            name=self.profile.name or self.profile.id,
            as_of=self.as_of,
            matches=tuple(matches),
            status={id: mark.status for id, mark in marks.items()},
            notes={id: mark.note for id, mark in marks.items() if mark.note},
            pay=pay_of(self.index, jobs),
            min_pay_hourly=self.profile.wants.min_pay_hourly,
            silent_sources=self.tonight.silent,
        )

    def steps(self) -> tuple[BestStep, ...]:
        """The steps that would open more of the jobs that nothing but their demands shuts, the best first."""
        import numpy as np

        wanted = np.array([job.number for job in self.jobs], dtype=np.int64)
        return open_steps(self.index, self.profile, self.as_of, wanted) if self.jobs else ()

    def gap_line(self) -> str:
        """The best step as a sentence."""
        return gap_line(next(iter(self.steps()), None))

    def _rank(self) -> list[RankedJob]:
        from matcher.index.signatures import VERDICTS
        from matcher.rank import best, rank_all, verdicts

        blocked = self.store.blocked(self.profile.id)
        self._ranking = rank_all(self.index, self.profile, as_of=self.as_of, marks=self.marks, blocked=blocked)
        numbers = [number for number in best(self.index, self._ranking, None) if not self._ranking.filtered[number]]
        found = verdicts(self.index, self.profile, self.as_of)
        ids = list(self.index.ids.decoded())
        jobs = [RankedJob(n, ids[n], cast(Verdict, VERDICTS[found[n]])) for n in numbers]
        done = [id for id, mark in self.marks.items() if mark.status in DONE]
        return wanted(jobs, self.tonight.standings, done)


def pay_of(index: Index, jobs: Iterable[RankedJob]) -> dict[str, Pay]:
    """Pay as numbers of each job that names it, in its text or in the board's own field."""
    found = ((job.id, index.show(job.number).pay) for job in jobs)
    return {id: pay for id, pay in found if pay is not None}
