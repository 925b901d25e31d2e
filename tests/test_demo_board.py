"""The demo board speaks as the platforms do, with all their traps."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

import pytest

from crawler.demo import DemoBoard
from crawler.demo.board import PLATFORMS

LIST = "/hcmRestApi/resources/latest/recruitingCEJobRequisitions?onlyData=true"
DETAIL = "/hcmRestApi/resources/latest/recruitingCEJobRequisitionDetails?onlyData=true&expand=all"


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *args: object) -> None:
        return None


def fetch(url: str, body: object = None) -> tuple[int, str]:
    data = None if body is None else json.dumps(body).encode()
    try:
        with build_opener(_Stay).open(Request(url, data=data), timeout=10) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as trouble:
        with trouble:
            return trouble.code, trouble.read().decode()


@pytest.fixture(scope="module")
def board() -> Iterator[DemoBoard]:
    with DemoBoard(1) as board:
        yield board


@pytest.fixture(scope="module")
def second() -> Iterator[DemoBoard]:
    with DemoBoard(2) as board:
        yield board


def origin(board: DemoBoard, platform: str) -> str:
    return board.servers[platform].origin


def test_each_platform_has_its_own_port(board: DemoBoard) -> None:
    assert len(set(board.ports.values())) == len(PLATFORMS) == 5


def test_only_rows_of_the_demo_name_their_exact_private_origin(board: DemoBoard) -> None:
    for source in board.sources():
        assert source.allow_private == (source.option("base"),)
        assert source.delay == 0.0


def workday_page(board: DemoBoard, offset: int, limit: int = 20) -> tuple[int, str]:
    url = f"{origin(board, 'workday')}/wday/cxs/brindlewood/External/jobs"
    return fetch(url, {"appliedFacets": {}, "limit": limit, "offset": offset, "searchText": ""})


def test_workday_pages_by_twenty_and_tells_the_total_once(board: DemoBoard) -> None:
    first, second = (json.loads(workday_page(board, offset)[1]) for offset in (0, 20))
    assert len(first["jobPostings"]) == 20
    assert first["total"] == 20 + len(second["jobPostings"])
    assert second["total"] == 0
    assert workday_page(board, 0, limit=21)[0] == 400


def test_workday_tells_a_posting_by_its_external_path(board: DemoBoard) -> None:
    row = json.loads(workday_page(board, 0)[1])["jobPostings"][0]
    status, text = fetch(f"{origin(board, 'workday')}/wday/cxs/brindlewood/External{row['externalPath']}")
    info = json.loads(text)["jobPostingInfo"]
    assert status == 200
    assert info["title"] == row["title"]
    assert fetch(info["externalUrl"])[0] == 200
    assert fetch(f"{origin(board, 'workday')}/wday/cxs/brindlewood/Elsewhere/jobs", {})[0] == 422


def test_greenhouse_tells_everything_in_one_answer_and_escapes_it_once_more(board: DemoBoard) -> None:
    url = f"{origin(board, 'greenhouse')}/v1/boards/marrowstone/jobs"
    jobs = json.loads(fetch(url + "?content=true")[1])["jobs"]
    assert "content" not in json.loads(fetch(url)[1])["jobs"][0]
    assert all("<" not in job["content"] and "<p>" in unescape(job["content"]) for job in jobs)


def test_icims_shows_cards_only_inside_its_frame_and_names_the_next_page(board: DemoBoard) -> None:
    url = f"{origin(board, 'icims')}/jobs/search"
    assert "iCIMS_JobCardItem" not in fetch(url)[1]
    first, last = (fetch(f"{url}?pr={number}&in_iframe=1")[1] for number in (0, 1))
    assert first.count("iCIMS_JobCardItem") == 20
    assert 'rel="next" href' in first
    assert 'rel="next" href' not in last


def test_an_icims_job_carries_json_ld_and_a_closed_one_leads_to_the_search(board: DemoBoard) -> None:
    cards = fetch(f"{origin(board, 'icims')}/jobs/search?in_iframe=1")[1]
    page = fetch(re.findall(r'<a href="([^"]+)"', cards)[0])[1]
    found = json.loads(re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)[0])
    assert found["@type"] == "JobPosting"
    assert fetch(f"{origin(board, 'icims')}/jobs/99/gone/job?in_iframe=1")[0] == 302


def test_oracle_lists_rows_only_when_expanded_and_only_by_literal_finder(board: DemoBoard) -> None:
    base, terms = origin(board, "oracle") + LIST, "findReqs;siteNumber=CX_1,limit=200,offset="
    rows = json.loads(fetch(f"{base}&expand=requisitionList.secondaryLocations&finder={terms}0")[1])["items"][0]
    assert len(rows["requisitionList"]) == rows["TotalJobsCount"]
    assert "requisitionList" not in json.loads(fetch(f"{base}&finder={terms}0")[1])["items"][0]
    assert fetch(f"{base}&finder=findReqs%3BsiteNumber%3DCX_1")[0] == 400
    assert json.loads(fetch(f"{base}&finder={terms}9900")[1])["items"][0]["TotalJobsCount"] == 0


def test_oracle_spreads_an_ad_over_three_texts(board: DemoBoard) -> None:
    url = f'{origin(board, "oracle")}{DETAIL}&finder=ById;Id="20417",siteNumber=CX_1'.replace('"', "%22")
    detail = json.loads(fetch(url)[1])["items"][0]
    assert "CCS or CIC" in detail["ExternalQualificationsStr"]
    assert "LVAD" in detail["ExternalResponsibilitiesStr"]


def test_the_site_names_its_pages_in_a_sitemap_also_the_forbidden_one(board: DemoBoard) -> None:
    base = origin(board, "site")
    robots, sitemap = fetch(f"{base}/robots.txt")[1], fetch(f"{base}/sitemap-pages.xml")[1]
    assert "Disallow: /careers/internal/" in robots
    assert f"Sitemap: {base}/sitemap.xml" in robots
    assert f"{base}/careers/internal/" in sitemap
    assert board.forbidden_hits == 0
    fetch(f"{base}/careers/internal/coder-referral-41399")
    assert board.forbidden_hits == 1


def test_every_page_that_the_sitemap_names_answers(second: DemoBoard) -> None:
    pages = re.findall(r"<loc>([^<]+)</loc>", fetch(f"{origin(second, 'site')}/sitemap-pages.xml")[1])
    assert {fetch(page)[0] for page in pages} == {200}


def test_the_second_day_has_one_new_one_changed_and_one_closed(board: DemoBoard, second: DemoBoard) -> None:
    before = {(e.id, ad.key): ad for e in board.employers for ad in e.ads}
    after = {(e.id, ad.key): ad for e in second.employers for ad in e.ads}
    assert len(after.keys() - before.keys()) == 1
    assert len(before.keys() - after.keys()) == 1
    assert sum(before[key] != after[key] for key in before.keys() & after.keys()) == 1


def test_the_closed_ad_answers_410(board: DemoBoard, second: DemoBoard) -> None:
    path = "/careers/medical-biller-coder-41305"
    assert fetch(origin(board, "site") + path)[0] == 200
    assert fetch(origin(second, "site") + path)[0] == 410


def test_a_port_can_be_kept_from_one_night_to_the_next() -> None:
    with DemoBoard(1) as board:
        ports = board.ports
    with DemoBoard(2, ports=ports) as board:
        assert board.ports == ports
        with DemoBoard(2, ports=ports) as other:
            assert not set(other.ports.values()) & set(ports.values())


def test_the_ads_are_many_and_two_thirds_are_coding(board: DemoBoard) -> None:
    ads = [ad for employer in board.employers for ad in employer.ads]
    assert len({(ad.employer, ad.key) for ad in ads}) == len(ads) >= 110
    assert len({ad.employer for ad in ads}) >= 12
