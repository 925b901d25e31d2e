"""SuccessFactors, its career sites: pages of rows; then the ad's page with microdata."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urljoin, urlsplit

from scrapy import Request
from scrapy.http import Response

from crawler.answers import BadAnswer
from crawler.markup import soup, words_of
from crawler.spiders.adpage import AdPageSpider
from crawler.spiders.series import Series
from data.records import RawPosting

# "/job/Toledo-Inpatient-Coder-OH-43604/1234567800/": the number stands at the end
_JOB = re.compile(r"/job/.*?(\d{5,})/?$")
# "Results 1 – 25 of 312"
_TOTAL = re.compile(r"\bof\s+(?:<b>)?\s*([\d,.]+)")


class SuccessfactorsSpider(AdPageSpider):
    """Career sites of SAP SuccessFactors, on employers' own hosts.

    You are on one if the list is at ``/search/?q=`` and jobs are at ``/job/WORDS/NUMBER/``. ``board`` is the host
    (``careers.acme.org``); ``path`` in the row stands before ``/search/`` where the site has several brands. ``key`` is
    the number at the end of a job's address. Older boards, at ``career4.successfactors.com``, are
    ``successfactors_feed``.
    """

    name = "successfactors"
    origin = "https://{board}"
    trace = r"(?:rmkcdn\.successfactors\.com|performancemanager\d*\.successfactors\.|jobs2web)"
    body_at = ("[itemprop=description]", ".jobdescription", ".job")

    def list_request(self, series: Series) -> Request:
        """The rows after those returned so far, the newest first."""
        path = self.source.option("path").strip("/")
        asked = f"q=&sortColumn=referencedate&sortDirection=desc&startrow={series.returned}"
        return Request(f"{self.base}/{path + '/' if path else ''}search/?{asked}", headers=self.headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The rows; past the last one a site may show others, so that its count ends the list."""
        page = soup(response)
        label = page.select_one(".paginationLabel, .pagination-label-row, .searchResultsShell [aria-label*=Results]")
        if series.pages == 0:
            count = _TOTAL.search(f"{label.get_text(' ')} {label.get('aria-label', '')}") if label is not None else None
            series.total = int(re.sub(r"\D", "", count[1])) if count else None
            if (
                page.select_one("#search-wrapper, .searchResultsShell, #searchresults, #noresults, .keywordsearch")
                is None
            ):
                raise BadAnswer("answered with a page that is not its list")
        return list(page.select("tr.data-row, li.job-tile"))

    def posting(self, record: Any) -> RawPosting | None:
        """One row: a table's, or a tile; both show some fields twice, for wide and for narrow screens."""
        link = record.select_one("a.jobTitle-link[href], a[href*='/job/']")
        url = urljoin(f"{self.base}/", str(link["href"])).partition("?")[0] if link is not None else ""
        found = _JOB.search(urlsplit(url).path)
        if not found:
            return None
        return self.make(
            found[1],
            url,
            " ".join(link.get_text(" ").split()),
            location=words_of(record, "td .jobLocation", ".jobLocation", "[id*=location-value]"),
            posted=words_of(record, "td .jobDate", ".jobDate", "[id*=date-value]"),
            employment=words_of(record, ".jobShifttype", "[id*=shifttype-value]"),
            facts={"department": words_of(record, ".jobDepartment", ".jobFacility", "[id*=department-value]")},
        )
