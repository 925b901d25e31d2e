"""A round: done once, finished where it was cut short, and never stopped by one thing that is broken."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from data.errors import Busy, NotFound, StoreError
from data.records import RunReport
from data.store import open_store
from scheduler import rounds_digests, rounds_steps
from scheduler.commands.runs import runs
from scheduler.commands.schedule import statuses
from scheduler.doctor import last_round
from scheduler.rounds import run_round
from scheduler.rounds_lock import LOCK
from scheduler.rounds_report import change_counts, headline, health_from, health_to, report_to
from tests.nights import NOW, ROUND, House, furnish, posting

PEOPLE = {"dana": "CPC", "lee": "CCS"}
DAY = timedelta(days=1)


class Killed(BaseException):
    """Stands for kill -9: nothing catches it."""


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    house = furnish(tmp_path, PEOPLE)
    monkeypatch.setattr(rounds_steps, "crawl", house.crawl)
    return house


def night(house: House, days: int = 0, **more: object) -> RunReport:
    return run_round(house.settings, now=NOW + days * DAY, **more)  # type: ignore[arg-type]


def rows(house: House, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(house.files()[name].decode("utf-8-sig"))))


def test_a_round_crawls_reads_ranks_and_writes_digests(house: House) -> None:
    report = night(house)
    assert (report.round, report.status, report.troubles) == (ROUND, "done", ())
    assert [health.source for health in report.sources] == ["bay", "hill"]
    assert dict(report.counts) == {
        "new": 4, "changed": 0, "reopened": 0, "closed": 0, "open": 4, "profiles": 2, "news": 8,
    }  # fmt: skip
    folders = ("_caseload", "dana", "lee")
    assert sorted(house.files()) == [f"{who}/{ROUND}.{kind}" for who in folders for kind in ("csv", "html")]
    assert {row["verdict"] for row in rows(house, f"dana/{ROUND}.csv")} == {"eligible"}
    with house.store() as store:
        assert store.round(ROUND) == report


def test_the_second_night_brings_only_news(house: House) -> None:
    night(house)
    house.boards["bay"] = [posting("bay", "1"), posting("bay", "9", "Auditor")]
    second = night(house, 1)
    assert dict(second.counts) | {"profiles": 0} == {
        "new": 1, "changed": 0, "reopened": 0, "closed": 0, "open": 5, "profiles": 0, "news": 2,
    }  # fmt: skip
    assert [row["id"] for row in rows(house, "dana/2026-11-26.csv")] == ["bay:9"]
    assert night(house, 2).counts["closed"] == 1  # bay:2, missed a second time


def test_a_round_keeps_the_profiles_as_it_used_them(house: House) -> None:
    night(house)
    dana = house.settings.profiles / "dana.toml"
    first = dana.read_text()
    dana.write_text(first.replace('name = "', 'name = "New '))
    with house.store() as store:
        assert store.kept_profiles()["dana"] == first
    night(house, 1)
    with house.store() as store:
        assert store.kept_profiles() == {who: (house.settings.profiles / f"{who}.toml").read_text() for who in PEOPLE}
        assert store.kept_profiles()["dana"] != first


def test_a_round_that_is_done_is_not_repeated(house: House) -> None:
    first = night(house)
    before = house.files()
    assert night(house) == first
    assert house.crawled == ["bay", "hill"]
    assert house.files() == before


def test_again_begins_a_further_round(house: House) -> None:
    night(house)
    house.boards["bay"] = [posting("bay", "9", "Auditor")]
    assert night(house, again=True).round == f"{ROUND}.2"
    assert [row["id"] for row in rows(house, f"dana/{ROUND}.2.csv")] == ["bay:9"]
    assert night(house, again=True).round == f"{ROUND}.3"


def test_same_store_same_day_same_bytes(house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    night(house)
    other = furnish(tmp_path / "other", PEOPLE)
    monkeypatch.setattr(rounds_steps, "crawl", other.crawl)
    night(other)
    assert other.files() == house.files()


# ------------------------------------------------------------ cut short


def kill_in_crawl(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def die(source: str) -> None:
        raise Killed

    house.at_done = die


def _dying(monkeypatch: pytest.MonkeyPatch, where: object, name: str, after: int = 0) -> None:
    real, calls = getattr(where, name), iter(range(100))

    def die(*args: object, **more: object) -> object:
        if next(calls) >= after:
            raise Killed
        return real(*args, **more)

    monkeypatch.setattr(where, name, die)


KILLS: dict[str, Callable[[House, pytest.MonkeyPatch], None]] = {
    "within the crawl": kill_in_crawl,
    "before duplicates": lambda house, patch: _dying(patch, rounds_steps, "duplicates"),
    "before reading": lambda house, patch: _dying(patch, rounds_steps, "read"),
    "before indexing": lambda house, patch: _dying(patch, rounds_steps, "index"),
    "before a digest": lambda house, patch: _dying(patch, rounds_digests, "atomic_write"),
    "between two files of a digest": lambda house, patch: _dying(patch, rounds_digests, "atomic_write", 1),
    "between two profiles": lambda house, patch: _dying(patch, rounds_digests, "atomic_write", 2),
    "after the last file": lambda house, patch: _dying(patch, rounds_digests.Desk, "_notify", 1),
}


@pytest.mark.parametrize("kill", KILLS)
def test_a_round_that_was_killed_is_finished_as_if_it_had_not(
    kill: str, house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    undisturbed = furnish(tmp_path / "undisturbed", PEOPLE)
    with monkeypatch.context() as patch:
        patch.setattr(rounds_steps, "crawl", undisturbed.crawl)
        expected = night(undisturbed)
    with monkeypatch.context() as patch:
        KILLS[kill](house, patch)
        with pytest.raises(Killed):
            night(house)
    house.at_done = lambda source: None
    report = run_round(house.settings, now=NOW + timedelta(hours=3))
    assert house.files() == undisturbed.files()
    assert (report.sources, report.status, report.started) == (expected.sources, "done", expected.started)
    assert dict(report.counts) | {"news": 0} == dict(expected.counts) | {"news": 0}
    assert sorted(house.crawled) == ["bay", "hill"]
    with house.store() as store, undisturbed.store() as other:
        assert store.sent("dana", "files") == other.sent("dana", "files")


def test_a_round_left_open_is_closed_by_the_next_night(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        KILLS["before a digest"](house, patch)
        with pytest.raises(Killed):
            night(house)
    assert night(house, 1).status == "done"
    with house.store() as store:
        old = store.round(ROUND)
    assert old is not None
    assert old.status == "partial"
    assert old.troubles == ("the round was not finished; what was open in it went into the round 2026-11-26.",)
    assert len(rows(house, "dana/2026-11-26.csv")) == 4


def test_a_message_that_a_lost_round_had_begun_is_uncertain_and_told(house: House) -> None:
    with house.store() as store:
        store.start_round(ROUND, NOW)
        for outlet in ("files", "mail"):
            store.intend("dana", outlet, ROUND, "<1@medcoder>", {"bay:1": "f"}, NOW)
    sentence = f"dana: mail: the message of {ROUND} may or may not have arrived."
    assert night(house, 1).troubles == (sentence,)
    with house.store() as store:
        old = store.round(ROUND)
        assert old is not None
        assert old.troubles[1:] == (sentence,)
        assert {d.outlet: d.state for d in store.deliveries(round=ROUND)} == {"files": "sent", "mail": "uncertain"}


def test_what_a_kill_left_of_a_half_written_file_is_swept_away(house: House) -> None:
    for name in ("dana", "_caseload"):
        (house.settings.digests / name).mkdir(parents=True)
        (house.settings.digests / name / f".{ROUND}.csv.x1y2.tmp").write_text("half")
    night(house)
    assert not [name for name in house.files() if "/." in name]


def test_half_of_the_summary_is_swept_away_when_everybody_is_served(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        _dying(patch, rounds_steps, "sum_up")
        with pytest.raises(Killed):
            night(house)
    (house.settings.digests / "_caseload").mkdir()
    (house.settings.digests / "_caseload" / f".{ROUND}.csv.x1y2.tmp").write_text("half")
    assert night(house).status == "done"
    assert not [name for name in house.files() if "/." in name]


def test_a_second_round_is_told_that_one_runs(house: House) -> None:
    with house.store() as store, store.lock(LOCK), pytest.raises(Busy, match="another medcoder is at it"):
        night(house)


def test_a_full_disk_leaves_the_round_open(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise StoreError("the file cannot be written", "dana.csv", "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(rounds_digests, "atomic_write", full)
        report = night(house)
    assert report.status == "open"
    assert "dana: the file cannot be written (dana.csv): No space left on device." in report.troubles
    with house.store() as store:
        open_round = store.round(ROUND)
        assert open_round is not None
        assert (open_round.status, len(open_round.troubles)) == ("running", 2)
    assert night(house).status == "done"
    assert len(house.files()) == 6  # CSV and HTML: of two people, and of the caseload


def test_a_disk_that_fills_while_a_library_writes_is_a_sentence_too(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(rounds_steps, "index", full)
        report = night(house)
    assert report.troubles[0] == "something could not be written or read: No space left on device."
    assert report.troubles[1].startswith("no digest could be made: nothing has been indexed yet")
    assert night(house).status == "done"


def test_a_budget_that_runs_out_leaves_profiles_for_the_next_start(house: House) -> None:
    report = night(house, budget=timedelta(microseconds=1))
    assert report.status == "partial"
    assert "time ran out after 0:00:00.000001; still open: dana, lee." in report.troubles
    assert house.files() == {}
    assert night(house).status == "done"


@pytest.mark.postgres
def test_a_round_runs_over_postgresql_one_at_a_time(house: House, postgres_url: str) -> None:
    settings = replace(house.settings, database_url=postgres_url)
    with open_store(settings.database_url) as store, store.lock(LOCK), pytest.raises(Busy):
        run_round(settings, now=NOW)
    first = run_round(settings, now=NOW)
    assert (first.status, first.counts["new"], len(house.files())) == ("done", 4, 6)
    assert run_round(settings, now=NOW) == first


def test_a_round_that_was_cut_short_is_listed_as_open(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEDCODER_HOME", str(house.home))
    with house.store() as store:
        store.start_round(ROUND, NOW)
        listed = CliRunner().invoke(runs, ["--json"])
        assert json.loads(listed.stdout)[0]["status"] == "open"
        assert statuses(house.settings, NOW)[0]["status"] == "open"
        assert "is open: the next start does" in last_round(house.settings, store, NOW).found
        with store.lock(LOCK):
            assert "running" in CliRunner().invoke(runs, [ROUND]).stderr
            assert statuses(house.settings, NOW)[0]["status"] == "running"
            assert last_round(house.settings, store, NOW).found == f"{ROUND} is running"


# ------------------------------------------------------------ broken things


def test_a_board_that_fails_is_told_and_keeps_what_is_known(house: House) -> None:
    night(house)
    house.boards["bay"] = "the connection was refused"
    report = night(house, 1)
    assert report.status == "partial"
    assert report.troubles == ("bay could not be crawled: the connection was refused.",)
    assert report.counts["open"] == 4
    assert "dana/2026-11-26.html" in house.files()
    house.boards["bay"] = [posting("bay", "1")]
    assert night(house, 1).status == "done"  # only the failed one is asked again
    assert house.crawled == ["bay", "hill", "bay", "hill", "bay"]


def test_without_any_board_the_digests_are_of_what_is_known(house: House) -> None:
    house.boards |= dict.fromkeys(house.boards, "there is no network")
    report = night(house)
    assert report.status == "failed"
    assert [trouble.split(":")[0] for trouble in report.troubles] == [
        "bay could not be crawled",
        "hill could not be crawled",
    ]
    assert len(house.files()) == 6  # CSV and HTML: of two people, and of the caseload


def test_broken_files_take_down_only_what_they_describe(house: House) -> None:
    (house.settings.profiles / "eve.toml").write_text("name = [broken")
    house.settings.sources.write_text(house.settings.sources.read_text() + '[bog]\nemployer = "Bog"\n')
    (house.home / "config.toml").write_text('[schedule]\nat = 3\n[digest]\nformats = ["doc"]\n')
    report = night(house)
    assert report.status == "partial"
    for sentence in (
        "eve.toml",
        "[bog] lacks platform",
        "[schedule] at must be a text",
        "[digest] formats names 'doc'",
    ):
        assert [trouble for trouble in report.troubles if sentence in trouble], sentence
    assert len(house.files()) == 6  # CSV and HTML: of two people, and of the caseload


def test_unknown_names_are_refused_before_anything_runs(house: House) -> None:
    for more in ({"sources": ["bey"]}, {"profiles": ["dane"]}, {"group": "fast"}):
        with pytest.raises(NotFound):
            night(house, **more)
    with house.store() as store:
        assert store.rounds() == []


# ------------------------------------------------------------ narrowed, and by group


def test_a_narrowed_round_leaves_the_rest_of_the_night_open(house: House) -> None:
    report = night(house, sources=["bay"], profiles=["dana"])
    assert (report.status, house.crawled) == ("open", ["bay"])
    assert {name.split("/")[0] for name in house.files()} == {"dana"}
    assert night(house).status == "done"
    assert house.crawled == ["bay", "hill"]
    assert len(house.files()) == 6  # CSV and HTML: of two people, and of the caseload


def test_a_group_crawls_its_sources_and_the_night_the_others(house: House) -> None:
    with (house.home / "config.toml").open("a") as file:
        file.write('[schedule.groups.fast]\nevery = "6h"\nsources = ["bay"]\n')
    report = night(house, group="fast")
    assert report.round == f"{ROUND}-fast-01"
    assert (house.crawled, house.files()) == (["bay"], {})
    night(house)
    assert house.crawled == ["bay", "hill"]


def test_extra_formats_are_written_where_the_config_asks_for_them(house: House) -> None:
    with (house.home / "config.toml").open("a") as file:
        file.write('[digest]\nformats = ["md", "atom"]\n')
    night(house)
    assert {name.split(".")[-1] for name in house.files()} == {"csv", "html", "md", "atom"}
    assert house.files()["dana/feed.atom"].count(b"<entry>") == 4


# ------------------------------------------------------------ reports


def test_a_report_is_json_and_one_line(house: House) -> None:
    report = night(house)
    doc = report_to(report)
    assert (doc["requests"], doc["bytes"], doc["failed"], doc["status"]) == (6, 2000, 0, "done")
    assert headline(report) == (
        f"round {ROUND}: done; 2 sources, 0 of them failed; 4 new, 0 changed, 0 reopened, 0 closed; 2 digests."
    )
    assert [health_from(health_to(health)) for health in report.sources] == list(report.sources)


def test_changes_are_counted_from_the_rounds_own_beginning(house: House) -> None:
    night(house)
    with house.store() as store:
        assert change_counts(store, store.revision(), NOW + DAY)["new"] == 0


def test_the_counsellor_gets_where_everyone_stands_unless_not_wanted(house: House) -> None:
    night(house)
    people = rows(house, f"_caseload/{ROUND}.csv")
    assert [(row["profile"], row["new"], row["days_without_match"]) for row in people] == [
        ("dana", "4", "0"),
        ("lee", "4", "0"),
    ]
    (house.home / "config.toml").write_text("[digest]\ncaseload = false\n")
    night(house, 1)
    assert not [name for name in house.files() if name.startswith("_caseload/2026-11-26")]
