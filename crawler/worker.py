"""The child process in which the reactor runs: one JSON object in on stdin, JSON lines out on stdout.

In:  ``{"home", "database_url", "config", "at", "budget", "first_look", "by_search", "record", "sources": [rows]}``
Out: ``{"done": {a SourceHealth}, "new": n, "changed": n}`` for each source, ``{"alive": …}`` every few seconds.

A reactor cannot be started twice, so every crawl is a child; it ends when its stdin closes (its parent is gone).
"""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import os
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from crawler import health
from crawler import settings as own
from crawler.reach import Reach
from crawler.sources import Source
from crawler.spiders.series import Limits, Task
from data.errors import MedcoderError
from data.records import SourceHealth
from data.settings import Settings
from data.store import Store, open_store

if TYPE_CHECKING:
    from scrapy.crawler import AsyncCrawlerProcess, Crawler

HEARTBEAT = 2.0
#: Seconds that a source which was told to stop may take to let go of its last request.
LETTING_GO = 35.0
#: What looking at one page may cost.
LOOK = Limits(requests=12, bytes=20_000_000, seconds=90)


class Night:
    """All sources of one crawl, some at a time; the stalest come first, since the parent sorts them."""

    def __init__(self, job: Mapping[str, Any], process: AsyncCrawlerProcess, settings: Settings, store: Store) -> None:
        self.at = datetime.fromisoformat(job["at"])
        self.sources = [Source.from_json(row) for row in job["sources"]]
        self.first_look = int(job.get("first_look", 0))
        self.by_search = bool(job.get("by_search"))
        self.ends = time.monotonic() + float(job["budget"]) if job.get("budget") else float("inf")
        self.process, self.settings, self.store = process, settings, store
        self.running: set[Crawler] = set()
        self.stopped = False
        self.reach = Reach()

    async def run(self) -> None:
        """Crawl them all, each to its end, its limits or the budget's."""
        beat = asyncio.ensure_future(self._beat())
        gate = asyncio.Semaphore(own.at_once(self.settings))
        turns = (self._when_free(source, gate) for source in self.sources)
        # What one source stumbles over, be it our own mistake, must not cost the others their night.
        ends = await asyncio.gather(*turns, return_exceptions=True)
        for source, end in zip(self.sources, ends, strict=True):
            if isinstance(end, BaseException):
                logging.getLogger(__name__).error("%s", source.id, exc_info=end)
                say(done=health.unreached(source.id, _stumbled(end), self.at))
        beat.cancel()

    async def stop(self) -> None:
        """Let no source begin and those under way end."""
        self.stopped = True
        for crawler in self.running:
            spider: Any = crawler.spider
            if spider is not None:
                spider.tally.stopped = True

    async def _when_free(self, source: Source, gate: asyncio.Semaphore) -> None:
        async with gate:
            if self.stopped or time.monotonic() >= self.ends:
                reason = "tonight's budget was used up before its turn; it comes first tomorrow"
                say(done=health.unreached(source.id, reason, self.at, health="partial"))
                return
            if self.reach.none:
                say(done=health.unreached(source.id, self.reach.reason, self.at))
                return
            try:
                await self._one(source)
            except MedcoderError as trouble:
                say(done=health.unreached(source.id, str(trouble), self.at))

    async def _one(self, source: Source) -> None:
        from scrapy.signals import spider_error

        from crawler.spiders import platform

        past = self.store.health(source.id, 20)
        state = self.store.source_state(source.id)
        crawler = self.process.create_crawler(platform(source.platform))
        crawler.settings.set("DOWNLOAD_DELAY", self._delay(source), priority="cmdline")
        task = self._task(source, past, state)
        crawler.signals.connect(_on_error, signal=spider_error)
        self.running.add(crawler)
        try:
            await self._watched(crawler, task)
        finally:
            self.running.discard(crawler)
        spider: Any = crawler.spider
        spider.end()
        self.reach.note(spider.tally)
        report = health.report(source.id, spider.tally, past, self.at)
        health.settle(self.store, spider, report)
        if not self.first_look:
            whole = report.health in ("ok", "empty")
            passed = spider.passed if whole else {**state.get("passed", {}), **spider.passed}
            self.store.set_source_state(source.id, {**state, "passed": passed})
        say(done=report, new=spider.tally.new, changed=spider.tally.changed)

    def _task(self, source: Source, past: list[SourceHealth], state: Mapping[str, Any]) -> Task:
        return Task(
            source=source,
            at=self.at,
            delay=self._delay(source),
            limits=own.limits(self.settings),
            known=self.store.known(source.id),
            passed=state.get("passed", {}),
            recall=lambda key: self.store.raw(f"{source.id}:{key}"),
            keep=lambda batch: self.store.upsert(batch, self.at),
            usual=health.usual(past),
            first_look=self.first_look,
            by_search=self.by_search,
        )

    def _delay(self, source: Source) -> float:
        if source.delay is None:
            return own.delay(self.settings)
        # Only a row that names its own private origin, of the demo or of a test, may go without a pause.
        return source.delay if source.allow_private else max(own.LEAST_DELAY, source.delay)

    async def _watched(self, crawler: Crawler, task: Task) -> None:
        """Run one crawl; at the budget's or its own end of time it is asked to stop, and left if it does not."""
        run = asyncio.ensure_future(crawler.crawl_async(task=task))
        left = min(self.ends - time.monotonic(), task.limits.seconds)
        done, _ = await asyncio.wait({run}, timeout=max(0.1, left))
        if not done:
            spider: Any = crawler.spider
            spider.tally.trouble("was left at tonight's limit of time")
            spider.tally.stopped = True  # from here every request is refused, and so the crawl runs dry
            await asyncio.wait({run}, timeout=LETTING_GO)
        if run.done():
            run.result()

    async def _beat(self) -> None:
        while True:
            say(alive=len(self.running))
            await asyncio.sleep(HEARTBEAT)


def say(**line: Any) -> None:
    """One JSON line to the parent; a parent that is gone ends this process at once, and the next crawl begins anew."""
    plain = {key: asdict(value) if isinstance(value, SourceHealth) else value for key, value in line.items()}
    try:
        print(json.dumps(plain, default=str), flush=True)
    except BrokenPipeError:
        os._exit(1)  # whatever the store was told is whole; unwinding a reactor would only take its time


def _on_error(failure: Any, spider: Any) -> None:
    spider.tally.trouble(_stumbled(failure.value))


def _stumbled(error: BaseException) -> str:
    return f"was left because medcoder itself stumbled ({type(error).__name__}: {str(error)[:120]})"


def main() -> None:
    """Read the job from stdin and crawl it."""
    job = json.loads(sys.stdin.readline())
    settings = Settings(Path(job["home"]), job["database_url"], job["config"])
    process = _process(own.scrapy_settings(settings) | _recording(job))
    if "look" in job:
        return _look(process, settings, job["look"])
    _allow_private(job["sources"])
    with open_store(settings.database_url) as store:
        night = Night(job, process, settings, store)
        loop = asyncio.get_event_loop()
        threading.Thread(target=_when_orphaned, args=(loop, night), daemon=True).start()
        night_long = loop.create_task(_and_stop(night))
        process.start(stop_after_crawl=False, install_signal_handlers=True)
    if night_long.done():
        night_long.result()


def leave() -> None:
    """End this process at once: all is said and stored, and taking some hundred modules apart only takes its time."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def _look(process: AsyncCrawlerProcess, settings: Settings, url: str) -> None:
    from crawler.looking import LookSpider

    crawler = process.create_crawler(LookSpider)
    source = Source("look", "", "look", url=url)
    task = Task(source=source, at=datetime.now(UTC), delay=own.delay(settings), limits=LOOK)
    process.crawl(crawler, task=task)
    process.start()
    spider: Any = crawler.spider
    say(page=asdict(spider.page))


def _process(settings: dict[str, Any]) -> AsyncCrawlerProcess:
    gc.disable()  # some hundred modules are imported now, and little of what they make is garbage
    # Scrapy looks through the whole stack and all modules while this is imported: both are smallest here.
    import_module("scrapy.core.downloader.contextfactory")
    from scrapy.crawler import AsyncCrawlerProcess

    process = AsyncCrawlerProcess(settings)
    # Scrapy makes some records of its log for each page and throws them away at the handler.
    logging.disable(logging.WARNING)
    # What is imported by now stays for good, so that the collector need not walk it again and again.
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    gc.enable()
    return process


def _recording(job: Mapping[str, Any]) -> dict[str, Any]:
    """Where the job is to be recorded: listen on the wire, and what Scrapy has to know for it."""
    if not job.get("record"):
        return {}
    from crawler.record import spooling
    from crawler.wire import LISTENERS

    LISTENERS.append(spooling(Path(job["record"])))
    return {"DEFAULT_REQUEST_HEADERS": {"Accept-Encoding": "identity"}}


def _allow_private(rows: list[Mapping[str, Any]]) -> None:
    from crawler.wire import PRIVATE_NAMES

    PRIVATE_NAMES.update(urlsplit(url).hostname or "" for row in rows for url in row.get("allow_private", ()))


async def _and_stop(night: Night) -> None:
    from twisted.internet import reactor

    try:
        await night.run()
    finally:
        running: Any = reactor  # its type is only an interface
        running.stop()


def _when_orphaned(loop: asyncio.AbstractEventLoop, night: Night) -> None:
    sys.stdin.read()  # ends when the parent closes our stdin, or dies
    loop.call_soon_threadsafe(lambda: asyncio.ensure_future(night.stop()))
    time.sleep(LETTING_GO)
    os._exit(1)  # it hangs, and nobody is left to end it


if __name__ == "__main__":
    main()
