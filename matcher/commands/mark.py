"""``medcoder mark``: what the person says of a job, by hand or read back from an edited digest."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from matcher.digests.news import STATUSES

if TYPE_CHECKING:
    from data.store import Store


@click.command()
@click.argument("id", required=False)
@click.argument("status", required=False, type=click.Choice([*STATUSES, "none"]))
@click.option("--note", default=None, help="A note of your own; the one there is stays without it.")
@click.option("--profile", "-p", help="Whose mark; not needed while there is one profile.")
@click.option("--from", "from_", type=click.Path(dir_okay=False, path_type=Path),
              help="Read the columns status and note of an edited digest (CSV or XLSX) instead.")  # fmt: skip
def mark(id: str | None, status: str | None, note: str | None, profile: str | None, from_: Path | None) -> None:
    """Say of a job that it is saved, applied, interview, offer, hired, rejected or hidden; none forgets it.

    Saved jobs are watched: you are told when they close. All others do not come back in a digest, nor do their
    duplicates.
    """
    from data.settings import load_settings
    from data.store import open_store
    from matcher.commands.who import profile_id

    if (from_ is None) == (id is None or status is None):
        raise click.UsageError("give an ID and a STATUS, or an edited digest by --from.")
    settings = load_settings()
    whose = profile_id(settings, profile)
    with open_store(settings.database_url) as store:
        if from_ is not None:
            _read_back(store, whose, from_)
        else:
            assert id is not None
            assert status is not None
            _mark(store, whose, id, status, note)


def _mark(store: Store, whose: str, id: str, status: str, note: str | None) -> None:
    from data.console import say
    from data.errors import NoListing

    stored = store.listing(id)
    if stored is None:
        raise NoListing(id, store.meant(id))
    if status == "none":
        store.unmark(whose, id)
    else:
        before = store.marks(whose).get(id)
        kept = note if note is not None else (before.note if before else "")
        store.mark(whose, id, status, kept, datetime.now(UTC))
    say(f"{stored.listing.title}, {stored.listing.employer}: {'forgotten' if status == 'none' else status}.")


def _read_back(store: Store, whose: str, path: Path) -> None:
    from data.console import say
    from matcher.digests.marking import FORGET, plan
    from matcher.digests.sheets import read_table

    changes, errors = plan(read_table(path), path, store.marks(whose), lambda id: store.listing(id) is not None)
    at = datetime.now(UTC)
    for change in changes:
        if change.status == FORGET:
            store.unmark(whose, change.id)
        else:
            store.mark(whose, change.id, change.status, change.note, at)
    for error in errors:
        say(f"{path.name}, {error}")
    say(f"{len(changes)} marks recorded" + (f", {len(errors)} rows left out." if errors else "."))
    if errors:
        sys.exit(1)
