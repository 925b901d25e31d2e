"""One night of the demo. All of its state lies in one folder, apart from the person's own home.

``demo.json`` in it remembers the calendar date of day 1, the day that was run last and the ports of the board, so that
a second night finds the same boards at the same addresses. The demo has a clock of its own: night N is N - 1 days after
the first, whenever it is run.
"""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from datetime import time as time_of_day
from pathlib import Path
from typing import Any

from crawler.demo import DemoBoard
from crawler.sources import load_sources, write_own
from data.errors import BadInput
from data.files import atomic_write
from data.records import Match, RunReport
from data.settings import Settings
from data.store import open_store
from scheduler.rounds import run_round
from scheduler.telling import Tell, quiet

PROFILES = Path(__file__).parent / "profiles"
#: Whose matches the demo shows.
PERSON = "nadia"
STATE = "demo.json"
_CONFIG: Mapping[str, Mapping[str, Any]] = {
    "schedule": {"at": "02:00", "time_zone": "UTC"},
    "crawl": {"contact": "the demo of medcoder"},
    "digest": {"most": 200},  # so that the second night's brings only what is new
}


@dataclass(frozen=True, slots=True)
class Night:
    """What came of one night; ``counts`` are of the store, ``forbidden`` counts fetches that robots.txt forbids."""

    day: int
    today: date
    settings: Settings
    report: RunReport
    counts: Mapping[str, int]
    matches: tuple[Match, ...]
    forbidden: int
    seconds: float

    def digest(self, format: str, person: str = PERSON) -> Path:
        """Where a person's digest of this night lies."""
        return self.settings.digests / person / f"{self.report.round}.{format}"


def run_night(folder: Path, day: int | None = None, *, today: date, top: int = 8, tell: Tell = quiet) -> Night:
    """Run a night of the demo in its folder: the next one, or ``day``; ``today`` is the date of day 1 at the first run.

    Raises :class:`data.errors.BadInput` for a folder that is not a demo's, cannot be written, or is further already.
    """
    began = time.monotonic()
    state = _state(folder, today)
    day = _day(state, day)
    start = date.fromisoformat(state["start"])
    now = datetime.combine(start + timedelta(days=day - 1), time_of_day(6), UTC)
    settings = _settings(folder)
    with DemoBoard(day, start=start, ports=state["ports"]) as board:
        _save(folder, state | {"day": day, "done": state["done"] and state["day"] == day, "ports": board.ports})
        _furnish(settings, board.rows())
        report = run_round(settings, now=now, tell=tell)
        forbidden = board.forbidden_hits
    _save(folder, state | {"day": day, "done": True, "ports": board.ports})
    with open_store(settings.database_url) as store:
        counts = store.counts()
    matches = _matches(settings, now.date(), top)
    return Night(day, now.date(), settings, report, counts, matches, forbidden, time.monotonic() - began)


@contextmanager
def board(folder: Path) -> Iterator[DemoBoard]:
    """The board of the night that was run last, at its old addresses, so that the links of the digests work."""
    if not folder.exists():
        raise BadInput("the demo has not run here yet", str(folder), "run medcoder demo first, in this folder")
    _refuse_strange(folder)
    state = _state(folder, date.min)
    with DemoBoard(int(state["day"]), start=date.fromisoformat(state["start"]), ports=state["ports"]) as running:
        yield running


def reset(folder: Path) -> None:
    """Remove the demo's folder; one that is not a demo's is left alone (:class:`data.errors.BadInput`)."""
    if folder.is_dir() and any(folder.iterdir()):
        _refuse_strange(folder)
        shutil.rmtree(folder)


def _refuse_strange(folder: Path) -> None:
    if not (folder / STATE).is_file():
        raise BadInput("the folder is not one of the demo's", str(folder), "start the demo in another folder")


def _state(folder: Path, today: date) -> dict[str, Any]:
    new = {"start": today.isoformat(), "day": 1, "done": False, "ports": {}}
    if not folder.exists() or not any(folder.iterdir()):
        return new
    _refuse_strange(folder)
    try:
        found = new | json.loads((folder / STATE).read_text(encoding="utf-8"))
        date.fromisoformat(found["start"])
        return {"day": int(found["day"]), "done": bool(found["done"]), **{k: found[k] for k in ("start", "ports")}}
    except (OSError, ValueError, TypeError, KeyError) as trouble:
        raise BadInput("the demo's state cannot be read", str(folder / STATE), "start over with --reset") from trouble


def _day(state: Mapping[str, Any], wanted: int | None) -> int:
    """The wanted day; else the one that was cut short, or the one after the last."""
    last = int(state["day"])
    if wanted is None:
        return last + 1 if state["done"] else last
    if wanted < last:
        raise BadInput(f"the demo is at night {last} already", "", "start over with --reset")
    return wanted


def _save(folder: Path, state: Mapping[str, Any]) -> None:
    atomic_write(folder / STATE, (json.dumps(state, indent=2) + "\n").encode())


def _settings(folder: Path) -> Settings:
    return Settings(folder, f"sqlite:///{folder / 'medcoder.db'}", _CONFIG)


def _furnish(settings: Settings, rows: Mapping[str, Mapping[str, Any]]) -> None:
    """Lay the files of a home: the demo's boards alone, its people, and its config for whoever looks around later."""
    elsewhere = {name: {"enabled": False} for name in _shipped(settings, rows)}
    write_own(settings, {**elsewhere, **rows})
    lines = [
        f"[{table}]\n" + "".join(f"{k} = {json.dumps(v)}\n" for k, v in keys.items()) for table, keys in _CONFIG.items()
    ]
    atomic_write(settings.config_file, "\n".join(lines).encode())
    for profile in PROFILES.glob("*.toml"):
        if not (settings.profiles / profile.name).exists():  # whoever changes one keeps the change
            atomic_write(settings.profiles / profile.name, profile.read_bytes())


def _shipped(settings: Settings, rows: Collection[str]) -> list[str]:
    return [name for name, source in load_sources(settings).items() if name not in rows and source.enabled]


def _matches(settings: Settings, today: date, top: int) -> tuple[Match, ...]:
    from matcher.index import open_index
    from matcher.profile import find_profile
    from matcher.rank import rank

    return tuple(rank(open_index(settings.index), find_profile(settings, PERSON), as_of=today, top=top))
