"""The demo board: five servers, one a platform, each on its own port of the loopback."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from types import TracebackType
from typing import Any, Protocol, Self

from crawler.demo.ads import Employer, load_employers
from crawler.demo.greenhouse import Greenhouse
from crawler.demo.icims import Icims
from crawler.demo.oracle import Oracle
from crawler.demo.serving import Answer, LoopbackServer, Request
from crawler.demo.site import FORBIDDEN, Site
from crawler.demo.workday import SITE, Workday
from crawler.sources import Source, parse_row


class Board(Protocol):
    """What every platform of the demo offers."""

    def answer(self, request: Request) -> Answer:
        """The answer to one request."""


PLATFORMS: Mapping[str, Callable[[Sequence[Employer], date, str], Board]] = {
    "workday": Workday,
    "greenhouse": Greenhouse,
    "icims": Icims,
    "oracle": Oracle,
    "site": Site,
}
#: How a row names the board of an employer, where it is more than one word.
BOARDS = {"workday": f"{{}}/wd1/{SITE}", "oracle": "demo/{}"}


class DemoBoard:
    """Five servers with the ads of one day, from ``with`` to the end of it.

    ``day`` 1 is the first night; from day 2 on, one ad is new, one changed, one closed (its page answers 410).
    ``start`` is the calendar date of day 1, by default a fixed one; ``ports`` are wanted ones by platform.

    >>> with DemoBoard() as board:
    ...     sorted(board.ports)
    ['greenhouse', 'icims', 'oracle', 'site', 'workday']
    """

    def __init__(
        self, day: int = 1, *, start: date = date(2026, 11, 23), ports: Mapping[str, int] | None = None
    ) -> None:
        self.day = day
        self.today = start + timedelta(days=day - 1)
        self.employers = load_employers(day, start)
        self.servers: dict[str, LoopbackServer] = {}
        self._wanted = dict(ports or {})

    def __enter__(self) -> Self:
        for platform, make in PLATFORMS.items():
            server = LoopbackServer(self._wanted.get(platform, 0))
            mine = [employer for employer in self.employers if employer.platform == platform]
            server.answer = make(mine, self.today, server.origin).answer
            server.start()
            self.servers[platform] = server
        return self

    def __exit__(
        self, kind: type[BaseException] | None, trouble: BaseException | None, trace: TracebackType | None
    ) -> None:
        for server in self.servers.values():
            server.stop()

    @property
    def ports(self) -> dict[str, int]:
        """The port of each platform."""
        return {platform: server.port for platform, server in self.servers.items()}

    @property
    def hits(self) -> dict[str, list[tuple[str, str]]]:
        """What each platform was asked for, as ``(method, path)``, in order."""
        return {platform: list(server.hits) for platform, server in self.servers.items()}

    @property
    def forbidden_hits(self) -> int:
        """How often a path was asked for that robots.txt forbids."""
        return sum(path.startswith(FORBIDDEN) for _, path in self.hits["site"])

    def rows(self) -> dict[str, dict[str, Any]]:
        """The source rows of the demo by id, as in ``sources.toml``; only these may name a private origin."""
        return {employer.id: self._row(employer) for employer in self.employers}

    def sources(self) -> tuple[Source, ...]:
        """The rows as sources, ready for a crawl."""
        return tuple(parse_row(name, row, "the demo board") for name, row in self.rows().items())

    def _row(self, employer: Employer) -> dict[str, Any]:
        origin = self.servers[employer.platform].origin
        row = {
            "employer": employer.name,
            "platform": employer.platform,
            "board": BOARDS.get(employer.platform, "{}").format(employer.board),
            "url": f"{origin}/" if employer.platform == "site" else "",
            "base": origin,
            "state": employer.state,
            "kind": employer.kind,
            "enabled": True,
            "delay": 0.0,
            "reread_days": 0,  # the demo shows a changed ad on its second night
            "allow_private": [origin],
        }
        return {key: value for key, value in row.items() if value != ""}
