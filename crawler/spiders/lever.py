"""Lever: a bare JSON list holds a board, bodies included."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

from scrapy import Request
from scrapy.http import Response

from crawler.answers import pick, rows_of, text
from crawler.spiders.base import PlatformSpider
from crawler.spiders.series import Series
from data.records import RawPosting

LIMIT = 100
# "https://jobs.lever.co/acme/466e…", "//jobs.eu.lever.co/acme", "//api.lever.co/v0/postings/acme?mode=json"
_HOSTED = re.compile(r"//(?:jobs|api)(\.eu)?\.lever\.co/(?:v0/postings/)?([A-Za-z0-9_.-]+)")


class LeverSpider(PlatformSpider):
    """Boards hosted by Lever (https://github.com/lever/postings-api).

    You are on one if the careers page leads to ``jobs.lever.co/WORD``. ``board`` is that word; for ``jobs.eu.lever.co``
    add ``base = "https://api.eu.lever.co"``. ``key`` is the posting's long id in its address.
    """

    name = "lever"
    origin = "https://api.lever.co"
    custom_settings: dict[str, Any] | None = {"DOWNLOAD_MAXSIZE": 30_000_000}

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """The word behind the vendor's host."""
        found = _HOSTED.search(url)
        if not found:
            return None
        return {"board": found[2], **({"base": "https://api.eu.lever.co"} if found[1] else {})}

    @property
    def _api(self) -> str:
        return f"{self.base}/v0/postings/{quote(self.source.board)}"

    def list_request(self, series: Series) -> Request:
        """The next 100 after those returned so far; only an empty page is the end."""
        return Request(f"{self._api}?mode=json&skip={series.returned}&limit={LIMIT}", headers=self.headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The answer is the list."""
        return rows_of(self.json(response))

    def posting(self, record: Any) -> RawPosting:
        """One posting with its texts in the order of the page."""
        kinds = pick(record, "categories", default={})
        places = [text(it) for it in pick(kinds, "allLocations", default=[])] or [text(kinds, "location")]
        workplace = text(record, "workplaceType")
        return self.make(
            text(record, "id"),
            text(record, "hostedUrl"),
            text(record, "text"),
            location="; ".join(filter(None, places)),
            body=_body(record),
            html=True,
            posted=text(record, "createdAt"),
            pay=_pay(record),
            employment=text(kinds, "commitment"),
            workplace="" if workplace == "unspecified" else workplace,
            facts={
                name: said
                for name in ("department", "team", "country")
                if (said := text(kinds, name) or text(record, name))
            },
        )

    def ask_again(self, posting: RawPosting) -> Request:
        """One posting of the interface: 404 once it is closed."""
        return Request(f"{self._api}/{quote(posting.key)}?mode=json", headers=self.headers)

    def still_stands(self, response: Response, posting: RawPosting) -> bool:
        """Whether the answer is that posting."""
        return text(self.json(response), "id") == posting.key


def _body(record: Any) -> str:
    main = text(record, "description") or text(record, "opening") + text(record, "descriptionBody")
    lists = [f"<h3>{text(it, 'text')}</h3>\n<ul>{text(it, 'content')}</ul>" for it in pick(record, "lists", default=[])]
    return "\n".join([main, *lists, text(record, "additional")]).strip()


def _pay(record: Any) -> str:
    """ "per-year-salary" and "per-hour-wage" are intervals."""
    range_ = pick(record, "salaryRange", default={})
    low, high = text(range_, "min"), text(range_, "max")
    amounts = f"{low} - {high} {text(range_, 'currency')} {text(range_, 'interval').replace('-', ' ')}"
    return amounts.strip() if low or high else ""
