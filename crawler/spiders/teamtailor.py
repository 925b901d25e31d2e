"""Teamtailor: a JSON feed holds a board, each item with its schema.org JobPosting."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from scrapy import Request
from scrapy.http import Response

from crawler.answers import pick, rows_of, text
from crawler.guard import origin
from crawler.jsonld import read_posting
from crawler.lanes import Backend
from crawler.spiders.base import PlatformSpider
from crawler.spiders.hosted import board_on
from crawler.spiders.series import Series
from data.records import RawPosting


class TeamtailorSpider(PlatformSpider):
    """Boards hosted by Teamtailor, which asks that its pages train no model; we only read them.

    You are on one if the address is ``WORD.teamtailor.com``, or the employer's own host answers ``/jobs.json`` with a
    JSON Feed. ``board`` is that word (``acme.na`` for ``acme.na.teamtailor.com``); ``base`` takes the place of the
    host. ``key`` is the number with which a job's address begins.
    """

    name = "teamtailor"
    origin = "https://{board}.teamtailor.com"
    backend = Backend("teamtailor", at_once=3, delay=0.3)
    trace = r"teamtailor-cdn\.com"
    headers = {"Accept": "application/feed+json, application/json"}
    custom_settings: dict[str, Any] | None = {"DOWNLOAD_MAXSIZE": 30_000_000}

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """The words before the vendor's domain."""
        return board_on(url, "teamtailor.com")

    def list_request(self, series: Series) -> Request:
        """The feed, then the page that its last one names as next."""
        return Request(series.next or f"{self.base}/jobs.json?per_page=100", headers=self.headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The items of a page of the feed."""
        data = self.json(response)
        following = text(data, "next_url")
        series.next = following if following and origin(following) == origin(response.url) else None
        series.over = series.next is None
        return rows_of(data, "items")

    def posting(self, record: Any) -> RawPosting:
        """One job: what its JobPosting says, with the text of the feed."""
        job = pick(record, "_jobposting", default={})
        bare = self.make(
            text(job, "identifier", "value") or text(record, "id"),
            text(record, "url"),
            text(record, "title"),
            posted=text(record, "date_published"),
        )
        body = max(text(record, "content_html"), text(job, "description"), key=len)
        return replace(read_posting({**job, "description": body}, bare), requisition="")  # it is the key once more
