"""Taleo, business edition: one RSS feed holds a board, bodies included."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qs, quote

from scrapy import Request
from scrapy.http import Response

from crawler.lanes import Backend
from crawler.markup import feed
from crawler.spiders.base import PlatformSpider
from crawler.spiders.series import Series
from data.records import RawPosting

# "https://phf.tbe.taleo.net/phf02/ats/careers/requisition.jsp?org=ACME&cws=38&rid=12138", "…/ats/servlet/Rss?org=…"
_HOSTED = re.compile(r"//([\w-]+\.tbe\.taleo\.net)/([\w-]+)/ats/")


class TaleoBusinessSpider(PlatformSpider):
    """Boards on Oracle Taleo, the business edition.

    You are on one if the address is ``POD.tbe.taleo.net/SITE/ats/…?org=ORG&cws=NUMBER``. ``board`` is
    ``HOST/SITE/ORG/NUMBER``. ``key`` is the number in a job's address (``rid=12138``). Where its administrator closed
    the feed, the platform ``site`` may read the pages.
    """

    name = "taleo_business"
    origin = "https://{host}"
    backend = Backend("taleo", at_once=3, delay=0.3)
    headers = {"Accept": "application/rss+xml, application/xml"}
    custom_settings: dict[str, Any] | None = {"DOWNLOAD_MAXSIZE": 30_000_000}

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """Host, site, organisation and number of an address."""
        found = _HOSTED.search(url)
        asked = _asked(url) if found else {}
        org, cws = asked.get("org", ""), asked.get("cws", "1")
        return {"board": f"{found[1]}/{found[2]}/{org}/{cws}"} if found and org else None

    @property
    def _board(self) -> tuple[str, str, str]:
        _, site, org, cws = (*self.source.board.split("/"), "", "", "", "")[:4]
        return site, org, cws

    def list_request(self, series: Series) -> Request:
        """The one request there is."""
        site, org, cws = self._board
        asked = f"org={quote(org)}&cws={quote(cws)}&WebPage=SRCHR_V2&WebVersion=0&_rss_version=2"
        return Request(f"{self.base}/{quote(site)}/ats/servlet/Rss?{asked}", headers=self.headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """All items at once."""
        series.over = True
        return list(feed(response, "rss").find_all("item"))

    def posting(self, record: Any) -> RawPosting:
        """One item; its own names begin with ``taleo:``."""
        url = _said(record, "link") or _said(record, "guid")
        place = ", ".join(filter(None, (_said(record, "taleo:locationCity"), _said(record, "taleo:locationState"))))
        body = _said(record, "taleo:html-description")
        return self.make(
            _said(record, "taleo:reqId") or _asked(url).get("rid", ""),
            url,
            _said(record, "title"),
            location=_said(record, "taleo:location") or place,
            body=body or _said(record, "description"),
            html=bool(body),
            posted=_said(record, "pubDate"),
            facts={"department": _said(record, "taleo:department")},
        )


def _asked(url: str) -> dict[str, str]:
    """What stands behind the ``?`` of an address, be the rest of it well-formed or not."""
    return {name: values[0] for name, values in parse_qs(url.partition("?")[2].partition("#")[0]).items()}


def _said(record: Any, name: str) -> str:
    found = record.find(name)
    return str(found.get_text()).strip() if found is not None else ""
