"""Arbeitnow: JSON pages of its newest jobs, most of them in Europe."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from scrapy import Request
from scrapy.http import Response

from crawler.answers import pick
from crawler.lanes import Backend
from crawler.spiders.jobapi import JobApiSpider
from crawler.spiders.series import Series
from data.records import RawPosting


class ArbeitnowSpider(JobApiSpider):
    """Jobs at Arbeitnow (https://www.arbeitnow.com/blog/job-board-api), remote ones and those of Europe.

    You are on one if the address is ``www.arbeitnow.com/jobs/…``. ``pages`` in the row says how many pages of a hundred
    are read (ten). ``key`` is the last part of a job's address. Its terms: name Arbeitnow and link to its page.
    """

    name = "arbeitnow"
    origin = "https://www.arbeitnow.com"
    hosts = ("arbeitnow.com",)
    backend = Backend("arbeitnow", at_once=1, delay=1.0)
    list_at = "data"
    fields = {
        "key": "slug", "url": "url", "title": "title", "company": "company_name", "body": "description",
        "location": "location", "posted": "created_at", "employment": "job_types",
    }  # fmt: skip

    def list_request(self, series: Series) -> Request:
        """The next page."""
        return Request(f"{self.base}/api/job-board-api?page={series.pages + 1}", headers=self.headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The jobs of one page; the last links no next."""
        series.over = not pick(self.json(response), "links", "next")
        return super().rows(response, series)

    def posting(self, record: Any) -> RawPosting | None:
        """One job."""
        posting = super().posting(record)
        return replace(posting, workplace="Remote" if pick(record, "remote") is True else "") if posting else None
