"""Himalayas: JSON pages of twenty for each search."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from scrapy import Request

from crawler.lanes import Backend
from crawler.spiders.adpage import path_of
from crawler.spiders.jobapi import CODERS, JobApiSpider, pay
from crawler.spiders.series import Series
from data.records import RawPosting


class HimalayasSpider(JobApiSpider):
    """Remote jobs at Himalayas (https://himalayas.app/api).

    You are on one if the address is ``himalayas.app/companies/WORD/jobs/…``. ``search`` in the row lists what is
    searched for. ``key`` is the path of the job's address. Its terms: name Himalayas and link to its page, do not hand
    its jobs on to other boards, slow down when told to.
    """

    name = "himalayas"
    origin = "https://himalayas.app"
    hosts = ("himalayas.app",)
    backend = Backend("himalayas", at_once=1, delay=1.0)
    searches = CODERS
    total_at = "totalCount"
    fields = {
        "key": "guid", "url": "guid", "title": "title", "company": "companyName", "body": "description",
        "location": "locationRestrictions", "posted": "pubDate", "employment": "employmentType",
    }  # fmt: skip

    def list_request(self, series: Series) -> Request:
        """The next page of a search."""
        asked = {"q": series.slice, "page": series.pages + 1}
        return Request(f"{self.base}/jobs/api/search?{urlencode(asked)}", headers=self.headers)

    def posting(self, record: Any) -> RawPosting | None:
        """One job, remote as all are."""
        posting = super().posting(record)
        if posting is None:
            return None
        paid = pay(record, "minSalary", "maxSalary", "currency", "salaryPeriod").replace("annual", "yearly")
        return replace(posting, key=path_of(posting.key), workplace="Remote", pay=paid)
