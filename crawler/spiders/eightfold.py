"""Eightfold: JSON pages of ten; each ad's page carries a JobPosting."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from urllib.parse import quote, urljoin

from scrapy import Request
from scrapy.http import Response

from crawler.answers import decoded, pick, rows_of, text
from crawler.jsonld import texts
from crawler.lanes import Backend
from crawler.spiders.adpage import HTML, AdPageSpider
from crawler.spiders.hosted import asked_in, board_on
from crawler.spiders.series import Series
from data.records import RawPosting

OLD = "apply/v2/jobs"
# "## What you do": JobPostings hold Markdown here
_HEADING = re.compile(r"^[ \t]*#{1,6}[ \t]+", re.M)


class EightfoldSpider(AdPageSpider):
    """Career sites of Eightfold.

    You are on one if the address is ``WORD.eightfold.ai/careers``, or jobs on the employer's own host are at
    ``/careers/job/NUMBER``. ``board`` is that word; ``base`` takes the place of the host. ``domain`` in the row is the
    employer's domain that its addresses name (``domain=acme.org``; ``WORD.com`` by default). ``key`` is the number in a
    job's address.
    """

    name = "eightfold"
    origin = "https://{board}.eightfold.ai"
    backend = Backend("eightfold", at_once=3, delay=0.7)
    trace = r"static\.vscdn\.net"

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """The first word of the host, and the domain where the address names it."""
        found = board_on(url, "eightfold.ai")
        domain = asked_in(url).get("domain", "") if found else ""
        return {**found, **({"domain": domain} if domain else {})} if found else None

    @property
    def _domain(self) -> str:
        return quote(self.source.option("domain") or f"{self.source.board}.com")

    def list_request(self, series: Series) -> Request:
        """The ten after those returned so far, from the newer interface or, where it is off, the older."""
        where = f"{OLD}?num=10&" if series.slice == OLD else "pcsx/search?query=&location=&"
        asked = f"{where}domain={self._domain}&start={series.returned}"
        return Request(f"{self.base}/api/{asked}", headers={"Accept": "application/json"})

    def accept(self, response: Response, series: Series) -> None:
        """Some employers only have the older interface, and the newer one says so."""
        if not (series.slice is None and response.status == 403 and "PCSX" in decoded(response)[:500]):
            super().accept(response, series)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The positions of one page."""
        if response.status == 403:
            return []
        data = self.json(response)
        data = data if series.slice == OLD else pick(data, "data", default={})
        total = pick(data, "count", default=None)
        if series.pages == 0 and isinstance(total, int):
            series.total = total
        return rows_of(data, "positions")

    def narrow(self, response: Response, series: Series) -> list[Series]:
        """The older interface, where the newer one is off."""
        return [Series(slice=OLD)] if response.status == 403 else []

    def posting(self, record: Any) -> RawPosting:
        """One position, as either interface writes it."""
        key = text(record, "id")
        places = texts(pick(record, "standardizedLocations")) or texts(pick(record, "locations"))
        return self.make(
            key,
            urljoin(f"{self.base}/", f"/careers/job/{quote(key)}?domain={self._domain}"),
            text(record, "name"),
            location="; ".join(places) or text(record, "location"),
            posted=text(record, "postedTs") or text(record, "t_create"),
            workplace=text(record, "workLocationOption") or text(record, "work_location_option"),
            requisition=text(record, "displayJobId") or text(record, "display_job_id") or text(record, "atsJobId"),
            facts={"department": text(record, "department")},
        )

    def detail_request(self, posting: RawPosting) -> Request:
        """The ad's page."""
        return Request(posting.url, headers=HTML)

    def read_detail(self, response: Response, posting: RawPosting) -> RawPosting:
        """The ad; its text may be Markdown."""
        full = super().read_detail(response, posting)
        if re.search(r"</\w|<br", full.body):
            return full
        return replace(full, body=_HEADING.sub("# ", full.body), html=False)
