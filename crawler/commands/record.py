"""``medcoder record``: a source's pages as a page set, for whoever writes a test of it."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
@click.argument("source")
@click.option("--out", "-o", type=click.Path(path_type=Path), help="The new folder [pages/SOURCE].")
@click.option("--ads", type=click.IntRange(1), help="Stop after so many coding ads, with the list cut short.")
@click.option("--json", "as_json", is_flag=True, help="What came of it as JSON on stdout.")
def record(source: str, out: Path | None, ads: int | None, as_json: bool) -> None:
    """Record what SOURCE is asked and answers, in the shape of tests/pages, for a test without a network.

    Nothing is stored. Cookies, keys, signed tokens and e-mail addresses are struck out; the ads are their employer's
    words, so replace them by your own before you give the folder to anybody.
    """
    from crawler.record import record as record_now
    from crawler.sources import find, load_sources
    from data.console import emit_json, say
    from data.settings import load_settings

    settings = load_settings()
    chosen = find(load_sources(settings), source)
    done = record_now(settings, chosen, out or Path("pages") / chosen.id, first_look=ads or 0)
    if as_json:
        health = done.health
        emit_json(
            {"folder": str(done.folder), "answers": done.answers, "health": health.health, "listed": health.listed}
        )
    else:
        print(done.folder)
    say(f"{done.answers} answers recorded; the board was {done.health.health}. {done.health.reason}".rstrip())
    say("Next: put your own words in place of the ads', move the folder to tests/pages/ of a checkout,")
    say(f"then python -m tests.pages {done.folder.name} writes what is read in it; review that.")
    sys.exit(0 if done.health.health in ("ok", "empty") or ads else 1)
