"""What a profile says between its lines: areas by years and by wish, years away, the level of the person."""

from __future__ import annotations

import re

from data.records import Profile
from matcher.index.facts import LEVELS

#: Levels by years of a certified person: the first that is reached.
LADDER = ((5.0, "senior"), (1.0, "experienced"), (0.25, "entry"), (0.0, "trainee"))
# "eight years away", "then six years out of the field", "five years at home"
_AWAY = re.compile(
    r"\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) years? (?:away|out of|off|at home)",
    re.I,
)
_NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


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
