"""What Scrapy does not do by itself: robots.txt that fails safely, Crawl-delay, Retry-After and shared cooling."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from protego import Protego
from scrapy.downloadermiddlewares.retry import RetryMiddleware
from scrapy.http import Request, Response
from scrapy.http.request import NO_CALLBACK
from scrapy.spiders import Spider

from crawler.answers import NETWORK, explain
from crawler.guard import origin
from crawler.wire import LANES, Refused, lanes_of

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

#: What we are called in robots.txt.
ROBOT = "medcoder"
#: A board that asks for a longer pause than this is left alone for tonight, in seconds.
PATIENCE = 300.0
LONGEST_ROBOTS = 500_000


class RobotsForbid(Refused):
    """robots.txt does not allow this path."""


class RobotsUnknown(Refused):
    """robots.txt could not be read, so nothing is fetched from there tonight."""


class RobotsMiddleware:
    """Obey robots.txt of every origin: 4xx allows all, 5xx, 429 or silence forbids all for tonight."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._known: dict[str, asyncio.Future[Protego | None]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """As Scrapy makes it."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Let the request pass, or raise :class:`RobotsForbid` or :class:`RobotsUnknown`."""
        if request.meta.get("robots"):
            return
        rules = await self._rules(origin(request.url))
        if rules is not None and not rules.can_fetch(request.url, ROBOT):
            raise RobotsForbid(
                f"does not want to be read: its robots.txt does not allow {urlsplit(request.url).path[:200]}"
            )

    async def _rules(self, site: str) -> Protego | None:
        if site not in self._known:
            self._known[site] = asyncio.ensure_future(self._fetch(site))
        known = self._known[site]
        return known.result() if known.done() else await asyncio.shield(known)

    async def _fetch(self, site: str) -> Protego | None:
        request = Request(f"{site}/robots.txt", meta={"robots": True}, callback=NO_CALLBACK, priority=1000)
        try:
            response = await self._crawler.engine.download_async(request)
        except NETWORK as trouble:
            raise RobotsUnknown(f"{explain(trouble)} (asked for its robots.txt)") from None
        if response.status >= 500 or response.status == 429:
            raise RobotsUnknown(f"may not want to be read: its robots.txt could not be read (HTTP {response.status})")
        if response.status != 200:
            return None
        rules = Protego.parse(response.body[:LONGEST_ROBOTS].decode("utf-8", "replace"))
        self._slow_down(site, rules)
        return rules

    def _slow_down(self, site: str, rules: Protego) -> None:
        wanted = rules.crawl_delay(ROBOT)
        spider: Any = self._crawler.spider
        if wanted:
            LANES.host(urlsplit(site).netloc.lower(), float(wanted))
        if sitemaps := getattr(spider, "robots_sitemaps", None):
            sitemaps[site] = list(rules.sitemaps)


class BackoffMiddleware(RetryMiddleware):
    """Try again after the pause that the board asked for, or one that grows; all on its servers wait as well."""

    def process_response(
        self, request: Request, response: Response, spider: Spider | None = None
    ) -> Request | Response:
        """The response, or the request once more."""
        if response.status not in self.retry_http_codes:
            return response
        asked = retry_after(response, datetime.now(UTC))
        if asked is not None and asked > PATIENCE:
            request.meta["asked_to_wait"] = asked
            return response
        return self._again(request, f"HTTP {response.status}", asked) or response

    def process_exception(self, request: Request, exception: Exception, spider: Spider | None = None) -> Any:
        """The request once more, where the network is to blame."""
        if isinstance(exception, self.exceptions_to_retry):
            return self._again(request, exception, None)
        return None

    def _again(self, request: Request, reason: str | Exception, asked: float | None) -> Request | None:
        again: Request | None = self._retry(request, reason)
        lanes = lanes_of(self.crawler.spider, request.url)
        if asked is not None:
            LANES.cool(lanes, asked)
        elif again is not None:
            LANES.back_off(lanes, again.meta["retry_times"])
        return again


def retry_after(response: Response, now: datetime) -> float | None:
    """The seconds that ``Retry-After`` asks for, given as a number or as a date; None where it says nothing usable."""
    said = (response.headers.get("Retry-After") or b"").decode("latin-1").strip()
    if said.isdigit():
        return float(said)
    try:
        until = parsedate_to_datetime(said)
    except (ValueError, TypeError):
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - now).total_seconds())
