"""The daemon: every night once, missed ones once, an orderly end; with a driven clock and with real processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time as wall
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from data.records import RunReport
from data.settings import Settings, load_settings
from data.store import Store, open_store
from scheduler.cadences import Schedule, load_schedule
from scheduler.daemon import Children, Daemon, trigger
from scheduler.rounds_lock import LOCK
from scheduler.telling import Event, quiet
from scheduler.timetable import Cadence, Slot, latest, upcoming

NEW_YORK = ZoneInfo("America/New_York")
NOON = datetime(2026, 11, 25, 17, tzinfo=UTC)


class House:
    """A daemon whose clock is ours and whose rounds are one line in the store."""

    def __init__(self, home: Path, config: str = "") -> None:
        self.home, self.now, self.ran, self.said = home, NOON, list[str](), list[str]()
        self.configure(config)
        self.finishes = True
        self.daemon = Daemon(self.load, self.start, lambda event: self.said.append(event.text), lambda: self.now)

    def configure(self, config: str) -> None:
        (self.home / "config.toml").write_text(f'[schedule]\ntime_zone = "America/New_York"\n{config}')

    def load(self) -> Settings:
        return load_settings({"MEDCODER_HOME": str(self.home)})

    def store(self) -> Store:
        return open_store(self.load().database_url)

    def start(self, slot: Slot, schedule: Schedule) -> int:
        self.ran.append(slot.round)
        with self.store() as store:
            report = store.start_round(slot.round, self.now)
            if self.finishes:
                store.finish_round(replace(report, status="done", finished=self.now))
        return 0


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def test_a_missed_night_is_caught_up_once(house: House) -> None:
    assert (house.daemon.look(), house.daemon.look()) == (1, 0)
    assert house.ran == ["2026-11-25"]


def test_many_missed_nights_are_one_round(house: House) -> None:
    house.daemon.look()
    house.now += timedelta(days=9)
    assert house.daemon.look() == 1
    assert house.ran == ["2026-11-25", "2026-12-04"]


def test_a_clock_set_back_repeats_no_night(house: House) -> None:
    house.daemon.look()
    house.now -= timedelta(hours=3)
    assert house.daemon.look() == 0


def test_a_round_that_dies_is_tried_again_less_and_less_often(house: House) -> None:
    house.finishes = False
    for _ in range(6 * 60):
        house.daemon.look()
        house.now += timedelta(minutes=1)
    assert house.ran == ["2026-11-25"] * 8  # at once, after 5 and 30 minutes, then every hour


def test_while_a_round_runs_by_hand_nothing_is_started_and_no_try_is_lost(house: House) -> None:
    with house.store() as store, store.lock(LOCK):
        assert house.daemon.look() == 0
    assert house.daemon.look() == 1


def test_a_turn_that_has_just_come_is_left_to_its_trigger(house: House) -> None:
    house.now = datetime(2026, 11, 25, 9, 30, 30, tzinfo=UTC)
    assert house.daemon.look(timedelta(minutes=1)) == 0
    assert house.daemon.look() == 1


def test_the_configuration_is_read_afresh(house: House) -> None:
    house.daemon.look()
    house.configure('at = "11:00"\n[schedule.groups.fast]\nevery = "6h"\nsources = []')
    house.now += timedelta(hours=24)
    house.daemon.look()
    assert house.ran[1:] == ["2026-11-26", "2026-11-26-fast-03"] or house.ran[1:] == [
        "2026-11-26-fast-02",
        "2026-11-26",
    ]
    assert {job.id for job in house.daemon.scheduler.get_jobs()} == {"turn ", "turn fast"}


def test_a_broken_configuration_is_told_once_and_stops_nothing(house: House) -> None:
    house.configure("at = 4")
    house.daemon.look()
    house.daemon.look()
    assert [text for text in house.said if "[schedule] at must be a text" in text] != []
    assert len([text for text in house.said if "[schedule]" in text]) == 1
    assert house.ran == ["2026-11-25"]


@pytest.mark.parametrize(
    ("now", "local"),
    [("2026-03-08T00:00", "03:30"), ("2026-07-01T00:00", "02:30"), ("2026-11-01T00:00", "02:30")],
)
def test_the_trigger_wakes_on_both_days_on_which_the_clock_changes(now: str, local: str) -> None:
    night = Cadence(at=time(2, 30))
    schedule = Schedule((night,), NEW_YORK, timedelta(hours=3), timedelta(0))
    found = trigger(night, schedule).get_next_fire_time(None, datetime.fromisoformat(now).replace(tzinfo=NEW_YORK))
    assert found is not None
    assert found.astimezone(UTC).astimezone(NEW_YORK).strftime("%H:%M") == local


def test_a_trigger_by_the_hour_wakes_on_the_grid_of_the_timetable() -> None:
    fast = Cadence("fast", every=timedelta(hours=6))
    schedule = Schedule((Cadence(), fast), NEW_YORK, timedelta(hours=3), timedelta(0))
    assert trigger(fast, schedule).get_next_fire_time(None, NOON) == datetime(2026, 11, 25, 18, tzinfo=UTC)


# ------------------------------------------------------------ with real processes

SLOT = Slot("2026-11-25", "fast", NOON)
SHORT = Schedule((Cadence(),), NEW_YORK, timedelta(minutes=3), timedelta(0))


def child(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_a_round_runs_in_a_child_with_its_budget_and_group() -> None:
    code = "import sys; sys.exit(0 if sys.argv[1:] == ['--budget', '3', '--group', 'fast'] else 9)"
    assert Children(quiet, command=child(code)).run(SLOT, SHORT) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="process groups of POSIX")
def test_a_hung_child_is_ended_with_its_own_children(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scheduler.daemon.PATIENCE", timedelta(seconds=1))
    monkeypatch.setattr("scheduler.daemon.FAREWELL", timedelta(seconds=0.5))
    code = (
        "import os, pathlib, signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); grandchild = os.fork();"
        f"pathlib.Path({str(tmp_path)!r}, str(os.getpid())).touch(); time.sleep(600)"
    )
    said: list[Event] = []
    none = replace(SHORT, budget=timedelta(seconds=1))
    assert Children(said.append, command=child(code)).run(SLOT, none) == -signal.SIGKILL
    assert "outlived its budget" in said[0].text
    for started in tmp_path.iterdir():
        assert not _alive(int(started.name))


def _alive(pid: int) -> bool:
    for _ in range(50):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        stat = Path(f"/proc/{pid}/stat")
        if stat.exists() and stat.read_text().rsplit(")", 1)[1].split()[0] == "Z":
            return False  # dead, and waiting for init to notice
        wall.sleep(0.1)
    return True


def test_stop_event_ends_a_running_child_kindly() -> None:
    children = Children(quiet, command=child("import time; time.sleep(600)"))
    threading.Timer(0.5, children.stop.set).start()
    assert children.run(SLOT, SHORT) == -signal.SIGTERM


def test_a_configuration_that_breaks_leaves_the_last_one(house: House) -> None:
    before = house.daemon.load_or_default()
    (house.home / "config.toml").write_text("[schedule\n")
    assert house.daemon.load_or_default() == before
    assert "not valid TOML" in house.said[0]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_schedule_run_ends_at_sigterm(tmp_path: Path) -> None:
    house = House(tmp_path)
    schedule = load_schedule(house.load())
    with house.store() as store:  # tonight is done, so that nothing is crawled
        now = datetime.now(UTC)
        for slot in (latest(Cadence(), schedule.zone, now), upcoming(Cadence(), schedule.zone, now)):
            store.finish_round(RunReport(slot.round, now, now, "done"))
    command = [sys.executable, "-P", "-m", "medcoder", "schedule", "run"]
    environ = {**os.environ, "MEDCODER_HOME": str(tmp_path)}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environ) as daemon:
        assert daemon.stderr is not None
        assert "next round: " in daemon.stderr.readline()
        daemon.send_signal(signal.SIGTERM)
        _, said = daemon.communicate(timeout=30)
    assert daemon.returncode == 0
    assert "stopped" in said
