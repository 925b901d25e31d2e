"""Backups: whole, alone, and good for either database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from data.errors import BadInput, StoreError
from data.records import Listing, RawPosting, Reading, Requirements
from data.store import Store, open_store
from tests.test_store import DAY, NIGHT, item


def fill(store: Store) -> None:
    store.upsert([item(f"{n}", f"text {n}") for n in range(700)], NIGHT)
    store.upsert([item("1", "changed")], NIGHT + DAY)
    (first, *_) = store.unread("r")
    store.save_readings([(first.id, first.fingerprint, Reading(Requirements(), text="a"))], "r")
    store.close_listings("mercy", ["2"], NIGHT, "gone")
    store.mark("dana", "mercy:3", "saved", "good", NIGHT)
    store.start_round("2026-11-23", NIGHT)
    store.intend("dana", "mail", "2026-11-23", "m", {"mercy:3": "f"}, NIGHT)


def everything(store: Store) -> list[object]:
    listings = list(store.listings(open_only=False))
    return [
        store.revision(),
        listings,
        [store.raw(s.id) for s in listings[:20]],
        store.versions("mercy:1"),
        list(store.read_listings()),
        store.marks("dana"),
        store.rounds(),
        store.deliveries(),
        store.known("mercy"),
        store.counts(),
    ]


def test_a_backup_is_a_store_and_comes_back_into_either_database(
    store_url: str, sqlite_url: str, tmp_path: Path
) -> None:
    path = tmp_path / "backup.db"
    with open_store(store_url) as store:
        fill(store)
        before = everything(store)
        store.backup(path)
        with pytest.raises(BadInput, match="already"):
            store.backup(path)
        with pytest.raises(StoreError, match="not empty"):
            store.restore(path)
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(("backup", ".backup"))] == ["backup.db"]
    content = path.read_bytes()
    with open_store(f"sqlite:///{tmp_path / 'restored.db'}") as restored:
        restored.restore(path)
        assert everything(restored) == before
        assert restored.upsert([item("new")], NIGHT).new == ("mercy:new",)
    assert path.read_bytes() == content
    with open_store(f"sqlite:///{path}") as itself:
        assert everything(itself) == before


def test_an_sqlite_store_moves_to_postgresql(sqlite_url: str, postgres_url: str, tmp_path: Path) -> None:
    with open_store(sqlite_url) as store, open_store(postgres_url) as target:
        fill(store)
        store.backup(tmp_path / "b.db")
        target.restore(tmp_path / "b.db")
        assert everything(target) == everything(store)


def test_a_backup_taken_while_another_writes_is_of_one_moment(store_url: str, tmp_path: Path) -> None:
    with open_store(store_url) as store, open_store(store_url) as writer:
        fill(store)
        before = everything(store)

        def slow() -> Iterator[tuple[Listing, RawPosting]]:
            yield item("another", "in an open transaction")
            store.backup(tmp_path / "b.db")

        writer.upsert(slow(), NIGHT)
        with open_store(f"sqlite:///{tmp_path / 'b.db'}") as copy:
            assert everything(copy) == before


def test_what_cannot_be_restored_is_told(sqlite_url: str, tmp_path: Path) -> None:
    with open_store(sqlite_url) as store:
        with pytest.raises(BadInput, match="no such backup"):
            store.restore(tmp_path / "none.db")
        (tmp_path / "text.db").write_text("not a database, but long enough to look like something" * 50)
        with pytest.raises(BadInput, match="not a backup of medcoder"):
            store.restore(tmp_path / "text.db")
        with pytest.raises(StoreError, match="backup"):
            store.backup(tmp_path / "text.db" / "b.db")
