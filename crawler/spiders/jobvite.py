"""Jobvite: one page lists a board by department; each ad's page carries a JobPosting."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

from scrapy import Request
from scrapy.http import Response

from crawler.answers import BadAnswer
from crawler.lanes import Backend
from crawler.markup import soup, words_of
from crawler.spiders.adpage import AdPageSpider
from crawler.spiders.series import Series
from data.records import RawPosting

# "https://jobs.jobvite.com/acme/job/oX1yZfw1", "//jobs.jobvite.com/careers/acme/jobs", "…/acme/search?q="
_HOSTED = re.compile(r"//jobs\.jobvite\.com/(?:careers/)?(?!careers\b|support\b|__)([\w.-]+)", re.I)
_JOB = re.compile(r"/job/(\w+)")
# "Show more", "View all 31 jobs": departments with many jobs are cut short
_MORE = re.compile(r"\b(?:show|view|see)\s+(?:more|all)\b", re.I)


class JobviteSpider(AdPageSpider):
    """Boards hosted by Jobvite.

    You are on one if the address is ``jobs.jobvite.com/WORD``. ``board`` is that word. ``key`` is the code in a job's
    address (``/job/oX1yZfw1``).
    """

    name = "jobvite"
    origin = "https://jobs.jobvite.com"
    backend = Backend("jobvite", at_once=2, delay=0.5)
    body_at = (".jv-job-detail-description",)

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """The word behind the vendor's host."""
        found = _HOSTED.search(url)
        return {"board": found[1]} if found else None

    def list_request(self, series: Series) -> Request:
        """The list by departments; where it is cut short, the pages of a search for nothing."""
        asked = f"search?q=&p={series.pages}" if series.slice else "jobs"
        return Request(f"{self.base}/{quote(self.source.board)}/{asked}", headers=self.headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The rows, each with the heading above its table; an unknown word leads to another page."""
        page = soup(response)
        if not page.select_one("table.jv-job-list, [class*=jv-page], [class*=jv-wrapper]"):
            raise BadAnswer("answered with a page that is not a board")
        links = page.select("a[href*='/search']")
        series.next = series.slice is None and any(_MORE.search(link.get_text(" ")) for link in links)
        series.over = series.slice is None or page.select_one(".jv-pagination-next") is None
        if series.next:
            return []
        return [
            (table.find_previous(["h2", "h3"]), row)
            for table in page.select("table.jv-job-list")
            for row in table.select("tr")
        ]

    def narrow(self, response: Response, series: Series) -> list[Series]:
        """The search, where the list is cut short."""
        return [Series(slice="search")] if series.next else []

    def posting(self, record: Any) -> RawPosting | None:
        """One row under the name of its department."""
        heading, row = record
        link = row.select_one(".jv-job-list-name a[href]")
        url = urljoin(f"{self.base}/", str(link["href"])) if link is not None else ""
        found = _JOB.search(urlsplit(url).path)
        if not found:
            return None
        return self.make(
            found[1],
            url.partition("?")[0],
            " ".join(link.get_text(" ").split()),
            location=words_of(row, ".jv-job-list-location"),
            facts={"department": " ".join(heading.get_text(" ").split())} if heading is not None else {},
        )
