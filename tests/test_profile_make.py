"""Making profiles: the interview, a résumé read into a draft, the file written and read back."""

from __future__ import annotations

import json
import zipfile
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from data.errors import BadInput, StoreError
from data.records import EDUCATION_ORDER, HeldCredential, Profile, Wants
from matcher.commands.profile import profile
from matcher.profile import load_profile
from matcher.profile_text import profile_text
from matcher.renewal import advice
from matcher.resume.draft import draft_profile
from matcher.resume.files import resume_text
from matcher.resume.periods import coding_years

TODAY = date(2026, 11, 25)

RESUME = """Dana Q. Ruiz, CCS
Toledo, OH 43604 · dana@example.org

SUMMARY
Inpatient coder who likes hard charts.

CREDENTIALS
CCS, AHIMA, 2019; RHIT exam scheduled for March 2027
CPC lapsed 2021

EXPERIENCE
Inpatient Coder, Larch Valley Hospital
Jan 2020 - Present
ICD-10-CM and ICD-10-PCS in Epic with 3M 360 Encompass.
Medical Records Clerk, Birchwood Clinic
06/2017 - 12/2019
Cashier, Grocery Corner
2012 - 2016

EDUCATION
Associate of Applied Science, Health Information Technology, 2017
"""

texts = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r"), max_size=30)
numbers = st.integers(0, 400).map(lambda n: n / 4)
profiles = st.builds(
    Profile,
    id=st.just("p"),
    name=texts,
    about=texts,
    education=st.none() | st.sampled_from(EDUCATION_ORDER),
    credentials=st.lists(
        st.builds(
            HeldCredential,
            st.sampled_from(["CPC", "CCS", "RHIT"]),
            st.sampled_from(["held", "in_progress", "lapsed"]),
            st.none() | st.dates(date(2026, 1, 1), date(2030, 1, 1)),
        ),
        max_size=3,
    ).map(tuple),
    years=numbers,
    areas=st.dictionaries(st.sampled_from(["inpatient", "cardiology"]), numbers),
    specialties=st.lists(st.sampled_from(["inpatient", "cardiology"]), unique=True).map(tuple),
    wants=st.builds(
        Wants,
        roles=st.lists(st.sampled_from(["coder", "auditor"]), unique=True).map(tuple),
        state=st.sampled_from(["", "OH"]),
        city=texts,
        max_distance_miles=st.none() | numbers,
        min_pay_hourly=st.none() | numbers,
        exclude_employers=st.lists(texts, unique=True).map(tuple),
    ),
)


@given(profiles)
@settings(max_examples=50)
def test_a_profile_survives_its_file(tmp_path_factory: pytest.TempPathFactory, person: Profile) -> None:
    path = tmp_path_factory.mktemp("p") / "p.toml"
    path.write_text(profile_text(person), encoding="utf-8")
    assert load_profile(path) == person


def test_a_resume_is_read_with_the_words_of_the_ads(tmp_path: Path) -> None:
    (tmp_path / "dana.txt").write_text(RESUME, encoding="utf-8")
    person = draft_profile(resume_text(tmp_path / "dana.txt"), "dana", TODAY).profile
    assert person.name == "Dana Q. Ruiz"
    assert {held.code: held.status for held in person.credentials} == {
        "CCS": "held",
        "RHIT": "in_progress",
        "CPC": "lapsed",
    }
    assert person.education == "associate"
    assert person.years == 9.0  # 2017-06 to now in records and coding; the years at the till do not count
    assert {"ICD-10-CM", "ICD-10-PCS"} <= set(person.code_sets)
    assert {"Epic", "3M 360 Encompass"} <= set(person.software)
    assert "inpatient" in person.specialties
    assert (person.wants.city, person.wants.state) == ("Toledo", "OH")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Studying for CCS, exam March 2027", date(2027, 3, 31)),
        ("CCS exam scheduled March 15, 2027", date(2027, 3, 15)),
        ("CCS in progress, exam 15 Mar 2027", date(2027, 3, 15)),
        ("CCS (in progress since 01/2026, expected 3/2027)", date(2027, 3, 31)),
        ("Preparing for the CCS, exam booked 3/15/2027", date(2027, 3, 15)),
        ("CCS candidate, 2027-03-15", date(2027, 3, 15)),
        ("CCS in progress since 01/2026", None),
        ("CCS candidate, exam February 31, 2027", None),
        ("CCS since March 2027", None),
    ],
)
def test_the_day_of_an_exam_to_come_is_kept(line: str, day: date | None) -> None:
    (held,) = draft_profile(line, "x", date(2026, 11, 27)).profile.credentials
    assert (held.code, held.exam_date) == ("CCS", day)


def test_overlapping_jobs_count_once_and_the_future_not_at_all() -> None:
    lines = ["Medical Coder, A  2018 - 2022", "Coding Auditor, B  2020 - 2030"]
    assert coding_years(lines, date(2026, 1, 1))[0] == 8.0


def test_a_stated_length_beats_shorter_dates() -> None:
    assert draft_profile("Coder with 12 years of outpatient coding experience.", "x", TODAY).profile.years == 12.0


def test_json_resume_pdf_and_docx_give_the_same_text(tmp_path: Path) -> None:
    from docx import Document

    document = Document()
    for line in RESUME.splitlines():
        document.add_paragraph(line)
    document.save(str(tmp_path / "dana.docx"))
    work = [{"name": "Larch Valley Hospital", "position": "Inpatient Coder", "startDate": "2020-01-01"}]
    data = {"basics": {"name": "Dana"}, "certificates": [{"name": "CCS"}], "work": work, "skills": [{"name": "Epic"}]}
    (tmp_path / "dana.json").write_text(json.dumps(data))
    from_docx = draft_profile(resume_text(tmp_path / "dana.docx"), "dana", TODAY).profile
    from_json = draft_profile(resume_text(tmp_path / "dana.json"), "dana", TODAY).profile
    assert from_docx.held == from_json.held == {"CCS"}
    assert from_docx.years == 9.0
    assert from_json.years == 6.5


def _pdf(path: Path, password: str = "") -> None:
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    if password:
        writer.encrypt(password)
    writer.write(path)


def _bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b"0" * 80_000_000)


@pytest.mark.parametrize(
    ("name", "make", "sentence"),
    [
        ("a.pdf", _pdf, "hardly any text"),
        ("a.pdf", lambda path: _pdf(path, "secret"), "locked with a password"),
        ("a.pdf", lambda path: path.write_bytes(b"%PDF-1.7 broken"), "PDF is broken"),
        ("a.docx", _bomb, "unpacks to something huge"),
        ("a.docx", lambda path: path.write_bytes(b"PK\x03\x04 broken"), "no readable DOCX"),
        ("a.bin", lambda path: path.write_bytes(bytes(100)), "neither PDF"),
        ("a.txt", lambda path: path.write_bytes(b"x" * 20_000_001), "more than 20 MB"),
        ("a.txt", lambda path: path.write_text("hi"), "hardly any text"),
        ("missing.txt", lambda path: None, "does not exist"),
    ],
)
def test_a_file_that_is_no_resume_ends_in_a_sentence(tmp_path: Path, name: str, make, sentence: str) -> None:  # type: ignore[no-untyped-def]
    make(tmp_path / name)
    with pytest.raises(BadInput, match=sentence):
        resume_text(tmp_path / name)


def test_the_interview_asks_again_and_writes_a_profile(tmp_path: Path) -> None:
    answers = [
        "Dana R.", "associat", "CPX", "CPC-A; CCS in progress 2027-02-01", "lots", "1.5", "emergency department",
        "Epic", "ICD-10-CM, CPT", "coder", "cardiology", "remote, hybrid", "Ohio", "Toledo", "30", "full_time",
        "24", "",
    ]  # fmt: skip
    env = {"MEDCODER_HOME": str(tmp_path)}
    done = CliRunner().invoke(profile, ["new"], input="\n".join(answers) + "\n", env=env)
    assert done.exit_code == 0, done.output
    assert "did you mean" in done.output
    person = load_profile(tmp_path / "profiles" / "dana_r.toml")
    assert person.held == {"CPC-A"}
    assert (person.education, person.years, person.wants.state) == ("associate", 1.5, "OH")
    assert person.wants.workplace == ("remote", "hybrid")
    again = CliRunner().invoke(profile, ["new", "dana_r"], env=env)
    assert isinstance(again.exception, BadInput)
    assert load_profile(tmp_path / "profiles" / "dana_r.toml") == person


def test_an_import_shows_what_it_found_and_asks(tmp_path: Path) -> None:
    (tmp_path / "Dana Ruiz.txt").write_text(RESUME, encoding="utf-8")
    env = {"MEDCODER_HOME": str(tmp_path / "home")}
    refused = CliRunner().invoke(profile, ["import", str(tmp_path / "Dana Ruiz.txt")], input="n\n", env=env)
    assert refused.exit_code == 1
    assert "CCS, held" in refused.output
    assert not (tmp_path / "home").exists()
    done = CliRunner().invoke(profile, ["import", str(tmp_path / "Dana Ruiz.txt"), "--yes"], env=env)
    assert done.exit_code == 0, done.output
    assert load_profile(tmp_path / "home" / "profiles" / "dana_ruiz.toml").held == {"CCS"}


def test_check_tells_unknown_words_and_how_a_credential_grows(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[[credentials]]\ncode = "CPX"\n')
    done = CliRunner().invoke(profile, ["check", str(tmp_path / "a.toml")])
    assert done.exit_code == 1
    assert "CPX" in done.output
    person = Profile("p", credentials=(HeldCredential("CPC-A"), HeldCredential("CCS", "lapsed")), years=1.5)
    grows, lapsed = advice(person)
    assert "0.5 to go" in grows
    assert "lapsed" in lapsed


def test_a_home_that_cannot_be_written_is_told_before_the_questions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "home").write_text("a file")
    monkeypatch.setenv("MEDCODER_HOME", str(tmp_path / "home"))
    done = CliRunner().invoke(profile, ["new", "dana"], input="\n" * 20)
    assert isinstance(done.exception, BadInput | StoreError)
    assert "Your name" not in done.output


def test_a_day_that_is_none_is_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEDCODER_HOME", str(tmp_path))
    answers = ["Dana", "", "CCS in progress 2027-02-31", "CCS in progress 2027-02-28", *[""] * 14]
    done = CliRunner().invoke(profile, ["new", "dana"], input="\n".join(answers) + "\n")
    assert "'2027-02-31' is no day of the calendar; write it as 2027-02-28" in done.output
    assert load_profile(tmp_path / "profiles" / "dana.toml").credentials[0].exam_date == date(2027, 2, 28)
