"""PeopleAdmin: one Atom feed names all jobs of a university and its hospital; then the ad's page."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.http import Response

from crawler.answers import Gone
from crawler.markup import feed, soup, words_of
from crawler.spiders.base import PlatformSpider
from crawler.spiders.series import Series
from data.records import RawPosting

# "https://acme.peopleadmin.com/postings/search"; most boards stand on the university's own host.
_HOSTED = re.compile(r"//([\w-]+\.peopleadmin\.com)(?=[/?#]|$)")
_POSTING = re.compile(r"/postings/(\d+)")


class PeopleadminSpider(PlatformSpider):
    """Boards on PeopleAdmin: universities and their medical centres.

    You are on one if jobs are at ``/postings/NUMBER`` and ``/postings/all_jobs.atom`` answers with a feed. ``board`` is
    the host (``ukjobs.uky.edu``). The feed names no place: ``location`` in the row tells it for all. ``key`` is the
    number in a job's address.
    """

    name = "peopleadmin"
    origin = "https://{board}"
    trace = r"/postings/(?:all_jobs|search)\.atom"
    headers = {"Accept": "application/atom+xml, application/xml, text/html"}
    custom_settings: dict[str, Any] | None = {"DOWNLOAD_MAXSIZE": 30_000_000}

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """The host, where it is the vendor's."""
        found = _HOSTED.search(url)
        return {"board": found[1]} if found and found[1] != "www.peopleadmin.com" else None

    def list_request(self, series: Series) -> Request:
        """The one request there is; ``search.atom`` would only be somebody's saved search."""
        return Request(f"{self.base}/postings/all_jobs.atom", headers=self.headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """All entries at once."""
        series.over = True
        return list(feed(response, "feed").find_all("entry"))

    def posting(self, record: Any) -> RawPosting | None:
        """One entry; its author is the department that hires."""
        link = record.find("link", href=True)
        found = _POSTING.search(str(link["href"])) if link is not None else None
        if not found:
            return None
        return self.make(
            found[1],
            str(link["href"]),
            words_of(record, "title"),
            location=self.source.option("location"),
            body=str(record.content.get_text()) if record.content is not None else "",
            html=True,
            posted=words_of(record, "published", "updated"),
            facts={"department": words_of(record, "author name")},
        )

    def detail_request(self, posting: RawPosting) -> Request:
        """The ad's page."""
        return Request(posting.url, headers={"Accept": "text/html"})

    def read_detail(self, response: Response, posting: RawPosting) -> RawPosting:
        """The tables of the page as headings and texts; where there are none, the feed's own text stands."""
        if f"/postings/{posting.key}" not in urlsplit(response.url).path:
            raise Gone("leads to the search instead of the ad")
        fields = _fields(soup(response))
        body = "\n".join(f"<h3>{label}</h3>\n{html}" for label, (html, _) in fields.items())
        return replace(
            posting,
            body=max(posting.body, body, key=len),
            location=posting.location or _first(fields, "Work Location", "Location", "City"),
            pay=_first(fields, "Salary", "Pay", "Hiring Range", "Hourly"),
            employment=_first(fields, "Full-time", "Full Time", "Position Type", "Type", "Employment"),
            requisition=_first(fields, "Requisition", "Posting Number", "Vacancy", "Job Number"),
        )


def _fields(page: Any) -> dict[str, tuple[str, str]]:
    """Label → HTML and words, from the rows of a page's tables that have both."""
    found: dict[str, tuple[str, str]] = {}
    for row in page.select("table tr"):
        label, value = row.find("th"), row.find("td")
        if label is not None and value is not None:
            words = " ".join(value.get_text(" ").split())
            if words:
                found.setdefault(" ".join(label.get_text(" ").split()), (value.decode_contents(), words))
    return found


def _first(fields: dict[str, tuple[str, str]], *names: str) -> str:
    """The words of the first label that begins with one of the names."""
    return next((words for name in names for label, (_, words) in fields.items() if label.startswith(name)), "")
