"""SmartRecruiters: a documented JSON interface whose robots.txt shuts programs out; asked only at a person's word."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
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

LIMIT = 100
# "https://jobs.smartrecruiters.com/AcmeHealth1/744000…", "//careers.smartrecruiters.com/AcmeHealth1"
_HOSTED = re.compile(
    r"//(?:(?:jobs|careers)\.smartrecruiters\.com|api\.smartrecruiters\.com/v1/companies)/([A-Za-z0-9_-]+)"
)
_NEEDS_A_WORD = (
    "forbids programs in its robots.txt: to use its documented interface all the same, add documented_api = true to"
    " its row"
)
_TEXTS = ("companyDescription", "jobDescription", "qualifications", "additionalInformation")


class SmartrecruitersSpider(PlatformSpider):
    """Boards on SmartRecruiters (https://developers.smartrecruiters.com/docs/posting-api).

    You are on one if the address is ``jobs.smartrecruiters.com/NAME`` or ``careers.smartrecruiters.com/NAME``.
    ``board`` is that name, as it is written there. ``key`` is the long number in a job's address.

    Off by default: the interface is public and documented for this use, yet the robots.txt of its host forbids all
    programs. A row is read only where its owner decides so with ``documented_api = true``; that alone lifts robots.txt,
    for this host's documented addresses, while delay, limits and the shared lane stay.
    """

    name = "smartrecruiters"
    origin = "https://api.smartrecruiters.com"
    backend = Backend("smartrecruiters", at_once=1, delay=1.0)

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """The name in the path."""
        found = _HOSTED.search(url)
        return {"board": found[1]} if found else None

    async def start(self) -> AsyncIterator[Request]:
        """Nothing is asked for without the row's word."""
        if self.source.options.get("documented_api") is not True:
            self.tally.failure = _NEEDS_A_WORD
            return
        async for request in super().start():
            yield request

    def _ask_for(self, path: str) -> Request:
        url = f"{self.base}/v1/companies/{quote(self.source.board)}/postings{path}"
        return Request(url, headers=self.headers, meta={"robots": True, "dont_redirect": True})

    def list_request(self, series: Series) -> Request:
        """The next 100 after those returned so far."""
        return self._ask_for(f"?limit={LIMIT}&offset={series.returned}")

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The rows; a name that nobody has is answered with none of them."""
        data = self.json(response)
        total = pick(data, "totalFound", default=None)
        if series.pages == 0 and isinstance(total, int):
            series.total = total
        return rows_of(data, "content")

    def posting(self, record: Any) -> RawPosting:
        """One row."""
        key, where = text(record, "id"), pick(record, "location", default={})
        place = [text(where, name) for name in ("city", "region", "country")]
        remote = {"remote": "Remote", "hybrid": "Hybrid"}
        return self.make(
            key,
            f"https://jobs.smartrecruiters.com/{quote(self.source.board)}/{quote(key)}",
            text(record, "name"),
            company=text(record, "company", "name"),
            location=", ".join(it for it in place if it) or text(where, "fullLocation"),
            posted=text(record, "releasedDate"),
            pay=_pay(record),
            employment=text(record, "typeOfEmployment", "label"),
            workplace=next((word for flag, word in remote.items() if pick(where, flag) is True), ""),
            requisition=text(record, "refNumber"),
            facts={
                name: said for name in ("department", "function", "industry") if (said := text(record, name, "label"))
            },
        )

    def detail_request(self, posting: RawPosting) -> Request:
        """The ad of the interface."""
        return self._ask_for(f"/{quote(posting.key)}")

    def read_detail(self, response: Response, posting: RawPosting) -> RawPosting:
        """The sections in the order of the page, each under its own title."""
        data = self.json(response)
        sections = pick(data, "jobAd", "sections", default={})
        body = "\n".join(
            f"<h2>{text(sections, name, 'title')}</h2>\n{said}"
            for name in _TEXTS
            if (said := text(sections, name, "text"))
        )
        if not body:
            raise BadAnswer("answered without the ad's text")
        return replace(posting, body=body, html=True, pay=_pay(data) or posting.pay)


def _pay(record: Any) -> str:
    """The field for it, or else what the employer named so itself ("Salary Range Minimum ")."""
    given = pick(record, "compensation", default={})
    low, high = text(given, "min"), text(given, "max")
    if low or high:
        return f"{low} - {high} {text(given, 'period')} {text(given, 'currency')}".strip()
    own = [
        text(it, "valueLabel")
        for it in pick(record, "customField", default=[])
        if re.search(r"\b(?:salary|pay)\b", text(it, "fieldLabel"), re.I)
    ]
    return " - ".join(it for it in own[:2] if re.search("[1-9]", it))
