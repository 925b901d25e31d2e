"""``medcoder notify``: the outlets that news leaves by, and a test of each."""

from __future__ import annotations

import sys

import click


@click.group()
def notify() -> None:
    """List the outlets of config.toml, and test them."""


@notify.command("list")
@click.option("--json", "as_json", is_flag=True, help="A JSON array.")
def list_(as_json: bool) -> None:
    """Every outlet: its kind, whose news goes there, and what is wrong with it, if anything."""
    from data.console import emit_json, say, table
    from data.settings import load_settings
    from scheduler.notify import check_outlets
    from scheduler.outlets import Outlet, each_outlet

    settings = load_settings()
    wrong = dict(check_outlets(settings))
    rows = [
        {
            "outlet": name,
            "kind": found.kind if isinstance(found, Outlet) else "",
            "profiles": ", ".join((*found.profiles, *["the caseload"] * found.caseload))
            if isinstance(found, Outlet)
            else "",
            "trouble": wrong[name],
        }
        for name, found in each_outlet(settings)
    ]
    if as_json:
        emit_json(rows)
    elif rows:
        table(rows, ["outlet", "kind", "profiles", "trouble"])
    else:
        say(f"No outlet is configured; digests are files. Write an [outlets.mail] into {settings.config_file}.")


@notify.command()
@click.argument("outlet")
@click.option("--profile", "-p", default="", help="To whose address; by default the first of the outlet.")
def test(outlet: str, profile: str) -> None:
    """Send a greeting to an OUTLET, without any job in it."""
    from data.console import say
    from data.errors import OutletError
    from data.settings import load_settings
    from scheduler.notify import try_out
    from scheduler.outlets import find_outlet

    found = find_outlet(load_settings(), outlet)
    try:
        try_out(found, profile or next(iter(found.profiles), "*"))
    except OutletError as trouble:
        click.echo(f"medcoder: {trouble}", err=True)
        sys.exit(1)
    say(f"{outlet} took the message.")
