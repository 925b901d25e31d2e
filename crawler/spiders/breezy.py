"""Breezy: a bare JSON list names a board's jobs; each ad's page carries a JobPosting."""

from __future__ import annotations

from typing import Any

from scrapy import Request
from scrapy.http import Response

from crawler.answers import pick, rows_of, text
from crawler.lanes import Backend
from crawler.spiders.adpage import AdPageSpider
from crawler.spiders.hosted import board_on
from crawler.spiders.series import Series
from data.records import RawPosting


class BreezySpider(AdPageSpider):
    """Boards hosted by Breezy HR.

    You are on one if the address is ``WORD.breezy.hr``. ``board`` is that word. ``key`` is the code with which a job's
    address begins (``/p/33b788b22d82-…``).
    """

    name = "breezy"
    origin = "https://{board}.breezy.hr"
    backend = Backend("breezy", at_once=3, delay=0.3)
    body_at = (".description", ".position-description")

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """The first word of the host."""
        return board_on(url, "breezy.hr")

    def list_request(self, series: Series) -> Request:
        """The one list there is."""
        return Request(f"{self.base}/json", headers={"Accept": "application/json"})

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The answer is the list; on older boards it lies under ``positions``."""
        data = self.json(response)
        series.over = True
        return rows_of(data, "positions") if isinstance(data, dict) else rows_of(data)

    def posting(self, record: Any) -> RawPosting:
        """One job."""
        key, friendly = text(record, "id") or text(record, "_id"), text(record, "friendly_id")
        places = pick(record, "locations", default=[]) or [pick(record, "location", default={})]
        return self.make(
            key,
            text(record, "url") or f"{self.base}/p/{friendly or key}",
            text(record, "name"),
            company=text(record, "company", "name"),
            location="; ".join(filter(None, (text(it, "name") for it in places))),
            posted=text(record, "published_date"),
            pay=text(record, "salary"),
            employment=text(record, "type", "name"),
            workplace="Remote" if pick(record, "location", "is_remote") is True else "",
            facts={"department": text(record, "department")},
        )

    def is_gone(self, response: Response, posting: RawPosting) -> bool:
        """Whether the job's address leads to the list; older boards' keys do not stand in it."""
        return "/p/" not in response.url
