"""``medcoder nightly`` and ``medcoder runs`` as a person, and as a crontab, calls them: over HTTP on the loopback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import time
from pathlib import Path
from typing import Any

import pytest

from crawler.demo import DemoBoard
from crawler.sources import load_sources, write_own
from data.settings import load_settings
from scheduler.install_formats import Task, crontab_line
from tests.nights import NOW, House, furnish
from tests.test_install import BARE, NEW_YORK, as_cron_runs_it


@pytest.fixture(scope="module")
def board() -> Iterator[DemoBoard]:
    with DemoBoard() as board:
        yield board


@pytest.fixture
def house(tmp_path: Path, board: DemoBoard) -> House:
    """A home with one person and the two boards of one platform."""
    house = furnish(tmp_path / "a home", {"dana": "CPC"})
    rows = {name: row for name, row in board.rows().items() if row["platform"] == "greenhouse"}
    _only(house, rows)
    return house


def _only(house: House, rows: dict[str, dict[str, Any]]) -> None:
    house.settings.sources.unlink()
    off = {name: {"enabled": False} for name in load_sources(house.settings)}
    write_own(house.settings, {**off, **rows})


def medcoder(house: House, *args: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-P", "-m", "medcoder", *args]
    environ = {**os.environ, "MEDCODER_HOME": str(house.home)}
    return subprocess.run(command, env=environ, capture_output=True, text=True, check=False, timeout=120)


def test_nightly_runs_from_a_crontab_line_in_a_bare_environment(house: House) -> None:
    # The command of the line, unescaped as a cron daemon does it, by sh, with PATH and SHELL and nothing else.
    task = Task(
        Path(sys.executable), house.home, time(4, 30), NEW_YORK, NEW_YORK, (("MEDCODER_HOME", str(house.home)),)
    )
    command = as_cron_runs_it(crontab_line(task, NOW.date()))
    done = subprocess.run(["/bin/sh", "-c", command], env=BARE, cwd="/", capture_output=True, text=True, check=False)
    log = task.log.read_text(encoding="utf-8")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", ""), log
    assert ": done; " in log
    assert {name.split(".")[-1] for name in house.files()} == {"csv", "html"}
    assert house.home in {*house.settings.digests.parents}

    listed = medcoder(house, "runs", "--json")
    (report,) = json.loads(listed.stdout)
    assert (report["status"], report["failed"], report["counts"]["profiles"]) == ("done", 0, 1)
    assert report["requests"] >= 2
    assert report["bytes"] > 1000
    assert report["counts"]["new"] == report["counts"]["open"] > 3

    shown = medcoder(house, "runs", report["round"])
    assert all(source["source"] in shown.stdout for source in report["sources"])
    assert medcoder(house, "runs", "2026-13-01").returncode == 1

    again = medcoder(house, "nightly", "--json")
    assert again.returncode == 0
    assert "has run already" in again.stderr
    assert json.loads(again.stdout) == report


def test_without_a_network_each_source_is_named_and_the_digests_are_written(house: House) -> None:
    assert medcoder(house, "nightly").returncode == 0
    known = set(house.files())
    rows = {
        name: {**source.to_json()["options"], "employer": source.employer, "platform": source.platform,
               "board": source.board, "enabled": True, "delay": 0.0, "base": "http://127.0.0.1:9",
               "allow_private": ["http://127.0.0.1:9"]}
        for name, source in load_sources(house.settings).items()
        if source.enabled
    }  # fmt: skip
    _only(house, rows)
    done = medcoder(house, "nightly", "--again", "--log", "json", "--json")
    report = json.loads(done.stdout)
    assert done.returncode == 1
    assert {health["source"]: health["health"] for health in report["sources"]} == dict.fromkeys(rows, "failed")
    for name in rows:
        assert [trouble for trouble in report["troubles"] if trouble.startswith(f"{name} could not be crawled")]
    assert len({*house.files()} - known) == 2
    assert report["counts"]["open"] > 3
    assert report["counts"]["closed"] == 0
    told = [json.loads(line) for line in done.stderr.splitlines() if line.startswith("{")]
    assert {"stage", "trouble"} <= {line["kind"] for line in told}


def test_a_broken_config_is_one_sentence_and_the_rest_goes_on(house: House) -> None:
    (house.home / "config.toml").write_text("[schedule\n")
    done = medcoder(house, "nightly")
    assert done.returncode == 1
    assert "not valid TOML" in done.stderr
    assert "Traceback" not in done.stderr
    settings = load_settings({"MEDCODER_HOME": str(house.home)}, without_config=True)
    assert len(list(settings.digests.rglob("*.csv"))) == 1


def test_a_database_that_is_none_is_one_sentence(house: House) -> None:
    (house.home / "medcoder.db").write_bytes(b"this is no database, and long enough to be sure of it" * 100)
    for command in (("nightly",), ("runs",), ("schedule", "status")):
        done = medcoder(house, *command)
        assert done.returncode == 1
        assert done.stderr.count("\n") == 1, done.stderr
        assert "medcoder.db" in done.stderr


def test_wrong_names_and_options_are_told(house: House) -> None:
    assert "did you mean 'dana'?" in medcoder(house, "nightly", "--profile", "danna").stderr
    assert medcoder(house, "nightly", "--budget", "0").returncode == 2
    assert "no round has run yet" in medcoder(house, "runs").stderr


def test_schedule_status_tells_the_next_turn_and_the_last_round(house: House) -> None:
    (row,) = json.loads(medcoder(house, "schedule", "status", "--json").stdout)
    assert (row["group"], row["zone"], row["status"]) == ("night", "America/New_York", "never ran")
    assert "04:30" in medcoder(house, "schedule", "status").stdout


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_the_daemon_catches_the_night_up_in_a_child_and_stops_at_sigterm(house: House) -> None:
    command = [sys.executable, "-P", "-m", "medcoder", "schedule", "run"]
    environ = {**os.environ, "MEDCODER_HOME": str(house.home)}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environ) as daemon:
        assert daemon.stderr is not None
        said = []
        for line in daemon.stderr:
            said.append(line)
            if "ended with exit code" in line:
                break
        second = medcoder(house, "schedule", "run")
        daemon.send_signal(signal.SIGTERM)
        said.append(daemon.communicate(timeout=30)[1])
    assert daemon.returncode == 0
    assert "ended with exit code 0" in "".join(said), said
    assert {name.split(".")[-1] for name in house.files()} == {"csv", "html"}
    assert second.returncode == 1
    assert "another medcoder is at it" in second.stderr
