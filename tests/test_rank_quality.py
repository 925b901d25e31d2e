"""The ranking on judged people stays at least as good as it is promised to be."""

from __future__ import annotations

import pytest

from tests.ranking import Judged, independent_people, judged_people, listings, mean, own_people, ranking_of, scores
from tests.shared import needs_shared


@needs_shared
@pytest.mark.parametrize(("read", "ndcg", "good"), [(False, 0.85, 0.85), (True, 0.75, 0.75)])
def test_judged_people_find_their_jobs_on_top(read: bool, ndcg: float, good: float) -> None:
    index = listings(read)

    def rank(_: str, one: Judged) -> list[str]:
        return ranking_of(index, one.profile)

    for people in (judged_people(), own_people(), independent_people()):
        found = scores(people, rank)
        assert mean(found, 0) >= ndcg, found
        assert mean(found, 1) >= good, found
