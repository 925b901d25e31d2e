"""``medcoder import``: ads from a file or folder into the store."""

from __future__ import annotations

import sys
from pathlib import Path

import click

#: So many broken lines are told one by one; of the others, how many there are.
TOLD = 20


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--name", default="", help="The import's name; its listings are import:NAME:ID [the file's name].")
@click.option("--json", "as_json", is_flag=True, help="What came of it as JSON on stdout.")
def import_(file: Path, name: str, as_json: bool) -> None:
    """Take in the ads of FILE: JSON Lines, CSV, JobSpy's CSV, a saved page, or a folder of such and of alert mails.

    Importing a file again changes only what changed in it, and what is absent from it stays open.
    """
    from crawler.importing import import_file
    from data.console import emit_json, say
    from data.errors import MedcoderError
    from data.settings import load_settings

    troubles: list[str] = []

    def trouble(error: MedcoderError) -> None:
        troubles.append(str(error))
        if len(troubles) <= TOLD:
            say(f"medcoder: {error}")

    done = import_file(load_settings(), file, name, on_trouble=trouble)
    counts = {kind: len(getattr(done, kind)) for kind in ("new", "changed", "unchanged", "reopened")}
    if as_json:
        emit_json(counts | {"troubles": troubles, "ids": [*done.new, *done.changed]})
    if len(troubles) > TOLD:
        say(f"medcoder: {len(troubles) - TOLD} more ads could not be read.")
    said = ", ".join(f"{number} {kind}" for kind, number in counts.items())
    say(f"{said}; medcoder index brings them to your matches, or the next night does.")
    sys.exit(1 if troubles else 0)
