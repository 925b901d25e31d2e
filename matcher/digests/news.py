"""What is news for one person at one outlet: pure functions over the ledger, the marks and what stands today.

The ledger holds a *token* for each id that was delivered. A token is what the person was told:

    <fingerprint of the text>[@<when it last reopened>][~not_yet]
    closed@<when it was taken down>

The same token again is no news; a new fingerprint is a change, a new reopening a reopening. A job told of as
``not_yet`` is told of once more when the person has come to qualify for it. Only deliveries known to have arrived
count: a job whose delivery is refused or uncertain stands in the next digest.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar

from data.records import SourceHealth
from data.stored import Delivery
from matcher.digests.cells import one_line
from matcher.digests.digest import ClosedJob, News

#: What a person may say of a job. All but ``saved`` mean: I have dealt with it, do not bring it again.
STATUSES = ("saved", "applied", "interview", "offer", "hired", "rejected", "hidden")
DONE = frozenset(STATUSES) - {"saved"}

#: Of these the person wants to know when the board takes the job down.
WATCHED = frozenset({"saved", "applied", "interview", "offer"})


class Job(Protocol):
    """What the ledger needs of a match."""

    @property
    def id(self) -> str:
        """The public id."""

    @property
    def verdict(self) -> str:
        """Whether the person qualifies."""


J = TypeVar("J", bound=Job)


@dataclass(frozen=True, slots=True)
class Standing:
    """What the store says of one listing today; ``cluster`` is the id that its duplicates share."""

    id: str
    fingerprint: str
    title: str = ""
    employer: str = ""
    cluster: str = ""
    reopened_at: datetime | None = None
    closed_at: datetime | None = None

    @property
    def group(self) -> str:
        """The cluster; a listing without duplicates is its own."""
        return self.cluster or self.id


def token(standing: Standing, verdict: str = "") -> str:
    """What the ledger remembers of a job that is told of today."""
    if standing.closed_at is not None:
        return f"closed@{standing.closed_at.isoformat()}"
    reopened = f"@{standing.reopened_at.isoformat()}" if standing.reopened_at else ""
    return f"{standing.fingerprint}{reopened}" + ("~not_yet" if verdict == "not_yet" else "")


def judge(now: str, told: str | None) -> News | None:
    """What a token is to someone who was told another: news of a kind, or None.

    >>> judge("f1", None), judge("f1", "f1"), judge("f2", "f1"), judge("f1@2026", "f1"), judge("f1", "f1~not_yet")
    ('new', None, 'changed', 'reopened', 'changed')
    """
    if told is None:
        return "new"
    if told in (now, now.removesuffix("~not_yet")):
        return None
    if told.startswith("closed@") or _reopened(now) not in ("", _reopened(told)):
        return "reopened"
    return "changed"


def _reopened(told: str) -> str:
    return told.removesuffix("~not_yet").partition("@")[2]


def wanted(jobs: Iterable[J], standings: Mapping[str, Standing], done: Iterable[str]) -> list[J]:
    """Open jobs without those that the person has dealt with, themselves or by any of their duplicates.

    ``done`` are the ids whose mark is one of :data:`DONE`; of several duplicates the best ranked is kept.
    """
    groups = {_group(id, standings) for id in done}
    kept: list[J] = []
    for job in jobs:
        standing = standings.get(job.id)
        if standing is not None and standing.closed_at is None and standing.group not in groups:
            groups.add(standing.group)
            kept.append(job)
    return kept


def _group(id: str, standings: Mapping[str, Standing]) -> str:
    return standings[id].group if id in standings else id


def find_news(jobs: Iterable[Job], standings: Mapping[str, Standing], arrived: Mapping[str, str]) -> dict[str, News]:
    """Of each job that is news, what kind; ``arrived`` maps id to token, see :func:`told`.

    A job that a duplicate of it already brought is no news.
    """
    groups = {_group(id, standings) for id, was in arrived.items() if not was.startswith("closed@")}
    found: dict[str, News] = {}
    for job in jobs:
        standing = standings.get(job.id)
        if standing is None or (job.id not in arrived and standing.group in groups):
            continue
        if kind := judge(token(standing, job.verdict), arrived.get(job.id)):
            found[job.id] = kind
    return found


def remember(
    jobs: Iterable[Job], standings: Mapping[str, Standing], closed: Iterable[ClosedJob] = ()
) -> dict[str, str]:
    """What the ledger has to remember once these are delivered: each job with all its open duplicates."""
    verdicts = {_group(m.id, standings): m.verdict for m in jobs}
    items = {
        id: token(standing, verdicts[standing.group])
        for id, standing in sorted(standings.items())
        if standing.group in verdicts and standing.closed_at is None
    }
    return items | {job.id: token(standings[job.id]) for job in closed}


def find_closed(
    marks: Mapping[str, str], standings: Mapping[str, Standing], arrived: Mapping[str, str]
) -> tuple[ClosedJob, ...]:
    """Jobs the person watches that were taken down, each told once; not while a duplicate of it is still open."""
    open_groups = {s.group for s in standings.values() if s.closed_at is None}
    return tuple(
        ClosedJob(id, standing.title, standing.employer, standing.closed_at.date(), status)
        for id, status in sorted(marks.items())
        if status in WATCHED
        and (standing := standings.get(id)) is not None
        and standing.closed_at is not None
        and standing.group not in open_groups
        and arrived.get(id) != token(standing)
    )


def silent_lines(health: Mapping[str, SourceHealth]) -> tuple[str, ...]:
    """A sentence for each source whose last crawl did not go well; ``ok`` and ``empty`` are well."""
    return tuple(_silent(health[source]) for source in sorted(health) if health[source].health not in ("ok", "empty"))


#: Health → what a person should know of it.
_SILENT = {
    "failed": "did not answer",
    "partial": "was read in part only",
    "suspect": "showed far fewer jobs than usual",
}


def _silent(found: SourceHealth) -> str:
    why = f" ({one_line(found.reason)})" if found.reason else ""
    return f"{found.source} {_SILENT[found.health]}{why}; what is known of it stays as it was."


def told(deliveries: Iterable[Delivery], outlet: str, round: str = "") -> dict[str, str]:
    """Id → token of what has arrived at an outlet, the newest word on each; ``round`` itself is passed over.

    ``deliveries`` are one person's, oldest first.
    """
    found: dict[str, str] = {}
    for delivery in deliveries:
        if delivery.outlet == outlet and delivery.round != round and delivery.state == "sent":
            found |= delivery.items
    return found


def told_on(deliveries: Iterable[Delivery], outlet: str) -> dict[str, date]:
    """Id → the day of the round that last brought it and arrived at an outlet."""
    return {
        id: date.fromisoformat(delivery.round[:10])
        for delivery in deliveries
        if delivery.outlet == outlet and delivery.state == "sent"
        for id in delivery.items
    }


def trouble_lines(deliveries: Iterable[Delivery], outlet: str, round: str = "") -> tuple[str, ...]:
    """A sentence for each earlier delivery that is not known to have arrived, until a later one at its outlet did."""
    open_troubles: dict[str, list[Delivery]] = {}
    for delivery in deliveries:
        if delivery.round != round:
            past = [] if delivery.state == "sent" else open_troubles.get(delivery.outlet, [])
            open_troubles[delivery.outlet] = past + [delivery] * (delivery.state != "sent")
    return tuple(_trouble(d, d.outlet == outlet) for name in sorted(open_troubles) for d in open_troubles[name])


def _trouble(delivery: Delivery, here: bool) -> str:
    what = "was refused" if delivery.state == "refused" else "may or may not have arrived"
    again = "its jobs stand here again" if here else "its jobs stand in the next one there"
    return f"The digest of {delivery.round} to {one_line(delivery.outlet)} {what}; {again}."
