"""``medcoder demo``: the whole main job on a demo board, night by night; nothing of the person's own is touched."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from data.records import Match
    from scheduler.demo import Night

FOLDER = ".demo"
COLUMNS = {"rank": "#", "verdict": "Verdict", "title": "Title", "employer": "Employer", "where": "Where", "why": "Why"}
LONGEST = 110


@click.command()
@click.option("--reset", is_flag=True, help="Start over with the first night.")
@click.option("--day", type=click.IntRange(1), help="The night to run [the next one].")
@click.option("--serve", is_flag=True, help="Run no night; keep the board up, so that the links in the digests work.")
@click.option("--json", "as_json", is_flag=True, help="What came of it as JSON on stdout.")
def demo(reset: bool, day: int | None, serve: bool, as_json: bool) -> None:
    """Crawl, read, rank and write digests for three invented people on a demo board on this machine.

    Run it again for the second night: one ad is new, one changed, one closed. Its state lies in the folder .demo.
    """
    from data.console import emit_json, say
    from scheduler import demo as nights
    from scheduler.telling import telling

    folder = Path.cwd() / FOLDER
    if serve:
        return _serve(folder)
    if reset:
        nights.reset(folder)
    with telling("auto") as tell:
        night = nights.run_night(folder, day, today=date.today(), tell=tell)
    if as_json:
        emit_json(_as_json(night))
    else:
        _show(night)
    if night.report.troubles:
        say(f"{len(night.report.troubles)} things went wrong; they are told above.")
    sys.exit(1 if night.report.troubles else 0)


def _serve(folder: Path) -> None:
    from data.console import say
    from scheduler import demo as nights

    with nights.board(folder) as board:
        say(f"The demo board of night {board.day} is up: the links in its digests work until you press Ctrl-C.")
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            say("The demo board is closed.")


def _as_json(night: Night) -> dict[str, Any]:
    from dataclasses import asdict

    from scheduler.rounds_report import report_to

    return {
        "night": night.day,
        "seconds": round(night.seconds, 1),
        "forbidden_fetches": night.forbidden,
        "listings": dict(night.counts),
        "report": report_to(night.report),
        "profile": "nadia",
        "matches": [asdict(match) for match in night.matches],
        "digests": {format: str(night.digest(format)) for format in ("csv", "html")},
    }


def _show(night: Night) -> None:
    from data.console import say, table

    for line in _news(night):
        say(line)
    table([_row(match) for match in night.matches], COLUMNS)
    for line in _next(night):
        say(line)


def _news(night: Night) -> Iterator[str]:
    from scheduler.rounds_report import totals

    sources, count = night.report.sources, night.report.counts.get
    listed, asked = sum(health.listed for health in sources), totals(night.report)["requests"]
    yield ""
    yield (
        f"Night {night.day} ({night.today}) took {night.seconds:.0f} seconds: {len(sources)} boards on five platforms, "
        f"{asked} requests, {listed} postings listed."
    )
    yield (
        f"{count('new', 0)} new, {count('changed', 0)} changed, {count('closed', 0)} closed; {night.counts['open']} "
        f"open listings that may be coding jobs, {night.counts['duplicates']} of them seen on a second board as well."
    )
    yield ""
    yield "The best matches of Nadia, who holds the CPC-A, has no experience yet and lives in Toledo, Ohio:"
    yield ""


def _row(match: Match) -> dict[str, str]:
    where = match.location.removesuffix(", United States").removesuffix(", US")
    if match.workplace not in ("", "unspecified") and match.workplace not in where.lower():
        where += f" ({match.workplace})"
    return {
        "rank": str(match.rank),
        "verdict": match.verdict,
        "title": _clip(match.title, 48),
        "employer": match.employer,
        "where": _clip(where, 40),
        "why": _clip(match.why, LONGEST),
    }


def _clip(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _next(night: Night) -> Iterator[str]:
    yield ""
    yield "Her digest, and those of Marcus (inpatient, CCS) and Imani (risk adjustment, auditor) beside it:"
    for format in ("csv", "html"):
        yield f"  {_near(night.digest(format))}"
    yield ""
    yield "What to type next:"
    if night.matches:
        yield f"  {_command('explain', night.matches[0].id, '--profile', 'nadia')}   why the first one fits"
    yield f"  {_command('match', '--profile', 'marcus')}   the matches of another person"
    yield f"  {_program()} demo --serve   opens the board again, so that the links in the digests work"
    if night.day == 1:
        yield f"  {_program()} demo   the second night: one ad new, one changed, one closed"
    else:
        yield f"  {_program()} demo --reset   the first night again"
    yield f"  {_program()} profile new   then your own: say who you are"


def _command(*words: str) -> str:
    """A command line that works in the demo's home."""
    home = f"set MEDCODER_HOME={FOLDER}&& " if os.name == "nt" else f"MEDCODER_HOME={FOLDER} "
    return home + shlex.join([_program(), *words])


def _program() -> str:
    if shutil.which("medcoder"):
        return "medcoder"
    beside = Path(sys.executable).with_name("medcoder.exe" if os.name == "nt" else "medcoder")
    return str(_near(beside)) if beside.exists() else f"{_near(Path(sys.executable))} -m medcoder"


def _near(path: Path) -> Path:
    """The path as one would type it here."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
