"""What a person makes of each role, level, place, list of states …: small tables that a million listings look up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from data.records import Profile
from matcher.index.facts import EMPLOYMENTS, LEVELS, ROLES, STATE_BIT, WORKPLACES
from matcher.index.index import Index
from matcher.index.signatures import CONDITIONAL, Standings
from matcher.places import locate, miles
from matcher.rank_person import own_level

if TYPE_CHECKING:
    from numpy.typing import NDArray

Weights = Mapping[str, Any]
#: Roles that lie beside each other.
RELATED = (
    {"coder", "biller_coder"}, {"coder", "auditor"}, {"coder", "him"}, {"auditor", "educator"}, {"auditor", "manager"},
    {"auditor", "cdi"}, {"educator", "manager"}, {"biller_coder", "him"},
)  # fmt: skip


def shut_out(index: Index, profile: Profile) -> NDArray[Any]:
    """By distinct list of states: whether it leaves the person's state out."""
    import numpy as np

    mine = np.uint64(STATE_BIT.get(profile.wants.state, 0))
    listed, excluded = index["states_open"], index["states_shut"]
    if not mine:
        return np.zeros(len(listed), bool)
    return np.asarray(((listed != 0) & (listed & mine == 0)) | (excluded & mine != 0), bool)


def by_signature(standings: Standings, weights: Weights) -> NDArray[Any]:
    """By signature: what is left of the chance to get the job."""
    import numpy as np

    out = np.interp(standings.months, weights["months"], weights["factor"])
    soft = np.where(standings.in_time, weights["conditional"], weights["too_late"])
    return np.asarray(np.where(standings.verdict == CONDITIONAL, soft, out), np.float32)


def by_role(profile: Profile, weights: Weights) -> NDArray[Any]:
    """By role: those named, those beside them, others."""
    import numpy as np

    wanted = set(profile.wants.roles)
    near = {role for pair in RELATED for role in pair if pair & wanted}
    values = [
        1.0 if role in wanted or not wanted else weights["related"] if role in near else weights["other"]
        for role in ROLES
    ]
    return np.array(values, np.float32)


def by_level(profile: Profile, weights: Weights) -> NDArray[Any]:
    """By level: what lies below the person's own."""
    import numpy as np

    below, own = weights["below"], own_level(profile)
    return np.array([below[min(max(0, own - level), len(below) - 1)] for level in range(len(LEVELS))], np.float32)


def by_employment(profile: Profile, weights: Weights) -> NDArray[Any]:
    """By set of bits; an ad that does not say is taken for full time."""
    import numpy as np

    wanted = sum(1 << EMPLOYMENTS.index(name) for name in profile.wants.employment)
    values = [1.0 if not wanted or (bits or 1) & wanted else weights["other"] for bits in range(1 << len(EMPLOYMENTS))]
    return np.array(values, np.float32)


def by_states(index: Index, profile: Profile, weights: Weights) -> NDArray[Any]:
    """By distinct list of states: less where it leaves the person's out."""
    import numpy as np

    return np.where(shut_out(index, profile), np.float32(weights["shut_out"]), np.float32(1.0))


def by_place(index: Index, profile: Profile, weights: Weights) -> NDArray[Any]:
    """By place and way of working: from home, or near enough to go, in a way that is wanted."""
    import numpy as np

    wants, near = profile.wants, _nearness(index, profile, weights)
    out = np.empty((len(near), len(WORKPLACES)), np.float32)
    for number, name in enumerate(WORKPLACES):
        mode = 1.0 if not wants.workplace or name in wants.workplace else weights["other_mode"]
        if name == "remote":
            out[:, number] = mode
        else:
            out[:, number] = np.maximum(near, weights["unknown"]) if name == "unspecified" else near * mode
    return out


def _nearness(index: Index, profile: Profile, weights: Weights) -> NDArray[Any]:
    """By place: 1 within the distance that the person goes, less beyond; by the state where the town is unknown."""
    import numpy as np

    wants, state = profile.wants, index["place_state"]
    own = list(STATE_BIT).index(wants.state) + 1 if wants.state in STATE_BIT else -1
    # who would go to an office but names no town means any town of the state
    anywhere = not wants.city and wants.max_distance_miles is None and "onsite" in wants.workplace
    in_state = 1.0 if anywhere else weights["unknown"]
    by_state = np.where(state == own, in_state, np.where(state == 0, weights["unknown"], weights["too_far"]))
    here = locate(wants.city, wants.state)
    if here is None:
        return np.asarray(by_state, np.float32)
    far, goes = miles(here, index["place_latitude"], index["place_longitude"]), wants.max_distance_miles or 30.0
    steps = np.where(far <= 2 * goes, weights["next_town"], weights["too_far"])
    by_miles = np.where(far <= 1.15 * goes, 1.0, steps)
    return np.asarray(np.where(np.isnan(far), by_state, by_miles), np.float32)
