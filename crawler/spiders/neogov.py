"""NEOGOV: the pages of counties and states, ten cards a page; then the ad's page with JSON-LD."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

from scrapy import Request
from scrapy.http import Response

from crawler.answers import BadAnswer, Gone, decoded
from crawler.jsonld import job_postings, read_posting
from crawler.lanes import Backend
from crawler.markup import soup, words_of
from crawler.spiders.base import PlatformSpider
from crawler.spiders.series import Series
from data.records import RawPosting

# "https://www.governmentjobs.com/careers/contracosta?keywords=…", "//www.schooljobs.com/careers/acme/jobs/5463760/x"
_HOSTED = re.compile(r"//www\.(governmentjobs|schooljobs)\.com/careers/(?!home\b|jobInfo\b)([\w-]+)", re.I)
_COUNT = re.compile(r'id="job-postings-number">\s*([\d,]+)')
# "Permanent Full-Time - $130,481.26 Annually"
_PAID = re.compile(r"^(.*?)\s+-\s+(\$.*)$")


class NeogovSpider(PlatformSpider):
    """Boards of counties, states and their hospitals on NEOGOV.

    You are on one if the address is ``www.governmentjobs.com/careers/AGENCY``. ``board`` is that last word; for
    ``www.schooljobs.com`` add ``base = "https://www.schooljobs.com"``. ``key`` is the number in a job's address.
    """

    name = "neogov"
    origin = "https://www.governmentjobs.com"
    backend = Backend("neogov", at_once=2, delay=0.5)
    headers = {"Accept": "text/html"}

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """The agency in the path."""
        found = _HOSTED.search(url)
        if not found:
            return None
        elsewhere = {"base": "https://www.schooljobs.com"} if found[1].lower() == "schooljobs" else {}
        return {"board": found[2].lower(), **elsewhere}

    def list_request(self, series: Series) -> Request:
        """The next page; asked for as a page and not by its script, it comes without any job."""
        asked = f"agency={quote(self.source.board)}&page={series.pages + 1}&sort=PostingDate&isDescendingSort=true"
        headers = {**self.headers, "X-Requested-With": "XMLHttpRequest"}
        return Request(f"{self.base}/careers/home/index?{asked}", headers=headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The cards; the table that repeats them is passed over. Their count is believed only to doubt an early end."""
        page = decoded(response)
        count = _COUNT.search(page)
        if series.pages == 0:
            if not count:
                raise BadAnswer("answered with a page without its count of jobs")
            self._expected = int(count[1].replace(",", ""))
        return list(soup(response).select("li.list-item[data-job-id]"))

    def posting(self, record: Any) -> RawPosting | None:
        """One card: place, kind with pay, and department stand in a list without names."""
        link = record.select_one("a.item-details-link[href]")
        if link is None:
            return None
        lines = [" ".join(it.get_text(" ").split()) for it in record.select("ul.list-meta > li")]
        kind = next((line for line in lines[1:] if not line.startswith(("Department:", "Category:"))), "")
        paid = _PAID.match(kind)
        return self.make(
            str(record["data-job-id"]),
            urljoin(f"{self.base}/", str(link["href"])).partition("?")[0],
            " ".join(link.get_text(" ").split()),
            location=lines[0] if lines else "",
            posted=words_of(record, ".list-entry-starts"),
            pay=paid[2] if paid else "",
            employment=paid[1] if paid else kind,
            facts={"department": str(link.get("data-department-name", ""))},
        )

    def detail_request(self, posting: RawPosting) -> Request:
        """The ad's page."""
        return Request(posting.url, headers=self.headers)

    def read_detail(self, response: Response, posting: RawPosting) -> RawPosting:
        """The ad from its JSON-LD; one that is closed leads back to the board."""
        if f"/jobs/{posting.key}" not in urlsplit(response.url).path:
            raise Gone("leads to the board instead of the ad")
        found = job_postings(decoded(response))
        if not found:
            raise BadAnswer("answered with a page without the ad")
        full = read_posting(found[0], posting)
        return replace(full, pay=posting.pay or full.pay, employment=posting.employment or full.employment)
