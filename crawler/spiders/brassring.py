"""BrassRing: JSON pages of questions and values; each ad's page carries its own in a hidden field."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape
from typing import Any

from scrapy import Request
from scrapy.http import Response
from scrapy.http.request.json_request import JsonRequest

from crawler.answers import BadAnswer, Gone, pick, rows_of, text
from crawler.jsonld import repaired
from crawler.lanes import Backend
from crawler.markup import soup
from crawler.places import place_among
from crawler.spiders.base import PlatformSpider
from crawler.spiders.hosted import asked_in
from crawler.spiders.series import Series
from data.records import RawPosting

LIMIT = 50
# "https://sjobs.brassring.com/TGnewUI/Search/home/HomeWithPreLoad?partnerid=25632&siteid=5649&PageType=JobDetails&jobid=7"
_HOSTED = re.compile(r"//([\w.-]+(?::\d+)?)/TGnewUI/", re.I)
#: Answers that are no part of an ad's text.
_TECHNICAL = (
    "reqid",
    "hotjob",
    "clientid",
    "siteid",
    "gqid",
    "jobreqlanguage",
    "latitude",
    "longitude",
    "lastupdated",
    "jobtitle",
    "autoreq",
)


class BrassringSpider(PlatformSpider):
    """Boards on BrassRing (Infinite Talent, once Kenexa and IBM).

    You are on one if the address holds ``/TGnewUI/`` and ``partnerid=NUMBER&siteid=NUMBER``. ``board`` is both numbers,
    ``25632/5649``; ``base`` takes the place of ``https://sjobs.brassring.com``. Fields are named ``formtext12`` and the
    like as each employer pleases: ``location`` in the row names those of the place in order
    (``["formtext12", "formtext10"]``) where they are not recognised by themselves. ``key`` is the job's number.
    """

    name = "brassring"
    origin = "https://sjobs.brassring.com"
    backend = Backend("brassring", at_once=2, delay=0.5)

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """The two numbers of an address, and its host where it is not the vendor's."""
        found, asked = _HOSTED.search(url), asked_in(url)
        partner, site = asked.get("partnerid", ""), asked.get("siteid", "")
        if not (found and partner.isdigit() and site.isdigit()):
            return None
        host = found[1].lower()
        return {"board": f"{partner}/{site}", **({} if host == "sjobs.brassring.com" else {"base": f"https://{host}"})}

    def list_request(self, series: Series) -> Request:
        """The next page."""
        partner, _, site = self.source.board.partition("/")
        asked = {
            "partnerId": partner, "siteId": site, "keyword": "", "location": "", "keywordCustomSolrFields": "",
            "turnOffHttps": False, "Latitude": 0, "Longitude": 0, "facetfilterfields": {"Facet": []},
            "powersearchoptions": {"PowerSearchOption": []}, "SortType": "LastUpdated",
            "pageNumber": str(series.pages + 1), "pageSize": str(LIMIT),
        }  # fmt: skip
        return JsonRequest(
            f"{self.base}/TgNewUI/Search/Ajax/ProcessSortAndShowMoreJobs", data=asked, headers=self.headers
        )

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The jobs of one page; only the first one's count is believed."""
        data = self.json(response)
        total = pick(data, "JobsCount", default=None)
        if series.pages == 0 and isinstance(total, int):
            series.total = total
        return rows_of(data, "Jobs", "Job")

    def posting(self, record: Any) -> RawPosting:
        """One job, by the names of its questions."""
        said = _answers(pick(record, "Questions", default=[]), "QuestionName", "Value")
        named = self.source.options.get("location") or []
        place = ", ".join(filter(None, (said.get(str(name), "") for name in named)))
        forms = [value for name, value in said.items() if name not in _TECHNICAL and len(value) < 100]
        return self.make(
            said.get("reqid", ""),
            text(record, "Link"),
            said.get("jobtitle", ""),
            location=place or place_among(forms),
            posted=said.get("lastupdated", "").replace("-", " "),
            employment=next(
                (it for it in forms if re.match(r"(?:full|part)[ -]?time|per diem|temporary", it, re.I)), ""
            ),
            requisition=said.get("autoreq", ""),
            facts={name: said[name] for name in ("department",) if said.get(name)},
        )

    def detail_request(self, posting: RawPosting) -> Request:
        """The ad's page."""
        return Request(posting.url, headers={"Accept": "text/html"})

    def read_detail(self, response: Response, posting: RawPosting) -> RawPosting:
        """Every longer answer of the hidden field, under the question's words; no field means no ad."""
        field = soup(response).select_one("#preLoadJSON")
        data = repaired(str(field.get("value", ""))) if field is not None else None
        if data is None:
            raise BadAnswer("answered with a page without its data")
        questions = pick(data, "Jobdetails", "JobDetailQuestions", default=[])
        if not questions:
            raise Gone("shows no ad any more")
        said = _answers(questions, "QuestionName", "AnswerValue")
        zones = _answers(questions, "VerityZone", "AnswerValue")
        body = "\n".join(f"<h3>{escape(name)}</h3>\n{value}" for name, value in said.items() if len(value) > 60)
        if not body:
            raise BadAnswer("answered with a page without the ad's text")
        place = [value for part in ("city", "state|province|region", "location") if (value := _named(said, part))]
        return replace(
            posting,
            body=body,
            html=True,
            location=posting.location or place_among(place) or ", ".join(place[:2]),
            requisition=posting.requisition or zones.get("autoreq", ""),
        )


def _answers(questions: Any, name: str, value: str) -> dict[str, str]:
    """Question → answer, without the empty ones."""
    return {text(it, name): text(it, value) for it in questions if text(it, value)}


def _named(said: dict[str, str], part: str) -> str:
    """The answer to the first question whose words hold one of these."""
    return next((value for name, value in said.items() if re.search(rf"\b(?:{part})\b", name, re.I)), "")
