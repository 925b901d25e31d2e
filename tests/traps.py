"""Boards that deceive: how each answers, and what its crawl has to come to; all sprung in one crawl."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from data.records import SourceHealth
from tests.boards import NOT_FOUND, Answer, Asked, Board, crawl_in


@dataclass
class Trap:
    """A board of some platform, how it answers, and what its crawl has to come to."""

    platform: str
    board: str
    answer: Callable[[Asked], Answer]
    health: str
    words: str = ""  # in the reason
    row: dict[str, Any] = field(default_factory=dict)
    most: int = 20  # requests that it may cost


@dataclass
class Seen:
    """What a crawl came to, and what its board was asked."""

    health: SourceHealth
    asked: list[Asked]


def always(answer: Answer) -> Callable[[Asked], Answer]:
    """The same answer to everything."""
    return lambda asked: answer


def without_robots(answer: Callable[[Asked], Answer]) -> Callable[[Asked], Answer]:
    """These answers, on a host that has no robots.txt."""
    return lambda asked: NOT_FOUND if asked.path == "/robots.txt" else answer(asked)


def spring(traps: Mapping[str, Trap], home: Path) -> dict[str, Seen]:
    """Crawl them all at once."""
    with ExitStack() as stack:
        boards = {name: stack.enter_context(Board(without_robots(trap.answer))) for name, trap in traps.items()}
        rows = [
            board.source(traps[name].platform, name, board=traps[name].board, **_row(traps[name], board.origin))
            for name, board in boards.items()
        ]
        healths = crawl_in(home, rows, config={"at_once": 24})
        return {name: Seen(healths[name], boards[name].asked) for name in traps}


def _row(trap: Trap, origin: str) -> dict[str, Any]:
    return {key: it.replace("{origin}", origin) if isinstance(it, str) else it for key, it in trap.row.items()}


def verify(trap: Trap, found: Seen) -> None:
    """Assert that a trap was told for what it is."""
    assert found.health.health == trap.health, found.health.reason
    assert trap.words in found.health.reason
    assert len([it for it in found.asked if it.path != "/robots.txt"]) <= trap.most
