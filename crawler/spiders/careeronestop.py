"""CareerOneStop: the National Labor Exchange of the US, in JSON pages, with the person's own free key."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import quote

from scrapy import Request

from crawler.answers import text
from crawler.lanes import Backend
from crawler.spiders.jobapi import CODERS, JobApiSpider
from crawler.spiders.series import Series
from data.records import RawPosting
from data.settings import secret

LIMIT = 100


class CareeronestopSpider(JobApiSpider):
    """Jobs of the National Labor Exchange at CareerOneStop, of the US Department of Labor.

    You are on one if the address is ``www.careeronestop.org/…jobs…``. It needs a key of your own, free at
    careeronestop.org/Developers/WebAPI: put both its parts into the environment, ``CAREERONESTOP_USER`` and
    ``CAREERONESTOP_TOKEN``. ``search`` in the row lists what is searched for, ``where`` a state, a town or a ZIP code
    (``US``), ``radius`` the miles around it, ``days`` how old an ad may be (30). ``key`` is the job's code in its data.
    Its terms: name CareerOneStop and the National Labor Exchange, and link to the address that it gives.
    """

    name = "careeronestop"
    origin = "https://api.careeronestop.org"
    hosts = ("careeronestop.org", "api.careeronestop.org")
    backend = Backend("careeronestop", at_once=1, delay=1.5)
    secrets = ("CAREERONESTOP_USER", "CAREERONESTOP_TOKEN")
    key_from = "careeronestop.org/Developers/WebAPI"
    searches = CODERS
    most_pages = 5  # it numbers no more than 500 rows
    ads_are_here = False
    list_at = "Jobs"
    fields = {"key": "JvId", "url": "URL", "title": "JobTitle", "company": "Company", "location": "Location"}

    def list_request(self, series: Series) -> Request:
        """The hundred after those returned so far, the newest first; a redirect would carry the key elsewhere."""
        option = self.source.option
        where, days = option("where", "US"), option("days", "30")
        path = (
            secret("CAREERONESTOP_USER"), series.slice, where, option("radius", "0"), "acquisitiondate", "DESC",
            str(series.returned), str(LIMIT), days,
        )  # fmt: skip
        address = f"{self.base}/v2/jobsearch/{'/'.join(quote(part, safe='') for part in path)}"
        asked = "source=NLx&showFilters=false&enableJobDescriptionSnippet=true"
        own = {"Authorization": f"Bearer {secret('CAREERONESTOP_TOKEN')}"}
        return Request(f"{address}?{asked}", headers={**self.headers, **own}, meta={"dont_redirect": True})

    def posting(self, record: Any) -> RawPosting | None:
        """One job, in its first words; the interface spells some of its fields in two ways."""
        posting = super().posting(record)
        if posting is None:
            return None
        posted = next(
            (said for name in ("AcquisitionDate", "AccquisitionDate", "DatePosted") if (said := text(record, name))), ""
        )
        body = text(record, "DescriptionSnippet") or text(record, "Description")
        return replace(
            posting, title=posting.title or text(record, "Title"), posted=posted, body=body, snippet_only=True
        )
