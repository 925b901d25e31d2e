"""``medcoder caseload``: many people at once, for who counsels them."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from data.usage import DAY

if TYPE_CHECKING:
    from data.errors import MedcoderError
    from matcher.digests.caseload import Caseload


@click.group()
def caseload() -> None:
    """Many people at once: import a table of them, and see where each stands."""


@caseload.command("import")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--check", is_flag=True, help="Only say what is wrong; write nothing.")
@click.option("--replace", is_flag=True, help="Write over profiles that are already there.")
def import_(file: Path, check: bool, replace: bool) -> None:
    """Make a profile of each row of a CSV or XLSX FILE, all or none; `medcoder caseload template` shows the columns."""
    from data.console import say
    from data.settings import load_settings
    from scheduler.caseload_import import read_caseload, write_caseload

    folder = load_settings().profiles
    found = read_caseload(file, folder, replace=replace)
    for told in [*found.errors, *found.warnings]:
        say(f"{file.name}, {told}")
    if found.errors:
        say(f"{len(found.errors)} cells must be corrected; nothing was written.")
        sys.exit(1)
    if check:
        say(f"{len(found.profiles)} profiles can be written.")
    else:
        write_caseload(found.profiles, folder)
        say(f"{len(found.profiles)} profiles written to {folder}.")


@caseload.command()
def template() -> None:
    """Print an empty table with an example row, as CSV."""
    import csv

    from scheduler.caseload_import import template

    csv.writer(sys.stdout, lineterminator="\n").writerows(template())


@caseload.command()
@click.option("--format", "-f", "format_", type=click.Choice(["csv", "html"]), help="By the ending of --out, else csv.")
@click.option("--out", "-o", type=click.Path(dir_okay=False, path_type=Path), help="The file; stdout without it.")
@click.option("--as-of", type=DAY, help="The day to judge by; today by default.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on stdout.")
def summary(format_: str | None, out: Path | None, as_of: date | None, as_json: bool) -> None:
    """Where everyone stands: best new job, what blocks, days without a match, the step that helps most together."""
    from data.console import emit_json, say
    from data.files import atomic_write
    from matcher.digests.caseload import caseload_csv, caseload_html, caseload_json

    if as_json and (format_ or out):
        raise click.UsageError("--json does not go together with --format or --out.")
    found, troubles = _summary(as_of or date.today())
    kind = format_ or ("html" if out and out.suffix.lower() in (".html", ".htm") else "csv")
    content = caseload_html(found) if kind == "html" else caseload_csv(found)
    if as_json:
        emit_json(caseload_json(found))
    elif out is not None:
        say(f"{atomic_write(out, content)} written, {len(found.lines)} people.")
    else:
        sys.stdout.buffer.write(content)
    sys.exit(1 if troubles else 0)


def _summary(as_of: date) -> tuple[Caseload, list[MedcoderError]]:
    from data.console import say
    from data.errors import BadInput, MedcoderError
    from data.settings import load_settings
    from data.store import open_store
    from matcher.digests.build import look
    from matcher.index import open_index
    from matcher.profile import load_profiles
    from scheduler.caseload import summarise

    settings, troubles = load_settings(), list[MedcoderError]()
    profiles = load_profiles(settings.profiles, troubles)
    for trouble in troubles:
        say(f"medcoder: {trouble}")
    if not profiles and not troubles:
        raise BadInput("there is no profile yet", str(settings.profiles), "run medcoder caseload import FILE")
    with open_store(settings.database_url) as store:
        index = open_index(settings.index)
        return summarise(store, index, profiles, look(store), as_of=as_of), troubles
