"""A small seeded sample of the long proofs of the night; ``run.py soak round_kills year`` runs them in full."""

from __future__ import annotations

import sys
from datetime import time

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 and fork servers are of POSIX")


def test_a_killed_round_leaves_no_trace() -> None:
    from tests.soak.round_kills import prove

    went, wrong = prove(5, seed=11)
    assert wrong == []
    assert went["messages"] >= 5
    assert min(went[how] for how in ("at a moment", "at a write", "over HTTP")) > 0


@pytest.mark.parametrize(("zone", "begin"), [("America/New_York", "2027-10-25"), ("Australia/Sydney", "2027-09-24")])
def test_each_night_around_a_change_of_the_clock_ran_once(zone: str, begin: str) -> None:
    from tests.soak.year import faults, nights

    world = nights(zone, time(2, 30), seed=3, begin=begin, days=25)
    assert list(faults(world)) == []
    assert len(world.finished) > 20
    assert sum(world.events.values()) > 8
