"""iCIMS, the classic portal: paged HTML cards, then the ad's page with JSON-LD.

BeautifulSoup (on lxml) reads the pages: 20 to 50 cards every second or so are far below what it can do.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin, urlsplit

from scrapy import Request
from scrapy.http import Response

from crawler.answers import BadAnswer, Gone, decoded
from crawler.jsonld import job_postings, read_posting
from crawler.lanes import Backend
from crawler.spiders.base import PlatformSpider
from crawler.spiders.series import Series
from data.records import RawPosting

# "https://careers-acme.icims.com/jobs/search", "//hospital-acme.icims.com/jobs/1/x/job"
_HOSTED = re.compile(r"//([\w-]+)\.icims\.com(?=[/?#]|$)")
# "/jobs/279952/registered-nurse-rn---emergency/job"
_JOB = re.compile(r"/jobs/(\d+)/")
#: Kinds of employment that iCIMS states truly; its OTHER and CONTRACTOR stand on staff jobs as well.
_TRUE_KINDS = ("FULL_TIME", "PART_TIME", "PER_DIEM", "TEMPORARY", "INTERN")


class IcimsSpider(PlatformSpider):
    """Classic portals of iCIMS.

    You are on one if the address is ``SOMETHING.icims.com/jobs/…``, often in a frame of the employer's own page.
    ``board`` is that first word of the host (``careers-acme``; it cannot be guessed). ``key`` is the number in a job's
    address. Where the employer's host answers ``/api/jobs`` with JSON, use the platform ``jibe`` instead.
    """

    name = "icims"
    origin = "https://{board}.icims.com"
    backend = Backend("icims", at_once=6, delay=0.2)
    headers = {"Accept": "text/html,application/xhtml+xml"}

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """The first word of the host."""
        found = _HOSTED.search(url)
        return {"board": found[1]} if found and found[1] not in ("www", "api", "developer", "care") else None

    def list_request(self, series: Series) -> Request:
        """The next page of cards; without ``in_iframe`` there is only a wrapper."""
        return Request(f"{self.base}/jobs/search?pr={series.pages}&in_iframe=1", headers=self.headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The cards; the last page is the one that links no next."""
        page = _soup(response)
        cards = page.select("li.iCIMS_JobCardItem")
        if not cards and not page.select_one("[class*=iCIMS_]"):
            raise BadAnswer("answered with a page that is not the portal's list")
        series.over = page.select_one("link[rel=next]") is None
        return list(cards)

    def posting(self, record: Any) -> RawPosting | None:
        """One card."""
        link = record.select_one("a.iCIMS_Anchor[href]")
        url = urljoin(f"{self.base}/", str(link["href"])) if link else ""
        found = _JOB.search(urlsplit(url).path)
        if not found:
            return None
        labels = _labels(record)
        heading = link.find(["h2", "h3", "h4"])
        title = heading.get_text(" ", strip=True) if heading else str(link.get("title", "")).partition(" - ")[2]
        return self.make(
            found[1],
            url.partition("?")[0],
            title,
            location=_first(labels, "Job Location", "Location", "City"),
            posted=_posted(record),
            employment=_first(labels, "Position Type", "Type", "Employment", "Schedule"),
            workplace=_remote(labels),
            requisition=_first(labels, "Requisition ID", "Job ID", "ID"),
            pay=_first(labels, "Salary Range", "Pay Range", "Pay"),
            facts={name: labels[name] for name in ("Facility", "Category", "Department", "Shift") if name in labels},
        )

    def detail_request(self, posting: RawPosting) -> Request:
        """The ad's page in its frame."""
        return Request(f"{posting.url}?in_iframe=1", headers=self.headers)

    def read_detail(self, response: Response, posting: RawPosting) -> RawPosting:
        """The ad from its JSON-LD; a closed one leads to the search, which is how we know."""
        page = decoded(response)
        if not _JOB.search(urlsplit(response.url).path):
            raise Gone("leads to the search instead of the ad")
        if "iCIMS_JobCardItem" in page:  # without leading there: a cache that errs says nothing of the ad
            raise BadAnswer("answered with the search instead of the ad")
        found = job_postings(page)
        soup = _soup(response)
        labels = _labels(soup)
        if found:
            full = read_posting(found[0], posting)
        else:
            body = soup.select_one(".iCIMS_JobContent")
            if body is None:
                raise BadAnswer("answered with a page without the ad")
            full = replace(posting, body=str(body), html=True)
        kinds = [kind for kind in _TRUE_KINDS if kind in full.employment]
        return replace(
            full,
            company=posting.company,
            employment=posting.employment or _first(labels, "Position Type", "Type", "Schedule") or ", ".join(kinds),
            pay=full.pay or _first(labels, "Salary Range", "Pay Range", "Min", "Pay"),
            requisition=posting.requisition or full.requisition,
            workplace=posting.workplace or _remote(labels) or full.workplace,
            facts={**full.facts, **{name: labels[name] for name in ("Shift", "FTE", "Department") if name in labels}},
        )


def _soup(response: Response) -> Any:
    from bs4 import BeautifulSoup

    return BeautifulSoup(decoded(response), "lxml")


def _labels(node: Any) -> dict[str, str]:
    """Label → value, from both forms a portal uses: ``span.field-label`` with the next span, and ``dt`` with ``dd``."""
    found: dict[str, str] = {}
    for label in node.select("dt.iCIMS_JobHeaderField"):
        value = label.find_next_sibling("dd")
        if value is not None:
            found.setdefault(label.get_text(" ", strip=True), value.get_text(" ", strip=True))
    for label in node.select("span.field-label"):
        value = label.find_next_sibling("span")
        if value is not None:
            found.setdefault(label.get_text(" ", strip=True), value.get_text(" ", strip=True))
    return found


def _first(labels: dict[str, str], *names: str) -> str:
    """The value of the first label that begins with one of the names."""
    return next((value for name in names for label, value in labels.items() if label.startswith(name) and value), "")


def _remote(labels: dict[str, str]) -> str:
    said = _first(labels, "Remote", "Work Location Type", "Location Type", "Workplace")
    return {"yes": "Remote", "no": ""}.get(said.lower(), said)


def _posted(card: Any) -> str:
    """The date in the ``title`` of a span ("7/28/2026 2:40 PM"); its visible text is only relative."""
    return next(
        (str(it["title"]) for it in card.select("span[title]") if re.match(r"\d+/\d+/\d{4}", str(it["title"]))), ""
    )
