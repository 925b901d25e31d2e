"""Jibe, the JSON in front of iCIMS and others: paged, bodies included."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote, urljoin

from scrapy import Request
from scrapy.http import Response

from crawler.answers import pick, rows_of, text
from crawler.jsonld import texts
from crawler.spiders.base import PlatformSpider
from crawler.spiders.series import Series
from data.records import RawPosting

LIMIT = 100
# "https://acme.jibeapply.com/jobs/123"; most boards stand on the employer's own host.
_HOSTED = re.compile(r"//([\w-]+\.jibeapply\.com)(?=[/?#]|$)")


class JibeSpider(PlatformSpider):
    """Career sites by Jibe, which iCIMS sells as "Attract" (and which may stand in front of another system).

    You are on one if the employer's host answers ``/api/jobs?page=1`` with JSON, as ``jobs.uhsinc.com`` does.
    ``board`` is that host. Fields that an employer named itself (``tags1`` to ``tags8``) become facts. ``key`` is the
    job's ``slug``, the number in its address.
    """

    name = "jibe"
    origin = "https://{board}"
    #: Its pages load their script from the vendor's own host.
    trace = r"app\.jibecdn\.com|\bjibeapply\.com"
    custom_settings: dict[str, Any] | None = {"DOWNLOAD_MAXSIZE": 30_000_000}

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """The host, where it is the vendor's."""
        found = _HOSTED.search(url)
        return {"board": found[1]} if found and not found[1].startswith("www.") else None

    def list_request(self, series: Series) -> Request:
        """The next page of 100."""
        url = f"{self.base}/api/jobs?page={series.pages + 1}&limit={LIMIT}&internal=false"
        return Request(url, headers=self.headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The jobs, each wrapped in ``data``."""
        data = self.json(response)
        total = pick(data, "totalCount", default=None)
        if series.pages == 0 and isinstance(total, int):
            series.total = total
        return [pick(row, "data", default={}) for row in rows_of(data, "jobs")]

    def posting(self, record: Any) -> RawPosting:
        """One job; ``meta_data`` is an object with some tenants and a bare false with others."""
        key = text(record, "slug") or text(record, "req_id")
        place = (text(record, "city"), text(record, "state"), text(record, "country"))
        canonical = text(record, "meta_data", "canonical_url").partition("?")[0]
        return self.make(
            key,
            urljoin(f"{self.base}/", canonical or f"jobs/{quote(key)}"),
            text(record, "title"),
            company=text(record, "hiring_organization"),
            location=", ".join(filter(None, place)) or text(record, "full_location") or text(record, "location_name"),
            body=_body(record),
            html=True,
            posted=text(record, "posted_date") or text(record, "create_date"),
            pay=_pay(record),
            employment=text(record, "employment_type"),
            requisition=text(record, "req_id"),
            facts=_facts(record),
        )


def _body(record: Any) -> str:
    parts = [text(record, "description")]
    for name in ("responsibilities", "qualifications"):
        if said := text(record, name):
            parts.append(f"<h2>{name.capitalize()}</h2>\n{said}")
    return "\n".join(parts)


def _facts(record: Any) -> dict[str, str]:
    """Facility, department, category, the system behind, and the tenant's own tags."""
    facts = {
        "Facility": text(record, "location_name"),
        "department": text(record, "department"),
        "category": ", ".join(texts(pick(record, "category", default=[]))),
        "apply_url": text(record, "apply_url"),
        "country": text(record, "country_code"),
    }
    facts |= {f"tags{number}": "; ".join(texts(pick(record, f"tags{number}", default=[]))) for number in range(1, 9)}
    return {name: said for name, said in facts.items() if said}


def _pay(record: Any) -> str:
    """Least and most; zeros are none."""
    low, high, one = (pick(record, f"salary_{name}value", default=0) for name in ("min_", "max_", ""))
    unit = f"{text(record, 'salary_frequency')} {text(record, 'salary_currency')}".strip()
    if any(isinstance(it, (int, float)) and it > 0 for it in (low, high)):
        return f"{low} - {high} {unit}".strip()
    return f"{one} {unit}".strip() if isinstance(one, (int, float)) and one > 0 else ""
