"""USAJOBS: the federal search interface, by series, with the person's own free key."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import quote, urlencode

from scrapy import Request
from scrapy.http import Response

from crawler.answers import pick, rows_of, text
from crawler.jsonld import texts
from crawler.spiders.base import PlatformSpider
from crawler.spiders.series import Series
from data.records import RawPosting
from data.settings import secret

LIMIT = 500
#: 0675 is Medical Records Technician, the coders of the VA; 0669 is Medical Records Administration.
SERIES = "0675;0669"
KEY, EMAIL = "USAJOBS_KEY", "USAJOBS_EMAIL"
_NEEDS_A_KEY = f"wants a key: ask for a free one at developer.usajobs.gov and set {KEY} and {EMAIL}"
#: Parts of an announcement, in the order of its page, with the headings that it has there.
_PARTS = (
    ("JobSummary", "Summary"),
    ("MajorDuties", "Duties"),
    ("KeyRequirements", "Conditions of employment"),
    ("Requirements", "Requirements"),
    ("QualificationSummary", "Qualifications"),
    ("Education", "Education"),
)


class UsajobsSpider(PlatformSpider):
    """The jobs of the federal government (https://developer.usajobs.gov): VA, Indian Health Service, military clinics.

    You are on one if the address is ``www.usajobs.gov/job/NUMBER``. ``board`` names the series, ``0675;0669`` by
    default; ``organization`` narrows them to an agency's code (``VATA`` is the Veterans Health Administration). ``key``
    is the announcement's control number, as in its address. It needs a key of your own, free at
    developer.usajobs.gov/apirequest: put it into the environment as ``USAJOBS_KEY``, and the e-mail address that you
    registered as ``USAJOBS_EMAIL``, which the interface wants to be told with every request.
    """

    name = "usajobs"
    origin = "https://data.usajobs.gov"
    custom_settings: dict[str, Any] | None = {"DOWNLOAD_MAXSIZE": 40_000_000}

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """Any job or search of theirs."""
        found = re.search(r"//(?:www|data)\.usajobs\.gov/", url, re.I)
        return {"board": SERIES} if found else None

    async def start(self) -> AsyncIterator[Request]:
        """Nothing is asked for without a key."""
        if not secret(KEY) or not secret(EMAIL):
            self.tally.failure = _NEEDS_A_KEY
            return
        async for request in super().start():
            yield request

    def _ask_for(self, **asked: str | int) -> Request:
        wanted = {"JobCategoryCode": self.source.board or SERIES, "Organization": self.source.option("organization")}
        query = urlencode({**{name: said for name, said in wanted.items() if said}, "Fields": "Full", **asked})
        own = {"Authorization-Key": secret(KEY), "User-Agent": secret(EMAIL)}
        # A redirect would carry the key elsewhere.
        return Request(f"{self.base}/api/search?{query}", headers={**self.headers, **own}, meta={"dont_redirect": True})

    def list_request(self, series: Series) -> Request:
        """The next page of 500."""
        return self._ask_for(ResultsPerPage=LIMIT, Page=series.pages + 1)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The announcements, and how many there are on all pages."""
        data = pick(self.json(response), "SearchResult", default={})
        total = text(data, "SearchResultCountAll")
        if series.pages == 0 and total.isdigit():
            series.total = int(total)
        return rows_of(data, "SearchResultItems")

    def posting(self, record: Any) -> RawPosting:
        """One announcement with all its texts."""
        key, job = text(record, "MatchedObjectId"), pick(record, "MatchedObjectDescriptor", default={})
        details = pick(job, "UserArea", "Details", default={})
        places = [text(it, "LocationName") for it in pick(job, "PositionLocation", default=[])][:40]
        return self.make(
            key,
            text(job, "PositionURI") or f"https://www.usajobs.gov/job/{quote(key)}",
            text(job, "PositionTitle"),
            company=text(job, "OrganizationName"),
            location="; ".join(filter(None, places)) or text(job, "PositionLocationDisplay"),
            body=_body(job, details),
            html=True,
            posted=text(job, "PublicationStartDate") or text(job, "PositionStartDate"),
            pay=_pay(job),
            employment=", ".join(
                text(it, "Name")
                for name in ("PositionSchedule", "PositionOfferingType")
                for it in pick(job, name, default=[])
            ),
            workplace=_workplace(job, details),
            requisition=text(job, "PositionID"),
            facts=_facts(job, details),
        )

    def ask_again(self, posting: RawPosting) -> Request:
        """A search for its number: the interface has no address for one announcement."""
        return self._ask_for(Keyword=posting.key, ResultsPerPage=25)

    def still_stands(self, response: Response, posting: RawPosting) -> bool:
        """Whether that search names it."""
        found = rows_of(self.json(response), "SearchResult", "SearchResultItems")
        return any(text(it, "MatchedObjectId") == posting.key for it in found)


def _body(job: Any, details: Any) -> str:
    parts = []
    for name, heading in _PARTS:
        said = texts(pick(details, name, default="")) or texts(pick(job, name, default=""))
        if len(said) > 1:
            parts.append(f"<h2>{heading}</h2>\n<ul>{''.join(f'<li>{_lines(it)}</li>' for it in said)}</ul>")
        elif said:
            parts.append(f"<h2>{heading}</h2>\n<p>{_lines(said[0])}</p>")
    return "\n".join(parts)


def _lines(said: str) -> str:
    """Text with its line breaks kept, be it HTML or not."""
    return said if "<" in said else said.replace("\r", "").replace("\n", "<br>")


def _facts(job: Any, details: Any) -> dict[str, str]:
    """Department, last day, grades, and whether some telework is allowed, which is less than a remote job."""
    facts = {
        "department": text(job, "DepartmentName"),
        "closes": text(job, "ApplicationCloseDate"),
        "grades": "-".join(filter(None, (text(details, "LowGrade"), text(details, "HighGrade")))),
        "telework": "eligible" if pick(details, "TeleworkEligible") is True else "",
    }
    return {name: said for name, said in facts.items() if said}


def _workplace(job: Any, details: Any) -> str:
    remote = pick(details, "RemoteIndicator") is True or "remote" in text(job, "PositionLocationDisplay").lower()
    return "Remote" if remote else ""


def _pay(job: Any) -> str:
    """ "58000" to "75000" with "PA" or "Per Year"."""
    paid = pick(job, "PositionRemuneration", 0, default={})
    low, high = text(paid, "MinimumRange"), text(paid, "MaximumRange")
    unit = text(paid, "Description") or text(paid, "RateIntervalCode")
    return f"{low} - {high} {unit} USD" if low or high else ""
