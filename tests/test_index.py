"""The index: weights that are scikit-learn's, verdicts that are the rules', files that are plain arrays."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.errors import BadInput, IndexMissing
from data.records import HeldCredential, Profile, Reading
from data.requirements_json import requirements_from_json, requirements_to_json
from data.settings import Settings
from data.store import open_store
from data.vocabulary import credentials
from matcher.effort import months_to_earn
from matcher.eligibility import qualify
from matcher.index import build_index, folders, index_entries
from matcher.index.ads import entry_of_ad, index_file, read_ads
from matcher.index.analyser import term_counts
from matcher.index.facts import unpack
from matcher.index.fields import count_terms, field_of
from matcher.index.folders import lag, open_index, refresh_index
from matcher.index.index import LAYOUT, Index
from matcher.index.reference import furthest_from_sklearn
from matcher.index.rows import Entry, pack, readable
from matcher.index.signatures import VERDICTS, compile_signatures, decide, signature_of
from matcher.index.tfidf import Counts, FieldTfidf
from matcher.rank import rank
from tests.made import NOW, TODAY, listing, person, reading, stored
from tests.shared import SHARED, needs_shared, scorer

# ---------------------------------------------------------------- terms


def test_what_the_trade_calls_by_many_names_is_one_term() -> None:
    same = [term_counts(text) for text in ("HCC coding", "risk adjustment")]
    assert "risk adjustment" in same[0]
    assert "risk adjustment" in same[1]
    assert "emergency department" in term_counts("ED facility coder")
    assert "emergency department" not in term_counts("Ed runs the office")
    assert "professional fee" in term_counts("profee and pro-fee")
    assert term_counts("Registered Health Information Technician")["RHIT"] == 1


def test_where_a_word_stands_decides_how_much_it_counts() -> None:
    text = "# Duties\nCodes cardiology charts.\n# Hours\nMostly dental weekdays.\n# Benefits\nFree urology.\n"
    counts = count_terms("Anesthesia Coder", text)
    assert counts["anesthesia"] > counts["cardiology"] > counts["dental"] > 0
    assert "urology" not in counts


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("# Minimum Qualifications", "body"),
        ("# What You'll Do", "body"),
        ("# Why Larkmoor?", "boilerplate"),
        ("# About you", "body"),
        ("# Physical demands", "boilerplate"),
    ],
)
def test_headings_tell_fields(heading: str, field: str) -> None:
    assert field_of(heading) == field


@given(st.text())
def test_any_text_can_be_counted(text: str) -> None:
    assert all(count > 0 for count in count_terms(text, text).values())


# ---------------------------------------------------------------- weights


def some_entries() -> list[Entry]:
    texts = ["CPC required", "CCS or RHIT required", "Epic and cardiology", "HCC coding, CRC preferred", ""]
    return [Entry(listing(f"k{n}", f"Coder {n}", asks=text), reading("CPC")) for n, text in enumerate(texts)]


def test_weights_are_scikit_learns() -> None:
    assert furthest_from_sklearn(index_entries(some_entries())) < 1e-5


def test_weights_of_plain_counts_are_those_of_tfidfvectorizer() -> None:
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = [entry.listing.text for entry in some_entries()]
    vectorizer = TfidfVectorizer(analyzer=lambda text: [t for t, n in term_counts(text).items() for _ in range(n)])
    theirs = vectorizer.fit_transform(texts).toarray()
    words = {word: at for at, word in enumerate(vectorizer.get_feature_names_out())}
    rows = [sorted((words[t], n) for t, n in term_counts(text).items()) for text in texts]
    flat = [pair for row in rows for pair in row]
    at = np.concatenate([[0], np.cumsum([len(row) for row in rows])])
    counts = Counts(
        at, np.array([t for t, _ in flat], np.uint32), np.array([n for _, n in flat], np.float32), len(words)
    )
    ours = FieldTfidf().fit(counts).weigh(counts)
    of_listing = np.repeat(np.arange(len(texts)), np.diff(at))
    assert np.abs(theirs[of_listing, counts.terms] - ours).max() < 1e-5


# ---------------------------------------------------------------- verdicts


def table_of(readings: list[dict[str, Any]]) -> dict[str, Any]:
    return compile_signatures([signature_of(requirements_from_json(one)) for one in readings])


@needs_shared
def test_vectorised_verdicts_are_the_scorers_over_its_whole_grid() -> None:
    assert SHARED is not None
    score = scorer()
    lines = (SHARED / "eval/requirements/gold.jsonl").read_text("utf-8").splitlines()
    readings = [json.loads(line)["requirements"] for line in lines]
    table = table_of(readings)
    asked = 0
    for held, years, education in dict.fromkeys(c for one in readings for c in score.candidates(one)):
        who = Profile("p", education=education, credentials=tuple(map(HeldCredential, held)), years=years)
        got = decide(table, who, TODAY).verdict
        want = [score.qualifies(one, held, years, education) for one in readings]
        assert [VERDICTS[number] for number in got.tolist()] == want
        asked += len(readings)
    assert asked > 1_000_000


@needs_shared
def test_the_vectorised_best_way_in_is_the_explained_one() -> None:
    assert SHARED is not None
    lines = (SHARED / "eval/requirements/gold.jsonl").read_text("utf-8").splitlines()
    readings = [json.loads(line)["requirements"] for line in lines]
    table = table_of(readings)
    for held, years, education in (((), 0.0, None), (("CPC-A",), 0.0, "hs"), (("CCS", "RHIT"), 3.0, "associate")):
        who = Profile("p", education=education, credentials=tuple(map(HeldCredential, held)), years=years)
        got = decide(table, who, TODAY)
        for number, one in enumerate(readings):
            told = qualify(requirements_from_json(one), who, as_of=TODAY)
            assert told.months == pytest.approx(got.months[number], abs=0.01), (one["pathways"], told)
            assert (
                all(lack.in_time for lack in told.lacks if lack.kind == "credential" and lack.later)
                == got.in_time[number]
            )


def test_an_unknown_code_in_a_reading_is_met_by_nobody() -> None:
    table = table_of([{"pathways": [{"credentials": [{"any_of": ["NONSENSE"], "within_months": None}]}]}])
    who = Profile("p", credentials=(HeldCredential("CPC"),))
    assert VERDICTS[decide(table, who, TODAY).verdict[0]] == "not_yet"


def test_a_booked_exam_is_as_far_as_its_date() -> None:
    who = Profile("p", credentials=(HeldCredential("CCS", "in_progress", date(2027, 1, 23)),))
    assert months_to_earn("CCS", who, TODAY) == pytest.approx(2.0, abs=0.1)
    assert months_to_earn("CCS", Profile("p"), TODAY) > 3
    assert all(months_to_earn(code, Profile("p"), TODAY) > 0 for code in credentials())


# ---------------------------------------------------------------- what is shown


def test_what_a_match_shows_survives_packing() -> None:
    entry = Entry(listing("k1", "Côder \x1b[31m", location="Toledo, OH"), reading("CPC", years=2), NOW)
    shown = unpack(pack(entry, requirements_to_json(entry.reading.requirements)), entry.id)
    assert (shown.id, shown.title, shown.location, shown.first_seen) == (
        "acorn:k1",
        "Côder \x1b[31m",
        "Toledo, OH",
        "2026-11-23",
    )
    assert shown.requirements == entry.reading.requirements


@pytest.mark.parametrize(
    ("more", "can_be_read"),
    [
        ({}, True),
        ({"text": "Coder wanted."}, False),
        ({"text": "word " * 100 + "…"}, False),
        ({"snippet_only": True}, False),
    ],
)
def test_an_ad_known_only_in_part_is_not_readable(more: dict[str, Any], can_be_read: bool) -> None:
    assert readable(Entry(listing("k1", **more), reading())) is can_be_read


# ---------------------------------------------------------------- the disk


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setattr(folders, "_reader_version", lambda: "r1")
    return Settings(tmp_path, f"sqlite:///{tmp_path / 'medcoder.db'}")


def fill(store: Any, keys: range, asks: str = "CPC required") -> None:
    from data.records import RawPosting

    made = [
        listing(f"k{n}", f"Coder {n}", asks=f"{asks} {n}", areas="cardiology" if n % 3 else "inpatient") for n in keys
    ]
    store.upsert([(one, RawPosting(one.source, one.key, one.url, one.title)) for one in made], NOW)
    found = [store.listing(one.id) for one in made]
    texts = [(s.id, s.fingerprint, reading("CPC" if n % 2 else "CCS", years=n % 4)) for n, s in enumerate(found)]
    store.save_readings(texts, "r1")


def same_arrays(a: Index, b: Index) -> None:
    assert a.folder is not None
    for path in sorted(a.folder.glob("*.npy")):
        name = path.stem
        if not name.startswith(
            ("sig", "area", "years_area", "mix", "employer", "cluster", "place", "states")
        ):  # numbered by the order of coming
            assert np.array_equal(a[name], b[name], equal_nan=name in ("pay_low", "pay_high")), name


def test_a_night_that_changes_little_gives_the_index_of_a_full_build(home: Settings) -> None:
    with open_store(home.database_url) as store:
        fill(store, range(30))
        refresh_index(home, store)
        fill(store, range(28, 33), "CCS and")
        store.close_listings("acorn", ["k3", "k4"], NOW, "gone")
        quick = open_index_of(home, refresh_index(home, store))
        quick_ranked = rank(quick, person("CPC"), as_of=TODAY, top=None)
        full = open_index_of(home, refresh_index(home, store, full=True))
        assert lag(full, store) == 0
    assert len(quick) == len(full) == 31
    same_arrays(full, quick)
    assert quick_ranked == rank(full, person("CPC"), as_of=TODAY, top=None)


def open_index_of(home: Settings, folder: Path) -> Index:
    index = open_index(home.index)
    assert index.folder == folder
    return index


def test_nothing_is_done_where_nothing_changed(home: Settings) -> None:
    with open_store(home.database_url) as store:
        fill(store, range(3))
        folder = refresh_index(home, store)
        stamp = (folder / "ids_at.npy").stat().st_mtime_ns
        assert refresh_index(home, store) == folder
        assert (folder / "ids_at.npy").stat().st_mtime_ns == stamp


def test_an_empty_store_has_an_index_that_ranks_nothing(home: Settings) -> None:
    with open_store(home.database_url) as store:
        refresh_index(home, store)
    assert rank(open_index(home.index), person("CPC"), as_of=TODAY) == []


def test_an_index_is_plain_arrays_without_pickle(home: Settings) -> None:
    with open_store(home.database_url) as store:
        fill(store, range(3))
        folder = refresh_index(home, store)
    for path in folder.glob("*.npy"):
        np.load(path, allow_pickle=False)


def test_a_missing_or_broken_index_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing, match="nothing has been indexed yet"):
        open_index(tmp_path)
    (tmp_path / "current").write_text("../../etc")
    with pytest.raises(IndexMissing, match="broken"):
        open_index(tmp_path)
    (tmp_path / "current").write_text("7-r1")
    with pytest.raises(IndexMissing, match="there is no index"):
        open_index(tmp_path)
    folder = tmp_path / "7-r1"
    folder.mkdir()
    (folder / "meta.json").write_text(json.dumps({"layout": LAYOUT, "listings": 1, "revision": 7, "reader": "r1"}))
    with pytest.raises(IndexMissing, match="broken"):
        open_index(tmp_path)["sig"]


def test_the_order_of_coming_does_not_matter() -> None:
    entries = some_entries()
    there = index_entries(entries)
    back = index_entries(reversed(entries))
    assert rank(there, person("CPC"), as_of=TODAY, top=None) == rank(back, person("CPC"), as_of=TODAY, top=None)


def test_an_index_of_stored_listings_keeps_clusters() -> None:
    pairs = [(stored(listing("a")), reading("CPC")), (stored(listing("b"), cluster="acorn:a"), reading("CPC"))]
    index = build_index(pairs)
    assert index["cluster"].tolist() == [0, 0]
    assert [index.number_of(name) for name in ("acorn:a", "acorn:b", "acorn:c")] == [0, 1, -1]


# ---------------------------------------------------------------- a file of ads


def test_ads_of_a_file_keep_their_ids(tmp_path: Path) -> None:
    path = tmp_path / "ads.jsonl"
    path.write_text(
        '{"id": "A-1", "title": "Coder", "company": null, "description": "<p>Hi</p>", "html": true}\n\n'
        '{"id": 2}\n{"id": 2}\n'
    )
    ads = list(read_ads(path))
    assert [ad["id"] for ad in ads] == ["A-1", "2"]
    assert entry_of_ad(ads[0], Reading(reading().requirements)).id == "A-1"


@pytest.mark.parametrize("line", ["{", "[]", '{"title": "no id"}', '{"id": true}'])
def test_a_broken_line_is_told_with_its_number(tmp_path: Path, line: str) -> None:
    path = tmp_path / "ads.jsonl"
    path.write_text('{"id": "A-1"}\n' + line)
    with pytest.raises(BadInput, match="line 2"):
        list(read_ads(path))
    with pytest.raises(BadInput, match="cannot be read"):
        index_file(tmp_path / "nothing.jsonl")


def test_a_changed_text_changes_only_its_own_listing() -> None:
    entries = some_entries()
    changed = [*entries[:-1], replace(entries[-1], listing=replace(entries[-1].listing, title="Urology Coder"))]
    a, b = index_entries(entries), index_entries(changed)
    assert a.show(0) == b.show(0)
    assert b.show(4).title == "Urology Coder"
