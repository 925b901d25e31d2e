"""A table with a row a person becomes profiles: all or none, every trouble named by its cell."""

from __future__ import annotations

import csv
import io
import os
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import Workbook

from data.errors import BadInput, StoreError
from data.records import HeldCredential
from matcher.profile import load_profile, load_profiles
from scheduler.caseload_import import COLUMNS, Import, read_caseload, template, write_caseload
from scheduler.commands.caseload import caseload


def table(path: Path, *rows: dict[str, str]) -> Path:
    names = list(dict.fromkeys(name for row in rows for name in row))
    out = io.StringIO()
    writer = csv.DictWriter(out, names)
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(out.getvalue(), encoding="utf-8")
    return path


def read(tmp_path: Path, *rows: dict[str, str], replace: bool = False) -> Import:
    return read_caseload(table(tmp_path / "people.csv", *rows), tmp_path / "profiles", replace=replace)


def test_the_template_s_example_is_a_whole_profile(tmp_path: Path) -> None:
    names, example = template()
    found = read(tmp_path, dict(zip(names, example, strict=True)))
    assert (found.errors, found.warnings) == ([], [])
    (path,) = write_caseload(found.profiles, tmp_path / "profiles")
    dana = load_profile(path)
    assert (dana.id, dana.name, dana.education, dana.years) == ("dana", "Dana R.", "associate", 1.5)
    assert dana.credentials == (HeldCredential("CPC-A"), HeldCredential("CCS", "in_progress", date(2027, 2, 1)))
    assert dana.areas == {"professional fee": 1.5}
    assert (dana.wants.workplace, dana.wants.state, dana.wants.min_pay_hourly) == (("remote", "hybrid"), "OH", 24.0)
    assert dana.wants.exclude_employers == ("Acme Staffing",)


def test_every_column_reaches_the_profile() -> None:
    assert len({(column.table, column.key) for column in COLUMNS}) == len(COLUMNS)


def test_sixty_people_from_a_workbook(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Name", "Credentials", "Years", "State"])
    for number in range(60):
        sheet.append([f"Person {number}", "CPC", number % 9 + 0.5, "OH"])
    book.save(tmp_path / "people.xlsx")
    found = read_caseload(tmp_path / "people.xlsx", tmp_path / "profiles")
    assert found.errors == []
    write_caseload(found.profiles, tmp_path / "profiles")
    people = load_profiles(tmp_path / "profiles")
    assert len(people) == 60
    assert {one.id: one.years for one in people}["person_7"] == 7.5
    assert sorted(path.name for path in (tmp_path / "profiles").iterdir()) == sorted(f"{p.id}.toml" for p in people)


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (
            {"credentials": "CPX"},
            "B3 (credentials): credentials.code 'CPX' is not known, so it counts for nothing",
        ),
        ({"credentials": "CPC maybe"}, "B3 (credentials): 'CPC maybe' is no credential; write"),
        ({"credentials": "CPC held 2027-13-01"}, "B3 (credentials): month must be in 1..12"),
        ({"years": "two"}, "B3 (years): 'two' is no number"),
        ({"years": "-1"}, "B3 (years): '-1' is no number"),
        ({"education": "phd"}, "B3 (education): education.level is 'phd', which is none of"),
        ({"workplace": "remote; moon"}, "B3 (workplace): wants.workplace is 'moon'"),
        ({"state": "Ohoi"}, "B3 (state): wants.state is 'OHOI'"),
        ({"areas": "inpatient"}, "B3 (areas): 'inpatient' names no years; write inpatient=2"),
        ({"id": "../x"}, "B3 (id): '../x' cannot be a file's name"),
        ({"id": "con"}, "B3 (id): 'con' cannot be a file's name"),
        ({"id": "lee"}, "B3 (id): 'lee' is in the table twice"),
    ],
)
def test_a_trouble_is_named_by_its_cell(tmp_path: Path, cells: dict[str, str], said: str) -> None:
    found = read(tmp_path, {"name": "Lee"}, {"name": "Dana"} | cells)
    assert len(found.errors) == 1
    assert found.errors[0].startswith(said)


def test_all_troubles_are_told_at_once(tmp_path: Path) -> None:
    found = read(tmp_path, {"name": "Dana", "years": "x", "state": "ZZ"}, {"name": "", "years": "1", "state": ""})
    assert [error.partition(":")[0] for error in found.errors] == ["B2 (years)", "C2 (state)", "A3 (name)"]


def test_a_word_that_no_ad_will_name_is_a_warning(tmp_path: Path) -> None:
    found = read(tmp_path, {"name": "Dana", "software": "Epik"})
    assert found.errors == []
    assert found.warnings[0].startswith("B2 (software): skills.software 'Epik' is not known")


def test_a_town_that_is_not_in_its_state_is_a_warning_of_the_row(tmp_path: Path) -> None:
    found = read(tmp_path, {"name": "Dana", "city": "Tolledo", "state": "OH"})
    assert found.errors == []
    assert found.warnings[0].startswith("row 2: wants.city 'Tolledo' is not known in OH")


def test_a_profile_that_is_there_is_replaced_only_when_asked(tmp_path: Path) -> None:
    write_caseload(read(tmp_path, {"name": "Dana", "years": "1"}).profiles, tmp_path / "profiles")
    assert "A2 (name): a profile 'dana' is already there" in read(tmp_path, {"name": "Dana", "years": "2"}).errors[0]
    again = read(tmp_path, {"name": "Dana", "years": "2"}, replace=True)
    write_caseload(again.profiles, tmp_path / "profiles")
    assert load_profile(tmp_path / "profiles" / "dana.toml").years == 2.0


@pytest.mark.parametrize(
    ("content", "said"),
    [("name,yeers\nDana,1\n", "'yeers'.*did you mean 'years'"), ("state\nOH\n", "neither a column 'id' nor 'name'")],
)
def test_a_table_that_is_none_is_told(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "p.csv").write_text(content, encoding="utf-8")
    with pytest.raises(BadInput, match=said):
        read_caseload(tmp_path / "p.csv", tmp_path)


def test_strange_texts_stay_texts(tmp_path: Path) -> None:
    name = 'Dana "D" \\ O\'Neil = [x] 日本'
    found = read(tmp_path, {"id": "d", "name": name, "about": "'=1+1", "exclude_employers": 'Acme, Inc.; B]"x'})
    (path,) = write_caseload(found.profiles, tmp_path / "profiles")
    dana = load_profile(path)
    assert (dana.name, dana.about) == (name, "=1+1")
    assert dana.wants.exclude_employers == ("Acme, Inc.", 'B]"x')


def test_a_disk_that_fills_up_leaves_things_as_they_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "profiles"
    write_caseload({"dana": 'name = "old"\n'}, folder)
    calls = iter([None, OSError(28, "No space left on device")])

    def full(handle: int) -> None:
        if trouble := next(calls):
            raise trouble

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreError, match="No space left"):
        write_caseload({"dana": 'name = "new"\n', "lee": 'name = "Lee"\n'}, folder)
    assert [path.name for path in folder.iterdir()] == ["dana.toml"]
    assert load_profile(folder / "dana.toml").name == "old"


@pytest.mark.parametrize(("name", "id"), [("Dana R.", "dana_r"), ("  Ána-María ", "ana-maria"), ("Con", "con_")])
def test_a_name_becomes_an_id_as_in_the_interview(tmp_path: Path, name: str, id: str) -> None:
    (tmp_path / "people.csv").write_text(f"name\n{name}\n", encoding="utf-8")
    assert list(read_caseload(tmp_path / "people.csv", tmp_path).profiles) == [id]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MEDCODER_HOME", str(tmp_path))
    return tmp_path


def test_the_command_writes_all_or_none(home: Path) -> None:
    file = table(home / "people.csv", {"name": "Dana", "years": "1"}, {"name": "Lee", "years": "x"})
    result = CliRunner().invoke(caseload, ["import", str(file)])
    assert result.exit_code == 1
    assert "people.csv, B3 (years): 'x' is no number" in result.stderr
    assert "nothing was written" in result.stderr
    assert not (home / "profiles").exists()
    table(file, {"name": "Dana", "years": "1"}, {"name": "Lee", "years": "2"})
    assert CliRunner().invoke(caseload, ["import", str(file)]).exit_code == 0
    assert [one.id for one in load_profiles(home / "profiles")] == ["dana", "lee"]


def test_the_command_can_only_check(home: Path) -> None:
    file = table(home / "people.csv", {"name": "Dana"})
    assert CliRunner().invoke(caseload, ["import", str(file), "--check"]).exit_code == 0
    assert not (home / "profiles").exists()


def test_the_template_can_be_filled_in(home: Path) -> None:
    (home / "t.csv").write_text(CliRunner().invoke(caseload, ["template"]).stdout, encoding="utf-8")
    assert CliRunner().invoke(caseload, ["import", str(home / "t.csv")]).exit_code == 0
