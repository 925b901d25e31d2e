"""Ashby: one public JSON answer holds a whole board, bodies included."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote, unquote

from scrapy import Request
from scrapy.http import Response

from crawler.answers import pick, rows_of, text
from crawler.spiders.base import PlatformSpider
from crawler.spiders.series import Series
from data.records import RawPosting

# "https://jobs.ashbyhq.com/iodine%20software/1b0e…", "//api.ashbyhq.com/posting-api/job-board/acme"
_HOSTED = re.compile(r"//(?:jobs\.ashbyhq\.com|api\.ashbyhq\.com/posting-api/job-board)/([^/?#\s\"']+)")


class AshbySpider(PlatformSpider):
    """Boards hosted by Ashby (https://developers.ashbyhq.com/docs/public-job-posting-api).

    You are on one if the careers page leads to ``jobs.ashbyhq.com/NAME``, or embeds a script from there. ``board`` is
    that name as a person would write it (``iodine software``). ``key`` is the job's long id in its address.
    """

    name = "ashby"
    origin = "https://api.ashbyhq.com"
    custom_settings: dict[str, Any] | None = {"DOWNLOAD_MAXSIZE": 30_000_000}

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """The name behind the vendor's host."""
        found = _HOSTED.search(url)
        return {"board": unquote(found[1])} if found and found[1] != "api" else None

    def list_request(self, series: Series) -> Request:
        """The one request there is."""
        board = quote(self.source.board, safe="")
        return Request(f"{self.base}/posting-api/job-board/{board}?includeCompensation=true", headers=self.headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """All jobs at once."""
        series.over = True
        return rows_of(self.json(response), "jobs")

    def posting(self, record: Any) -> RawPosting | None:
        """One job; those that its employer does not list are passed over."""
        if pick(record, "isListed", default=True) is False:
            return None
        others = [text(it, "location") for it in pick(record, "secondaryLocations", default=[])]
        facts = {
            "department": text(record, "department"),
            "team": text(record, "team"),
            "country": text(record, "address", "postalAddress", "addressCountry"),
        }
        return self.make(
            text(record, "id"),
            text(record, "jobUrl"),
            text(record, "title"),
            location="; ".join(filter(None, (text(record, "location"), *others))),
            body=text(record, "descriptionHtml") or text(record, "descriptionPlain"),
            html=bool(text(record, "descriptionHtml")),
            posted=text(record, "publishedAt"),
            pay=_pay(record),
            employment=text(record, "employmentType"),
            workplace=text(record, "workplaceType") or ("Remote" if pick(record, "isRemote") is True else ""),
            facts={name: said for name, said in facts.items() if said},
        )


def _pay(record: Any) -> str:
    """Pay, where the employer shows it: "$81K – $87K • Offers Bonus" in one of two places."""
    if pick(record, "shouldDisplayCompensationOnJobPostings") is not True:
        return ""
    shown = pick(record, "compensation", default={})
    return text(shown, "scrapeableCompensationSalarySummary") or text(shown, "compensationTierSummary")
