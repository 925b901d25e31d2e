"""Pinpoint: one public JSON answer holds a whole board, bodies included."""

from __future__ import annotations

from html import escape
from typing import Any

from scrapy import Request
from scrapy.http import Response

from crawler.answers import pick, rows_of, text
from crawler.lanes import Backend
from crawler.spiders.adpage import AdPageSpider
from crawler.spiders.hosted import board_on
from crawler.spiders.series import Series
from data.records import RawPosting

#: An ad's texts in the order of its page; each but the first has a heading of its own.
_TEXTS = ("description", "key_responsibilities", "skills_knowledge_expertise", "benefits")


class PinpointSpider(AdPageSpider):
    """Boards hosted by Pinpoint.

    You are on one if the address is ``WORD.pinpointhq.com``. ``board`` is that word. ``key`` is the posting's number
    in its data; its address holds a longer code.
    """

    name = "pinpoint"
    origin = "https://{board}.pinpointhq.com"
    backend = Backend("pinpoint", at_once=3, delay=0.3)
    lists_text = True
    custom_settings: dict[str, Any] | None = {"DOWNLOAD_MAXSIZE": 30_000_000}

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """The first word of the host."""
        return board_on(url, "pinpointhq.com")

    def list_request(self, series: Series) -> Request:
        """The one request there is."""
        return Request(f"{self.base}/postings.json", headers={"Accept": "application/json"})

    def rows(self, response: Response, series: Series) -> list[Any]:
        """All postings at once."""
        series.over = True
        return rows_of(self.json(response), "data")

    def posting(self, record: Any) -> RawPosting:
        """One posting; pay is told only where the employer shows it."""
        shown = pick(record, "compensation_visible") is True
        place, job = pick(record, "location", default={}), pick(record, "job", default={})
        parts = [it for it in (text(place, "city"), text(place, "province")) if it and it.upper() != "ALL"]
        facts = {"department": text(job, "department", "name"), "closes": text(record, "deadline_at")}
        return self.make(
            text(record, "id"),
            f"{self.base}{text(record, 'path')}" if text(record, "path") else text(record, "url"),
            text(record, "title"),
            location=", ".join(parts) or text(place, "name"),
            body="\n".join(_text(record, name) for name in _TEXTS if text(record, name)),
            html=True,
            pay=text(record, "compensation") if shown else "",
            employment=text(record, "employment_type_text") or text(record, "employment_type"),
            workplace=text(record, "workplace_type"),
            requisition=text(job, "requisition_id"),
            facts={name: said for name, said in facts.items() if said},
        )

    def is_gone(self, response: Response, posting: RawPosting) -> bool:
        """Whether the posting's address leads to the list."""
        return "/postings/" not in response.url


def _text(record: Any, name: str) -> str:
    heading = text(record, f"{name}_header")
    return (f"<h3>{escape(heading)}</h3>\n" if heading else "") + text(record, name)
