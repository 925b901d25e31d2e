"""Workable: the widget's JSON holds a whole board; where an employer has none, a paged list and an answer an ad."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from scrapy import Request
from scrapy.http import Response

from crawler.answers import BadAnswer, pick, rows_of, text
from crawler.lanes import Backend
from crawler.spiders.base import PlatformSpider
from crawler.spiders.series import Series
from data.records import RawPosting

# "https://apply.workable.com/acme/j/3934C5C72F/", "//apply.workable.com/api/v1/widget/accounts/acme"
_HOSTED = re.compile(r"//apply\.workable\.com/(?:api/v\d/(?:widget/)?accounts/)?([A-Za-z0-9-]+)(?=[/?#]|$)")
_ALL = {"query": "", "location": [], "department": [], "worktype": [], "remote": []}


class WorkableSpider(PlatformSpider):
    """Boards hosted by Workable.

    You are on one if the careers page leads to ``apply.workable.com/NAME``. ``board`` is that name. The widget's answer
    holds all; where it names no job although the page does, add ``paged = true``: then the list that the page itself
    reads is read, and each ad on its own. ``key`` is the short code in a job's address (``/j/3934C5C72F/``).
    """

    name = "workable"
    origin = "https://apply.workable.com"
    backend = Backend("workable", at_once=1, delay=1.0)  # it asks to slow down sooner than others
    custom_settings: dict[str, Any] | None = {"DOWNLOAD_MAXSIZE": 30_000_000}

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """The name behind the vendor's host."""
        found = _HOSTED.search(url)
        return {"board": found[1]} if found and found[1] not in ("api", "static", "oauth") else None

    @property
    def _paged(self) -> bool:
        return bool(self.source.options.get("paged", False))

    def list_request(self, series: Series) -> Request:
        """The widget's answer, or the next page after the token of the last."""
        account = quote(self.source.board)
        if not self._paged:
            return Request(f"{self.base}/api/v1/widget/accounts/{account}?details=true", headers=self.headers)
        asked = {**_ALL, "token": series.next} if series.next else _ALL
        headers = {**self.headers, "Content-Type": "application/json"}
        return Request(
            f"{self.base}/api/v3/accounts/{account}/jobs", method="POST", body=json.dumps(asked), headers=headers
        )

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The jobs; a page without a token is the last."""
        data = self.json(response)
        if not self._paged:
            series.over = True
            return rows_of(data, "jobs")
        series.next = text(data, "nextPage")
        series.over = not series.next
        total = pick(data, "total", default=None)
        series.total = total if isinstance(total, int) and not isinstance(total, bool) else None
        return rows_of(data, "results")

    def posting(self, record: Any) -> RawPosting | None:
        """One job, as the widget or as the list has it; internal ones are passed over."""
        if pick(record, "isInternal") is True:
            self._expected -= 1  # the board counts it
            return None
        key, where = text(record, "shortcode"), pick(record, "location", default=record)
        place = (text(where, "city"), text(where, "state") or text(where, "region"), text(where, "country"))
        department = pick(record, "department", default="")
        remote = pick(record, "telecommuting") is True or pick(record, "remote") is True
        return self.make(
            key,
            f"{self.base}/{quote(self.source.board)}/j/{quote(key)}/",
            text(record, "title"),
            location=", ".join(filter(None, place)),
            body=text(record, "description"),
            html=True,
            posted=text(record, "published_on") or text(record, "published") or text(record, "created_at"),
            employment=text(record, "employment_type") or text(record, "type"),
            workplace=text(record, "workplace") or ("Remote" if remote else ""),
            requisition=text(record, "code"),
            facts={"department": ", ".join(department) if isinstance(department, list) else text(department)},
        )

    def detail_request(self, posting: RawPosting) -> Request | None:
        """The ad's own answer, where the list holds no text."""
        if not self._paged:
            return None
        account, key = quote(self.source.board), quote(posting.key)
        return Request(f"{self.base}/api/v2/accounts/{account}/jobs/{key}", headers=self.headers)

    def read_detail(self, response: Response, posting: RawPosting) -> RawPosting:
        """The three texts in the order of the page."""
        data = self.json(response)
        parts = [
            f"<h2>{heading}</h2>\n{said}" if heading else said
            for name, heading in (("description", ""), ("requirements", "Requirements"), ("benefits", "Benefits"))
            if (said := text(data, name))
        ]
        if not parts:
            raise BadAnswer("answered without the ad's text")
        return replace(posting, body="\n".join(parts), html=True)
