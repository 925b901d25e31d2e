"""One listing and its reading as they go into an index: a row of numbers, what it shares with others, words to show."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from data.records import Listing, Pay, Reading, Requirements
from matcher.eligibility import READABLE
from matcher.index.ad_areas import areas_of, areas_of_years
from matcher.index.facts import (
    ABROAD,
    CODING,
    EMPLOYMENTS,
    FOREIGN_PAY,
    LEVELS,
    READ,
    ROLES,
    STATE_BIT,
    WORKPLACES,
    hourly,
)
from matcher.index.signatures import signature_line
from matcher.locations import parse_place
from matcher.places import STATES, locate

#: A text that ends in dots and is shorter than this breaks off before it has said what it asks, in characters.
BROKEN_OFF = 1000
STATE_NUMBER = {state: number for number, state in enumerate(STATES, 1)}
_line = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
NEVER = date.max.toordinal()
PAY = tuple(field.name for field in fields(Pay))


@dataclass(frozen=True, slots=True)
class Entry:
    """What goes into an index: a listing, its reading, when it was first seen, and the cluster it stands in."""

    listing: Listing
    reading: Reading
    first_seen: datetime | None = None
    cluster: str = ""
    pasted: bool = False  # by a person, as the whole ad

    @property
    def id(self) -> str:
        """The listing's public id; that of an ad of a file is the file's own."""
        return self.listing.id if self.listing.source else self.listing.key


def row_of(entry: Entry) -> dict[str, Any]:
    """The columns of one listing; unknown pay is NaN, unknown days 0 (posted, else first seen) or never (closing)."""
    listing, asked = entry.listing, entry.reading.requirements
    low, high, foreign = hourly(offered(listing, asked))
    _, state, country = _whereabouts(listing)
    abroad = country not in ("", "US", "PR", "GU", "VI")
    return {
        "role": _index(ROLES, asked.role, "other"),
        "level": _index(LEVELS, asked.level, "experienced"),
        "workplace": _index(WORKPLACES, workplace_of(listing, asked), "unspecified"),
        "employment": _bits(EMPLOYMENTS, asked.employment or listing.employment),
        "flags": CODING * asked.is_coding_job | READ * readable(entry) | ABROAD * abroad | FOREIGN_PAY * foreign,
        "state": STATE_NUMBER.get(state, 0),
        "pay_low": low,
        "pay_high": high,
        "posted": _day(entry),
        "closing": asked.closing_date.toordinal() if asked.closing_date else NEVER,
    }


def keys_of(entry: Entry, counts: Mapping[str, float], whole: Mapping[str, Any]) -> dict[str, str]:
    """What the listing shares with others, by column of :data:`POINTERS`; ``whole`` is its reading."""
    listing, asked = entry.listing, entry.reading.requirements
    city, state, _ = _whereabouts(listing)
    return {
        "sig": signature_line(whole),
        "area": _line(areas_of(asked, counts)),
        "years_area": _line(areas_of_years(entry.reading, listing.text)),
        "employer": " ".join(listing.employer.lower().split()),
        "cluster": entry.cluster or entry.id,
        "place": _place_line(city, state),
        "states": f"[{_states(asked.states)},{_states(asked.excluded_states)}]",
    }


def readable(entry: Entry) -> bool:
    """Whether the ad is known whole: not by its title, a snippet or a short text that breaks off."""
    text = entry.listing.text.rstrip()
    least = BROKEN_OFF if text.endswith(("…", "...")) else READABLE
    known = len(text) >= least or (least == READABLE and _short(entry))
    return known and not entry.listing.snippet_only


def _short(entry: Entry) -> bool:
    """Whether it is too short to be taken for a whole ad from a board, but pasted as one, and asks something."""
    asks = any(found.field.startswith("pathways[") for found in entry.reading.evidence)
    return entry.pasted and asks and len(entry.listing.text.rstrip()) < READABLE


def offered(listing: Listing, asked: Requirements) -> Pay | None:
    """The pay of the ad, else of the board's own field."""
    return asked.pay or listing.pay


def workplace_of(listing: Listing, asked: Requirements) -> str:
    """How one works: the ad's word, else the board's."""
    return asked.workplace if asked.workplace != "unspecified" else listing.workplace or "unspecified"


def pack(entry: Entry, whole: Mapping[str, Any]) -> bytes:
    """What a match shows, compressed (``whole`` is the reading); :func:`matcher.index.facts.unpack` is the inverse."""
    listing, reading = entry.listing, entry.reading
    workplace = workplace_of(listing, reading.requirements)
    shown = {
        "title": listing.title,
        "employer": listing.employer,
        "location": listing.location or ", ".join(filter(None, (listing.city, listing.state))),
        "url": listing.url,
        "posted": listing.posted.isoformat() if listing.posted else "",
        "first_seen": entry.first_seen.date().isoformat() if entry.first_seen else "",
        "requirements": {**whole, "workplace": workplace},
        "evidence": [[f.field, f.value, f.quote, f.start] for f in reading.evidence],
        "doubts": reading.doubts,
        "readable": readable(entry),
        "pay": {name: getattr(pay, name) for name in PAY} if (pay := offered(listing, reading.requirements)) else None,
        **({"short": True} if _short(entry) else {}),
    }
    return zlib.compress(_line(shown).encode("utf-8", "replace"), 1)


@lru_cache(maxsize=4096)
def _place_line(city: str, state: str) -> str:
    return _line([*(locate(city, state) or (None, None)), STATE_NUMBER.get(state, 0)])


def _day(entry: Entry) -> int:
    day = entry.listing.posted or (entry.first_seen.date() if entry.first_seen else None)
    return day.toordinal() if day else 0


def _whereabouts(listing: Listing) -> tuple[str, str, str]:
    if listing.city or listing.state or listing.country:
        return listing.city, listing.state, listing.country
    place = parse_place(listing.location)
    return place.city, place.state, place.country


def _index(known: tuple[str, ...], value: str, otherwise: str) -> int:
    return known.index(value if value in known else otherwise)


def _bits(known: tuple[str, ...], values: Iterable[str]) -> int:
    return sum(1 << known.index(value) for value in set(values) if value in known)


def _states(codes: Iterable[str]) -> int:
    return sum(STATE_BIT[code] for code in set(codes) if code in STATE_BIT)
