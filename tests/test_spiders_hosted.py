"""Boards on smaller vendors' hosts, feeds, and lists by selectors: addresses, real answers, and their traps."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from crawler import detect
from crawler.normalise import normalise
from crawler.spiders.series import Series
from data.records import Pay
from tests.boards import AT, NOT_FOUND, Answer, Asked, Board, answer_of, as_html, crawl_in, read_list, spider_of
from tests.shared import SHARED, needs_shared


def page(name: str, url: str = "https://board.example/", kind: str = "application/json") -> Any:
    """A real answer, which lies beside the checkout."""
    assert SHARED is not None
    return answer_of(url, (SHARED / "payloads" / name).read_bytes(), kind)


# ---------------------------------------------------------------- addresses


def test_a_board_on_the_german_host_says_so() -> None:
    guess = detect.by_url("https://acme.jobs.personio.de/job/1")
    assert guess is not None
    assert guess.row["base"] == "https://acme.jobs.personio.de"


# ---------------------------------------------------------------- real answers


@needs_shared
def test_breezy_reads_a_board() -> None:
    found = read_list(spider_of("breezy", "alt-legal"), page("breezy/breezy_altlegal_positions.json"))
    first, *_, third, _ = (normalise(it, today=AT.date()) for it in found)
    assert (first.key, first.posted, first.workplace) == ("33b788b22d82", date(2026, 7, 16), "remote")
    assert (first.country, first.employment, first.employer) == ("US", ("full_time",), "Alt Legal")
    assert third.pay == Pay(38000, 45000, "year")
    assert all(it.key in it.url for it in found)


@needs_shared
def test_recruitee_reads_a_board() -> None:
    found = read_list(spider_of("recruitee", "germanzeroev"), page("recruitee/recruitee_germanzeroev_offers.json"))
    first = normalise(found[0], today=AT.date())
    assert (first.key, first.posted, first.workplace) == ("2691426", date(2026, 7, 27), "hybrid")
    assert (first.city, first.country, first.pay) == ("Berlin", "DE", Pay(3500, 3800, "month", "EUR"))
    assert first.employment == ("part_time", "temporary")


@needs_shared
def test_teamtailor_reads_boards_of_one_page_and_of_two() -> None:
    spider, series = spider_of("teamtailor", "chalhoubgroup"), Series()
    url = "https://chalhoubgroup.teamtailor.com/jobs.json?per_page=100"
    first = [
        spider.posting(it)
        for it in spider.rows(page("teamtailor/teamtailor_chalhoubgroup_jobs_page1.json", url), series)
    ]
    assert spider.list_request(series).url == "https://chalhoubgroup.teamtailor.com/jobs.json?page=2&per_page=100"
    spider.rows(page("teamtailor/teamtailor_chalhoubgroup_jobs_page2.json", url), series)
    assert series.over
    assert (first[0].key, first[0].company, first[0].location) == (
        "8126512", "Chalhoub Group", "Dubai, United Arab Emirates, AE",
    )  # fmt: skip
    found = read_list(spider_of("teamtailor", "leaseweb"), page("teamtailor/teamtailor_leaseweb_jobs.json", url))
    assert [normalise(it, today=AT.date()).pay for it in found] == [
        Pay(61220, 90000, "year", "EUR"), Pay(84000, 84000, "year", "CAD"), None,
    ]  # fmt: skip


@needs_shared
def test_personio_reads_a_board() -> None:
    answer = page("personio/personio_rtc_rath_positions.xml", kind="text/xml")
    found = [normalise(it, today=AT.date()) for it in read_list(spider_of("personio", "rtc-rath"), answer)]
    assert [(it.key, it.posted) for it in found[:2]] == [
        ("2483204", date(2026, 1, 11)),
        ("1830648", date(2024, 11, 11)),
    ]
    assert (found[0].workplace, found[0].employment) == ("remote", ("full_time",))
    assert (found[1].location, found[1].pay) == ("Koblenz; Frankfurt am Main; Bonn", Pay(18.5, 18.5, "hour", "EUR"))
    assert found[1].url == "https://rtc-rath.jobs.personio.com/job/1830648"


@needs_shared
def test_pinpoint_reads_a_board() -> None:
    spider = spider_of("pinpoint", "jed")
    found = read_list(spider, page("pinpoint/pinpoint_jed_postings.json"))
    first, _, third, _ = (normalise(it, today=AT.date()) for it in found)
    assert (first.requisition, first.pay, first.workplace) == ("JED-0297", Pay(105000, 135000, "year"), "remote")
    assert (first.city, first.state, first.employment) == ("New York City", "NY", ("full_time",))
    assert (third.location, third.state, third.pay) == ("Texas", "TX", Pay(31.25, 31.25, "hour"))
    assert spider.detail_request(found[0]).url == found[0].url  # this answer holds no texts


@needs_shared
@pytest.mark.parametrize(
    ("name", "host", "count", "key", "place", "posted", "requisition"),
    [
        ("ally_search_offset0", "ally.avature.net", 6, "17055", ("Charlotte", "NC"), date(2026, 7, 28), "22821"),
        ("cuboulder_search_offset0", "jobs.colorado.edu", 25, "73770", ("Boulder", "CO"), date(2026, 7, 28), "73770"),
        ("landolakes_search_offset0", "lol.avature.net", 10, "1941", ("", ""), date(2025, 7, 10), ""),
    ],
)
def test_avature_reads_the_layouts_of_three_employers(
    name: str, host: str, count: int, key: str, place: tuple[str, str], posted: date, requisition: str
) -> None:
    spider, series = spider_of("avature", f"{host}/careers"), Series()
    rows = spider.rows(page(f"avature/avature_{name}.html", f"https://{host}/careers/SearchJobs/", "text/html"), series)
    first = normalise(spider.posting(rows[0]), today=AT.date())
    assert len({spider.posting(row).key for row in rows}) == len(rows) == count
    assert (first.key, (first.city, first.state), first.posted, first.requisition) == (key, place, posted, requisition)
    assert f"https://{host}/" in series.next
    assert all(spider.posting(row).title not in ("Email", "Learn More", "Apply") for row in rows)


@needs_shared
def test_avature_ends_past_the_last_page_though_it_links_a_next() -> None:
    spider, url = spider_of("avature", "ally.avature.net/careers"), "https://ally.avature.net/careers/SearchJobs/"
    assert spider.rows(page("avature/avature_ally_search_offset66.html", url, "text/html"), Series()) == []


@needs_shared
def test_successfactors_reads_a_listing_that_is_no_xml() -> None:
    spider = spider_of("successfactors_feed", "career4.successfactors.com/Colgate")
    found = read_list(spider, page("successfactors/successfactors_colgate_jobs.xml", kind="text/xml"))
    first, second = (normalise(it, today=AT.date()) for it in found)
    assert (first.key, first.city, first.state, first.workplace) == ("173126", "Overland Park", "KS", "hybrid")
    assert (first.employer, second.title) == ("Hill's Pet Nutrition", "(Manufacturing) Operations Assistant")


@needs_shared
def test_brassring_reads_a_page_by_the_names_of_its_questions() -> None:
    spider, series = spider_of("brassring", "25632/5649"), Series()
    rows = spider.rows(page("brassring/brassring_bestbuy_search_page1.json"), series)
    first = normalise(spider.posting(rows[0]), today=AT.date())
    assert (series.total, first.key, first.title) == (2088, "3748750", "Retail Sales Associate")
    assert (first.city, first.state, first.employment, first.posted) == (
        "Everett", "MA", ("part_time",), date(2026, 7, 28),
    )  # fmt: skip
    assert spider.detail_request(spider.posting(rows[0])).url.endswith("PageType=JobDetails&jobid=3748750")


@needs_shared
def test_eightfold_reads_an_ad_in_markdown() -> None:
    spider = spider_of("eightfold", "amdocs", domain="amdocs.com")
    url = "https://amdocs.eightfold.ai/careers/job/563431013427445?domain=amdocs.com"
    stub = spider.make("563431013427445", url, "Software Support Specialist")
    full = spider.read_detail(page("eightfold/eightfold_amdocs_job_page.html", url, "text/html"), stub)
    listing = normalise(full, today=AT.date())
    assert (listing.country, listing.posted, listing.employment) == ("FI", date(2026, 7, 27), ("full_time",))
    assert "# Who are we?" in listing.text.splitlines()


# ---------------------------------------------------------------- feeds and selectors


def test_an_address_that_answers_with_a_feed_is_one() -> None:
    guess = detect.by_page(["https://x.example/a", "https://x.example/b"], '<?xml version="1.0"?>\n<rss version="2.0">')
    assert guess is not None
    assert (guess.platform, guess.row, guess.sure) == ("feed", {"url": "https://x.example/b"}, True)


def test_a_page_that_names_a_feed_of_jobs_leads_to_it_and_one_of_news_does_not() -> None:
    link = '<link rel="alternate" type="application/rss+xml" href="/{}/feed">'
    guess = detect.by_page(["https://x.example/a"], link.format("news") + link.format("jobs"))
    assert guess is not None
    assert (guess.platform, guess.row, guess.sure) == ("feed", {"url": "https://x.example/jobs/feed"}, False)
    assert detect.by_page(["https://x.example/a"], link.format("news")) is None


def test_a_feed_says_nothing_of_what_it_omits_unless_its_row_says_that_it_is_complete() -> None:
    rows: list[tuple[dict[str, Any], bool]] = [({}, False), ({"complete": True}, True)]
    for row, closes in rows:
        spider = spider_of("feed", url="https://x.example/jobs.rss", **row)
        spider.tally.listed = 3
        assert spider.list_is_complete() is closes


@pytest.mark.parametrize(
    ("row", "words"),
    [({}, "lacks item"), ({"item": "li[", "title": "h3"}, "item in its row"), ({"item": "li", "body": "!"}, "body in")],
)
def test_a_row_of_selectors_that_cannot_be_read_is_told_so(tmp_path: Path, row: dict[str, Any], words: str) -> None:
    with Board() as board:
        health = crawl_in(tmp_path, [board.source("selectors", url=board.origin + "/jobs", **row)])["test"]
    assert (health.health, board.asked) == ("failed", [])
    assert words in health.reason


def test_a_page_whose_shape_has_changed_is_no_empty_board(tmp_path: Path) -> None:
    with Board(lambda asked: as_html("<ul class=jobs></ul>") if asked.path == "/jobs" else NOT_FOUND) as board:
        rows = [
            board.source("selectors", "changed", url=board.origin + "/jobs", item="li.job"),
            board.source("selectors", "none", url=board.origin + "/jobs", item="li.job", empty="ul.jobs"),
        ]
        healths = crawl_in(tmp_path, rows)
    assert (healths["changed"].health, healths["none"].health) == ("failed", "empty")
    assert "may have changed" in healths["changed"].reason


def test_a_list_that_links_itself_as_next_ends(tmp_path: Path) -> None:
    def answer(asked: Asked) -> Answer:
        number = int(asked.path.rpartition("=")[2] or 0) if "p=" in asked.path else 0
        return as_html(f'<p><a class=job href=/nurse>Nurse</a><a class=next href="?p={number + 1}">more</a></p>')

    with Board(lambda asked: NOT_FOUND if asked.path == "/robots.txt" else answer(asked)) as board:
        row = board.source("selectors", url=board.origin + "/jobs", item="a.job", next="a.next")
        health = crawl_in(tmp_path, [row])["test"]
    assert (health.health, health.listed) == ("ok", 1)
    assert len(board.paths()) == 2
