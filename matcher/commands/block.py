"""``medcoder block``: employers that a person does not want to see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from data.store import Store


@click.command()
@click.argument("employer", required=False)
@click.option("--profile", "-p", help="Whose; not needed while there is one profile.")
@click.option("--undo", is_flag=True, help="Let the employer in again.")
@click.option("--json", "as_json", is_flag=True, help="With no employer: the list as a JSON array.")
def block(employer: str | None, profile: str | None, undo: bool, as_json: bool) -> None:
    """Leave an employer's jobs out of your digests; without an EMPLOYER, list those left out."""
    from data.console import emit_json, say
    from data.settings import load_settings
    from data.store import open_store
    from matcher.commands.who import profile_id

    settings = load_settings()
    whose = profile_id(settings, profile)
    with open_store(settings.database_url) as store:
        if employer is None:
            names = list(store.blocked(whose))
            emit_json(names) if as_json else click.echo("".join(f"{name}\n" for name in names), nl=False)
        elif undo:
            _undo(store, whose, employer)
        else:
            name, count = _spelled(store, employer)
            store.block(whose, name)
            say(f"{name} is left out from now on ({count} open jobs).")


def _undo(store: Store, whose: str, employer: str) -> None:
    from data.console import say
    from data.errors import NotFound

    known = store.blocked(whose)
    found = [name for name in known if name.casefold() == " ".join(employer.split()).casefold()]
    if not found:
        raise NotFound("blocked employer", employer, known, "medcoder block")
    for name in found:
        store.unblock(whose, name)
    say(f"{found[0]} is let in again.")


def _spelled(store: Store, employer: str) -> tuple[str, int]:
    """The employer as the listings spell the name, and how many open jobs of theirs there are."""
    from shlex import quote

    from data.console import say
    from data.errors import BadInput
    from data.near import nearest
    from data.safe import one_line

    wanted = one_line(employer)
    if not wanted:
        raise BadInput("the employer has no name", "", "give it as the listings spell it")
    names = [one_line(stored.listing.employer) for stored in store.listings()]
    same = [name for name in names if name.casefold() == wanted.casefold()]
    if not same and (near := nearest(wanted, names)):
        say(f"No open job is by {wanted!r}; did you mean {near!r}?")
        say(f"It is blocked as you wrote it: medcoder block --undo {quote(wanted)} takes it back.")
    return (same[0] if same else wanted), len(same)
