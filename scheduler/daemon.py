"""``medcoder schedule run``: stay running, start each round when its turn comes. The only file that knows APScheduler.

APScheduler only wakes us. What is due is asked of the timetable and the store each time, so nothing has to be kept from
one start to the next: no pickled job store, no memory of what was missed. That also makes it harmless when a trigger
fires twice in autumn, late after a sleep, or not at all while the clock was set: a turn that is over and not done is
found within a minute, and one that is done is not repeated. The round runs in a child process of its own session, which
is ended when it has outlived its budget; the next start finishes what it left open.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.blocking import BlockingScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from data.errors import BadInput, Busy, MedcoderError
from data.records import RunReport
from data.settings import Settings, load_settings
from data.store import open_store
from scheduler.cadences import Schedule
from scheduler.rounds_lock import DAEMON_LOCK, LOCK
from scheduler.rounds_scope import schedule_or_default
from scheduler.telling import Event, Tell, telling
from scheduler.timetable import DAY, Cadence, Slot, due, upcoming

#: How often the timetable is asked beside the triggers: after a sleep or a change of the clock nothing waits longer.
LOOK = timedelta(minutes=1)
#: A round that died is started again after so long, and then each time after the last of these.
WAITS = (timedelta(0), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=1))
#: What a child may take beyond its budget before it counts as hung, and to end when it is asked to.
PATIENCE, FAREWELL = timedelta(minutes=10), timedelta(seconds=10)

Load = Callable[[], Settings]
#: Runs the round of a slot in a child and returns its exit code.
Start = Callable[[Slot, Schedule], int]


def serve(load: Load, log: str = "plain") -> None:
    """Run until SIGTERM or Ctrl-C; a round that runs then is ended in an orderly way and finished by the next start.

    A second daemon on the same store is :class:`data.errors.Busy`.
    """
    url = load().database_url
    with open_store(url) as store, store.lock(DAEMON_LOCK), telling(log) as tell:
        children = Children(tell, log)
        daemon = Daemon(load, children.run, tell)

        def stop(number: int, frame: object) -> None:
            children.stop.set()
            daemon.stop()

        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, stop)
        daemon.run()
        tell(Event("note", "stopped; the next start catches up what is open."))


class Daemon:
    """Knows when to look; ``load`` reads the configuration afresh for each look and each round."""

    def __init__(self, load: Load, start: Start, tell: Tell, clock: Callable[[], datetime] | None = None) -> None:
        self.load, self.start, self.tell = load, start, tell
        self.clock = clock or (lambda: datetime.now(UTC))
        self.tries: dict[str, tuple[int, datetime]] = {}  # round → how often it was started, and when last
        self.declared: Schedule | None = None
        self.last: Settings | None = None
        self.said = ""
        self.stopped = False
        # One worker: rounds of one store would only wait for each other's lock.
        self.scheduler = BlockingScheduler(
            timezone=UTC,
            executors={"default": ThreadPoolExecutor(1)},
            job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
        )

    def run(self) -> None:
        """Look at once, which catches up a missed night, then whenever a turn comes; blocks until :meth:`stop`."""
        _hush()
        self.scheduler.add_job(self.look, id="now")
        self.scheduler.add_job(self._watch, IntervalTrigger(seconds=int(LOOK.total_seconds())), id="watch")
        self.scheduler.start()

    def stop(self) -> None:
        """Start nothing more."""
        self.stopped = True
        if self.scheduler.running:
            self.scheduler.shutdown(wait=False)

    def _watch(self) -> None:
        # Turns that have just come are left to their trigger, for its jitter.
        schedule = self._schedule(self.load_or_default())
        self.look(LOOK + schedule.jitter)

    def look(self, overdue: timedelta = timedelta(0)) -> int:
        """Run every round whose turn came at least ``overdue`` ago and that is not done; how many were started."""
        settings = self.load_or_default()
        schedule = self._schedule(settings)
        now = self.clock()
        try:
            slots = [slot for slot in open_slots(settings, schedule, now) if now - slot.at >= overdue]
        except Busy:  # somebody runs a round by hand; a later look sees what is left
            return 0
        except MedcoderError as trouble:
            self._say_once(str(trouble))
            return 0
        return sum(self._run(slot, schedule, now) for slot in slots if self._may(slot.round, now))

    def load_or_default(self) -> Settings:
        """The settings as they are now; where ``config.toml`` is broken, told once, as they were last."""
        try:
            self.last = self.load()
        except BadInput as trouble:
            self._say_once(str(trouble))
            self.last = self.last or load_settings(without_config=True)
        return self.last

    def _schedule(self, settings: Settings) -> Schedule:
        troubles: list[MedcoderError] = []
        schedule = schedule_or_default(settings, troubles)
        for trouble in troubles:
            self._say_once(str(trouble))
        if schedule != self.declared:
            self._declare(schedule)
        return schedule

    def _declare(self, schedule: Schedule) -> None:
        for job in self.scheduler.get_jobs():
            if job.id.startswith("turn "):
                job.remove()
        for cadence in schedule.cadences:
            self.scheduler.add_job(self.look, trigger(cadence, schedule), id=f"turn {cadence.group}")
        self.declared = schedule
        coming = min((upcoming(c, schedule.zone, self.clock()) for c in schedule.cadences), key=lambda slot: slot.at)
        when = coming.at.astimezone(schedule.zone)
        self.tell(Event("note", f"next round: {coming.round} at {when:%Y-%m-%d %H:%M} {schedule.zone.key}."))

    def _may(self, round: str, now: datetime) -> bool:
        times, last = self.tries.get(round, (0, now))
        # The absolute difference: a clock that was set back must not hold a round up for as long.
        return abs(now - last) >= WAITS[min(times, len(WAITS) - 1)]

    def _run(self, slot: Slot, schedule: Schedule, now: datetime) -> int:
        if self.stopped:
            return 0
        self.tries = dict([*self.tries.items()][-50:])  # of rounds long gone nothing needs to be known
        self.tries[slot.round] = (self.tries.get(slot.round, (0, now))[0] + 1, now)
        self.tell(Event("note", f"starting the round {slot.round}."))
        code = self.start(slot, schedule)
        self.tell(Event("note", f"the round {slot.round} ended with exit code {code}."))
        return 1

    def _say_once(self, sentence: str) -> None:
        if sentence != self.said:
            self.tell(Event("trouble", sentence))
        self.said = sentence


def open_slots(settings: Settings, schedule: Schedule, now: datetime) -> list[Slot]:
    """The slots whose round is not done, asked of the store; :class:`Busy` while a round runs."""
    turns = due(schedule.cadences, (), schedule.zone, now, _grace(schedule.cadences))
    with open_store(settings.database_url) as store:
        found = [slot for slot in turns if is_open(store.round(slot.round))]
        if found:  # the lock is only tried where something is to be started, so as not to be in anyone's way
            with store.lock(LOCK):
                pass
    return found


def is_open(report: RunReport | None) -> bool:
    """Whether a round has still to be run, or to be finished."""
    return report is None or report.status == "running"


def _grace(cadences: Sequence[Cadence]) -> timedelta:
    # A week's turn that was missed is caught up until the next one comes.
    return max([DAY * 8, *(cadence.every for cadence in cadences if cadence.every)])


def trigger(cadence: Cadence, schedule: Schedule) -> CronTrigger | IntervalTrigger:
    """When to look for a cadence's turn."""
    jitter = int(schedule.jitter.total_seconds()) or None
    if cadence.by_the_hour and cadence.every is not None:
        begin = datetime(1970, 1, 1, tzinfo=UTC)
        return IntervalTrigger(
            seconds=int(cadence.every.total_seconds()), start_date=begin, timezone=UTC, jitter=jitter
        )
    days = ",".join(map(str, sorted(cadence.days)))
    return CronTrigger(
        day_of_week=days, hour=cadence.at.hour, minute=cadence.at.minute, timezone=schedule.zone, jitter=jitter
    )


class Children:
    """Runs rounds as child processes, one at a time, and ends the one that hangs or that is not to go on."""

    def __init__(self, tell: Tell, log: str = "plain", command: Sequence[str] = ()) -> None:
        self.tell, self.stop = tell, threading.Event()
        self.command = list(command) or [sys.executable, "-P", "-m", "medcoder", "nightly", "--log", log]

    def run(self, slot: Slot, schedule: Schedule) -> int:
        """Run the round of a slot; its exit code, negative where a signal ended it."""
        minutes = max(schedule.budget.total_seconds() / 60, 0.1)
        command = [*self.command, "--budget", f"{minutes:g}", *(["--group", slot.group] if slot.group else [])]
        with subprocess.Popen(command, stdin=subprocess.DEVNULL, **_own_session()) as child:
            if self._wait(child, schedule.budget + PATIENCE):
                return child.returncode
            if not self.stop.is_set():
                self.tell(Event("trouble", f"the round {slot.round} outlived its budget and was ended."))
            end(child)
            return child.returncode

    def _wait(self, child: subprocess.Popen[bytes], limit: timedelta) -> bool:
        for _ in range(max(1, int(limit.total_seconds() / 0.2))):
            if self.stop.is_set():
                return False
            try:
                child.wait(0.2)
            except subprocess.TimeoutExpired:
                continue
            return True
        return False


def end(child: subprocess.Popen[bytes]) -> None:
    """End a child and everything that it started: first kindly, then not."""
    _signal(child, signal.SIGTERM)
    with suppress(subprocess.TimeoutExpired):
        child.wait(FAREWELL.total_seconds())
    if sys.platform != "win32":
        _signal(child, signal.SIGKILL)  # also a grandchild that outlives its parent
    else:
        child.kill()
    child.wait()


def _own_session() -> dict[str, Any]:
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}


def _signal(child: subprocess.Popen[bytes], number: int) -> None:
    with suppress(ProcessLookupError, PermissionError):  # it is gone already
        if sys.platform == "win32":
            child.terminate()
        else:
            os.killpg(child.pid, number)


def _hush() -> None:
    # A look that is due while a round runs is skipped, as it should be, and APScheduler warns of it each minute.
    import logging

    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)
