"""``medcoder market``: what the stored ads demand."""

from __future__ import annotations

import click

KINDS = ("credential", "preferred", "state", "setting", "workplace", "role", "level", "month")


@click.command()
@click.option(
    "--by", "kind", type=click.Choice(KINDS), default="credential", show_default=True, help="A line for each."
)
@click.option("--top", type=click.IntRange(1), default=25, show_default=True, help="How many lines.")
@click.option("--closed", is_flag=True, help="Count closed listings too: the market over time.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def market(kind: str, top: int, closed: bool, as_json: bool) -> None:
    """Say what ads demand: each credential's share, pay, how many are remote, take years instead, or train."""
    from data.console import emit_json, say, table
    from data.settings import load_settings
    from data.store import open_store
    from matcher.market import by, listings_frame, overview

    with open_store(load_settings().database_url) as store:
        frame = listings_frame(store.read_listings(open_only=not closed))
    lines = by(frame, kind).head(top)
    figures = dict(overview(frame))
    rows = [{str(key): value for key, value in row.items()} for row in lines.reset_index().to_dict("records")]
    if as_json:
        clean = [{key: None if value != value else value for key, value in row.items()} for row in rows]
        emit_json({"overview": figures, kind: clean})
        return
    if not figures["ads"]:
        say("No coding ad has been read yet: run medcoder nightly, or medcoder import FILE and medcoder reread.")
        return
    shares = ", ".join(f"{value:.0%} {words}" for words, value in figures.items() if words != "ads")
    say(f"{figures['ads']:.0f} coding ads: {shares}.")
    if rows:
        table([_told(row) for row in rows], {kind: kind, **_HEADS})


_HEADS = {"ads": "ads", "share": "of all", "median_pay": "median pay", "remote": "remote",
          "years_instead": "years instead", "trains": "train"}  # fmt: skip


def _told(row: dict[str, object]) -> dict[str, object]:
    shares = {key: f"{value:.0%}" for key, value in row.items() if isinstance(value, float) and key != "median_pay"}
    pay = row["median_pay"]
    return row | shares | {"median_pay": f"${pay:.2f}/h" if pay == pay else ""}
