"""A time after hire in which something is due."""

from __future__ import annotations

from typing import NamedTuple


class Window(NamedTuple):
    """``months`` after hire (or "unstated") at ``start..end`` of the sentence; ``sure``: it speaks of the hire."""

    start: int
    end: int
    months: float | str
    sure: bool
