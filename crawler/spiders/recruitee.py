"""Recruitee: one public JSON answer holds a whole board, bodies included."""

from __future__ import annotations

from typing import Any

from scrapy import Request
from scrapy.http import Response

from crawler.answers import pick, rows_of, text
from crawler.lanes import Backend
from crawler.spiders.adpage import AdPageSpider
from crawler.spiders.hosted import board_on
from crawler.spiders.series import Series
from data.records import RawPosting


class RecruiteeSpider(AdPageSpider):
    """Boards hosted by Recruitee (Tellent).

    You are on one if the address is ``WORD.recruitee.com``, or jobs on the employer's own host are at ``/o/…`` and
    ``/api/offers/`` answers with data. ``board`` is that word; ``base`` takes the place of the host. ``key`` is the
    offer's number.
    """

    name = "recruitee"
    origin = "https://{board}.recruitee.com"
    backend = Backend("recruitee", at_once=3, delay=0.3)
    lists_text = True
    trace = r"recruiteecdn\.com"
    custom_settings: dict[str, Any] | None = {"DOWNLOAD_MAXSIZE": 30_000_000}

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """The first word of the host."""
        return board_on(url, "recruitee.com")

    def list_request(self, series: Series) -> Request:
        """The one request there is."""
        return Request(f"{self.base}/api/offers/", headers={"Accept": "application/json"})

    def rows(self, response: Response, series: Series) -> list[Any]:
        """All offers at once."""
        series.over = True
        return rows_of(self.json(response), "offers")

    def posting(self, record: Any) -> RawPosting:
        """One offer with both of its texts."""
        kinds = {"Remote": "remote", "Hybrid": "hybrid", "On-site": "on_site"}
        texts = [text(record, name) for name in ("description", "requirements")]
        return self.make(
            text(record, "id"),
            text(record, "careers_url") or f"{self.base}/o/{text(record, 'slug')}",
            text(record, "title"),
            company=text(record, "company_name"),
            location=_place(record) or text(record, "location"),
            body="\n".join(filter(None, texts)),
            html=True,
            posted=text(record, "published_at") or text(record, "created_at"),
            pay=_pay(pick(record, "salary")),
            employment=text(record, "employment_type_code").replace("time", "_time"),
            workplace=next((said for said, name in kinds.items() if pick(record, name) is True), ""),
            facts={
                name: said
                for name, said in {
                    "department": text(record, "department"),
                    "city": text(record, "city"),
                    "country": text(record, "country_code"),
                    "closes": text(record, "close_at"),
                }.items()
                if said
            },
        )

    def is_gone(self, response: Response, posting: RawPosting) -> bool:
        """Whether the offer's address leads away from offers."""
        return "/o/" not in response.url


def _place(record: Any) -> str:
    parts = (
        text(record, "city"),
        text(record, "state_code") or text(record, "state_name"),
        text(record, "country_code"),
    )
    return ", ".join(filter(None, parts)) if parts[0] else ""


def _pay(salary: Any) -> str:
    amounts = " - ".join(filter(None, (text(salary, "min"), text(salary, "max"))))
    return f"{amounts} {text(salary, 'currency')} per {text(salary, 'period')}" if amounts else ""
