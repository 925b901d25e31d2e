"""Reports of rounds: what changed, what went wrong, as records, JSON and sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from data.records import RunReport, SourceHealth
from data.store import Store

#: Health → what it means for the person; ``ok`` and ``empty`` are well.
_SENTENCES = {
    "failed": "could not be crawled",
    "partial": "was read in part only, so nothing of it was closed",
    "suspect": "showed far fewer jobs than usual, so nothing of it was closed",
}


def health_trouble(health: SourceHealth) -> str:
    """The sentence of a source that did not go well, ``""`` of one that did.

    >>> health_trouble(SourceHealth("mercy", "failed", "connection refused"))
    'mercy could not be crawled: connection refused.'
    """
    said = _SENTENCES.get(health.health)
    if said is None:
        return ""
    reason = f": {health.reason}" if health.reason else ""
    return f"{health.source} {said}{reason}".rstrip(".") + "."


def health_to(health: SourceHealth) -> dict[str, Any]:
    """A health as JSON."""
    return asdict(health) | {"at": health.at.isoformat() if health.at else None}


def health_from(doc: Mapping[str, Any]) -> SourceHealth:
    """The inverse of :func:`health_to`."""
    at = doc.get("at")
    return SourceHealth(**{**doc, "at": datetime.fromisoformat(at) if at else None})


def change_counts(store: Store, revision: int, started: datetime) -> dict[str, int]:
    """What a round that started then, at that revision, changed in the listings; and how many are open now."""
    counts = dict.fromkeys(("new", "changed", "reopened", "closed"), 0)
    for stored in store.listings(open_only=False, since_revision=revision):
        counts["new"] += stored.first_seen >= started
        counts["changed"] += stored.changed_at is not None and stored.changed_at >= started
        counts["reopened"] += stored.reopened_at is not None and stored.reopened_at >= started
        counts["closed"] += stored.closed_at is not None and stored.closed_at >= started
    return counts | {"open": store.counts().get("open", 0)}


def sum_of(profiles: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    """How many profiles were served, with how many jobs that are news to them."""
    served = list(profiles)
    return {"profiles": len(served), "news": sum(int(unit.get("news", 0)) for unit in served)}


def report_to(report: RunReport) -> dict[str, Any]:
    """A report as JSON: instants in ISO form, sums beside the sources."""
    return {
        "round": report.round,
        "status": report.status,
        "started": report.started.isoformat(),
        "finished": report.finished.isoformat() if report.finished else None,
        "seconds": seconds(report),
        **totals(report),
        "counts": dict(report.counts),
        "sources": [health_to(health) for health in report.sources],
        "troubles": list(report.troubles),
    }


def seconds(report: RunReport) -> float | None:
    """How long a round took; None while it runs, or was cut short."""
    return round((report.finished - report.started).total_seconds(), 1) if report.finished else None


def totals(report: RunReport) -> dict[str, int]:
    """Requests and bytes of all sources, and how many of them failed."""
    return {
        "requests": sum(health.requests for health in report.sources),
        "bytes": sum(health.bytes for health in report.sources),
        "failed": sum(health.health == "failed" for health in report.sources),
    }


def headline(report: RunReport) -> str:
    """What came of a round, in one line."""
    count = report.counts.get
    listings = ", ".join(f"{count(what, 0)} {what}" for what in ("new", "changed", "reopened", "closed"))
    asked = f"{len(report.sources)} sources, {totals(report)['failed']} of them failed"
    return f"round {report.round}: {report.status}; {asked}; {listings}; {count('profiles', 0)} digests."
