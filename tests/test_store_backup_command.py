"""``medcoder backup`` prints where the copy lies, and brings it back."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

from data.errors import BadInput
from data.home_files import bring_back
from data.settings import load_settings
from data.store import open_store
from scheduler.commands.backup import backup
from tests.test_store import NIGHT, item


@pytest.fixture
def home(tmp_path: Path, store_url: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MEDCODER_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("MEDCODER_DATABASE_URL", store_url)
    with open_store(store_url) as store:
        store.upsert([item("1")], NIGHT)
    return tmp_path / "home"


def test_it_prints_where_the_copy_lies(home: Path) -> None:
    done = CliRunner().invoke(backup, catch_exceptions=False)
    path = Path(done.stdout.strip())
    assert (done.exit_code, path.parent) == (0, home / "backups")
    with open_store(f"sqlite:///{path}") as copy:
        assert copy.ids() == ["mercy:1"]


def test_a_copy_comes_back_into_an_empty_store(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "my backup.db"
    CliRunner().invoke(backup, ["--to", str(path)], catch_exceptions=False)
    monkeypatch.setenv("MEDCODER_DATABASE_URL", f"sqlite:///{tmp_path / 'other.db'}")
    done = CliRunner().invoke(backup, ["--restore", str(path)], catch_exceptions=False)
    assert (done.exit_code, done.stdout) == (0, "")
    assert "1 listings, 0 profiles: they are back" in done.stderr
    with open_store(f"sqlite:///{tmp_path / 'other.db'}") as store:
        assert store.ids() == ["mercy:1"]


def test_profiles_sources_and_config_come_back_into_a_new_home(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"profiles/dana.toml": 'name = "Dana"\n', "sources.toml": "[mercy]\n", "config.toml": "[crawl]\n"}
    for name, text in files.items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(text)
    path = tmp_path / "b.db"
    CliRunner().invoke(backup, ["--to", str(path)], catch_exceptions=False)
    new = tmp_path / "new"
    new.mkdir()
    (new / "config.toml").write_text("# mine\n")
    monkeypatch.setenv("MEDCODER_HOME", str(new))
    monkeypatch.setenv("MEDCODER_DATABASE_URL", f"sqlite:///{tmp_path / 'other.db'}")
    done = CliRunner().invoke(backup, ["--restore", str(path)], catch_exceptions=False)
    assert "1 listings, 1 profile, sources.toml: they are back" in done.stderr
    assert "Left as they are, because they say something else than the backup: config.toml." in done.stderr
    there = {name: (new / name).read_text() for name in files}
    assert there == files | {"config.toml": "# mine\n"}


def test_a_backup_without_files_brings_back_the_profiles_that_rounds_used(
    home: Path, tmp_path: Path, store_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(store_url) as store:
        store.keep_profile("dana", 'name = "Dana"\n', NIGHT)
        store.backup(tmp_path / "old.db")
    monkeypatch.setenv("MEDCODER_DATABASE_URL", f"sqlite:///{tmp_path / 'other.db'}")
    done = CliRunner().invoke(backup, ["--restore", str(tmp_path / "old.db")], catch_exceptions=False)
    assert "1 profile" in done.stderr
    assert (home / "profiles/dana.toml").read_text() == 'name = "Dana"\n'


def test_only_files_of_the_home_come_out_of_a_backup(home: Path, tmp_path: Path, store_url: str) -> None:
    with open_store(store_url) as store:
        store.backup(tmp_path / "b.db", {"../evil.toml": b"", "profiles/../../evil.toml": b"", "/evil.toml": b""})
    with open_store(f"sqlite:///{tmp_path / 'other.db'}") as store:
        assert bring_back(load_settings(), store.restore(tmp_path / "b.db")) == ([], [])
    assert not list(tmp_path.rglob("evil.toml"))


def test_a_file_in_the_way_is_told(home: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.db").write_text("mine")
    with pytest.raises(BadInput, match=r"mine\.db"):
        CliRunner().invoke(backup, ["--to", str(tmp_path / "mine.db")], catch_exceptions=False)
    assert (tmp_path / "mine.db").read_text() == "mine"
    assert CliRunner().invoke(backup, ["--to", "a", "--restore", "b"]).exit_code == 2


def test_a_copy_of_a_damaged_store_is_made_and_told(home: Path, store_url: str) -> None:
    if not store_url.startswith("sqlite"):
        pytest.skip("the damage is done to SQLite's rows")
    assert "damage" not in CliRunner().invoke(backup, catch_exceptions=False).stderr
    with sqlite3.connect(store_url.removeprefix("sqlite:///")) as database:
        database.execute("PRAGMA foreign_keys=OFF")
        database.execute("DELETE FROM texts")
    done = CliRunner().invoke(backup, ["--to", str(home / "second.db")], catch_exceptions=False)
    assert (done.exit_code, (home / "second.db").exists()) == (0, True)
    assert "holds the same damage" in done.stderr
    assert "1 listings without their text" in done.stderr
