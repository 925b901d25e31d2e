"""``medcoder backup``: a whole copy of the store, also while a round runs."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from data.console import say
from data.settings import load_settings
from data.store import open_store


@click.command()
@click.option("--to", "path", type=click.Path(path_type=Path), help="Where to; by default a dated file in 'backups'.")
@click.option("--restore", type=click.Path(path_type=Path), help="Bring this backup into an empty store instead.")
def backup(path: Path | None, restore: Path | None) -> None:
    """Copy the store to one SQLite file, or bring such a file back.

    Safe while a round runs: the copy is of one moment. It holds everything, marks and profiles too, so keep it as you
    would keep the store. --restore takes it into an empty store, SQLite or PostgreSQL, and so moves a store from one to
    the other. The copy is looked through for damage, and what is found is told.
    """
    settings = load_settings()
    if path and restore:
        raise click.UsageError("--to and --restore do not go together.")
    with open_store(settings.database_url) as store:
        if restore:
            store.restore(restore)
            say(f"{store.counts()['listings']} listings are back")
            return
        path = path or settings.home / "backups" / f"medcoder-{datetime.now():%Y-%m-%d-%H%M%S}.db"
        store.backup(path)
    _warn_of_damage(path)
    say("to bring it back: medcoder backup --restore FILE, into an empty store")
    click.echo(path)


def _warn_of_damage(path: Path) -> None:
    # A damaged store is still worth copying, it may be all that is left; but nobody should lean on the copy unwarned.
    with open_store(f"sqlite:///{path}") as copy:
        found = copy.check()
    if found:
        say(f"{found[0]} The new copy holds the same damage: keep the older ones.")
