"""Ads come in from files of several kinds; what is broken is told, and the rest goes on."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crawler.commands.import_ import import_
from crawler.importing import import_file, read_postings
from data.errors import BadInput, MedcoderError
from data.records import Pay, RawPosting
from data.settings import Settings
from data.store import open_store
from data.stored import Stored

NIGHT = datetime(2026, 11, 25, 2, tzinfo=UTC)
AD = {
    "id": "X-1",
    "title": "Inpatient Coder",
    "company": "Mercy Vale Health",
    "location": "Toledo, OH",
    "html": True,
    "description": "<h2>Needed</h2><ul><li>CCS</li></ul>",
}


@pytest.fixture
def home(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "home", f"sqlite:///{tmp_path / 'home' / 'm.db'}")


def put(tmp_path: Path, name: str, content: str | bytes) -> Path:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def kept(home: Settings) -> dict[str, Stored]:
    with open_store(home.database_url) as store:
        return {stored.id: stored for stored in store.listings(open_only=False)}


def bring(home: Settings, path: Path, name: str = "mine") -> tuple[dict[str, Stored], list[str]]:
    troubles: list[MedcoderError] = []
    import_file(home, path, name, at=NIGHT, on_trouble=troubles.append)
    return kept(home), [str(trouble) for trouble in troubles]


def test_json_lines_become_listings_with_their_structure(home: Settings, tmp_path: Path) -> None:
    found, troubles = bring(home, put(tmp_path, "ads.jsonl", json.dumps(AD) + "\n"))
    listing = found["import:mine:X-1"].listing
    assert troubles == []
    assert (listing.city, listing.state, listing.employer) == ("Toledo", "OH", "Mercy Vale Health")
    assert listing.text == "# Needed\n• CCS"


def test_a_json_array_will_do(home: Settings, tmp_path: Path) -> None:
    assert len(bring(home, put(tmp_path, "ads.json", json.dumps([AD, AD | {"id": 2}])))[0]) == 2


def test_a_broken_line_is_told_with_its_number_and_the_rest_goes_on(home: Settings, tmp_path: Path) -> None:
    lines = [json.dumps(AD), "{broken", "[1]", json.dumps({"id": 3}), json.dumps(AD | {"id": "X-9"}), json.dumps(AD)]
    found, troubles = bring(home, put(tmp_path, "ads.jsonl", "\n".join(lines)))
    assert sorted(found) == ["import:mine:X-1", "import:mine:X-9"]
    assert [part in said for part, said in zip(["line 2", "line 3", "line 4", "X-1"], troubles, strict=True)] == [
        True
    ] * 4


def test_importing_again_changes_only_what_changed_and_closes_nothing(home: Settings, tmp_path: Path) -> None:
    two = json.dumps(AD) + "\n" + json.dumps(AD | {"id": "X-2"})
    bring(home, put(tmp_path, "ads.jsonl", two))
    again = import_file(home, put(tmp_path, "ads.jsonl", json.dumps(AD | {"title": "Coder"})), "mine", at=NIGHT)
    assert (again.new, again.changed) == ((), ("import:mine:X-1",))
    assert all(stored.closed_at is None for stored in kept(home).values())


def test_csv_by_any_of_the_usual_names_and_delimiters(home: Settings, tmp_path: Path) -> None:
    rows = 'Job ID;Job Title;Employer;City;State;Text\n7;"Coder; II";Port Hollis;Lima;OH;"CPC required.\nTwo lines."\n'
    rows = rows.replace("Job ID", "job_id").replace("Job Title", "job_title")
    found, troubles = bring(home, put(tmp_path, "ads.csv", rows.encode("cp1252")))
    listing = found["import:mine:7"].listing
    assert troubles == []
    assert (listing.title, listing.employer, listing.city, listing.state) == ("Coder; II", "Port Hollis", "Lima", "OH")
    assert listing.text == "CPC required.\nTwo lines."


def test_the_csv_that_jobspy_writes(home: Settings, tmp_path: Path) -> None:
    rows = (
        "id,site,job_url,job_url_direct,title,company,location,date_posted,job_type,salary_source,interval,min_amount,"
        "max_amount,currency,is_remote,job_level,description\n"
        'in-1a2b,indeed,https://example.com/1,,Medical Coder,Mercy Vale,"Toledo, OH, US",2026-11-20,fulltime,'
        "direct_data,hourly,24.0,31.0,USD,True,,**CPC** required\n"
        'li-9,linkedin,https://example.com/2,,Coder,nan,,nan,,,,,,,False,,""\n'
    )
    found, troubles = bring(home, put(tmp_path, "jobs.csv", rows))
    listing = found["import:mine:in-1a2b"].listing
    assert troubles == []
    assert listing.pay == Pay(24.0, 31.0, "hour")
    assert (listing.workplace, listing.employment, str(listing.posted)) == ("remote", ("full_time",), "2026-11-20")
    assert found["import:mine:li-9"].listing.employer == ""


def test_a_folder_of_saved_pages(home: Settings, tmp_path: Path) -> None:
    posting = {"@type": "JobPosting", "title": "Coder A", "description": "<p>CPC", "hiringOrganization": {"name": "M"}}
    ld = f'<script type="application/ld+json">{json.dumps(posting)}</script>'
    put(tmp_path, "saved/a.html", f"<html><link rel='canonical' href='https://m.example/a'>{ld}</html>")
    words = "<title>x</title><nav>Home</nav><h1>Coder B</h1><main><p>CCS required</p></main><script>no()</script>"
    put(tmp_path, "saved/deep/b.htm", f"<!-- saved from url=(0020)https://m.example/b -->{words}")
    put(tmp_path, "saved/c.html", "")
    put(tmp_path, "saved/ad.txt", "an ad, perhaps")
    put(tmp_path, "saved/c_files/more.json", "{}")
    put(tmp_path, "saved/c_files/look.css", "")
    found, troubles = bring(home, tmp_path / "saved")
    assert {id: one.listing.title for id, one in found.items()} == {
        "import:mine:a.html": "Coder A",
        "import:mine:deep/b.htm": "Coder B",
    }
    assert found["import:mine:a.html"].listing.url == "https://m.example/a"
    assert found["import:mine:deep/b.htm"].listing.text == "CCS required"
    assert len(troubles) == 2
    assert "the file was passed over" in troubles[0]
    assert "ad.txt" in troubles[0]
    assert "c.html" in troubles[1]


MAIL = b"""From: alerts@example.com
Date: Wed, 25 Nov 2026 06:00:00 -0500
Subject: 2 new jobs for you
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<table><tr><td><a href="https://example.com/view?id=1&amp;track=zz">Inpatient Medical Coder</a>
<div>Mercy Vale Health</div><div>Toledo, OH</div></td></tr>
<tr><td><a href="https://example.com/rn">Registered Nurse</a></td></tr>
<tr><td><a href="https://example.com/settings">Unsubscribe</a></td></tr></table>
"""


def test_an_alert_mail_names_jobs_as_snippets(home: Settings, tmp_path: Path) -> None:
    (stored,) = bring(home, put(tmp_path, "alert.eml", MAIL))[0].values()
    listing = stored.listing
    assert (listing.title, listing.employer, listing.city) == ("Inpatient Medical Coder", "Mercy Vale Health", "Toledo")
    assert listing.snippet_only
    assert str(listing.posted) == "2026-11-25"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\x7fELF\0\0\0\1", "is not a text"),
        (b"", "is empty"),
        (b"colour,size\nred,4\n", "no column named title"),
        (b"[1, 2", "neither JSON Lines nor a JSON array"),
    ],
)
def test_a_file_that_cannot_be_used_ends_in_a_sentence(
    home: Settings, tmp_path: Path, content: bytes, said: str
) -> None:
    with pytest.raises(BadInput, match=said):
        import_file(home, put(tmp_path, "file.dat", content))


def test_a_huge_or_absent_file_ends_in_a_sentence(home: Settings, tmp_path: Path) -> None:
    path = tmp_path / "huge.jsonl"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(BadInput, match="larger than 100 MB"):
        import_file(home, path)
    with pytest.raises(BadInput, match="does not exist"):
        import_file(home, tmp_path / "nothing.csv")


def test_an_endless_line_is_told_and_passed_over(home: Settings, tmp_path: Path) -> None:
    content = b'{"id": "' + b"x" * 2_500_000 + b'"}\n' + json.dumps(AD).encode()
    found, troubles = bring(home, put(tmp_path, "ads.jsonl", content))
    assert list(found) == ["import:mine:X-1"]
    assert "line 1 is longer" in troubles[0]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300), st.sampled_from(["a.jsonl", "a.csv", "a.html", "a.eml"]))
def test_no_content_brings_anything_but_postings_and_sentences(tmp_path: Path, content: bytes, name: str) -> None:
    try:
        found = list(read_postings(put(tmp_path, name, content), "import:x"))
    except BadInput as trouble:
        found = [trouble]
    assert all(isinstance(one, (RawPosting, MedcoderError)) for one in found)


def run(monkeypatch: pytest.MonkeyPatch, home: Settings, *words: str) -> tuple[int, str, str]:
    monkeypatch.setenv("MEDCODER_HOME", str(home.home))
    monkeypatch.setenv("MEDCODER_DATABASE_URL", home.database_url)
    result = CliRunner().invoke(import_, words)
    return result.exit_code, result.stdout, result.stderr


def test_the_command_counts_and_exits_1_when_a_line_was_broken(
    home: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path, "My Ads.jsonl", json.dumps(AD) + "\n{no\n")
    code, out, err = run(monkeypatch, home, str(path), "--json")
    assert code == 1
    assert json.loads(out)["new"] == 1
    assert json.loads(out)["ids"] == ["import:my_ads:X-1"]
    assert "line 2 is not valid JSON" in err
    assert run(monkeypatch, home, str(put(tmp_path, "b.jsonl", json.dumps(AD))))[0] == 0
