"""What a profile says between its lines: areas by years and by wish, years away, the level of the person."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from data.records import Profile
from matcher.index.analyser import term_counts
from matcher.index.areas import all_areas
from matcher.index.facts import LEVELS

#: Levels by years of a certified person: the first that is reached.
LADDER = ((5.0, "senior"), (1.0, "experienced"), (0.25, "entry"), (0.0, "trainee"))
# "eight years away", "then six years out of the field", "five years at home"
_AWAY = re.compile(
    r"\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) years? (?:away|out of|off|at home)",
    re.I,
)
_NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
# a sentence that wishes: "Wants auditing or education work from home.", "Looking for a first job", "Only remote work"
_WISH = re.compile(
    r"\b(?:wants?|wish(?:es)?|look(?:s|ing)? for|seek(?:s|ing)?|open to|prefers?|only|would like|hopes?)\b", re.I
)
_SENTENCE = re.compile(r"[.;!\n]")
#: "no management", "not on site", "without travel", "don't want billing": what follows is not wished.
NEGATED = re.compile(r"\b(?:no|not|without|never|don'?t want|rather than|instead of)\s+(?:\w+[ ,]*){1,3}", re.I)
#: A profile's text is read so far, in characters.
LONGEST = 20_000
_WORKPLACES = {
    "remote": r"\bremote|from home|at home|telework",
    "hybrid": r"\bhybrid",
    "onsite": r"\bon[- ]?site|in person",
}
_ROLES = {
    "coder": r"\bcoder|\bcoding (?:work|job|post|position)|into coding",
    "auditor": r"\baudit",
    "educator": r"\beducat|\bteach",
    "cdi": r"\bCDI\b|documentation special",
    "biller_coder": r"\bbill(?:er|ing)",
    "manager": r"\bmanage|\bdirector|\bsupervis",
}
_EMPLOYMENTS = {
    "full_time": r"full[- ]time", "part_time": r"part[- ]time", "prn": r"\bPRN\b|per diem", "contract": r"\bcontract",
}  # fmt: skip


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


def with_wishes(profile: Profile) -> Profile:
    """The profile with what it leaves open under ``[wants]`` filled from the wishes in its own words.

    "Want to stay inpatient and fully remote, no management" wishes inpatient work from home.
    """
    wants = profile.wants
    if not profile.about or (wants.workplace and wants.roles and wants.specialties and wants.employment):
        return profile
    sentences = _SENTENCE.split(profile.about[:LONGEST])
    said = " ".join(NEGATED.sub(" ", sentence) for sentence in sentences if _WISH.search(sentence))
    if not said:
        return profile
    filled = replace(
        wants,
        workplace=wants.workplace or _named(_WORKPLACES, said),
        roles=wants.roles or _named(_ROLES, said),
        employment=wants.employment or _named(_EMPLOYMENTS, said),
        specialties=wants.specialties or tuple(area for area in all_areas() if area in term_counts(said)),
    )
    return replace(profile, wants=filled)


def _named(patterns: Mapping[str, str], said: str) -> tuple[str, ...]:
    return tuple(name for name, pattern in patterns.items() if re.search(pattern, said, re.I))
