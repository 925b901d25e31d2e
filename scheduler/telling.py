"""What a round says while it runs, and the three ways to show it: bars in a terminal, plain lines, JSON lines.

All of it goes to stderr, the report of the round is data and goes to stdout.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from data.console import say
from data.safe import one_line


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened: a stage began, went on by one, something is to be told, something went wrong."""

    kind: Literal["stage", "step", "note", "trouble"]
    text: str
    total: int | None = None  # of a stage: how many steps it will have


Tell = Callable[[Event], None]


def quiet(event: Event) -> None:
    """Say nothing."""


@contextmanager
def telling(how: str) -> Iterator[Tell]:
    """How to tell: ``json`` for JSON lines, ``auto`` for bars in a terminal and plain lines elsewhere, or ``plain``."""
    if how == "json":
        yield _json_line
    elif how == "auto" and sys.stderr.isatty():
        with _bars() as tell:
            yield tell
    else:
        yield _plain_line


def _json_line(event: Event) -> None:
    line = {"at": _now(), "kind": event.kind, "text": event.text}
    print(json.dumps(line if event.total is None else line | {"total": event.total}), file=sys.stderr, flush=True)


def _plain_line(event: Event) -> None:
    total = f" ({event.total})" if event.total else ""
    mark = {"stage": "", "step": "  ", "note": "", "trouble": "! "}[event.kind]
    say(f"{_now()} {mark}{one_line(event.text)}{total}")


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@contextmanager
def _bars() -> Iterator[Tell]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
    from rich.text import Text

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bars:
        running: list[TaskID] = []

        def tell(event: Event) -> None:
            if event.kind == "stage":
                for task in running:  # what had no steps to count is done when the next thing begins
                    bars.update(task, completed=bars.tasks[task].total or 1, total=bars.tasks[task].total or 1)
                running[:] = [bars.add_task(one_line(event.text), total=event.total or 1)]
            elif event.kind == "step":
                for task in running:
                    bars.advance(task)
            else:
                bars.console.print(Text(one_line(event.text), style="yellow" if event.kind == "trouble" else ""))

        yield tell
        for task in running:
            bars.update(task, completed=bars.tasks[task].total or 1)
