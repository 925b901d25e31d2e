"""UKG Pro (once UltiPro): a POST list, then the ad's page with its data in a script."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from scrapy import Request
from scrapy.http import Response

from crawler.answers import BadAnswer, Gone, decoded, pick, rows_of, text
from crawler.lanes import Backend
from crawler.markup import data_after
from crawler.spiders.base import PlatformSpider
from crawler.spiders.series import Series
from data.records import RawPosting

LIMIT = 50
# "https://recruiting2.ultipro.com/ACM1000ACME/JobBoard/a1f943e7-…/OpportunityDetail?…", "//acme.rec.pro.ukg.net/…"
_HOSTED = re.compile(
    r"//((?:recruiting\d?\.ultipro\.c(?:om|a))|(?:[\w-]+\.rec\.pro\.ukg\.net))/([A-Za-z0-9]+)/JobBoard/([0-9a-fA-F-]{36})"
)
_ORDER = [{"Value": "postedDateDesc", "PropertyName": "PostedDate", "Ascending": False}]
#: What the number in ``JobLocationType`` means.
_WORKPLACES = {"0": "Hybrid", "1": "On-site", "2": "Remote"}
#: Lists of the ad's data whose entries are criteria, with the heading that the page gives them.
_CRITERIA = (
    ("EducationCriteria", "Education"),
    ("LicenseAndCertificationCriteria", "Licenses & Certifications"),
    ("WorkExperienceCriteria", "Experience"),
    ("SkillCriteria", "Skills"),
)


class UkgSpider(PlatformSpider):
    """Job boards on UKG Pro Recruiting, once UltiPro.

    You are on one if the address is ``recruiting.ultipro.com/CODE/JobBoard/GUID``, ``recruiting2.ultipro.com/…`` or
    ``NAME.rec.pro.ukg.net/…``. ``board`` is ``HOST/CODE/GUID``; the host belongs to it, since none answers for another.
    ``key`` is the ``opportunityId`` in a job's address.
    """

    name = "ukg"
    backend = Backend("ukg", at_once=4, delay=0.2)

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """Host, code and board of an address."""
        found = _HOSTED.search(url)
        return {"board": f"{found[1]}/{found[2]}/{found[3].lower()}"} if found else None

    @property
    def base(self) -> str:
        """The board's own address."""
        host, code, guid = (*self.source.board.split("/"), "", "", "")[:3]
        origin = (self.source.option("base") or f"https://{host}").rstrip("/")
        return f"{origin}/{code}/JobBoard/{guid}"

    def list_request(self, series: Series) -> Request:
        """The next 50 after those returned so far; a body without a search is answered with none."""
        asked = {"Top": LIMIT, "Skip": series.returned, "QueryString": "", "OrderBy": _ORDER, "Filters": []}
        headers = {"Content-Type": "application/json", "X-Requested-With": "XMLHttpRequest", "Referer": f"{self.base}/"}
        return Request(
            f"{self.base}/JobBoardView/LoadSearchResults",
            method="POST",
            body=json.dumps({"opportunitySearch": asked}),
            headers={**self.headers, **headers},
        )

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The rows, and how many there are."""
        data = self.json(response)
        total = pick(data, "totalCount", default=None)
        if series.pages == 0 and isinstance(total, int):
            series.total = total
        return rows_of(data, "opportunities")

    def posting(self, record: Any) -> RawPosting:
        """One row; its date moves whenever the job is published again, so that the ad's own is better."""
        key = text(record, "Id")
        return self.make(
            key,
            f"{self.base}/OpportunityDetail?opportunityId={quote(key)}",
            text(record, "Title"),
            location=_location(record),
            posted=text(record, "PostedDate"),
            employment=_hours(record),
            workplace=_WORKPLACES.get(text(record, "JobLocationType"), ""),
            requisition=text(record, "RequisitionNumber"),
            facts={"category": text(record, "JobCategoryName")},
        )

    def detail_request(self, posting: RawPosting) -> Request:
        """The ad's page."""
        return Request(posting.url, headers={"Accept": "text/html"})

    def read_detail(self, response: Response, posting: RawPosting) -> RawPosting:
        """What the page hands to its script; a page without it may be an expired ad's, or only a poor night."""
        data = data_after(decoded(response), r"CandidateOpportunityDetail\s*\(")
        if pick(data, "OpportunityIsClosed") is True:
            raise Gone("says that the job is closed")
        if not text(data, "Description"):
            raise BadAnswer("answered with a page without the ad")
        return replace(
            posting,
            title=text(data, "Title") or posting.title,
            location=_location(data) or posting.location,
            body=text(data, "Description") + _criteria(data),
            html=True,
            posted=text(data, "PostedDate") or posting.posted,
            pay=_pay(data),
            employment=_hours(data) or posting.employment,
            workplace=_WORKPLACES.get(text(data, "JobLocationType"), posting.workplace),
        )


def _location(record: Any) -> str:
    places = []
    for it in pick(record, "Locations", default=[]):
        address = pick(it, "Address", default={})
        parts = [text(address, "City"), text(address, "State", "Code"), text(address, "Country", "Code")]
        places.append(", ".join(filter(None, parts)) or text(it, "LocalizedDescription") or text(it, "LocalizedName"))
    return "; ".join(dict.fromkeys(filter(None, places)))


def _hours(record: Any) -> str:
    full = pick(record, "FullTime", default=None)
    return {True: "Full time", False: "Part time"}.get(full, "") if isinstance(full, bool) else ""


def _criteria(data: Any) -> str:
    """What the employer ticked instead of writing it, under the page's own headings."""
    out = ""
    for name, heading in _CRITERIA:
        listed = pick(data, name, default=[])
        said = [(_criterion(it), pick(it, "Required") is True) for it in listed if isinstance(it, dict)]
        lines = [f"<li>{words}, {'required' if required else 'preferred'}</li>" for words, required in said if words]
        out += f"\n<h2>{heading}</h2>\n<ul>{''.join(lines)}</ul>" if lines else ""
    return out


def _criterion(it: dict[str, Any]) -> str:
    """The names and descriptions of one criterion, whatever its kind calls them."""
    return " ".join(
        dict.fromkeys(text(it, key) for key in it if key.endswith(("Name", "Description")) and text(it, key))
    )


def _pay(data: Any) -> str:
    """The range, where the employer shows it; figures that it hides are not ours to tell."""
    if pick(data, "PayRangeVisible") is not True:
        return ""
    low, high = (text(data, "PayRange", f"PayRange{end}imum") for end in ("Min", "Max"))
    return f"{low} - {high} {text(data, 'PayRangeCurrencyCode')}".strip() if low or high else ""
