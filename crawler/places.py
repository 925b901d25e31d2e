"""Places as boards write them: city, state, country, and whether the words say remote. Pure; unsure is empty."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from data import states

#: Code → name; boards also name the small territories, in which no ad of ours asks anyone to live.
STATES = states.STATES | {"AS": "American Samoa", "MP": "Northern Mariana Islands"}
_BY_NAME = {name.lower(): code for code, name in STATES.items()} | {"washington dc": "DC", "washington d.c.": "DC"}
_US = {"us", "usa", "u.s.", "u.s.a.", "united states", "united states of america"}
_COUNTRIES = {
    "canada": "CA", "india": "IN", "philippines": "PH", "united kingdom": "GB", "uk": "GB", "england": "GB",
    "scotland": "GB", "ireland": "IE", "mexico": "MX", "united arab emirates": "AE", "uae": "AE", "dubai": "AE",
    "saudi arabia": "SA", "qatar": "QA", "germany": "DE", "deutschland": "DE", "australia": "AU", "japan": "JP",
    "france": "FR", "spain": "ES", "netherlands": "NL", "poland": "PL", "singapore": "SG", "colombia": "CO",
    "costa rica": "CR", "brazil": "BR", "italy": "IT", "switzerland": "CH", "portugal": "PT", "israel": "IL",
    "ind": "IN", "can": "CA", "gbr": "GB", "phl": "PH", "are": "AE", "usa": "US",
}  # fmt: skip
# "US-IL-Chicago", "CA-ON-Toronto", "US-Remote", "USA-OH-Cleveland Heights": iCIMS writes country, state, city.
_DASHED = re.compile(r"(US|USA|CA|GB|UK|IN|PH|MX)(?:-([A-Z]{2,3}))?(?:-(.+))?", re.DOTALL)
# "Sicklerville, NJ 08081 | 39.73 | -74.98": a bar, a semicolon or " or " parts places, or a place and its co-ordinates.
_SEVERAL = re.compile(r"\s*[;|\n•]\s*|\s+or\s+")
# "(Hybrid)", "- Remote", "/ Onsite" beside a place, "NJ 08081" behind it, "Banner Med Ctr (14502 W Meeker Blvd)".
_ASIDE = re.compile(
    r"\([^)]*\)|\b(?:fully |100% |partially )?(?:remote|hybrid|on-?site|work from home|wfh|virtual|telework)\b", re.I
)
_ZIP = re.compile(r"\b\d{5}(?:-\d{4})?\b")
_REMOTE = re.compile(
    r"\b(?:remote|work[ -]from[ -]home|wfh|work[ -]at[ -]home|telecommute|virtual|anywhere|home[ -]?based)\b", re.I
)
_HYBRID = re.compile(r"\bhybrid\b", re.I)
_ONSITE = re.compile(r"\b(?:on[ -]?site|in[ -](?:person|office)|no remote|not remote)\b", re.I)
# "2 Locations", "Multiple Locations", "Various": says that there are several, and none of them.
_NO_PLACE = re.compile(
    r"\d+ locations?|(?:multiple|various|several|all|many) (?:locations?|cities|sites)|various|nationwide|anywhere",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Place:
    """One place: state in two letters for the US, country as ISO 3166 alpha-2; what could not be told is ``""``."""

    city: str = ""
    state: str = ""
    country: str = ""


@lru_cache(1024)  # a board names the same few places again and again
def place(said: str, country: str = "") -> Place:
    """The first place that the words name; ``country`` is the board's own field for it, if it has one.

    >>> place("US-IL-Chicago"), place("Toledo, Ohio, United States")
    (Place(city='Chicago', state='IL', country='US'), Place(city='Toledo', state='OH', country='US'))
    >>> place("Mercy Hospital"), place("2 Locations")
    (Place(city='', state='', country=''), Place(city='', state='', country=''))
    """
    known = country_code(country)
    for part in _SEVERAL.split(said[:300]):
        found = _one(part.strip(), known)
        if found.city or found.state:
            return found
    return Place(country=known or _one(said[:300], "").country)


def country_code(said: str) -> str:
    """The two letters of a country by its name or code; ``""`` for what is none we know.

    >>> country_code("United States of America"), country_code("gb"), country_code("Ohio")
    ('US', 'GB', '')
    """
    word = said.strip().lower()
    if word in _US:
        return "US"
    return _COUNTRIES.get(word) or (word.upper() if re.fullmatch("[a-z]{2}", word) else "")


def state_code(said: str) -> str:
    """The two letters of a US state by its name or code, ``""`` for anything else.

    >>> state_code("ohio"), state_code("OH"), state_code("Ontario")
    ('OH', 'OH', '')
    """
    word = " ".join(said.replace(".", ". ").split()).rstrip(".")
    return word.upper() if word.upper() in STATES and len(word) == 2 else _BY_NAME.get(word.lower(), "")


@lru_cache(1024)
def workplace(*said: str) -> str:
    """``remote``, ``hybrid`` or ``onsite`` as the first of these words says; ``""`` where none does.

    >>> workplace("ORA_REMOTE"), workplace("", "Toledo, OH (Hybrid)"), workplace("Toledo, OH")
    ('remote', 'hybrid', '')
    """
    for words in said:
        words = words.replace("_", " ")
        for name, pattern in (("hybrid", _HYBRID), ("onsite", _ONSITE), ("remote", _REMOTE)):
            if pattern.search(words):
                return name
    return ""


def _one(said: str, country: str) -> Place:
    if match := _DASHED.fullmatch(said):
        return _dashed(match)
    if _NO_PLACE.fullmatch(said):
        return Place()
    words = " ".join(_ZIP.sub("", _ASIDE.sub(" ", said)).split())
    parts = [part.strip(" -–/:") for part in words.split(",")]
    parts = [part for part in parts if part]
    if parts and (found := "US" if parts[-1].lower() in _US else _COUNTRIES.get(parts[-1].lower(), "")):
        country, parts = found, parts[:-1]
    return _city_and_state(parts, country)


def _dashed(match: re.Match[str]) -> Place:
    nation, region, city = match.groups()
    country = {"USA": "US", "UK": "GB"}.get(nation, nation)
    city = "" if _REMOTE.search(city or "") else (city or "").strip()
    return Place(city, state_code(region or "") if country == "US" else "", country)


def _city_and_state(parts: list[str], country: str) -> Place:
    if not parts:
        return Place(country=country)
    state = state_code(parts[-1]) if country in ("", "US") else ""
    if not state:
        # "Toronto, Canada" names a city; a lone "Mercy Hospital" does not.
        return Place(parts[0] if country and len(parts) <= 2 and country != "US" else "", "", country)
    # "Jefferson, Madison County, WI": the first part is the city; a lone "Ohio" has none.
    return Place(parts[0] if len(parts) > 1 else "", state, "US")


def place_among(parts: Sequence[str]) -> str:
    """The place among fields without names, alone or with its neighbour: ``""`` where none is a city with its state.

    >>> place_among(["HIM", "Toledo", "OH", "Full-time"]), place_among(["Requisition 77", "Boulder, Colorado"])
    ('Toledo, OH', 'Boulder, Colorado')
    """
    said = [" ".join(part.split()) for part in parts if part.strip()]
    for words in (*said, *(f"{one}, {other}" for one, other in pairwise(said))):
        found = place(words)
        if found.city and found.state:
            return words
    return ""
