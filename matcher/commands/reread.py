"""``medcoder reread``: apply a better reader to everything stored, with no crawl."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from data.store import Store
    from matcher.reading.changes import Changes


@click.command()
@click.option("--json", "as_json", is_flag=True, help="What changed, as one JSON object.")
def reread(as_json: bool) -> None:
    """Read every stored ad again that an older reader has read, and tell what changed.

    Can be stopped at any time: the next call goes on where it was.
    """
    from data.console import emit_json
    from data.settings import load_settings
    from data.store import open_store

    settings = load_settings()
    with open_store(settings.database_url) as store, store.lock("reread"):
        changes = _read_again(store)
    if as_json:
        emit_json(changes.to_json())
    else:
        _tell(changes)


def _read_again(store: Store) -> Changes:
    from data.console import progress
    from matcher.reading.changes import Changes
    from matcher.reading.refresh import read_new

    changes = Changes()
    with progress(store.counts()["listings"], "reading again") as advance:
        read_new(store, advance, lambda stored, after: changes.add(stored.id, store.reading(stored.id), after))
    return changes


def _tell(changes: Changes) -> None:
    import json

    from data.console import say, table

    say(
        f"{changes.read} ads read again, {changes.changed} of them differently; {changes.first} had no reading before."
        if changes.read
        else "Everything has been read by this reader already."
    )
    rows = [
        {
            "field": name,
            "changed": count,
            "for example": changes.examples[name][0]["id"],
            "before": json.dumps(changes.examples[name][0]["before"]),
            "after": json.dumps(changes.examples[name][0]["after"]),
        }
        for name, count in changes.fields.most_common()
    ]
    if rows:
        table(rows, ["field", "changed", "for example", "before", "after"])
