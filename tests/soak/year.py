"""A year of nights in three zones under a driven clock: each night runs once, whatever happens to machine and clock.

What happens, at random under a seed: both changes of the clock and the leap day (the year is 2027-07-01 to 2028-06-30),
nights at hours that are skipped or come twice, sleeps of up to three days, a clock set back by hours and put right
again, two daemons and a crontab that start at the same moment, a full disk that breaks a round at any of its steps.

A night counts when the machine was awake, with a disk, for an hour between its turn and the next one. Its round must
then be done exactly once, with each of its sources crawled and each of its profiles served exactly once.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch
from zoneinfo import ZoneInfo

from crawler.sources import Source
from data.errors import Busy, StoreError
from data.records import SourceHealth
from data.settings import Settings
from data.store import open_store
from scheduler import rounds, rounds_steps
from scheduler.cadences import Schedule
from scheduler.daemon import Daemon
from scheduler.rounds_digests import Served
from scheduler.telling import quiet
from scheduler.timetable import Slot, instant
from tests.figures import Figure

ZONES = ("America/New_York", "Europe/London", "Australia/Sydney")
#: Times of day: two that each of the zones skips or repeats, and the default.
TIMES = (time(1, 30), time(2, 30), time(4, 30))
BEGIN, DAYS = date(2027, 7, 1), 366
BEFORE, AFTER = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
STEP = timedelta(hours=1)
SOURCES, PROFILES = ("bay", "hill"), ("dana", "lee")


@dataclass
class World:
    """One machine in one zone: what its clock says, whether it sleeps, and what happened to its nights."""

    home: Path
    zone: ZoneInfo
    at: time
    dice: random.Random
    begin: date = BEGIN
    true: datetime = BEFORE
    off: timedelta = timedelta(0)  # how far the clock is set back
    asleep_until: datetime = BEFORE
    clock_right_at: datetime = AFTER
    full_until: datetime = BEFORE
    crawled: Counter[tuple[str, str]] = field(default_factory=Counter)
    served: Counter[tuple[str, str]] = field(default_factory=Counter)
    finished: Counter[str] = field(default_factory=Counter)
    good: Counter[str] = field(default_factory=Counter)  # night → steps awake, with a disk and a right clock
    events: Counter[str] = field(default_factory=Counter)

    @property
    def now(self) -> datetime:
        """What the machine's clock says."""
        return self.true - self.off

    @property
    def settings(self) -> Settings:
        """A home with two profiles and the zone."""
        schedule = {"at": f"{self.at:%H:%M}", "time_zone": self.zone.key}
        return Settings(self.home, f"sqlite:///{self.home / 'medcoder.db'}", {"schedule": schedule})

    def happen(self) -> None:
        """Let an hour bring what it brings."""
        if self.true >= self.clock_right_at:
            self.off, self.clock_right_at = timedelta(0), AFTER
        roll = self.dice.random()
        if roll < 0.004:
            self.asleep_until = self.true + timedelta(hours=self.dice.choice((2, 8, 30, 72)))
            self.events["sleeps"] += 1
        elif roll < 0.006 and not self.off:
            self.off = timedelta(minutes=self.dice.choice((7, 61, 200, 1500)))
            self.clock_right_at = self.true + timedelta(hours=self.dice.choice((1, 5, 40)))
            self.events["clock set back"] += 1
        elif roll < 0.012:
            self.full_until = self.true + timedelta(minutes=self.dice.choice((30, 150, 500)))
            self.events["disk full"] += 1

    def disk(self) -> None:
        """Break what is being written while the disk is full."""
        if self.true < self.full_until:
            raise StoreError("the file cannot be written", "a digest", "No space left on device")


def live(world: World, days: int) -> None:
    """Let a year pass: look at every hour, and at the moments at which the triggers of the daemons fire."""
    daemons = [Daemon(lambda: world.settings, starter(world), quiet, lambda: world.now) for _ in range(2)]
    for moment in moments(world, days):
        world.true = moment
        if moment.minute == 0:
            world.happen()
        if moment < world.asleep_until:
            continue
        world.dice.shuffle(daemons)
        daemons[0].look()
        if world.dice.random() < 0.3:
            daemons[1].look()
        world.good[_night(world)] += moment.minute == 0 and moment >= world.full_until and not world.off


def moments(world: World, days: int) -> Iterator[datetime]:
    """Every hour of the year, and every turn of the night."""
    turns = {instant(world.begin + timedelta(days=n), world.at, world.zone) for n in range(days)}
    first = datetime.combine(world.begin, time(0), UTC) + timedelta(days=1)
    yield from sorted({first + n * STEP for n in range((days - 2) * 24)} | {t for t in turns if t >= first})


def _night(world: World) -> str:
    night = (world.true.astimezone(world.zone)).date()
    while instant(night, world.at, world.zone) > world.true:
        night -= timedelta(days=1)
    return night.isoformat()


def starter(world: World) -> Callable[[Slot, Schedule], int]:
    """What stands for the child: the real round in this process, its heavy steps replaced by counting ones."""

    def start(slot: Slot, schedule: Schedule) -> int:
        try:
            report = rounds.run_round(world.settings, now=world.now, tell=quiet)
        except (Busy, StoreError):
            return 1
        with open_store(world.settings.database_url) as store:
            kept = store.round(report.round)
        world.finished[report.round] += kept is not None and kept.status != "running"
        return 0

    return start


def fakes(world: World) -> Sequence[Any]:
    """Patches that replace the heavy steps."""

    def crawl(
        settings: Settings, sources: Sequence[Source], *, at: datetime, round: str, on_done: Any, **_: Any
    ) -> None:
        for source in sources:
            world.disk()
            health = SourceHealth(source.id, "ok", listed=1, at=at)
            with open_store(settings.database_url) as store:
                store.save_health(round, health)
            world.crawled[round, source.id] += 1
            on_done(health)
            overlap(world)

    class Desk:
        troubles = ()

        def __init__(self, settings: Settings, store: Any, round: str, day: date, at: datetime) -> None:
            self.round = round

        def serve(self, profile: Any) -> Served:
            world.disk()
            world.served[self.round, profile.id] += 1
            return Served("nothing new")

    known = {name: Source(name, name, "greenhouse") for name in SOURCES}
    return (
        patch.object(rounds_steps, "crawl", crawl),
        patch.object(rounds_steps, "duplicates", lambda store: world.disk()),
        patch.object(rounds_steps, "read", lambda store: None),
        patch.object(rounds_steps, "index", lambda settings, store: world.disk()),
        patch.object(rounds, "Desk", Desk),
        patch("scheduler.rounds_scope.load_sources", lambda settings, troubles: known),
    )


def overlap(world: World) -> None:
    """Now and then a crontab starts a second round within the first; it must be told that one runs."""
    if world.dice.random() < 0.1:
        world.events["overlapping starts"] += 1
        try:
            rounds.run_round(world.settings, now=world.now)
        except Busy:
            world.events["told busy"] += 1


def nights(zone: str, at: time, seed: int, begin: str = BEGIN.isoformat(), days: int = DAYS) -> World:
    """A year in one zone, or so many days of it."""
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder), ZoneInfo(zone), at, random.Random(f"{zone} {at} {seed}"), date.fromisoformat(begin))
        (world.home / "profiles").mkdir()
        for name in PROFILES:
            (world.home / "profiles" / f"{name}.toml").write_text(f'name = "{name}"\n')
        patches = fakes(world)
        for one in patches:
            one.start()
        try:
            live(world, days)
        finally:
            for one in patches:
                one.stop()
        return world


def faults(world: World) -> Iterator[str]:
    """Every night that did not run once."""
    for night, hours in sorted(world.good.items()):
        if hours >= 2 and not world.finished[night]:
            yield f"{world.zone} {world.at:%H:%M}: the night {night} did not run"
    for what, names, counts in (("crawled", SOURCES, world.crawled), ("served", PROFILES, world.served)):
        for night, name in {*counts, *((night, name) for night in world.finished for name in names)}:
            if (times := counts[night, name]) != 1 and world.finished[night]:
                yield f"{world.zone} {world.at:%H:%M}: {name} was {what} {times} times in the night {night}"
    for night, times in world.finished.items():
        if times != 1:
            yield f"{world.zone} {world.at:%H:%M}: the night {night} ended {times} times"
    if world.events["told busy"] != world.events["overlapping starts"]:
        yield f"{world.zone} {world.at:%H:%M}: a second round ran beside the first"


def run(args: argparse.Namespace) -> Iterator[Figure]:
    """A year for each zone and time of day; ``--times`` limits how many of them."""
    cases = [(zone, at) for at in TIMES for zone in ZONES][: args.times or None]
    worlds = [nights(zone, at, args.seed) for zone, at in cases]
    wrong = [fault for world in worlds for fault in faults(world)]
    for fault in wrong[:20]:
        print(f"  {fault}")
    yield Figure("nights that ran", sum(len(world.finished) for world in worlds), "nights")
    for event in ("sleeps", "clock set back", "disk full", "overlapping starts"):
        yield Figure(event, sum(world.events[event] for world in worlds), "times")
    yield Figure("nights that did not run once", len(wrong), "nights", 0, at_least=False)
