"""Paylocity: the board's page hands all jobs to its script; then the ad's page with JSON-LD."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from urllib.parse import quote, urlsplit

from scrapy import Request
from scrapy.http import Response

from crawler.answers import BadAnswer, Gone, decoded, pick, rows_of, text
from crawler.jsonld import job_postings, read_posting
from crawler.lanes import Backend
from crawler.markup import data_after
from crawler.spiders.base import PlatformSpider
from crawler.spiders.series import Series
from data.records import RawPosting

# "https://recruiting.paylocity.com/recruiting/jobs/All/98db1eea-2404-4e1c-9ea8-782edb1eb1f8/Acme-Inc"
_HOSTED = re.compile(r"//recruiting\.paylocity\.com/recruiting/jobs/All/([0-9a-f-]{36})(?:/([\w.%-]+))?", re.I)


class PaylocitySpider(PlatformSpider):
    """Boards on Paylocity.

    You are on one if the address is ``recruiting.paylocity.com/recruiting/jobs/All/GUID/NAME``. ``board`` is
    ``GUID/NAME``. ``key`` is the number in a job's address (``/jobs/Details/4248451``).
    """

    name = "paylocity"
    origin = "https://recruiting.paylocity.com"
    backend = Backend("paylocity", at_once=2, delay=0.5)
    headers = {"Accept": "text/html"}

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """Board and name of an address."""
        found = _HOSTED.search(url)
        return {"board": f"{found[1].lower()}/{found[2] or ''}".rstrip("/")} if found else None

    def list_request(self, series: Series) -> Request:
        """The one page there is."""
        return Request(f"{self.base}/recruiting/jobs/All/{quote(self.source.board)}", headers=self.headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """All jobs, as the page's script has them; a board that is gone leads to a page without."""
        series.over = True
        data = data_after(decoded(response), r"window\.pageData\s*=")
        if data is None:
            raise BadAnswer("answered with a page that is not a board: its key may have changed")
        return rows_of(data, "Jobs")

    def posting(self, record: Any) -> RawPosting | None:
        """One job; internal ones are passed over. Its date is of the employer's zone, that of the ad's page is not."""
        if pick(record, "IsInternal") is True:
            return None
        key, place = text(record, "JobId"), pick(record, "JobLocation", default={})
        where = [text(place, name) for name in ("City", "State", "Country")]
        return self.make(
            key,
            f"{self.base}/recruiting/jobs/Details/{quote(key)}",
            text(record, "JobTitle"),
            location=", ".join(it for it in where if it) or text(record, "LocationName"),
            posted=text(record, "PublishedDate"),
            workplace="Remote" if pick(record, "IsRemote") is True else "",
            facts={"department": text(record, "HiringDepartment"), "Facility": text(record, "LocationName")},
        )

    def detail_request(self, posting: RawPosting) -> Request:
        """The ad's page."""
        return Request(posting.url, headers=self.headers)

    def read_detail(self, response: Response, posting: RawPosting) -> RawPosting:
        """The ad from its JSON-LD; one that is closed leads elsewhere."""
        if "jobnotfound" in urlsplit(response.url).path.lower():
            raise Gone("leads to a page that says so")
        found = job_postings(decoded(response))
        if not found:
            raise BadAnswer("answered with a page without the ad")
        full = read_posting(found[0], posting)
        return replace(full, location=posting.location or full.location, posted=posting.posted or full.posted)
