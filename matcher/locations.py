"""What a location line says: city, state and country, at home or abroad."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from matcher.places import STATES, only_state_of

#: Countries and foreign cities that location lines of coding ads name, to ISO 3166.
ABROAD: dict[str, str] = {
    "india": "IN", "noida": "IN", "hyderabad": "IN", "chennai": "IN", "bangalore": "IN", "bengaluru": "IN",
    "pune": "IN", "mumbai": "IN", "navi mumbai": "IN", "coimbatore": "IN", "trichy": "IN", "kochi": "IN",
    "gurgaon": "IN", "gurugram": "IN", "delhi": "IN", "new delhi": "IN", "kolkata": "IN", "vizag": "IN",
    "visakhapatnam": "IN", "madurai": "IN", "salem, tamil nadu": "IN", "tamil nadu": "IN", "telangana": "IN",
    "philippines": "PH", "manila": "PH", "quezon city": "PH", "taguig": "PH", "taguig city": "PH", "makati": "PH",
    "cebu": "PH", "cebu city": "PH", "pasig": "PH", "dubai": "AE", "abu dhabi": "AE", "sharjah": "AE",
    "uae": "AE", "united arab emirates": "AE", "saudi arabia": "SA", "riyadh": "SA", "jeddah": "SA", "dammam": "SA",
    "qatar": "QA", "doha": "QA", "kuwait": "KW", "bahrain": "BH", "oman": "OM", "muscat": "OM", "canada": "CA",
    "ontario": "CA", "toronto": "CA", "vancouver, bc": "CA", "alberta": "CA", "united kingdom": "GB", "uk": "GB",
    "england": "GB", "scotland": "GB", "wales": "GB", "london, uk": "GB", "ireland": "IE", "australia": "AU",
    "sydney": "AU", "melbourne, vic": "AU", "new zealand": "NZ", "south africa": "ZA", "kenya": "KE", "egypt": "EG",
    "malaysia": "MY", "singapore": "SG", "sri lanka": "LK", "pakistan": "PK", "bangladesh": "BD", "mexico": "MX",
    "costa rica": "CR", "colombia": "CO", "germany": "DE", "poland": "PL",
}  # fmt: skip

# "Columbus, OH", "St. Louis, MO 63110", "US-TX-Dallas", "Dallas, Texas, United States", "Remote (Ohio)"
_CITY_STATE = re.compile(r"([A-Za-z][A-Za-z .'’\-]{1,40}?),\s*([A-Z]{2})\b")
_US_DASHED = re.compile(r"\bUS[A]?-([A-Z]{2})-([A-Za-z][A-Za-z .'\-]{1,40})")
_STATE_CODE = re.compile(r"\b([A-Z]{2})\b")
_BY_NAME = {name.lower(): code for code, name in STATES.items()}
_STATE_NAME = re.compile(r"\b(" + "|".join(sorted(_BY_NAME, key=len, reverse=True)) + r")\b", re.I)


@dataclass(frozen=True, slots=True)
class Place:
    """What a location line says; empty where it does not. ``country`` is ISO 3166 alpha-2."""

    city: str = ""
    state: str = ""
    country: str = ""


@lru_cache(maxsize=4096)
def parse_place(location: str) -> Place:
    """City, state and country of a location line.

    >>> parse_place("Columbus, OH 43215")
    Place(city='Columbus', state='OH', country='US')
    >>> parse_place("Quezon City")
    Place(city='', state='', country='PH')
    """
    if dashed := _US_DASHED.search(location):
        return _american(dashed[2], dashed[1])
    for found in _CITY_STATE.finditer(location):
        if found[2] in STATES:
            return _american(found[1], found[2])
    if abroad := _abroad(location.lower()):
        return Place(country=abroad)
    codes = [code for code in _STATE_CODE.findall(location) if code in STATES]
    named = [found[0] for found in _STATE_NAME.finditer(location)]
    states = {*codes, *(_BY_NAME[name.lower()] for name in named)}
    if not states and (state := only_state_of(location)):
        return _american(location, state)
    if len(states) != 1:
        return Place(country="US" if states else "")
    city = location.split(",")[0].strip() if named and "," in location else ""
    return _american(city if city.lower() not in _BY_NAME else "", states.pop())


def _american(city: str, state: str) -> Place:
    return Place(city.strip(" .-"), state, "US")


def _abroad(text: str) -> str:
    parts = [part.strip() for part in re.split(r"[,/()|;–-]", text)]
    whole = [text.strip(), *(f"{a}, {b}" for a, b in pairwise(parts)), *parts]
    return next((ABROAD[words] for words in whole if words in ABROAD), "")
