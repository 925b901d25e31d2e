"""Jobicy: one JSON answer for each search."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from scrapy import Request

from crawler.spiders.jobapi import CODERS, JobApiSpider, pay
from crawler.spiders.series import Series
from data.records import RawPosting


class JobicySpider(JobApiSpider):
    """Remote jobs at Jobicy (https://github.com/Jobicy/remote-jobs-api).

    You are on one if the address is ``jobicy.com/jobs/…``. ``search`` in the row lists what is searched for, ``geo``
    the region (``usa``). ``key`` is the job's number. Its terms: a few requests a day, name Jobicy and link to its
    page, do not hand its jobs on to other boards.
    """

    name = "jobicy"
    origin = "https://jobicy.com"
    hosts = ("jobicy.com",)
    searches = CODERS
    fields = {
        "key": "id", "url": "url", "title": "jobTitle", "company": "companyName", "body": "jobDescription",
        "location": "jobGeo", "posted": "pubDate", "employment": "jobType",
    }  # fmt: skip

    def list_request(self, series: Series) -> Request:
        """The one request for a search."""
        series.over = True
        asked = {"count": 100, "geo": self.source.option("geo", "usa"), "tag": series.slice}
        return Request(f"{self.base}/api/v2/remote-jobs?{urlencode(asked)}", headers=self.headers)

    def posting(self, record: Any) -> RawPosting | None:
        """One job, remote as all are; older answers name its pay by the year."""
        posting = super().posting(record)
        if posting is None:
            return None
        paid = pay(record, "salaryMin", "salaryMax", "salaryCurrency", "salaryPeriod")
        older = pay(record, "annualSalaryMin", "annualSalaryMax", "salaryCurrency")
        return replace(posting, workplace="Remote", pay=paid or (f"{older} yearly" if older else ""))
