"""Taleo, enterprise edition: a career section's page names its portal, a POST list follows, then the ad's page."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any
from urllib.parse import quote, unquote

from scrapy import Request
from scrapy.http import Response

from crawler.answers import BadAnswer, decoded, pick, rows_of, text
from crawler.dates import posted_date
from crawler.jsonld import job_postings, read_posting
from crawler.lanes import Backend
from crawler.places import state_code
from crawler.spiders.base import PlatformSpider
from crawler.spiders.series import Series
from data.records import RawPosting

# "https://acme.taleo.net/careersection/2/jobsearch.ftl?lang=en"; /careersection/rest/ is no section.
_HOSTED = re.compile(r"//([\w-]+\.taleo\.net)/careersection/(?!rest/|theme/|iam/)([\w-]+)/")
# "portal=101430233", "portalNo: '101430233'"
_PORTAL = re.compile(r"portal(?:No)?\s*[=:]\s*['\"]?(\d{3,})")
# "api.fillList('requisitionDescriptionInterface', 'descRequisition', ['56005','true','!*!%3Cp%3E…'])"
_LISTED = re.compile(r"'descRequisition'\s*,\s*\[((?:'(?:[^'\\]|\\.)*'|[^'\]])*)\]", re.DOTALL)
_QUOTED = re.compile(r"'((?:[^'\\]|\\.)*)'", re.DOTALL)
# '<input type="hidden" name="initialHistory" id="initialHistory" value="ftlx0!|!…!|!!*!%3Cp%3E…">'
_HISTORY = re.compile(r'id="initialHistory"[^>]*?\bvalue="([^"]*)"')
_FILTERS: list[dict[str, Any]] = [
    {"id": name, "selectedValues": []} for name in ("POSTING_DATE", "LOCATION", "JOB_FIELD")
]
#: Without a time zone the interface answers with HTTP 500.
_ZONE = {"tz": "GMT-05:00", "tzname": "America/New_York"}


class TaleoSpider(PlatformSpider):
    """Career sections on Oracle Taleo, the enterprise edition.

    You are on one if the address is ``NAME.taleo.net/careersection/SECTION/jobsearch.ftl``. ``board`` is
    ``HOST/SECTION``. Hosts like ``phf.tbe.taleo.net`` are of the platform ``taleo_business``. ``key`` is the job's
    public number (``job=`` in its address).
    """

    name = "taleo"
    origin = "https://{host}"
    backend = Backend("taleo", at_once=3, delay=0.3)

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """Host and section of an address."""
        found = _HOSTED.search(url)
        return {"board": f"{found[1]}/{found[2]}"} if found else None

    @property
    def _section(self) -> str:
        return f"{self.base}/careersection/{quote(self.source.board.partition('/')[2])}"

    def list_request(self, series: Series) -> Request:
        """The section's page first, for its portal; then page after page of 25."""
        if series.slice is None:
            return Request(f"{self._section}/jobsearch.ftl?lang=en", headers={"Accept": "text/html"})
        asked = {
            "multilineEnabled": False,
            "sortingSelection": {"sortBySelectionParam": "3", "ascendingSortingOrder": "false"},
            "fieldData": {"fields": {"KEYWORD": "", "LOCATION": ""}, "valid": True},
            "filterSelectionParam": {"searchFilterSelections": _FILTERS},
            "advancedSearchFiltersSelectionParam": {"searchFilterSelections": []},
            "pageNo": series.pages + 1,
        }
        url = f"{self.base}/careersection/rest/jobboard/searchjobs?lang=en&portal={series.slice}"
        headers = {**self.headers, **_ZONE, "Content-Type": "application/json", "X-Requested-With": "XMLHttpRequest"}
        return Request(url, method="POST", body=json.dumps(asked), headers=headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """Nothing yet of the section's page, which may say that it is closed; the rows of the list."""
        if series.slice is None:
            page = decoded(response)
            found = _PORTAL.search(page)
            if not found:
                closed = "Career Section Unavailable" in page
                raise BadAnswer("says that this career section is unavailable" if closed else "names no portal")
            series.next = found[1]
            return []
        data = self.json(response)
        total = pick(data, "pagingData", "totalCount", default=None)
        if series.pages == 0 and isinstance(total, int):
            series.total = self._expected = total
        return rows_of(data, "requisitionList")

    def narrow(self, response: Response, series: Series) -> list[Series]:
        """The list itself, once the portal is known."""
        return [Series(slice=series.next)] if series.slice is None else []

    def posting(self, record: Any) -> RawPosting:
        """One row; which column holds what is the tenant's choice, and said beside them at best."""
        key, columns = text(record, "contestNo") or text(record, "jobId"), pick(record, "column", default=[])
        titled = pick(record, "linkedColumn", default=0)
        at = [number for number in pick(record, "locationsColumns", default=[]) if isinstance(number, int)]
        at = at or [number for number in range(len(columns)) if text(columns, number).startswith("[")]
        places = [place for number in at for place in _places(text(columns, number))]
        dates = [said for number in range(len(columns)) if posted_date(said := text(columns, number), today=None)]
        return self.make(
            key,
            f"{self._section}/jobdetail.ftl?job={quote(key)}&lang=en",
            text(columns, titled if isinstance(titled, int) else 0),
            location="; ".join(places),
            posted=dates[0] if dates else "",
            requisition=key,
        )

    def detail_request(self, posting: RawPosting) -> Request:
        """The ad's page."""
        return Request(posting.url, headers={"Accept": "text/html"})

    def read_detail(self, response: Response, posting: RawPosting) -> RawPosting:
        """The texts that the page hands to its script; an expired ad's page is an empty shell, as is a poor night's."""
        page = decoded(response)
        body = "\n".join(_texts(page))
        if body:
            return replace(posting, body=body, html=True)
        found = job_postings(page)
        full = read_posting(found[0], posting) if found else posting
        if not full.body:
            raise BadAnswer("answered with a page without the ad")
        return replace(full, body=unquote(full.body), company=posting.company)


def _texts(page: str) -> list[str]:
    """The marked texts ("!*!%3Cp%3E…") of either place; each stands there twice."""
    listed, history = _LISTED.search(page), _HISTORY.search(page)
    pieces = _QUOTED.findall(listed[1]) if listed else []
    pieces += [unquote(piece) for piece in history[1].split("!|!")] if history else []
    marked = [unquote(piece[3:]).replace("\\:", ":").replace("\\'", "'") for piece in pieces if piece.startswith("!*!")]
    return list(dict.fromkeys(said for said in marked if said.strip()))


def _places(said: str) -> list[str]:
    """The places of a column, the narrowest part first.

    >>> _places('["US-Maryland-Hunt Valley", "OH-Toledo"]'), _places("Texas-Dallas-5323 Hines Blvd")
    (['Hunt Valley, Maryland, US', 'Toledo, OH'], ['Dallas, Texas'])
    """
    try:
        listed = json.loads(said) if said.startswith("[") else [said]
    except ValueError:
        listed = [said.strip('[]"')]
    return [_turned(place) for place in listed if isinstance(place, str)]


def _turned(place: str) -> str:
    parts = re.sub(r"-\d.*", "", place).split("-")
    depth = 1 if state_code(parts[0]) and parts[0] != "CA" else 2  # "NC-Winston-Salem" but "CA-Ontario-Toronto"
    return ", ".join(reversed([*parts[:depth], "-".join(parts[depth:])] if parts[depth:] else parts))
