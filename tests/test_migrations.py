"""Every released schema is upgraded, on both databases; a newer one, or a stranger's, is refused in a sentence."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import psycopg
import pytest

from data.errors import NewerSchema, StoreError
from data.records import Pay, Reading, Requirements
from data.store import SCHEMA, Store, open_store
from data.store.migrate import FOLDER, statements
from data.store.sqlite import Sqlite
from data.stored import Sent
from tests.schemas import DAY, NIGHT, fill
from tests.schemas import FOLDER as FIXTURES
from tests.shared import ROOT

RELEASED = sorted({int(path.name[1:].partition(".")[0]) for path in FIXTURES.glob("v*.sql")})


def path_of(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


def execute(url: str, sql: str) -> None:
    """Run some SQL behind the store's back."""
    if url.startswith("sqlite"):
        connection = sqlite3.connect(path_of(url))
        connection.executescript(sql)
        connection.close()
    else:
        with psycopg.connect(url) as session:
            session.execute(sql)


def old_store(url: str, number: int) -> str:
    """A store as release ``number`` of the schema left it."""
    kind = "sqlite" if url.startswith("sqlite") else "postgresql"
    execute(url, (FIXTURES / f"v{number}.{kind}.sql").read_text(encoding="utf-8"))
    return url


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MEDCODER_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def check_nothing_is_lost(store: Store) -> None:
    """All that ``tests.schemas.fill`` put in is there."""
    first, second = store.listings(open_only=False)
    assert (first.listing.text, first.first_seen, first.changed_at) == (
        "# Coder\n• CCS required, 3 years.",
        NIGHT,
        NIGHT + DAY,
    )
    assert (first.listing.pay, first.listing.posted) == (Pay(24.0, 30.5, "hour"), date(2026, 11, 20))
    assert (second.listing.title, second.close_reason, second.cluster) == ("Coder “II” — ✓", "410 Gone", "mercy:1")
    assert [v.listing.text for v in store.versions("mercy:1")] == [
        "# Coder\n• CPC required, 2 years.",
        first.listing.text,
    ]
    raw = store.raw("mercy:1")
    assert raw is not None
    assert (raw.payload, raw.etag) == (b'{"id": 1}', '"e"')
    reading = store.reading("mercy:1")
    assert reading is not None
    assert (reading.requirements.role, reading.doubts, reading.text) == ("coder", ("how long?",), first.listing.text)
    assert store.splits() == {("mercy:1", "mercy:9")}
    assert store.latest_health()["mercy"].listed == 2
    assert store.source_state("mercy") == {"cursor": 20}
    assert store.unit("2026-11-23", "crawl", "mercy") == {"new": 2}
    (report,) = store.rounds()
    assert (report.status, report.finished, report.counts) == ("done", NIGHT + timedelta(hours=1), {"new": 2})
    assert store.marks("dana")["mercy:1"].note == "call them"
    assert store.blocked("dana") == ("Acme Staffing",)
    assert store.sent("dana", "mail") == {"mercy:1": Sent("f1", "2026-11-23", "sent")}
    assert store.revision() == 5


def test_the_migrations_are_numbered_without_a_gap() -> None:
    assert [int(path.name[:4]) for path in sorted(FOLDER.glob("*.sql"))] == list(range(1, SCHEMA + 1))


def test_every_schema_before_this_one_is_kept_for_both_databases() -> None:
    assert set(range(1, SCHEMA)) <= set(RELEASED)
    assert all(
        (FIXTURES / f"v{number}.{kind}.sql").exists() for number in RELEASED for kind in ("sqlite", "postgresql")
    )


def test_a_store_made_today_holds_what_the_fixtures_hold(store_url: str) -> None:
    with open_store(store_url) as store:
        fill(store)
        check_nothing_is_lost(store)


@pytest.mark.parametrize("number", RELEASED)
def test_every_released_schema_is_brought_up_to_date(number: int, store_url: str) -> None:
    with open_store(old_store(store_url, number)) as store:
        check_nothing_is_lost(store)
        store.start_round("2026-11-24", NIGHT + DAY)
        assert [report.round for report in store.open_rounds()] == ["2026-11-24"]
        (unread,) = [s for s in store.unread("reader-2") if not s.closed_at]
        store.save_readings([(unread.id, unread.fingerprint, Reading(Requirements(role="other")))], "reader-2")
        store.keep_profile("dana", 'name = "Dana"', NIGHT)
        assert store.kept_profiles() == {"dana": 'name = "Dana"'}
    with open_store(store_url) as store:
        assert store.reading("mercy:1") == Reading(Requirements(role="other"))


def test_a_round_left_open_by_the_first_release_is_found_open(store_url: str) -> None:
    old_store(store_url, 1)
    execute(store_url, 'UPDATE rounds SET doc = replace(doc, \'"status":"done"\', \'"status":"running"\')')
    with open_store(store_url) as store:
        assert [report.round for report in store.open_rounds()] == ["2026-11-23"]


def test_an_upgraded_store_has_the_tables_of_a_new_one(store_url: str, tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path / 'new.db'}") as new, open_store(old_store(store_url, 1)) as old:
        shape = {table: old._db.columns(table) for table in sorted(old._db.tables())}
        assert shape == {table: new._db.columns(table) for table in sorted(new._db.tables())}


@pytest.mark.parametrize("number", [n for n in RELEASED if n < SCHEMA])
def test_a_backup_is_made_first_and_holds_the_old_schema(
    number: int, store_url: str, tmp_path: Path, home: Path
) -> None:
    open_store(old_store(store_url, number)).close()
    (backup,) = [*tmp_path.glob("medcoder.db.schema*.backup"), *home.glob("backups/*.db")]
    assert f"schema{number}-" in backup.name
    connection = sqlite3.connect(backup)
    assert connection.execute("SELECT MAX(version) FROM medcoder_schema").fetchone() == (number,)
    connection.close()
    with open_store(f"sqlite:///{backup}") as store:  # and it can itself be brought up
        check_nothing_is_lost(store)


def test_a_new_store_and_one_up_to_date_need_no_backup(store_url: str, tmp_path: Path, home: Path) -> None:
    open_store(store_url).close()
    open_store(store_url).close()
    assert [*tmp_path.glob("*.backup"), *home.glob("backups/*")] == []


def test_an_old_backup_is_restored_into_a_store_of_today(store_url: str, tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    old_store(f"sqlite:///{path}", 1)
    before = path.read_bytes()
    with open_store(store_url) as store:
        store.restore(path)
        check_nothing_is_lost(store)
    assert path.read_bytes() == before


def test_a_migration_that_fails_leaves_the_store_as_it_was(
    store_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old_store(store_url, 1)
    broken = tmp_path / "migrations"
    broken.mkdir()
    shutil.copy(FOLDER / "0001_listings.sql", broken)
    (broken / "0002_broken.sql").write_text("CREATE TABLE half (a TEXT);\nINSERT INTO nowhere (a) VALUES ('b');\n")
    with monkeypatch.context() as patch:
        patch.setattr("data.store.migrate.FOLDER", broken)
        with pytest.raises(StoreError, match="nowhere"):
            open_store(store_url)
    with open_store(store_url) as store:
        assert "half" not in store._db.tables()
        check_nothing_is_lost(store)


def test_a_newer_schema_is_refused(store_url: str) -> None:
    open_store(store_url).close()
    execute(store_url, "INSERT INTO medcoder_schema (version, at) VALUES (99, '')")
    with pytest.raises(
        NewerSchema, match=rf"newer medcoder \(schema 99, this one knows {SCHEMA}\).*: update medcoder\.$"
    ):
        open_store(store_url)


def test_a_strangers_database_is_refused_and_left_alone(store_url: str) -> None:
    execute(store_url, "CREATE TABLE recipes (name TEXT)")
    with pytest.raises(StoreError, match="another program: it has a table 'recipes'"):
        open_store(store_url)
    execute(store_url, "INSERT INTO recipes (name) VALUES ('soup')")


def test_many_first_starts_at_once_make_one_store(store_url: str) -> None:
    probe = f"from data.store import open_store; s = open_store({store_url!r}); print(s.revision())"
    command = [sys.executable, "-c", probe]
    running = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(6)]
    for child in running:
        out, err = child.communicate()
        assert (out.strip(), err) == (b"0", b"")


def test_statements_are_split_where_they_end() -> None:
    assert len(statements(2, Sqlite.dialect)) == 3
    assert not any("{" in statement for n in range(1, SCHEMA + 1) for statement in statements(n, Sqlite.dialect))
