"""The store: what a crawl writes, what everyone reads, what a person keeps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from data.records import Listing, Pay, RawPosting, Reading, Requirements
from data.store import Store, open_store

NIGHT = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    with open_store(store_url) as opened:
        yield opened


def listing(key: str, text: str = "CPC required.", source: str = "mercy") -> Listing:
    return Listing(
        source, key, f"https://jobs.test/{key}", f"Coder {key}", "Mercy", text=text, posted=date(2026, 11, 20)
    )


def item(key: str, text: str = "CPC required.", source: str = "mercy") -> tuple[Listing, RawPosting]:
    raw = RawPosting(source, key, f"https://jobs.test/{key}", f"Coder {key}", payload=text.encode(), etag=f"e-{key}")
    return listing(key, text, source), raw


def test_what_is_stored_comes_back(store: Store) -> None:
    full = replace(listing("1"), pay=Pay(24.5, None, "hour"), employment=("full_time", "prn"), state="OH")
    raw = RawPosting("mercy", "1", "u", "t", payload=b"\x00\xff", facts={"a": "b"}, fetched_at=NIGHT)
    assert store.upsert([(full, raw)], NIGHT).new == ("mercy:1",)
    found = store.listing("mercy:1")
    assert found is not None
    assert found.listing == full
    assert (found.first_seen, found.last_seen, found.closed_at) == (NIGHT, NIGHT, None)
    assert store.raw("mercy:1") == raw
    assert store.listing("mercy:2") is None


def test_an_unchanged_listing_gets_no_version_and_no_revision(store: Store) -> None:
    store.upsert([item("1")], NIGHT)
    before = store.revision()
    assert store.upsert([item("1")], NIGHT + DAY).unchanged == ("mercy:1",)
    assert store.revision() == before
    assert len(store.versions("mercy:1")) == 1
    found = store.listing("mercy:1")
    assert found is not None
    assert found.last_seen == NIGHT + DAY


def test_a_changed_text_gets_a_version(store: Store) -> None:
    store.upsert([item("1", "CPC required.")], NIGHT)
    before = store.revision()
    assert store.upsert([item("1", "CCS required.")], NIGHT + DAY).changed == ("mercy:1",)
    assert [v.listing.text for v in store.versions("mercy:1")] == ["CPC required.", "CCS required."]
    assert store.revision() > before
    assert [s.id for s in store.listings(since_revision=before)] == ["mercy:1"]


def test_a_later_date_of_posting_is_no_news_an_earlier_one_or_another_address_is(store: Store) -> None:
    (first, raw) = item("1")
    store.upsert([(first, raw)], NIGHT)
    before = store.revision()
    store.upsert([(replace(first, posted=date(2026, 11, 22)), raw)], NIGHT + DAY)
    assert store.revision() == before
    moved = replace(first, posted=date(2026, 11, 2), url="https://jobs.test/moved")
    assert store.upsert([(moved, raw)], NIGHT + DAY).unchanged == ("mercy:1",)
    assert [s.listing for s in store.listings(since_revision=before)] == [moved]
    assert len(store.versions("mercy:1")) == 1
    store.close_listings("mercy", ["1"], NIGHT, "410 Gone")
    anew = replace(moved, posted=date(2026, 12, 1))
    store.upsert([(anew, raw)], NIGHT + 2 * DAY)
    assert [s.listing for s in store.listings()] == [anew]


def test_the_second_miss_closes_and_a_sighting_reopens(store: Store) -> None:
    store.upsert([item("1"), item("2")], NIGHT)
    assert store.miss("mercy", ["1"], NIGHT + DAY) == ()
    assert store.miss("mercy", ["1"], NIGHT + DAY) == (), "the same crawl again"
    before = store.revision()
    assert store.miss("mercy", ["1"], NIGHT + 2 * DAY) == ("mercy:1",)
    assert store.changed_since(before) == ["mercy:1"]
    assert [s.id for s in store.listings()] == ["mercy:2"]
    assert store.touch("mercy", ["1", "2", "unknown"], NIGHT + 3 * DAY) == 2
    found = store.listing("mercy:1")
    assert found is not None
    assert (found.closed_at, found.reopened_at) == (None, NIGHT + 3 * DAY)
    assert "mercy:1" in {s.id for s in store.listings(since_revision=before)}


def test_a_miss_is_forgotten_when_it_is_seen_again(store: Store) -> None:
    store.upsert([item("1")], NIGHT)
    store.miss("mercy", ["1"], NIGHT + DAY)
    store.touch("mercy", ["1"], NIGHT + 2 * DAY)
    assert store.miss("mercy", ["1"], NIGHT + 3 * DAY) == ()
    assert store.known("mercy")["1"].missed == 1


def test_an_upsert_reopens_what_a_410_closed(store: Store) -> None:
    store.upsert([item("1")], NIGHT)
    assert store.close_listings("mercy", ["1", "2"], NIGHT, "410 Gone") == 1
    closed = store.listing("mercy:1")
    assert closed is not None
    assert closed.close_reason == "410 Gone"
    done = store.upsert([item("1")], NIGHT + DAY)
    assert (done.unchanged, done.reopened) == (("mercy:1",), ("mercy:1",))


def test_known_tells_a_crawl_what_it_need_not_fetch(store: Store) -> None:
    store.upsert([item("1")], NIGHT)
    store.touch("mercy", ["1"], NIGHT + DAY, checked=True, list_hashes={"1": "h"})
    known = store.known("mercy")["1"]
    assert (known.etag, known.fetched_at, known.list_hash, known.closed) == ("e-1", NIGHT + DAY, "h", False)
    assert store.known("other") == {}


def test_readings_follow_the_text_they_were_read_from(store: Store) -> None:
    store.upsert([item("1")], NIGHT)
    (unread,) = store.unread("r1")
    reading = Reading(Requirements(role="coder"), text=unread.listing.text, doubts=("?",))
    store.save_readings([(unread.id, unread.fingerprint, reading)], "r1")
    assert store.reading("mercy:1") == reading
    assert list(store.unread("r1")) == []
    assert [s.id for s in store.unread("r2")] == ["mercy:1"]
    assert [(s.id, r) for s, r in store.read_listings()] == [("mercy:1", reading)]
    store.upsert([item("1", "Another text.")], NIGHT + DAY)
    assert store.reading("mercy:1") is None
    assert [s.id for s in store.unread("r1")] == ["mercy:1"]


def test_a_text_is_stored_once(store: Store) -> None:
    store.upsert([item("1"), item("2"), item("1", source="other")], NIGHT)
    assert store.counts()["texts"] == 1
    assert store.counts()["listings"] == 3


def test_clusters_and_splits(store: Store) -> None:
    store.upsert([item("1"), item("2")], NIGHT)
    before = store.revision()
    store.set_clusters({"mercy:2": "mercy:1", "mercy:1": "mercy:1"})
    assert store.clusters() == {"mercy:2": "mercy:1"}
    assert [s.cluster for s in store.listings(since_revision=before)] == ["mercy:1"]
    store.split("mercy:2", "mercy:1")
    assert store.splits() == {("mercy:1", "mercy:2")}


def test_many_items_stream_through_pages(store: Store) -> None:
    keys = [f"{n:05d}" for n in range(1203)]
    assert len(store.upsert((item(key, f"text {key}") for key in keys), NIGHT).new) == 1203
    assert [s.listing.key for s in store.listings()] == keys
    assert store.ids("mercy:0000", 5) == [f"mercy:0000{n}" for n in range(5)]


def test_a_reading_of_another_text_than_the_stored_one_keeps_its_own(store: Store) -> None:
    store.upsert([item("1")], NIGHT)
    (unread,) = store.unread("r")
    reading = Reading(Requirements(), text="Coder 1\n" + unread.listing.text)
    store.save_readings([(unread.id, unread.fingerprint, reading)], "r")
    assert [r for _, r in store.read_listings()] == [store.reading("mercy:1")] == [reading]


def test_what_is_streamed_may_be_written_meanwhile(store: Store) -> None:
    store.upsert((item(f"{n:05d}", f"text {n}") for n in range(1203)), NIGHT)
    seen = []
    for stored in store.unread("r"):
        seen.append(stored.id)
        if len(seen) % 20 == 0:
            store.save_readings([(stored.id, stored.fingerprint, Reading(Requirements()))], "r")
        if len(seen) % 400 == 0:
            store.upsert([item(stored.listing.key, "another text")], NIGHT + DAY)
    assert seen == store.ids(limit=2000)
    assert len(list(store.unread("r"))) == 1203 - 60 + 3
