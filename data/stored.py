"""What the store answers with: small frozen records, apart from SQL so that anyone may name them cheaply. All but one
are named tuples, which are made in a fraction of a dataclass's time: every start of ``medcoder match`` pays for it.

Instants are timezone-aware UTC datetimes. Ids are public ids, ``source:key``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

from data.records import Listing

DeliveryState = Literal["intended", "sent", "refused", "uncertain"]


@dataclass(frozen=True, slots=True)
class Stored:
    """A listing and its history; open while ``closed_at`` is None."""

    listing: Listing
    first_seen: datetime
    last_seen: datetime
    closed_at: datetime | None = None
    close_reason: str = ""
    fingerprint: str = ""  # of what the ad says; changes exactly when a new version is kept
    revision: int = 0  # the store's revision at its last change
    cluster: str = ""  # the listing that it is a duplicate of, "" = itself
    reopened_at: datetime | None = None
    changed_at: datetime | None = None  # when its text last changed, None = never since first seen

    @property
    def id(self) -> str:
        """The listing's public id."""
        return self.listing.id


class Known(NamedTuple):
    """What a crawl needs to know of a posting before it fetches it again."""

    fingerprint: str
    etag: str
    last_modified: str
    fetched_at: datetime | None  # when its detail was last fetched or confirmed
    last_seen: datetime
    missed: int  # complete crawls in a row that did not list it
    closed: bool
    list_hash: str  # what the board's list said of it when its detail was last fetched


class Upserted(NamedTuple):
    """Ids by what became of them: each in exactly one of the first three, and in ``reopened`` if it was closed."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    reopened: tuple[str, ...] = ()


class Version(NamedTuple):
    """One text of a listing, and since when it stood."""

    at: datetime
    fingerprint: str
    listing: Listing


class Mark(NamedTuple):
    """What a person said of a listing: saved, applied, hidden, …"""

    id: str
    status: str
    note: str
    at: datetime


class Sent(NamedTuple):
    """The text of a listing that was last delivered to a person by an outlet, and how that went."""

    fingerprint: str
    round: str
    state: DeliveryState


class Delivery(NamedTuple):
    """One message of a round to a person by an outlet; ``items`` maps id → fingerprint."""

    profile: str
    outlet: str
    round: str
    message_id: str
    state: DeliveryState
    at: datetime
    settled_at: datetime | None
    items: dict[str, str]
