"""``medcoder duplicates``: which listings are one job, and how to tell medcoder that two are not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from data.store import Store


@click.group()
def duplicates() -> None:
    """Listings that are one job: on two boards, in several towns, reposted, by a staffing firm."""


@duplicates.command("list")
@click.option("--json", "as_json", is_flag=True, help="A JSON array instead of a table.")
def list_(as_json: bool) -> None:
    """Show every job that was found more than once, the listing that was seen first on top.

    medcoder match shows one listing of a job: the one that ranks best for the person.
    """
    from data.console import emit_json, say, table
    from data.settings import load_settings
    from data.store import open_store

    with open_store(load_settings().database_url) as store:
        rows = _rows(store)
    if as_json:
        emit_json(rows)
    elif rows:
        columns = {
            "job": "Job",
            "id": "Id",
            "title": "Title",
            "employer": "Employer",
            "location": "Where",
            "url": "URL",
        }
        table(rows, columns)
    else:
        say("No job was found more than once.")


def _rows(store: Store) -> list[dict[str, Any]]:
    from crawler.duplicates import members

    rows: list[dict[str, Any]] = []
    for number, ids in enumerate(members(store.clusters()).values(), 1):
        for id in ids:
            if stored := store.listing(id):
                one = stored.listing
                row = {"job": number, "id": id, "title": one.title, "employer": one.employer}
                rows.append(row | {"location": one.location, "url": one.url})
    return rows


@duplicates.command()
@click.argument("id")
@click.argument("other", required=False)
def split(id: str, other: str | None) -> None:
    """Say that ID is not the same job as OTHER, or as any other of its cluster; it is remembered."""
    from crawler.duplicates import members, refresh_clusters
    from data.console import say
    from data.errors import BadInput, NoListing
    from data.settings import load_settings
    from data.store import open_store

    if id == other:
        raise click.UsageError("a listing cannot be told apart from itself; name another one, or none.")
    with open_store(load_settings().database_url) as store:
        for name in filter(None, (id, other)):
            if store.listing(name) is None:
                raise NoListing(name, store.meant(name), "medcoder duplicates list")
        known = members(store.clusters())
        mates = next((ids for ids in known.values() if id in ids), [])
        apart = [other] if other else [mate for mate in mates if mate != id]
        if not apart:
            raise BadInput(f"{id} is a duplicate of nothing", "", "medcoder duplicates list shows what is")
        for mate in apart:
            store.split(id, mate)
        refresh_clusters(store)
    say(f"{id} is told apart from {', '.join(apart)}; run medcoder index to see it in the matches.")
