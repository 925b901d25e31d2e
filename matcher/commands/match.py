"""``medcoder match``: the jobs that a person can get and wants, best first."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from data.usage import DAY

if TYPE_CHECKING:
    from data.records import Match, Profile
    from data.settings import Settings

COLUMNS = {
    "rank": "#", "score": "Score", "verdict": "Verdict", "title": "Title", "employer": "Employer",
    "location": "Location", "workplace": "Work", "pay": "Pay", "why": "Why", "missing": "Missing", "id": "Id",
}  # fmt: skip


@click.command()
@click.option("--profile", "-p", "who", help="A name in your profiles folder, or a path [the only one].")
@click.option("--listings", type=click.Path(path_type=Path), help="Rank the ads of this JSON Lines file instead.")
@click.option("--top", type=click.IntRange(1), help="How many [20 from the store, all of a file].")
@click.option("--what-if", "wish", metavar="STEPS", help="As if you had more: CCS,+1y or associate.")
@click.option("--as-of", type=DAY, help="The day to judge deadlines and exams by [today].")
@click.option("--json", "as_json", is_flag=True, help="A JSON array instead of a table.")
def match(
    who: str | None, listings: Path | None, top: int | None, wish: str | None, as_of: date | None, as_json: bool
) -> None:
    """Rank listings for a person: what they can get and want on top, and why."""
    from data.console import say, table
    from data.settings import load_settings
    from matcher.commands.who import profile_name
    from matcher.profile import profile_path, read_profile

    settings = load_settings()
    profile, doubts = read_profile(profile_path(settings, profile_name(settings, who)))
    for doubt in doubts:
        say(f"medcoder: {doubt}")
    if wish is not None:
        from matcher.steps import what_if

        profile = what_if(profile, wish)
    day = as_of or date.today()
    found = from_file(listings, profile, day, top) if listings else from_store(settings, profile, day, top or 20)
    rows = [row(one) for one in found]
    if as_json:
        click.echo(as_lines(rows))
    elif rows:
        table([_short(one) for one in rows], COLUMNS)
    else:
        say("No listing fits. See medcoder profile check, or crawl more sources.")


def from_file(path: Path, profile: Profile, day: date, top: int | None) -> list[Match]:
    """Rank the ads of a file: no store, no marks, no merging."""
    from matcher.index.ads import index_file
    from matcher.rank import rank

    return rank(index_file(path), profile, as_of=day, top=top)


def from_store(settings: Settings, profile: Profile, day: date, top: int) -> list[Match]:
    """Rank the index of the store, with the person's marks and blocked employers; says when the index lags."""
    from data.console import say
    from data.store import open_store
    from matcher.index.folders import lag, open_index
    from matcher.rank import rank

    index = open_index(settings.index)
    with open_store(settings.database_url) as store:
        marks, blocked = store.marks(profile.id), store.blocked(profile.id)
        if behind := lag(index, store):
            say(f"medcoder: the index is {behind} changes behind the store; run medcoder index.")
    return rank(index, profile, as_of=day, top=top, marks=marks, blocked=blocked)


def row(found: Match) -> dict[str, Any]:
    """A match as a JSON object."""
    flat = {name: getattr(found, name) for name in found.__slots__ if name != "reasons"}
    return flat | {"reasons": [{"kind": r.kind, "sentence": r.sentence, "quote": r.quote} for r in found.reasons]}


def as_lines(rows: list[dict[str, Any]]) -> str:
    """A JSON array with a match a line, in ASCII."""
    return "[" + ",".join("\n" + json.dumps(one) for one in rows) + "\n]"


def _short(one: dict[str, Any]) -> dict[str, Any]:
    return one | {"score": f"{one['score']:.2f}", "why": _clip(one["why"]), "missing": _clip(one["missing"])}


def _clip(text: str, most: int = 120) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


__all__: Sequence[str] = ("match",)
