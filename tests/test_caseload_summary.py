"""The counsellor's summary: where each person stands, who waits, and what would help most together."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from data.records import Listing, Profile, RawPosting, Reading
from data.settings import Settings
from data.store import Store, open_store
from matcher.digests.best_step import BestStep, open_steps
from matcher.digests.build import FILES, build_news, look
from matcher.digests.caseload import COLUMNS, PersonLine, caseload, caseload_csv, caseload_html, together
from matcher.index import build_index
from scheduler.caseload import summarise, write_summary
from scheduler.commands.caseload import caseload as command
from tests.digest_samples import HOSTILE, match
from tests.made import listing, person, reading

AT = datetime(2026, 11, 23, 3, tzinfo=UTC)
DAY = AT.date()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'medcoder.db'}") as opened:
        yield opened


def see(store: Store, *ads: tuple[Listing, Reading], at: datetime = AT) -> None:
    store.upsert([(one, RawPosting(one.source, one.key, one.url, one.title)) for one, _ in ads], at)
    stored = [(store.listing(one.id), found) for one, found in ads]
    store.save_readings([(s.id, s.fingerprint, found) for s, found in stored if s], "r1")


def deliver(store: Store, profile: Profile, day: date, round: str) -> None:
    index = build_index(store.read_listings())
    found = build_news(store, index, profile, look(store), as_of=day, round=round)
    store.intend(profile.id, FILES, round, "", found.items, AT)
    store.settle(profile.id, FILES, round, "sent", AT)


CPC, CRC = reading("CPC"), reading("CRC")


def lines(store: Store, *people: Profile, day: date = DAY, round: str = "") -> dict[str, PersonLine]:
    index = build_index(store.read_listings())
    found = summarise(store, index, people, look(store), as_of=day, round=round)
    return {line.profile_id: line for line in found.lines}


def test_a_line_says_the_best_new_job_what_blocks_and_the_step(store: Store) -> None:
    see(store, (listing("a", "Good Coder"), CPC), (listing("b"), CRC), (listing("c"), CRC))
    dana = lines(store, person("CPC", name="Dana"))["dana"]
    assert (dana.new, dana.qualifies, dana.days) == (3, 1, 0)
    assert dana.best is not None
    assert dana.best.title == "Good Coder"
    assert dana.blocks.startswith("2 of 3 jobs are out of reach; the nearest: ")
    assert "CRC" in dana.blocks
    assert dana.step == BestStep("The CRC", 2)


def test_a_round_that_was_delivered_counts_its_own_news(store: Store) -> None:
    see(store, (listing("a"), CPC))
    deliver(store, person("CPC"), DAY, "2026-11-23")
    assert lines(store, person("CPC"), round="2026-11-23")["dana"].new == 1
    assert lines(store, person("CPC"), round="2026-11-24")["dana"].new == 0


def test_days_are_counted_from_the_last_news_one_qualifies_for(store: Store) -> None:
    see(store, (listing("a"), CPC))
    deliver(store, person("CPC"), DAY, "2026-11-23")
    later = DAY + timedelta(days=20)
    see(store, (listing("b"), CRC))
    deliver(store, person("CPC"), later, later.isoformat())
    line = lines(store, person("CPC"), day=later, round=later.isoformat())["dana"]
    assert (line.days, line.new, line.waits) == (20, 1, True)


def test_someone_who_never_had_a_match_stands_first(store: Store) -> None:
    see(store, (listing("a"), CPC))
    people = [person("CPC"), person("CRC", id="lee"), person("CPC", id="ann")]
    assert next(iter(lines(store, *people))) == "lee"
    assert lines(store, *people)["lee"].days is None


def test_marks_of_one_person_do_not_touch_another(store: Store) -> None:
    see(store, (listing("a"), CPC))
    store.mark("dana", "acorn:a", "applied", "my secret", AT)
    found = lines(store, person("CPC"), person("CPC", id="lee"))
    assert (found["dana"].best, found["lee"].new) == (None, 1)


def test_the_step_is_within_reach_and_an_apprentice_is_told_so(store: Store) -> None:
    see(store, (listing("a"), reading("CPC")), (listing("b"), reading("CPC-A", "CPC")), (listing("c"), reading("RN")))
    index = build_index(store.read_listings())
    import numpy as np

    everything = np.arange(len(index))
    assert open_steps(index, person(years=0.0), DAY, everything) == (BestStep("The CPC-A", 1),)
    assert open_steps(index, person(years=5.0), DAY, everything)[0] == BestStep("The CPC", 2)
    assert open_steps(index, person("CPC", years=5.0), DAY, everything) == ()


def test_the_step_that_helps_most_people_comes_first() -> None:
    ccs, crc, years = (
        BestStep("The CCS", 9),
        BestStep("The CRC", 2),
        BestStep("One more year of experience", 30, "years"),
    )
    people = [
        PersonLine("a", "A", steps=(ccs, crc, years)),
        PersonLine("b", "B", steps=(crc, years)),
        PersonLine("c", "C"),
    ]
    found = together(people)
    assert [(one.words, one.people, one.opens) for one in found] == [
        ("The CRC", 2, 4),
        ("The CCS", 1, 9),
        ("One more year of experience", 2, 60),
    ]


def test_the_table_has_a_line_a_person_and_no_formula() -> None:
    people = [
        PersonLine(f"p{n}", text, 1, 2, replace(match(1), title=text, employer=text, url=text, id=text), text, n)
        for n, text in enumerate(HOSTILE)
    ]
    rows = list(csv.reader(io.StringIO(caseload_csv(caseload(DAY, people)).decode("utf-8-sig"), newline="")))
    assert rows[0] == list(COLUMNS)
    assert len(rows) == len(HOSTILE) + 1
    assert not [cell for row in rows[1:] for cell in row if cell and cell.lstrip(' "')[0] in "=+-@＝＠\t\r"]


def test_the_page_says_who_waits_and_holds_strange_text_as_text() -> None:
    people = [
        PersonLine("dana", "Dana", 1, 2, match(1), "x", 3, (BestStep("The CRC", 2),)),
        PersonLine("lee", HOSTILE[13]),
    ]
    page = caseload_html(caseload(DAY, people, ["mercy did not answer."])).decode()
    assert "&lt;script&gt;" in page
    assert "<script" not in page
    for words in ("never yet", "The CRC", "would help 1 of 2", "mercy did not answer.", "2 people"):
        assert words in page


def test_the_files_lie_apart_from_the_people_s(tmp_path: Path) -> None:
    paths = write_summary(Settings(tmp_path, ""), caseload(DAY, [PersonLine("dana", "Dana")]), "2026-11-23")
    assert [path.relative_to(tmp_path).as_posix() for path in paths] == [
        "digests/_caseload/2026-11-23.html",
        "digests/_caseload/2026-11-23.csv",
    ]


def test_the_command_prints_where_everyone_stands(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEDCODER_HOME", str(tmp_path))
    monkeypatch.delenv("MEDCODER_DATABASE_URL", raising=False)
    see(store, (listing("a"), CPC))
    build_index(store.read_listings(), store.revision()).save(tmp_path / "index" / "1-r1")
    (tmp_path / "index" / "current").write_text("1-r1", encoding="utf-8")
    (tmp_path / "profiles").mkdir()
    for name in ("ann", "lee"):
        (tmp_path / "profiles" / f"{name}.toml").write_text('[[credentials]]\ncode = "CPC"\n', encoding="utf-8")
    (tmp_path / "profiles" / "bad.toml").write_text("=", encoding="utf-8")
    result = CliRunner().invoke(command, ["summary", "--as-of", "2026-11-23"])
    assert result.exit_code == 1, result.exception
    rows = list(csv.DictReader(io.StringIO(result.stdout.removeprefix("\ufeff"))))
    assert [(row["profile"], row["best_title"]) for row in rows] == [("ann", "Coder"), ("lee", "Coder")]
    assert "bad.toml" in result.stderr
    told = json.loads(CliRunner().invoke(command, ["summary", "--as-of", "2026-11-23", "--json"]).stdout)
    assert [tuple(one) for one in told["people"]] == [COLUMNS, COLUMNS]
    assert [(one["profile"], one["best_title"], one["days_without_match"]) for one in told["people"]] == [
        ("ann", "Coder", 0),
        ("lee", "Coder", 0),
    ]
    assert CliRunner().invoke(command, ["summary", "--json", "--format", "csv"]).exit_code == 2
    assert CliRunner().invoke(command, ["summary", "--out", str(tmp_path / "s.html")]).exit_code == 1
    assert (tmp_path / "s.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
