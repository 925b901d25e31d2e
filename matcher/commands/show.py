"""``medcoder show``: one listing, read."""

from __future__ import annotations

import click


@click.command()
@click.argument("listing_id", metavar="ID")
@click.option("--text", is_flag=True, help="The ad's own text below the reading.")
@click.option("--json", "as_json", is_flag=True, help="The listing and its reading as JSON.")
def show(listing_id: str, text: bool, as_json: bool) -> None:
    """Show what a listing asks: each way in, what is preferred, what is in doubt, in the ad's words."""
    from data.console import emit_json
    from data.errors import BadInput, NoListing
    from data.safe import one_line, terminal
    from data.settings import load_settings
    from data.store import open_store

    with open_store(load_settings().database_url) as store:
        stored, reading = store.listing(listing_id), store.reading(listing_id)
        if stored is None:
            raise NoListing(listing_id, store.meant(listing_id))
    if as_json:
        emit_json(_as_json(stored, reading))
        return
    listing = stored.listing
    heads = (listing.title, listing.employer, listing.location, listing.url)
    click.echo("\n".join(one_line(head) for head in heads if head))
    seen = f"first seen {stored.first_seen.date()}, last seen {stored.last_seen.date()}"
    click.echo(seen + (f", closed {stored.closed_at.date()}: {stored.close_reason}" if stored.closed_at else ""))
    if reading is None:
        raise BadInput("the listing has not been read yet", listing_id, "run medcoder reread")
    from matcher.telling import tell_reading

    click.echo("")
    for line in tell_reading(reading, listing):
        click.echo(terminal(line))
    if text:
        click.echo("\n" + terminal(listing.text))


def _as_json(stored: object, reading: object) -> dict[str, object]:
    from dataclasses import asdict

    from data.records import Reading
    from data.requirements_json import requirements_to_json
    from data.stored import Stored

    assert isinstance(stored, Stored)
    out: dict[str, object] = {"id": stored.id, **asdict(stored.listing)}
    out |= {"first_seen": stored.first_seen.isoformat(), "last_seen": stored.last_seen.isoformat()}
    out["closed_at"] = stored.closed_at.isoformat() if stored.closed_at else None
    if isinstance(reading, Reading):
        out |= {"requirements": requirements_to_json(reading.requirements), "doubts": list(reading.doubts)}
        out["evidence"] = [asdict(found) for found in reading.evidence]
    return out
