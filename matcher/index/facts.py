"""One listing and its reading as a row of plain numbers, and as the words that a match shows."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from data.records import (
    Finding,
    Listing,
    Pay,
    Reading,
    Requirements,
    requirements_from_json,
    requirements_to_json,
)
from matcher.eligibility import READABLE
from matcher.places import STATES, locate, parse_place

ROLES = ("coder", "auditor", "educator", "cdi", "biller_coder", "him", "manager", "other")
LEVELS = ("trainee", "entry", "experienced", "senior", "management")
WORKPLACES = ("unspecified", "remote", "hybrid", "onsite")
EMPLOYMENTS = ("full_time", "part_time", "prn", "contract", "temporary", "internship")
STATE_BIT = {code: 1 << at for at, code in enumerate(STATES)}
#: Hours of full-time work in a unit of pay; a chart has none.
HOURS = {"hour": 1.0, "day": 8.0, "week": 40.0, "month": 173.3, "year": 2080.0}
#: Bits of the column ``flags``.
CODING, READ, ABROAD, FOREIGN_PAY = 1, 2, 4, 8

#: Column → the kind of its numbers.
COLUMNS: Mapping[str, str] = {
    "role": "u1", "level": "u1", "workplace": "u1", "employment": "u1", "flags": "u1", "states": "u8",
    "excluded_states": "u8", "state": "u1", "latitude": "f4", "longitude": "f4", "pay_low": "f4", "pay_high": "f4",
    "posted": "i4", "closing": "i4", "software": "u8",
}  # fmt: skip
NEVER = date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Entry:
    """What goes into an index: a listing, its reading, when it was first seen, and the cluster it stands in."""

    listing: Listing
    reading: Reading
    first_seen: datetime | None = None
    cluster: str = ""

    @property
    def id(self) -> str:
        """The listing's public id; that of an ad of a file is the file's own."""
        return self.listing.id if self.listing.source else self.listing.key


@dataclass(frozen=True, slots=True)
class Shown:
    """What a match shows of a listing, as kept in the index."""

    id: str
    title: str
    employer: str
    location: str
    url: str
    posted: str
    first_seen: str
    requirements: Requirements
    evidence: tuple[Finding, ...]
    doubts: tuple[str, ...]
    readable: bool
    pay: Pay | None


def row_of(entry: Entry) -> dict[str, Any]:
    """The columns of one listing; unknown numbers are NaN, unknown days 0 (posted) or never (closing)."""
    listing, asked = entry.listing, entry.reading.requirements
    place = _place_of(listing)
    low, high, foreign = hourly(offered(listing, asked))
    flags = CODING * asked.is_coding_job | READ * readable(entry) | ABROAD * place[3] | FOREIGN_PAY * foreign
    return {
        "role": _index(ROLES, asked.role, "other"),
        "level": _index(LEVELS, asked.level, "experienced"),
        "workplace": _index(WORKPLACES, workplace_of(listing, asked), "unspecified"),
        "employment": _bits(EMPLOYMENTS, asked.employment or listing.employment),
        "flags": flags,
        "states": _states(asked.states),
        "excluded_states": _states(asked.excluded_states),
        "state": place[2],
        "latitude": place[0],
        "longitude": place[1],
        "pay_low": low,
        "pay_high": high,
        "posted": listing.posted.toordinal() if listing.posted else 0,
        "closing": asked.closing_date.toordinal() if asked.closing_date else NEVER,
        "software": software_bits(asked.software),
    }


def readable(entry: Entry) -> bool:
    """Whether the ad is known whole: not by its title, a snippet or a text that breaks off."""
    text = entry.listing.text.rstrip()
    return not entry.listing.snippet_only and len(text) >= READABLE and not text.endswith(("…", "..."))


def offered(listing: Listing, asked: Requirements) -> Pay | None:
    """The pay of the ad, else of the board's own field."""
    return asked.pay or listing.pay


def workplace_of(listing: Listing, asked: Requirements) -> str:
    """How one works: the ad's word, else the board's."""
    return asked.workplace if asked.workplace != "unspecified" else listing.workplace or "unspecified"


def hourly(pay: Pay | None) -> tuple[float, float, bool]:
    """Pay as dollars an hour, lowest and highest (NaN where unknown or by the chart); True for foreign money."""
    if pay is None or pay.currency != "USD" or pay.unit not in HOURS:
        return float("nan"), float("nan"), pay is not None and pay.currency != "USD"
    ends = [end for end in (pay.min, pay.max) if end is not None] or [float("nan")]
    return ends[0] / HOURS[pay.unit], ends[-1] / HOURS[pay.unit], False


def software_bits(names: Iterable[str]) -> int:
    """Software as a set of bits, by the vocabulary's order."""
    return sum(_software_bit(name) for name in set(names))


def pack(entry: Entry) -> bytes:
    """What a match shows, compressed."""
    listing, reading = entry.listing, entry.reading
    shown = {
        "title": listing.title,
        "employer": listing.employer,
        "location": listing.location or ", ".join(filter(None, (listing.city, listing.state))),
        "url": listing.url,
        "posted": listing.posted.isoformat() if listing.posted else "",
        "first_seen": entry.first_seen.date().isoformat() if entry.first_seen else "",
        "requirements": requirements_to_json(reading.requirements)
        | {"workplace": workplace_of(listing, reading.requirements)},
        "evidence": [[f.field, f.value, f.quote, f.start] for f in reading.evidence],
        "doubts": reading.doubts,
        "readable": readable(entry),
        "pay": asdict(pay) if (pay := offered(listing, reading.requirements)) else None,
    }
    return zlib.compress(json.dumps(shown, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace"), 1)


def unpack(blob: bytes, identity: str) -> Shown:
    """The inverse of :func:`pack`; the id is kept apart."""
    shown = json.loads(zlib.decompress(blob))
    shown["requirements"] = requirements_from_json(shown["requirements"])
    shown["evidence"] = tuple(Finding(*found) for found in shown["evidence"])
    shown["doubts"] = tuple(shown["doubts"])
    shown["pay"] = Pay(**shown["pay"]) if shown["pay"] else None
    return Shown(identity, **shown)


def _place_of(listing: Listing) -> tuple[float, float, int, bool]:
    city, state, country = listing.city, listing.state, listing.country
    if not (city or state or country):
        place = parse_place(listing.location)
        city, state, country = place.city, place.state, place.country
    where = locate(city, state)
    latitude, longitude = where or (float("nan"), float("nan"))
    number = list(STATES).index(state) + 1 if state in STATES else 0
    return latitude, longitude, number, country not in ("", "US", "PR", "GU", "VI")


def _index(known: tuple[str, ...], value: str, otherwise: str) -> int:
    return known.index(value if value in known else otherwise)


def _bits(known: tuple[str, ...], values: Iterable[str]) -> int:
    return sum(1 << known.index(value) for value in set(values) if value in known)


def _states(codes: Iterable[str]) -> int:
    return sum(STATE_BIT[code] for code in set(codes) if code in STATE_BIT)


@lru_cache(maxsize=1024)
def _software_bit(name: str) -> int:
    from data.vocabulary import names

    known = names("software")
    return 1 << min(known.index(name), 63) if name in known else 0
