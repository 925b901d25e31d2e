"""What could stop tonight's round: a check for each, with the command that mends what it finds.

Nothing is changed by looking. A check that cannot look says so, and never stops another.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from data.errors import Busy, IndexMissing, MedcoderError
from data.near import nearest
from data.settings import CONFIG_TABLES, Settings
from data.store import Store, open_store

#: Free space under which a night may not fit, and under which it will not.
SCARCE, NONE_LEFT = 500 * 1024**2, 50 * 1024**2
#: So many bad crawls in a row are more than a bad night.
SILENT_AFTER = 3


@dataclass(frozen=True, slots=True)
class Check:
    """What one check found; ``bad`` stops tonight's round or a part of it, ``warn`` may."""

    name: str
    state: Literal["ok", "warn", "bad"]
    found: str
    mend: str = ""


def examine(settings: Settings, now: datetime) -> Iterator[Check]:
    """Every check in the order of a round; a database that does not open ends them, since the others ask it."""
    yield from _each(lambda: home(settings), "home")
    yield from _each(lambda: disk(settings), "disk")
    yield from _each(lambda: configuration(settings), "config")
    yield from _each(lambda: clock(settings, now), "clock")
    yield from _each(lambda: profiles(settings), "profiles")
    yield from _each(lambda: sources(settings), "sources")
    yield from _each(lambda: outlets(settings), "outlets")
    try:
        store = open_store(settings.database_url)
    except MedcoderError as trouble:
        mend = f"move the database away, then medcoder backup --restore FILE from {settings.home / 'backups'}"
        yield Check("database", "bad", str(trouble), mend)
        return
    with store:
        yield Check("database", "ok", "it opens, and its schema is this medcoder's")
        yield from _each(lambda: lock(store), "lock")
        yield from _each(lambda: readings(store), "readings")
        yield from _each(lambda: index(settings, store), "index")
        yield from _each(lambda: silent(settings, store), "health")
        yield from _each(lambda: last_round(settings, store, now), "last round")
        yield from _each(lambda: starter(settings, store), "scheduler")


def _each(check: Callable[[], Iterator[Check] | Check], name: str) -> Iterator[Check]:
    try:
        found = check()
        yield from [found] if isinstance(found, Check) else found
    except MedcoderError as trouble:
        yield Check(name, "bad", str(trouble), trouble.next_move)


# ------------------------------------------------------------ the machine


def home(settings: Settings) -> Check:
    """Whether the home can be written to."""
    try:
        settings.home.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=settings.home):
            pass
    except (FileExistsError, NotADirectoryError):
        return Check("home", "bad", f"{settings.home} is a file, or lies in one", "set MEDCODER_HOME to a folder")
    except OSError as trouble:
        return Check("home", "bad", f"{settings.home} cannot be written: {trouble.strerror}", _chown(settings))
    return Check("home", "ok", f"{settings.home} can be written")


def _chown(settings: Settings) -> str:
    return f"chmod u+rwx '{settings.home}', or set MEDCODER_HOME to another folder"


def disk(settings: Settings) -> Check:
    """Whether a night's listings and digests fit on the disk."""
    folder = next(path for path in (settings.home, *settings.home.parents) if path.exists())
    free = shutil.disk_usage(folder).free
    said = f"{free / 1024**2:,.0f} MB are free"
    if free < SCARCE:
        return Check("disk", "bad" if free < NONE_LEFT else "warn", said, "make room, or set MEDCODER_HOME elsewhere")
    return Check("disk", "ok", said)


def configuration(settings: Settings) -> Iterator[Check]:
    """Whether the tables of ``config.toml`` are known and its schedule can be used."""
    from scheduler.cadences import load_schedule

    for name in settings.config:
        if name not in CONFIG_TABLES:
            near = nearest(name, CONFIG_TABLES)
            hint = f"call it [{near}]" if near else f"there are {', '.join(CONFIG_TABLES)}"
            yield Check("config", "warn", f"nothing reads [{name}]", f"{hint} in {settings.config_file}")
    if not settings.value("crawl", "contact", str, "").strip():
        said = "the boards are not told how to reach you"
        yield Check(
            "config", "warn", said, f'write contact = "you@example.org" under [crawl] in {settings.config_file}'
        )
    schedule = load_schedule(settings)
    night = schedule.of("")
    groups = f", and {len(schedule.cadences) - 1} groups" if len(schedule.cadences) > 1 else ""
    yield Check("config", "ok", f"the night begins at {night.at:%H:%M} {schedule.zone.key}{groups}")


def clock(settings: Settings, now: datetime) -> Check:
    """Whether the clock can be right, and the night does not begin in an hour that is skipped or comes twice."""
    from scheduler.rounds_scope import schedule_or_default
    from scheduler.timetable import is_shaky

    schedule = schedule_or_default(settings, [])  # what is wrong with it is told by another check
    if not 2026 <= now.year < 2100:
        return Check("clock", "bad", f"the clock says {now:%Y-%m-%d}", "set it: timedatectl set-ntp true")
    shaky = [c for c in schedule.cadences if not c.by_the_hour and is_shaky(c.at, schedule.zone, now.year)]
    if shaky:
        said = f"{shaky[0].at:%H:%M} is skipped on one day of the year and comes twice on another"
        return Check("clock", "warn", said, f'write at = "04:30" under [schedule] in {settings.config_file}')
    return Check("clock", "ok", f"{now.astimezone(schedule.zone):%Y-%m-%d %H:%M} {schedule.zone.key}")


# ------------------------------------------------------------ what is configured


def profiles(settings: Settings) -> Iterator[Check]:
    """Whether there are profiles, and each can be read."""
    from matcher.profile import load_profiles

    troubles: list[MedcoderError] = []
    found = load_profiles(settings.profiles, troubles)
    for trouble in troubles:
        yield Check("profiles", "bad", str(trouble), f"medcoder profile check {trouble.on}")
    if found:
        yield Check("profiles", "ok", f"{len(found)} can be read")
    elif not troubles:
        yield Check("profiles", "warn", "there is none, so no digest will be written", "medcoder profile new")


def sources(settings: Settings) -> Iterator[Check]:
    """Whether rows of sources can be read and any is enabled."""
    from crawler.sources import load_sources

    troubles: list[MedcoderError] = []
    found = load_sources(settings, troubles)
    for trouble in troubles:
        yield Check("sources", "bad", str(trouble), f"correct {settings.sources}")
    enabled = sum(source.enabled for source in found.values())
    if enabled:
        yield Check("sources", "ok", f"{enabled} of {len(found)} are enabled")
    else:
        yield Check("sources", "warn", "none is enabled, so nothing will be crawled", "medcoder sources add URL")


def outlets(settings: Settings) -> Iterator[Check]:
    """Whether configured outlets can be used, as far as can be seen without sending."""
    from scheduler.notify import check_outlets

    count = 0
    for name, trouble in check_outlets(settings):
        count += 1
        if trouble:
            yield Check("outlets", "bad", f"{name}: {trouble}", f"correct it in {settings.config_file}")
        else:
            yield Check("outlets", "ok", f"{name} is configured")
    if not count:
        yield Check("outlets", "ok", f"none is configured; digests are files in {settings.digests}")


# ------------------------------------------------------------ what is stored


def lock(store: Store) -> Check:
    """Whether a round holds the lock now."""
    from scheduler.rounds_lock import LOCK

    try:
        with store.lock(LOCK):
            return Check("lock", "ok", "no round is running")
    except Busy as busy:
        return Check("lock", "warn", str(busy), "medcoder runs, to see since when")


def readings(store: Store) -> Check:
    """Whether listings wait for a reading."""
    from matcher.reading.version import reader_version

    waiting = sum(1 for _ in store.unread(reader_version()))
    if waiting:
        said = f"{waiting} listings wait for this medcoder's reader; the next round reads them"
        return Check("readings", "warn", said, "medcoder reread")
    return Check("readings", "ok", "every listing is read by this medcoder's reader")


def index(settings: Settings, store: Store) -> Check:
    """Whether the index can be opened and how far it lags."""
    from matcher.index.folders import lag, open_index

    try:
        behind = lag(open_index(settings.index), store)
    except IndexMissing as trouble:
        return Check("index", "warn", str(trouble), "medcoder index")
    if behind:
        return Check("index", "warn", f"it lags {behind} changes behind the store", "medcoder index")
    return Check("index", "ok", "it is at the store's revision")


def silent(settings: Settings, store: Store) -> Iterator[Check]:
    """Sources that did not go well for several nights in a row."""
    from crawler.sources import load_sources

    bad = []
    for source in load_sources(settings, []).values():
        past = store.health(source.id, SILENT_AFTER) if source.enabled else []
        if len(past) == SILENT_AFTER and all(health.health in ("failed", "partial", "suspect") for health in past):
            bad.append(source.id)
            said = f"{source.id} did not go well for {SILENT_AFTER} crawls: {past[0].reason}"
            yield Check("health", "warn", said, f"medcoder sources check {source.id}")
    if not bad:
        yield Check("health", "ok", f"no enabled source was silent for {SILENT_AFTER} crawls in a row")


def last_round(settings: Settings, store: Store, now: datetime) -> Check:
    """What came of the last round, and whether it is long ago."""
    from scheduler.rounds_lock import is_running

    past = store.rounds(1)
    if not past:
        return Check("last round", "warn", "no round has run yet", "medcoder nightly")
    last = past[0]
    said = f"{last.round}: {last.status}, {len(last.troubles)} troubles"
    if last.started > now + timedelta(hours=1):
        return Check("last round", "warn", f"{last.round} lies in the future: the clock was set back", "set the clock")
    if last.status == "running" and is_running(store):
        return Check("last round", "ok", f"{last.round} is running")
    if last.status == "running":
        said = f"{last.round} is open: the next start does what it left out or did not come to"
        return Check("last round", "warn", said, "medcoder nightly")
    if now - last.started > timedelta(hours=36):
        return Check("last round", "warn", f"{said}, {(now - last.started).days} days ago", "medcoder schedule status")
    return Check("last round", "ok" if last.status == "done" else "warn", said, f"medcoder runs {last.round}")


def starter(settings: Settings, store: Store) -> Check:
    """Whether anything will start tonight's round."""
    from scheduler import install
    from scheduler.rounds_lock import DAEMON_LOCK

    try:
        with store.lock(DAEMON_LOCK):
            pass
    except Busy:
        return Check("scheduler", "ok", "medcoder schedule run is running")
    kinds = install.installed(install.task_of(settings), install.run)
    if kinds:
        return Check("scheduler", "ok", f"installed in {', '.join(kinds)}")
    return Check("scheduler", "warn", "nothing will start tonight's round", "medcoder schedule install")
