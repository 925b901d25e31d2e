"""A part of platforms that answer searches with JSON: boards of many employers, by the words and keys of their own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any, ClassVar
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.http import Response

from crawler.answers import pick, rows_of, text
from crawler.jsonld import texts
from crawler.spiders.searched import SearchedSpider
from crawler.spiders.series import Series
from data.records import RawPosting
from data.settings import secret

#: What is searched for where a row's ``search`` says nothing else.
CODERS = ("medical coder", "medical coding")


class JobApiSpider(SearchedSpider):
    """An interface to many employers' jobs.

    ``hosts`` are those of its pages. ``list_at`` and ``total_at`` are the paths of the records and of their number in
    an answer, ``fields`` those of a posting's fields in a record: ``company.name``, ``locations.0.name``. ``secrets``
    name what the environment has to hold, and ``key_from`` where a person gets it.
    """

    hosts: ClassVar[tuple[str, ...]] = ()
    list_at: ClassVar[str] = "jobs"
    total_at: ClassVar[str] = ""
    fields: ClassVar[Mapping[str, str]] = {}
    most_pages: ClassVar[int] = 10
    secrets: ClassVar[tuple[str, ...]] = ()
    key_from: ClassVar[str] = ""
    custom_settings: dict[str, Any] | None = {"DOWNLOAD_MAXSIZE": 30_000_000}

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """Any page of its hosts; there is nothing else to know."""
        try:
            known = (urlsplit(url).hostname or "").removeprefix("www.") in cls.hosts
        except ValueError:
            return None
        return {"url": f"https://{cls.hosts[0]}/"} if known else None

    async def start(self) -> AsyncIterator[Request]:
        """Nothing is asked for without the person's key."""
        if not all(map(secret, self.secrets)):
            self.tally.failure = (
                f"wants a key: ask for a free one at {self.key_from} and set {' and '.join(self.secrets)}"
            )
            return
        async for request in super().start():
            yield request

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The records of one answer; only the first one's number of all is believed."""
        data = self.json(response)
        total = text(data, *steps(self.total_at)) if self.total_at else ""
        if series.pages == 0 and total.isdigit():
            series.total = int(total)
        wanted = self.source.options.get("pages")
        if series.pages + 1 >= (wanted if isinstance(wanted, int) else self.most_pages):
            series.over = True
        return rows_of(data, *steps(self.list_at))

    def posting(self, record: Any) -> RawPosting | None:
        """One record by the platform's map of fields."""
        said = {name: self.said(record, path) for name, path in self.fields.items()}
        key, url, title = (said.pop(name, "") for name in ("key", "url", "title"))
        return self.make(key, url, title, html=True, **said)

    @staticmethod
    def said(record: Any, path: str) -> str:
        """The words at a path: a text, a number, or a list of texts or of things with names."""
        found = pick(record, *steps(path))
        if isinstance(found, list):
            named = [it if isinstance(it, str) else text(it, "name") for it in found[:40]]
            return "; ".join(texts(named))
        return text(record, *steps(path))

    def _list_failed(self, words: str) -> Iterator[Any]:
        """Keys stand in some addresses; no reason names them."""
        for name in filter(secret, self.secrets):
            words = words.replace(secret(name), name)
        return super()._list_failed(words)


def steps(path: str) -> list[str | int]:
    """The steps of a path.

    >>> steps("locations.0.name")
    ['locations', 0, 'name']
    """
    return [int(step) if step.isdigit() else step for step in path.split(".")] if path else []


def pay(record: Any, low: str, high: str, currency: str = "", unit: str = "") -> str:
    """Pay from fields of numbers; ``""`` where both are missing or zero."""
    amounts = [said for said in (text(record, low), text(record, high)) if said.strip("0.")]
    return f"{' - '.join(amounts)} {text(record, currency)} {text(record, unit)}".strip() if amounts else ""
