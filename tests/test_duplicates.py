"""One job is one match: found by requisition, by employer, title and place, by likeness; two jobs are never merged."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from crawler.duplicates import clusters, members, refresh_clusters
from crawler.features import features
from crawler.likeness import bands, hashes, missing, outline, signature
from crawler.meeting import Buckets, meeting
from crawler.samejob import same_job
from data.records import Listing, RawPosting
from data.store import Store, open_store
from tests.duplicates.boards import board_pairs
from tests.duplicates.judge import judge, read_pairs
from tests.shared import SHARED, needs_shared

PAIRS = Path(__file__).parent / "duplicates" / "pairs.jsonl"
RETOLD = PAIRS.with_name("retold.jsonl")
NIGHT = datetime(2026, 11, 25, 2, tzinfo=UTC)
TEXT = " ".join(
    f"Sentence {word} of the ad tells what a coder of this house does all day and what it is like."
    for word in ("one", "two", "three", "four", "five", "six", "seven")
)


def listing(key: str, text: str = TEXT, **changes: object) -> Listing:
    base = Listing("s", key, f"https://x.example/{key}", "Inpatient Coder II", "Mercy Vale Health", "Toledo, OH")
    known = {"city": "Toledo", "state": "OH", "text": text} | changes
    return replace(base, **known)  # type: ignore[arg-type]


def same(a: Listing, b: Listing) -> bool:
    return same_job(features(a), features(b))


def test_labelled_pairs_are_many_and_half_of_them_hard() -> None:
    pairs = read_pairs(PAIRS)
    assert len(pairs) >= 300
    assert sum(not pair["same"] for pair in pairs) >= 150


@pytest.mark.parametrize("part", ["tune", "held", "written"])
def test_precision_and_recall_on_labelled_pairs(part: str) -> None:
    found = judge(pair for pair in read_pairs(PAIRS) if pair["part"] == part)
    assert found.precision >= 0.99, found.wrong
    assert found.recall >= 0.9, found.wrong


def test_precision_and_recall_on_what_boards_and_agencies_make_of_ads() -> None:
    found = judge(pair for name in ("boards", "others", "fresh", "latest") for pair in board_pairs(name))
    assert found.precision >= 0.99, found.wrong
    assert found.recall >= 0.95, found.wrong


def test_no_two_jobs_are_merged_where_copies_are_retitled_and_retold() -> None:
    found = judge(read_pairs(RETOLD))
    assert found.precision >= 0.99, found.wrong
    assert found.recall >= 0.8, found.wrong  # a third of these copies share little more than facts with their ad


@needs_shared
def test_precision_and_recall_on_real_pairs() -> None:
    assert SHARED is not None
    found = judge(read_pairs(SHARED / "eval/duplicates/pairs.jsonl"))
    assert (found.precision, found.recall) == (1.0, 1.0), found.wrong


def test_the_same_text_in_thirty_towns_is_one_job() -> None:
    towns = [listing(str(n), location=f"Town {n}, OH", city=f"Town {n}", workplace="remote") for n in range(30)]
    assert set(clusters(towns).values()) == {"s:0"}


def test_towns_that_the_text_names_are_no_difference() -> None:
    a = listing("1", f"{TEXT} Job location: Toledo.")
    assert same(a, listing("2", f"{TEXT} Job location: Lima.", city="Lima", location="Lima, OH"))


def test_an_on_site_job_in_another_town_is_another_job() -> None:
    here, there = listing("1", workplace="onsite"), listing("2", city="Lima", location="Lima, OH", workplace="onsite")
    assert not same(here, there)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Cardiology background required.", "Critical Care background required."),
        ("CPC required.", "CCS required."),
        ("Two years, evenings.", "Two years, days."),
        ("3 years of experience.", "5 years of experience."),
        ("CPC-A is considered.", "CPC-A is not considered."),
        ("You are a Coder I here.", "You are a Coder II here."),
        ("Shift is 6:30a - 3:00p.", "Shift is 2:30p - 11:00p."),
        ("An assignment of 13 weeks.", "An assignment of 26 weeks."),
        ("Our client, Ferris Hospital, waits.", "Our client, Oxbow Clinic, waits."),
        ("Client location: Nevada.", "Client location: Maine."),
        ("Shift: Day, Monday to Friday.", "Shift: Day, Friday to Sunday."),
    ],
)
def test_one_word_can_make_another_job(old: str, new: str) -> None:
    assert same(listing("1", f"{TEXT} {old}"), listing("2", f"{TEXT} {old}"))
    assert not same(listing("1", f"{TEXT} {old}"), listing("2", f"{TEXT} {new}"))


def test_two_requisitions_in_two_towns_are_two_jobs_unless_one_works_from_home() -> None:
    here, there = listing("1", requisition="R1001"), listing("2", city="Lima", location="Lima, OH", requisition="R2002")
    assert not same(here, there)
    assert same(replace(here, workplace="remote"), replace(there, workplace="remote"))
    assert same(replace(here, text=f"{TEXT} From home."), replace(there, text=f"{TEXT} From home."))


def test_a_word_for_a_word_makes_two_of_two_requisitions() -> None:
    here, there = listing("1", f"{TEXT} Central time zone."), listing("2", f"{TEXT} Pacific time zone.")
    assert same(here, there)
    assert not same(replace(here, requisition="R1001"), replace(there, requisition="R2002"))


def test_the_places_of_one_requisition_are_one_job() -> None:
    assert same(listing("1", requisition="R-10231-1"), listing("2", "Quite another text.", requisition="R-10231-2"))


def test_a_credential_in_one_title_is_no_difference_but_another_is() -> None:
    assert same(listing("1"), listing("2", title="Inpatient Coder II - CCS"))
    assert not same(listing("1", title="Inpatient Coder II - CIC"), listing("2", title="Inpatient Coder II - CCS"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Loved for six years in a row.", "Loved for seven years in a row."),
        ("", "Sits most of the day at a desk and lifts ten pounds."),
        ("", "$52,000 - $61,000 a year"),
        ("Knows orthopaedic notes.", "Knows orthopedic notes."),
        ("Four weeks of leave.", "Five weeks of leave."),
    ],
)
def test_what_a_house_says_of_itself_is_no_difference(old: str, new: str) -> None:
    assert same(listing("1", f"{TEXT} {old}"), listing("2", f"{TEXT} {new}"))


def test_one_template_at_two_houses_is_two_jobs_but_a_recruiters_copy_is_one() -> None:
    here = listing("1", f"Mercy Vale Health is kind. {TEXT}")
    there = listing("2", f"Alder Ridge Clinic is kind. {TEXT}", employer="Alder Ridge Clinic")
    assert not same(here, there)
    assert same(here, listing("3", f"Our client is kind. {TEXT}", employer="Quillon Recruiting"))


@pytest.mark.parametrize("title", ["Inpatient Coder III", "Outpatient Coder II", "Inpatient Auditor II"])
def test_another_title_is_another_job(title: str) -> None:
    assert not same(listing("1"), listing("2", title=title))


def test_a_title_of_the_boards_own_is_no_difference_where_its_words_stand_in_the_ad() -> None:
    evening = TEXT + "\nThe shift is evenings."
    assert same(listing("1", evening), listing("2", evening, title="Evenings - Inpatient Coder II"))
    assert same(listing("1"), listing("2", title="Inpatient Records Coder II"))
    assert not same(listing("1"), listing("2", title="Inpatient Coder"))
    assert not same(listing("1"), listing("2", title="Inpatient Oncology Coder II"))
    assert not same(
        listing("1", requisition="R-10001"), listing("2", title="Inpatient Records Coder II", requisition="R-10002")
    )


def test_what_a_board_puts_around_an_ad_is_no_difference() -> None:
    before = "State job exchange. Without charge for all who seek. Nurses and coders welcome, day and night.\n"
    after = "\nContact the exchange for help. Not the employer. Weekend lines open."
    assert same(listing("1"), listing("2", before + TEXT + after))
    cut = (
        TEXT + "\nWhy here: our crew holds picnics on weekends, never works nights, and has a family of eighteen dogs."
    )
    assert same(listing("1", cut), listing("2", TEXT + "\nApply at the exchange."))


def test_a_county_or_a_metro_area_is_no_town() -> None:
    near = {"location": "Toledo metro, OH", "city": "Toledo metro", "workplace": "hybrid"}
    assert same(listing("1", workplace="hybrid"), listing("2", **near))
    assert not same(listing("1", workplace="hybrid"), listing("2", **near | {"city": "Akron"}))


def test_dress_of_a_title_is_no_difference() -> None:
    assert same(listing("1"), listing("2", title="CODER II - INPATIENT (Remote) - R10231 | Toledo"))


def test_other_pay_and_date_are_no_difference() -> None:
    a = listing("1", f"{TEXT} Pay: $24.00 to $31.00 per hour. Posted 10/02/2026.", requisition="R1001")
    b = listing("2", f"{TEXT} Pay: $25.50 to $33.00 per hour. Posted 11/20/2026.", requisition="R2002")
    assert same(a, b)


def test_one_requisition_is_one_job_whatever_the_text_but_not_at_another_employer() -> None:
    a = listing("1", requisition="R-10231")
    assert same(a, listing("2", "Quite another text.", requisition="r10231"))
    assert same(a, listing("2", "Quite another text.", requisition="10231"))
    assert not same(a, listing("2", "Quite another text.", requisition="r10231", employer="Port Hollis Clinic"))


def test_a_long_number_is_the_same_without_its_end() -> None:
    a = listing("1", requisition="CBZN-12664401-26-KT")
    assert same(a, listing("2", "Quite another text.", requisition="12664401"))
    assert not same(a, listing("2", "Quite another text.", requisition="12664402"))


def test_a_title_with_its_house_in_it_is_the_same_title() -> None:
    titled = "URGENTLY HIRING: Inpatient Coder II - Mercy Vale Health"
    assert features(listing("1", title=titled)).title == features(listing("2")).title


@pytest.mark.parametrize(
    ("location", "town"),
    [
        ("Toledo OH USA", ("toledo", "OH")),
        ("TOLEDO OH 43604", ("toledo", "OH")),
        ("Northwest Ohio", ("", "OH")),
        ("Upstate New York", ("", "NY")),
        ("North Carolina", ("", "NC")),
        ("Remote", ("", "")),
    ],
)
def test_a_place_is_read_however_a_board_writes_it(location: str, town: tuple[str, str]) -> None:
    read = features(listing("1", location=location, city="", state=""))
    assert (read.city, read.state) == town


def test_an_ad_cut_short_within_a_boards_frame_is_its_ad() -> None:
    cut = "Jobs for all. Sign in to see who came. " + " ".join(TEXT.split()[:70]) + " Report this. Similar: billing."
    assert same(listing("1"), listing("2", cut))


@pytest.mark.parametrize(
    ("old", "new"),
    [("Monday through Friday.", "Saturday and Sunday, twelve hours."), ("Pay grade: GS-8.", "Pay grade: GS-7.")],
)
def test_other_days_or_another_grade_are_another_opening(old: str, new: str) -> None:
    here, there = (
        listing("1", f"{TEXT} {old}", requisition="R10001"),
        listing("2", f"{TEXT} {new}", requisition="R10002"),
    )
    assert not same(here, there)


def test_an_ad_posted_anew_in_another_order_is_one_job_unless_its_terms_are_others() -> None:
    end = "For 40 hours a week in our 290 beds."
    here = listing("1", f"{TEXT} {end}", requisition="R10001")
    halves = TEXT.split(" ")[:60], TEXT.split(" ")[60:]
    turned = " ".join((*halves[1], *halves[0]))
    assert same(here, listing("2", f"{turned} {end.replace('290', '295')}", requisition="R10002"))
    assert not same(here, listing("2", f"{turned} {end.replace('40', '24')}", requisition="R10002"))


def test_a_teaser_is_its_ad() -> None:
    assert same(listing("1"), listing("2", " ".join(TEXT.split()[:30])))
    assert not same(
        listing("1"), listing("2", "Come and work with us in a friendly team by the river, apply today now.")
    )


def test_a_split_outweighs_everything_and_reaches_through_others() -> None:
    three = [listing("1"), listing("2"), listing("3")]
    assert members(clusters(three)) == {"s:1": ["s:1", "s:2", "s:3"]}
    found = clusters(three, {("s:1", "s:2")})
    assert found["s:1"] != found["s:2"]


def test_clusters_do_not_depend_on_how_often_they_are_made() -> None:
    many = [listing(str(n), f"{TEXT} Works on {field} accounts.") for n, field in enumerate(["burn", "ear", "burn"])]
    assert clusters(many) == clusters(many) == {"s:0": "s:0", "s:1": "s:1", "s:2": "s:0"}


@given(st.text(), st.text())
def test_no_text_breaks_the_comparison(one: str, other: str) -> None:
    a, b = listing("1", one, title=other), listing("2", other, title=one)
    assert same(a, b) == same(b, a)
    assert len(bands(signature(hashes(one.split())))) in (0, 42)


@given(st.lists(st.text(max_size=3)), st.lists(st.text(max_size=3)))
def test_an_outline_never_counts_more_words_missing_than_are(one: list[str], other: list[str]) -> None:
    assert missing(outline(hashes(one)), outline(hashes(other))) <= len(set(one) - set(other))


def test_texts_meet_only_under_one_name() -> None:
    words = signature(hashes(TEXT.split()))
    assert len(bands(words, "coder", "Mercy Vale")) == 84
    assert set(bands(words, "coder", "Mercy Vale")) == {*bands(words, "coder"), *bands(words, "Mercy Vale")}
    assert not set(bands(words, "coder")) & set(bands(words, "auditor"))


def test_strangers_with_one_template_meet_only_where_one_speaks_for_others_or_both_lie_in_one_town() -> None:
    def met(*two: Listing) -> bool:
        prepared, buckets = [features(one) for one in two], Buckets()
        first, second = meeting(prepared)
        buckets.put(prepared[0], first, [])
        return [one.id for one in buckets.near(second)] == [two[0].id]

    here = listing("1")
    there = listing("2", employer="Alder Ridge Clinic", city="Lima", location="Lima, OH")
    assert not met(here, there)
    assert met(here, replace(there, city="Toledo"))
    assert met(here, replace(there, employer="Alder Recruiting"))
    assert met(replace(here, employer="Alder Recruiting"), there)
    assert met(here, replace(there, text=f"{TEXT} On behalf of Mercy Vale Health."))
    assert met(here, replace(there, employer="Mercy Vale"))


def test_a_house_meets_itself_under_a_longer_name() -> None:
    prepared = [features(listing("1", employer=name)) for name in ("Mercy Vale", "Mercy Vale Oncology Group")]
    first, second = (set(keys.common) for keys in meeting(prepared))
    assert first & second


# ---------------------------------------------------------------- the store and the command


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("MEDCODER_HOME", str(tmp_path))
    monkeypatch.delenv("MEDCODER_DATABASE_URL", raising=False)
    return f"sqlite:///{tmp_path / 'medcoder.db'}"


def fill(store: Store, *listings: Listing) -> None:
    for hours, one in enumerate(listings):
        raw = RawPosting(one.source, one.key, one.url, one.title)
        store.upsert([(one, raw)], NIGHT + timedelta(hours=hours))


def test_the_store_remembers_clusters_and_the_earliest_stands_for_all(url: str) -> None:
    with open_store(url) as store:
        fill(store, listing("9"), listing("1"), listing("5", title="Educator"))
        assert refresh_clusters(store) == 1
        assert store.clusters() == {"s:1": "s:9"}


def test_a_closed_leader_passes_its_place_on(url: str) -> None:
    with open_store(url) as store:
        fill(store, listing("9"), listing("1"), listing("2"))
        refresh_clusters(store)
        store.close_listings("s", ["9"], NIGHT, "gone")
        assert refresh_clusters(store) == 1
        assert store.clusters() == {"s:2": "s:1"}


def run(*words: str) -> tuple[int, str]:
    from crawler.commands.duplicates import duplicates

    result = CliRunner().invoke(duplicates, words)
    return result.exit_code, result.output if result.exception is None else f"{result.output}{result.exception}"


def test_list_shows_each_job_with_its_copies(url: str) -> None:
    with open_store(url) as store:
        fill(store, listing("1"), listing("2"))
        refresh_clusters(store)
    code, said = run("list", "--json")
    assert code == 0
    assert '"s:1"' in said
    assert '"s:2"' in said


def test_split_takes_a_listing_out_for_good(url: str) -> None:
    with open_store(url) as store:
        fill(store, listing("1"), listing("2"), listing("3"))
        refresh_clusters(store)
    assert run("split", "s:2")[0] == 0
    with open_store(url) as store:
        assert store.clusters() == {"s:3": "s:1"}
        refresh_clusters(store)
        assert store.clusters() == {"s:3": "s:1"}


def test_split_of_what_is_not_there_or_alone_is_a_sentence(url: str) -> None:
    with open_store(url) as store:
        fill(store, listing("1"))
    assert "no listing is called 's:7'" in run("split", "s:7")[1]
    assert "is a duplicate of nothing" in run("split", "s:1")[1]
