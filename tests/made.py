"""Small people, listings and readings for tests of the matcher."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from data.records import (
    CredentialGroup,
    Finding,
    HeldCredential,
    Listing,
    Pathway,
    Pay,
    Profile,
    Reading,
    Requirements,
    Wants,
)
from data.stored import Stored

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)

TEXT = (
    "# Duties\n• Codes {areas} records with ICD-10-CM and CPT.\n• Writes compliant queries to physicians.\n"
    "# Requirements\n• {asks}\n• Two monitors, a quiet room at home, and patience when a note is unclear.\n"
    "# Benefits\nWe are an equal opportunity employer and offer paid time off."
)


def listing(
    key: str, title: str = "Coder", *, areas: str = "outpatient", asks: str = "CPC required", **more: Any
) -> Listing:
    fields: dict[str, Any] = {
        "url": f"https://jobs.example/{key}",
        "employer": "Acorn Health",
        "text": TEXT.format(areas=areas, asks=asks),
    }
    return Listing(source="acorn", key=key, title=title, **(fields | more))


def reading(
    *any_of: str, years: float | None = None, school: Any = None, evidence: Iterable[Finding] = (), **more: Any
) -> Reading:
    groups = (CredentialGroup(any_of),) if any_of else ()
    asked: dict[str, Any] = {"is_coding_job": True, "role": "coder", "level": "experienced", "workplace": "remote"}
    asked |= {"pathways": (Pathway(groups, years, bool(years), school),)} | more
    return Reading(Requirements(**asked), tuple(evidence))


def stored(one: Listing, **more: Any) -> Stored:
    return replace(Stored(one, NOW, NOW), **more)


def person(*held: str, years: float = 3.0, wants: dict[str, Any] | None = None, **more: Any) -> Profile:
    wishes = {"roles": ("coder",), "workplace": ("remote",), "state": "OH"} | (wants or {})
    fields: dict[str, Any] = {"id": "dana", "education": "associate", "years": years, "wants": Wants(**wishes)} | more
    return Profile(credentials=tuple(map(HeldCredential, held)), **fields)


def hourly(low: float, high: float) -> Pay:
    return Pay(low, high, "hour")
