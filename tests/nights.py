"""A home with people and boards for the tests of rounds; the boards are lists in memory, crawled without a network."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from crawler.normalise import normalise
from crawler.sources import Source
from data.records import RawPosting, SourceHealth
from data.settings import Settings, load_settings
from data.store import Store, open_store

#: 05:00 in New York, half an hour after the night has begun.
NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)
ROUND = "2026-11-25"

CODER = """About the job
You assign ICD-10-CM, CPT and HCPCS codes to outpatient encounters of a busy hospital, from home.
Duties
• Review the documentation of each encounter and query physicians where it is unclear
• Keep an accuracy of 95 percent and the daily productivity of the team
Requirements
• CPC or CCS certification required
• 2 years of outpatient coding experience
"""

_CONFIG = """[crawl]
contact = "dana@example.org"
[schedule]
time_zone = "America/New_York"
"""

PROFILE = """
name = "{name}"
[[credentials]]
code = "{code}"
[experience]
years = 3
[wants]
state = "OH"
"""


def posting(source: str, key: str, title: str = "Medical Coder", body: str = CODER) -> RawPosting:
    """One ad of a board."""
    url = f"https://{source}.example/{key}"
    return RawPosting(source, key, url, f"{title} {key}", company=source.title(), body=body, posted="2026-11-20")


@dataclass
class House:
    """A home in a folder. ``boards``: source → its postings, or the reason for which it cannot be reached."""

    home: Path
    boards: dict[str, list[RawPosting] | str] = field(default_factory=dict)
    crawled: list[str] = field(default_factory=list)
    at_done: Callable[[str], None] = lambda source: None

    @property
    def settings(self) -> Settings:
        """The settings as they stand in the home now."""
        return load_settings({"MEDCODER_HOME": str(self.home)})

    def store(self) -> Store:
        """The home's store, opened."""
        return open_store(self.settings.database_url)

    def files(self) -> dict[str, bytes]:
        """Every digest by its path."""
        found = (path for path in self.settings.digests.rglob("*") if path.is_file())
        return {path.relative_to(self.settings.digests).as_posix(): path.read_bytes() for path in found}

    def crawl(
        self, settings: Settings, sources: Sequence[Source], *, at: datetime, round: str, on_done: Any, **_: Any
    ) -> None:
        """What stands for crawler.run.crawl."""
        for source in sources:
            self.crawled.append(source.id)
            with open_store(settings.database_url) as store:
                health = self._one(store, source.id, at)
                store.save_health(round, health)
            on_done(health)
            self.at_done(source.id)

    def _one(self, store: Store, source: str, at: datetime) -> SourceHealth:
        board = self.boards[source]
        if isinstance(board, str):
            return SourceHealth(source, "failed", board, at=at)
        known = store.known(source)
        store.upsert([(normalise(raw, today=at.date()), raw) for raw in board], at)
        store.miss(source, set(known) - {raw.key for raw in board}, at)
        return SourceHealth(source, "ok", "", len(board), len(board), 1 + len(board), 1000, 0.5, at)


def furnish(home: Path, people: Mapping[str, str], config: str = "") -> House:
    """A home with profiles (name → credential), two boards of two ads, and New York's time."""
    (home / "profiles").mkdir(parents=True)
    for name, code in people.items():
        (home / "profiles" / f"{name}.toml").write_text(PROFILE.format(name=name.title(), code=code))
    (home / "config.toml").write_text(_CONFIG + config)
    boards: dict[str, list[RawPosting] | str] = {
        name: [posting(name, "1"), posting(name, "2", "Inpatient Coder")] for name in ("bay", "hill")
    }
    rows = "".join(
        f'[{name}]\nemployer = "{name.title()}"\nplatform = "greenhouse"\nboard = "{name}"\n' for name in boards
    )
    (home / "sources.toml").write_text(_without_shipped() + rows)
    return House(home, boards)


def _without_shipped() -> str:
    from crawler.sources import SHIPPED
    from data.settings import read_toml

    return "".join(f"[{name}]\nenabled = false\n" for name in read_toml(SHIPPED))
