"""How far a person can get each listing of an index, and how far they want it: one number a factor and listing.

Every factor lies between 0 and 1; the score is their product. What each costs stands in :mod:`matcher.weights`. What
many listings share is decided once and looked up by listing, block by block, so that a million takes no more memory
than one block and the scores.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from data.records import Profile
from matcher.index.areas import reach, served
from matcher.index.facts import ROLES
from matcher.index.index import Index
from matcher.index.signatures import decide
from matcher.rank_likeness import likeness
from matcher.rank_person import wanted_areas, with_wishes, years_away, years_by_area
from matcher.rank_tables import by_employment, by_level, by_place, by_role, by_signature, by_states
from matcher.weights import WEIGHTS

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: Listings scored at once: their columns stay in the processor's cache.
BLOCK = 1 << 15
#: Roles whose years an uncertified person may really have.
OFFICE = ("biller_coder", "other")


class Scorer:
    """Scores the listings of an index for one person, as of a day.

    ``standings`` holds what each signature gives the person, see :func:`matcher.index.signatures.decide`.
    """

    def __init__(
        self, index: Index, profile: Profile, as_of: date, weights: Mapping[str, Mapping[str, Any]] | None = None
    ) -> None:
        profile = with_wishes(profile)
        self.index, self.profile, self.weights = index, profile, weights or WEIGHTS
        self.standings, self._day = decide(index, profile, as_of), as_of.toordinal()
        self._areas, weights = _Areas(self), self.weights
        self._can = by_signature(self.standings, weights["can"])
        self._role, self._level = by_role(profile, weights["role"]), by_level(profile, weights["level"])
        self._employment = by_employment(profile, weights["employment"])
        self._place = by_place(index, profile, weights["place"])
        self._open = by_states(index, profile, weights["place"])
        self._alike = likeness(index, profile)
        self._likest = float(self._alike.max(initial=0.0)) or 1.0

    def score(self) -> NDArray[Any]:
        """The score of every listing, float32: the product of its factors, those that go together looked up as one."""
        import numpy as np

        index, out = self.index, np.empty(len(self.index), np.float32)
        shape, site = _joined(self._role, self._level, self._employment), self._place.ravel()
        for start in range(0, len(out), BLOCK):
            rows = slice(start, start + BLOCK)
            sig = index["sig"][rows]
            block = self._can[sig] * self._experience(rows, sig)
            block *= self._kind(rows)
            block *= shape[index["shape"][rows]]
            block *= site[index["site"][rows]]
            block *= self._open[index["states"][rows]]
            block *= self._pay(rows)
            block *= self._fresh(rows)
            out[rows] = block
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
        years = self.index["years_area"][rows]
        asked, named = self.standings.years[sig], areas.close[years]
        enough = np.minimum(areas.spent[years] / np.maximum(asked, np.float32(0.5)), np.float32(1.0))
        special = _from(weights["area_floor"], named * enough)
        out: NDArray[Any] = np.where(named >= 0, special, areas.common[self.index["area"][rows]])
        if areas.steady.min() < 1.0:
            out *= areas.steady[self.index["role"][rows]]
        out[asked <= 0] = 1.0
        return out

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
        short = np.float32((1 - weights["tolerance"]) / 0.15) - likely * np.float32(1 / wish / 0.15)
        # fmax passes over NaN: pay that nobody knows falls short of nothing
        short = np.minimum(np.fmax(short, np.float32(0.0)), np.float32(1.0))
        return np.asarray(1 - np.float32(1 - weights["below"]) * short, np.float32)

    def _fresh(self, rows: Any) -> NDArray[Any]:
        """How long ago the ad was posted; what does not say is taken for fresh."""
        import numpy as np

        posted, weights = self.index["posted"][rows], self.weights["fresh"]
        (young, old), stale = weights["days"], weights["stale"]
        age = np.where(posted > 0, self._day - posted, 0).astype(np.float32)
        worn = np.clip((age - np.float32(young)) / np.float32(old - young), 0.0, 1.0)
        return np.asarray(1 - np.float32(1 - stale) * worn, np.float32)


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
        self.common = _from(weights["experience"]["general_floor"], np.abs(self.close))
        self.spent = mixed(index, spent, profile.years, best)
        self.wanted = mixed(index, reach(wanted_areas(profile)), 0.5, weights["kind"]["best"])
        steady = weights["experience"]["away"] if years_away(profile) >= 3 else 1.0
        office = 1.0 if profile.held else weights["experience"]["uncertified"]
        self.steady = np.array([steady * (1.0 if role in OFFICE else office) for role in ROLES], np.float32)


def _joined(role: NDArray[Any], level: NDArray[Any], employment: NDArray[Any]) -> NDArray[Any]:
    """The product of three factors by the column ``shape``, see :func:`matcher.index.facts.shape_of`."""
    import numpy as np

    return np.asarray(np.multiply.outer(np.multiply.outer(role, level), employment).ravel())


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


def _from(floor: float, share: Any) -> Any:
    """A share between 0 and 1 as a factor between a floor and 1; arrays stay float32."""
    return share * (1 - floor) + floor
