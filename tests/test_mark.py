"""What a person says of jobs: by hand, read back from an edited digest, told as outcomes."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook, load_workbook

from data.errors import BadInput, MedcoderError
from data.records import Listing, RawPosting
from data.store import Store, open_store
from data.stored import Mark
from matcher.commands.block import block
from matcher.commands.mark import mark
from matcher.commands.saved import saved
from matcher.digests.cells import defuse
from matcher.digests.digest import render
from matcher.digests.marking import plan
from matcher.digests.sheets import read_table
from tests.digest_samples import match, plain_digest

AT = datetime(2026, 11, 23, 3, tzinfo=UTC)
IDS = ("mercy:1", "mercy:2", "b:=1,-2", "acme:4")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with one profile and four listings."""
    monkeypatch.setenv("MEDCODER_HOME", str(tmp_path))
    monkeypatch.delenv("MEDCODER_DATABASE_URL", raising=False)
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles" / "dana.toml").write_text('name = "Dana"\n', encoding="utf-8")
    with open_store(f"sqlite:///{tmp_path / 'medcoder.db'}") as store:
        store.upsert([_posting(id) for id in IDS], AT)
    return tmp_path


def _posting(id: str) -> tuple[Listing, RawPosting]:
    source, _, key = id.partition(":")
    employer = "Acme Staffing" if source == "acme" else "Mercy Health"
    listing = Listing(source, key, "https://x.example/1", "=Coder", employer, posted=date(2026, 11, 20))
    return listing, RawPosting(source, key, listing.url, listing.title)


@pytest.fixture
def store(home: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{home / 'medcoder.db'}") as opened:
        yield opened


def run(command: click.Command, *args: object) -> Result:
    return CliRunner().invoke(command, [str(arg) for arg in args])


def sheet(path: Path, *rows: tuple[str, str, str], delimiter: str = ",", encoding: str = "utf-8-sig") -> Path:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows([("id", "status", "note"), *rows])
    path.write_bytes(out.getvalue().encode(encoding))
    return path


def test_a_job_is_marked_with_a_note_that_stays(store: Store) -> None:
    assert run(mark, "mercy:1", "saved", "--note", "near home").exit_code == 0
    assert run(mark, "mercy:1", "applied").exit_code == 0
    found = store.marks("dana")["mercy:1"]
    assert (found.status, found.note) == ("applied", "near home")


def test_a_mark_can_be_forgotten(store: Store) -> None:
    run(mark, "mercy:1", "saved")
    assert run(mark, "mercy:1", "none").exit_code == 0
    assert store.marks("dana") == {}


def test_an_unknown_job_suggests_the_nearest(home: Path) -> None:
    assert "did you mean 'mercy:1'" in str(run(mark, "mercy:11", "saved").exception)


def test_with_several_profiles_one_must_be_named(home: Path, store: Store) -> None:
    (home / "profiles" / "lee.toml").write_text('name = "Lee"\n', encoding="utf-8")
    trouble = run(mark, "mercy:1", "saved").exception
    assert isinstance(trouble, MedcoderError)
    assert "2 profiles (dana, lee): say which with --profile" in str(trouble)
    assert run(mark, "mercy:1", "saved", "--profile", "lee").exit_code == 0
    assert store.marks("dana") == {}
    assert list(store.marks("lee")) == ["mercy:1"]


def test_a_mark_without_a_status_is_wrong_usage(home: Path) -> None:
    assert run(mark, "mercy:1").exit_code == 2
    assert run(mark, "mercy:1", "aplied").exit_code == 2


@pytest.mark.parametrize(
    ("delimiter", "encoding"),
    [(",", "utf-8-sig"), (",", "utf-8"), (";", "cp1252"), ("\t", "utf-16"), ("|", "utf-8")],
)
def test_an_edited_digest_is_read_back_however_it_was_saved(
    home: Path, store: Store, delimiter: str, encoding: str
) -> None:
    rows = [("mercy:1", "Applied", "naïve"), ("mercy:2", "", ""), (defuse("b:=1,-2"), "hidden", "")]
    file = sheet(home / "d.csv", *rows, delimiter=delimiter, encoding=encoding)
    assert run(mark, "--from", file).exit_code == 0
    assert {id: (m.status, m.note) for id, m in store.marks("dana").items()} == {
        "mercy:1": ("applied", "naïve"),
        "b:=1,-2": ("hidden", ""),
    }


def test_an_edited_workbook_is_read_back(home: Path, store: Store) -> None:
    book = Workbook()
    book.active.append(["rank", "id", "status"])  # type: ignore[union-attr]
    book.active.append([1, "mercy:1", "interview"])  # type: ignore[union-attr]
    book.save(home / "d.xlsx")
    assert run(mark, "--from", home / "d.xlsx").exit_code == 0
    assert store.marks("dana")["mercy:1"].status == "interview"


def test_rows_that_cannot_be_used_are_named_and_the_others_count(home: Path, store: Store) -> None:
    file = sheet(home / "d.csv", ("mercy:1", "aplied", ""), ("mercy:9", "saved", ""), ("", "saved", ""),
                 ("mercy:2", "", "call them"), ("acme:4", "rejected", ""))  # fmt: skip
    result = run(mark, "--from", file)
    assert result.exit_code == 1
    assert "d.csv, row 2: 'aplied' is no status: did you mean 'applied'?" in result.stderr
    assert "row 3: no listing is called 'mercy:9'" in result.stderr
    assert "row 4: there is no id" in result.stderr
    assert "row 5: a note without a status (mercy:2)" in result.stderr
    assert "1 marks recorded, 4 rows left out." in result.stderr
    assert list(store.marks("dana")) == ["acme:4"]


def test_reading_the_same_digest_twice_changes_nothing(home: Path, store: Store) -> None:
    file = sheet(home / "d.csv", ("mercy:1", "saved", "x"))
    run(mark, "--from", file)
    before = store.marks("dana")
    assert "0 marks recorded" in run(mark, "--from", file).stderr
    assert store.marks("dana") == before


def test_an_empty_status_does_not_undo_a_mark(home: Path) -> None:
    marks = {"mercy:1": Mark("mercy:1", "applied", "", AT)}
    file = sheet(home / "d.csv", ("mercy:1", "", ""), ("mercy:1", "", "a note"))
    changes, errors = plan(read_table(file), file, marks, lambda id: True)
    assert [(c.status, c.note) for c in changes] == [("applied", "a note")]
    assert errors == []


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "no header"),
        (b"title,employer\r\nx,y\r\n", "no columns 'id' and 'status'"),
        (b"id,status,id\r\n", "two columns are called 'id'"),
        (b"\x00\x01\x02\x00", "neither CSV nor XLSX"),
        (b"PK\x03\x04 no workbook", "not a workbook"),
    ],
)
def test_a_file_that_is_no_digest_is_told_in_a_sentence(home: Path, content: bytes, told: str) -> None:
    (home / "d.csv").write_bytes(content)
    trouble = run(mark, "--from", home / "d.csv").exception
    assert isinstance(trouble, BadInput)
    assert told in str(trouble)
    assert "d.csv" in str(trouble)


def test_a_missing_file_is_told(home: Path) -> None:
    assert "does not exist" in str(run(mark, "--from", home / "none.csv").exception)


def test_saved_lists_the_furthest_along_first(home: Path) -> None:
    run(mark, "mercy:1", "saved")
    run(mark, "mercy:2", "interview", "--note", "Tuesday")
    run(mark, "acme:4", "hidden")
    rows = json.loads(run(saved, "--json").stdout)
    assert [(row["id"], row["status"]) for row in rows] == [("mercy:2", "interview"), ("mercy:1", "saved")]
    assert "Tuesday" in run(saved).stdout
    assert [row["id"] for row in json.loads(run(saved, "--json", "-s", "hidden").stdout)] == ["acme:4"]


def test_outcomes_are_a_csv_without_formulas(home: Path) -> None:
    run(mark, "mercy:1", "hired", "--note", "=1+1")
    assert run(saved, "--out", home / "outcomes.csv").exit_code == 0
    (row,) = csv.DictReader(io.StringIO((home / "outcomes.csv").read_text("utf-8-sig")))
    assert (row["status"], row["title"], row["note"], row["posted"]) == ("hired", "'=Coder", "'=1+1", "2026-11-20")
    assert row["first_seen"] == "2026-11-23"


def test_an_employer_is_blocked_as_the_listings_spell_it_and_let_in_again(home: Path, store: Store) -> None:
    assert "Acme Staffing is left out from now on (1 open jobs)" in run(block, "acme  staffing").stderr
    assert store.blocked("dana") == ("Acme Staffing",)
    assert run(block).stdout == "Acme Staffing\n"
    assert run(block, "--undo", "ACME staffing").exit_code == 0
    assert store.blocked("dana") == ()


def test_an_employer_nobody_knows_suggests_the_nearest(home: Path) -> None:
    told = run(block, "Acme Stafing").stderr
    assert "did you mean 'Acme Staffing'?" in told
    assert "medcoder block --undo 'Acme Stafing' takes it back" in told
    assert run(block, "--undo", "Acme Stafing").exit_code == 0


def test_letting_in_one_that_is_not_blocked_is_told(home: Path) -> None:
    assert "no blocked employer is called 'Acme'" in str(run(block, "--undo", "Acme").exception)


def test_a_digest_as_written_can_be_edited_and_read_back(home: Path, store: Store) -> None:
    digest = replace(plain_digest(), matches=(match(1, id="b:=1,-2"), match(2, id="mercy:2")), status={}, notes={})
    (home / "d.xlsx").write_bytes(render(digest, "xlsx"))
    book = load_workbook(home / "d.xlsx")
    book["Jobs"]["O2"] = "applied"
    book.save(home / "d.xlsx")
    assert run(mark, "--from", home / "d.xlsx").exit_code == 0
    text = render(digest, "csv").decode("utf-8-sig").splitlines()
    names = text[0].split(",")
    rows = list(csv.DictReader(text))
    rows[1]["status"] = "saved"
    out = io.StringIO()
    writer = csv.DictWriter(out, names)
    writer.writeheader()
    writer.writerows(rows)
    (home / "d.csv").write_text(out.getvalue(), encoding="utf-8")
    assert run(mark, "--from", home / "d.csv").exit_code == 0
    assert {id: m.status for id, m in store.marks("dana").items()} == {"b:=1,-2": "applied", "mercy:2": "saved"}
