"""How far a person can get each listing of an index, and how far they want it: one number a factor and listing.

Every factor lies between 0 and 1; the score is their product. What each costs stands in ``weights.toml``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data.records import Profile
from matcher.index.areas import all_areas, reach, served
from matcher.index.facts import EMPLOYMENTS, LEVELS, ROLES, STATE_BIT, WORKPLACES
from matcher.index.index import Index
from matcher.index.signatures import CONDITIONAL, NOT_YET, Standings, decide
from matcher.places import locate, miles
from matcher.rank_likeness import likeness

if TYPE_CHECKING:
    from numpy.typing import NDArray

WEIGHTS = Path(__file__).with_name("weights.toml")
#: Roles that lie beside each other.
RELATED = (
    {"coder", "biller_coder"}, {"coder", "auditor"}, {"coder", "him"}, {"auditor", "educator"}, {"auditor", "manager"},
    {"auditor", "cdi"}, {"educator", "manager"}, {"biller_coder", "him"},
)  # fmt: skip
# "eight years away", "then six years out of the field", "has not coded for 4 years"
_AWAY = re.compile(
    r"\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) years? "
    r"(?:away|out of|off|at home|without coding|since (?:I|she|he) last)",
    re.I,
)


@cache
def default_weights() -> Mapping[str, Any]:
    """The table of ``weights.toml``."""
    return tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Factors:
    """One array a factor, float32 by listing, and the verdicts they rest on."""

    standings: Standings
    by_name: Mapping[str, NDArray[Any]]

    def score(self) -> NDArray[Any]:
        """The product of all."""
        import numpy as np

        out = None
        for values in self.by_name.values():
            out = values.astype(np.float32) if out is None else np.multiply(out, values, out=out)
        assert out is not None
        return out


def factors_of(index: Index, profile: Profile, as_of: date, weights: Mapping[str, Any] | None = None) -> Factors:
    """Every factor of every listing for one person."""
    weights = weights or default_weights()
    standings = decide(index, profile, as_of)
    by_name = {
        "can": can(index, standings, weights["can"]),
        "experience": experience(index, profile, standings, weights["can"]),
        "kind": kind(index, profile, weights["kind"]),
        "role": role(index, profile, weights["role"]),
        "place": place(index, profile, weights["place"]),
        "pay": pay(index, profile, weights["pay"]),
        "employment": employment(index, profile, weights["employment"]),
        "level": level(index, profile, weights["level"]),
    }
    return Factors(standings, by_name)


def can(index: Index, standings: Standings, weights: Mapping[str, Any]) -> NDArray[Any]:
    """Who qualifies: 1 for eligible, less for what must be earned first."""
    import numpy as np

    out = np.interp(standings.months, weights["months"], weights["factor"])
    soft = np.where(standings.in_time, weights["conditional"], weights["too_late"])
    out = np.where(standings.verdict == CONDITIONAL, soft, out)
    return np.asarray(out, np.float32)[index["sig"]]


def experience(index: Index, profile: Profile, standings: Standings, weights: Mapping[str, Any]) -> NDArray[Any]:
    """Years in the kind of work in which the ad counts them, against the years that it asks."""
    import numpy as np

    asked = standings.years[index["sig"]]
    close, years = served(years_by_area(profile))
    close_to = mixed(index, close, -1.0, weights["years_best"])
    spent = mixed(index, years, profile.years, weights["years_best"])
    named = close_to[index["years_area"]]
    need = np.maximum(asked, 0.5)
    special = _from(weights["area_floor"], named * np.clip(spent[index["years_area"]] / need, 0.0, 1.0))
    common = _from(weights["general_floor"], np.abs(close_to[index["area"]]))
    out = np.where(asked > 0, np.where(named >= 0, special, common), 1.0)
    out = np.where((asked > 0) & (years_away(profile) >= 3), out * weights["away"], out)
    if not certified(profile):
        billing = np.array([name in ("biller_coder", "other") for name in ROLES])[index["role"]]
        out = np.where((asked > 0) & ~billing, out * weights["uncertified"], out)
    return np.asarray(out, np.float32)


def kind(index: Index, profile: Profile, weights: Mapping[str, Any]) -> NDArray[Any]:
    """Whether it is the kind of work that the person wants: by its areas, and by likeness of words."""
    import numpy as np

    wanted = mixed(index, reach(wanted_areas(profile)), 0.5, weights["best"])[index["area"]]
    alike = likeness(index, profile)
    best = float(alike.max()) if len(alike) else 0.0
    fit = weights["area"] * wanted + weights["likeness"] * np.minimum(alike / (best or 1.0), 1.0)
    return np.asarray(weights["floor"] + (1 - weights["floor"]) * fit, np.float32)


def role(index: Index, profile: Profile, weights: Mapping[str, Any]) -> NDArray[Any]:
    """The role, against those that the person names."""
    import numpy as np

    wanted = set(profile.wants.roles)
    near = {a for pair in RELATED for a in pair if pair & wanted}
    table = [
        1.0 if name in wanted or not wanted else weights["related"] if name in near else weights["other"]
        for name in ROLES
    ]
    return np.array(table, np.float32)[index["role"]]


def place(index: Index, profile: Profile, weights: Mapping[str, Any]) -> NDArray[Any]:
    """Whether one can work there: from home, or near enough to go, in a way that is wanted."""
    import numpy as np

    wants = profile.wants
    liked = np.array([not wants.workplace or name in wants.workplace for name in WORKPLACES])
    way = index["workplace"]
    near = nearness(index, profile, weights)
    mode = np.where(liked[way], 1.0, weights["other_mode"])
    mode[way == 0] = 1.0
    out = np.where(
        way == WORKPLACES.index("remote"), mode, np.where(way == 0, np.maximum(near, weights["unknown"]), near * mode)
    )
    return np.asarray(np.where(shut_out(index, profile), weights["shut_out"], out), np.float32)


def nearness(index: Index, profile: Profile, weights: Mapping[str, Any]) -> NDArray[Any]:
    """1 within the distance that the person goes, less beyond; the state decides where the town is unknown."""
    import numpy as np

    wants = profile.wants
    here = locate(wants.city, wants.state)
    state = list(STATE_BIT).index(wants.state) + 1 if wants.state in STATE_BIT else 0
    same = index["state"] == state
    by_state = np.where(index["state"] == 0, weights["unknown"], np.where(same, weights["unknown"], weights["too_far"]))
    if here is None:
        return np.asarray(by_state, np.float32)
    far = miles(here, index["latitude"], index["longitude"])
    reachable = wants.max_distance_miles or 30.0
    by_miles = np.where(far <= reachable * 1.15, 1.0, np.where(far <= 2 * reachable, 0.6, weights["too_far"]))
    return np.asarray(np.where(np.isnan(far), by_state, by_miles), np.float32)


def shut_out(index: Index, profile: Profile) -> NDArray[Any]:
    """Listings whose list of states leaves the person's out."""
    import numpy as np

    mine = np.uint64(STATE_BIT.get(profile.wants.state, 0))
    if not mine:
        return np.zeros(len(index), bool)
    listed, excluded = index["states"], index["excluded_states"]
    return np.asarray(((listed != 0) & (listed & mine == 0)) | (excluded & mine != 0), bool)


def pay(index: Index, profile: Profile, weights: Mapping[str, Any]) -> NDArray[Any]:
    """Pay against the wish: a tenth less costs nothing; unknown pay costs nothing."""
    import numpy as np

    wish = profile.wants.min_pay_hourly
    if not wish:
        return np.ones(len(index), np.float32)
    low, high = index["pay_low"], index["pay_high"]
    likely = low + 0.75 * (high - low)
    short = np.clip((1 - weights["tolerance"] - likely / wish) / 0.15, 0.0, 1.0)
    return np.asarray(np.nan_to_num(1 - (1 - weights["below"]) * short, nan=1.0), np.float32)


def employment(index: Index, profile: Profile, weights: Mapping[str, Any]) -> NDArray[Any]:
    """Full time, part time, contract …; an ad that does not say is taken for full time."""
    import numpy as np

    wanted = sum(1 << EMPLOYMENTS.index(name) for name in profile.wants.employment)
    if not wanted:
        return np.ones(len(index), np.float32)
    offered = np.where(index["employment"] == 0, 1, index["employment"])
    return np.asarray(np.where(offered & wanted != 0, 1.0, weights["other"]), np.float32)


def level(index: Index, profile: Profile, weights: Mapping[str, Any]) -> NDArray[Any]:
    """Work below the person's own level."""
    import numpy as np

    steps = np.array(weights["step"], np.float32)
    below = np.clip(own_level(profile) - np.arange(len(LEVELS)), 0, len(steps) - 1)
    return steps[below][index["level"]]


def own_level(profile: Profile) -> int:
    """Where a person stands among :data:`LEVELS`: by the role they seek, their credential and their years."""
    if set(profile.wants.roles) == {"manager"}:
        return LEVELS.index("management")
    if not certified(profile):
        return LEVELS.index("trainee")
    steps = ((5.0, "senior"), (1.0, "experienced"), (0.25, "entry"))
    return next((LEVELS.index(name) for years, name in steps if profile.years >= years), 0)


def certified(profile: Profile) -> bool:
    """Whether the person holds any credential of the trade."""
    return bool(profile.held)


def years_away(profile: Profile) -> float:
    """Years that the person has not worked, as they say it: "eight years away for family"."""
    found = _AWAY.search(profile.about[:20_000])
    if not found:
        return 0.0
    words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    return float(found[1]) if found[1].isdigit() else float(words.index(found[1].lower()))


def years_by_area(profile: Profile) -> dict[str, float]:
    """Years in each area: as stated, else half of all years for an area that is only named as a skill."""
    share = 1.0 if not profile.areas else 0.5
    return dict.fromkeys(profile.specialties, profile.years * share) | dict(profile.areas)


def wanted_areas(profile: Profile) -> dict[str, float]:
    """The areas that the person wants; those they know count half, or wholly where none is named."""
    known = [*profile.areas, *profile.specialties]
    return dict.fromkeys(known, 0.5 if profile.wants.specialties else 1.0) | dict.fromkeys(
        profile.wants.specialties, 1.0
    )


def _from(floor: float, share: Any) -> Any:
    """A share between 0 and 1 as a factor between a floor and 1."""
    return floor + (1 - floor) * share


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


__all__ = ["NOT_YET", "Factors", "all_areas", "default_weights", "factors_of"]
