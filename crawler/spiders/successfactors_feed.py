"""SuccessFactors, its older boards: one listing holds all jobs, bodies included, in XML that is none."""

from __future__ import annotations

import re
from html import unescape
from typing import Any
from urllib.parse import quote

from scrapy import Request
from scrapy.http import Response

from crawler.answers import BadAnswer, decoded
from crawler.lanes import Backend
from crawler.spiders.base import PlatformSpider
from crawler.spiders.hosted import asked_in
from crawler.spiders.series import Series
from data.records import RawPosting

# "https://career4.successfactors.com/career?company=AcmeProd&career_ns=job_listing", "…career41.sapsf.com/…"
_HOSTED = re.compile(r"//(career\d*\.(?:successfactors|sapsf)\.(?:com|eu))/(?:sfcareer|career)", re.I)
# "<filter1>\n<label>Country</label>\n<value>United States</value>\n</filter1>"
_FILTER = re.compile(r"<filter\d+>\s*<label>([^<]*)</label>\s*<value>([^<]*)</value>")


class SuccessfactorsFeedSpider(PlatformSpider):
    """Boards on the older hosts of SAP SuccessFactors.

    You are on one if the address is ``careerNUMBER.successfactors.com/career?company=WORD``. ``board`` is
    ``HOST/WORD``; the word's capitals matter. ``key`` is the requisition's number. A word that nobody has answers with
    a listing without jobs.
    """

    name = "successfactors_feed"
    origin = "https://{host}"
    backend = Backend("successfactors", at_once=2, delay=0.5)
    headers = {"Accept": "application/xml, text/xml"}
    custom_settings: dict[str, Any] | None = {"DOWNLOAD_MAXSIZE": 60_000_000}

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """Host and company of an address."""
        found = _HOSTED.search(url)
        company = asked_in(url).get("company", "") if found else ""
        return {"board": f"{found[1].lower()}/{company}"} if found and company else None

    def list_request(self, series: Series) -> Request:
        """The one request there is."""
        company = quote(self.source.board.partition("/")[2])
        asked = f"company={company}&career_ns=job_listing_summary&resultType=XML"
        return Request(f"{self.base}/career?{asked}", headers=self.headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """All jobs at once; the listing has elements without a name, so that no parser of XML would read it."""
        page = decoded(response)
        if "<Job-Listing" not in page:
            raise BadAnswer("answered with something that is not its listing")
        series.over = True
        return [it.partition("</Job>")[0] for it in page.split("<Job>")[1:]]

    def posting(self, record: Any) -> RawPosting:
        """One job; where it is stands in filters that each employer names."""
        filters = {label.strip().lower(): unescape(value).strip() for label, value in _FILTER.findall(record)}
        key = _said(record, "ReqId")
        asked = (
            f"company={quote(self.source.board.partition('/')[2])}&career_ns=job_listing&career_job_req_id={quote(key)}"
        )
        country = _first(filters, "country")
        place = (_first(filters, "city"), _first(filters, "state", "province", "region"), country)
        facts = {"country": country, "department": _said(record, "Department") or _first(filters, "department")}
        return self.make(
            key,
            f"{self.base}/career?{asked}",
            _said(record, "JobTitle"),
            company=_first(filters, "company", "business unit", "facility"),
            location=", ".join(filter(None, place)) or _first(filters, "location"),
            body=_said(record, "Job-Description"),
            html=True,
            posted=_said(record, "Posted-Date"),
            employment=_first(filters, "employment type", "job type", "schedule", "full time"),
            workplace=_first(filters, "work location", "workplace", "remote"),
            requisition=key,
            facts={name: said for name, said in facts.items() if said},
        )


def _said(record: str, name: str) -> str:
    """The text of one element, be it CDATA or escaped."""
    inside = record.partition(f"<{name}>")[2].partition(f"</{name}>")[0].strip()
    if inside.startswith("<![CDATA["):
        return inside.removeprefix("<![CDATA[").removesuffix("]]>").strip()
    return unescape(inside)


def _first(filters: dict[str, str], *names: str) -> str:
    """The value of the first filter whose label begins with one of the names."""
    return next((value for name in names for label, value in filters.items() if label.startswith(name) and value), "")
