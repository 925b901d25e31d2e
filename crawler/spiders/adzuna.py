"""Adzuna: JSON pages of fifty for each search, with the person's own free key."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import quote, urlencode

from scrapy import Request

from crawler.answers import pick, text
from crawler.jsonld import texts
from crawler.lanes import Backend
from crawler.spiders.jobapi import CODERS, JobApiSpider, pay
from crawler.spiders.series import Series
from data.records import RawPosting
from data.settings import secret

LIMIT = 50


class AdzunaSpider(JobApiSpider):
    """Jobs that Adzuna gathers (https://developer.adzuna.com), with the first words of each ad only.

    You are on one if the address is ``www.adzuna.com/details/NUMBER``. It needs a key of your own, free at
    developer.adzuna.com: put both its parts into the environment, ``ADZUNA_APP_ID`` and ``ADZUNA_APP_KEY``. ``search``
    in the row lists what is searched for, ``where`` a place, ``days`` how old an ad may be (30), ``country`` the
    country (``us``). ``key`` is the job's number. Its terms: 25 requests a minute and 250 a day, name Adzuna and link
    to it.
    """

    name = "adzuna"
    origin = "https://api.adzuna.com"
    hosts = ("adzuna.com", "adzuna.co.uk", "api.adzuna.com")
    backend = Backend("adzuna", at_once=1, delay=2.5)
    secrets = ("ADZUNA_APP_ID", "ADZUNA_APP_KEY")
    key_from = "developer.adzuna.com"
    searches = CODERS
    ads_are_here = False
    list_at, total_at = "results", "count"
    fields = {
        "key": "id", "url": "redirect_url", "title": "title", "company": "company.display_name", "body": "description",
        "location": "location.display_name", "posted": "created",
    }  # fmt: skip

    def list_request(self, series: Series) -> Request:
        """The next page of a search, newest first; a redirect would carry the key elsewhere."""
        asked = {
            "app_id": secret("ADZUNA_APP_ID"), "app_key": secret("ADZUNA_APP_KEY"), "results_per_page": LIMIT,
            "what_phrase": series.slice, "where": self.source.option("where"), "sort_by": "date",
            "max_days_old": self.source.option("days", "30"),
        }  # fmt: skip
        where = f"{self.base}/v1/api/jobs/{quote(self.source.option('country', 'us'))}/search/{series.pages + 1}"
        query = urlencode({name: said for name, said in asked.items() if said != ""})
        return Request(f"{where}?{query}", headers=self.headers, meta={"dont_redirect": True})

    def posting(self, record: Any) -> RawPosting | None:
        """One job; pay that Adzuna only guesses is left out."""
        posting = super().posting(record)
        if posting is None:
            return None
        paid = "" if text(record, "salary_is_predicted") == "1" else pay(record, "salary_min", "salary_max")
        kinds = f"{text(record, 'contract_time')} {text(record, 'contract_type')}".replace("permanent", "").strip()
        area = texts(pick(record, "location", "area"))  # "US", "Nebraska", "Lancaster County", "Lincoln"
        place = ", ".join((area[-1], area[1], area[0])) if len(area) > 2 else posting.location
        return replace(posting, pay=paid, employment=kinds, location=place, snippet_only=True)
