"""Hand the night to the system's own scheduler: what would be written, writing it, finding it, taking it away.

A :class:`Plan` says everything before anything happens; carrying it out twice changes nothing the second time.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from data.errors import BadInput, MedcoderError
from data.files import atomic_write
from data.settings import Settings
from scheduler import install_formats as formats
from scheduler.cadences import load_schedule, machine_zone
from scheduler.install_formats import Task

KINDS = ("cron", "systemd", "launchd", "windows")
#: Runs a command, hands it text, returns its exit code and what it printed.
Runner = Callable[[Sequence[str], str], tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Plan:
    """Files to write, then commands to run; ``gone`` are files to delete, after the commands."""

    kind: str
    files: Mapping[Path, bytes] = field(default_factory=dict)
    commands: tuple[tuple[tuple[str, ...], str], ...] = ()
    gone: tuple[Path, ...] = ()

    def shown(self) -> str:
        """Everything that carrying it out would do, for the eyes of a person."""
        parts = [f"write {path}:\n{_readable(content)}" for path, content in self.files.items()]
        for command, text in self.commands:
            parts.append(f"run {' '.join(command)}" + (f", handing it:\n{text.rstrip()}" if text else ""))
        return "\n".join([*parts, *(f"delete {path}" for path in self.gone)])


def _readable(content: bytes) -> str:
    return content.decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8").rstrip()


def run(command: Sequence[str], text: str) -> tuple[int, str]:
    """Run a command of the system; one that is not there is exit code 127."""
    try:
        done = subprocess.run(command, input=text, capture_output=True, text=True, timeout=60, check=False)
    except (FileNotFoundError, PermissionError):
        return 127, f"{command[0]} is not there"
    except subprocess.TimeoutExpired:
        return 124, f"{command[0]} did not answer within a minute"
    return done.returncode, done.stdout if done.returncode == 0 else done.stderr or done.stdout


def task_of(settings: Settings) -> Task:
    """The nightly round of this home, by this Python."""
    schedule = load_schedule(settings)
    environment = [("MEDCODER_HOME", str(settings.home))]
    if settings.database_url != f"sqlite:///{settings.home / 'medcoder.db'}":
        environment.append(("MEDCODER_DATABASE_URL", _without_password(settings.database_url)))
    python = Path(sys.executable).absolute()
    night = schedule.of("")
    return Task(python, settings.home, night.at, schedule.zone, machine_zone(), tuple(environment)).checked()


def _without_password(url: str) -> str:
    from urllib.parse import urlsplit

    if urlsplit(url).password:
        raise BadInput(
            "the database's URL holds a password, which must not stand in a scheduler's table",
            "MEDCODER_DATABASE_URL",
            "keep it in ~/.pgpass and take it out of the URL, or start medcoder schedule run as a service",
        )
    return url


def choose(run: Runner, platform: str = sys.platform) -> str:
    """The scheduler that this system has."""
    if platform == "win32":
        return "windows"
    if platform == "darwin":
        return "launchd"
    if run(["systemctl", "--user", "show-environment"], "")[0] == 0:
        return "systemd"
    if shutil.which("crontab"):
        return "cron"
    raise MedcoderError(
        "this system has neither a systemd of yours nor cron", "", "keep medcoder schedule run running instead"
    )


def installation(kind: str, task: Task, run: Runner, today: date, user: Path | None = None) -> Plan:
    """What has to be done so that the task runs every night; ``user`` is the person's folder."""
    folder = _folder(kind, task, user)
    if kind == "cron":
        table = formats.with_line(read_crontab(run), task.name, formats.crontab_line(task, today))
        return Plan(kind, commands=((("crontab", "-"), table),))
    if kind == "systemd":
        files = {
            folder / f"{task.name}.service": formats.systemd_service(task).encode(),
            folder / f"{task.name}.timer": formats.systemd_timer(task).encode(),
        }
        reload, enable = _systemctl("daemon-reload"), _systemctl("enable", "--now", f"{task.name}.timer")
        return Plan(kind, files, (reload, enable))
    if kind == "launchd":
        path = folder / f"{task.name}.plist"
        return Plan(kind, {path: formats.launchd_plist(task, today)}, ((("launchctl", "load", "-w", str(path)), ""),))
    path = folder / f"{task.name}.xml"
    create = ("schtasks", "/Create", "/TN", task.name, "/XML", str(path), "/F")
    return Plan(kind, {path: formats.windows_xml(task, today)}, ((create, ""),))


def removal(kind: str, task: Task, run: Runner, user: Path | None = None) -> Plan:
    """What has to be done so that it runs no more; empty where it is not installed."""
    if not is_installed(kind, task, run, user):
        return Plan(kind)
    folder = _folder(kind, task, user)
    if kind == "cron":
        return Plan(kind, commands=((("crontab", "-"), formats.with_line(read_crontab(run), task.name, None)),))
    if kind == "systemd":
        gone = tuple(folder / f"{task.name}.{suffix}" for suffix in ("timer", "service"))
        return Plan(kind, commands=(_systemctl("disable", "--now", f"{task.name}.timer"),), gone=gone)
    if kind == "launchd":
        path = folder / f"{task.name}.plist"
        return Plan(kind, commands=((("launchctl", "unload", "-w", str(path)), ""),), gone=(path,))
    delete = ("schtasks", "/Delete", "/TN", task.name, "/F")
    return Plan(kind, commands=((delete, ""),), gone=(folder / f"{task.name}.xml",))


def _systemctl(*words: str) -> tuple[tuple[str, ...], str]:
    return ("systemctl", "--user", *words), ""


def is_installed(kind: str, task: Task, run: Runner, user: Path | None = None) -> bool:
    """Whether that scheduler knows this home's task."""
    folder = _folder(kind, task, user)
    if kind == "cron":
        return any(line.endswith(f"# {task.name}") for line in read_crontab(run).splitlines())
    if kind == "systemd":
        return (folder / f"{task.name}.timer").exists()
    if kind == "launchd":
        return (folder / f"{task.name}.plist").exists()
    return sys.platform == "win32" and run(["schtasks", "/Query", "/TN", task.name], "")[0] == 0


def installed(task: Task, run: Runner, user: Path | None = None) -> tuple[str, ...]:
    """The schedulers that know this home's task: none, or one; two would do no harm, a round's lock sees to it."""
    return tuple(kind for kind in KINDS if is_installed(kind, task, run, user))


def carry_out(plan: Plan, run: Runner) -> None:
    """Write, run, delete; the first command that fails is told and ends it."""
    for path, content in plan.files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        atomic_write(path, content)
    for command, text in plan.commands:
        code, said = run(command, text)
        if code:
            raise MedcoderError(
                f"{command[0]} refused with exit code {code}", said.strip()[:200], "correct what it says"
            )
    for path in plan.gone:
        path.unlink(missing_ok=True)


def read_crontab(run: Runner) -> str:
    """The person's crontab, ``""`` where there is none; one that cannot be read is never taken for an empty one."""
    code, said = run(["crontab", "-l"], "")
    if code == 0:
        return said
    if code == 127 or "no crontab" in said.lower():
        return ""
    raise MedcoderError("the crontab cannot be read", said.strip()[:200], "correct what crontab -l says")


def _folder(kind: str, task: Task, user: Path | None) -> Path:
    user = user or Path.home()
    return {
        "systemd": user / ".config" / "systemd" / "user",
        "launchd": user / "Library" / "LaunchAgents",
    }.get(kind, task.home)
