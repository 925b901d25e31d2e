"""``medcoder index``: bring the index up to what the store holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from data.store import Store


@click.command()
@click.option("--full", is_flag=True, help="Build it anew from every reading.")
@click.option("--verify", is_flag=True, help="Hold its weights against scikit-learn's.")
def index(full: bool, verify: bool) -> None:
    """Read what is still unread, and index it, so that match can rank it.

    After ``medcoder import`` this is the one command to run. Can be stopped at any time: what was read stays read, and
    match goes on with the index before.
    """
    from data.console import say
    from data.settings import load_settings
    from data.store import open_store
    from matcher.index.folders import open_index, refresh_index

    settings = load_settings()
    with open_store(settings.database_url) as store:
        if count := _read(store):
            say(f"{count} ad{'s' * (count != 1)} read.")
        refresh_index(settings, store, full=full)
    built = open_index(settings.index)
    say(f"{len(built)} open listings, {len(built.terms)} terms.")
    if verify:
        from matcher.index.reference import furthest_from_sklearn

        say(f"Furthest from scikit-learn's weights: {furthest_from_sklearn(built):.1e}.")


def _read(store: Store) -> int:
    """Read what is unread; how many ads. Nothing is shown where everything is read already."""
    from matcher.reading.version import reader_version

    if next(iter(store.unread(reader_version())), None) is None:
        return 0
    from data.console import progress
    from matcher.reading.refresh import read_new

    with store.lock("reread"), progress(store.counts()["listings"], "reading") as advance:
        return read_new(store, advance)
