"""``medcoder gap``: the credential, year or degree that would open the most doors."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

import click

from data.usage import DAY

if TYPE_CHECKING:
    from matcher.gap import Opening

COLUMNS = {
    "step": "What would help", "opens": "Opens", "eligible": "Eligible", "conditional": "Conditional",
    "pay": "Pay there", "settings": "Mostly in", "months": "Months", "cost": "Cost (ask the issuer)",
}  # fmt: skip


@click.command()
@click.option("--profile", "-p", "who", help="A name in your profiles folder, or a path [the only one].")
@click.option(
    "--top", type=click.IntRange(1), default=10, show_default=True, help="How many steps, and pairs of steps."
)
@click.option("--as-of", type=DAY, help="The day to judge exams by [today].")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def gap(who: str | None, top: int, as_of: date | None, as_json: bool) -> None:
    """Say which step would open the most listings: a credential you could take, more years, the next degree.

    Counted exactly over the open listings that nothing but their demands shuts to you: how many become eligible, how
    many conditional, at what pay, in which settings, in about how many months and at what fee. Pairs of steps are told
    where together they open more than one by one.
    """
    from data.console import emit_json, say, table
    from data.settings import load_settings
    from data.store import open_store
    from matcher.commands.who import profile_name
    from matcher.gap import find_gap
    from matcher.index.folders import open_index
    from matcher.profile import find_profile

    settings = load_settings()
    person = find_profile(settings, profile_name(settings, who))
    day = as_of or date.today()
    index = open_index(settings.index)
    with open_store(settings.database_url) as store:
        blocked = store.blocked(person.id)
    found = find_gap(index, person, day, blocked=blocked)
    if as_json:
        emit_json(
            asdict(found)
            | {"single": list(map(asdict, found.single[:top])), "pairs": list(map(asdict, found.pairs[:top]))}
        )
        return
    say(
        f"{found.listings} open listings may be yours: "
        f"{found.eligible} eligible today, {found.conditional} conditional."
    )
    rows = [_row(opening) for opening in (*found.single[:top], *found.pairs[:top])]
    if rows:
        table(rows, COLUMNS)
    else:
        say("No single step would open another one.")


def _row(opening: Opening) -> dict[str, object]:
    return {
        "step": " and ".join(opening.names),
        "opens": opening.opens,
        "eligible": opening.eligible,
        "conditional": opening.conditional,
        "pay": f"${opening.pay:.2f}/h" if opening.pay is not None else "",
        "settings": ", ".join(opening.settings),
        "months": f"{opening.months:.0f}",
        "cost": opening.cost,
    }
