"""``medcoder schedule``: the daemon, and the system's own scheduler."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from data.settings import Settings, load_settings

if TYPE_CHECKING:
    from data.records import RunReport
    from scheduler.install import Plan

#: What a person has to know of a scheduler beside when it starts the round.
_HINTS = {
    "systemd": " For nights on which nobody is logged in: loginctl enable-linger",
    "cron": " A night on which the machine is off is not made up for; the next one brings its news.",
}


@click.group()
def schedule() -> None:
    """Run the round every night: by a daemon of ours, or by the system's own scheduler."""


@schedule.command()
@click.option("--log", type=click.Choice(["plain", "json"]), default="plain", help="How to tell what happens.")
def run(log: str) -> None:
    """Stay running and start every round when its turn comes; missed ones once, at the start."""
    from scheduler.daemon import serve

    serve(load_settings, log)


@schedule.command()
@click.option(
    "--with", "kind", type=click.Choice(["cron", "systemd", "launchd", "windows"]), help="By default: what is there."
)
@click.option("--yes", is_flag=True, help="Write it without asking.")
@click.option("--show", is_flag=True, help="Only show what would be written.")
def install(kind: str | None, yes: bool, show: bool) -> None:
    """Let the system's own scheduler run medcoder nightly once a day."""
    from scheduler import install as installing

    task = installing.task_of(load_settings())
    kind = kind or choose_kind()
    plan = installing.installation(kind, task, installing.run, datetime.now(task.machine).date())
    done = f"medcoder nightly will run every day at {task.at:%H:%M} ({task.zone.key}).{_HINTS.get(kind, '')}"
    _carry_out(plan, yes, show, done)


@schedule.command()
@click.option("--yes", is_flag=True, help="Remove it without asking.")
@click.option("--show", is_flag=True, help="Only show what would be removed.")
def remove(yes: bool, show: bool) -> None:
    """Take the round out of the system's own scheduler."""
    from data.console import say
    from scheduler import install as installing

    task = installing.task_of(load_settings())
    kinds = installing.installed(task, installing.run)
    if not kinds:
        say("nothing is installed, so nothing was removed.")
    for kind in kinds:
        plan = installing.removal(kind, task, installing.run)
        _carry_out(plan, yes, show, f"removed from {kind}; medcoder schedule install puts it back.")


@schedule.command()
@click.option("--json", "as_json", is_flag=True, help="JSON instead of a table.")
def status(as_json: bool) -> None:
    """Say what is installed, when the last round ran, what came of it, and when the next one runs."""
    from data.console import emit_json, table

    rows = statuses(load_settings(), datetime.now(UTC))
    if as_json:
        emit_json(rows)
        return
    shown = [
        row | {"next": _local(row["next"], row["zone"]), "started": _local(row["started"], row["zone"])} for row in rows
    ]
    names = {"group": "group", "next": "next", "zone": "zone", "installed": "installed", "round": "last round"}
    table(shown, names | {"started": "it ran", "status": "what came of it", "troubles": "troubles"})


def statuses(settings: Settings, now: datetime) -> list[dict[str, Any]]:
    """One row for the night and each group: its next turn, its last round and what came of that."""
    from data.store import open_store
    from scheduler import install as installing
    from scheduler.cadences import load_schedule
    from scheduler.rounds_lock import told
    from scheduler.timetable import latest, upcoming

    schedule = load_schedule(settings)
    kinds = ", ".join(installing.installed(installing.task_of(settings), installing.run))
    with open_store(settings.database_url) as store:
        past = store.rounds(500)
        rows = []
        for cadence in schedule.cadences:
            last = store.round(latest(cadence, schedule.zone, now).round) or _last_of(cadence.group, past)
            rows.append(
                {
                    "group": cadence.group or "night",
                    "next": upcoming(cadence, schedule.zone, now).at.isoformat(),
                    "zone": schedule.zone.key,
                    "installed": kinds or "no",
                    "round": last.round if last else "",
                    "started": last.started.isoformat() if last else "",
                    "status": told(store, last).status if last else "never ran",
                    "troubles": len(last.troubles) if last else 0,
                }
            )
    return rows


def _last_of(group: str, past: list[RunReport]) -> RunReport | None:
    # "2026-11-25" or "2026-11-25.2" is the night, "2026-11-25-GROUP" and "2026-11-25-GROUP-03" a group.
    def is_of(name: str) -> bool:
        rest = name[10:].split(".")[0]
        return rest == "" if not group else rest == f"-{group}" or rest.startswith(f"-{group}-")

    return next((report for report in past if is_of(report.round)), None)


def _local(instant: str, zone: str) -> str:
    from zoneinfo import ZoneInfo

    return datetime.fromisoformat(instant).astimezone(ZoneInfo(zone)).strftime("%a %Y-%m-%d %H:%M") if instant else ""


def choose_kind() -> str:
    """The scheduler that this system has."""
    from scheduler import install as installing

    return installing.choose(installing.run)


def _carry_out(plan: Plan, yes: bool, show: bool, done: str) -> None:
    import sys

    from data.console import say
    from scheduler import install as installing

    say(plan.shown())
    if show or not (yes or (sys.stdin.isatty() and click.confirm("Do it?", err=True))):
        say("nothing was changed; --yes does it.")
        return
    installing.carry_out(plan, installing.run)
    say(done)
