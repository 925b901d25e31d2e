"""Politeness for the whole process: no host is asked faster than its delay, no shared backend by too many at once.

Many sources are crawled at the same time and several of them may live on one host or one vendor's servers. Each
request therefore takes its turn in the lane of its host, and in its vendor's if the platform has one.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Backend:
    """Servers that all hosts of a platform share: at most ``at_once`` requests in flight, ``delay`` seconds apart."""

    name: str
    at_once: int = 4
    delay: float = 0.2


@dataclass(slots=True)
class Lane:
    """One queue: whose turn it is, and when the next may go. ``ready_at`` counts in the clock's seconds."""

    delay: float
    at_once: int
    ready_at: float = 0.0
    gate: asyncio.Semaphore = field(init=False)

    def __post_init__(self) -> None:
        self.gate = asyncio.Semaphore(self.at_once)


class Lanes:
    """All lanes of a process. Clock, sleep and chance are handed in, so that tests can drive them."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        chance: random.Random | None = None,
    ) -> None:
        self._clock, self._sleep = clock, sleep
        self._chance = chance or random.Random()
        self._lanes: dict[str, Lane] = {}

    def host(self, netloc: str, delay: float) -> Lane:
        """The lane of a host; the slowest delay that anyone asked for it stands."""
        if (lane := self._lanes.get(netloc)) is None:
            lane = self._lanes[netloc] = Lane(delay, at_once=1)
        lane.delay = max(lane.delay, delay)
        return lane

    def backend(self, backend: Backend) -> Lane:
        """The lane of a vendor's shared servers."""
        name = f"backend {backend.name}"
        if name not in self._lanes:
            self._lanes[name] = Lane(backend.delay, backend.at_once)
        return self._lanes[name]

    def cool(self, lanes: Sequence[Lane], seconds: float) -> None:
        """Let nobody in these lanes go for so many seconds from now."""
        for lane in lanes:
            lane.ready_at = max(lane.ready_at, self._clock() + seconds)

    def back_off(self, lanes: Sequence[Lane], attempt: int) -> float:
        """Cool the lanes for longer with each attempt, with jitter; returns the seconds. Without a delay, none."""
        seconds: float = max(lane.delay for lane in lanes) * 2.0**attempt * self._chance.uniform(1.0, 1.5)
        self.cool(lanes, seconds)
        return seconds

    @asynccontextmanager
    async def turn(self, lanes: Sequence[Lane]) -> AsyncIterator[None]:
        """Wait for one's turn in each lane, host first; the next in each counts its delay from here."""
        held: list[Lane] = []
        try:
            for lane in lanes:
                await lane.gate.acquire()
                held.append(lane)
                await self._until_ready(held)
            now = self._clock()
            for lane in held:
                lane.ready_at = max(lane.ready_at, now + lane.delay * self._chance.uniform(1.0, 1.2))
            yield
        finally:
            for lane in held:
                lane.gate.release()

    async def _until_ready(self, lanes: Sequence[Lane]) -> None:
        while (wait := max(lane.ready_at for lane in lanes) - self._clock()) > 0:
            await self._sleep(wait)
