"""From ``config.toml`` to cadences: the ``[schedule]`` table, checked, every trouble naming the key.

[schedule]
at = "04:30"                   # local time of the night
time_zone = "America/Chicago"  # by default this machine's
budget_minutes = 180           # a round's time; what is open then comes the next night
jitter_minutes = 10            # the daemon starts up to so much later, so that not every night begins on the second

[schedule.groups.fast]         # sources with a turn of their own
sources = ["mercy_health"]
every = "6h"                   # 30m, 6h, 7d; or: at = "12:00" and days = ["mon", "thu"]
digests = false                # true: this round also ranks, writes digests and notifies
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from typing import Any, NoReturn
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from data.errors import BadInput
from data.settings import Settings
from scheduler.timetable import EVERY_DAY, Cadence

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# "30m", "6h", "7d"
_EVERY = re.compile(r"(\d{1,4})\s*([mhd])")
# "04:30", "4:30"
_AT = re.compile(r"(\d{1,2}):(\d{2})")
# A group's name becomes part of a round's name and so of a file's.
_GROUP = re.compile(r"[a-z][a-z0-9_]{0,30}")
_UNITS = {"m": "minutes", "h": "hours", "d": "days"}
_SHORTEST = timedelta(minutes=5)
_KEYS = ("at", "time_zone", "budget_minutes", "jitter_minutes", "groups")
_GROUP_KEYS = ("sources", "at", "days", "every", "digests")


@dataclass(frozen=True, slots=True)
class Schedule:
    """The night first, then the groups; the zone they are told in, and the limits of a round."""

    cadences: tuple[Cadence, ...]
    zone: ZoneInfo
    budget: timedelta
    jitter: timedelta

    def of(self, group: str) -> Cadence:
        """The cadence of a group, ``""`` for the night."""
        return next(cadence for cadence in self.cadences if cadence.group == group)


def load_schedule(settings: Settings) -> Schedule:
    """What ``[schedule]`` says; trouble is :class:`data.errors.BadInput` with the file and the key."""
    groups = settings.value("schedule", "groups", dict, {})
    _known(settings, "", settings.config.get("schedule", {}), _KEYS)
    night = Cadence(at=_time(settings, "at", settings.value("schedule", "at", str, "4:30")))
    return Schedule(
        (night, *(_group(settings, str(name), table) for name, table in groups.items())),
        zone_of(settings),
        _minutes(settings, "budget_minutes", 180),
        _minutes(settings, "jitter_minutes", 0),
    )


def zone_of(settings: Settings) -> ZoneInfo:
    """The configured time zone, by default this machine's; UTC where the machine does not say."""
    name = settings.value("schedule", "time_zone", str, "")
    if name:
        try:
            return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            _refuse(settings, "time_zone", name, 'a name such as "America/New_York"')
    return machine_zone()


def machine_zone() -> ZoneInfo:
    """The zone of this machine's clock; UTC where it does not say."""
    from tzlocal import get_localzone_name  # late: only a machine's own zone needs it

    try:
        return ZoneInfo(get_localzone_name() or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def _minutes(settings: Settings, key: str, default: int) -> timedelta:
    found = settings.value("schedule", key, float, float(default))
    if not 0 <= found <= 24 * 60:
        _refuse(settings, key, found, "a number of minutes from 0 to 1440")
    return timedelta(minutes=found)


def _group(settings: Settings, name: str, table: Any) -> Cadence:
    if not _GROUP.fullmatch(name) or not isinstance(table, Mapping):
        _refuse(settings, f"groups.{name}", table, "a table with a name of small letters, digits and _")
    key = f"groups.{name}."
    _known(settings, key, table, _GROUP_KEYS)
    sources = table.get("sources", [])
    if not isinstance(sources, list) or not all(isinstance(source, str) for source in sources):
        _refuse(settings, key + "sources", sources, "a list of names of sources")
    digests = table.get("digests", False)
    if not isinstance(digests, bool):
        _refuse(settings, key + "digests", digests, "true or false")
    at = _time(settings, key + "at", table.get("at", "4:30"))
    days = _days(settings, key + "days", table.get("days", list(DAYS)))
    every = _every(settings, key + "every", table["every"]) if "every" in table else None
    return Cadence(name, at, days, every, tuple(sources), digests)


def _known(settings: Settings, prefix: str, table: Mapping[str, Any], keys: tuple[str, ...]) -> None:
    for key in table:
        if key not in keys:
            _refuse(settings, f"{prefix}{key}", key, f"one of {', '.join(keys)}")


def _time(settings: Settings, key: str, text: Any) -> time:
    found = _AT.fullmatch(text) if isinstance(text, str) else None
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        _refuse(settings, key, text, 'a time of day such as "04:30"')
    return time(int(found[1]), int(found[2]))


def _days(settings: Settings, key: str, days: Any) -> frozenset[int]:
    if not isinstance(days, list) or not days or not all(day in DAYS for day in days):
        _refuse(settings, key, days, f"a list of some of {', '.join(DAYS)}")
    return frozenset(map(DAYS.index, days)) or EVERY_DAY


def _every(settings: Settings, key: str, text: Any) -> timedelta:
    found = _EVERY.fullmatch(text) if isinstance(text, str) else None
    every = timedelta(**{_UNITS[found[2]]: int(found[1])}) if found else timedelta()
    if every < _SHORTEST:
        _refuse(settings, key, text, 'a time such as "6h", "7d", not under "5m"')
    return every


def _refuse(settings: Settings, key: str, found: object, wanted: str) -> NoReturn:
    raise BadInput(f"[schedule] {key} must be {wanted}, not {found!r}", str(settings.config_file), "correct it there")
