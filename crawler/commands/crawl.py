"""``medcoder crawl``: read the boards now and keep what they post."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from data.records import SourceHealth

COLUMNS = {
    "source": "Source", "health": "Health", "listed": "Jobs", "fetched": "Read", "requests": "Requests",
    "seconds": "Seconds", "reason": "Reason",
}  # fmt: skip


@click.command()
@click.argument("sources", nargs=-1)
@click.option("--state", multiple=True, help="Only sources of this state (OH), enabled or not.")
@click.option("--kind", multiple=True, help="Only sources of this kind (contractor), enabled or not.")
@click.option(
    "--budget", type=click.FloatRange(min=1), help="Stop after so many minutes; the rest comes first next time."
)
@click.option("--json", "as_json", is_flag=True, help="A JSON array instead of a table.")
def crawl(
    sources: tuple[str, ...], state: tuple[str, ...], kind: tuple[str, ...], budget: float | None, as_json: bool
) -> None:
    """Crawl the named sources, or all enabled ones, and store what they post."""
    from datetime import UTC, datetime

    from crawler.run import crawl as crawl_now
    from crawler.sources import choose, load_sources
    from data.console import emit_json, progress, say, table
    from data.settings import load_settings

    settings = load_settings()
    chosen = choose(load_sources(settings), sources, states=state, kinds=kind)
    if not chosen:
        say(
            "medcoder: no source is chosen; medcoder sources list shows them, medcoder sources enable switches them on."
        )
        sys.exit(1)
    with progress(len(chosen), "crawling") as advance:
        done = crawl_now(
            settings,
            chosen,
            at=datetime.now(UTC),
            budget_seconds=budget * 60 if budget else None,
            on_done=lambda health: advance(1),
        )
    rows = [row(health) for health in done]
    if as_json:
        emit_json(rows)
    else:
        table(rows, COLUMNS)
    sys.exit(0 if all(health.health in ("ok", "empty") for health in done) else 1)


def row(health: SourceHealth) -> dict[str, Any]:
    """One health as a row of the table."""
    return {
        "source": health.source,
        "health": health.health,
        "listed": health.listed,
        "fetched": health.fetched,
        "requests": health.requests,
        "seconds": round(health.seconds, 1),
        "reason": health.reason,
        "at": health.at.isoformat() if health.at else None,
    }
