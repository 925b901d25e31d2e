"""Reading what is stored: new ads once, all again when the reader got better, resumable, and told."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from data.records import Listing, RawPosting, Reading, Requirements
from data.store import Store, open_store
from matcher.commands.reread import reread
from matcher.reading import refresh
from matcher.reading.changes import Changes, differences
from matcher.reading.read import READER_VERSION
from matcher.reading.version import reader_version

AT = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


def listing(number: int, text: str = "CPC required. Remote.", snippet: bool = False) -> Listing:
    """A listing of one source."""
    return Listing(
        "demo", str(number), f"https://jobs.test/{number}", f"Coder {number}", "Mercy", text=text, snippet_only=snippet
    )


def fill(url: str, *listings: Listing) -> None:
    """Put listings into the store."""
    with open_store(url) as store:
        store.upsert([(one, RawPosting("demo", one.key, one.url, one.title)) for one in listings], AT)


def workplace(store: Store, id: str) -> str:
    """What the kept reading of a listing says of the place of work."""
    found = store.reading(id)
    return found.requirements.workplace if found else ""


def test_each_ad_is_read_once_and_again_when_its_text_changes(sqlite_url: str) -> None:
    fill(sqlite_url, *(listing(n) for n in range(5)))
    told: list[int] = []
    with open_store(sqlite_url) as store:
        assert refresh.read_new(store, told.append) == 5
        assert refresh.read_new(store) == 0
        assert workplace(store, "demo:3") == "remote"
    assert sum(told) == 5
    fill(sqlite_url, listing(3, "CPC required. On-site in Reno."))
    with open_store(sqlite_url) as store:
        assert refresh.read_new(store) == 1
        assert workplace(store, "demo:3") == "onsite"


def test_a_snippet_is_read_with_a_doubt(sqlite_url: str) -> None:
    fill(sqlite_url, listing(1, "CPC …", snippet=True))
    with open_store(sqlite_url) as store:
        refresh.read_new(store)
        found = store.reading("demo:1")
    assert found is not None
    assert found.doubts[0] == refresh.SNIPPET


def test_a_killed_run_goes_on_where_it_was(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refresh, "BATCH", 2)
    fill(sqlite_url, *(listing(n) for n in range(6)))
    seen: list[str] = []
    whole = refresh.read_listing

    def dying(one: Listing) -> Reading:
        seen.append(one.key)
        if len(seen) == 4:
            raise KeyboardInterrupt
        return whole(one)

    monkeypatch.setattr(refresh, "read_listing", dying)
    with open_store(sqlite_url) as store, pytest.raises(KeyboardInterrupt):
        refresh.read_new(store)
    with open_store(sqlite_url) as store:
        assert refresh.read_new(store) == 4  # the batch that was kept is not read again
    assert len(seen) == 8


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of the store of a medcoder of its own."""
    monkeypatch.setenv("MEDCODER_HOME", str(tmp_path))
    monkeypatch.delenv("MEDCODER_DATABASE_URL", raising=False)
    return f"sqlite:///{tmp_path / 'medcoder.db'}"


def test_reread_tells_what_a_better_reader_changed(home: str) -> None:
    fill(home, *(listing(n) for n in range(3)))
    with open_store(home) as store:
        older = [
            (s.id, s.fingerprint, Reading(Requirements(is_coding_job=True, workplace="onsite")))
            for s in store.unread("x")
        ]
        store.save_readings(older[:2], "an older reader")
    done = CliRunner().invoke(reread, ["--json"])
    assert done.exit_code == 0
    told = json.loads(done.stdout)
    assert (told["read"], told["changed"], told["first_readings"]) == (3, 2, 1)
    assert told["fields"]["workplace"]["count"] == 2
    assert told["fields"]["workplace"]["examples"][0] == {"id": "demo:0", "before": "onsite", "after": "remote"}
    again = json.loads(CliRunner().invoke(reread, ["--json"]).stdout)
    assert again["read"] == 0


def test_reread_prints_a_table_and_says_when_there_is_nothing_to_do(home: str) -> None:
    fill(home, listing(1))
    with open_store(home) as store:
        (stored,) = store.unread("x")
        store.save_readings([(stored.id, stored.fingerprint, Reading(Requirements()))], "an older reader")
    first = CliRunner().invoke(reread)
    assert "workplace" in first.stdout
    assert "1 ads read again" in first.stderr or "1 ad read again" in first.stderr
    second = CliRunner().invoke(reread)
    assert second.stdout == ""
    assert "already" in second.stderr


def test_the_readers_version_follows_its_sources(tmp_path: Path) -> None:
    assert reader_version() == READER_VERSION
    assert len(READER_VERSION) == 16


def test_differences_are_told_by_field() -> None:
    before = Requirements(role="coder", states=("OH",))
    after = replace(before, role="auditor")
    assert differences(before, after) == {"role": ("coder", "auditor")}
    changes = Changes()
    for number in range(5):
        changes.add(str(number), Reading(before), Reading(after))
    assert changes.fields["role"] == 5
    assert len(changes.examples["role"]) == 3


def test_the_number_of_processes_changes_no_reading(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refresh, "BATCH", 2)
    monkeypatch.setattr(refresh, "HERE", 1)
    fill(sqlite_url, *(listing(n) for n in range(9)))
    seen: list[str] = []
    with open_store(sqlite_url) as store:
        assert refresh.read_new(store, watch=lambda stored, _: seen.append(stored.id), processes=2) == 9
        assert refresh.read_new(store) == 0
        readings = {id: store.reading(id) for id in seen}
        expected = {stored.id: refresh.read_listing(stored.listing) for stored in store.listings()}
    assert readings == expected
