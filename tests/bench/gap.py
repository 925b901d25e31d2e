"""What would open more doors, over a made corpus (``--make N --seed S``): every step and the best pairs, exactly."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from statistics import median

from matcher.gap import find_gap
from matcher.index.folders import open_index
from tests.bench import _corpus
from tests.bench._timing import timed
from tests.bench.matching import prepare
from tests.figures import Figure
from tests.ranking import JUDGED

PEOPLE = 9


def run(args: argparse.Namespace) -> Iterator[Figure]:
    """The time of ``find_gap`` for several people in a process that has the index open."""
    index = open_index(prepare(args.make, args.seed) / "index")
    yield Figure("listings", len(index))
    people = _corpus.caseload(PEOPLE, args.seed)
    tried = [find_gap(index, one, JUDGED) for one in people]  # also maps what the clock shall not wait for
    took = [timed(lambda one=one: find_gap(index, one, JUDGED), 3) for one in people]  # type: ignore[misc]
    bar = 2.0 if args.make <= 100_000 else None
    yield Figure("gap of one person, the slowest", max(took), "s", bar, False)
    yield Figure("gap of one person, the median", median(took), "s", note=f"of {PEOPLE} people")
    yield Figure("steps and pairs told, the median", median(len(gap.single) + len(gap.pairs) for gap in tried))
