"""BambooHR: one JSON list names a board's jobs, and a JSON answer each holds the ad."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from scrapy import Request
from scrapy.http import Response

from crawler.answers import BadAnswer, pick, rows_of, text
from crawler.lanes import Backend
from crawler.spiders.base import PlatformSpider
from crawler.spiders.hosted import board_on
from crawler.spiders.series import Series
from data.records import RawPosting

_WORKPLACES = {"0": "On-site", "1": "Remote", "2": "Hybrid"}


class BamboohrSpider(PlatformSpider):
    """Boards hosted by BambooHR: clinics, practices and small coding firms.

    You are on one if the address is ``WORD.bamboohr.com/careers``. ``board`` is that word. ``key`` is the number in a
    job's address (``/careers/63``).
    """

    name = "bamboohr"
    origin = "https://{board}.bamboohr.com"
    backend = Backend("bamboohr", at_once=3, delay=0.3)

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """The first word of the host."""
        return board_on(url, "bamboohr.com")

    def list_request(self, series: Series) -> Request:
        """The one list there is."""
        return Request(f"{self.base}/careers/list", headers=self.headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """All jobs at once."""
        data = self.json(response)
        series.over = True
        total = pick(data, "meta", "totalCount", default=None)
        series.total = total if isinstance(total, int) else None
        return rows_of(data, "result")

    def posting(self, record: Any) -> RawPosting:
        """One job; its place stands in one of two fields."""
        key = text(record, "id")
        remote = "Remote" if pick(record, "isRemote") is True else ""
        return self.make(
            key,
            f"{self.base}/careers/{key}",
            text(record, "jobOpeningName"),
            location=_place(pick(record, "location")) or _place(pick(record, "atsLocation")),
            employment=text(record, "employmentStatusLabel"),
            workplace=_WORKPLACES.get(text(record, "locationType"), "") or remote,
            facts={"department": text(record, "departmentLabel")},
        )

    def detail_request(self, posting: RawPosting) -> Request:
        """The ad as data."""
        return Request(f"{self.base}/careers/{posting.key}/detail", headers=self.headers)

    def read_detail(self, response: Response, posting: RawPosting) -> RawPosting:
        """The ad's text, date and pay."""
        job = pick(self.json(response), "result", "jobOpening", default={})
        body = text(job, "description")
        if not body:
            raise BadAnswer("answered without the ad's text")
        return replace(
            posting,
            body=body,
            html=True,
            posted=text(job, "datePosted"),
            pay=text(job, "compensation"),
            location=posting.location or _place(pick(job, "location")) or _place(pick(job, "atsLocation")),
            facts={**posting.facts, "experience": text(job, "minimumExperience")},
        )


def _place(said: Any) -> str:
    """ "Toledo, Ohio, United States" from its parts."""
    parts = [text(said, "city"), text(said, "state") or text(said, "province"), text(said, "country")]
    return ", ".join(filter(None, parts[: 3 if parts[0] or parts[1] else 0]))
