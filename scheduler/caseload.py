"""Where each person of a caseload stands after a round, and the summary's files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from data.files import atomic_write
from data.records import Profile
from data.settings import Settings
from data.stored import Delivery
from matcher.digests.build import FILES, Person, RankedJob, Tonight
from matcher.digests.caseload import Caseload, PersonLine, caseload, caseload_csv, caseload_html
from matcher.digests.news import find_news, told

if TYPE_CHECKING:
    from data.store import Store
    from matcher.index import Index

#: The folder of the summary, beside the folders of the people's digests; no profile can be called so.
FOLDER = "_caseload"


def summarise(
    store: Store, index: Index, profiles: Sequence[Profile], tonight: Tonight, *, as_of: date, round: str = ""
) -> Caseload:
    """A line for each person. Of a ``round`` that was delivered its news count, else what would be news now."""
    lines = [person_line(store, index, one, tonight, as_of=as_of, round=round) for one in profiles]
    return caseload(as_of, lines, tonight.silent)


def person_line(
    store: Store, index: Index, profile: Profile, tonight: Tonight, *, as_of: date, round: str = ""
) -> PersonLine:
    """Where one person stands."""
    person = Person(store, index, profile, tonight, as_of)
    deliveries = store.deliveries(profile.id, FILES)
    brought = _brought(person, deliveries, round)
    fits = [job for job in person.jobs if job.verdict in ("eligible", "conditional")]
    shut = [job for job in person.jobs if job.verdict == "not_yet"]
    best = next((job for job in person.jobs if job.id in brought), None)
    return PersonLine(
        profile.id,
        profile.name or profile.id,
        len(brought),
        len(fits),
        person.digest([best]).matches[0] if best else None,
        _blocks(person, shut),
        _days(person, deliveries, brought, as_of, round),
        person.steps(),
    )


def _brought(person: Person, deliveries: Sequence[Delivery], round: str) -> set[str]:
    """Ids of the jobs that this round brought, or, where it brought nothing yet, of those that would be news."""
    delivered = [delivery for delivery in deliveries if round and delivery.round == round]
    if delivered:
        items = {id for id, token in delivered[0].items.items() if not token.startswith("closed@")}
        return items & {job.id for job in person.jobs}
    return set(find_news(person.jobs, person.tonight.standings, told(deliveries, FILES, round)))


def _blocks(person: Person, shut: Sequence[RankedJob]) -> str:
    """How many wanted jobs are out of reach, and what the nearest of them wants."""
    if not shut:
        return ""
    nearest = person.digest(shut[:1]).matches[0].missing
    return f"{len(shut)} of {len(person.jobs)} jobs are out of reach; the nearest: {nearest}"


def _days(person: Person, deliveries: Iterable[Delivery], brought: set[str], as_of: date, round: str) -> int | None:
    """Days since a digest last brought a job that the person qualifies for."""
    open_to = {job.id for job in person.jobs if job.verdict in ("eligible", "conditional")}
    if brought & open_to:
        return 0
    days = [
        date.fromisoformat(delivery.round[:10])
        for delivery in deliveries
        if delivery.round != round
        and any(not token.endswith("~not_yet") and "closed@" not in token for token in delivery.items.values())
    ]
    return max(0, (as_of - max(days)).days) if days else None


def write_summary(settings: Settings, found: Caseload, round: str) -> tuple[Path, ...]:
    """Write the summary of a round as HTML and CSV into the counsellor's folder."""
    folder = settings.digests / FOLDER
    return (
        atomic_write(folder / f"{round}.html", caseload_html(found)),
        atomic_write(folder / f"{round}.csv", caseload_csv(found)),
    )
