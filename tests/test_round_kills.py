"""A small seeded sample of the long proofs of the night; ``run.py soak round_kills year`` runs them in full."""

from __future__ import annotations

import sys
from datetime import time

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 and fork servers are of POSIX")


def test_a_killed_round_leaves_no_trace() -> None:
    from tests.soak.round_kills import prove

    went, wrong = prove(7, seed=11)
    assert wrong == []
    assert went["messages"] >= 7
    assert min(went[how] for how in ("at a moment", "at a write", "over HTTP")) > 0


@pytest.mark.parametrize("zone", ["America/New_York", "Australia/Sydney"])
def test_each_night_of_some_weeks_ran_once(zone: str) -> None:
    from tests.soak.year import faults, nights

    # From 24 September 2027 on: the clocks change on 3 October in Sydney, on 7 November in New York.
    world = nights(zone, time(2, 30), seed=3, begin="2027-09-24", days=48)
    assert list(faults(world)) == []
    assert len(world.finished) > 40
    assert sum(world.events.values()) > 20
