"""Radancy (TalentBrew): JSON that wraps HTML cards, or else the HTML pages; then the ad's page with JSON-LD."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

from scrapy import Request
from scrapy.http import Response

from crawler.answers import BadAnswer, as_json, decoded, pick
from crawler.jsonld import job_postings, read_posting
from crawler.markup import soup, words_of
from crawler.spiders.base import PlatformSpider
from crawler.spiders.series import Series
from data.records import RawPosting

LIMIT = 100
#: Deeper than this no page shows anything.
WINDOW = 10_000
_ASKED = (
    "ActiveFacetID=0&CurrentPage={page}&RecordsPerPage={limit}&Distance=50&RadiusUnitType=0&Keywords=&Location="
    "&ShowRadius=False&IsPagination=False&FacetType=0&SearchResultsModuleName=Search+Results"
    "&SearchFiltersModuleName=Search+Filters&SortCriteria=0&SortDirection=1&SearchType=5&ResultsType=0"
)
# 'data-total-job-results="1213"', before "data-total-results", which counts pages of other kinds as well
_TOTAL = re.compile(r'data-total-(?:job-)?results="(\d+)"')
_PAGES = re.compile(r'data-total-pages="(\d+)"')


class RadancySpider(PlatformSpider):
    """Career sites by Radancy, once TalentBrew (Kaiser, Optum, CommonSpirit).

    You are on one if the search is at ``/search-jobs`` and its links read ``/job/CITY/TITLE/NUMBER/NUMBER``. ``board``
    is the host, with the language where the address has one (``jobs.acme.com/fr``). Where the list inside the page
    comes empty to programs, its pages are read instead. ``key`` is the last number in a job's address.
    """

    name = "radancy"
    origin = "https://{board}"
    #: Its pages load their pictures and scripts from the vendor's hosts.
    trace = r"\btbcdn\.talentbrew\.com|\bcdn\.radancy\.(?:eu|com)|data-ajax-url=.{0,3}/[\w/]*search-jobs/results"
    custom_settings: dict[str, Any] | None = {"DOWNLOAD_MAXSIZE": 20_000_000}

    def list_request(self, series: Series) -> Request:
        """The next page, of 100 rows where the list inside the page answers."""
        if series.slice == "pages":
            return Request(f"{self.base}/search-jobs?p={series.pages + 1}", headers={"Accept": "text/html"})
        asked = _ASKED.format(page=series.pages + 1, limit=LIMIT)
        headers = {**self.headers, "X-Requested-With": "XMLHttpRequest"}
        return Request(f"{self.base}/search-jobs/results?{asked}", headers=headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The cards, each once: a card links its job up to three times."""
        page = decoded(response) if series.slice == "pages" else str(pick(as_json(response), "results"))
        if series.slice == "pages" and "search-results" not in page:
            raise BadAnswer("answered with a page that is not its search")
        totals, pages = _TOTAL.findall(page), _PAGES.search(page)
        if series.pages == 0 and totals:
            series.total = self._expected = min(map(int, totals))
        series.over = pages is not None and series.pages + 1 >= int(pages[1])
        if series.over and series.total and series.total > WINDOW:
            self.tally.trouble(f"shows no more than its first {WINDOW} jobs")
        return _cards(page)

    def narrow(self, response: Response, series: Series) -> list[Series]:
        """The pages themselves, where the list inside them came empty."""
        return [Series(slice="pages")] if series.slice is None and not series.returned else []

    def posting(self, record: Any) -> RawPosting:
        """One card."""
        key, href, title, card = record
        return self.make(
            key,
            urljoin(f"{self.base}/", href),
            title,
            location=_location(words_of(card, ".job-location", ".job-address-list")),
            posted=words_of(card, ".job-date-posted"),
            pay=words_of(card, ".job-salary"),
            employment=words_of(card, ".job-type").rpartition("|")[2].strip(),
            facts={
                name: said
                for name, selector in (("Facility", ".job-facility"), ("category", ".job-categories"))
                if (said := words_of(card, selector).rpartition("|")[2].strip())
            },
        )

    def detail_request(self, posting: RawPosting) -> Request:
        """The ad's page."""
        return Request(posting.url, headers={"Accept": "text/html"})

    def read_detail(self, response: Response, posting: RawPosting) -> RawPosting:
        """The JSON-LD, whose text is only a part of the ad with some employers: the page's own is taken if longer."""
        found = job_postings(decoded(response))
        full = read_posting(found[0], replace(posting, location="", employment="")) if found else posting
        shown = soup(response).select_one(".ats-description")
        body = max(full.body, shown.decode_contents() if shown is not None else "", key=len)
        if not body:
            raise BadAnswer("answered with a page without the ad")
        return replace(
            full,
            body=body,
            html=True,
            company=posting.company,
            location=full.location or posting.location,
            employment=full.employment or posting.employment,
            pay=full.pay if re.search(r"\d", full.pay) else posting.pay,
            facts={**full.facts, "entity": full.company if found else ""},
        )


def _cards(page: str) -> list[tuple[str, str, str, Any]]:
    from bs4 import BeautifulSoup

    found: dict[str, tuple[str, str, str, Any]] = {}
    for link in BeautifulSoup(page, "lxml").select("a[data-job-id][href]"):
        key = str(link["data-job-id"])
        if key and key not in found:
            title = words_of(link, "h2", "h3") or " ".join(link.get_text(" ").split())
            found[key] = (key, str(link["href"]), title, link.find_parent(["li", "tr"]) or link)
    return list(found.values())


def _location(said: str) -> str:
    """ "8537 Davis Blvd, North Richland Hills, TX, USA, 76182" is a place behind a street."""
    parts = [part.strip() for part in said.split(",")]
    return ", ".join(part for part in parts if part and not re.match(r"\d", part))
