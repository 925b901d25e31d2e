"""The five platforms on answers that real boards gave; they lie beside the checkout and are not shipped."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from crawler.normalise import normalise
from crawler.spiders.series import Series
from data.records import Pay
from tests.boards import AT, answer_of, read_list, spider_of
from tests.shared import SHARED, needs_shared

pytestmark = needs_shared


def payload(name: str) -> bytes:
    assert SHARED is not None
    return (SHARED / "payloads" / name).read_bytes()


def page(name: str, url: str = "https://board.example/", kind: str = "application/json") -> Any:
    return answer_of(url, payload(name), kind)


def test_workday_lists_a_large_board() -> None:
    spider = spider_of("workday", "ccf/wd1/ClevelandClinicCareers")
    series = Series()
    rows = spider.rows(page("workday/ccf_list_page.json"), series)
    first = spider.posting(rows[0])
    assert series.total == 2148
    assert [spider.posting(row).key for row in rows] == ["355366-1", "356591", "345527"]
    assert first.url.endswith(
        "ccf.wd1.myworkdayjobs.com/ClevelandClinicCareers/job/Mercy-Hospital/Coronary-Care-PCNA_355366-1"
    )
    assert (first.posted, first.employment, first.location) == ("Posted Today", "Full time", "Mercy Hospital")


def test_workday_says_no_place_where_there_are_several() -> None:
    found = read_list(spider_of("workday", "b/wd108/Careers"), page("workday/banner_list_page_with_facets.json"))
    assert found[0].location == ""
    assert found[0].workplace == "Remote"


def test_workday_narrows_by_the_facet_that_covers_a_board_too_large_for_one_query() -> None:
    spider = spider_of("workday", "b/wd108/Careers")
    series = Series(total=1254)
    narrower = spider.narrow(page("workday/banner_list_page_with_facets.json"), series)
    assert narrower == []  # below the window of 2,000 nothing need be cut
    data = spider.json(page("workday/banner_list_page_with_facets.json"))
    series.total = 2001
    for facet in data["facets"][1]["values"][:1]:
        for value in facet["values"]:
            value["count"] *= 2
    import json

    narrower = spider.narrow(answer_of("https://x.example/", json.dumps(data)), series)
    assert [list(it.slice) for it in narrower] == [["locationHierarchy2"]] * 6


def test_workday_reads_an_ad() -> None:
    spider = spider_of("workday", "sutterhealth/wd1/SH")
    stub = spider.make("R-129343", "https://x.example/job", "Medical Assistant II")
    listing = normalise(spider.read_detail(page("workday/sutter_detail_R-129343.json"), stub), today=AT.date())
    assert (listing.posted, listing.city, listing.country, listing.workplace) == (date(2026, 9, 17), "", "US", "onsite")
    assert listing.location == "San Francisco"  # a lone word may be a town or a house: it is kept, not guessed at
    assert listing.employment == ("part_time",)
    assert "• HS Diploma: High School Diploma or General Education Diploma (GED)" in listing.text
    assert "Pay Range is $33.66 to $47.12 / hour" in listing.text


def test_greenhouse_reads_a_board() -> None:
    found = read_list(
        spider_of("greenhouse", "databricks"), page("greenhouse/databricks_greenhouse_board_redacted.json")
    )
    listing = normalise(found[0], today=AT.date())
    assert (listing.key, listing.employer, listing.requisition) == ("8559344002", "Databricks", "FEQ327R203")
    assert (listing.city, listing.country, listing.posted) == ("Tokyo", "JP", date(2026, 6, 29))
    assert "&lt;" not in listing.text
    assert "<p" not in listing.text


def test_greenhouse_reads_employment_from_metadata_and_a_place_with_co_ordinates() -> None:
    spider = spider_of("greenhouse", "bayada")
    listing = normalise(spider.posting(spider.json(page("greenhouse/bayada_job_metadata.json"))), today=AT.date())
    assert (listing.city, listing.state, listing.employment) == ("Sicklerville", "NJ", ("part_time",))


def test_oracle_lists_a_hospital() -> None:
    spider = spider_of("oracle", "x.fa.us2.oraclecloud.com/CX_1")
    series = Series()
    found = [spider.posting(row) for row in spider.rows(page("oracle/oracle_uthealthsa_requisitions.json"), series)]
    listing = normalise(found[0], today=AT.date())
    assert series.total == 222
    assert (listing.key, listing.city, listing.state, listing.workplace) == ("7237", "San Antonio", "TX", "onsite")
    assert listing.posted == date(2026, 7, 27)


@pytest.mark.parametrize(
    ("number", "pay", "employment"),
    [(0, None, ("prn",)), (1, Pay(32.2863, 34.2317, "hour"), ("full_time",))],
)
def test_oracle_reads_what_tenants_put_into_fields_of_their_own(
    number: int, pay: Pay | None, employment: tuple[str, ...]
) -> None:
    import json

    spider = spider_of("oracle", "x.fa.us2.oraclecloud.com/CX_1")
    item = spider.json(page("oracle/integris_northwell_detail_flex.json"))["items"][number]
    stub = spider.make(item["Id"], "https://x.example/job", item["Title"], employment=item["JobSchedule"] or "")
    full = spider.read_detail(answer_of("https://x.example/", json.dumps({"items": [item]})), stub)
    listing = normalise(full, today=AT.date())
    assert (listing.pay, listing.employment) == (pay, employment)
    assert listing.posted is not None


@pytest.mark.parametrize(
    ("name", "cards", "more"),
    [("gdms", 20, True), ("matchretail", 8, False), ("petsuppliesplus", 20, True), ("tfghospitality", 20, True)],
)
def test_icims_lists_whole_pages_of_real_portals(name: str, cards: int, more: bool) -> None:
    spider = spider_of("icims", "careers-x")
    series = Series()
    rows = spider.rows(page(f"icims/icims_{name}_search_page1.html", kind="text/html"), series)
    found = [spider.posting(row) for row in rows]
    assert all(it is not None and it.key.isdigit() and it.title and it.url.startswith("https://") for it in found)
    assert len({it.key for it in found}) == len(found)
    assert series.over is not more
    assert all("in_iframe" not in it.url for it in found)


def test_icims_reads_cards_and_labels() -> None:
    found = read_list(
        spider_of("icims", "careers-primehealthcare"), page("icims/prime_healthcare_cards.html", kind="text/html")
    )
    listing = normalise(found[0], today=AT.date())
    assert (listing.key, listing.title, listing.requisition) == (
        "279952",
        "Registered Nurse RN - Emergency",
        "2026-279952",
    )
    assert (listing.city, listing.state, listing.employment) == ("Chicago", "IL", ("full_time",))
    assert found[0].facts["Facility"] == "Saint Mary of Nazareth Hospital"


def test_icims_reads_an_ad_and_mistrusts_its_kind_of_employment() -> None:
    spider = spider_of("icims", "careers-covenanthealth")
    stub = spider.make("76032", "https://careers-covenanthealth.icims.com/jobs/76032/x/job", "Medical Technologist")
    answer = page(
        "icims/covenant_detail_76032_jsonld.html",
        "https://careers-covenanthealth.icims.com/jobs/76032/x/job",
        "text/html",
    )
    listing = normalise(spider.read_detail(answer, stub), today=AT.date())
    assert (listing.city, listing.state, listing.posted) == ("Lenoir City", "TN", date(2026, 9, 8))
    assert listing.employment == ()
    assert "# Responsibilities\n• Reads and interprets tests" in listing.text
