"""Where places lie, without a network: a packaged gazetteer of US cities, and what a location line says.

``gazetteer.txt`` holds ``\\nOH|dayton|39.76|-84.19`` a city, made from the ``zipcodes`` package by
:func:`make_gazetteer`. It is searched as one text: a millisecond, where loading all ZIP codes takes half a second.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from math import asin, cos, pi, sin, sqrt
from pathlib import Path
from typing import Any

GAZETTEER = Path(__file__).with_name("gazetteer.txt")

STATES: dict[str, str] = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia", "FL": "Florida", "GA": "Georgia",
    "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky",
    "LA": "Louisiana", "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire",
    "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York", "NC": "North Carolina", "ND": "North Dakota",
    "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania", "PR": "Puerto Rico", "RI": "Rhode Island",
    "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont",
    "VA": "Virginia", "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming", "GU": "Guam",
    "VI": "Virgin Islands",
}  # fmt: skip

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
# "St. Louis", "Saint Louis", "Ft Worth", "Mt. Vernon": one spelling in the gazetteer
_SHORT = {"st": "saint", "ft": "fort", "mt": "mount", "ste": "sainte"}


@dataclass(frozen=True, slots=True)
class Place:
    """What a location line says; empty where it does not. ``country`` is ISO 3166 alpha-2."""

    city: str = ""
    state: str = ""
    country: str = ""


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
    if len(states) != 1:
        return Place(country="US" if states else "")
    city = location.split(",")[0].strip() if named and "," in location else ""
    return _american(city if city.lower() not in _BY_NAME else "", states.pop())


@lru_cache(maxsize=4096)
def locate(city: str, state: str) -> tuple[float, float] | None:
    """Latitude and longitude of a US city in degrees; None where the gazetteer does not know it."""
    if not city or not state:
        return None
    text, key = _gazetteer(), f"\n{state.upper()}|{_spelt(city)}|"
    at = text.find(key)
    if at < 0:
        return None
    latitude, longitude = text[at + len(key) : text.index("\n", at + 1)].split("|")
    return float(latitude), float(longitude)


def miles(here: tuple[float, float], latitude: Any, longitude: Any) -> Any:
    """Great-circle distance in miles from a point to arrays of points (numpy), NaN where a coordinate is."""
    import numpy as np

    lat1, lon1 = here[0] * pi / 180, here[1] * pi / 180
    lat2, lon2 = np.radians(latitude), np.radians(longitude)
    half = np.sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * np.cos(lat2) * np.sin((lon2 - lon1) / 2) ** 2
    return 7917.5 * np.arcsin(np.sqrt(np.minimum(half, 1.0)))


def miles_between(a: tuple[float, float], b: tuple[float, float]) -> float:
    """The same for two points.

    >>> round(miles_between((39.76, -84.19), (39.96, -83.0)))
    65
    """
    lat1, lon1, lat2, lon2 = (x * pi / 180 for x in (*a, *b))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 7917.5 * asin(sqrt(min(half, 1.0)))


def make_gazetteer() -> str:
    """The text of ``gazetteer.txt`` from the ``zipcodes`` package: every city once, where its first ZIP code lies."""
    import zipcodes

    every: list[dict[str, Any]] = zipcodes.list_all()  # type: ignore[no-untyped-call]
    zones = [zone for zone in every if zone["state"] in STATES and zone["lat"] not in ("", "0", "0.0")]
    zones.sort(key=lambda zone: (zone["zip_code_type"] != "STANDARD", zone["zip_code"]))
    rows: dict[str, str] = {}
    for field in ("city", "acceptable_cities"):  # a city's own ZIP codes before those that merely answer to its name
        for zone in zones:
            for city in [zone[field]] if field == "city" else zone[field]:
                key = f"{zone['state']}|{_spelt(city)}"
                rows.setdefault(key, f"{float(zone['lat']):.2f}|{float(zone['long']):.2f}")
    return "\n" + "".join(f"{key}|{where}\n" for key, where in sorted(rows.items()))


@cache
def _gazetteer() -> str:
    return GAZETTEER.read_text(encoding="ascii")


def _spelt(city: str) -> str:
    words = re.sub(r"[^a-z ]+", " ", city.lower().replace("'", "").replace("’", "")).split()
    return " ".join(_SHORT.get(word, word) for word in words)


def _american(city: str, state: str) -> Place:
    return Place(city.strip(" .-"), state, "US")


def _abroad(text: str) -> str:
    parts = [part.strip() for part in re.split(r"[,/()|;–-]", text)]
    whole = [text.strip(), *(f"{a}, {b}" for a, b in pairwise(parts)), *parts]
    return next((ABROAD[words] for words in whole if words in ABROAD), "")
