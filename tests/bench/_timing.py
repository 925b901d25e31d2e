"""How long a piece of work takes, told so that one slow run does not decide."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median


def timed(work: Callable[[], object], times: int) -> float:
    """The median of several runs, in seconds on the clock."""
    took = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        took.append(time.perf_counter() - began)
    return median(took)
