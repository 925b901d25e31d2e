"""What goes into the store comes out of it, whatever it is; and its history is that of a small model."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from data.records import (
    CredentialGroup,
    Finding,
    Listing,
    Pathway,
    Pay,
    Quota,
    RawPosting,
    Reading,
    Requirements,
    YearsIn,
)
from data.store import Store, codec, open_store
from tests.databases import empty_schema

# Any str that Python knows: NULs, halves of surrogate pairs, what looks like SQL or a parameter.
texts = st.text(st.characters(codec=None), max_size=30) | st.sampled_from(
    ["\x00", "\ud800", "'; --", "?%s{0}", "é" * 999]
)
keys = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=12)
dates = st.none() | st.dates(date(1990, 1, 1), date(2100, 1, 1))
instants = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
numbers = st.floats(0, 1e6, allow_nan=False)
pays = st.none() | st.builds(Pay, st.none() | numbers, st.none() | numbers, st.just("hour"), st.just("USD"))
words = st.lists(texts, max_size=3).map(tuple)

listings = st.builds(Listing, keys, keys, *[texts] * 9, dates, pays, words, texts, st.booleans())
raws = st.builds(
    RawPosting, keys, keys, *[texts] * 5, st.booleans(), *[texts] * 5, st.booleans(), st.binary(max_size=50), texts,
    st.none() | instants, st.dictionaries(texts, texts, max_size=3), *[texts] * 3,
)  # fmt: skip
groups = st.builds(CredentialGroup, words, st.none() | st.integers(0, 24) | st.just("unstated"))
ways = st.builds(
    Pathway, st.lists(groups, max_size=2).map(tuple), st.none() | numbers, st.booleans(),
    st.sampled_from([None, "hs", "associate"]), st.lists(st.builds(YearsIn, texts, numbers), max_size=2).map(tuple),
)  # fmt: skip
requirements = st.builds(
    Requirements,
    is_coding_job=st.booleans(),
    role=texts,
    pathways=st.lists(ways, min_size=1, max_size=2).map(tuple),
    accuracy_pct=st.none() | numbers,
    pay=pays,
    states=words,
    warnings=words,
    closing_date=dates,
    quota=st.none() | st.builds(Quota, numbers, texts, texts, texts),
)
readings = st.builds(
    Reading,
    requirements,
    st.lists(st.builds(Finding, texts, texts, texts, st.integers(0)), max_size=3).map(tuple),
    words,
    texts,
)
some = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@contextmanager
def fresh(url: str) -> Iterator[Store]:
    """An empty store for one example: a schema of its own, or one in memory."""
    if url.startswith("sqlite"):
        with open_store("sqlite:///:memory:") as store:
            yield store
    else:
        with empty_schema(url.partition("&options")[0]) as schema, open_store(schema) as store:
            yield store


@pytest.fixture
def used(store_url: str) -> Iterator[Store]:
    """A store that the examples of one test share."""
    with open_store(store_url) as store:
        yield store


@some
@given(listing=listings, raw=raws, at=instants)
def test_a_listing_and_its_raw_come_back_as_they_went_in(
    used: Store, listing: Listing, raw: RawPosting, at: datetime
) -> None:
    listing = replace(listing, key=f"{used.revision()} {listing.key}")
    assert used.upsert([(listing, raw)], at).new == (listing.id,)
    found = used.listing(listing.id)
    assert found is not None
    assert (found.listing, found.first_seen, found.last_seen) == (listing, at, at)
    assert used.raw(listing.id) == raw
    assert [version.listing for version in used.versions(listing.id)] == [listing]
    assert used.upsert([(listing, raw)], at).unchanged == (listing.id,)


@given(texts | st.text(alphabet='ab "\\/\n\r\t\x7f\x1fé', max_size=30))
def test_a_text_is_quoted_as_json_does(text: str) -> None:
    assert codec.quoted(text) == json.dumps(text).encode()


@given(
    body=texts | st.text(alphabet='ab "\\/\n\r\t\x7f\x1fé’\ud83c', max_size=60),
    ascii_only=st.booleans(),
    before=texts,
    indent=st.sampled_from([None, 1]),
)
def test_a_body_comes_back_wherever_it_stands_in_the_payload(
    body: str, ascii_only: bool, before: str, indent: int | None
) -> None:
    said = json.dumps(
        {"title": before, "text": [before, body], "more": body[:5]}, ensure_ascii=ascii_only, indent=indent
    )
    for payload in (said, said.replace("/", "\\/"), said[:-20], f'"{body}', body):
        raw = RawPosting("s", "k", "u", "t", body=body, payload=payload.encode("utf-8", "surrogatepass"))
        assert codec.raw_from(codec.raw_body(raw)) == raw


def test_a_body_that_the_payload_holds_is_stored_once() -> None:
    body = "<p>CPC or “CCS”</p>\n" + "".join(f"<li>{number * number}</li>" for number in range(500))
    payload = json.dumps({"title": "Coder", "text": body}).encode()
    raw = RawPosting("s", "k", "u", "Coder", body=body, payload=payload)
    assert body[-90:].encode() not in zlib.decompress(codec.raw_body(raw)).partition(b"\n")[0]
    assert codec.raw_from(codec.raw_body(raw)) == raw
    assert codec.raw_from(codec.raw_body(replace(raw, body="another"))).body == "another"


def test_a_raw_posting_stored_with_its_body_apart_is_read_as_ever() -> None:
    payload = b'{"text": "<p>CPC</p>"}'
    stored = zlib.compress(b'{"body":"<p>CPC</p>","key":"k","source":"s","title":"t","url":"u"}\n' + payload)
    assert codec.raw_from(stored) == RawPosting("s", "k", "u", "t", body="<p>CPC</p>", payload=payload)


@pytest.mark.parametrize("length", [0, 1, 249, 250, 251, 3834, 3835, 16_121, 16_122, 16_123, 70_000])
def test_a_text_of_any_length_is_packed_into_no_more_room_than_the_largest_window_takes(length: int) -> None:
    text = "".join(chr(97 + number * number % 23) for number in range(length))[:length]
    body = codec.pack(codec.encoded(text))
    assert codec.unpack(body) == text
    assert len(body) <= len(zlib.compress(text.encode(), 1)) + length // 100
    assert codec.unpack(zlib.compress(text.encode(), 1)) == text  # as it was packed before


@some
@given(reading=readings)
def test_a_reading_comes_back_as_it_went_in(used: Store, reading: Reading) -> None:
    listing = Listing("s", "k", "u", "t", "e", text="words")
    used.upsert([(listing, RawPosting("s", "k", "u", "t"))], datetime(2026, 1, 1, tzinfo=UTC))
    stored = used.listing("s:k")
    assert stored is not None
    used.save_readings([(stored.id, stored.fingerprint, reading)], "r")
    assert used.reading("s:k") == reading
    assert [found for _, found in used.read_listings()] == [reading]


@some
@given(changes=st.dictionaries(st.sampled_from(["title", "employer", "location", "city", "workplace", "text"]), texts))
def test_a_version_is_kept_exactly_when_what_the_ad_says_differs(used: Store, changes: dict[str, str]) -> None:
    key = f"v{used.revision()}"
    first = Listing("s", key, "u", "t", "e", text="words")
    second = replace(first, **changes)  # type: ignore[arg-type]
    raw, at = RawPosting("s", key, "u", "t"), datetime(2026, 1, 1, tzinfo=UTC)
    used.upsert([(first, raw)], at)
    done = used.upsert([(second, raw)], at + timedelta(days=1))
    assert (done.changed, done.unchanged) == (((first.id,), ()) if first != second else ((), (first.id,)))
    assert len(used.versions(first.id)) == 1 + (first != second)


# ------------------------------------------------------------ history


@dataclass
class Past:
    """What the model knows of a posting."""

    texts: list[str]
    first: datetime
    last: datetime
    missed: int = 0
    closed: datetime | None = None
    reopened: datetime | None = None

    def seen(self, at: datetime) -> None:
        self.last, self.missed = at, 0
        if self.closed:
            self.closed, self.reopened = None, at


class History(RuleBasedStateMachine):
    """Nights of a board with four postings, against a model of a dozen lines."""

    url = ""
    some_keys = st.sets(st.sampled_from("abcd"))

    @initialize()
    def begin(self) -> None:
        self.opened = fresh(self.url)
        self.store = self.opened.__enter__()
        self.at = datetime(2026, 11, 1, tzinfo=UTC)
        self.past: dict[str, Past] = {}
        self.seen_revision = 0
        self.copy: set[str] = set()

    def teardown(self) -> None:
        if hasattr(self, "opened"):
            self.opened.__exit__(None, None, None)

    def night(self) -> datetime:
        self.at += timedelta(days=1)
        return self.at

    @rule(keys=some_keys, text=st.sampled_from(["one", "two"]))
    def fetch(self, keys: set[str], text: str) -> None:
        at = self.night()
        items = [(Listing("s", k, "u", "t", "e", text=text), RawPosting("s", k, "u", "t")) for k in sorted(keys)]
        done = self.store.upsert(items, at)
        assert set(done.new) == {f"s:{k}" for k in keys if k not in self.past}
        assert set(done.reopened) == {f"s:{k}" for k in keys if k in self.past and self.past[k].closed}
        assert set(done.changed) == {f"s:{k}" for k in keys if k in self.past and self.past[k].texts[-1] != text}
        for k in keys:
            past = self.past.setdefault(k, Past([text], at, at))
            past.seen(at)
            if past.texts[-1] != text:
                past.texts.append(text)

    @rule(keys=some_keys)
    def touch(self, keys: set[str]) -> None:
        at = self.night()
        assert self.store.touch("s", keys, at) == len(keys & set(self.past))
        for k in keys & set(self.past):
            self.past[k].seen(at)

    @rule(keys=some_keys, again=st.booleans())
    def miss(self, keys: set[str], again: bool) -> None:
        at = self.night()
        closed = set(self.store.miss("s", keys, at))
        if again:
            assert self.store.miss("s", keys, at) == ()
        for k in keys & set(self.past):
            past = self.past[k]
            if not past.closed:
                past.missed += 1
                past.closed = at if past.missed == 2 else None
                assert (f"s:{k}" in closed) == (past.closed is not None)

    @rule(keys=some_keys)
    def close(self, keys: set[str]) -> None:
        at = self.night()
        wanted = [k for k in keys if k in self.past and not self.past[k].closed]
        assert self.store.close_listings("s", keys, at, "410") == len(wanted)
        for k in wanted:
            self.past[k].closed = at

    @rule()
    def follow(self) -> None:
        # What an index does: it learns from the changes alone.
        revision = self.store.revision()
        self.copy -= set(self.store.changed_since(self.seen_revision))
        self.copy |= {s.id for s in self.store.listings(since_revision=self.seen_revision)}
        self.seen_revision = revision
        assert self.copy == {f"s:{k}" for k, past in self.past.items() if not past.closed}

    @invariant()
    def the_store_is_as_the_model(self) -> None:
        if not hasattr(self, "store"):
            return
        found = {s.listing.key: s for s in self.store.listings(open_only=False)}
        assert set(found) == set(self.past)
        known = self.store.known("s")
        for k, past in self.past.items():
            s = found[k]
            assert (s.listing.text, s.first_seen, s.last_seen) == (past.texts[-1], past.first, past.last)
            assert (s.closed_at, s.reopened_at) == (past.closed, past.reopened)
            assert known[k].closed == bool(past.closed)
            assert [v.listing.text for v in self.store.versions(s.id)] == past.texts


def test_the_history_of_postings_is_that_of_the_model(store_url: str) -> None:
    machine = type("Bound", (History,), {"url": store_url})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=25 if store_url.startswith("sqlite") else 8, stateful_step_count=15, deadline=None
        ),
    )
