"""A part of platforms whose list only names the ads: each ad stands on a page of its own, best with a JobPosting."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.http import Response

from crawler.answers import BadAnswer, Gone, decoded
from crawler.jsonld import job_postings, read_posting
from crawler.markup import soup
from crawler.places import place
from crawler.spiders.base import PlatformSpider
from data.records import RawPosting

HTML = {"Accept": "text/html,application/xhtml+xml"}


class AdPageSpider(PlatformSpider):
    """A platform whose ads stand on pages.

    ``body_at`` are CSS selectors of the ad's text on a page without a JobPosting, the best first. ``lists_text`` is
    true where the list mostly holds the text as well, so that only an ad without it is looked up. What the list says of
    an ad stands; its page adds to it.
    """

    headers = HTML
    body_at: ClassVar[tuple[str, ...]] = ()
    lists_text: ClassVar[bool] = False

    def detail_request(self, posting: RawPosting) -> Request | None:
        """The ad's page, unless the list told all."""
        return None if self.lists_text and posting.body else Request(posting.url, headers=HTML)

    def is_gone(self, response: Response, posting: RawPosting) -> bool:
        """Whether a page of status 200 says that its ad is closed: most vendors then lead to the list."""
        return posting.key not in response.url

    def read_detail(self, response: Response, posting: RawPosting) -> RawPosting:
        """The ad from the page's JobPosting, and its text from the page where that is longer."""
        if self.is_gone(response, posting):
            raise Gone("leads elsewhere than to the ad")
        found = job_postings(decoded(response))
        full = read_posting(found[0], replace(posting, body="")) if found else replace(posting, body="")
        shown = "" if full.body or not self.body_at else self.shown(response)
        if not (full.body or shown):
            raise BadAnswer("answered with a page without the ad")
        return replace(
            full,
            body=full.body or shown,
            html=True,
            snippet_only=False,
            company=posting.company if posting.company != self.source.employer else full.company,
            location=_better(posting.location, full.location),
            posted=posting.posted or full.posted,
            pay=posting.pay or full.pay,
            employment=posting.employment or full.employment,
            workplace=posting.workplace or full.workplace,
            requisition=posting.requisition or full.requisition,
        )

    def shown(self, response: Response) -> str:
        """The HTML of the first of ``body_at`` that the page has; all nodes of one selector belong together."""
        page = soup(response)
        for selector in self.body_at:
            if nodes := page.select(selector):
                return "\n".join(dict.fromkeys(str(node) for node in nodes))
        return ""


def _better(listed: str, shown: str) -> str:
    """The list's words for a place, unless only the page's name a city ("2 Locations")."""
    return shown if not listed or (place(shown).city and not place(listed).city) else listed


def path_of(url: str) -> str:
    """What tells a page from its neighbours on any host: path and query, ``/`` left out at both ends.

    >>> path_of("https://x.example/jobs/coder/?id=7"), path_of("urn:uuid:12")
    ('jobs/coder?id=7', 'uuid:12')
    """
    parts = urlsplit(url)
    return parts.path.strip("/") + (f"?{parts.query}" if parts.query else "")
