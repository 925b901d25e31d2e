"""More platforms on answers that real boards gave; they lie beside the checkout and are not shipped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from crawler.normalise import normalise
from crawler.spiders.series import Series
from data.records import Pay
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


def test_ukg_lists_a_hospital() -> None:
    spider, series = spider_of("ukg", "deaconess.rec.pro.ukg.net/DEA/guid"), Series()
    rows = spider.rows(page("ukg/deaconess_load_search_results.json"), series)
    first = normalise(spider.posting(rows[0]), today=AT.date())
    assert (len(rows), series.total, first.requisition) == (2, 2, "CLINI019854")
    assert (first.city, first.state, first.country, first.workplace) == ("Elkton", "KY", "US", "onsite")
    assert (first.posted, first.employment) == (date(2026, 9, 10), ("full_time",))


def test_ukg_reads_an_ad_from_the_script_of_its_page() -> None:
    spider = spider_of("ukg", "recruiting.ultipro.com/GRE/guid")
    stub = spider.make("b5863d47-1084-4760-befd-a211c489f61d", "https://x.example/", "Patient Care Technician II")
    full = spider.read_detail(page("ukg/self_regional_opportunity_detail.html", kind="text/html"), stub)
    listing = normalise(full, today=AT.date())
    assert (listing.city, listing.state, listing.posted) == ("Greenwood", "SC", date(2026, 9, 21))
    assert (listing.employment, listing.pay) == (("part_time",), None)
    assert "current CPCT certification." in listing.text


def test_phenom_reads_an_ad_as_a_widget_or_a_page_hands_it_over() -> None:
    spider = spider_of("phenom", "jobs.centracare.com")
    stub = spider.make("232098", "https://jobs.centracare.com/us/en/job/232098/LPN", "Licensed Practical Nurse")
    full = spider.read_detail(page("phenom/centracare_widget_jobdetail_232098.json", stub.url), stub)
    listing = normalise(full, today=AT.date())
    assert (listing.posted, listing.employment) == (date(2026, 9, 23), ("part_time",))
    assert "• Current Minnesota LPN License" in listing.text


@pytest.mark.parametrize(
    ("tenant", "pay"),
    [
        ("umms", Pay(54.42, 81.64, "hour")), ("umms_zero", None), ("childrens", Pay(170000.0, 195041.0, "year")),
        ("childrens_zero", None),
    ],
)  # fmt: skip
def test_phenom_reads_the_pay_that_some_tenants_state(tenant: str, pay: Pay | None) -> None:
    spider = spider_of("phenom", "careers.umms.org")
    row = spider.json(page("phenom/umms_childrensmn_list_pay_keys.json"))[tenant] | {"jobId": "1"}
    assert normalise(spider.posting(row), today=AT.date()).pay == pay


@pytest.mark.parametrize(
    ("name", "total", "title", "location"),
    [
        ("aldi", 1213, "Full-Time Assistant Store Manager", "North Richland Hills, TX, USA"),
        ("att", 2171, "Retail Sales Consultant", "Chico, California"),
        ("disney", 800, "Sr Executive Assistant (PH)", "Burbank, California, United States"),
        ("veolia", 2962, "Electromécanicien F/H", "Sillery, France"),
    ],
)
def test_radancy_reads_the_cards_of_four_employers(name: str, total: int, title: str, location: str) -> None:
    spider, series = spider_of("radancy", "jobs.acme.com"), Series()
    rows = spider.rows(page(f"radancy/radancy_{name}_results.json"), series)
    found = [spider.posting(row) for row in rows]
    assert (series.total, len(found), len({it.key for it in found}), series.over) == (total, 6, 6, False)
    assert (found[0].title, found[0].location) == (title, location)
    assert all(it.title != "View job offer" and it.url.startswith("https://jobs.acme.com/") for it in found)


def test_radancy_reads_a_place_behind_a_street() -> None:
    found = read_list(spider_of("radancy", "jobs.acme.com"), page("radancy/radancy_aldi_results.json"))
    listing = normalise(found[0], today=AT.date())
    assert (listing.city, listing.state, listing.employment) == ("North Richland Hills", "TX", ("full_time",))


def test_taleo_business_reads_a_feed() -> None:
    found = read_list(
        spider_of("taleo_business", "phf.tbe.taleo.net/phf02/BHST/38"),
        page("taleo/baptist_setx_taleo_be_rss_item1.xml", kind="application/rss+xml"),
    )
    listing = normalise(found[0], today=AT.date())
    assert (listing.key, listing.city, listing.state, listing.posted) == ("12138", "Beaumont", "TX", date(2026, 9, 10))
    assert listing.url == "https://phf.tbe.taleo.net/phf02/ats/careers/requisition.jsp?org=BHST&cws=38&rid=12138"
    assert "# Required License/Certifications" in listing.text


@pytest.mark.parametrize("field", ["compensation", "customField"])
def test_smartrecruiters_reads_pay_from_either_field(field: str) -> None:
    spider = spider_of("smartrecruiters", "northwesternmedicine")
    rows = [
        {field: row[field], "id": "1", "name": "Coder"}
        for row in spider.json(page("smartrecruiters/northwestern_pay_fields.json"))
    ]
    found = [normalise(spider.posting(row), today=AT.date()).pay for row in rows]
    assert found == [Pay(20.25, 26.33, "hour"), Pay(34.5, 55.2, "hour")]


@pytest.mark.parametrize(
    ("name", "key", "title", "city", "state"),
    [
        ("board-fermi", "4248451", "Corporate Tax Director", "Dallas", "TX"),
        ("board-sendcutsend", "4272751", "Production Technician - Swing Shift", "Paris", "KY"),
    ],
)
def test_paylocity_reads_whole_boards(name: str, key: str, title: str, city: str, state: str) -> None:
    found = read_list(spider_of("paylocity", "guid/x"), page(f"paylocity/{name}.html", kind="text/html"))
    listing = normalise(found[0], today=AT.date())
    assert (listing.key, listing.title, listing.city, listing.state) == (key, title, city, state)
    assert len(found) == len({it.key for it in found}) > 3
    assert all(it.posted and it.url.endswith(f"/jobs/Details/{it.key}") for it in found)


def test_paylocity_reads_an_ad_and_keeps_the_boards_own_date() -> None:
    spider = spider_of("paylocity", "guid/x")
    stub = spider.make("4248451", "https://recruiting.paylocity.com/recruiting/jobs/Details/4248451", "Director")
    stub = replace(stub, posted="2026-06-11T16:42:33-05:00", location="Dallas, TX, USA")
    full = spider.read_detail(page("paylocity/detail-fermi-4248451.html", stub.url, "text/html"), stub)
    listing = normalise(full, today=AT.date())
    assert (listing.posted, listing.employer, listing.city) == (date(2026, 6, 11), "Fermi LLC", "Dallas")
    assert len(listing.text) > 500


def test_adp_reads_the_list_of_a_hospital() -> None:
    spider, series = spider_of("adp", "cid"), Series()
    rows = spider.rows(page("adp/wooster_job_requisitions.json"), series)
    first, second = (normalise(spider.posting(row), today=AT.date()) for row in rows)
    assert (series.total, first.requisition, first.pay) == (2, "3201", Pay(16.21, 20.92, "hour"))
    assert (first.city, first.state, first.posted) == ("Wooster", "OH", date(2026, 9, 9))
    assert (first.url.rpartition("jobId=")[2], second.employment) == ("573688", ("part_time",))


def test_neogov_reads_a_county() -> None:
    spider = spider_of("neogov", "contracosta")
    answer = page("neogov/contracosta_search_fragment_trimmed.html", kind="text/html")
    first, second = (normalise(it, today=AT.date()) for it in read_list(spider, answer))
    assert (first.key, first.title, first.location) == (
        "5463760",
        "Deputy District Attorney I",
        "Contra Costa County, CA",
    )
    assert (first.employment, first.pay) == (("full_time",), Pay(130481.26, 130481.26, "year"))
    assert (second.pay, second.posted) == (Pay(53315.36, 82709.62, "year"), AT.date())
    assert first.url == "https://www.governmentjobs.com/careers/contracosta/jobs/5463760/deputy-district-attorney-i"
