"""Any feed of jobs: RSS (also the dialect of job plugins) and Atom."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urljoin, urlsplit

from scrapy import Request
from scrapy.http import Response

from crawler.guard import origin
from crawler.markup import feed
from crawler.spiders.adpage import AdPageSpider, path_of
from crawler.spiders.searched import SearchedSpider
from crawler.spiders.series import Series
from data.records import RawPosting

#: A shorter text than this only teases, unless it stands in ``content:encoded``.
SNIPPET = 500
# "…/jobs.rss", "…/feed/", "…/all_jobs.atom?x=1", "…/feed?post_type=job_listing"
_FEED = re.compile(r"https?://[^?#]+(?:\.(?:rss|atom)|/(?:feed|rss|atom)/?)(?:[?#]|$)", re.I)
# "🇺🇸 United States": two letters of a flag before the name
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]")


class FeedSpider(SearchedSpider, AdPageSpider):
    """Any RSS or Atom feed of jobs.

    You are on one if the browser shows plain XML that begins with ``<rss`` or ``<feed``, or a page's source holds
    ``rel="alternate" type="application/rss+xml"``. ``url`` is the feed's address. A feed mostly holds only the newest
    ads, so that what it omits is not closed, unless the row says ``complete = true``. ``details = true`` reads each
    ad's page as well, for feeds that only tease. ``titles`` is a regular expression with the groups title, company and
    location, for feeds that put all into the title: ``'(?P<company>[^:]+): (?P<title>.+)'``. ``key`` is the entry's
    guid or id, without its host where it is an address.
    """

    name = "feed"
    headers = {"Accept": "application/rss+xml, application/atom+xml, application/xml"}
    custom_settings: dict[str, Any] | None = {"DOWNLOAD_MAXSIZE": 40_000_000}

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """An address that ends as feeds do."""
        return {"url": url} if _FEED.match(url) else None

    def list_request(self, series: Series) -> Request:
        """The feed, then the page of it that its last one links as next."""
        return Request(series.next or self.source.url, headers=self.headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """All entries of the answer."""
        tree = feed(response, ["rss", "feed", "rdf:RDF", "RDF"])
        following = urljoin(
            response.url, str(getattr(tree.select_one("feed > link[rel=next]"), "attrs", {}).get("href", ""))
        )
        series.next = following if origin(following) == origin(response.url) and following != response.url else None
        series.over = series.next is None
        return list(tree.find_all(["item", "entry"]))

    @property
    def tells_all(self) -> bool:
        """Only a feed that its row calls complete speaks of what it omits."""
        return self.source.options.get("complete") is True

    def posting(self, record: Any) -> RawPosting | None:
        """One entry, whatever its dialect."""
        said = _said(record)
        url = urljoin(self.source.url, _link(record) or said.get("link", "") or said.get("guid", ""))
        if not url.startswith("http") or url.rstrip("/") == self.source.url.rstrip("/"):
            return None
        body = _first(said, "encoded", "content", "description", "summary")
        parts = self._parts(said.get("title", ""))
        return self.make(
            _key(_first(said, "guid", "id") or url),
            url,
            parts["title"],
            company=parts.get("company", "") or _first(said, "company", "companyname", "employer"),
            location=parts.get("location", "") or _place(said),
            body=body,
            html=True,
            posted=_first(said, "pubdate", "published", "updated", "date"),
            pay=_first(said, "salary", "pay", "compensation"),
            employment=_first(said, "job_type", "jobtype", "employmenttype", "type"),
            workplace=_first(said, "workplace", "remotestatus"),
            snippet_only=len(body) < SNIPPET and "encoded" not in said,
            facts={name: said[name] for name in ("category", "department", "region") if said.get(name)},
        )

    def detail_request(self, posting: RawPosting) -> Request | None:
        """The ad's page, where the row wants it."""
        return super().detail_request(posting) if self.source.options.get("details") is True else None

    def is_gone(self, response: Response, posting: RawPosting) -> bool:
        """Whether the entry's address leads to the site's first page."""
        return urlsplit(response.url).path.strip("/") == "" != urlsplit(posting.url).path.strip("/")

    def _parts(self, title: str) -> dict[str, str]:
        """Title, company and location of a feed's title, by the row's pattern."""
        pattern = self.source.option("titles")
        found = re.match(pattern, title[:300]) if pattern else None
        parts = {name: said.strip() for name, said in found.groupdict().items() if said} if found else {}
        return {"title": title, **parts}


def _said(record: Any) -> dict[str, str]:
    """The entry's own elements by their names without prefix, in small letters; of several the plain and first."""
    found: dict[str, str] = {}
    for node in sorted(record.find_all(True, recursive=False), key=lambda it: ":" in it.name or bool(it.prefix)):
        name = str(node.name).rpartition(":")[2].lower()
        words = node.get_text() if node.find(True) is None or name in ("author",) else node.decode_contents()
        found.setdefault(name, str(words).strip())
        if name == "category" and found[name] != words.strip():
            found[name] = f"{found[name]}, {words.strip()}"
    return found


def _link(record: Any) -> str:
    """The address of an Atom entry's page: its plain or alternate link."""
    links = [it for it in record.find_all("link", href=True) if it.get("rel") in (None, "alternate")]
    return str(links[0]["href"]) if links else ""


def _key(identity: str) -> str:
    return path_of(identity) if identity.startswith(("http://", "https://")) else identity[:200]


def _place(said: dict[str, str]) -> str:
    parts = [said[name] for name in ("city", "state", "country") if said.get(name)]
    return _FLAG.sub("", _first(said, "location", "joblocation", "locations") or ", ".join(parts)).strip()


def _first(said: dict[str, str], *names: str) -> str:
    return next((said[name] for name in names if said.get(name)), "")
