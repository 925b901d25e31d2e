"""The order of a crawl, the same for every platform: list by list, page by page, ad by ad, and their troubles."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from typing import Any

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler import by_search
from crawler.answers import MALFORMED, UNREADABLE, BadAnswer, Gone, NotAnAd, explain, status_sentence
from crawler.guard import is_web
from crawler.middlewares import RobotsForbid
from crawler.spiders.freshness import (
    NO_AD_DAYS,
    PASSED_DAYS,
    conditional,
    is_passed_over,
    is_unchanged,
    list_digest,
    passed_over,
)
from crawler.spiders.interface import Platform
from crawler.spiders.series import Series, Task
from crawler.wire import Refused
from data.errors import SourceError
from data.records import RawPosting

LONGEST_BODY = 400_000


class Order(Platform):
    """A platform that is walked through; what comes after the list's end is said in :mod:`crawler.spiders.base`."""

    def __init__(self, task: Task, **kwargs: Any) -> None:
        from crawler.keeping import Keeping  # late: who only asks whose a URL is does without

        super().__init__(task, **kwargs)
        self.keeping = Keeping(task, self.tally)

    def closed(self, reason: str) -> None:
        """Called by Scrapy when the crawl is over, however it ended: store the last of it."""
        self.keeping.send()

    async def start(self) -> AsyncIterator[Request]:
        """Open the first series, in a first look one for each word that the board is searched for."""
        words = by_search.words_for(self.name) if self.task.by_search else ("",)
        for request in self._open([Series(word=word) for word in words]):
            yield request

    def _open(self, series: list[Series]) -> Iterator[Request]:
        self._open_series += len(series)
        yield from map(self._ask, series)

    def _ask(self, series: Series) -> Request:
        request = by_search.searched(self.name, self.list_request(series), series.word)
        request.priority = 10
        return self.listen(request, self._on_list, self._on_list_trouble, series=series)

    @staticmethod
    def listen(request: Request, callback: Callable[..., Any], errback: Callable[..., Any], **told: Any) -> Request:
        """The request with who hears of its answer; never filtered, since the order here asks nothing twice."""
        request.callback, request.errback = callback, errback
        request.cb_kwargs.update(told)
        request.dont_filter = True
        return request

    def _on_list(self, response: Response, series: Series) -> Iterator[Any]:
        try:
            self.accept(response, series)
            rows = self.rows(response, series)
        except SourceError as trouble:
            return self._list_failed(trouble.failed)
        except MALFORMED:
            return self._list_failed("answered in a shape that we do not know")
        return self._turn(response, series, rows)

    def _turn(self, response: Response, series: Series, rows: list[Any]) -> Iterator[Any]:
        """Read one page, then turn to the next, to narrower series, or to the end."""
        if series.pages == 0 and series.total and series.slice is None:
            self._expected = series.total
        before = len(self.seen)
        for record in rows:
            yield from self._on_record(record)
        series.returned += len(rows)
        series.pages += 1
        narrower = self.narrow(response, series) if series.pages == 1 else []
        if narrower:
            yield from self._open([replace(one, word=series.word) for one in narrower])
        elif self._goes_on(series, rows, len(self.seen) > before):
            yield self._ask(series)
            return
        self._open_series -= 1
        if self._open_series == 0:
            yield from self.list_ended()

    def _goes_on(self, series: Series, rows: list[Any], fresh: bool) -> bool:
        if series.over or not rows or (series.total is not None and series.returned >= series.total):
            return False
        if not fresh:  # a board that repeats its pages would never end
            return False
        if series.pages >= self.limits.pages:
            self.tally.trouble(f"was left after {series.pages} pages of its list")
            return False
        return not (self.task.first_look and self.tally.relevant >= self.task.first_look)

    def _on_record(self, record: Any) -> Iterator[Any]:
        try:
            posting = self.posting(record)
        except UNREADABLE:
            self.tally.broken += 1
            return
        if posting is None or posting.key in self.seen:
            return
        if not posting.key or not posting.title or not is_web(posting.url):
            self.tally.broken += 1
            return
        self.seen.add(posting.key)
        self.tally.listed += 1
        if posting.key in self.task.known or self.worth_reading(posting):
            self.tally.relevant += 1
            yield from self._read(posting, record)

    def _read(self, posting: RawPosting, record: Any) -> Iterator[Any]:
        digest = list_digest(posting)
        request = self.detail_request(posting)
        if request is None:
            self._finish(_with_payload(posting, record), record, digest)
        elif is_unchanged(self.task, posting.key, digest):
            self.unchanged.add(posting.key)
        elif is_passed_over(self.task, posting.key, digest):
            self.passed[posting.key] = self.task.passed[posting.key]
        else:
            conditional(request, self.task, posting.key)
            told = {"posting": posting, "record": record, "digest": digest}
            yield self.listen(request, self._on_detail, self._on_detail_trouble, **told)

    def _on_detail(self, response: Response, posting: RawPosting, record: Any, digest: str) -> None:
        if response.status == 304:
            self.confirmed.add(posting.key)
            return
        try:
            if response.status in (404, 410):
                raise Gone("is gone")
            if response.status != 200:
                raise BadAnswer(status_sentence(response))
            full = self.read_detail(response, posting)
            if not full.body.strip():
                raise BadAnswer("answered without the ad's text")
        except Gone:
            self.doubtful.add(posting.key)
        except NotAnAd:
            self.passed[posting.key] = passed_over(self.task, digest, NO_AD_DAYS)
        except UNREADABLE:
            self._unread(posting, record)
        else:
            self._finish(full, record, digest, response)

    def _finish(self, posting: RawPosting, record: Any, digest: str, response: Response | None = None) -> None:
        if len(posting.body) > LONGEST_BODY:
            posting = replace(posting, body=posting.body[:LONGEST_BODY])
        adjusted = self.adjust(posting, record)
        if adjusted is None or not (posting.key in self.task.known or self.worth_reading(adjusted)):
            self.passed[posting.key] = passed_over(self.task, digest, PASSED_DAYS)
            return
        self.tally.fetched += 1
        held = _held_by(response) if response is not None else {}
        self.keeping.take(replace(adjusted, list_hash=digest, **held))

    def _unread(self, posting: RawPosting, record: Any) -> None:
        """An ad whose page could not be read: a new one is kept by its title, a known one stays as it is.

        A crawl that was told to end keeps no titles: it did not ask for these pages, and the next one will.
        """
        self.tally.unread += 1
        if posting.key in self.task.known:
            self.unchanged.add(posting.key)
            return
        if self.tally.limit_reached(self.limits):
            return
        adjusted = self.adjust(_with_payload(replace(posting, snippet_only=True), record), record)
        if adjusted is not None:
            self.keeping.take(adjusted)

    def list_ended(self) -> Iterator[Request]:
        """Called when the last series has ended, be it well or not."""
        return iter(())

    def _list_failed(self, words: str) -> Iterator[Any]:
        if self.seen:
            self.tally.trouble(f"{words}, after {len(self.seen)} jobs")
        else:
            self.tally.failure = self.tally.failure or words
        return iter(())

    def _on_list_trouble(self, failure: Failure) -> None:
        self._list_failed(_words(failure))

    def _on_detail_trouble(self, failure: Failure) -> None:
        asked = failure.request.cb_kwargs  # type: ignore[attr-defined]
        if isinstance(failure.value, RobotsForbid):
            self.tally.forbidden += 1
            self.unchanged |= {asked["posting"].key} & set(self.task.known)
            return
        if isinstance(failure.value, Refused):
            self.tally.trouble(_words(failure))
        self._unread(asked["posting"], asked["record"])


def _words(failure: Failure) -> str:
    trouble = failure.value
    assert trouble is not None
    return str(trouble).rstrip(".") if isinstance(trouble, Refused) else explain(trouble)


def _with_payload(posting: RawPosting, record: Any) -> RawPosting:
    if posting.payload:
        return posting
    return replace(posting, payload=json.dumps(record, ensure_ascii=False, default=str).encode("utf-8", "replace"))


def _held_by(response: Response) -> dict[str, Any]:
    """What is kept of the answer that held an ad: itself, and its validators for the next conditional request."""
    kind, etag, modified = (
        bytes(response.headers.get(name) or b"").decode("latin-1") for name in ("Content-Type", "ETag", "Last-Modified")
    )
    kind = kind.partition(";")[0].strip() or "text/html"
    return {"payload": response.body, "payload_type": kind, "etag": etag, "last_modified": modified}
