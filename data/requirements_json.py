"""Requirements as the JSON object that the spec and the labelled ads speak, and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from data.records import CredentialGroup, Pathway, Pay, Preferred, Quota, Requirements, YearsIn

_LISTS = (
    "excluded_credentials",
    "states",
    "excluded_states",
    "employment",
    "code_sets",
    "software",
    "specialties",
    "warnings",
)
_PLAIN = (
    "is_coding_job",
    "role",
    "level",
    "substitution",
    "will_train",
    "coding_test",
    "accuracy_pct",
    "workplace",
    "radius_miles",
    "time_zone",
    "worker_type",
)


def requirements_to_json(found: Requirements) -> dict[str, Any]:
    """The reading as the JSON object of the contract; optional small print only where the ad says it."""
    out: dict[str, Any] = {
        "is_coding_job": found.is_coding_job,
        "role": found.role,
        "level": found.level,
        "pathways": [_pathway_to_json(p) for p in found.pathways],
        "preferred": {
            "credentials": list(found.preferred.credentials),
            "min_years": found.preferred.min_years,
            "education": found.preferred.education,
        },
        "pay": _pay_to_json(found.pay),
        "accuracy_pct": found.accuracy_pct,
        "workplace": found.workplace,
    }
    for flag in ("substitution", "will_train", "coding_test"):
        out[flag] = getattr(found, flag)
    for names in _LISTS[:-1]:  # warnings are small print: only where there are any
        out[names] = list(getattr(found, names))
    return out | _small_print(found)


def _pay_to_json(pay: Pay | None) -> dict[str, Any] | None:
    return {"min": pay.min, "max": pay.max, "unit": pay.unit, "currency": pay.currency} if pay else None


def _pathway_to_json(way: Pathway) -> dict[str, Any]:
    out: dict[str, Any] = {
        "credentials": [{"any_of": list(g.any_of), "within_months": g.within_months} for g in way.credentials],
        "min_years": way.min_years,
        "experience_required": way.experience_required,
        "education": way.education,
    }
    if way.years_in:
        out["years_in"] = [{"area": y.area, "years": y.years, "recent_within": y.recent_within} for y in way.years_in]
    return out


def _small_print(found: Requirements) -> dict[str, Any]:
    out: dict[str, Any] = {}
    if found.closing_date:
        out["closing_date"] = found.closing_date.isoformat()
    if found.quota:
        q = found.quota
        out["quota"] = {"number": q.number, "unit": q.unit, "period": q.period, "record": q.record}
    for name in ("radius_miles", "time_zone", "worker_type"):
        if value := getattr(found, name):
            out[name] = value
    if found.warnings:
        out["warnings"] = list(found.warnings)
    return out


def requirements_from_json(data: Mapping[str, Any]) -> Requirements:
    """The inverse of :func:`requirements_to_json`; unknown keys are passed over.

    >>> requirements_from_json(requirements_to_json(Requirements(role="coder"))) == Requirements(role="coder")
    True
    """
    preferred = data.get("preferred") or {}
    pay = data.get("pay")
    quota = data.get("quota")
    known: dict[str, Any] = {name: tuple(data.get(name) or ()) for name in _LISTS}
    known |= {name: data[name] for name in _PLAIN if name in data}
    return Requirements(
        pathways=tuple(_pathway_from_json(p) for p in data.get("pathways") or [{}]),
        preferred=Preferred(
            tuple(preferred.get("credentials") or ()), preferred.get("min_years"), preferred.get("education")
        ),
        pay=Pay(pay.get("min"), pay.get("max"), pay["unit"], pay.get("currency") or "USD") if pay else None,
        closing_date=date.fromisoformat(data["closing_date"]) if data.get("closing_date") else None,
        quota=Quota(quota["number"], quota["unit"], quota["period"], quota.get("record", "")) if quota else None,
        **known,
    )


def _pathway_from_json(way: Mapping[str, Any]) -> Pathway:
    groups = tuple(CredentialGroup(tuple(g["any_of"]), g.get("within_months")) for g in way.get("credentials") or ())
    years_in = tuple(YearsIn(y["area"], y["years"], y.get("recent_within")) for y in way.get("years_in") or ())
    return Pathway(groups, way.get("min_years"), bool(way.get("experience_required")), way.get("education"), years_in)
