"""One page, fetched as politely and guardedly as any crawl: what ``sources add`` looks at."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Any

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.answers import decoded, explain
from crawler.spiders.interface import Platform
from crawler.wire import Refused


@dataclass(slots=True)
class Page:
    """What a URL led to: ``hops`` are all addresses on the way, the last included; ``trouble`` why there is none."""

    url: str
    status: int = 0
    hops: tuple[str, ...] = ()
    text: str = ""
    trouble: str = ""


class LookSpider(Platform):
    """Fetch one page; a last resort asks for what a browser would load with it."""

    name = "look"
    headers = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.5"}

    def __init__(self, task: Any, **kwargs: Any) -> None:
        super().__init__(task, **kwargs)
        self.page = Page(self.source.url)

    async def start(self) -> AsyncIterator[Request]:
        """The one request."""
        yield Request(self.source.url, headers=self.headers, callback=self._seen, errback=self._unseen)

    def _seen(self, response: Response) -> Iterator[Any]:
        hops = (*response.meta.get("redirect_urls", ()), response.url)
        self.page = Page(response.url, response.status, tuple(hops), decoded(response)[:2_000_000])
        return iter(())

    def _unseen(self, failure: Failure) -> None:
        trouble = failure.value
        assert trouble is not None
        words = str(trouble).rstrip(".") if isinstance(trouble, Refused) else explain(trouble)
        self.page = Page(self.source.url, trouble=words)
