"""The one base class of all platforms.

A platform describes its board in four short methods, all pure but for the requests they name:

    list_request(series)            the request for the next page of the list
    rows(response, series)          the records in its answer; sets series.total, series.next or series.over
    posting(record)                 one record as a RawPosting (key, url, title, …), or None to pass over it
    detail_request(posting)         the request for the ad's own page; None where the list already holds the text
    read_detail(response, posting)  the posting completed from that page; raises Gone where the page says so

Everything else is done here, the same for all: order, paging guards, counting, politeness, conditional requests,
errors, and asking for what is missing. One hook, :meth:`PlatformSpider.adjust`, sees every finished posting.

To add a platform, write one module here with one subclass (``greenhouse.py`` is the shortest, ``icims.py`` reads
pages, ``site.py`` walks series of series), and one page set under ``tests/pages/``. Also:

    recognise(url)                  what a row would say of such a URL: how ``sources add`` finds board and options
    trace                           what only this platform leaves in an employer's own page, where no URL tells
    backend                         the lane that all its hosts share, where they are one vendor's servers
    whole = False                   its list is a search: what it omits is never closed
    narrow(response, series)        narrower series, where one list does not show all
    ask_again, still_stands         how to tell whether an ad that a list omits still stands

Read with ``crawler.answers``: ``pick`` and ``text`` never raise, ``rows_of`` raises where there is no list, which is
never an empty board; ``crawler.jsonld`` reads pages that carry a JobPosting. A record may raise: it is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.answers import UNREADABLE, Gone
from crawler.guard import origin as origin_of
from crawler.spiders.order import Order
from data.records import RawPosting

#: An ad that lists omit but whose own page still stands is kept this long.
KEEP_STANDING = timedelta(days=14)


class PlatformSpider(Order):
    """A platform. Subclasses say in their docstring how to recognise it and what ``key`` is."""

    def list_ended(self) -> Iterator[Request]:
        """Ask once, each by its own URL, for the known ads that a complete list does not name."""
        if not self.list_is_complete():
            return
        self.missing = {key for key, known in self.task.known.items() if not known.closed and key not in self.seen}
        if len(self.missing) > self.limits.asked_again:
            return  # too many to ask one by one: two complete lists without them close them as well
        for key in sorted(self.missing):
            posting = self.task.recall(key)
            if posting is not None:
                request = self.ask_again(self._moved(posting))
                yield self.listen(request, self._on_asked, self._on_asked_trouble, posting=posting)

    def list_is_complete(self) -> bool:
        """Whether the list was read to its end and can be believed: only then may anything be closed."""
        if not self.tally.listed and self.task.known:
            return False
        if not self.whole or self.task.first_look or self._open_series or self.tally.failure or self.tally.troubles:
            return False
        if self._expected and len(self.seen) + self.tally.broken < self._expected * 0.97 - 2:
            self.tally.trouble(f"showed {len(self.seen)} of the {self._expected} jobs that it counts")
            return False
        return self.tally.listed >= self.task.usual / 2

    def forgotten(self) -> set[str]:
        """Known ads that are to be closed because nothing has shown them for long; none where pages can be asked."""
        return set()

    def _on_asked(self, response: Response, posting: RawPosting) -> None:
        if response.status in (404, 410):
            self.gone.add(posting.key)
        elif response.status == 200:
            try:
                stands = self.still_stands(response, posting)
            except Gone:
                self.gone.add(posting.key)
            except UNREADABLE:
                return
            else:
                if stands and self.task.at - self.task.known[posting.key].last_seen < KEEP_STANDING:
                    self.standing.add(posting.key)

    def _on_asked_trouble(self, failure: Failure) -> None:
        """An ad that could not be asked for is merely missing."""

    def end(self) -> None:
        """Called once when the crawl is over: what was left open makes it partial."""
        if self._open_series and not self.tally.failure and not self.tally.troubles:
            self.tally.trouble("was not read to its end")

    def _moved(self, posting: RawPosting) -> RawPosting:
        """The posting at the row's ``base``, which may have moved since it was stored (a demo's port)."""
        if not self.source.option("base"):
            return posting
        return replace(posting, url=origin_of(self.base) + posting.url.removeprefix(origin_of(posting.url)))
