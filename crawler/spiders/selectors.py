"""Any list of jobs in plain HTML, described by CSS selectors in its row."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import urljoin, urlsplit

from scrapy import Request
from scrapy.http import Response

from crawler.answers import BadAnswer
from crawler.guard import origin
from crawler.markup import soup
from crawler.spiders.adpage import AdPageSpider, path_of
from crawler.spiders.series import Series, Task
from data.records import RawPosting

#: What a row may select, beside ``item``: fields of a posting, and ``link``, ``next`` and ``body``.
FIELDS = ("title", "company", "location", "posted", "pay", "employment", "workplace", "requisition")


class SelectorsSpider(AdPageSpider):
    """Any page that lists jobs in its own HTML, read as its row says.

    You are on one if the page's source (not only the inspector) holds the jobs' titles, and no other platform is
    behind it. ``url`` is the list. ``item`` is the CSS selector of one job; within it ``link`` selects the address of
    its page (``a`` by default), ``title`` the title (the link's words by default), and so may ``location``, ``posted``,
    ``pay``, ``company``, ``employment``, ``workplace``, ``requisition`` and ``department``. ``next`` selects the link
    to the next page of the list. ``body`` selects the ad's text on its page; a JobPosting there goes before it. A
    selector takes the words of a node, and with ``@name`` at its end an attribute: ``time@datetime``. ``empty`` selects
    what the page shows when there are no jobs. ``key`` is the path of a job's address.
    """

    name = "selectors"

    def __init__(self, task: Task, **kwargs: Any) -> None:
        super().__init__(task, **kwargs)
        self.body_at = (self.source.option("body"),) if self.source.option("body") else ()  # type: ignore[misc]

    async def start(self) -> AsyncIterator[Request]:
        """A row whose selectors cannot be read is told so, and nothing is asked for."""
        trouble = _trouble(self.source.options)
        if trouble:
            self.tally.failure = trouble
            return
        async for request in super().start():
            yield request

    def list_request(self, series: Series) -> Request:
        """The list, then whatever it links as next."""
        return Request(series.next or self.source.url, headers=self.headers)

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The items; a page without any is believed only where it shows what the row calls ``empty``."""
        page = soup(response)
        items = page.select(self.source.option("item"))
        following = urljoin(response.url, self._pick(page, "next", "href"))
        ahead = origin(following) == origin(response.url) and following.partition("#")[0] != response.url
        series.next = following if self.source.option("next") and ahead else None
        series.over = series.next is None
        empty = self.source.option("empty")
        if not items and series.pages == 0 and not (empty and page.select_one(empty)):
            raise BadAnswer("shows nothing that the row's item selects: the page may have changed")
        return [(response.url, item) for item in items]

    def posting(self, record: Any) -> RawPosting | None:
        """One item."""
        page, item = record
        link = self._pick(item, "link", "href", "" if item.name == "a" else "a")
        url = urljoin(page, link or str(item.get("href") or ""))
        if not link and not item.get("href"):
            return None
        title = self._pick(item, "title") or _words(self._node(item, "link", "a") or item)
        fields = {name: self._pick(item, name) for name in FIELDS[1:]}
        department = self._pick(item, "department")
        return self.make(path_of(url), url, title, facts={"department": department} if department else {}, **fields)

    def is_gone(self, response: Response, posting: RawPosting) -> bool:
        """Whether the ad's address leads to the list or to the site's first page."""
        path = urlsplit(response.url).path.strip("/")
        return path != urlsplit(posting.url).path.strip("/") and path in ("", urlsplit(self.source.url).path.strip("/"))

    def _node(self, node: Any, name: str, default: str = "") -> Any:
        """The first node that the row's selector of that name finds."""
        selector = self.source.option(name, default).partition("@")[0]
        return node.select_one(selector) if selector.strip() else None

    def _pick(self, node: Any, name: str, attribute: str = "", default: str = "") -> str:
        """What the row's selector of that name takes: an attribute (its own, or the one given here) or words."""
        found = self._node(node, name, default)
        wanted = self.source.option(name).partition("@")[2] or attribute
        if found is None:
            return ""
        return str(found.get(wanted) or "").strip() if wanted else _words(found)


def _words(node: Any) -> str:
    return " ".join(node.get_text(" ").split())


def _trouble(options: Any) -> str:
    """What is wrong with a row's selectors, as words that follow "the board"; ``""`` where nothing is."""
    from soupsieve import SelectorSyntaxError, compile

    if not options.get("item"):
        return "cannot be read: its row lacks item, the CSS selector of one job"
    for name in (*FIELDS, "item", "link", "next", "body", "empty", "department"):
        selector = str(options.get(name, "")).partition("@")[0].strip()
        try:
            compile(selector or "a")
        except SelectorSyntaxError:
            return f"cannot be read: {name} in its row is no CSS selector"
    return ""
