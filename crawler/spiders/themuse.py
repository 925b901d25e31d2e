"""The Muse: JSON pages of twenty, by category."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from scrapy import Request
from scrapy.http import Response

from crawler.answers import pick
from crawler.lanes import Backend
from crawler.spiders.jobapi import JobApiSpider
from crawler.spiders.series import Series


class ThemuseSpider(JobApiSpider):
    """Jobs at The Muse (https://www.themuse.com/developers/api/v2).

    You are on one if the address is ``www.themuse.com/jobs/…``. ``search`` in the row lists its categories
    (``Healthcare``), ``location`` narrows them (``Flexible / Remote``), ``pages`` says how many pages of twenty are
    read of each (twenty). ``key`` is the job's number. Its terms: link to its page; 500 requests an hour without a key.
    """

    name = "themuse"
    origin = "https://www.themuse.com"
    hosts = ("themuse.com",)
    backend = Backend("themuse", at_once=1, delay=1.0)
    searches = ("Healthcare",)
    most_pages = 20
    list_at = "results"
    fields = {
        "key": "id", "url": "refs.landing_page", "title": "name", "company": "company.name", "body": "contents",
        "location": "locations", "posted": "publication_date",
    }  # fmt: skip

    def list_request(self, series: Series) -> Request:
        """The next page of a category; the first is number nought."""
        asked = {"page": series.pages, "category": series.slice, "location": self.source.option("location")}
        query = urlencode({name: said for name, said in asked.items() if said != ""})
        return Request(f"{self.base}/api/public/jobs?{query}", headers=self.headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The jobs of one page, up to the last that there is."""
        last = pick(self.json(response), "page_count", default=0)
        series.over = isinstance(last, int) and series.pages + 1 >= last
        return super().rows(response, series)
