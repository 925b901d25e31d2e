"""The commands index, match, show and explain, as a person calls them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from data.records import Finding, RawPosting, Reading
from data.settings import load_settings
from data.store import Store, open_store
from matcher.index import folders
from matcher.index.folders import refresh_index
from tests.made import NOW, listing, reading
from tests.shared import ROOT

PROFILE = """
name = "Dana"
[[credentials]]
code = "CPC"
[experience]
years = 3
[wants]
roles = ["coder"]
workplace = ["remote"]
state = "OH"
"""
HEAVY = (
    "scrapy",
    "sklearn",
    "pandas",
    "scipy",
    "bs4",
    "sqlalchemy",
    "psycopg",
    "rich",
    "twisted",
    "lxml",
    "selectolax",
    "zipcodes",
)


def fill(store: Store, readings: dict[str, Reading], **more: Any) -> None:
    made = [listing(key, f"Coder {key}", **more) for key in readings]
    store.upsert([(one, RawPosting(one.source, one.key, one.url, one.title)) for one in made], NOW)
    found = {one.key: store.listing(one.id) for one in made}
    store.save_readings([(f"acorn:{k}", s.fingerprint, readings[k]) for k, s in found.items() if s], "r1")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "a home"
    (folder / "profiles").mkdir(parents=True)
    (folder / "profiles" / "dana.toml").write_text(PROFILE)
    monkeypatch.setattr(folders, "_reader_version", lambda: "r1")
    settings = load_settings({"MEDCODER_HOME": str(folder)})
    evidence = [Finding("pathways[0].credentials[0]", "CPC", "CPC required", 3)]
    with open_store(settings.database_url) as store:
        fill(
            store,
            {
                "b": reading("RHIA", years=9),
                "a": reading("CPC", evidence=evidence),
                "c": reading("CPC", states=("TX",)),
            },
        )
        refresh_index(settings, store)
    return folder


def medcoder(home: Path, *words: str, code: str = "") -> subprocess.CompletedProcess[str]:
    run: Sequence[str] = (
        [sys.executable, "-P", "-c", code, *words] if code else [sys.executable, "-m", "medcoder", *words]
    )
    env = {**os.environ, "MEDCODER_HOME": str(home), "PYTHONPATH": str(ROOT)}
    env.pop("MEDCODER_DATABASE_URL", None)
    return subprocess.run(run, cwd=ROOT, env=env, capture_output=True, text=True, check=False)


def test_match_from_the_store_is_a_json_array_best_first(home: Path) -> None:
    done = medcoder(home, "match", "--profile", "dana", "--json")
    assert done.returncode == 0, done.stderr
    rows = json.loads(done.stdout)
    assert [(row["rank"], row["id"], row["verdict"]) for row in rows] == [
        (1, "acorn:a", "eligible"),
        (2, "acorn:b", "not_yet"),
    ]
    wanted = {
        "id",
        "rank",
        "score",
        "verdict",
        "why",
        "missing",
        "title",
        "employer",
        "location",
        "workplace",
        "pay",
        "url",
    }
    assert wanted <= rows[0].keys()
    assert '"CPC required"' in rows[0]["why"]


def test_match_prints_a_table_for_people(home: Path) -> None:
    done = medcoder(home, "match", "--profile", str(home / "profiles" / "dana.toml"), "--top", "1")
    assert done.returncode == 0
    assert "Coder a" in done.stdout
    assert "Coder b" not in done.stdout


def test_match_obeys_marks_and_blocked_employers(home: Path) -> None:
    settings = load_settings({"MEDCODER_HOME": str(home)})
    with open_store(settings.database_url) as store:
        store.mark("dana", "acorn:a", "hidden", "", NOW)
    assert [row["id"] for row in json.loads(medcoder(home, "match", "-p", "dana", "--json").stdout)] == ["acorn:b"]
    with open_store(settings.database_url) as store:
        store.block("dana", "Acorn Health")
    assert json.loads(medcoder(home, "match", "-p", "dana", "--json").stdout) == []


def test_match_says_when_the_index_lags(home: Path) -> None:
    settings = load_settings({"MEDCODER_HOME": str(home)})
    with open_store(settings.database_url) as store:
        fill(store, {"d": reading("CPC")})
    done = medcoder(home, "match", "-p", "dana", "--json")
    assert "behind the store" in done.stderr
    assert len(json.loads(done.stdout)) == 2


def test_match_imports_nothing_heavy(home: Path) -> None:
    code = (
        "import sys; sys.argv = ['medcoder', *sys.argv[1:]]\nfrom medcoder import main\n"
        f"try: main()\nfinally: print('HEAVY', [m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)"
    )
    done = medcoder(home, "match", "-p", "dana", "--json", code=code)
    assert len(json.loads(done.stdout)) == 2
    assert "HEAVY []" in done.stderr


def test_the_reader_is_loaded_only_where_an_ad_is_read(home: Path) -> None:
    code = (
        "import sys; sys.argv = ['medcoder', *sys.argv[1:]]\nfrom medcoder import main\n"
        "try: main()\nfinally: print('READER', 'matcher.reading.read' in sys.modules, file=sys.stderr)"
    )
    assert "READER True" in medcoder(home, "index", code=code).stderr
    for words in (("index",), ("reread",), ("doctor",), ("check", "none.txt", "-p", "dana")):
        assert "READER False" in medcoder(home, *words, code=code).stderr, words


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("match", "-p", "dnaa"), "no profile is called 'dnaa': did you mean 'dana'?"),
        (("match", "-p", "nobody/here.toml"), "the file does not exist"),
        (("match", "-p", "dana", "--listings", "none.jsonl"), "the file of ads cannot be read"),
        (("show", "acorn:z"), "no listing is called 'acorn:z'"),
        (("explain", "acorn:zz", "-p", "dana"), "no listing is called 'acorn:zz'"),
    ],
)
def test_trouble_is_one_sentence_and_exit_code_one(home: Path, words: tuple[str, ...], says: str) -> None:
    done = medcoder(home, *words)
    assert done.returncode == 1
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


def test_a_home_without_an_index_says_how_to_make_one(tmp_path: Path) -> None:
    (tmp_path / "dana.toml").write_text(PROFILE)
    done = medcoder(tmp_path, "match", "-p", str(tmp_path / "dana.toml"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "run medcoder index" in done.stderr


def test_an_unknown_credential_is_told_and_the_rest_ranked(home: Path) -> None:
    (home / "profiles" / "eve.toml").write_text('[[credentials]]\ncode = "CPCC"\n')
    done = medcoder(home, "match", "-p", "eve", "--json")
    assert done.returncode == 0
    assert "'CPCC' is not known" in done.stderr
    assert "did you mean 'CPC'?" in done.stderr


def test_show_tells_each_way_in_with_the_ads_words(home: Path) -> None:
    done = medcoder(home, "show", "acorn:a")
    assert done.returncode == 0, done.stderr
    assert "Required:" in done.stdout
    assert 'CPC — "CPC required"' in done.stdout
    assert json.loads(medcoder(home, "show", "acorn:a", "--json").stdout)["requirements"]["role"] == "coder"
    assert "Two monitors" in medcoder(home, "show", "acorn:a", "--text").stdout


def test_explain_tells_factors_whose_shares_add_up(home: Path) -> None:
    done = medcoder(home, "explain", "acorn:a", "-p", "dana", "--json")
    found = json.loads(done.stdout)
    assert 1 - sum(factor["takes"] for factor in found["factors"]) == pytest.approx(found["score"], abs=1e-6)
    assert sum(found["terms"].values()) == pytest.approx(found["likeness"], abs=1e-6)
    told = medcoder(home, "explain", "acorn:a", "-p", "dana")
    assert "do I qualify" in told.stdout


def test_a_strangers_escapes_do_not_reach_the_terminal(home: Path) -> None:
    settings = load_settings({"MEDCODER_HOME": str(home)})
    with open_store(settings.database_url) as store:
        fill(store, {"e": reading("CPC")}, employer="Evil\x1b[2J\x07 Corp", location="\x1b]0;x\x07Toledo, OH")
        refresh_index(settings, store)
    for words in (("match", "-p", "dana"), ("show", "acorn:e"), ("explain", "acorn:e", "-p", "dana")):
        done = medcoder(home, *words)
        assert done.returncode == 0, done.stderr
        assert "\x1b" not in done.stdout + done.stderr
        assert "\x07" not in done.stdout + done.stderr


def test_after_an_import_one_command_suffices(tmp_path: Path) -> None:
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles" / "dana.toml").write_text(PROFILE)
    text = (
        "Requirements\n• CPC required.\n• Two years of coding experience required.\nThis is a remote job. " + "x " * 200
    )
    ad = {"id": "A-1", "title": "Medical Coder", "company": "Mercy", "location": "Remote", "description": text}
    (tmp_path / "ads.jsonl").write_text(json.dumps(ad))
    taken = medcoder(tmp_path, "import", str(tmp_path / "ads.jsonl"))
    assert "medcoder index brings them" in taken.stderr, taken.stderr
    assert "reread" not in taken.stderr
    done = medcoder(tmp_path, "index")
    assert (done.returncode, "1 ad read." in done.stderr) == (0, True), done.stderr
    rows = json.loads(medcoder(tmp_path, "match", "--profile", "dana", "--json").stdout)
    assert [row["verdict"] for row in rows] == ["eligible"]
    assert " read." not in medcoder(tmp_path, "index").stderr
