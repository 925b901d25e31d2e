"""HealthcareSource (symplr): one search by POST holds whole ads; common in community hospitals."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import quote

from scrapy import Request
from scrapy.http import Response

from crawler.answers import pick, rows_of, text
from crawler.lanes import Backend
from crawler.spiders.base import PlatformSpider
from crawler.spiders.series import Series
from data.records import RawPosting

LIMIT = 100
# "https://pm.healthcaresource.com/cs/acme#/job/12040", "//pm.healthcaresource.com/CS/acme/#/search"
_HOSTED = re.compile(r"//pm\.healthcaresource\.com/(?:cs|JobseekerSearchAPI)/([\w-]+)", re.I)
# '<img src="data:image/png;base64,iVBOR…">': pictures that were pasted into an ad, larger than all its words.
_PICTURE = re.compile(r"<img\b[^>]{0,200}src=.data:[^>]*>", re.I)


class HealthcaresourceSpider(PlatformSpider):
    """Boards on HealthcareSource, now symplr Recruiting.

    You are on one if the address is ``pm.healthcaresource.com/cs/NAME``. ``board`` is that name. ``key`` is the number
    in a job's address (``#/job/12040``).
    """

    name = "healthcaresource"
    origin = "https://pm.healthcaresource.com"
    backend = Backend("healthcaresource", at_once=2, delay=0.5)
    custom_settings: dict[str, Any] | None = {"DOWNLOAD_MAXSIZE": 40_000_000}

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """The name in the path."""
        found = _HOSTED.search(url)
        return {"board": found[1]} if found else None

    def list_request(self, series: Series) -> Request:
        """The next 100 after those returned so far, in an order that stays."""
        everything: dict[str, Any] = {"bool": {"must": {"match_all": {}}}}
        asked = {"query": everything, "from": series.returned, "size": LIMIT, "sort": [{"datePosted": "desc"}]}
        url = f"{self.base}/JobseekerSearchAPI/{quote(self.source.board)}/api/Search?size={LIMIT}"
        headers = {**self.headers, "Content-Type": "application/json; charset=UTF-8"}
        return Request(url, method="POST", body=json.dumps(asked), headers=headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The hits; their total is a number or an object."""
        hits = pick(self.json(response), "hits", default={})
        total = pick(hits, "total", "value", default=pick(hits, "total", default=None))
        if series.pages == 0 and isinstance(total, int):
            series.total = total
        return rows_of(hits, "hits")

    def posting(self, record: Any) -> RawPosting | None:
        """One hit; those for the hospital's own people are passed over."""
        source = pick(record, "_source", default={})
        area, address = pick(source, "userArea", default={}), pick(source, "jobLocation", "address", default={})
        if pick(area, "isInternalOnly") is True or pick(area, "active") is False:
            self._expected -= 1  # the board counts it
            return None
        key = text(record, "_id").rpartition("_")[2] or text(area, "jobPostingID")
        place = (text(address, "addressLocality"), text(address, "addressRegion"))
        shown = text(area, "jobSummaryDisplay")
        return self.make(
            key,
            f"{self.base}/CS/{quote(self.source.board)}/#/job/{quote(key)}",
            text(source, "title") or text(source, "name"),
            company=text(source, "hiringOrganization", "name"),
            location=", ".join(filter(None, place)) or text(address, "addressLocalityRegion"),
            body=_PICTURE.sub("", shown) or text(area, "jobSummary"),
            html=bool(shown),
            posted=text(source, "datePosted"),
            pay=_pay(area),
            employment=text(source, "employmentType"),
            requisition=text(area, "requisitionNumber"),
            facts=_facts(source),
        )

    def ask_again(self, posting: RawPosting) -> Request:
        """The ad by itself, as its page asks for it; the page tells nothing without its scripts."""
        url = f"{self.base}/JobseekerAPI/Site/{quote(self.source.board)}/api/v2/JobPostingV2?id={quote(posting.key)}"
        return Request(url, headers=self.headers)

    def still_stands(self, response: Response, posting: RawPosting) -> bool:
        """Whether the answer holds the ad's text."""
        return bool(text(self.json(response), "userArea", "jobSummaryDisplay"))


def _facts(source: Any) -> dict[str, str]:
    facts = {
        "Facility": text(source, "hiringOrganization", "subOrganization", "name"),
        "department": text(source, "hiringOrganization", "subOrganization", "subOrganization", "name"),
        "category": text(source, "occupationalCategory"),
        "shift": text(source, "userArea", "shift"),
        "hours": text(source, "workHours"),
        "country": "US",
    }
    return {name: said for name, said in facts.items() if said}


def _pay(area: Any) -> str:
    """ "18.24 - 25.53", "13.58 Through 20.37"; with some only among the hospital's own fields, beside a "Pay Type"."""
    own = {
        text(it, "name"): text(it, "value")
        for group in pick(area, "customJobPostingFieldValues", default={}).values()
        for it in (group if isinstance(group, list) else [])
    }
    said = text(area, "salaryRange")
    said = said if re.search(r"\d", said) else own.get("Salary Range", "")
    return f"{said} {own.get('Pay Type', '')}".strip() if re.search("[1-9]", said) else ""
