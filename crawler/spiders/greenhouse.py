"""Greenhouse: one public JSON answer holds a whole board, bodies included."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from scrapy import Request
from scrapy.http import Response

from crawler.answers import pick, rows_of, text
from crawler.spiders.base import PlatformSpider
from crawler.spiders.series import Series
from data.records import RawPosting

# "boards.greenhouse.io/acme/jobs/1", "job-boards.eu.greenhouse.io/acme", "…/embed/job_board?for=acme"
_HOSTED = re.compile(
    r"//(?:job-)?boards(?:-api)?(?:\.eu)?\.greenhouse\.io/(?:v1/boards/)?(?:embed/\S*?\bfor=)?([A-Za-z0-9_-]+)"
)


class GreenhouseSpider(PlatformSpider):
    """Boards hosted by Greenhouse (https://developers.greenhouse.io/job-board.html).

    You are on one if the careers page leads to ``boards.greenhouse.io/WORD`` or ``job-boards.greenhouse.io/WORD``, or
    embeds a script from there with ``for=WORD``. ``board`` is that word. ``key`` is the job's number (``gh_jid``).
    """

    name = "greenhouse"
    origin = "https://boards-api.greenhouse.io"
    #: A board comes whole; the large ones are some ten megabytes.
    custom_settings: dict[str, Any] | None = {"DOWNLOAD_MAXSIZE": 60_000_000}

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """The word behind the vendor's host."""
        found = _HOSTED.search(url)
        return {"board": found[1]} if found and found[1] != "embed" else None

    def list_request(self, series: Series) -> Request:
        """The one request there is."""
        url = f"{self.base}/v1/boards/{self.source.board}/jobs?content=true&pay_transparency=true"
        return Request(url, headers=self.headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """All jobs at once."""
        data = self.json(response)
        series.over = True
        total = pick(data, "meta", "total", default=None)
        series.total = total if isinstance(total, int) else None
        return rows_of(data, "jobs")

    def posting(self, record: Any) -> RawPosting:
        """One job; its content is HTML that was escaped once more."""
        departments = [text(it, "name") for it in pick(record, "departments", default=[])]
        metadata = {text(it, "name"): text(it, "value") for it in pick(record, "metadata", default=[]) or []}
        return self.make(
            text(record, "id"),
            text(record, "absolute_url"),
            text(record, "title"),
            company=text(record, "company_name"),
            location=text(record, "location", "name"),
            body=unescape(text(record, "content")),
            html=True,
            posted=text(record, "first_published") or text(record, "updated_at"),
            pay=_pay(record),
            employment=metadata.get("Employment Type", ""),
            requisition=text(record, "requisition_id"),
            facts={name: value for name, value in {"department": ", ".join(departments), **metadata}.items() if value},
        )

    def ask_again(self, posting: RawPosting) -> Request:
        """One job of the interface: 404 once it is closed."""
        return Request(f"{self.base}/v1/boards/{self.source.board}/jobs/{posting.key}", headers=self.headers)

    def still_stands(self, response: Response, posting: RawPosting) -> bool:
        """Whether the answer is that job."""
        return text(self.json(response), "id") == posting.key


def _pay(record: Any) -> str:
    ranges = pick(record, "pay_input_ranges", default=[])
    low, high = pick(ranges, 0, "min_cents", default=0), pick(ranges, 0, "max_cents", default=0)
    if not isinstance(low, (int, float)) or not isinstance(high, (int, float)) or not (low or high):
        return ""
    return f"{low / 100:.2f} - {high / 100:.2f} {text(ranges, 0, 'currency_type')} {text(ranges, 0, 'title')}"
