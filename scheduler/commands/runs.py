"""``medcoder runs``: what came of the rounds."""

from __future__ import annotations

from typing import Any

import click

from data.records import RunReport
from data.settings import load_settings

_COLUMNS = {
    "round": "round",
    "status": "status",
    "started": "started (UTC)",
    "seconds": "seconds",
    "sources": "sources",
    "failed": "failed",
    "new": "new",
    "changed": "changed",
    "closed": "closed",
    "profiles": "digests",
    "requests": "requests",
    "bytes": "bytes",
}


@click.command()
@click.argument("round", required=False)
@click.option("--limit", type=click.IntRange(1, 10_000), default=20, show_default=True, help="How many rounds to list.")
@click.option("--json", "as_json", is_flag=True, help="JSON instead of a table.")
def runs(round: str | None, limit: int, as_json: bool) -> None:
    """List past rounds, or show one with its sources and troubles.

    A round is done, partial, failed, running or open: the next medcoder nightly finishes an open one.
    """
    from data.console import emit_json, say, table
    from data.errors import NotFound
    from data.store import open_store
    from scheduler.rounds_lock import told
    from scheduler.rounds_report import report_to

    with open_store(load_settings().database_url) as store:
        found = [told(store, report) for report in store.rounds(limit)]
        one = store.round(round) if round else None
        one = told(store, one) if one else None
    if round and one is None:
        raise NotFound("round", round, [report.round for report in found], "medcoder runs")
    if one is not None:
        _show(one, as_json)
    elif as_json:
        emit_json([report_to(report) for report in found])
    elif found:
        table([_row(report) for report in found], _COLUMNS)
    else:
        say("no round has run yet; medcoder nightly runs one.")


def _row(report: RunReport) -> dict[str, Any]:
    from scheduler.rounds_report import report_to

    doc = report_to(report)
    counts = dict(report.counts)
    return {**doc, **counts, "started": report.started.strftime("%Y-%m-%d %H:%M"), "sources": len(report.sources)}


def _show(report: RunReport, as_json: bool) -> None:
    from data.console import emit_json, say, table
    from scheduler.rounds_report import headline, health_to, report_to

    if as_json:
        emit_json(report_to(report))
        return
    columns = ("source", "health", "listed", "fetched", "requests", "bytes", "seconds", "reason")
    table([health_to(health) for health in report.sources], columns)
    say(headline(report))
    for trouble in report.troubles:
        say(f"  {trouble}")
