"""From the store, the index and a profile to that person's digest; reads only, records nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from data.records import Match, Pay, Profile
from matcher.digests.digest import Digest
from matcher.digests.news import (
    DONE,
    Standing,
    find_closed,
    find_news,
    remember,
    silent_lines,
    told,
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
    return _assemble(store, profile, tonight, as_of, _ranked(store, index, profile, tonight, as_of)[:limit])


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
    gap_line: str = "",
) -> Digest:
    """What is news to this person at this outlet, best first, at most ``limit`` jobs.

    What the ledger holds of ``round`` itself is passed over, so that a round that is run again builds the same
    digest. ``Digest.items`` is what the ledger has to remember when this one is delivered.
    """
    deliveries = store.deliveries(profile.id)
    arrived = told(deliveries, outlet, round)
    ranked = _ranked(store, index, profile, tonight, as_of)
    kinds = find_news(ranked, tonight.standings, arrived)
    fresh = [match for match in ranked if match.id in kinds]
    shown = fresh[:limit]
    marks = {id: mark.status for id, mark in store.marks(profile.id).items()}
    closed = find_closed(marks, tonight.standings, arrived)
    return replace(
        _assemble(store, profile, tonight, as_of, shown),
        news={match.id: kinds[match.id] for match in shown},
        waiting=len(fresh) - len(shown),
        closed_saved=closed,
        notices=trouble_lines(deliveries, outlet, round),
        items=remember(shown, tonight.standings, closed),
        gap_line=gap_line,
    )


def _ranked(store: Store, index: Index, profile: Profile, tonight: Tonight, as_of: date) -> list[Match]:
    from matcher.rank import rank  # heavy

    done = [id for id, mark in store.marks(profile.id).items() if mark.status in DONE]
    matches = rank(index, profile, as_of=as_of, top=None)
    return wanted(matches, tonight.standings, done, store.blocked(profile.id))


def _assemble(store: Store, profile: Profile, tonight: Tonight, as_of: date, matches: Sequence[Match]) -> Digest:
    marks = {id: mark for id, mark in store.marks(profile.id).items() if id in {match.id for match in matches}}
    return Digest(
        profile_id=profile.id,
        name=profile.name or profile.id,
        as_of=as_of,
        matches=tuple(replace(match, rank=place) for place, match in enumerate(matches, 1)),
        status={id: mark.status for id, mark in marks.items()},
        notes={id: mark.note for id, mark in marks.items() if mark.note},
        pay=pay_of(store, [match.id for match in matches]),
        min_pay_hourly=profile.wants.min_pay_hourly,
        silent_sources=tonight.silent,
    )


def pay_of(store: Store, ids: Iterable[str]) -> dict[str, Pay]:
    """Pay of each id as numbers, as the reading of its text has it, else as the board's own field."""
    found: dict[str, Pay] = {}
    for id in ids:
        reading, stored = store.reading(id), store.listing(id)
        pay = (reading.requirements.pay if reading else None) or (stored.listing.pay if stored else None)
        if pay is not None:
            found[id] = pay
    return found
