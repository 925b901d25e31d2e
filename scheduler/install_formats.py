"""What each system's own scheduler wants to read, to run ``medcoder nightly`` once a day. Pure: text in, text out.

Every path is absolute and escaped as its format asks: a crontab turns ``%`` into a line break, systemd expands ``%``
and ``$``, a shell splits at spaces. Nothing relies on PATH, HOME or the working folder, which a scheduler's bare
environment does not have.
"""

from __future__ import annotations

import plistlib
import shlex
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from hashlib import sha256
from pathlib import Path
from xml.sax.saxutils import escape
from zoneinfo import ZoneInfo

from data.errors import BadInput
from scheduler.timetable import instant

_MODULE = ("-P", "-m", "medcoder", "nightly")


@dataclass(frozen=True, slots=True)
class Task:
    """The nightly round of one home: ``python`` runs it at ``at`` of ``zone``, by a clock in the zone ``machine``."""

    python: Path
    home: Path
    at: time
    zone: ZoneInfo
    machine: ZoneInfo
    environment: tuple[tuple[str, str], ...]  # names and values that the round needs

    @property
    def name(self) -> str:
        """A name of its own for each home, so that two homes on one machine do not replace one another."""
        return f"medcoder-nightly-{sha256(str(self.home).encode()).hexdigest()[:8]}"

    @property
    def log(self) -> Path:
        """What the last night said; each night starts it anew, so that it does not grow."""
        return self.home / "nightly.log"

    def checked(self) -> Task:
        """This task, or :class:`BadInput` where a path holds a line break or another control character."""
        for text in (str(self.python), str(self.home), *(value for _, value in self.environment)):
            if not text.isprintable():
                raise BadInput("a scheduler cannot name a path with a control character", repr(text), "move it")
        return self


def machine_time(task: Task, today: date) -> time:
    """The time of day on the machine's clock at which the night has begun on every day of the coming year.

    Where zone and machine change their clocks on different days, the later of the two times is taken: a start an hour
    late is of its night, a start an hour early would belong to the night before.
    """
    starts = [instant(today + timedelta(days=n), task.at, task.zone).astimezone(task.machine) for n in range(366)]
    first = starts[0].hour * 60 + starts[0].minute
    latest = max((s.hour * 60 + s.minute - first + 720) % 1440 - 720 for s in starts)
    return (datetime.combine(today, time(first // 60, first % 60)) + timedelta(minutes=latest)).time()


def shell_command(task: Task) -> str:
    """The round as one line for ``sh``, its output in the log."""
    settings = " ".join(f"{name}={shlex.quote(value)}" for name, value in task.environment)
    command = shlex.join([str(task.python), *_MODULE])
    return f"{settings} {command} >{shlex.quote(str(task.log))} 2>&1"


def crontab_line(task: Task, today: date) -> str:
    """One line of a crontab; it ends in a comment by which it is found again."""
    at = machine_time(task, today)
    command = shell_command(task).replace("%", r"\%")
    return f"{at.minute} {at.hour} * * * {command} # {task.name}"


def with_line(table: str, name: str, line: str | None) -> str:
    """A crontab with the one line of that name put in its place, added, or (None) taken out; the rest as it was.

    >>> with_line("MAILTO=me\\n1 2 * * * x # n\\n", "n", "3 4 * * * x # n")
    'MAILTO=me\\n3 4 * * * x # n\\n'
    """
    kept = [old for old in table.splitlines() if not old.endswith(f"# {name}")]
    return "".join(f"{text}\n" for text in [*kept, *([line] if line is not None else [])])


def systemd_service(task: Task) -> str:
    """The unit that runs one round."""
    settings = "\n".join(f"Environment={_systemd(f'{name}={value}')}" for name, value in task.environment)
    command = " ".join(_systemd(part).replace("$", "$$") for part in (str(task.python), *_MODULE))
    return f"""[Unit]
Description=medcoder: one round of crawling, reading, ranking and digests

[Service]
Type=oneshot
{settings}
ExecStart={command}
StandardOutput=truncate:{str(task.log).replace("%", "%%")}
StandardError=inherit
Nice=10
"""


def systemd_timer(task: Task) -> str:
    """The unit that starts it; ``Persistent`` catches up a night on which the machine was off."""
    return f"""[Unit]
Description=medcoder: every night

[Timer]
OnCalendar=*-*-* {task.at:%H:%M}:00 {task.zone.key}
Persistent=true
AccuracySec=1s
Unit={task.name}.service

[Install]
WantedBy=timers.target
"""


def _systemd(text: str) -> str:
    quoted = text.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{quoted}"'


def launchd_plist(task: Task, today: date) -> bytes:
    """The agent's property list; launchd itself catches up after sleep."""
    at = machine_time(task, today)
    return plistlib.dumps(
        {
            "Label": task.name,
            "ProgramArguments": [str(task.python), *_MODULE],
            "EnvironmentVariables": dict(task.environment),
            "StartCalendarInterval": {"Hour": at.hour, "Minute": at.minute},
            "StandardOutPath": str(task.log),
            "StandardErrorPath": str(task.log),
            "ProcessType": "Background",
            "LowPriorityIO": True,
        }
    )


def windows_xml(task: Task, today: date) -> bytes:
    """A task of the Task Scheduler, in the UTF-16 that it wants; ``StartWhenAvailable`` catches up."""
    at = machine_time(task, today)
    return f"""<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo><Description>medcoder: one round every night</Description></RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <StartBoundary>{today.isoformat()}T{at:%H:%M}:00</StartBoundary>
      <ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay>
    </CalendarTrigger>
  </Triggers>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <StartWhenAvailable>true</StartWhenAvailable>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <ExecutionTimeLimit>PT12H</ExecutionTimeLimit>
  </Settings>
  <Actions>
    <Exec>
      <Command>cmd.exe</Command>
      <Arguments>{escape(_cmd(task))}</Arguments>
    </Exec>
  </Actions>
</Task>
""".encode("utf-16")


def _cmd(task: Task) -> str:
    if bad := [text for text in (str(task.python), str(task.home)) if "%" in text or '"' in text]:
        raise BadInput("the Task Scheduler's shell cannot name this path safely", bad[0], "move it to one without %")
    settings = "".join(f'set "{name}={value}"&& ' for name, value in task.environment)
    return f'/d /s /c "{settings}"{task.python}" {" ".join(_MODULE)} >"{task.log}" 2>&1"'
