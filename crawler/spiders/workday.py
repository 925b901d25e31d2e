"""Workday: most US health systems. A POST list of at most 20 rows a page, then one JSON answer an ad."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.http import Response

from crawler.answers import BadAnswer, Gone, pick, rows_of, text
from crawler.lanes import Backend
from crawler.spiders.base import PlatformSpider
from crawler.spiders.series import Series
from data.records import RawPosting

#: More rows a page are answered with HTTP 400.
LIMIT = 20
#: Past so many rows of one query, pages repeat earlier rows.
WINDOW = 2000
# "acme.wd5.myworkdayjobs.com/en-US/External/job/…", "wd5.myworkdaysite.com/en-US/recruiting/acme/External"
_JOBS = re.compile(
    r"//([\w-]+)\.(wd\d+)\.myworkdayjobs(?:-impl)?\.com(?:/wday/cxs/[\w-]+)?(?:/[a-z]{2}-[A-Z]{2})?/([\w-]+)"
)
_SITE = re.compile(r"//(wd\d+)\.myworkdaysite\.com(?:/[a-z]{2}-[A-Z]{2})?/recruiting/([\w-]+)/([\w-]+)")
# "2 Locations": a row that names none of them.
_SEVERAL = re.compile(r"\d+ Locations?")


class WorkdaySpider(PlatformSpider):
    """Career sites on Workday (the interface behind its own pages, ``/wday/cxs/``).

    You are on one if the address is ``TENANT.wd5.myworkdayjobs.com/SITE`` or ``wd5.myworkdaysite.com/recruiting/TENANT/
    SITE``. ``board`` is ``TENANT/wd5/SITE``; for the second form add ``host = "wd5.myworkdaysite.com"``. ``facets``
    (Workday's own ids) cut a tenant that several employers share. ``key`` is what follows the last ``_`` of a job's
    address: the requisition's number, with ``-1`` where it is posted more than once.
    """

    name = "workday"
    backend = Backend("workday", at_once=8, delay=0.1)

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """Tenant, pod and site of an address."""
        if found := _JOBS.search(url):
            return {"board": f"{found[1]}/{found[2]}/{found[3]}"}
        if found := _SITE.search(url):
            return {"board": f"{found[2]}/{found[1]}/{found[3]}", "host": f"{found[1]}.myworkdaysite.com"}
        return None

    @cached_property  # asked for twice an ad, and of one row always the same
    def base(self) -> str:
        """The tenant's host."""
        tenant, pod, _ = self._board
        host = self.source.option("host") or f"{tenant}.{pod}.myworkdayjobs.com"
        return self.source.option("base").rstrip("/") or f"https://{host}"

    @cached_property
    def _board(self) -> tuple[str, str, str]:
        tenant, pod, site = (*self.source.board.split("/"), "", "", "")[:3]
        return tenant, pod, site

    @cached_property
    def _api(self) -> str:
        tenant, _, site = self._board
        return f"{self.base}/wday/cxs/{tenant}/{site}"

    def list_request(self, series: Series) -> Request:
        """The next 20 rows after those returned so far."""
        facets = series.slice or self.source.options.get("facets", {})
        asked = {"appliedFacets": facets, "limit": LIMIT, "offset": series.returned, "searchText": ""}
        headers = {**self.headers, "Content-Type": "application/json", "Accept-Language": "en-US"}
        return Request(f"{self._api}/jobs", method="POST", body=json.dumps(asked), headers=headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The rows; only the first page's total can be believed."""
        data = self.json(response)
        total = pick(data, "total", default=0)
        if series.pages == 0 and isinstance(total, int) and total > 0:
            series.total = total
        return rows_of(data, "jobPostings")

    def narrow(self, response: Response, series: Series) -> list[Series]:
        """Where more is there than one query shows: one series for each value of the facet that covers all of it."""
        if not series.total or series.total <= WINDOW:
            return []
        taken = series.slice or dict(self.source.options.get("facets", {}))
        fitting = [
            (parameter, values)
            for parameter, values in _facets(pick(self.json(response), "facets", default=[]))
            if parameter not in taken and sum(count for _, count in values) >= series.total * 0.98 and len(values) > 1
        ]
        if not fitting:
            return []
        parameter, values = min(fitting, key=lambda it: (max(count for _, count in it[1]) > WINDOW, len(it[1])))
        return [Series(slice={**taken, parameter: [value]}) for value, count in values if count]

    def posting(self, record: Any) -> RawPosting:
        """One row of the list."""
        path, where = text(record, "externalPath"), text(record, "locationsText")
        bullets = [text(it) for it in pick(record, "bulletFields", default=[])]
        tenant, _, site = self._board
        public = f"{self.base}/recruiting/{tenant}/{site}" if self.source.option("host") else f"{self.base}/{site}"
        return self.make(
            path.rpartition("/")[2].rpartition("_")[2],
            f"{public}{path}",
            text(record, "title"),
            location="" if _SEVERAL.fullmatch(where) else where,
            posted=text(record, "postedOn"),
            employment=text(record, "timeType"),
            workplace=text(record, "remoteType"),
            requisition=bullets[0] if bullets else "",
            facts={"path": path},
        )

    def detail_request(self, posting: RawPosting) -> Request:
        """The ad's JSON; its path already begins with ``/job/``."""
        return Request(f"{self._api}{posting.facts.get('path') or urlsplit(posting.url).path}", headers=self.headers)

    def read_detail(self, response: Response, posting: RawPosting) -> RawPosting:
        """Text, exact date and places."""
        data = self.json(response)
        info = pick(data, "jobPostingInfo", default={})
        if not text(info, "jobDescription"):
            raise BadAnswer("answered without the ad's text")
        if pick(info, "posted", default=True) is False:
            raise Gone("says that the job is no longer posted")
        places = [text(info, "location"), *(text(it) for it in pick(info, "additionalLocations", default=[]))]
        country = text(info, "jobRequisitionLocation", "country", "alpha2Code") or text(info, "country", "descriptor")
        return replace(
            posting,
            title=text(info, "title") or posting.title,
            company=text(data, "hiringOrganization", "name")
            if self.source.option("company") == "hiring"
            else posting.company,
            location="; ".join(place for place in places if place) or posting.location,
            body=text(info, "jobDescription"),
            html=True,
            posted=text(info, "startDate") or posting.posted,
            employment=text(info, "timeType") or posting.employment,
            workplace=text(info, "remoteType") or posting.workplace,
            requisition=text(info, "jobReqId") or posting.requisition,
            facts={**posting.facts, "country": country, "closes": text(info, "endDate")},
        )


def _facets(facets: Any) -> list[tuple[str, list[tuple[str, int]]]]:
    """Every facet with its values' ids and counts; places lie one level deeper, in a group."""
    found: list[tuple[str, list[tuple[str, int]]]] = []
    for facet in facets if isinstance(facets, list) else []:
        values = pick(facet, "values", default=[])
        if any(pick(value, "facetParameter") for value in values):
            found += _facets(values)
            continue
        counted = [(text(value, "id"), pick(value, "count", default=0)) for value in values]
        found.append((text(facet, "facetParameter"), [(id, n) for id, n in counted if id and isinstance(n, int)]))
    return found
