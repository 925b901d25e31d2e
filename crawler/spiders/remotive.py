"""Remotive: one JSON answer holds all its remote jobs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from scrapy import Request

from crawler.spiders.jobapi import JobApiSpider
from crawler.spiders.series import Series
from data.records import RawPosting


class RemotiveSpider(JobApiSpider):
    """Remote jobs at Remotive (https://github.com/remotive-com/remote-jobs-api), 24 hours late.

    You are on one if the address is ``remotive.com/remote-jobs/…``. ``key`` is the job's number. Its terms: at most
    four requests a day and two a minute (we send one a night), name Remotive and link to its page wherever a job is
    shown, never hand its jobs on to other boards.
    """

    name = "remotive"
    origin = "https://remotive.com"
    hosts = ("remotive.com", "remotive.io")
    fields = {
        "key": "id", "url": "url", "title": "title", "company": "company_name", "body": "description",
        "location": "candidate_required_location", "posted": "publication_date", "pay": "salary",
        "employment": "job_type",
    }  # fmt: skip

    def list_request(self, series: Series) -> Request:
        """The one request there is: its search would be no smaller a burden."""
        series.over = True
        return Request(f"{self.base}/api/remote-jobs", headers=self.headers)

    def posting(self, record: Any) -> RawPosting | None:
        """One job, remote as all are."""
        posting = super().posting(record)
        return replace(posting, workplace="Remote") if posting else None
