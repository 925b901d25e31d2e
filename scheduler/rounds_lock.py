"""The locks that a running round and a daemon hold, and what they tell of a round that is not finished."""

from __future__ import annotations

from dataclasses import replace

from data.errors import Busy
from data.records import RunReport
from data.store import Store

#: The lock that a round holds on its store.
LOCK = "round"
#: Held while a daemon serves a store; ``medcoder doctor`` looks for it.
DAEMON_LOCK = "schedule"


def is_running(store: Store) -> bool:
    """Whether a round holds the store's lock now."""
    try:
        with store.lock(LOCK):
            return False
    except Busy:
        return True


def told(store: Store, report: RunReport) -> RunReport:
    """The report as people are told it: a round that is not finished and that nobody runs now is ``open``.

    It was cut short, or did only the sources and profiles that were named; the next start does the rest.
    """
    return replace(report, status="open") if report.status == "running" and not is_running(store) else report
