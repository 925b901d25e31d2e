"""A store that cannot be used says so in one sentence: what failed, on what, the next move."""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from data.errors import BadInput, Busy, StoreError
from data.records import Listing, RawPosting
from data.store import open_store
from data.store.sqlite import Sqlite
from tests.shared import ROOT
from tests.test_store import NIGHT, item


def sentence(error: pytest.ExceptionInfo[StoreError]) -> str:
    """The trouble, which must be one line and end in a full stop."""
    said = str(error.value)
    assert re.fullmatch(r"[^\n]+: [^\n]+\.", said), said
    return said


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_text("my shopping list\n" * 100)
    with pytest.raises(StoreError) as error:
        open_store(f"sqlite:///{path}")
    assert sentence(error).startswith(f"the file is not a medcoder database ({path})")
    assert path.read_text().startswith("my shopping list")


def test_a_damaged_database(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    with open_store(f"sqlite:///{path}") as store:
        store.upsert([item(f"{n}", f"text {n}" * 50) for n in range(300)], NIGHT)
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(8192)
        file.write(os.urandom(size - 8192))
    with pytest.raises(StoreError) as error, open_store(f"sqlite:///{path}") as store:
        list(store.listings())
    assert "the database is damaged" in sentence(error)
    assert str(path) in sentence(error)
    assert "restore a backup" in sentence(error)


def test_a_folder_where_the_file_should_be(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as error:
        open_store(f"sqlite:///{tmp_path}")
    assert str(tmp_path) in sentence(error)


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("")
    with pytest.raises(StoreError) as error:
        open_store(f"sqlite:///{tmp_path / 'home' / 'm.db'}")
    assert "the database cannot be made" in sentence(error)


def test_a_database_that_may_not_be_written(sqlite_url: str) -> None:
    with open_store(sqlite_url) as store:
        store._db.rows("PRAGMA query_only = ON")  # root may write everything, so SQLite has to say it
        with pytest.raises(StoreError) as error:
            store.upsert([item("1")], NIGHT)
    assert "may not be written" in sentence(error)


def test_a_postgresql_that_may_not_be_written(postgres_url: str) -> None:
    with open_store(postgres_url) as store:
        store._db.rows("SET default_transaction_read_only = on")
        with pytest.raises(StoreError) as error:
            store.upsert([item("1")], NIGHT)
    assert "may not be written" in sentence(error)


def test_a_database_that_another_program_keeps_locked(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("data.store.sqlite.PATIENCE", 0.05)
    with open_store(sqlite_url) as store, open_store(sqlite_url) as other, other._db.writing():
        with pytest.raises(StoreError) as error:
            store.upsert([item("1")], NIGHT)
        assert "another program has kept the database locked" in sentence(error)
        assert list(store.listings()) == [], "who only reads does not wait"


def test_a_postgresql_that_another_program_keeps_locked(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("data.store.postgres.PATIENCE", 1)
    with open_store(postgres_url) as store, open_store(postgres_url) as other, other._db.writing():
        with pytest.raises(StoreError) as error:
            store.upsert([item("1")], NIGHT)
        assert "another program has kept the database locked" in sentence(error)
        assert list(store.listings()) == [], "who only reads does not wait"


def test_a_full_disk_loses_nothing_that_was_stored(sqlite_url: str) -> None:
    with open_store(sqlite_url) as store:
        store.upsert([item("1", "kept")], NIGHT)
        (pages,) = store._db.rows("PRAGMA page_count")[0]
        store._db.rows(f"PRAGMA max_page_count = {pages + 5}")  # SQLite's own answer to a full disk
        with pytest.raises(StoreError) as error:
            store.upsert([item(f"{n}", os.urandom(3000).hex()) for n in range(2, 50)], NIGHT)
        assert "the disk is full" in sentence(error)
        store._db.rows("PRAGMA max_page_count = 1000000")
        assert store.ids() == ["mercy:1"]
        assert store.upsert([item("2")], NIGHT).new == ("mercy:2",)


def test_a_postgresql_that_nobody_answers_at_and_no_password_is_told() -> None:
    with pytest.raises(StoreError) as error:
        open_store("postgresql://dana:s3cret@127.0.0.1:1/jobs?connect_timeout=2")
    assert "PostgreSQL database jobs on 127.0.0.1" in sentence(error)
    assert "s3cret" not in str(error.value)


def test_a_postgresql_without_that_database(postgres: str) -> None:
    with pytest.raises(StoreError) as error:
        open_store(postgres.replace("/postgres?", "/nowhere?"))
    assert "nowhere" in sentence(error)


def test_a_postgresql_that_ends_the_session(postgres: str, postgres_url: str) -> None:
    with open_store(postgres_url) as store, psycopg.connect(postgres, autocommit=True) as other:
        (pid,) = store._db.rows("SELECT pg_backend_pid()")[0]
        other.execute("SELECT pg_terminate_backend(%s)", [pid])
        with pytest.raises(StoreError) as error:
            store.upsert([item("1")], NIGHT)
        sentence(error)


@pytest.mark.parametrize("url", ["mysql://x/y", "medcoder.db", "", "postgresql://u:pa ss@h:port:x/d"])
def test_an_address_that_is_none(url: str) -> None:
    with pytest.raises(BadInput, match="the database's address is not one") as error:
        open_store(url)
    assert "pa ss" not in str(error.value)


def test_a_posting_without_a_printable_identity_is_refused_whole(store_url: str) -> None:
    bad = [Listing("mercy", key, "u", "t", "e") for key in ("", "a\x00b", "a\x1b[2J", "\ud800")]
    with open_store(store_url) as store:
        for listing in bad:
            with pytest.raises(BadInput, match="printable"):
                store.upsert([item("1"), (listing, RawPosting("mercy", listing.key, "u", "t"))], NIGHT)
        assert store.ids() == []


def test_two_sources_cannot_claim_one_id(store_url: str) -> None:
    with open_store(store_url) as store:
        store.upsert([item("b:1", source="a")], NIGHT)
        with pytest.raises(BadInput, match="a:b:1"):
            store.upsert([item("1", source="a:b")], NIGHT)


def test_what_fails_halfway_leaves_nothing(store_url: str) -> None:
    def breaks() -> Iterator[tuple[Listing, RawPosting]]:
        yield from (item(f"{n}") for n in range(1200))
        raise KeyboardInterrupt

    with open_store(store_url) as store:
        before = store.revision()
        with pytest.raises(KeyboardInterrupt):
            store.upsert(breaks(), NIGHT)
        assert (store.ids(), store.revision()) == ([], before)
        assert store.upsert([item("1")], NIGHT).new == ("mercy:1",)


WRITE = """
import sys
from datetime import UTC, datetime
from data.store import open_store
from tests.test_store import item
with open_store(sys.argv[1]) as store:
    for n in range(15):
        store.upsert([item(f"{sys.argv[2]}-{n}"), item("shared", f"text {sys.argv[2]} {n}")], datetime.now(UTC))
"""


def test_writers_wait_for_each_other_and_nothing_is_lost(store_url: str) -> None:
    with open_store(store_url) as store:
        before = store.revision()
        children = [
            subprocess.Popen([sys.executable, "-c", WRITE, store_url, name], cwd=ROOT, stderr=subprocess.PIPE)
            for name in "abc"
        ]
        assert [(child.communicate()[1], child.returncode) for child in children] == [(b"", 0)] * 3
        assert len(store.ids()) == 3 * 15 + 1
        assert len(store.versions("mercy:shared")) == 3 * 15, "each text differs from the one before it"
        assert store.revision() == before + 3 * 15
        assert store.check() == []


# ------------------------------------------------------------ locks

HOLD = """
import sys
from data.store import open_store
with open_store(sys.argv[1]) as store, store.lock(sys.argv[2]):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_lock_is_held_by_one_and_tells_by_whom(store_url: str) -> None:
    with open_store(store_url) as store, open_store(store_url) as other:
        with store.lock("round"):
            with pytest.raises(Busy, match=rf"process {os.getpid()}\b.*'round'"), other.lock("round"):
                pass
            with other.lock("another"):
                pass
        with other.lock("round"):
            pass


def test_a_lock_given_back_is_free_at_once(store_url: str) -> None:
    with open_store(store_url) as store, open_store(store_url) as other:
        for _ in range(40):
            with store.lock("round"):
                pass
            with other.lock("round"):
                pass


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_a_lock_dies_with_its_holder(store_url: str) -> None:
    command = [sys.executable, "-c", HOLD, store_url, "round/../x"]
    child = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdin is not None
    assert child.stdout.readline() == "held\n"
    with open_store(store_url) as store:
        with pytest.raises(Busy, match=rf"process {child.pid}\b"), store.lock("round/../x"):
            pass
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdin.close()
        child.stdout.close()
        _wait_for(store_url, "round/../x")


def _wait_for(url: str, name: str) -> None:
    # A server needs a moment to see that a session's other end is gone; a file lock needs none.
    for _ in range(100):
        try:
            with open_store(url) as store, store.lock(name):
                return
        except Busy:
            assert url.startswith("postgres")
            time.sleep(0.1)
    pytest.fail("the lock outlived its holder")


def test_a_store_in_memory_has_locks_too() -> None:
    with open_store("sqlite:///:memory:") as store, store.lock("round"), pytest.raises(Busy), store.lock("round"):
        pass


def test_a_database_in_a_folder_with_a_space_and_a_question_mark(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path / 'my folder?' / 'a b.db'}") as store:
        store.upsert([item("1")], NIGHT)
    assert (tmp_path / "my folder?" / "a b.db").exists()


@pytest.mark.skipif(os.name == "nt", reason="rights are kept otherwise there")
def test_a_new_store_and_its_backup_are_their_owners_alone(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path / 'm.db'}") as store:
        store.mark("dana", "mercy:1", "saved", "", NIGHT)
        store.backup(tmp_path / "backup.db")
        found = {path.name: oct(path.stat().st_mode & 0o777) for path in tmp_path.iterdir()}
    assert found == dict.fromkeys(["m.db", "m.db-wal", "m.db-shm", "backup.db"], "0o600")


def test_it_is_the_wal_and_each_commit_is_on_the_disk(tmp_path: Path) -> None:
    database = Sqlite(str(tmp_path / "m.db"))
    assert database.rows("PRAGMA journal_mode") == [("wal",)]
    assert database.rows("PRAGMA synchronous") == [(2,)]
    database.close()
    assert sqlite3.threadsafety
