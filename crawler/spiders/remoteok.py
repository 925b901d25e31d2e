"""Remote OK: one JSON answer holds its newest jobs, after a notice of its terms."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from scrapy import Request

from crawler.answers import text
from crawler.spiders.jobapi import JobApiSpider, pay
from crawler.spiders.series import Series
from data.records import RawPosting


class RemoteokSpider(JobApiSpider):
    """Remote jobs at Remote OK (https://remoteok.com/api).

    You are on one if the address is ``remoteok.com/remote-jobs/…``. ``key`` is the job's number. Its terms: name Remote
    OK and link to its page, by a link that search engines may follow, wherever a job is shown; do not use its logo.
    """

    name = "remoteok"
    origin = "https://remoteok.com"
    hosts = ("remoteok.com", "remoteok.io")
    list_at = ""
    fields = {
        "key": "id", "url": "url", "title": "position", "company": "company", "body": "description",
        "location": "location", "posted": "date",
    }  # fmt: skip

    def list_request(self, series: Series) -> Request:
        """The one request there is."""
        series.over = True
        return Request(f"{self.base}/api", headers=self.headers)

    def posting(self, record: Any) -> RawPosting | None:
        """One job; the first record is the notice."""
        posting = super().posting(record) if text(record, "position") else None
        return replace(posting, workplace="Remote", pay=pay(record, "salary_min", "salary_max")) if posting else None
