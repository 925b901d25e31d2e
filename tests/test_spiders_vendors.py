"""More platforms on answers that real boards gave; they lie beside the checkout and are not shipped."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from crawler.normalise import normalise
from crawler.spiders.series import Series
from tests.boards import AT, answer_of, read_list, spider_of
from tests.shared import SHARED, needs_shared

pytestmark = needs_shared


def page(name: str, url: str = "https://board.example/", kind: str = "application/json") -> Any:
    assert SHARED is not None
    return answer_of(url, (SHARED / "payloads" / name).read_bytes(), kind)


def test_lever_reads_a_board() -> None:
    found = read_list(spider_of("lever", "veeva"), page("lever/veeva_lever_board.json"))
    listing = normalise(found[0], today=AT.date())
    assert (listing.key, listing.posted) == ("466ed4a1-2c00-400e-8b9b-77b0c63d64d2", date(2026, 1, 30))
    assert (listing.workplace, listing.employment, listing.country) == ("remote", ("full_time",), "PT")
    assert found[0].facts["team"] == "Data Operations - EU"


def test_ashby_reads_a_board_and_shows_no_pay_that_the_employer_hides() -> None:
    found = read_list(spider_of("ashby", "vanta"), page("ashby/vanta_ashby_board_redacted.json"))
    first, second = (normalise(it, today=AT.date()) for it in found)
    assert (first.workplace, first.country, first.posted) == ("remote", "US", date(2026, 4, 21))
    assert (second.city, second.state, second.workplace, second.pay) == ("San Francisco", "CA", "", None)


def test_workable_reads_the_list_of_a_hospital_and_the_token_of_its_next_page() -> None:
    spider, series = spider_of("workable", "hospital", paged=True), Series()
    rows = spider.rows(page("workable/huntsville_memorial_v3_jobs.json"), series)
    first, second = (normalise(spider.posting(row), today=AT.date()) for row in rows)
    assert (first.key, first.city, first.state, first.posted) == ("3934C5C72F", "Huntsville", "TX", date(2026, 9, 10))
    assert (first.employment, first.workplace, second.requisition) == (("part_time",), "onsite", "J24107")
    assert (series.next, series.over) == ("WzE3ODcyNzA0MDAwMDAsNTEyOTgwM10=", False)


@pytest.mark.parametrize(
    ("name", "total", "key", "city", "state"),
    [("jibe_jcp_jobs", 6172, "9291", "Thornton", "CO"), ("mymichigan_api_jobs", 968, "49124", "Mt. Pleasant", "MI")],
)
def test_jibe_reads_a_page_of_a_large_board(name: str, total: int, key: str, city: str, state: str) -> None:
    spider, series = spider_of("jibe", "jobs.jcp.com"), Series()
    found = [spider.posting(row) for row in spider.rows(page(f"jibe/{name}.json"), series)]
    listing = normalise(found[0], today=AT.date())
    assert (series.total, listing.key, listing.city, listing.state) == (total, key, city, state)
    assert (listing.employment, listing.pay) == (("full_time",), None)
    assert "?" not in listing.url
    assert len(found) == 2
