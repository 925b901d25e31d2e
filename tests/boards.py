"""Boards for tests: page sets replayed over real HTTP, and spiders that read one answer without any network.

A page set is a folder ``tests/pages/NAME/``:

    row.toml        the source's row; ``{origin}`` stands for the address of the replaying server
    answers.toml    ``[[answer]]``: path (with its query), and method, asks (words in the request's body), status, type,
                    headers, and file or body
    secrets.toml    what the environment must hold for it, made up; most need none
    expected.json   what is read in it: ``python -m tests.pages NAME`` writes it, a person reviews the diff
"""

from __future__ import annotations

import json
import os
import threading
import time
import tomllib
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from unittest.mock import patch

from crawler.run import crawl
from crawler.sources import Source, parse_row
from data.records import Listing, RawPosting, SourceHealth
from data.settings import Settings
from data.store import Store, open_store

PAGES = Path(__file__).with_name("pages")
#: The clock of recorded pages.
AT = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Asked:
    """One request that a board got."""

    method: str
    path: str
    body: str = ""
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Answer:
    """What a board answers; ``raw`` writes to the socket itself, for boards that misbehave."""

    body: bytes = b""
    status: int = 200
    type: str = "text/html; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    raw: Callable[[BaseHTTPRequestHandler], None] | None = None


def as_json(data: Any, status: int = 200, **headers: str) -> Answer:
    return Answer(json.dumps(data).encode(), status, "application/json", headers)


def as_html(text: str, status: int = 200, **headers: str) -> Answer:
    return Answer(text.encode(), status, headers=headers)


NOT_FOUND = Answer(b"not here", 404)


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Who hangs up on a board that misbehaves is right."""


class Board:
    """A server on a loopback port that answers by a function; remembers what it was asked."""

    def __init__(self, answer: Callable[[Asked], Answer] | None = None) -> None:
        self.answer = answer or (lambda asked: NOT_FOUND)
        self.asked: list[Asked] = []
        self.times: list[float] = []
        board = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do(self) -> None:
                size = int(self.headers.get("Content-Length") or 0)
                asked = Asked(self.command, self.path, self.rfile.read(size).decode(), dict(self.headers))
                board.asked.append(asked)
                board.times.append(time.monotonic())
                answer = board.answer(asked)
                if answer.raw is not None:
                    self.close_connection = True
                    with suppress(OSError):
                        answer.raw(self)
                    return
                self.send_response(answer.status)
                for name, value in {"Content-Type": answer.type, **answer.headers}.items():
                    self.send_header(name, value)
                if answer.status != 304:
                    self.send_header("Content-Length", str(len(answer.body)))
                self.end_headers()
                if answer.status != 304:
                    self.wfile.write(answer.body)

            do_GET = do_POST = do_HEAD = do

            def log_message(self, *args: object) -> None:
                pass

        self._server = _Server(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.origin = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def paths(self, method: str = "") -> list[str]:
        """What was asked for but robots.txt, in order."""
        return [a.path for a in self.asked if a.path != "/robots.txt" and method in ("", a.method)]

    def source(self, platform: str, name: str = "test", **row: Any) -> Source:
        """A row whose platform lies here."""
        row = {"employer": "Test Health", "platform": platform, "base": self.origin, **row}
        return parse_row(name, {"delay": 0, "allow_private": [self.origin], **row})


def settings_in(folder: Path, **crawl_config: Any) -> Settings:
    """Settings of a home in a folder; timeouts short enough for tests."""
    return Settings(folder, f"sqlite:///{folder / 'medcoder.db'}", {"crawl": {"timeout": 5.0, **crawl_config}})


def crawl_in(folder: Path, sources: Sequence[Source], at: datetime = AT, **how: Any) -> dict[str, SourceHealth]:
    """Crawl into the store of a folder; healths by source."""
    config = how.pop("config", {})
    return {health.source: health for health in crawl(settings_in(folder, **config), sources, at=at, **how)}


def store_in(folder: Path) -> Store:
    return open_store(settings_in(folder).database_url)


# ---------------------------------------------------------------- page sets


def page_sets() -> list[Path]:
    """The folders of recorded pages."""
    return sorted(path.parent for path in PAGES.glob("*/row.toml"))


def made_up_secrets() -> dict[str, str]:
    """What the environment must hold for the platforms that want a key."""
    files = sorted(PAGES.glob("*/secrets.toml"))
    return {name: value for file in files for name, value in tomllib.loads(file.read_text("utf-8")).items()}


def replay(folder: Path) -> Callable[[Asked], Answer]:
    """The answers of a page set."""
    wanted = tomllib.loads((folder / "answers.toml").read_text("utf-8"))["answer"]

    def answer(asked: Asked) -> Answer:
        for it in wanted:
            if (
                it["path"] == asked.path
                and it.get("method", "GET") == asked.method
                and it.get("asks", "") in asked.body
            ):
                text = it.get("body", "") or (folder / it["file"]).read_text("utf-8")
                origin = f"http://{asked.headers['Host']}"
                kind = it.get("type") or _type_of(it.get("file", ""))
                return Answer(
                    text.replace("{origin}", origin).encode(), it.get("status", 200), kind, it.get("headers", {})
                )
        return NOT_FOUND

    return answer


def read_page_sets(folders: Sequence[Path], home: Path) -> dict[str, dict[str, Any]]:
    """Crawl page sets, all at once; by folder name what was read in each."""
    with ExitStack() as stack:
        stack.enter_context(patch.dict(os.environ, made_up_secrets()))
        rows = []
        for folder in folders:
            board = stack.enter_context(Board(replay(folder)))
            rows.append(row_of(folder, board.origin))
        healths = crawl_in(home, rows)
        with store_in(home) as store:
            listings = list(store.listings())
    return {
        row.id: {
            "health": healths[row.id].health,
            "reason": healths[row.id].reason,
            "listed": healths[row.id].listed,
            "listings": sorted(
                (shown(it.listing) for it in listings if it.listing.source == row.id), key=lambda it: it["key"]
            ),
        }
        for row in rows
    }


def shown(listing: Listing) -> dict[str, Any]:
    """A listing as ``expected.json`` has it: without source, address by its path only, empty fields left out."""
    data = asdict(listing) | {"url": "/" + listing.url.split("/", 3)[-1], "posted": str(listing.posted or "")}
    data["text"] = data["text"].splitlines()
    return {name: value for name, value in data.items() if value and name != "source"}


def row_of(folder: Path, origin: str, **more: Any) -> Source:
    """The row of a page set that is replayed at an origin."""
    row = tomllib.loads((folder / "row.toml").read_text("utf-8").replace("{origin}", origin))
    return parse_row(folder.name, {"delay": 0, "allow_private": [origin], **row, **more})


def _type_of(name: str) -> str:
    kinds = {"json": "application/json", "xml": "application/xml", "txt": "text/plain", "rss": "application/rss+xml"}
    return kinds.get(name.rpartition(".")[2], "text/html") + "; charset=utf-8"


# ---------------------------------------------------------------- one answer, no network


def spider_of(name: str, board: str = "", **options: Any) -> Any:
    """A platform's spider that never runs."""
    from crawler.spiders import platform
    from crawler.spiders.series import Task

    source = Source("test", "Test Health", name, board, url=options.pop("url", ""), options=options)
    return platform(name)(Task(source=source, at=AT, delay=0))


def answer_of(url: str, body: bytes | str, kind: str = "application/json", status: int = 200) -> Any:
    """An answer as Scrapy hands it over."""
    from scrapy import Request
    from scrapy.http import HtmlResponse, TextResponse

    body = body.encode() if isinstance(body, str) else body
    make = HtmlResponse if "html" in kind else TextResponse
    return make(url, status=status, body=body, headers={"Content-Type": kind}, request=Request(url))


def read_list(spider: Any, response: Any) -> list[RawPosting]:
    """The postings of one page of a list."""
    from crawler.spiders.series import Series

    found = (spider.posting(record) for record in spider.rows(response, Series()))
    return [posting for posting in found if posting is not None]
