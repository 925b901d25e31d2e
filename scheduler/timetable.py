"""When rounds are due: cadence + rounds that ran + now → what is due. Pure: no clock, no disk, no net.

A **slot** is one scheduled moment of a cadence and names its round: the night of 25 November is ``2026-11-25``, a
group that runs once a day ``2026-11-25-GROUP``, one that runs by the hour ``2026-11-25-GROUP-03`` (its third slot of
that local date). Names are of the scheduled local date, instants are UTC, so neither change to or from summer time
makes a day run twice or not at all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

EVERY_DAY = frozenset(range(7))
DAY = timedelta(days=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Cadence:
    """How often a group of sources has its turn; the group ``""`` is the night, of every source in no other group.

    Without ``every``: at ``at`` local time on ``days`` (0 is Monday). ``every`` of whole days: at ``at`` on each
    so-many-th day; any other ``every``: on a fixed grid of UTC, whatever the local clock does. ``digests``: the round
    also ranks.
    """

    group: str = ""
    at: time = time(4, 30)
    days: frozenset[int] = EVERY_DAY
    every: timedelta | None = None
    sources: tuple[str, ...] = ()
    digests: bool = True

    @property
    def by_the_hour(self) -> bool:
        """Whether slots stand on the grid of UTC rather than at a time of day."""
        return self.every is not None and bool(self.every % DAY)


@dataclass(frozen=True, slots=True)
class Slot:
    """One scheduled moment: the name of its round, its group, and the instant in UTC."""

    round: str
    group: str
    at: datetime


def instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The UTC instant of a local time; one that the clock skips is the end of the gap, one that comes twice the first.

    >>> instant(date(2026, 3, 8), time(2, 30), ZoneInfo("America/New_York")).isoformat()
    '2026-03-08T07:00:00+00:00'
    >>> instant(date(2026, 11, 1), time(1, 30), ZoneInfo("America/New_York")).isoformat()
    '2026-11-01T05:30:00+00:00'
    """
    local = datetime.combine(day, at, zone)
    found = local.astimezone(UTC)
    if found.astimezone(zone).replace(tzinfo=None) == local.replace(tzinfo=None):
        return found
    # In a gap, fold 1 counts with the offset after it and so names an instant before it, fold 0 one after it.
    return _end_of_gap(local.replace(fold=1).astimezone(UTC), found, zone)


def _end_of_gap(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The instant at which the offset changes, to the second, by halving."""
    old = before.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        before, after = (middle, after) if middle.astimezone(zone).utcoffset() == old else (before, middle)
    return after


def is_shaky(at: time, zone: ZoneInfo, year: int) -> bool:
    """Whether a time of day is skipped or comes twice on some day of a year.

    >>> [is_shaky(time(hour, 30), ZoneInfo("America/New_York"), 2026) for hour in (1, 2, 4)]
    [True, True, False]
    """
    days = (date(year, 1, 1) + n * DAY for n in range(366))
    return any(
        datetime.combine(day, at, zone).utcoffset() != datetime.combine(day, at, zone).replace(fold=1).utcoffset()
        for day in days
    )


def latest(cadence: Cadence, zone: ZoneInfo, now: datetime) -> Slot:
    """The slot whose turn came last, at or before ``now``."""
    if cadence.by_the_hour:
        return _on_the_grid(cadence, zone, now)
    day = now.astimezone(zone).date() + DAY
    while not (_runs_on(cadence, day) and instant(day, cadence.at, zone) <= now):
        day -= DAY
    return _of_day(cadence, zone, day)


def upcoming(cadence: Cadence, zone: ZoneInfo, now: datetime) -> Slot:
    """The first slot after ``now``."""
    if cadence.by_the_hour:
        assert cadence.every is not None
        return _on_the_grid(cadence, zone, now + cadence.every)
    day = now.astimezone(zone).date() - DAY
    while not (_runs_on(cadence, day) and instant(day, cadence.at, zone) > now):
        day += DAY
    return _of_day(cadence, zone, day)


def _runs_on(cadence: Cadence, day: date) -> bool:
    if cadence.every is not None:
        return day.toordinal() % (cadence.every // DAY) == 0
    return day.weekday() in cadence.days


def _of_day(cadence: Cadence, zone: ZoneInfo, day: date) -> Slot:
    name = f"{day.isoformat()}-{cadence.group}" if cadence.group else day.isoformat()
    return Slot(name, cadence.group, instant(day, cadence.at, zone))


def _on_the_grid(cadence: Cadence, zone: ZoneInfo, now: datetime) -> Slot:
    assert cadence.every is not None
    at = _EPOCH + (now - _EPOCH) // cadence.every * cadence.every
    day = at.astimezone(zone).date()
    # Counted from local midnight: a local hour comes twice in autumn, its number on the day does not.
    number = (at - instant(day, time(0), zone)) // cadence.every + 1
    return Slot(f"{day.isoformat()}-{cadence.group}-{number:02d}", cadence.group, at)


def due(
    cadences: Iterable[Cadence],
    finished: Collection[str],
    zone: ZoneInfo,
    now: datetime,
    grace: timedelta = DAY,
) -> list[Slot]:
    """The slots whose round did not finish, earliest first; of many missed ones only the last of each cadence.

    A slot missed by more than ``grace`` is let go, since its successor is near; so is none by default within a day.

    >>> night, zone = Cadence(), ZoneInfo("America/New_York")
    >>> [slot.round for slot in due([night], ["2026-11-23"], zone, datetime(2026, 11, 25, 12, tzinfo=UTC))]
    ['2026-11-25']
    """
    turns = (latest(cadence, zone, now) for cadence in cadences)
    return sorted(
        (slot for slot in turns if slot.round not in finished and now - slot.at <= grace), key=lambda slot: slot.at
    )


def sources_due(
    names: Iterable[str],
    cadences: Iterable[Cadence],
    group: str,
    last_run: Mapping[str, datetime],
    zone: ZoneInfo,
    now: datetime,
) -> list[str]:
    """The sources that a round of ``group`` asks, in the order of ``names``.

    A group's round asks its sources. The night asks every source in no group, and of the others those that missed their
    turn, so that a group also works where only ``medcoder nightly`` is run, by the system's own scheduler.
    """
    turn = {name: cadence for cadence in cadences if cadence.group for name in cadence.sources}
    if group:
        return [name for name in names if name in turn and turn[name].group == group]
    return [
        name
        for name in names
        if name not in turn or name not in last_run or last_run[name] < latest(turn[name], zone, now).at
    ]
