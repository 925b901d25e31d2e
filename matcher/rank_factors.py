"""How far a person can get each listing of an index, and how far they want it: one number a factor and listing.

Every factor lies between 0 and 1; the score is their product. What each costs stands in :mod:`matcher.weights`. What
many listings share is decided once and looked up by listing, block by block, so that a million takes no more memory
than one block and the scores.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from data.records import Profile
from matcher.index.areas import reach, served
from matcher.index.facts import EMPLOYMENTS, LEVELS, ROLES, STATE_BIT, WORKPLACES
from matcher.index.index import Index
from matcher.index.signatures import CONDITIONAL, decide
from matcher.places import locate, miles
from matcher.rank_likeness import likeness
from matcher.weights import WEIGHTS

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: Listings scored at once: their columns stay in the processor's cache.
BLOCK = 1 << 15
#: Roles that lie beside each other.
RELATED = (
    {"coder", "biller_coder"}, {"coder", "auditor"}, {"coder", "him"}, {"auditor", "educator"}, {"auditor", "manager"},
    {"auditor", "cdi"}, {"educator", "manager"}, {"biller_coder", "him"},
)  # fmt: skip
#: Roles whose years an uncertified person may really have.
OFFICE = ("biller_coder", "other")
#: Levels by years of a certified person: the first that is reached.
LADDER = ((5.0, "senior"), (1.0, "experienced"), (0.25, "entry"), (0.0, "trainee"))
# "eight years away", "then six years out of the field", "five years at home"
_AWAY = re.compile(
    r"\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) years? (?:away|out of|off|at home)",
    re.I,
)
_NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


class Scorer:
    """Scores the listings of an index for one person, as of a day.

    ``standings`` holds what each signature gives the person, see :func:`matcher.index.signatures.decide`.
    """

    def __init__(
        self, index: Index, profile: Profile, as_of: date, weights: Mapping[str, Mapping[str, Any]] | None = None
    ) -> None:
        self.index, self.profile, self.weights = index, profile, weights or WEIGHTS
        self.standings, self._day = decide(index, profile, as_of), as_of.toordinal()
        self._can = _of_signatures(self)
        self._areas = _Areas(self)
        self._role, self._level, self._employment = _of_role(self), _of_level(self), _of_employment(self)
        self._place, self._open = _of_place(self), _of_states(self)
        self._alike = likeness(index, profile)
        self._likest = float(self._alike.max(initial=0.0)) or 1.0

    def score(self) -> NDArray[Any]:
        """The score of every listing, float32."""
        import numpy as np

        out = np.ones(len(self.index), np.float32)
        for start in range(0, len(out), BLOCK):
            rows = slice(start, start + BLOCK)
            for _, values in self.factors(rows):
                out[rows] *= values
        return out

    def factors(self, rows: Any) -> Iterator[tuple[str, NDArray[Any]]]:
        """Each factor by name, float32, for a slice or an array of listing numbers."""
        index = self.index
        sig, workplace = index["sig"][rows], index["workplace"][rows]
        yield "can", self._can[sig]
        yield "experience", self._experience(rows, sig)
        yield "kind", self._kind(rows)
        yield "role", self._role[index["role"][rows]]
        yield "place", self._place[index["place"][rows], workplace] * self._open[index["states"][rows]]
        yield "pay", self._pay(rows)
        yield "employment", self._employment[index["employment"][rows]]
        yield "level", self._level[index["level"][rows]]
        yield "fresh", self._fresh(rows)

    def _experience(self, rows: Any, sig: NDArray[Any]) -> NDArray[Any]:
        """Years in the kind of work in which the ad counts them, against the years that it asks."""
        import numpy as np

        weights, areas = self.weights["experience"], self._areas
        years, kind = self.index["years_area"][rows], self.index["area"][rows]
        asked, named = self.standings.years[sig], areas.close[years]
        enough = np.minimum(areas.spent[years] / np.maximum(asked, 0.5), 1.0)
        special = _from(weights["area_floor"], named * enough)
        common = _from(weights["general_floor"], np.abs(areas.close[kind]))
        out = np.where(named >= 0, special, common) * areas.steady[self.index["role"][rows]]
        return np.asarray(np.where(asked > 0, out, 1.0), np.float32)

    def _kind(self, rows: Any) -> NDArray[Any]:
        """Whether it is the kind of work that the person wants: by its areas, and by likeness of words."""
        weights = self.weights["kind"]
        wanted = self._areas.wanted[self.index["area"][rows]]
        alike: NDArray[Any] = self._alike[rows] * (weights["likeness"] / self._likest)
        fit: NDArray[Any] = _from(weights["floor"], wanted * weights["area"] + alike)
        return fit

    def _pay(self, rows: Any) -> NDArray[Any]:
        """Pay against the wish: a tenth less costs nothing; unknown pay costs nothing."""
        import numpy as np

        wish, weights = self.profile.wants.min_pay_hourly, self.weights["pay"]
        low, high = self.index["pay_low"][rows], self.index["pay_high"][rows]
        if not wish:
            return np.ones(len(low), np.float32)
        likely = low + np.float32(0.75) * (high - low)
        short = np.clip((1 - weights["tolerance"] - likely / np.float32(wish)) / 0.15, 0.0, 1.0)
        return np.asarray(np.nan_to_num(1 - (1 - weights["below"]) * short, nan=1.0), np.float32)

    def _fresh(self, rows: Any) -> NDArray[Any]:
        """How long ago the ad was posted; what does not say is taken for fresh."""
        import numpy as np

        posted, weights = self.index["posted"][rows], self.weights["fresh"]
        age = np.where(posted > 0, self._day - posted, 0)
        return np.asarray(np.interp(age, weights["days"], (1.0, weights["stale"])), np.float32)


class _Areas:
    """By mix of areas: how near the person's own are and how many years they have there, how near what they want is.

    ``close`` is -1 for a mix of no area; ``steady`` by role is what years away and the lack of a credential leave.
    """

    def __init__(self, scorer: Scorer) -> None:
        import numpy as np

        index, profile, weights = scorer.index, scorer.profile, scorer.weights
        close, spent = served(years_by_area(profile))
        best = weights["experience"]["best"]
        self.close = mixed(index, close, -1.0, best)
        self.spent = mixed(index, spent, profile.years, best)
        self.wanted = mixed(index, reach(wanted_areas(profile)), 0.5, weights["kind"]["best"])
        steady = weights["experience"]["away"] if years_away(profile) >= 3 else 1.0
        office = 1.0 if profile.held else weights["experience"]["uncertified"]
        self.steady = np.array([steady * (1.0 if role in OFFICE else office) for role in ROLES], np.float32)


def mixed(index: Index, by_area: NDArray[Any], otherwise: float, best: float) -> NDArray[Any]:
    """A value by area over each mix of areas: ``best`` parts the best of them, the rest their mean by share.

    ``otherwise`` for a mix of none.
    """
    import numpy as np

    at = index["mix_at"]
    filled = np.diff(at) > 0
    out = np.full(len(at) - 1, otherwise, np.float32)
    if filled.any():
        starts, share, values = at[:-1][filled], index["mix_share"], by_area[index["mix_area"]]
        mean = np.add.reduceat(values * share, starts) / np.add.reduceat(share, starts)
        out[filled] = (1 - best) * mean + best * np.maximum.reduceat(values, starts)
    return out


def years_by_area(profile: Profile) -> dict[str, float]:
    """Years in each area: as stated, else half of all years for an area that is only named as a skill."""
    share = 1.0 if not profile.areas else 0.5
    return dict.fromkeys(profile.specialties, profile.years * share) | dict(profile.areas)


def wanted_areas(profile: Profile) -> dict[str, float]:
    """The areas that the person wants; those they know count half, or wholly where none is named."""
    known = dict.fromkeys((*profile.areas, *profile.specialties), 0.5 if profile.wants.specialties else 1.0)
    return known | dict.fromkeys(profile.wants.specialties, 1.0)


def years_away(profile: Profile) -> float:
    """Years that the person has not worked, as they say it: "eight years away for family"."""
    found = _AWAY.search(profile.about)
    if not found:
        return 0.0
    return float(found[1]) if found[1].isdigit() else float(_NUMBERS.index(found[1].lower()))


def own_level(profile: Profile) -> int:
    """Where a person stands among :data:`LEVELS`: by the role they seek, their credential and their years."""
    if set(profile.wants.roles) == {"manager"}:
        return LEVELS.index("management")
    years = profile.years if profile.held else 0.0
    return next(LEVELS.index(name) for least, name in LADDER if years >= least)


def shut_out(index: Index, profile: Profile) -> NDArray[Any]:
    """By distinct list of states: whether it leaves the person's state out."""
    import numpy as np

    mine = np.uint64(STATE_BIT.get(profile.wants.state, 0))
    listed, excluded = index["states_open"], index["states_shut"]
    if not mine:
        return np.zeros(len(listed), bool)
    return np.asarray(((listed != 0) & (listed & mine == 0)) | (excluded & mine != 0), bool)


def _of_signatures(scorer: Scorer) -> NDArray[Any]:
    import numpy as np

    standings, weights = scorer.standings, scorer.weights["can"]
    out = np.interp(standings.months, weights["months"], weights["factor"])
    soft = np.where(standings.in_time, weights["conditional"], weights["too_late"])
    return np.asarray(np.where(standings.verdict == CONDITIONAL, soft, out), np.float32)


def _of_role(scorer: Scorer) -> NDArray[Any]:
    import numpy as np

    weights, wanted = scorer.weights["role"], set(scorer.profile.wants.roles)
    near = {role for pair in RELATED for role in pair if pair & wanted}
    values = [
        1.0 if role in wanted or not wanted else weights["related"] if role in near else weights["other"]
        for role in ROLES
    ]
    return np.array(values, np.float32)


def _of_level(scorer: Scorer) -> NDArray[Any]:
    import numpy as np

    below, own = scorer.weights["level"]["below"], own_level(scorer.profile)
    return np.array([below[min(max(0, own - level), len(below) - 1)] for level in range(len(LEVELS))], np.float32)


def _of_employment(scorer: Scorer) -> NDArray[Any]:
    """By set of bits; an ad that does not say is taken for full time."""
    import numpy as np

    wanted = sum(1 << EMPLOYMENTS.index(name) for name in scorer.profile.wants.employment)
    other = scorer.weights["employment"]["other"]
    values = [1.0 if not wanted or (bits or 1) & wanted else other for bits in range(1 << len(EMPLOYMENTS))]
    return np.array(values, np.float32)


def _of_states(scorer: Scorer) -> NDArray[Any]:
    import numpy as np

    shut = shut_out(scorer.index, scorer.profile)
    return np.where(shut, np.float32(scorer.weights["place"]["shut_out"]), np.float32(1.0))


def _of_place(scorer: Scorer) -> NDArray[Any]:
    """By place and way of working: from home, or near enough to go, in a way that is wanted."""
    import numpy as np

    weights, wants = scorer.weights["place"], scorer.profile.wants
    near = _nearness(scorer.index, scorer.profile, weights)
    out = np.empty((len(near), len(WORKPLACES)), np.float32)
    for number, name in enumerate(WORKPLACES):
        mode = 1.0 if not wants.workplace or name in wants.workplace else weights["other_mode"]
        if name == "remote":
            out[:, number] = mode
        else:
            out[:, number] = np.maximum(near, weights["unknown"]) if name == "unspecified" else near * mode
    return out


def _nearness(index: Index, profile: Profile, weights: Mapping[str, Any]) -> NDArray[Any]:
    """By place: 1 within the distance that the person goes, less beyond; by the state where the town is unknown."""
    import numpy as np

    wants, state = profile.wants, index["place_state"]
    own = list(STATE_BIT).index(wants.state) + 1 if wants.state in STATE_BIT else -1
    by_state = np.where((state == 0) | (state == own), weights["unknown"], weights["too_far"])
    here = locate(wants.city, wants.state)
    if here is None:
        return np.asarray(by_state, np.float32)
    far, goes = miles(here, index["place_latitude"], index["place_longitude"]), wants.max_distance_miles or 30.0
    steps = np.where(far <= 2 * goes, weights["next_town"], weights["too_far"])
    by_miles = np.where(far <= 1.15 * goes, 1.0, steps)
    return np.asarray(np.where(np.isnan(far), by_state, by_miles), np.float32)


def _from(floor: float, share: Any) -> Any:
    """A share between 0 and 1 as a factor between a floor and 1."""
    return floor + (1 - floor) * share
