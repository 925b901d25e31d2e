"""The doctor: each trouble is found, named, and has a command that mends it."""

from __future__ import annotations

import json
import shutil
from collections import namedtuple
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from data.records import SourceHealth
from scheduler import doctor, install
from scheduler.commands.doctor import doctor as command
from scheduler.doctor import Check, examine
from scheduler.rounds import run_round
from scheduler.rounds_lock import DAEMON_LOCK, LOCK
from tests.nights import NOW, House, furnish

Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    """A home whose night has just been."""
    house = furnish(tmp_path / "home", {"dana": "CPC"})
    monkeypatch.setattr("scheduler.rounds_steps.crawl", house.crawl)
    monkeypatch.setattr(install, "run", lambda command, text: (127, ""))
    monkeypatch.setattr(install, "installed", lambda task, run: ("cron",))
    run_round(house.settings, now=NOW)
    return house


def found(house: House, now: datetime = NOW + timedelta(hours=1)) -> dict[str, Check]:
    """The worst check of each name."""
    worst: dict[str, Check] = {}
    for check in examine(house.settings, now):
        order = ("ok", "warn", "bad")
        if check.name not in worst or order.index(check.state) > order.index(worst[check.name].state):
            worst[check.name] = check
    return worst


def test_a_home_that_is_well_has_nothing_to_mend(house: House) -> None:
    checks = found(house)
    assert {name: check.state for name, check in checks.items() if check.state != "ok"} == {}
    assert set(checks) == {
        "home", "disk", "config", "clock", "profiles", "sources", "outlets", "database", "lock", "readings", "index",
        "health", "last round", "scheduler",
    }  # fmt: skip


def test_a_home_that_cannot_be_written(tmp_path: Path, house: House) -> None:
    (tmp_path / "file").write_text("")
    house.home = tmp_path / "file" / "home"
    checks = found(house)
    assert (checks["home"].state, checks["database"].state) == ("bad", "bad")
    assert "MEDCODER_HOME" in checks["home"].mend


@pytest.mark.parametrize(("free", "state"), [(10 * 1024**2, "bad"), (100 * 1024**2, "warn"), (10 * 1024**3, "ok")])
def test_a_disk_that_fills(house: House, monkeypatch: pytest.MonkeyPatch, free: int, state: str) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(1, 1, free))
    assert found(house)["disk"].state == state


@pytest.mark.parametrize(
    ("config", "name", "words"),
    [
        ("[schedule]\nat = 4\n", "config", "at must be a text"),
        ("[crawl]\ndelay = 2\n", "config", "not told how to reach you"),
        ('[crawl]\ncontact = "me"\n[shedule]\nat = "4:30"\n', "config", "nothing reads [shedule]"),
        ('[schedule]\nat = "2:30"\ntime_zone = "America/New_York"\n', "clock", "comes twice"),
        ('[outlets.mail]\nkind = "emial"\n', "outlets", "kind must be one of"),
    ],
)
def test_a_config_that_stops_something(house: House, config: str, name: str, words: str) -> None:
    (house.home / "config.toml").write_text(config)
    check = found(house)[name]
    assert check.state in ("warn", "bad")
    assert words in check.found
    assert check.mend


def test_a_clock_that_is_wrong(house: House) -> None:
    assert found(house, datetime(1970, 1, 1, tzinfo=UTC))["clock"].state == "bad"
    assert "set back" in found(house, NOW - timedelta(days=3))["last round"].found


def test_profiles_that_are_broken_or_missing(house: House) -> None:
    (house.settings.profiles / "lee.toml").write_text("name = [")
    check = found(house)["profiles"]
    assert (check.state, "lee.toml" in check.mend) == ("bad", True)
    shutil.rmtree(house.settings.profiles)
    assert found(house)["profiles"].mend == "medcoder profile new"


def test_sources_that_are_broken_or_silent(house: House) -> None:
    with house.store() as store:
        for days in range(1, 4):
            store.save_health("x", SourceHealth("bay", "failed", "no answer", at=NOW + timedelta(days=days)))
    check = found(house)["health"]
    assert (check.state, check.mend) == ("warn", "medcoder sources check bay")
    house.settings.sources.write_text(house.settings.sources.read_text() + '[bog]\nemployer = "Bog"\n')
    assert "[bog] lacks platform" in found(house)["sources"].found


def test_an_index_that_lags_or_is_gone(house: House) -> None:
    with house.store() as store:
        store.set_clusters({"bay:1": "hill:1"})
    assert found(house)["index"].mend == "medcoder index"
    shutil.rmtree(house.settings.index)
    assert found(house)["index"].state == "warn"


def test_a_lock_that_is_held_and_a_daemon_that_runs(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(install, "installed", lambda task, run: ())
    assert found(house)["scheduler"].mend == "medcoder schedule install"
    with house.store() as store, store.lock(LOCK), store.lock(DAEMON_LOCK):
        checks = found(house)
    assert checks["lock"].state == "warn"
    assert (checks["scheduler"].state, checks["scheduler"].found) == ("ok", "medcoder schedule run is running")


def test_a_round_that_is_long_ago(house: House) -> None:
    assert "2 days ago" in found(house, NOW + timedelta(days=2, hours=1))["last round"].found


def test_the_command_shows_a_table_and_json_and_says_by_its_exit_code_whether_something_stops_the_night(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEDCODER_HOME", str(house.home))
    well = CliRunner().invoke(command, ["--json"])
    assert well.exit_code == 0
    assert {check["name"] for check in json.loads(well.stdout)} >= {"home", "scheduler"}
    (house.home / "config.toml").write_text("[schedule\n")
    ill = CliRunner().invoke(command, [])
    assert ill.exit_code == 1
    assert "not valid TOML" in ill.stdout


def test_looking_changes_nothing(house: House) -> None:
    def state() -> dict[str, bytes]:
        return {str(p): p.read_bytes() for p in house.home.rglob("*") if p.is_file() and "medcoder.db" not in p.name}

    before = state()
    list(doctor.examine(house.settings, NOW))
    assert state() == before


def test_a_home_that_is_a_file_is_told_as_one(house: House, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    check = doctor.home(replace(house.settings, home=tmp_path / "file"))
    assert (check.state, check.mend) == ("bad", "set MEDCODER_HOME to a folder")
