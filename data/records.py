"""The records that flow between the rooms: small, frozen, one way.

    RawPosting ─normalise→ Listing ─read→ Reading (Requirements + findings + doubts) ─index, rank→ Match

Instants are timezone-aware UTC datetimes; posting dates are plain dates in the board's own zone.
The shape of :class:`Requirements` in JSON is the contract of the labelled ads, see :mod:`data.requirements_json`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

Education = Literal["hs", "certificate", "associate", "bachelor", "master"]
Verdict = Literal["eligible", "conditional", "not_yet", "unclear"]
WithinMonths = int | float | Literal["unstated"] | None

#: Levels of schooling, least first; ``None`` stands before all of them.
EDUCATION_ORDER: tuple[Education, ...] = ("hs", "certificate", "associate", "bachelor", "master")


# ---------------------------------------------------------------- from the boards


@dataclass(frozen=True, slots=True)
class RawPosting:
    """One posting as its board states it; nothing is cleaned yet.

    ``(source, key)`` is its identity for ever. Texts are the board's own, HTML where ``html`` is true.
    """

    source: str
    key: str
    url: str
    title: str
    company: str = ""
    location: str = ""
    body: str = ""
    html: bool = False
    posted: str = ""  # as the board says it: "2026-11-20", "Posted 3 Days Ago"
    pay: str = ""  # as the board's own pay field says it
    employment: str = ""
    workplace: str = ""  # the board's own flag: "Remote", "Hybrid", "TELECOMMUTE"
    requisition: str = ""
    snippet_only: bool = False  # only a title or a teaser is known, not the ad
    payload: bytes = b""  # what the site sent, kept compressed in the store
    payload_type: str = "application/json"
    fetched_at: datetime | None = None
    facts: Mapping[str, str] = field(default_factory=dict)  # other fields of the board, named by it
    etag: str = ""  # validators of the answer that held it, for the next conditional request
    last_modified: str = ""
    list_hash: str = ""  # of what the board's list said of it when its detail was fetched


@dataclass(frozen=True, slots=True)
class Pay:
    """Pay offered: ``unit`` is hour, day, week, month, year or chart; ``currency`` an ISO 4217 code."""

    min: float | None
    max: float | None
    unit: str
    currency: str = "USD"


@dataclass(frozen=True, slots=True)
class Listing:
    """A posting as we keep it: plain text with headings and bullets, dates as dates, places as places."""

    source: str
    key: str
    url: str
    title: str
    employer: str
    location: str = ""  # cleaned words of the board, also where city and state could not be told
    city: str = ""
    state: str = ""  # two letters, US
    country: str = ""  # ISO 3166 alpha-2
    workplace: str = ""  # the board's own word, if any: remote, hybrid, onsite
    text: str = ""  # the body, see data.plaintext
    posted: date | None = None
    pay: Pay | None = None
    employment: tuple[str, ...] = ()
    requisition: str = ""
    snippet_only: bool = False

    @property
    def id(self) -> str:
        """The public id, ``source:key``."""
        return f"{self.source}:{self.key}"


# ---------------------------------------------------------------- what an ad asks


@dataclass(frozen=True, slots=True)
class CredentialGroup:
    """Met by any one code; ``within_months`` None = held on the day of hire, a number = may be earned by then."""

    any_of: tuple[str, ...]
    within_months: WithinMonths = None


@dataclass(frozen=True, slots=True)
class YearsIn:
    """Years that a way in asks in one area; ``recent_within`` years, where the ad limits how long ago."""

    area: str
    years: float
    recent_within: float | None = None


@dataclass(frozen=True, slots=True)
class Pathway:
    """One way in: met only when everything in it is met."""

    credentials: tuple[CredentialGroup, ...] = ()
    min_years: float | None = None
    experience_required: bool = False
    education: Education | None = None
    years_in: tuple[YearsIn, ...] = ()


@dataclass(frozen=True, slots=True)
class Preferred:
    """What is preferred, desired, a plus: never decides who qualifies."""

    credentials: tuple[str, ...] = ()
    min_years: float | None = None
    education: Education | None = None


@dataclass(frozen=True, slots=True)
class Quota:
    """Productivity asked: ``number`` of ``unit`` (charts, encounters) per ``period`` (hour, day, week)."""

    number: float
    unit: str
    period: str
    record: str = ""


@dataclass(frozen=True, slots=True)
class Requirements:
    """The reading of one ad: what the ad says, not what the reader thinks is fair."""

    is_coding_job: bool = False
    role: str = "other"
    level: str = "entry"
    pathways: tuple[Pathway, ...] = (Pathway(),)
    preferred: Preferred = Preferred()
    excluded_credentials: tuple[str, ...] = ()
    substitution: bool = False
    will_train: bool = False
    coding_test: bool = False
    accuracy_pct: float | None = None
    workplace: str = "unspecified"
    states: tuple[str, ...] = ()
    excluded_states: tuple[str, ...] = ()
    employment: tuple[str, ...] = ()
    pay: Pay | None = None
    code_sets: tuple[str, ...] = ()
    software: tuple[str, ...] = ()
    specialties: tuple[str, ...] = ()
    # Not scored: small print kept for the person's sake.
    closing_date: date | None = None
    quota: Quota | None = None
    radius_miles: float | None = None
    time_zone: str = ""
    worker_type: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact and the ad's own words for it: ``text[start:start + len(quote)] == quote``, at most 240 characters.

    ``field`` is the path of the fact in the JSON of :class:`Requirements`: ``pathways[0].credentials[0]``, ``pay``.
    """

    field: str
    value: str
    quote: str
    start: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What one ad asks, why we say so, and what it leaves open."""

    requirements: Requirements
    evidence: tuple[Finding, ...] = ()
    doubts: tuple[str, ...] = ()
    text: str = ""  # the text that the offsets of the evidence count in


# ---------------------------------------------------------------- the person


@dataclass(frozen=True, slots=True)
class HeldCredential:
    """A credential of the person; only ``held`` counts today."""

    code: str
    status: Literal["held", "in_progress", "lapsed"] = "held"
    exam_date: date | None = None


@dataclass(frozen=True, slots=True)
class Wants:
    """What the person wants; empty means: does not matter."""

    roles: tuple[str, ...] = ()
    specialties: tuple[str, ...] = ()
    workplace: tuple[str, ...] = ()
    state: str = ""
    city: str = ""
    max_distance_miles: float | None = None
    employment: tuple[str, ...] = ()
    min_pay_hourly: float | None = None
    exclude_employers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """A candidate, as ``profile.toml`` states them; ``id`` is the stem of the file."""

    id: str
    name: str = ""
    about: str = ""
    education: Education | None = None
    credentials: tuple[HeldCredential, ...] = ()
    years: float = 0.0
    areas: Mapping[str, float] = field(default_factory=dict)
    specialties: tuple[str, ...] = ()
    code_sets: tuple[str, ...] = ()
    software: tuple[str, ...] = ()
    wants: Wants = Wants()

    @property
    def held(self) -> frozenset[str]:
        """Codes held today, neither in progress nor lapsed."""
        return frozenset(c.code for c in self.credentials if c.status == "held")


# ---------------------------------------------------------------- the answer


@dataclass(frozen=True, slots=True)
class Reason:
    """One step of a verdict, as a sentence, with the ad's own words where there are any."""

    kind: str  # met, missing, later, inferred, doubt, ask
    sentence: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """One listing ranked for one person. ``score`` is in 0..1; ``filtered_by`` names the hard no, if any."""

    id: str
    rank: int
    score: float
    verdict: Verdict
    title: str
    employer: str
    location: str
    workplace: str
    pay: str
    url: str
    why: str
    missing: str = ""
    posted: str = ""
    first_seen: str = ""
    filtered_by: str = ""
    reasons: tuple[Reason, ...] = ()


# ---------------------------------------------------------------- the night

Health = Literal["ok", "empty", "partial", "suspect", "failed"]


@dataclass(frozen=True, slots=True)
class SourceHealth:
    """How one source fared in one crawl; anything but ``ok`` and ``empty`` closes nothing."""

    source: str
    health: Health
    reason: str = ""
    listed: int = 0  # postings that the board's list named
    fetched: int = 0  # postings whose text was read
    requests: int = 0
    bytes: int = 0
    seconds: float = 0.0
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RunReport:
    """What came of one round; ``round`` is its scheduled local date."""

    round: str
    started: datetime
    finished: datetime | None = None
    status: str = "running"  # running, done, partial, failed
    sources: tuple[SourceHealth, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    troubles: tuple[str, ...] = ()
