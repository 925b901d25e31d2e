"""One round in a process that may be killed: by its parent at any moment, or by itself between two of its writes."""

from __future__ import annotations

import os
import signal
import smtplib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from data.records import RawPosting
from data.store.sqlite import Sqlite
from scheduler import rounds_steps
from scheduler.rounds import run_round
from tests.nights import CODER, House, posting

#: Loaded once, by the server that forks the rounds: what a round would import when its turn comes.
PRELOAD = (
    "crawler.duplicates", "matcher.digests.build", "matcher.digests.csv_table", "matcher.digests.page",
    "matcher.digests.markdown", "matcher.index.draft", "matcher.rank", "matcher.reading.refresh", "scheduler.notify",
    "scheduler.mail", "pandas", __name__,
)  # fmt: skip
#: Night → source → the ads it shows. From the first to the third: one is new, one changes, one is closed by its second
#: miss, one is missed a first time, one comes back.
ALL = ("1", "2", "3", "4", "5", "6", "7")
SHOWN = {
    1: {"bay": ALL[:6], "hill": ALL[:5], "lake": ALL[:3]},
    2: {"bay": ALL[:5], "hill": ALL[:5], "lake": ALL[:3]},
    3: {"bay": ("1", "2", "3", "4", "5", "7"), "hill": ALL[:4], "lake": ("1", "2", "3")},
    4: {"bay": ("1", "2", "3", "4", "5", "7"), "hill": ALL[:4], "lake": ("1", "2", "3", "8")},
}


def boards(night: int) -> dict[str, list[RawPosting] | str]:
    """What the boards in memory show on a night."""
    return {source: [_ad(source, key, night) for key in keys] for source, keys in SHOWN[night].items()}


def _ad(source: str, key: str, night: int) -> RawPosting:
    asked = "\n• Experience with Epic\n" if source == "lake" and key == "2" and night >= 3 else ""
    return posting(source, key, "Inpatient Coder" if int(key) % 2 else "Outpatient Coder", f"{CODER}{asked}")


def one_round(home: str, now: str, night: int, over_http: bool, die_at: int, count: str) -> None:
    """Run the round of a night; ``die_at`` is the number of the write point at which to die, 0 for none.

    ``count`` is a file into which the number of write points goes when the round is done.
    """
    os.setsid()  # so that a parent can kill the crawler's process with it, as a power cut does
    house = House(Path(home), boards(night))
    points = _Points(die_at)
    with points.watched():
        if not over_http:
            rounds_steps.crawl = house.crawl
        report = run_round(house.settings, now=datetime.fromisoformat(now))
    Path(count).write_text("\n".join([str(points.passed), *report.troubles]))


class _Points:
    """Counts the moments before and after each write to disk, database and mail server, and dies at one of them."""

    def __init__(self, die_at: int) -> None:
        self.die_at, self.passed = die_at, 0

    def pass_by(self) -> None:
        self.passed += 1
        if self.passed == self.die_at:
            os.kill(os.getpid(), signal.SIGKILL)

    @contextmanager
    def watched(self) -> Iterator[None]:
        replace, writing, data = os.replace, Sqlite.writing, smtplib.SMTP.data

        def watched_replace(*args: Any, **more: Any) -> None:
            self.pass_by()
            replace(*args, **more)
            self.pass_by()

        def watched_data(server: smtplib.SMTP, message: Any) -> Any:
            self.pass_by()
            answer = data(server, message)
            self.pass_by()
            return answer

        @contextmanager
        def watched_writing(database: Sqlite) -> Iterator[None]:
            self.pass_by()
            with writing(database):
                yield
            self.pass_by()

        os.replace, Sqlite.writing, smtplib.SMTP.data = watched_replace, watched_writing, watched_data  # type: ignore
        yield
