"""The demo's ads, from ``ads/*.toml``: one file an employer, one ``[[ad]]`` a posting.

An ad lives from ``first_day`` to ``last_day`` (both counted from 1); its table ``later`` says what reads otherwise
from day 2 on. ``posted`` counts days back from the first day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from data.settings import read_toml

FOLDER = Path(__file__).parent / "ads"


@dataclass(frozen=True, slots=True)
class Ad:
    """One posting of the demo; ``body`` is HTML, ``pay`` is ``(lowest, highest, "hour" | "year")`` or None."""

    key: str
    title: str
    body: str
    locations: tuple[str, ...]
    posted: date
    employer: str
    workplace: str = ""
    time: str = "Full time"
    requisition: str = ""
    department: str = ""
    shift: str = ""
    pay: tuple[float, float, str] | None = None
    broken: bool = False

    @property
    def slug(self) -> str:
        """The title as a part of a URL."""
        return "-".join(re.findall(r"[A-Za-z0-9]+", self.title))

    @property
    def city(self) -> str:
        """The town of the first place, ``""`` for a remote one."""
        return self.locations[0].partition(",")[0] if "," in self.locations[0] else ""

    @property
    def state(self) -> str:
        """The two letters of the first place's state, if any."""
        return self.locations[0].partition(",")[2].strip()


@dataclass(frozen=True, slots=True)
class Employer:
    """One invented employer and what it posts on one day; ``gone`` are the keys of its closed ads."""

    id: str
    name: str
    platform: str
    board: str
    state: str
    kind: str
    ads: tuple[Ad, ...]
    gone: frozenset[str]


def load_employers(day: int, start: date) -> tuple[Employer, ...]:
    """Every employer with its ads of that day, by file name; ``start`` is the calendar date of day 1."""
    return tuple(_employer(path.stem, read_toml(path), day, start) for path in sorted(FOLDER.glob("*.toml")))


def _employer(name: str, table: dict[str, Any], day: int, start: date) -> Employer:
    rows = table["ad"]
    gone = frozenset(str(row["key"]) for row in rows if day > row.get("last_day", day))
    open_rows = [row for row in rows if row.get("first_day", 1) <= day <= row.get("last_day", day)]
    ads = tuple(_ad(row | (row.get("later", {}) if day > 1 else {}), table, start) for row in open_rows)
    ads = tuple(sorted(ads, key=lambda ad: (-ad.posted.toordinal(), ad.key)))
    return Employer(
        name, table["employer"], table["platform"], table["board"], table.get("state", ""), table["kind"], ads, gone
    )


def _ad(row: dict[str, Any], table: dict[str, Any], start: date) -> Ad:
    around = ("", "") if row.get("bare") else (table.get("about", ""), table.get("benefits", ""))
    pay = row.get("pay")
    return Ad(
        key=str(row["key"]),
        title=row["title"],
        body="\n".join(part.strip() for part in (around[0], row["body"], around[1]) if part.strip()),
        locations=tuple(row.get("locations", ["Remote"])),
        posted=start - timedelta(days=row.get("posted", 5)),
        employer=row.get("employer", table["employer"]),
        workplace=row.get("workplace", ""),
        time=row.get("time", "Full time"),
        requisition=str(row.get("requisition", "")),
        department=row.get("department", ""),
        shift=row.get("shift", ""),
        pay=(float(pay[0]), float(pay[1]), str(pay[2])) if pay else None,
        broken=bool(row.get("broken")),
    )
