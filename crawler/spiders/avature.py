"""Avature: pages of cards in every employer's own layout; then the ad's page."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

from scrapy import Request
from scrapy.http import Response

from crawler.answers import BadAnswer, decoded
from crawler.guard import origin
from crawler.lanes import Backend
from crawler.markup import soup, words_of
from crawler.places import place_among
from crawler.spiders.adpage import AdPageSpider
from crawler.spiders.series import Series
from data.records import RawPosting

# "/careers/JobDetail/Inpatient-Coder/17055", "/en_US/careers/JobDetail/77"
_JOB = re.compile(r"/JobDetail/(?:[^/?#]+/)*(\d+)(?=[/?#]|$)", re.I)
# "https://acme.avature.net/en_US/careers/SearchJobs/?jobOffset=6", "https://jobs.acme.edu/jobs/JobDetail/Coder/7"
_PORTAL = re.compile(r"//([\w.-]+(?::\d+)?)/((?:[\w-]+/){1,3})(?:SearchJobs|JobDetail)\b")
_HOSTED = re.compile(r"//([\w-]+\.avature\.net)(?:/((?:[\w-]+/)?careers))?(?=[/?#]|$)", re.I)
# "Posted Jul-28-2026", "Date Posted: 28-Jul-2026", "Posted: 10-Jul-2025"; never "Posting End Date: …"
_POSTED = re.compile(r"\bPosted:?\s+(?:on\s+)?([\w-]{6,}.*)", re.I)
# "Ref #22821", "Requisition Number: 73770", "Job ID 16601"
_REQUISITION = re.compile(
    r"\b(?:Ref|Requisition|Req|Job)\.?\s*(?:Number|ID|No\.?)?\s*[:#]?\s*#?([A-Z]{0,4}-?\d{3,})", re.I
)


class AvatureSpider(AdPageSpider):
    """Portals of Avature, on its own hosts and on employers'.

    You are on one if addresses hold ``/SearchJobs`` and ``/JobDetail/TITLE/NUMBER``. ``board`` is host and path before
    them: ``acme.avature.net/careers``, ``jobs.acme.edu/jobs``. ``key`` is the number in a job's address.
    """

    name = "avature"
    origin = "https://{host}"
    backend = Backend("avature", at_once=3, delay=0.3)
    body_at = ("article.article--details", ".jobDetail", "main")

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """Host and path of a search or a job; of the vendor's own hosts also of a first page."""
        if found := _PORTAL.search(url):
            return {"board": found[1] + "/" + found[2].strip("/")}
        found = _HOSTED.search(url)
        return {"board": f"{found[1]}/{found[2] or 'careers'}"} if found and found[1] != "www.avature.net" else None

    def list_request(self, series: Series) -> Request:
        """The first page, then what each links as next: how many cards a page holds is its employer's choice."""
        path = quote(self.source.board.partition("/")[2].strip("/"))
        return Request(series.next or f"{self.base}/{path}/SearchJobs/?jobOffset=0", headers=self.headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The cards: around the first link to each job."""
        page = soup(response)
        following = page.select_one("a.paginationNextLink[href]")
        address = urljoin(response.url, str(following["href"])) if following is not None else ""
        series.next = address if address != response.url and origin(address) == origin(response.url) else None
        series.over = series.next is None
        cards: dict[str, Any] = {}
        for link in page.select("a[href*=JobDetail]"):
            address = urljoin(response.url, str(link["href"]))
            found = _JOB.search(urlsplit(address).path)
            if found and origin(address) == origin(response.url) and link.get_text(strip=True):
                cards.setdefault(found[1], (found[1], address, link))
        if not cards and "avature" not in decoded(response).lower():
            raise BadAnswer("answered with a page that is not the portal's list")
        return list(cards.values())

    def posting(self, record: Any) -> RawPosting:
        """One card; its fields have no names, but say what they are."""
        key, url, link = record
        card = link.find_parent(["article", "li", "tr"]) or link.find_parent("div") or link
        fields = [
            " ".join(it.get_text(" ").split()) for it in card.find_all(["span", "td", "p"]) if not it.find("span")
        ]
        whole = " | ".join(fields)
        requisition = _REQUISITION.search(whole)
        return self.make(
            key,
            url.partition("?")[0],
            " ".join(link.get_text(" ").split()),
            location=words_of(card, ".locationText", "[class*=location]") or place_among(fields),
            posted=next((it[1].replace("-", " ") for field in fields if (it := _POSTED.search(field))), ""),
            requisition=requisition[1] if requisition else "",
            employment=next(
                (it for it in fields if re.fullmatch(r"(?:full|part)[ -]?time|temporary|per diem", it, re.I)), ""
            ),
        )
