"""The timetable: each day once, in every zone, on both days on which the clock changes."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.errors import BadInput
from data.settings import Settings, load_settings
from scheduler.cadences import load_schedule
from scheduler.timetable import Cadence, due, instant, latest, sources_due, upcoming

ZONES = [ZoneInfo(name) for name in ("America/New_York", "Europe/London", "Australia/Lord_Howe", "UTC", "Asia/Kolkata")]
NEW_YORK = ZONES[0]

times = st.times().map(lambda at: at.replace(second=0, microsecond=0))
moments = st.datetimes(datetime(2024, 1, 1), datetime(2029, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))
cadences = st.one_of(
    st.builds(Cadence, st.just(""), times),
    st.builds(Cadence, st.just("some"), times, st.frozensets(st.integers(0, 6), min_size=1)),
    st.builds(Cadence, st.just("week"), times, every=st.integers(1, 9).map(lambda n: timedelta(days=n))),
    st.builds(Cadence, st.just("hours"), every=st.integers(5, 3000).map(lambda n: timedelta(minutes=n))),
)


@given(cadences, st.sampled_from(ZONES), moments)
def test_now_lies_between_the_latest_slot_and_the_next(cadence: Cadence, zone: ZoneInfo, now: datetime) -> None:
    last, following = latest(cadence, zone, now), upcoming(cadence, zone, now)
    assert last.at <= now < following.at
    assert last.round != following.round
    assert upcoming(cadence, zone, last.at) == following


@given(times, st.sampled_from(ZONES), st.dates(date(2024, 1, 1), date(2028, 12, 31)))
def test_every_local_date_has_exactly_one_night(at: time, zone: ZoneInfo, day: date) -> None:
    before = instant(day, time(0), zone) - timedelta(days=2)
    names = []
    while before < instant(day, time(0), zone) + timedelta(days=3):
        slot = upcoming(Cadence(at=at), zone, before)
        names.append(slot.round)
        before = slot.at
    assert names == sorted(set(names))
    assert day.isoformat() in names


@pytest.mark.parametrize("minutes", [30, 60, 180, 420])
def test_the_hours_of_a_long_day_have_names_of_their_own(minutes: int) -> None:
    cadence = Cadence("fast", every=timedelta(minutes=minutes))
    now, names = datetime(2026, 10, 31, tzinfo=UTC), []
    while now < datetime(2026, 11, 4, tzinfo=UTC):
        slot = upcoming(cadence, NEW_YORK, now)
        names.append(slot.round)
        now = slot.at
    assert len(names) == len(set(names))
    assert names == sorted(names)


def test_a_night_in_the_hour_that_is_skipped_runs_when_the_clock_has_jumped() -> None:
    slot = latest(Cadence(at=time(2, 30)), NEW_YORK, datetime(2026, 3, 8, 7, tzinfo=UTC))
    assert slot.round == "2026-03-08"
    assert slot.at.astimezone(NEW_YORK).time() == time(3)


def test_a_night_in_the_hour_that_comes_twice_runs_in_the_first() -> None:
    cadence = Cadence(at=time(1, 30))
    for hour in (5, 6):  # 01:30 EDT, 01:30 EST
        now = datetime(2026, 11, 1, hour, 30, tzinfo=UTC)
        assert latest(cadence, NEW_YORK, now).round == "2026-11-01"
    assert due([cadence], ["2026-11-01"], NEW_YORK, datetime(2026, 11, 1, 6, 30, tzinfo=UTC)) == []


def test_the_leap_day_has_its_night() -> None:
    assert latest(Cadence(), NEW_YORK, datetime(2028, 2, 29, 12, tzinfo=UTC)).round == "2028-02-29"


def test_of_many_missed_nights_the_last_is_caught_up_once() -> None:
    now = datetime(2026, 11, 25, 15, tzinfo=UTC)
    assert [slot.round for slot in due([Cadence()], ["2026-11-01"], NEW_YORK, now)] == ["2026-11-25"]
    assert due([Cadence()], ["2026-11-25"], NEW_YORK, now) == []


def test_a_slot_long_gone_is_let_go() -> None:
    weekly = Cadence("week", days=frozenset([0]))
    thursday = datetime(2026, 11, 26, 15, tzinfo=UTC)
    assert due([weekly], [], NEW_YORK, thursday) == []
    assert [slot.round for slot in due([weekly], [], NEW_YORK, thursday, timedelta(days=7))] == ["2026-11-23-week"]


def test_the_night_asks_sources_of_a_group_only_when_their_turn_was_missed() -> None:
    weekly = Cadence("week", days=frozenset([0]), sources=("slow",))
    now = datetime(2026, 11, 25, 15, tzinfo=UTC)
    everything = [Cadence(), weekly]

    def asked(ran: datetime, group: str = "") -> list[str]:
        return sources_due(["slow", "usual"], everything, group, {"slow": ran, "usual": now}, NEW_YORK, now)

    assert asked(datetime(2026, 11, 23, 12, tzinfo=UTC)) == ["usual"]
    assert asked(datetime(2026, 11, 22, 12, tzinfo=UTC)) == ["slow", "usual"]
    assert asked(now, "week") == ["slow"]
    assert sources_due(["slow"], everything, "", {}, NEW_YORK, now) == ["slow"]


def settings(home: Path, config: str) -> Settings:
    (home / "config.toml").write_text(config, encoding="utf-8")
    return load_settings({"MEDCODER_HOME": str(home)})


def test_the_schedule_is_what_the_config_says(tmp_path: Path) -> None:
    schedule = load_schedule(
        settings(
            tmp_path,
            """
            [schedule]
            at = "5:15"
            time_zone = "America/Chicago"
            budget_minutes = 90
            [schedule.groups.fast]
            sources = ["mercy_health"]
            every = "6h"
            [schedule.groups.noon]
            sources = ["usajobs"]
            at = "12:00"
            days = ["mon", "thu"]
            digests = true
            """,
        )
    )
    night, fast, noon = schedule.cadences
    assert (night.at, str(schedule.zone), schedule.budget) == (time(5, 15), "America/Chicago", timedelta(minutes=90))
    assert (fast.every, fast.sources, fast.digests) == (timedelta(hours=6), ("mercy_health",), False)
    assert (noon.at, noon.days, noon.digests) == (time(12), frozenset([0, 3]), True)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ('at = "25:00"', "at must be a time of day"),
        ("at = 4", "at must be a text"),
        ('time_zone = "Mars/Base"', "time_zone must be a name such as"),
        ('time_zone = "../../etc/passwd"', "time_zone must be a name such as"),
        ("budget_minutes = -1", "budget_minutes must be a number of minutes"),
        ('hours = "4"', "hours must be one of at, time_zone"),
        ("groups = 3", "groups must be"),
        ("[schedule.groups.Fast]", "groups.Fast must be a table with a name"),
        ('[schedule.groups.fast]\nevery = "6 moons"', "groups.fast.every must be a time such as"),
        ('[schedule.groups.fast]\nevery = "1m"', "groups.fast.every must be a time such as"),
        ("[schedule.groups.fast]\ndays = []", "groups.fast.days must be a list"),
        ('[schedule.groups.fast]\nsources = "all"', "groups.fast.sources must be a list"),
        ("[schedule.groups.fast]\ndigests = 1", "groups.fast.digests must be true or false"),
        ("[schedule.groups.fast]\nsource = []", "groups.fast.source must be one of"),
    ],
)
def test_a_wrong_value_is_told_with_its_key_and_file(tmp_path: Path, line: str, sentence: str) -> None:
    with pytest.raises(BadInput, match=rf"\[schedule\] {sentence}.*config\.toml"):
        load_schedule(settings(tmp_path, f"[schedule]\n{line}\n"))
