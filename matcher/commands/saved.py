"""``medcoder saved``: the jobs a person marked, and what became of them."""

from __future__ import annotations

from pathlib import Path

import click

from matcher.digests.news import STATUSES


@click.command()
@click.option("--profile", "-p", help="Whose; not needed while there is one profile.")
@click.option("--status", "-s", "statuses", multiple=True, type=click.Choice(STATUSES),
              help="Only these; all but hidden by default.")  # fmt: skip
@click.option("--out", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write them as CSV: your outcomes.")
@click.option("--json", "as_json", is_flag=True, help="A JSON array.")
def saved(profile: str | None, statuses: tuple[str, ...], out: Path | None, as_json: bool) -> None:
    """List the jobs you saved, applied for and so on; --out writes an outcomes CSV."""
    from data.console import emit_json, say, table
    from data.files import atomic_write
    from data.settings import load_settings
    from data.store import open_store
    from matcher.commands.who import profile_id
    from matcher.digests.outcomes import outcome_rows, outcomes_csv

    settings = load_settings()
    whose = profile_id(settings, profile)
    with open_store(settings.database_url) as store:
        marks = store.marks(whose)
        rows = outcome_rows(store, marks, statuses or [s for s in STATUSES if s != "hidden"])
    if out is not None:
        say(f"{atomic_write(out, outcomes_csv(rows))} written, {len(rows)} jobs.")
    elif as_json:
        emit_json(rows)
    elif rows:
        table(rows, ["status", "marked", "title", "employer", "closed", "note", "id"])
    elif marks:
        say(f"None of your {len(marks)} marked jobs is {' or '.join(statuses or ['anything but hidden'])}.")
    else:
        say("Nothing is marked yet; medcoder mark ID saved keeps a job.")
