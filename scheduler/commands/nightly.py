"""``medcoder nightly``: one round, by hand or by any scheduler."""

from __future__ import annotations

import signal
import sys
from datetime import UTC, datetime, timedelta

import click

from data.errors import BadInput, MedcoderError
from data.records import RunReport
from data.settings import Settings, load_settings


@click.command()
@click.option("--json", "as_json", is_flag=True, help="The report as JSON on stdout.")
@click.option("--budget", type=click.FloatRange(0.1, 1440), metavar="MIN", help="End after so many minutes.")
@click.option("--profile", "profiles", multiple=True, metavar="NAME", help="Serve only this profile; may be repeated.")
@click.option("--source", "sources", multiple=True, metavar="NAME", help="Crawl only this source; may be repeated.")
@click.option("--group", default="", metavar="NAME", help="Run the round of a group of config.toml, not the night's.")
@click.option("--again", is_flag=True, help="A further round of a night that is done.")
@click.option("--log", type=click.Choice(["auto", "plain", "json"]), default="auto", help="How to tell what happens.")
def nightly(
    as_json: bool,
    budget: float | None,
    profiles: tuple[str, ...],
    sources: tuple[str, ...],
    group: str,
    again: bool,
    log: str,
) -> None:
    """Run tonight's round: crawl, read, rank, write digests.

    A round that was cut short is finished, one that is done is not repeated. Digests lie in the folder digests of
    MEDCODER_HOME, one folder a profile. Exit code 1 when anything went wrong; the rest was done all the same.
    """
    from scheduler.rounds import run_round
    from scheduler.telling import telling

    # An orderly end: what is open is rolled back, and the crawler's process is taken along.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    settings, troubles = settings_or_defaults()
    with telling(log) as tell:
        report = run_round(
            settings,
            now=datetime.now(UTC),
            group=group,
            again=again,
            sources=sources or None,
            profiles=profiles or None,
            budget=timedelta(minutes=budget) if budget else None,
            troubles=troubles,
            tell=tell,
        )
    _show(report, settings, as_json)
    sys.exit(1 if report.troubles else 0)


def settings_or_defaults() -> tuple[Settings, list[MedcoderError]]:
    """The settings; where ``config.toml`` is broken the defaults and the sentence that says so."""
    try:
        return load_settings(), []
    except BadInput as trouble:
        return load_settings(without_config=True), [trouble]


def _show(report: RunReport, settings: Settings, as_json: bool) -> None:
    from data.console import emit_json, say, table
    from scheduler.rounds_report import headline, health_to, report_to

    if as_json:
        emit_json(report_to(report))
    else:
        columns = ("source", "health", "listed", "fetched", "requests", "bytes", "seconds", "reason")
        table([health_to(health) for health in report.sources], columns)
    say(headline(report))
    if report.status == "open":
        say("The next medcoder nightly does what is still open of this round.")
    if report.counts.get("profiles"):
        say(f"digests: {settings.digests}")
