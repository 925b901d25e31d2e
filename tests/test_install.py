"""Handing the night to the system's scheduler: what is written runs, in a bare environment, from awkward paths."""

from __future__ import annotations

import plistlib
import shutil
import subprocess
import sys
from collections.abc import Sequence
from datetime import date, time
from pathlib import Path
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner

from data.errors import BadInput, MedcoderError
from data.settings import Settings
from scheduler import install
from scheduler.commands.schedule import schedule
from scheduler.install import Plan, carry_out, choose, installation, installed, removal, task_of
from scheduler.install_formats import Task, crontab_line, machine_time, systemd_service, systemd_timer, windows_xml

NEW_YORK, UTC_ZONE = ZoneInfo("America/New_York"), ZoneInfo("UTC")
TODAY = date(2026, 11, 25)
AWKWARD = '100% Dana\'s $HOME "x"'
#: What a cron daemon gives its jobs, and no more.
BARE = {"PATH": "/usr/bin:/bin", "SHELL": "/bin/sh"}


def task(home: Path, python: Path = Path(sys.executable), zone: ZoneInfo = NEW_YORK) -> Task:
    return Task(python, home, time(4, 30), zone, zone, (("MEDCODER_HOME", str(home)),))


class System:
    """Stands for the system: a crontab, and a record of what was run."""

    def __init__(self, table: str | None = None) -> None:
        self.table, self.ran = table, list[tuple[str, ...]]()

    def run(self, command: Sequence[str], text: str) -> tuple[int, str]:
        self.ran.append(tuple(command))
        if command[0] == "crontab" and command[1] == "-l":
            return (0, self.table) if self.table is not None else (1, "no crontab for dana")
        if command[0] == "crontab":
            self.table = text
        return 0, ""


def as_cron_runs_it(line: str) -> str:
    """The command of a crontab line, as a cron daemon hands it to sh."""
    minute, hour, *_, command = line.split(" ", 5)
    assert minute.isdigit()
    assert hour.isdigit()
    unescaped = command.replace(r"\%", "\0")
    assert "%" not in unescaped  # would end the command
    return unescaped.replace("\0", "%")


def test_a_crontab_line_runs_from_awkward_paths_in_a_bare_environment(tmp_path: Path) -> None:
    home = tmp_path / AWKWARD
    home.mkdir()
    python = home / "py thon"
    python.write_text('#!/bin/sh\necho "$MEDCODER_HOME" "$@"\n')
    python.chmod(0o755)
    line = crontab_line(task(home, python), TODAY)
    subprocess.run(["/bin/sh", "-c", as_cron_runs_it(line)], env=BARE, cwd="/", check=True)
    assert (home / "nightly.log").read_text() == f"{home} -P -m medcoder nightly\n"


def test_cron_keeps_the_other_lines_and_installs_once(tmp_path: Path) -> None:
    system = System("MAILTO=dana\n0 1 * * * backup # medcoder-nightly-other\n")
    for _ in range(2):
        carry_out(installation("cron", task(tmp_path), system.run, TODAY), system.run)
    assert system.table is not None
    assert system.table.startswith("MAILTO=dana\n0 1 * * * backup # medcoder-nightly-other\n30 4 * * * MEDCODER_HOME=")
    assert system.table.count("\n") == 3
    assert installed(task(tmp_path), system.run, tmp_path) == ("cron",)
    carry_out(removal("cron", task(tmp_path), system.run), system.run)
    assert system.table == "MAILTO=dana\n0 1 * * * backup # medcoder-nightly-other\n"
    assert removal("cron", task(tmp_path), system.run) == Plan("cron")


def test_a_first_crontab_is_made() -> None:
    system = System()
    carry_out(installation("cron", task(Path("/home/dana")), system.run, TODAY), system.run)
    assert system.table is not None
    assert system.table.count("\n") == 1


def test_a_crontab_that_cannot_be_read_is_not_replaced() -> None:
    with pytest.raises(MedcoderError, match=r"the crontab cannot be read .*not allowed"):
        installation("cron", task(Path("/home/dana")), lambda c, t: (1, "you are not allowed to use crontab"), TODAY)


@pytest.mark.parametrize("kind", ["systemd", "launchd"])
def test_files_are_written_once_and_removed(kind: str, tmp_path: Path) -> None:
    system = System()
    plan = installation(kind, task(tmp_path), system.run, TODAY, tmp_path)
    carry_out(plan, system.run)
    assert installation(kind, task(tmp_path), system.run, TODAY, tmp_path) == plan
    assert installed(task(tmp_path), system.run, tmp_path) == (kind,)
    assert all(str(path) in plan.shown() for path in plan.files)
    carry_out(removal(kind, task(tmp_path), system.run, tmp_path), system.run)
    assert installed(task(tmp_path), system.run, tmp_path) == ()
    assert not [path for path in plan.files if path.exists()]


def test_systemd_reads_the_units(tmp_path: Path) -> None:
    home = tmp_path / AWKWARD
    home.mkdir()
    unit = task(home)
    assert "OnCalendar=*-*-* 04:30:00 America/New_York\nPersistent=true\n" in systemd_timer(unit)
    verify = shutil.which("systemd-analyze")
    if verify is None:
        pytest.skip("systemd-analyze is not on this machine")
    for suffix, text in (("service", systemd_service(unit)), ("timer", systemd_timer(unit))):
        (tmp_path / f"{unit.name}.{suffix}").write_text(text)
    units = [tmp_path / f"{unit.name}.{suffix}" for suffix in ("service", "timer")]
    done = subprocess.run([verify, "--user", "verify", *units], capture_output=True, text=True, check=False)
    assert unit.name not in done.stderr, done.stderr


def test_systemd_expands_nothing_in_a_path() -> None:
    text = systemd_service(task(Path("/a 100% $b"), Path('/bin/"py"')))
    assert 'Environment="MEDCODER_HOME=/a 100%% $b"' in text
    assert 'ExecStart="/bin/\\"py\\"" "-P" "-m" "medcoder" "nightly"' in text


def test_launchd_reads_the_property_list(tmp_path: Path) -> None:
    home = tmp_path / AWKWARD
    (content,) = installation("launchd", task(home), System().run, TODAY, tmp_path).files.values()
    found = plistlib.loads(content)
    assert found["ProgramArguments"] == [sys.executable, "-P", "-m", "medcoder", "nightly"]
    assert found["EnvironmentVariables"] == {"MEDCODER_HOME": str(home)}
    assert found["StartCalendarInterval"] == {"Hour": 4, "Minute": 30}


def test_the_task_scheduler_reads_the_xml() -> None:
    home = Path(r"C:\Users\Dana & Söhne\medcoder")
    root = ElementTree.fromstring(
        windows_xml(task(home, Path(r"C:\Program Files\python.exe")), TODAY).decode("utf-16").split("?>")[1]
    )
    names = {"t": "http://schemas.microsoft.com/windows/2004/02/mit/task"}
    arguments = root.findtext(".//t:Arguments", "", names)
    assert root.findtext(".//t:StartBoundary", "", names) == "2026-11-25T04:30:00"
    assert arguments.startswith(f'/d /s /c "set "MEDCODER_HOME={home}"&& "C:\\Program Files\\python.exe" -P -m')
    with pytest.raises(BadInput, match="move it to one without %"):
        windows_xml(task(Path(r"C:\100%")), TODAY)


def test_the_machine_starts_a_night_of_another_zone_never_before_it_has_begun(tmp_path: Path) -> None:
    abroad = Task(Path("py"), tmp_path, time(4, 30), NEW_YORK, UTC_ZONE, ())
    assert machine_time(abroad, TODAY) == time(9, 30)  # 04:30 EST; in summer that is 05:30 EDT
    late = Task(Path("py"), tmp_path, time(23, 30), NEW_YORK, UTC_ZONE, ())
    assert machine_time(late, TODAY) == time(4, 30)
    assert machine_time(task(tmp_path), TODAY) == time(4, 30)


def test_a_line_break_in_a_path_is_refused() -> None:
    with pytest.raises(BadInput, match="control character"):
        task(Path("/home/dana\n* * * * * rm")).checked()


def test_a_password_does_not_go_into_a_table(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"holds a password.*pgpass") as refused:
        task_of(Settings(tmp_path, "postgresql://me:secret@db/jobs"))
    assert "secret" not in str(refused.value)
    assert ("MEDCODER_DATABASE_URL", "postgresql://db/jobs") in task_of(
        Settings(tmp_path, "postgresql://db/jobs")
    ).environment


def test_the_system_decides_by_what_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    without = lambda command, text: (127, "")  # noqa: E731
    assert choose(System().run, "linux") == "systemd"
    assert choose(without, "darwin") == "launchd"
    assert choose(without, "win32") == "windows"
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(MedcoderError, match="schedule run"):
        choose(without, "linux")


def test_a_command_that_refuses_is_told() -> None:
    plan = Plan("systemd", commands=((("systemctl", "--user", "daemon-reload"), ""),))
    with pytest.raises(MedcoderError, match=r"systemctl refused with exit code 1 \(no bus\)"):
        carry_out(plan, lambda command, text: (1, "no bus"))


def test_nothing_is_written_before_it_was_shown_and_agreed_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    system = System()
    monkeypatch.setattr(install, "run", system.run)
    monkeypatch.setenv("MEDCODER_HOME", str(tmp_path))
    asked = CliRunner().invoke(schedule, ["install", "--with", "cron"])
    assert "30 4 * * *" in asked.stderr
    assert "nothing was changed; --yes does it." in asked.stderr
    assert system.table is None
    assert CliRunner().invoke(schedule, ["install", "--with", "cron", "--yes"]).exit_code == 0
    assert system.table is not None
    assert CliRunner().invoke(schedule, ["remove", "--yes"]).exit_code == 0
    assert system.table == ""
