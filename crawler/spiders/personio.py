"""Personio: one XML answer holds a whole board, bodies included."""

from __future__ import annotations

from html import escape
from typing import Any

from scrapy import Request
from scrapy.http import Response

from crawler.lanes import Backend
from crawler.markup import feed, words_of
from crawler.spiders.base import PlatformSpider
from crawler.spiders.hosted import board_on
from crawler.spiders.series import Series
from data.records import RawPosting


class PersonioSpider(PlatformSpider):
    """Boards hosted by Personio.

    You are on one if the address is ``WORD.jobs.personio.com`` or ``WORD.jobs.personio.de``. ``board`` is that word;
    for the latter add ``base = "https://WORD.jobs.personio.de"``. ``language`` names that of the texts (``en``).
    ``key`` is the number in a job's address.
    """

    name = "personio"
    origin = "https://{board}.jobs.personio.com"
    backend = Backend("personio", at_once=3, delay=0.3)
    headers = {"Accept": "application/xml, text/xml"}
    custom_settings: dict[str, Any] | None = {"DOWNLOAD_MAXSIZE": 30_000_000}

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """The first word of the host."""
        german = board_on(url, "jobs.personio.de")
        return (
            {**german, "base": f"https://{german['board']}.jobs.personio.de"}
            if german
            else board_on(url, "jobs.personio.com")
        )

    def list_request(self, series: Series) -> Request:
        """The one request there is."""
        return Request(f"{self.base}/xml?language={self.source.option('language', 'en')}", headers=self.headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """All positions at once."""
        series.over = True
        return list(feed(response, "workzag-jobs").find_all("position"))

    def posting(self, record: Any) -> RawPosting:
        """One position; its texts have headings."""
        key = words_of(record, "position > id")
        offices = [words_of(record, "position > office")]
        offices += [" ".join(it.get_text().split()) for it in record.select("additionalOffices > office")]
        return self.make(
            key,
            f"{self.base}/job/{key}",
            words_of(record, "position > name"),
            company=words_of(record, "subcompany"),
            location="; ".join(filter(None, offices)),
            body="\n".join(_text(it) for it in record.select("jobDescriptions > jobDescription")),
            html=True,
            posted=words_of(record, "createdAt"),
            pay=_pay(record),
            employment=" ".join(words_of(record, name) for name in ("employmentType", "schedule")),
            facts={"department": words_of(record, "department"), "category": words_of(record, "recruitingCategory")},
        )


def _text(node: Any) -> str:
    value = node.find("value")
    return f"<h3>{escape(words_of(node, 'name'))}</h3>\n{value.get_text() if value is not None else ''}"


def _pay(record: Any) -> str:
    """ "18.50 - 21.00 EUR hourly"."""
    paid = [words_of(record, f"salaryInformation > {name}") for name in ("min", "max")]
    kind = " ".join(words_of(record, f"salaryInformation > {name}") for name in ("currencyCode", "type"))
    return f"{' - '.join(filter(None, paid))} {kind}" if any(paid) else ""
