"""``medcoder backup``: a whole copy of the store, also while a round runs."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from data.console import say
from data.home_files import bring_back, gather
from data.settings import Settings, load_settings
from data.store import Store, open_store


@click.command()
@click.option("--to", "path", type=click.Path(path_type=Path), help="Where to; by default a dated file in 'backups'.")
@click.option("--restore", type=click.Path(path_type=Path), help="Bring this backup into an empty store instead.")
def backup(path: Path | None, restore: Path | None) -> None:
    """Copy the store to one SQLite file, or bring such a file back.

    Safe while a round runs: the copy is of one moment. It holds everything, marks, profiles, your sources and
    config.toml too, so keep it as you would keep the store. --restore takes it into an empty store, SQLite or
    PostgreSQL, and so moves a store from one to the other; a file of yours that is there already is left as it is.
    The copy is looked through for damage, and what is found is told.
    """
    settings = load_settings()
    if path and restore:
        raise click.UsageError("--to and --restore do not go together.")
    with open_store(settings.database_url) as store:
        if restore:
            _bring_back(settings, store, restore)
            return
        path = path or settings.home / "backups" / f"medcoder-{datetime.now():%Y-%m-%d-%H%M%S}.db"
        store.backup(path, gather(settings))
    _warn_of_damage(path)
    say("to bring it back: medcoder backup --restore FILE, into an empty store")
    click.echo(path)


def _bring_back(settings: Settings, store: Store, path: Path) -> None:
    files = store.restore(path)
    # A backup of an older medcoder holds only the profiles that its rounds used.
    files = files or {f"profiles/{id}.toml": text.encode() for id, text in store.kept_profiles().items()}
    written, left = bring_back(settings, files)
    people = sum(name.startswith("profiles/") for name in written)
    back = [f"{store.counts()['listings']} listings", f"{people} profile{'s' * (people != 1)}"]
    back += [name for name in written if not name.startswith("profiles/")]
    say(f"{', '.join(back)}: they are back; medcoder index brings the listings to your matches.")
    if left:
        say(f"Left as they are, because they say something else than the backup: {', '.join(left)}.")


def _warn_of_damage(path: Path) -> None:
    # A damaged store is still worth copying, it may be all that is left; but nobody should lean on the copy unwarned.
    with open_store(f"sqlite:///{path}") as copy:
        found = copy.check()
    if found:
        say(f"{found[0]} The new copy holds the same damage: keep the older ones.")
