"""Jooble: JSON pages for each search, with the person's own free key."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import quote

from scrapy import Request
from scrapy.http.request.json_request import JsonRequest

from crawler.lanes import Backend
from crawler.spiders.jobapi import CODERS, JobApiSpider
from crawler.spiders.series import Series
from data.records import RawPosting
from data.settings import secret


class JoobleSpider(JobApiSpider):
    """Jobs that Jooble gathers (https://jooble.org/api/about), with the first words of each ad only.

    You are on one if the address is ``jooble.org/desc/NUMBER``. It needs a key of your own, free at
    jooble.org/api/about: put it into the environment as ``JOOBLE_KEY``. ``search`` in the row lists what is searched
    for, ``where`` a place. ``key`` is the job's number. Its terms: link to the address that it gives, and do not hand
    its jobs on; a free key holds for some
    hundreds of requests, so that only two ``pages`` of each search are read.
    """

    name = "jooble"
    origin = "https://jooble.org"
    hosts = ("jooble.org", "us.jooble.org")
    backend = Backend("jooble", at_once=1, delay=1.5)
    secrets = ("JOOBLE_KEY",)
    key_from = "jooble.org/api/about"
    searches = CODERS
    most_pages = 2
    ads_are_here = False
    total_at = "totalCount"
    fields = {
        "key": "id", "url": "link", "title": "title", "company": "company", "body": "snippet", "location": "location",
        "posted": "updated", "pay": "salary", "employment": "type",
    }  # fmt: skip

    def list_request(self, series: Series) -> Request:
        """The next page of a search; a redirect would carry the key elsewhere."""
        asked = {"keywords": series.slice, "location": self.source.option("where"), "page": str(series.pages + 1)}
        address = f"{self.base}/api/{quote(secret('JOOBLE_KEY'), safe='')}"
        return JsonRequest(address, data=asked, headers=self.headers, meta={"dont_redirect": True})

    def posting(self, record: Any) -> RawPosting | None:
        """One job, in its first words."""
        posting = super().posting(record)
        return replace(posting, snippet_only=True) if posting else None
