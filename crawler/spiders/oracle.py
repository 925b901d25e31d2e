"""Oracle Recruiting Cloud: a JSON list by "finder", then one JSON answer an ad."""

from __future__ import annotations

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

LIMIT = 200
#: Past so many rows a query answers with nothing, and with a total of 0.
WINDOW = 10_000
_API = "/hcmRestApi/resources/latest/recruitingCEJobRequisition"
# "https://eeho.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1/job/7237"
_HOSTED = re.compile(r"//([\w.-]+\.oraclecloud\.com)/hcmUI/CandidateExperience/[\w-]+/sites/([\w-]+)")


class OracleSpider(PlatformSpider):
    """Career sites on Oracle Fusion ("Candidate Experience").

    You are on one if the address holds ``/hcmUI/CandidateExperience/en/sites/SITE``. ``board`` is ``HOST/SITE``, as in
    ``eeho.fa.us2.oraclecloud.com/CX_1``. ``key`` is the requisition's ``Id``.
    """

    name = "oracle"
    origin = "https://{host}"
    backend = Backend("oracle", at_once=6, delay=0.1)

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """Host and site of an address."""
        found = _HOSTED.search(url)
        return {"board": f"{found[1]}/{found[2]}"} if found else None

    @property
    def _site(self) -> str:
        return self.source.board.partition("/")[2]

    def list_request(self, series: Series) -> Request:
        """The next 200 rows; ``;``, ``,`` and ``=`` of the finder must stay as they are."""
        finder = f"findReqs;siteNumber={self._site},limit={LIMIT},offset={series.returned},sortBy=POSTING_DATES_DESC"
        expand = "requisitionList.secondaryLocations,flexFieldsFacet.values"
        return Request(f"{self.base}{_API}s?onlyData=true&expand={expand}&finder={finder}", headers=self.headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The rows, a bare list or one under ``items``."""
        item = pick(self.json(response), "items", 0, default={})
        total = pick(item, "TotalJobsCount", default=None)
        if series.pages == 0 and isinstance(total, int):
            series.total = total
        listed = pick(item, "requisitionList", default=None)
        if isinstance(listed, dict):
            return rows_of(listed, "items")
        if listed is None and series.total == 0:
            return []
        series.over = series.returned + 2 * LIMIT > WINDOW
        return rows_of(item, "requisitionList")

    def posting(self, record: Any) -> RawPosting:
        """One row of the list."""
        key = text(record, "Id")
        others = [text(it, "Name") for it in pick(record, "secondaryLocations", default=[])]
        facts = {"department": text(record, "Department"), "family": text(record, "JobFamily")}
        return self.make(
            key,
            f"{self.base}/hcmUI/CandidateExperience/en/sites/{self._site}/job/{quote(key)}",
            text(record, "Title"),
            location="; ".join(place for place in (text(record, "PrimaryLocation"), *others) if place),
            posted=text(record, "PostedDate"),
            employment=text(record, "JobSchedule") or text(record, "JobType"),
            workplace=text(record, "WorkplaceTypeCode") or text(record, "WorkplaceType"),
            requisition=key,
            facts={name: value for name, value in facts.items() if value},
        )

    def detail_request(self, posting: RawPosting) -> Request:
        """The ad's JSON."""
        finder = f'ById;Id="{quote(posting.key)}",siteNumber={self._site}'
        return Request(f"{self.base}{_API}Details?expand=all&onlyData=true&finder={finder}", headers=self.headers)

    def read_detail(self, response: Response, posting: RawPosting) -> RawPosting:
        """The three texts in the order of the page, and what the employer's own fields say by their prompts."""
        item = pick(self.json(response), "items", 0, default={})
        if text(item, "Id") != posting.key:
            raise BadAnswer("answered without the ad")
        flex = _flex(pick(item, "requisitionFlexFields", default=[]))
        return replace(
            posting,
            body=_body(item),
            html=True,
            posted=posting.posted or text(item, "ExternalPostedStartDate"),
            pay=_pay(flex) or posting.pay,
            employment=", ".join(filter(None, (posting.employment, flex.get("Assignment Category", "")))),
            facts={**posting.facts, **flex, "category": text(item, "Category"), "shift": text(item, "JobShift")},
        )


def _body(item: Any) -> str:
    parts = [text(item, "ExternalDescriptionStr")]
    for heading in ("Responsibilities", "Qualifications"):
        said = text(item, f"External{heading}Str")
        if said:
            parts.append(f"<h2>{heading}</h2>\n{said}")
    return "\n".join([*parts, text(item, "CorporateDescriptionStr")]).strip()


def _flex(fields: Any) -> dict[str, str]:
    listed = fields.get("items", []) if isinstance(fields, dict) else fields
    pairs = ((text(it, "Prompt"), text(it, "Value")) for it in listed if isinstance(listed, list))
    return {prompt: value for prompt, value in pairs if prompt and value}


def _pay(flex: dict[str, str]) -> str:
    """ "Minimum Salary/Range*", "Maximum Pay", "Pay Range": tenants name them as they like."""
    found = [
        value for prompt, value in flex.items() if re.search(r"\b(?:salary|pay|wage|compensation)\b", prompt, re.I)
    ]
    return " - ".join(found[:2])
