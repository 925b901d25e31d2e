"""NHS Jobs: XML pages of a hundred for each search; then the ad's page."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote, urlencode

from scrapy import Request
from scrapy.http import Response

from crawler.lanes import Backend
from crawler.markup import feed, words_of
from crawler.spiders.adpage import AdPageSpider
from crawler.spiders.searched import SearchedSpider
from crawler.spiders.series import Series
from data.records import RawPosting


class NhsjobsSpider(SearchedSpider, AdPageSpider):
    """Jobs of the National Health Service of England and Wales, where coders are clinical coders.

    You are on one if the address is ``www.jobs.nhs.uk/candidate/jobadvert/WORD``. ``search`` in the row lists what is
    searched for, ``where`` a place. ``key`` is that last word, the advert's reference. Name NHS Jobs
    and link to its page.
    """

    name = "nhsjobs"
    origin = "https://www.jobs.nhs.uk"
    backend = Backend("nhsjobs", at_once=1, delay=1.0)
    headers = {"Accept": "application/xml, text/xml"}
    searches = ("clinical coder", "clinical coding")
    body_at = ("#job_overview, #job_description, #job_description_large, [id^=person_spec], [id^=about_organisation]",)

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """Any page of theirs."""
        known = url.partition("//")[2].startswith(("www.jobs.nhs.uk/", "beta.jobs.nhs.uk/"))
        return {"url": f"{cls.origin}/"} if known else None

    def list_request(self, series: Series) -> Request:
        """The next page of a search, the newest first."""
        asked = {"keyword": series.slice, "location": self.source.option("where"), "sort": "publicationDateDesc"}
        query = urlencode({**asked, "page": series.pages + 1, "limit": 100})
        return Request(f"{self.base}/api/v1/search_xml?{query}", headers=self.headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The vacancies of one page, and how many there are on all."""
        tree = feed(response, "nhsJobs")
        total, pages = words_of(tree, "totalResults"), words_of(tree, "totalPages")
        if series.pages == 0 and total.isdigit():
            series.total = int(total)
        series.over = pages.isdigit() and series.pages + 1 >= int(pages)
        return list(tree.find_all("vacancyDetails"))

    def posting(self, record: Any) -> RawPosting:
        """One vacancy."""
        key = words_of(record, "reference") or words_of(record, "url").rpartition("/")[2]
        return self.make(
            key,
            f"{self.base}/candidate/jobadvert/{quote(key)}",
            words_of(record, "title"),
            company=words_of(record, "employer"),
            location="; ".join(" ".join(it.get_text().split()) for it in record.select("locations > location")),
            body=words_of(record, "description"),
            posted=words_of(record, "postDate"),
            pay=words_of(record, "salary"),
            employment=words_of(record, "type"),
            facts={"country": "GB", "closes": words_of(record, "closeDate")},
        )
