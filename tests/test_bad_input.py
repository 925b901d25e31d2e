"""What goes wrong on a first night is told in one sentence: never a traceback, never a half truth."""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import medcoder
from data.settings import load_settings
from data.store import open_store
from matcher.index.folders import POINTER, refresh_index
from matcher.index.index import META
from tests.made import NOW, listing, reading

Run = Callable[..., tuple[int, str, str]]

PERSON = 'name = "Dana"\n[[credentials]]\ncode = "CPC"\n'


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home with one person in it."""
    folder = tmp_path / "home"
    (folder / "profiles").mkdir(parents=True)
    (folder / "profiles" / "dana.toml").write_text(PERSON)
    monkeypatch.setenv("MEDCODER_HOME", str(folder))
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.fixture
def run(home: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Call medcoder as a person does; gives exit code, stdout and stderr."""

    def called(*words: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["medcoder", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            medcoder.main()
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return int(ended.value.code or 0), out, err

    return called


@pytest.fixture
def indexed(home: Path) -> Path:
    """The folder of an index of one ad."""
    from data.records import RawPosting

    settings, one = load_settings(), listing("a", "Coder")
    with open_store(settings.database_url) as store:
        store.upsert([(one, RawPosting(one.source, one.key, one.url, one.title))], NOW)
        stored = store.listing(one.id)
        assert stored is not None
        store.save_readings([(one.id, stored.fingerprint, reading("CPC"))], "r1")
        return refresh_index(settings, store)


def test_the_only_person_need_not_be_named(run: Run, indexed: Path) -> None:
    assert "acorn:a" in run("match")[1]
    assert "acorn:a" in run("digest")[1]
    assert run("gap")[0] == 0
    assert run("explain", "acorn:a")[0] == 0


def test_of_two_people_one_must_be_named(run: Run, home: Path, indexed: Path) -> None:
    shutil.copy(home / "profiles" / "dana.toml", home / "profiles" / "lee.toml")
    for command in (["match"], ["digest"], ["gap"], ["explain", "acorn:a"], ["saved"]):
        assert run(*command) == (1, "", "medcoder: there are 2 profiles (dana, lee): say which with --profile.\n")


@pytest.mark.parametrize("content", ["", "\n\n"])
def test_a_file_without_ads_is_told(run: Run, tmp_path: Path, content: str) -> None:
    (tmp_path / "ads.jsonl").write_text(content)
    code, out, err = run("match", "--listings", "ads.jsonl")
    assert (code, out) == (1, "")
    assert err == "medcoder: the file holds no ad (ads.jsonl): write one JSON object a line, each with an id.\n"


def test_ads_without_a_word_are_ranked_all_the_same(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ads.jsonl").write_text('{"id": "1"}\n{"id": 2, "title": null}\n')
    code, out, _ = run("match", "--listings", "ads.jsonl", "--json")
    assert code == 0
    assert '"id": "1"' in out


@pytest.mark.parametrize("content", [b"", b"\xdf\xff" * 50, b"\x93NUMPY\x01\x00\x10\x00"])
def test_a_damaged_index_is_told_and_built_anew(run: Run, indexed: Path, content: bytes) -> None:
    for path in indexed.glob("*.npy"):
        path.write_bytes(content)
    code, out, err = run("match")
    assert (code, out) == (1, "")
    assert "the index is broken" in err
    assert "medcoder index --full" in err
    assert run("index", "--full")[0] == 0
    assert "acorn:a" in run("match")[1]


@pytest.mark.parametrize("content", [b"\xdf\xff", b"[]", b"{}", b"null"])
def test_an_index_with_a_damaged_card_is_told_and_built_anew(run: Run, indexed: Path, content: bytes) -> None:
    for path in (indexed / META, indexed.parent / POINTER):
        kept = path.read_bytes()
        path.write_bytes(content)
        assert run("match")[:2] == (1, "")
        path.write_bytes(kept)
    (indexed / META).write_bytes(content)
    assert run("index", "--full")[0] == 0
    assert "acorn:a" in run("match")[1]


def test_what_is_no_backup_is_not_restored(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.db").write_bytes(b"")
    (tmp_path / "noise.db").write_bytes(b"\xdf\xff" * 5000)
    sqlite3.connect(tmp_path / "other.db").execute("CREATE TABLE recipes (name)").connection.close()
    for name in ("empty.db", "noise.db", "other.db"):
        code, out, err = run("backup", "--restore", name)
        assert (code, out) == (1, "")
        assert err == f"medcoder: the file is not a backup of medcoder ({name}): name one that medcoder backup made.\n"


def test_a_damaged_backup_is_told_by_its_own_name(run: Run, indexed: Path, home: Path, tmp_path: Path) -> None:
    assert run("backup", "--to", tmp_path / "kept.db")[0] == 0
    whole = (tmp_path / "kept.db").read_bytes()
    (tmp_path / "kept.db").write_bytes(whole[:4096] + b"\xdf" * (len(whole) - 4096))
    (home / "medcoder.db").unlink()
    code, _, err = run("backup", "--restore", "kept.db")
    assert code == 1
    assert "(kept.db)" in err


def test_an_ending_that_is_no_format_is_wrong_usage(run: Run, indexed: Path, tmp_path: Path) -> None:
    code, _, err = run("digest", "--out", "mine.pdf")
    assert code == 2
    assert "no digest is written as .pdf" in err
    assert not (tmp_path / "mine.pdf").exists()
    assert run("digest", "--out", "mine.pdf", "--format", "csv")[0] == 0


def test_a_market_without_ads_says_what_to_do(run: Run) -> None:
    code, out, err = run("market")
    assert (code, out) == (0, "")
    assert err.startswith("No coding ad has been read yet: run medcoder nightly")


def test_a_caseload_without_people_says_what_to_do(run: Run, home: Path, indexed: Path) -> None:
    (home / "profiles" / "dana.toml").unlink()
    code, out, err = run("caseload", "summary")
    assert (code, out) == (1, "")
    assert "medcoder caseload import FILE" in err


def test_a_broken_person_does_not_hide_the_others_of_a_caseload(run: Run, home: Path, indexed: Path) -> None:
    (home / "profiles" / "lee.toml").write_text("name = [")
    code, out, err = run("caseload", "summary")
    assert code == 1
    assert "Dana" in out
    assert "lee.toml" in err


def test_a_listing_is_not_told_apart_from_itself(run: Run, indexed: Path) -> None:
    code, _, err = run("duplicates", "split", "acorn:a", "acorn:a")
    assert code == 2
    assert "told apart from itself" in err


def test_a_state_without_sources_is_told(run: Run) -> None:
    code, _, err = run("sources", "enable", "--state", "ZZ")
    assert code == 1
    assert "medcoder sources list shows all" in err


def test_the_demo_board_without_a_demo_says_how_to_begin(run: Run) -> None:
    code, _, err = run("demo", "--serve")
    assert code == 1
    assert "run medcoder demo first" in err


def test_a_wish_that_is_no_step_names_the_nearest(run: Run, indexed: Path) -> None:
    code, _, err = run("match", "--what-if", "CCSQ")
    assert code == 2
    assert "did you mean 'CCS'?" in err


def test_a_folder_for_a_profile_is_told_once(run: Run, tmp_path: Path) -> None:
    assert run("match", "-p", tmp_path) == (1, "", f"medcoder: the file cannot be read ({tmp_path}): Is a directory.\n")


def test_a_wrong_name_cannot_steer_the_terminal(run: Run, home: Path) -> None:
    for words in (["show", "\x1b[31mred\x07"], ["match", "-p", "\x9b2Jx"], ["match", "--what-if", "\x1b]0;x\x07"]):
        code, out, err = run(*words)
        assert (code, out, err.count("\n")) == (2 if words[1] == "--what-if" else 1, "", 1)
        assert err.strip().isprintable()


def test_an_ad_whose_id_cannot_be_typed_is_told_and_the_rest_goes_in(run: Run, tmp_path: Path) -> None:
    ads = [{"id": "1\x1b[31m", "title": "Coder"}, {"id": "\ud800", "title": "Coder"}, {"id": "2", "title": "Coder"}]
    (tmp_path / "ads.jsonl").write_text("".join(json.dumps(ad) + "\n" for ad in ads))
    code, _, err = run("import", "ads.jsonl")
    assert code == 1
    assert "line 1" in err
    assert "line 2" in err
    assert "import:ads:2" in load_all()


def load_all() -> list[str]:
    with open_store(load_settings().database_url) as store:
        return store.ids()


@pytest.mark.parametrize(
    "words",
    [("match", "--what-if", "CPX"), ("match", "--what-if", " "), ("digest", "--columns", "nope"), ("match", "--nope")],
    ids=" ".join,
)
def test_what_the_command_line_gets_wrong_ends_with_two(run: Run, indexed: Path, words: tuple[str, ...]) -> None:
    code, _, err = run(*words)
    assert (code, err.count("\n") > 0) == (2, True), err


def test_an_interview_that_ends_too_soon_says_how_to_go_on(
    home: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", (home / "profiles" / "dana.toml").open())
    sys.stdin.read()  # nobody answers
    code, _, err = run("profile", "new", "marcus")
    assert code == 1
    assert "start the same command again" in err
    assert not (home / "profiles" / "marcus.toml").exists()
