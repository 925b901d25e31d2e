"""Where a listing says that it lies, as far as two of them can be compared by it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from crawler.places import STATES
from crawler.plainwords import few_words
from crawler.wordlists import said
from data.records import Listing

_NOWHERE, _REGIONS = said("nowhere"), said("regions")
_CODES = {name.lower(): code for code, name in STATES.items()}
_STATE_NAMES = tuple(_CODES)
# "Duluth MN USA", "TUCSON AZ 85701": a state's code between a town and whatever stands behind.
_NO_COMMA = re.compile(r"([A-Za-z][A-Za-z .'-]+?) ([A-Z]{2})(?: (?:\d{5}|USA?))*")
# "Central Oregon", "Southern Idaho", "the Northwest of Ohio"
_PART = re.compile(
    r"(?:the )?(?:north|south|east|west|central|mid|upper|lower|upstate|coastal|rural|greater)[a-z]*[ -](?:of )?(.+)"
)


def town_and_state(listing: Listing) -> tuple[str, str]:
    """The town, or what stands in its place, and the state; "Remote", "Phoenix metro" and "Southern Idaho" are no town.

    >>> town_and_state(Listing("s", "1", "", "Coder", "Mercy", "Duluth MN USA"))
    ('duluth', 'MN')
    >>> town_and_state(Listing("s", "1", "", "Coder", "Mercy", "Central Oregon"))
    ('', 'OR')
    """
    town, state = listing.city, listing.state
    bare = _NO_COMMA.fullmatch(listing.location.strip()) if not town and not state else None
    if bare and bare[2] in STATES:
        town, state = bare[1], bare[2]
    said = few_words(town or listing.location.split(",")[0])
    if not town and (region := _region(" ".join(said))):
        return "", state or region
    return ("" if _is_no_town(said) else " ".join(said)), state


@lru_cache(maxsize=4096)
def _region(said: str) -> str:
    """The state of "Texas Coastal Bend", "California", "Central Oregon"."""
    part = _PART.fullmatch(said)
    names = [said] + ([part[1]] if part else [])
    return next((_CODES[state] for name in names for state in _STATE_NAMES if name.startswith(state)), "")


def _is_no_town(said: Sequence[str]) -> bool:
    return frozenset(said) <= _NOWHERE or said[-1] in _REGIONS
