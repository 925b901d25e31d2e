"""The front door: wrong usage, closed streams and full disks end in one sentence and the right exit code."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from data.records import RawPosting
from data.settings import load_settings
from data.store import open_store
from tests.made import NOW, listing
from tests.shared import ROOT

FULL = Path("/dev/full")
PERSON = '[education]\nlevel = "hs"\n[[credentials]]\ncode = "CPC"\n'


@pytest.fixture
def home(home: Path) -> Path:
    """A home with one person."""
    (home / "profiles").mkdir()
    (home / "profiles" / "dana.toml").write_text(PERSON)
    return home


def medcoder(line: str, redirected: str = "") -> subprocess.CompletedProcess[str]:
    """The command line in a shell, which can close a stream as no library can."""
    command = f"exec '{sys.executable}' -m medcoder {line} {redirected}"
    return subprocess.run(["sh", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("shw", "there is no command 'shw': did you mean 'show'? medcoder --help says more."),
        ("sources lst", "there is no command 'lst': did you mean 'list'? medcoder sources --help says more."),
        ("match --tpo 3", "there is no option '--tpo': did you mean '--top'? medcoder match --help says more."),
        ("match --top 0", "--top must be a whole number of 1 or more, not 0: medcoder match --help says more."),
        ("runs --limit x", "--limit must be a whole number from 1 to 10000, not 'x': medcoder runs --help says more."),
        ("nightly --budget 0", "--budget must be a number from 0.1 to 1440, not 0.0: medcoder nightly --help says "
         "more."),
        ("saved -s hird", "'hird' is none of saved, applied, interview, offer, hired, rejected, hidden: did you mean "
         "'hired'? medcoder saved --help says more."),
        ("sources enable", "name sources, or say --state, --kind or --platform: medcoder sources enable --help says "
         "more."),
        ("caseload import", "FILE is missing: medcoder caseload import --help says more."),
        ("digest -o /", "--out: file '/' is a directory: medcoder digest --help says more."),
        ("match --as-of tomorrow", "--as-of: 'tomorrow' is no day of the calendar; write it as 2027-02-28: medcoder "
         "match --help says more."),
        ("digest --as-of 2027-02-31", "--as-of: '2027-02-31' is no day of the calendar; write it as 2027-02-28: "
         "medcoder digest --help says more."),
    ],
)  # fmt: skip
def test_wrong_usage_is_one_sentence_with_the_next_move(home: Path, line: str, sentence: str) -> None:
    done = medcoder(line)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"medcoder: {sentence}\n")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("check https://example.org/job", "medcoder check fetches no page (https://example.org/job): save the page or "
         "copy its text."),
        ("saved -s hired", "None of your 1 marked jobs is hired."),
        ("runs 2020-01-01", "no round is called '2020-01-01': medcoder runs shows all."),
        ("sources enable nosuch", "no source is called 'nosuch': medcoder sources list shows all."),
        ("show acorn", "no listing is called 'acorn': an id is source:key, such as acorn:R10235; medcoder match shows "
         "all."),
        ("show R10235", "no listing is called 'R10235': did you mean 'acorn:R10235'? medcoder match shows all."),
        ("mark aconr:R10235 saved", "no listing is called 'aconr:R10235': did you mean 'acorn:R10235'? medcoder match "
         "shows all."),
        ("show acorn:R10245", "no listing is called 'acorn:R10245': did you mean 'acorn:R10235'? medcoder match shows "
         "all."),
        ("show acorn:R7", "no listing is called 'acorn:R7': medcoder match shows all."),
        ("profile check dir", "no profile is called 'dir': medcoder profile list shows all."),
        ("sources enable akasa", "0 of 1 switched on; 1 was on already."),
        ("backup --to /", "this is a folder (/): name a file in it, such as /medcoder.db."),
    ],
)  # fmt: skip
def test_a_name_that_is_not_there_is_told_with_what_may_be_meant(home: Path, line: str, sentence: str) -> None:
    (home / "profiles" / "dir.toml").mkdir()
    with open_store(load_settings().database_url) as store:
        one = listing("R10235", "Coder")
        store.upsert([(one, RawPosting(one.source, one.key, one.url, one.title))], NOW)
        store.mark("dana", one.id, "saved", "", NOW)
    done = medcoder(line)
    assert done.stderr.removeprefix("medcoder: ") == f"{sentence}\n"
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("line", "code", "sentence"),
    [
        ("parse", 0, ""),
        ("check", 1, "medcoder: there is hardly any text in the ad: paste the whole ad, or name a file of it."),
        ("profile new", 1, "medcoder: stopped before the end: start the same command again."),
        ("profile import res.txt", 1, "medcoder: stopped before the end: start the same command again."),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="a shell there cannot close a stream")
def test_a_closed_input_is_an_empty_one(home: Path, line: str, code: int, sentence: str) -> None:
    (home / "res.txt").write_text("Dana Reyes\nCertified Professional Coder (CPC), 2021. Five years of coding.\n")
    done = medcoder(line.replace("res.txt", str(home / "res.txt")), "<&-")
    assert done.returncode == code
    assert (done.stderr.splitlines() or [""])[-1] == sentence
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not FULL.exists(), reason="no full device here")
@pytest.mark.parametrize(
    "line", ["profile list", "profile list --json", "--help", "sources platforms", "caseload template"]
)
def test_output_on_a_full_disk_is_told(home: Path, line: str) -> None:
    done = medcoder(line, f">{FULL}")
    assert done.returncode == 1
    assert done.stderr == "medcoder: the output cannot be written: No space left on device.\n"
    assert medcoder(line, f">{FULL} 2>{FULL}").returncode == 1


@pytest.mark.skipif(sys.platform == "win32", reason="a shell there cannot close a stream")
def test_a_closed_output_swallows_what_is_written(home: Path) -> None:
    assert medcoder("profile list", ">&- 2>&-").returncode == 0
