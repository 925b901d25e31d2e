"""What an index keeps of a listing beside its words: numbers to rank by, and the words that a match shows."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from typing import Any, NamedTuple

from data.records import Finding, Pay, Requirements
from data.requirements_json import requirements_from_json
from matcher.places import STATES

ROLES = ("coder", "auditor", "educator", "cdi", "biller_coder", "him", "manager", "other")
LEVELS = ("trainee", "entry", "experienced", "senior", "management")
WORKPLACES = ("unspecified", "remote", "hybrid", "onsite")
EMPLOYMENTS = ("full_time", "part_time", "prn", "contract", "temporary", "internship")
STATE_BIT = {code: 1 << at for at, code in enumerate(STATES)}
#: Hours of full-time work in a unit of pay; a chart has none.
HOURS = {"hour": 1.0, "day": 8.0, "week": 40.0, "month": 173.3, "year": 2080.0}
#: Bits of the column ``flags``.
CODING, READ, ABROAD, FOREIGN_PAY = 1, 2, 4, 8

#: Column → the kind of its numbers. ``employment`` holds bits of :data:`EMPLOYMENTS`, ``state`` 1 + the place in
#: :data:`matcher.places.STATES`, ``pay_*`` dollars an hour or NaN, ``posted`` and ``closing`` ordinal days.
COLUMNS: Mapping[str, str] = {
    "role": "u1", "level": "u1", "workplace": "u1", "employment": "u1", "flags": "u1", "state": "u1", "pay_low": "f4",
    "pay_high": "f4", "posted": "i4", "closing": "i4",
}  # fmt: skip
#: What many listings share, kept once each.
KEYS = ("sig", "mix", "employer", "cluster", "place", "states")
#: Columns that point into one of those: ``area`` is the mix of areas of the ad, ``years_area`` that of its years.
POINTERS: Mapping[str, str] = {
    "sig": "sig", "area": "mix", "years_area": "mix", "employer": "employer", "cluster": "cluster", "place": "place",
    "states": "states",
}  # fmt: skip


class Shown(NamedTuple):
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
    short: bool = False  # it is the whole ad only by the word of who pasted it


def unpack(blob: bytes, identity: str) -> Shown:
    """The inverse of :func:`matcher.index.rows.pack`; the id is kept apart."""
    shown = json.loads(zlib.decompress(blob))
    shown["requirements"] = requirements_from_json(shown["requirements"])
    shown["evidence"] = tuple(Finding(*found) for found in shown["evidence"])
    shown["doubts"] = tuple(shown["doubts"])
    shown["pay"] = Pay(**shown["pay"]) if shown["pay"] else None
    return Shown(identity, **shown)


def hourly(pay: Pay | None) -> tuple[float, float, bool]:
    """Pay as dollars an hour, lowest and highest (NaN where unknown or by the chart); True for foreign money."""
    if pay is None or pay.currency != "USD" or pay.unit not in HOURS:
        return float("nan"), float("nan"), pay is not None and pay.currency != "USD"
    ends = [end for end in (pay.min, pay.max) if end is not None] or [float("nan")]
    return ends[0] / HOURS[pay.unit], ends[-1] / HOURS[pay.unit], False


def shape_of(role: Any, level: Any, employment: Any) -> Any:
    """Role, level and employment as one number, for arrays or single ones: what is looked up together is one column."""
    return (role * len(LEVELS) + level) * (1 << len(EMPLOYMENTS)) + employment


def site_of(place: Any, workplace: Any) -> Any:
    """Place and way of working as one number."""
    return place * len(WORKPLACES) + workplace
