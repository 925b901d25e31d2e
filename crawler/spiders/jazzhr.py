"""JazzHR: one page lists a board; each ad's page carries a JobPosting."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urljoin, urlsplit

from scrapy import Request
from scrapy.http import Response

from crawler.answers import BadAnswer
from crawler.lanes import Backend
from crawler.markup import soup, words_of
from crawler.spiders.adpage import AdPageSpider
from crawler.spiders.hosted import board_on
from crawler.spiders.series import Series
from data.records import RawPosting

# "/apply/jobs/details/NmmaOEHCRw", "/apply/evgnhR5LkV/Medical-Coder"; never "/apply/jobs" or "/apply/jobs/"
_JOB = re.compile(r"/apply/(?:jobs/details/([\w-]+)|(?!jobs\b)([A-Za-z0-9]{6,})(?=/|$))")


class JazzhrSpider(AdPageSpider):
    """Boards hosted by JazzHR.

    You are on one if the address is ``WORD.applytojob.com/apply``. ``board`` is that word. ``key`` is the code in a
    job's address (``/apply/jobs/details/NmmaOEHCRw``).
    """

    name = "jazzhr"
    origin = "https://{board}.applytojob.com"
    backend = Backend("jazzhr", at_once=2, delay=0.5)
    body_at = ("#job-description", ".job-description", ".description")

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """The first word of the host."""
        return board_on(url, "applytojob.com")

    def list_request(self, series: Series) -> Request:
        """The one list there is."""
        return Request(f"{self.base}/apply/jobs/", headers=self.headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The first link to each job in the list, with what is around it."""
        series.over = True
        page = soup(response)
        if not page.select_one("#job_listings_wrapper, #jobs_table, .jobs-list, .list-group, [class*=resumator]"):
            raise BadAnswer("answered with a page that is not a board")
        links: dict[str, tuple[str, Any]] = {}
        for link in page.select("a[href*='/apply/']"):
            url = urljoin(response.url, str(link["href"]))
            found = _JOB.search(urlsplit(url).path)
            if found and link.get_text(strip=True):
                links.setdefault(found[1] or found[2], (url, link))
        return [(key, url, link) for key, (url, link) in links.items()]

    def posting(self, record: Any) -> RawPosting:
        """One job: of a table's row, whose department stands in a row above it, or of a list's item."""
        key, url, link = record
        row = link.find_parent(["tr", "li"]) or link
        place = words_of(row, "td:nth-of-type(2)") or words_of(row, ".list-group-item-text li")
        above = row.find_previous_sibling(class_=re.compile("department_heading")) if row.name == "tr" else None
        return self.make(
            key,
            url.partition("?")[0],
            " ".join(link.get_text(" ").split()),
            location=place,
            facts={"department": " ".join(above.get_text(" ").split())} if above is not None else {},
        )
