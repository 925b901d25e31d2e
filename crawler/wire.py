"""The last step before the network: every request of every source passes here, robots.txt and redirects included.

Here a request is checked against private addresses and the source's limits, waits for its turn, and is counted.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.exceptions import IgnoreRequest
from scrapy.resolver import CachingThreadedResolver
from twisted.internet.error import DNSLookupError

from crawler import guard
from crawler.lanes import Lane, Lanes

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Request, Response
    from twisted.internet.defer import Deferred


#: The lanes of this process.
LANES = Lanes()
#: Host names that rows of this process let resolve to a private address; set by the worker.
PRIVATE_NAMES: set[str] = set()
#: Who hears every request of this process and its answer, undecoded: a recording.
LISTENERS: list[Callable[[Request, Response], None]] = []


class Refused(IgnoreRequest):
    """A request that we ourselves did not send; the text says why."""


def lanes_of(spider: Any, url: str) -> Sequence[Lane]:
    """The lanes that a request waits in."""
    host = LANES.host(urlsplit(url).netloc.lower(), spider.delay)
    return (host, LANES.backend(spider.backend)) if spider.backend and not spider.source.option("base") else (host,)


class PoliteHandler(HTTP11DownloadHandler):
    """Scrapy's own handler of HTTP, behind the guard, the limits and the lanes."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        # Twisted sends a GET again by itself when a kept connection is hung up: at once, and past the lanes.
        self._pool.retryAutomatically = False
        self._public: set[str] = set()

    async def close(self) -> None:
        """Let go of kept connections, for a second at most."""
        pool: Any = self._pool
        closing = pool.closeCachedConnections().asFuture(asyncio.get_running_loop())
        await asyncio.wait({closing}, timeout=1.0)

    async def download_request(self, request: Request) -> Response:
        """Send one request when its turn has come."""
        spider: Any = self._crawler.spider
        if (site := guard.origin(request.url)) not in self._public or len(request.url) > guard.LONGEST_URL:
            try:
                guard.check(request.url, spider.source.allow_private, PRIVATE_NAMES)
            except guard.PrivateAddress as trouble:
                raise Refused(f"leads astray: {str(trouble).rstrip('.')}") from trouble
            self._public.add(site)
        if reached := spider.tally.limit_reached(spider.limits):
            raise Refused(reached)
        async with LANES.turn(lanes_of(spider, request.url)):
            if reached := spider.tally.limit_reached(spider.limits):
                raise Refused(reached)  # while it waited
            spider.tally.requests += 1
            response = await super().download_request(request)
        spider.tally.bytes += len(response.body)
        for hear in LISTENERS:
            hear(request, response)
        return response


class PublicResolver(CachingThreadedResolver):
    """Scrapy's caching resolver, which does not know names of private addresses."""

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> Deferred[str]:
        """The IPv4 address of a name; a private one is an error unless a row named it."""
        return super().getHostByName(name, timeout).addCallback(self._check, name)

    @staticmethod
    def _check(address: Any, name: str) -> Any:
        if guard.is_private(str(address)) and name.lower() not in PRIVATE_NAMES:
            raise DNSLookupError(f"{name} lies on a private address, which is not crawled")
        return address
