"""``medcoder index``: bring the index up to what the store holds."""

from __future__ import annotations

import click


@click.command()
@click.option("--full", is_flag=True, help="Build it anew from every reading.")
@click.option("--verify", is_flag=True, help="Hold its weights against scikit-learn's.")
def index(full: bool, verify: bool) -> None:
    """Index what was read, so that match can rank it."""
    from data.console import say
    from data.settings import load_settings
    from data.store import open_store
    from matcher.index.folders import open_index, refresh_index

    settings = load_settings()
    with open_store(settings.database_url) as store:
        refresh_index(settings, store, full=full)
    built = open_index(settings.index)
    say(f"{len(built)} open listings, {len(built.terms)} terms.")
    if verify:
        from matcher.index.reference import furthest_from_sklearn

        say(f"Furthest from scikit-learn's weights: {furthest_from_sklearn(built):.1e}.")
