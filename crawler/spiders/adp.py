"""ADP Workforce Now: a JSON list whose offset counts from 1, then one JSON answer an ad."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, quote

from scrapy import Request
from scrapy.http import Response

from crawler.answers import BadAnswer, pick, rows_of, text
from crawler.lanes import Backend
from crawler.spiders.base import PlatformSpider
from crawler.spiders.series import Series
from data.records import RawPosting

#: Asked for fewer, it gives none; asked for more, it gives so many.
LIMIT = 20
#: The career centre that most employers have.
USUAL = "19000101_000001"
_API = "/mascsr/default/careercenter/public/events/staffing/v1/job-requisitions"
# "https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid=152f13f3-…&ccId=19000101_000001"
_HOSTED = re.compile(r"//workforcenow\.(?:cloud\.)?adp\.com/", re.I)
_CID = re.compile(r"[0-9a-f-]{36}", re.I)


class AdpSpider(PlatformSpider):
    """Career centres on ADP Workforce Now.

    You are on one if the address is ``workforcenow.adp.com/…/recruitment.html?cid=CID&ccId=CCID``. ``board`` is
    ``CID/CCID``, or the ``cid`` alone where the other is the usual ``19000101_000001``. ``key`` is the requisition's
    ``itemID``. The interface names no employer.
    """

    name = "adp"
    origin = "https://workforcenow.adp.com"
    backend = Backend("adp", at_once=3, delay=0.3)

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """The two ids of an address."""
        if not _HOSTED.search(url):
            return None
        query = url.partition("?")[2].partition("#")[0]
        asked = {name.lower(): values[0] for name, values in parse_qs(query).items()}
        cid = asked.get("cid", "").lower()
        if not _CID.fullmatch(cid):
            return None
        return {"board": f"{cid}/{asked.get('ccid', USUAL)}"}

    @property
    def _ids(self) -> str:
        cid, _, centre = self.source.board.partition("/")
        return f"cid={quote(cid)}&ccId={quote(centre or USUAL)}"

    def list_request(self, series: Series) -> Request:
        """The next rows after those returned so far."""
        asked = f"{self._ids}&lang=en_US&locale=en_US&$top={LIMIT}&$skip={series.returned + 1}"
        return Request(f"{self.base}{_API}?{asked}", headers=self.headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The rows, and how many there are."""
        data = self.json(response)
        total = pick(data, "meta", "totalNumber", default=None)
        if series.pages == 0 and isinstance(total, int):
            series.total = total
        return rows_of(data, "jobRequisitions")

    def posting(self, record: Any) -> RawPosting:
        """One row; the number in the public address is another than that of the interface."""
        key, own = text(record, "itemID"), _own(record)
        shown = own.get("ExternalJobID") or key
        kinds = (text(record, "workLevelCode", "shortName"), own.get("SalaryType", ""))
        return self.make(
            key,
            f"{self.base}/mascsr/default/mdf/recruitment/recruitment.html?{self._ids}&lang=en_US&jobId={quote(shown)}",
            text(record, "requisitionTitle"),
            location=_location(record),
            posted=text(record, "postDate"),
            pay=own.get("SalaryRange") or _pay(record, kinds[1]),
            employment=kinds[0],
            requisition=text(record, "clientRequisitionID"),
            facts={
                name: said
                for name, said in (
                    ("category", own.get("JobClass", "")),
                    ("department", own.get("HomeDepartment", "") or _units(record)),
                )
                if said
            },
        )

    def detail_request(self, posting: RawPosting) -> Request:
        """The ad of the interface."""
        asked = f"{self._ids}&lang=en_US&locale=en_US"
        return Request(f"{self.base}{_API}/{quote(posting.key)}?{asked}", headers=self.headers)

    def read_detail(self, response: Response, posting: RawPosting) -> RawPosting:
        """The text; a job that was pulled is answered with an empty record, and one that is a file with none."""
        data = self.json(response)
        record = pick(data, "jobRequisitions", 0, default=data)
        body = text(record, "requisitionDescription")
        if not body:
            raise BadAnswer("answered without the ad's text")
        return replace(posting, body=body, html=True)


def _own(record: Any) -> dict[str, str]:
    """The fields that ADP keeps in groups, by their codes: ExternalJobID, SalaryRange, JobClass, SalaryType …"""
    groups = pick(record, "customFieldGroup", default={})
    return {
        text(it, "nameCode", "codeValue"): text(it, value) or text(it, "codeValue")
        for group, value in (("stringFields", "stringValue"), ("codeFields", "shortName"))
        for it in pick(groups, group, default=[])
    }


def _location(record: Any) -> str:
    places = []
    for it in pick(record, "requisitionLocations", default=[]):
        address = pick(it, "address", default={})
        city, state = text(address, "cityName"), text(address, "countrySubdivisionLevel1", "codeValue")
        places.append(", ".join(filter(None, (city, state))) or text(it, "nameCode", "shortName"))
    return "; ".join(dict.fromkeys(filter(None, places)))


def _units(record: Any) -> str:
    return ", ".join(text(it, "nameCode", "shortName") for it in pick(record, "organizationalUnits", default=[]))


def _pay(record: Any, unit: str) -> str:
    low, high = (text(record, "payGradeRange", f"{end}imumRate", "amountValue") for end in ("min", "max"))
    return f"{low} - {high} {unit}".strip() if re.search("[1-9]", low + high) else ""
