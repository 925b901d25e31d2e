"""Phenom: the search page names its own number, with which its "widgets" answer; then the ad's page."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any
from urllib.parse import quote, urlsplit

from scrapy import Request
from scrapy.http import Response

from crawler.answers import BadAnswer, Gone, decoded, pick, rows_of, text
from crawler.jsonld import job_postings, read_posting, texts
from crawler.markup import data_after
from crawler.spiders.base import PlatformSpider
from crawler.spiders.series import Series
from data.records import RawPosting

LIMIT = 100
# '"pageId":"page12"', "pageId: 'page6-migration'"
_PAGE_ID = re.compile(r"""["']?pageId["']?\s*:\s*["']([\w-]+)["']""")


class PhenomSpider(PlatformSpider):
    """Career sites by Phenom, which stand in front of Workday, iCIMS, Oracle and others.

    You are on one if the search is at ``/us/en/search-results`` and the page's source holds ``phApp``. ``board`` is the
    host (``careers.acme.org``). ``path`` is the part with country and language, ``us/en`` unless the row says other;
    ``page_id`` is the search page's number, for a page that does not tell it.
    Where programs are refused, the platform ``site`` reads the same ads from the site's sitemap. ``key`` is the job's
    number in its address (``/us/en/job/35517/…``).
    """

    name = "phenom"
    origin = "https://{board}"
    #: ``phApp`` is the object that all its pages fill.
    trace = r"\bphApp\b\s*(?:=|\.)|cdn\.phenompeople\.com"
    #: A search with all its facets is large.
    custom_settings: dict[str, Any] | None = {"DOWNLOAD_MAXSIZE": 20_000_000}

    @property
    def _path(self) -> str:
        return self.source.option("path", "us/en").strip("/")

    def list_request(self, series: Series) -> Request:
        """The search page first, for its number; then the next 100 after those returned so far."""
        page = f"{self.base}/{self._path}/search-results"
        if series.slice is None:
            return Request(page, headers={"Accept": "text/html"})
        country, language = (*self._path.split("/"), "en")[:2]
        asked = {
            "lang": f"{language}_{country}", "deviceType": "desktop", "country": country, "pageName": "search-results",
            "ddoKey": "refineSearch", "sortBy": "", "subsearch": "", "from": series.returned, "jobs": True,
            "counts": True, "all_fields": ["category", "state", "city", "type"], "size": LIMIT, "clearAll": False,
            "jdsource": "facets", "isSliderEnable": False, "pageId": series.slice, "siteType": "external",
            "keywords": "", "global": True, "selected_fields": {}, "locationData": {},
        }  # fmt: skip
        headers = {"Content-Type": "application/json", "X-Requested-With": "XMLHttpRequest", "Referer": page}
        body = json.dumps(asked)
        return Request(f"{self.base}/widgets", method="POST", body=body, headers={**self.headers, **headers})

    def rows(self, response: Response, series: Series) -> list[Any]:
        """Nothing yet of the page; the jobs of a widget, which asks for a session where it has none to give."""
        if series.slice is None:
            found = _PAGE_ID.search(decoded(response))
            series.next = self.source.option("page_id") or (found[1] if found else "")
            if not series.next:
                raise BadAnswer("answered with a page that is not its search")
            return []
        data = pick(self.json(response), "refineSearch", default={})
        rows = rows_of(data, "data", "jobs")
        total = pick(data, "totalHits", default=None)
        if series.pages == 0 and isinstance(total, int):
            series.total = self._expected = total
        return rows

    def narrow(self, response: Response, series: Series) -> list[Series]:
        """The search itself, once its page's number is known."""
        return [Series(slice=series.next)] if series.slice is None else []

    def posting(self, record: Any) -> RawPosting:
        """One row; the address that people see is the site's own, not that of the system behind it."""
        key = text(record, "jobId") or text(record, "jobSeqNo")
        slug = re.sub(r"[^A-Za-z0-9]+", "-", text(record, "title")).strip("-") or "job"
        places = texts(pick(record, "multi_location", default=[])) or [_place(record)]
        return self.make(
            key,
            f"{self.base}/{self._path}/job/{quote(key)}/{slug}",
            text(record, "title"),
            location="; ".join(places),
            posted=text(record, "postedDate") or text(record, "dateCreated"),
            pay=_pay(record),
            employment=text(record, "type") or text(record, "jobType"),
            workplace=text(record, "workLocation") or text(record, "remote"),
            requisition=text(record, "reqId"),
            facts=_facts(record),
        )

    def detail_request(self, posting: RawPosting) -> Request:
        """The ad's page."""
        return Request(posting.url, headers={"Accept": "text/html"})

    def read_detail(self, response: Response, posting: RawPosting) -> RawPosting:
        """The ad from what the page hands to its script, or from its JSON-LD; a closed one leads elsewhere."""
        page = decoded(response)
        if "/job/" not in urlsplit(response.url).path:
            raise Gone("leads to another page instead of the ad")
        job = pick(data_after(page, r'"jobDetail"\s*:'), "data", "job", default={})
        found = job_postings(page)
        full = read_posting(found[0], posting) if found else posting
        body = max(text(job, "description"), full.body, key=len)
        if not body:
            raise BadAnswer("answered with a page without the ad")
        return replace(
            full,
            company=posting.company,
            location=posting.location or full.location,
            body=body,
            html=True,
            posted=posting.posted or text(job, "postedDate") or full.posted,
            pay=_pay(job) or posting.pay or full.pay,
            employment=text(job, "type") or posting.employment or full.employment,
        )


def _place(record: Any) -> str:
    parts = [text(record, name) for name in ("city", "state", "country")]
    return ", ".join(filter(None, parts)) or text(record, "cityState") or text(record, "location")


def _facts(record: Any) -> dict[str, str]:
    """Category, shift, entity, and the address of the system behind."""
    names = {"category": "category", "jobShift": "shift", "companyName": "entity", "applyUrl": "apply_url"}
    return {name: text(record, field) for field, name in names.items() if text(record, field)}


def _pay(record: Any) -> str:
    """ "54.42" and "81.64", or "170000.0-195041.0 "; zeros are none."""
    low, high = text(record, "minimumPay"), text(record, "maximumPay")
    if low.strip("0.") or high.strip("0."):
        return f"{low} - {high}"
    said = text(record, "salaryRange")
    return said.replace("-", " - ") if re.search("[1-9]", said) else ""
