"""Where places lie, without a network: a packaged gazetteer of US cities.

``gazetteer.txt`` holds ``\\nOH|dayton|39.76|-84.19`` a city and ``\\n**|houston|TX`` a city so much larger than all
others of its name that nobody adds the state; made from the ``zipcodes`` package by :func:`make_gazetteer`. It is
searched as one text: a millisecond, where loading all ZIP codes takes half a second.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from math import asin, cos, pi, sin, sqrt
from pathlib import Path
from typing import Any

from data import states
from data.near import nearest

GAZETTEER = Path(__file__).with_name("gazetteer.txt")

#: Code → name.
STATES = states.STATES

_LARGE = "**"
#: ZIP codes that a large city has, and how many times those of all others of its name.
_ZONES, _TIMES = 12, 7
# words of location lines that are also towns: Remote, Oregon
_NO_CITY = frozenset({"|remote|", "|home|", "|hybrid|", "|virtual|", "|various|", "|multiple|", "|office|"})
# "St. Louis", "Saint Louis", "Ft Worth", "Mt. Vernon": one spelling in the gazetteer
_SHORT = {"st": "saint", "ft": "fort", "mt": "mount", "ste": "sainte"}


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


def nearest_city(city: str, state: str) -> str:
    """The city of that state whose name looks most like this one; ``""`` where none does.

    >>> nearest_city("Tolledo", "OH"), nearest_city("Qqqq", "OH")
    ('Toledo', '')
    """
    rows = re.findall(rf"\n{re.escape(state.upper())}\|([^|]+)", _gazetteer())
    return nearest(_spelt(city), rows).title()


def only_state_of(city: str) -> str:
    """The state of a city that stands in one state only, or is by far the largest of its name; ``""`` for all others.

    >>> only_state_of("Boca Raton"), only_state_of("Houston"), only_state_of("Springfield")
    ('FL', 'TX', '')
    """
    text, key = _gazetteer(), f"|{_spelt(city)}|"
    if (large := text.find(f"\n{_LARGE}{key}")) >= 0:
        return text[large + len(key) + 3 : large + len(key) + 5]
    at = text.find(key) if key not in _NO_CITY else -1
    if len(key) < 5 or at < 0 or text.find(key, at + 1) >= 0:
        return ""
    return text[at - 2 : at]


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
    rows: dict[str, str] = {f"{_LARGE}|{city}": state for city, state in _large(zones)}
    for field in ("city", "acceptable_cities"):  # a city's own ZIP codes before those that merely answer to its name
        for zone in zones:
            for city in [zone[field]] if field == "city" else zone[field]:
                key = f"{zone['state']}|{_spelt(city)}"
                rows.setdefault(key, f"{float(zone['lat']):.2f}|{float(zone['long']):.2f}")
    return "\n" + "".join(f"{key}|{where}\n" for key, where in sorted(rows.items()))


def _large(zones: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """The cities, with their states, that anyone means who names no state."""
    states_of: dict[str, Counter[str]] = {}
    for zone in zones:
        states_of.setdefault(_spelt(zone["city"]), Counter())[zone["state"]] += 1
    for city, count in states_of.items():
        state, most = count.most_common(1)[0]
        if most >= max(_ZONES, _TIMES * (count.total() - most)):
            yield city, state


@cache
def _gazetteer() -> str:
    return GAZETTEER.read_text(encoding="ascii")


def _spelt(city: str) -> str:
    words = re.sub(r"[^a-z ]+", " ", city.lower().replace("'", "").replace("’", "")).split()
    return " ".join(_SHORT.get(word, word) for word in words)
