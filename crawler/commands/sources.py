"""``medcoder sources``: which boards are watched, how they fare, and how to watch one more."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from crawler.sources import Source
    from data.records import SourceHealth
    from data.settings import Settings

COLUMNS = {
    "source": "Source", "employer": "Employer", "platform": "Platform", "kind": "Kind", "state": "State",
    "enabled": "On", "health": "Health", "last": "Last crawl",
}  # fmt: skip
HEALTH = {"source": "Source", "health": "Health", "listed": "Jobs", "last": "Last crawl", "reason": "Reason"}
_FILTERS = (
    click.option("--state", multiple=True, help="Only of this state (OH)."),
    click.option("--kind", multiple=True, help="Only of this kind (contractor, health_system, payer, federal, …)."),
    click.option("--platform", multiple=True, help="Only on this platform (workday)."),
)


def filters(command: Any) -> Any:
    """The options that narrow a list of sources."""
    for option in reversed(_FILTERS):
        command = option(command)
    return command


@click.group()
def sources() -> None:
    """The boards that are watched: list, add, check, switch on and off."""


@sources.command("list")
@filters
@click.option("--enabled", is_flag=True, help="Only those switched on.")
@click.option("--health", is_flag=True, help="How the last crawl of each went, and why.")
@click.option("--json", "as_json", is_flag=True, help="A JSON array instead of a table.")
def list_(
    state: tuple[str, ...], kind: tuple[str, ...], platform: tuple[str, ...], enabled: bool, health: bool, as_json: bool
) -> None:
    """Every source with its platform, state and last health."""
    from data.console import emit_json, say, table

    settings, known = _load()
    latest = _latest(settings)
    found = _narrowed(known, state, kind, platform)
    rows = [_row(source, latest.get(source.id)) for source in found if source.enabled or not enabled]
    if as_json:
        emit_json(rows)
    elif not rows:
        say("No source is of that state, kind or platform, or none of them is on.")
    else:
        table([row | {"enabled": "on" if row["enabled"] else ""} for row in rows], HEALTH if health else COLUMNS)


@sources.command()
@click.argument("url")
@click.option("--name", help="The employer's name, where the page does not tell it.")
@click.option("--id", "source_id", help="The id of the new row [made of the name].")
@click.option("--state", default="", help="Its state in two letters.")
@click.option("--kind", default="other", help="health_system, contractor, payer, federal, board or other.")
@click.option("--no-look", is_flag=True, help="Do not count its jobs first.")
def add(url: str, name: str | None, source_id: str | None, state: str, kind: str, no_look: bool) -> None:
    """Watch the board behind a careers URL: finds its platform and key and writes the row."""
    from crawler import detect
    from crawler.sources import check_state, new_id, parse_row, row_of, write_own
    from data.console import say
    from data.errors import BadInput

    settings, known = _load()
    url, state = detect.check_url(url), check_state(state) if state else ""
    if source_id in known:
        raise BadInput(f"there is a source {source_id!r} already", "", "name another with --id")
    guess, page = _guess(settings, url)
    if guess is None:
        raise BadInput(
            "no platform that we know runs this page", url, "open one of its job ads in a browser and give that address"
        )
    employer = name or detect.employer_of(url, page, guess.row)
    row = {"employer": employer, "platform": guess.platform, "state": state, "kind": kind, **guess.row}
    twin = next((s for s in known.values() if (s.platform, s.board, s.url) == _identity(row)), None)
    if twin is not None:
        say(f"It is there already: {twin.id} ({twin.employer}). It is {'on' if twin.enabled else 'off'}.")
        return
    source = parse_row(source_id or new_id(employer, known), row, str(settings.sources))
    say(f"{employer}: {guess.how}{'' if guess.sure else ' (not sure)'}.")
    if not no_look and not _looks_well(settings, source):
        sys.exit(1)
    write_own(settings, {source.id: row_of(source)})
    print(source.id)


@sources.command()
@click.argument("names", nargs=-1)
@filters
@click.option("--json", "as_json", is_flag=True, help="A JSON array instead of a table.")
def check(
    names: tuple[str, ...], state: tuple[str, ...], kind: tuple[str, ...], platform: tuple[str, ...], as_json: bool
) -> None:
    """Ask each named source, or every one that is on, for the first of its jobs; nothing is stored."""
    from crawler.commands.crawl import COLUMNS as CRAWLED
    from crawler.commands.crawl import row
    from crawler.sources import choose
    from data.console import emit_json, progress, table
    from data.errors import BadInput

    settings, known = _load()
    chosen = choose(known, names, states=state, kinds=kind, platforms=platform)
    if not chosen:
        raise BadInput("there is no source to check", "", "switch some on with medcoder sources enable")
    with progress(len(chosen), "checking") as advance:
        done = [health for health, _ in _look(settings, chosen, 1, lambda health: advance(1))]
    rows = [row(health) for health in done]
    if as_json:
        emit_json(rows)
    else:
        table(rows, CRAWLED)
    sys.exit(0 if all(health.health in ("ok", "empty") for health in done) else 1)


@sources.command()
@click.argument("names", nargs=-1)
@filters
def enable(names: tuple[str, ...], state: tuple[str, ...], kind: tuple[str, ...], platform: tuple[str, ...]) -> None:
    """Switch sources on, by name, state, kind or platform."""
    _switch(names, state, kind, platform, True)


@sources.command()
@click.argument("names", nargs=-1)
@filters
def disable(names: tuple[str, ...], state: tuple[str, ...], kind: tuple[str, ...], platform: tuple[str, ...]) -> None:
    """Switch sources off; what they posted stays."""
    _switch(names, state, kind, platform, False)


@sources.command("platforms")
@click.option("--json", "as_json", is_flag=True, help="A JSON array.")
def platforms_(as_json: bool) -> None:
    """The platforms that a row may name, and how to recognise each."""
    from crawler.spiders import manual
    from data.console import emit_json

    told = {name: " ".join(said.split()) for name, said in manual().items()}
    if as_json:
        emit_json([{"platform": name, "about": words} for name, words in told.items()])
        return
    for name, words in told.items():
        print(f"{name}: {words}\n")


def _load() -> tuple[Settings, dict[str, Source]]:
    from crawler.sources import load_sources
    from data.settings import load_settings

    settings = load_settings()
    return settings, load_sources(settings)


def _latest(settings: Settings) -> Mapping[str, SourceHealth]:
    from data.store import open_store

    if settings.database_url.startswith("sqlite") and not _stands(settings):
        return {}
    with open_store(settings.database_url) as store:
        return store.latest_health()


def _stands(settings: Settings) -> bool:
    from pathlib import Path

    return Path(settings.database_url.removeprefix("sqlite:///")).exists()


def _narrowed(
    known: Mapping[str, Source], state: Sequence[str], kind: Sequence[str], platform: Sequence[str]
) -> list[Source]:
    from crawler.sources import choose

    return choose(known, known, states=state, kinds=kind, platforms=platform)


def _row(source: Source, health: SourceHealth | None) -> dict[str, Any]:
    return {
        "source": source.id,
        "employer": source.employer,
        "platform": source.platform,
        "kind": source.kind,
        "state": source.state,
        "enabled": source.enabled,
        "health": health.health if health else "",
        "listed": health.listed if health else None,
        "last": health.at.isoformat(timespec="minutes") if health and health.at else "",
        "reason": health.reason if health else "",
    }


def _switch(names: Sequence[str], state: Sequence[str], kind: Sequence[str], platform: Sequence[str], on: bool) -> None:
    from crawler.sources import choose, write_own
    from data.console import say
    from data.errors import BadInput

    if not (names or state or kind or platform):
        raise click.UsageError("name sources, or say --state, --kind or --platform")
    settings, known = _load()
    chosen = choose(known, names or list(known), states=state, kinds=kind, platforms=platform)
    if not chosen:
        raise BadInput("no source is of that state, kind or platform", "", "medcoder sources list shows all")
    changed = [source for source in chosen if source.enabled is not on]
    if changed:
        write_own(settings, {source.id: {"enabled": on} for source in changed})
    turned, before = "on" if on else "off", len(chosen) - len(changed)
    already = f"; {before} {'was' if before == 1 else 'were'} {turned} already" if before else ""
    say(f"{len(changed)} of {len(chosen)} switched {turned}{already}.")


def _guess(settings: Settings, url: str) -> tuple[Any, str]:
    from crawler import detect
    from crawler.run import look
    from data.errors import SourceError

    if (guess := detect.by_url(url)) is not None:
        return guess, ""
    page = look(settings, url)
    if page["trouble"]:
        raise SourceError(f"the page {page['trouble']}", url, "check the address in a browser")
    return detect.by_page(page["hops"], page["text"]), page["text"]


def _identity(row: Mapping[str, Any]) -> tuple[str, str, str]:
    return str(row.get("platform", "")), str(row.get("board", "")), str(row.get("url", ""))


def _looks_well(settings: Settings, source: Source) -> bool:
    from data.console import say

    for health, coding in _look(settings, [source], 25):
        if health.health in ("ok", "empty", "partial"):
            say(f"It names {health.listed} jobs so far, {coding} of them coding. {health.reason}".strip())
            return True
        say(f"medcoder: {source.employer}: {health.reason} Nothing was written; --no-look writes it all the same.")
    return False


def _look(
    settings: Settings, chosen: Sequence[Source], enough: int, on_done: Callable[[SourceHealth], None] | None = None
) -> list[tuple[SourceHealth, int]]:
    """A first look into a store that is thrown away: nothing of it stays."""
    from dataclasses import replace
    from datetime import UTC, datetime
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from crawler.run import crawl
    from data.store import open_store

    with TemporaryDirectory(prefix="medcoder-") as folder:
        aside = replace(settings, database_url=f"sqlite:///{Path(folder) / 'look.db'}")
        done = crawl(aside, chosen, at=datetime.now(UTC), first_look=enough, on_done=on_done)
        with open_store(aside.database_url) as store:
            counts: dict[str, int] = {}
            for stored in store.listings():
                counts[stored.listing.source] = counts.get(stored.listing.source, 0) + 1
    return [(health, counts.get(health.source, 0)) for health in done]
