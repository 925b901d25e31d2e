"""``medcoder digest``: one person's matches as a file. A view: it records nothing."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from data.usage import DAY
from matcher.digests.digest import FORMATS


@click.command()
@click.option("--profile", "-p", help="A name in your profiles folder, or a path [the only one].")
@click.option("--format", "-f", "format_", type=click.Choice(list(FORMATS)), help="By the ending of --out, else csv.")
@click.option("--out", "-o", type=click.Path(dir_okay=False, path_type=Path), help="The file; stdout without it.")
@click.option("--top", type=click.IntRange(1), default=50, show_default=True, help="At most so many jobs.")
@click.option("--new", "only_news", is_flag=True, help="Only what the next digest would bring: new, changed, reopened.")
@click.option("--as-of", type=DAY, help="The day to judge by; today by default.")
@click.option("--columns", help="csv, xlsx, jsonl: these columns in this order, separated by commas.")
@click.option("--delimiter", default=",", show_default=True, help="csv: comma, semicolon, | or 'tab'.")
@click.option("--excel", is_flag=True, help="csv: tabs and UTF-16, which Excel opens in columns in every country.")
@click.option("--list-columns", is_flag=True, is_eager=True, expose_value=False, callback=lambda c, p, v: _list(c, v),
              help="Say what each column means, and end.")  # fmt: skip
def digest(
    profile: str | None,
    format_: str | None,
    out: Path | None,
    top: int,
    only_news: bool,
    as_of: date | None,
    columns: str | None,
    delimiter: str,
    excel: bool,
) -> None:
    """Write one person's best matches as CSV, XLSX, HTML, JSON Lines, Markdown or Atom.

    The columns are a promise: `medcoder digest --list-columns`. Nothing is recorded; `medcoder nightly` writes the
    digests that bring only news.
    """
    kind = format_ or _by_ending(out)
    options = _options(kind, columns, delimiter, excel)
    content = _content(profile, kind, top, only_news, as_of or date.today(), options)
    _write(content, kind, out)


def _by_ending(out: Path | None) -> str:
    ending = out.suffix.lstrip(".").lower() if out else ""
    ending = {"htm": "html", "markdown": "md", "xml": "atom", "ndjson": "jsonl"}.get(ending, ending)
    if ending not in (*FORMATS, "", "txt", "tsv"):
        raise click.UsageError(f"no digest is written as .{ending}; there are {', '.join(FORMATS)}, or say --format.")
    return ending if ending in FORMATS else "csv"


def _options(kind: str, columns: str | None, delimiter: str, excel: bool) -> dict[str, Any]:
    """The options that the format takes; one that it does not take is wrong usage."""
    if (excel or delimiter != ",") and kind != "csv":
        raise click.UsageError(f"--excel and --delimiter are for csv, not for {kind}.")
    if excel and delimiter != ",":
        raise click.UsageError("--excel has a delimiter of its own; leave --delimiter out.")
    if columns is not None and kind not in ("csv", "xlsx", "jsonl"):
        raise click.UsageError(f"--columns is for csv, xlsx and jsonl, not for {kind}.")
    options: dict[str, Any] = {}
    if columns is not None:
        options["columns"] = [name.strip() for name in columns.split(",") if name.strip()]
    if kind == "csv":
        options |= {"delimiter": {"tab": "\t", "\\t": "\t"}.get(delimiter, delimiter), "excel": excel}
    return options


def _content(name: str | None, kind: str, top: int, only_news: bool, as_of: date, options: dict[str, Any]) -> bytes:
    from data.console import say
    from data.settings import load_settings
    from data.store import open_store
    from matcher.commands.who import profile_name
    from matcher.digests.build import build_news, build_view, look
    from matcher.digests.digest import render
    from matcher.index import lag, open_index
    from matcher.profile import find_profile

    settings = load_settings()
    profile = find_profile(settings, profile_name(settings, name))
    with open_store(settings.database_url) as store:
        index = open_index(settings.index)
        if behind := lag(index, store):
            say(f"medcoder: the index is {behind} changes behind the store; run medcoder index.")
        build = build_news if only_news else build_view
        return render(build(store, index, profile, look(store), as_of=as_of, limit=top), kind, **options)


def _write(content: bytes, kind: str, out: Path | None) -> None:
    from data.console import say
    from data.files import atomic_write

    if out is not None:
        say(f"{atomic_write(out, content)} written.")
    elif kind == "xlsx" and sys.stdout.isatty():
        raise click.UsageError("a workbook is no text for a terminal; name a file with --out.")
    else:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()


def _list(context: click.Context, wanted: bool) -> None:
    if not wanted:
        return
    from data.console import table
    from matcher.digests.columns import COLUMNS

    table([{"column": c.name, "kind": c.kind, "meaning": c.meaning} for c in COLUMNS], ["column", "kind", "meaning"])
    context.exit()
