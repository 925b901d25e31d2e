"""A part of platforms whose list shows only some of what there is: searches, and feeds of the newest ads."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from typing import ClassVar

from scrapy import Request

from crawler.spiders.adpage import HTML
from crawler.spiders.base import PlatformSpider
from crawler.spiders.series import Series

#: An ad that no search has shown for so long has left the searches, which reach back 30 days at most.
FORGOTTEN_AFTER = timedelta(days=35)
#: Known ads that tonight's list does not show and that are asked for by their own address: others tomorrow.
ASKED_A_NIGHT = 10


class SearchedSpider(PlatformSpider):
    """A platform that is searched, once for each of the row's ``search``; what a search omits may still stand.

    Such ads are closed only by their own pages, a few of which are asked for each night: by a certain 404 or 410.
    ``ads_are_here`` is false where ads' addresses lead through a counter to somebody else's site: those are left alone
    until no search has shown them for :data:`FORGOTTEN_AFTER`.
    """

    searches: ClassVar[tuple[str, ...]] = ()
    ads_are_here: ClassVar[bool] = True

    @property
    def tells_all(self) -> bool:
        """Whether the list holds all there is after all."""
        return False

    def list_is_complete(self) -> bool:
        """Never, unless the list holds all."""
        return self.tells_all and super().list_is_complete()

    async def start(self) -> AsyncIterator[Request]:
        """Open one series for each search."""
        if not self.searches:
            async for request in super().start():
                yield request
            return
        asked = self.source.options.get("search") or self.searches
        for request in self._open(
            [Series(slice=str(words)) for words in ([asked] if isinstance(asked, str) else asked)]
        ):
            yield request

    def list_ended(self) -> Iterator[Request]:
        """Ask for some of the known ads that were not shown."""
        if self.tells_all:
            yield from super().list_ended()
            return
        if not self.ads_are_here or self.task.first_look or self.tally.failure or self.tally.troubles:
            return
        unseen = [key for key, known in self.task.known.items() if not known.closed and key not in self.seen]
        for key in sorted(unseen, key=self._lot)[:ASKED_A_NIGHT]:
            posting = self.task.recall(key)
            if posting is not None:
                request = Request(self._moved(posting).url, headers=HTML)
                yield self.listen(request, self._on_asked, self._on_asked_trouble, posting=posting)

    def forgotten(self) -> set[str]:
        """Where no page can be asked: known ads that no search has shown for long."""
        if self.ads_are_here or self.tells_all or self.task.first_look or not self.seen:
            return set()
        long_ago = self.task.at - FORGOTTEN_AFTER
        known = self.task.known.items()
        return {key for key, it in known if not it.closed and key not in self.seen and it.last_seen < long_ago}

    def _lot(self, key: str) -> str:
        """Another order every day, so that all have their turn."""
        return hashlib.sha256(f"{self.task.at.date()} {key}".encode("utf-8", "replace")).hexdigest()
