"""``medcoder explain``: a score taken apart."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from data.usage import DAY

if TYPE_CHECKING:
    from matcher.explain import Explained
    from matcher.index.index import Index

#: What each factor asks, as people say it.
QUESTIONS = {
    "can": "do I qualify", "experience": "have I done this kind of work", "kind": "is it the work I want",
    "role": "is it the role I want", "place": "can I work there", "pay": "does it pay enough",
    "employment": "is it the employment I want", "level": "is it my level", "fresh": "is it fresh",
}  # fmt: skip


@click.command()
@click.argument("listing_id", metavar="ID")
@click.option("--profile", "-p", "who", help="A name in your profiles folder, or a path [the only one].")
@click.option("--listings", type=click.Path(path_type=Path), help="The ad is one of this JSON Lines file.")
@click.option("--as-of", type=DAY, help="The day to judge by [today].")
@click.option("--terms", type=click.IntRange(0), default=12, show_default=True, help="How many terms to name.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def explain(
    listing_id: str, who: str | None, listings: Path | None, as_of: date | None, terms: int, as_json: bool
) -> None:
    """Say why a listing has its score: each factor's share, and the terms that profile and ad have in common."""
    from data.console import emit_json, table
    from data.safe import one_line
    from data.settings import load_settings
    from matcher.commands.who import profile_name
    from matcher.explain import explain as take_apart
    from matcher.profile import find_profile
    from matcher.rank_words import Teller, sentence

    settings = load_settings()
    profile = find_profile(settings, profile_name(settings, who))
    index = _index(listings, settings.index)
    number = _number(index, listing_id)
    day = as_of or date.today()
    found, shown = take_apart(index, profile, number, day), index.show(number)
    if as_json:
        emit_json(_as_json(listing_id, found))
        return
    click.echo(f"{one_line(shown.title)} · {one_line(shown.employer)} · score {found.score:.3f}")
    told = Teller(profile, day).tell(shown, {share.factor: share.value for share in found.shares})
    click.echo(f"Verdict: {told.verdict.replace('_', ' ')}")
    for reason in told.reasons:
        click.echo(one_line(f"  {reason.kind}: {sentence(reason)}"))
    click.echo("\nThe score starts at 1, and each factor takes its share:")
    table(_shares(found), ["factor", "asks", "value", "takes", "left"])
    if terms and found.terms:
        click.echo(f"\nLikeness of words {found.likeness:.3f}, from the terms in common:")
        table([{"term": t, "share": f"{s:.3f}"} for t, s in list(found.terms.items())[:terms]], ["term", "share"])


def _index(listings: Path | None, folder: Path) -> Index:
    if listings:
        from matcher.index.ads import index_file

        return index_file(listings)
    from matcher.index.folders import open_index

    return open_index(folder)


def _number(index: Index, listing_id: str) -> int:
    from data.errors import NoListing

    number = index.number_of(listing_id)
    if number < 0:
        known = [index.ids[n].decode() for n in range(min(len(index), 20_000))]
        raise NoListing(listing_id, known)
    return number


def _shares(found: Explained) -> list[dict[str, Any]]:
    left, rows = 1.0, []
    for share in found.shares:
        left -= share.takes
        rows.append(
            {
                "factor": share.factor,
                "asks": QUESTIONS.get(share.factor, ""),
                "value": f"{share.value:.2f}",
                "takes": f"{share.takes:.3f}",
                "left": f"{left:.3f}",
            }
        )
    return rows


def _as_json(listing_id: str, found: Explained) -> dict[str, Any]:
    shares = [{"factor": s.factor, "value": s.value, "takes": s.takes} for s in found.shares]
    return {"id": listing_id, "score": found.score, "factors": shares, "likeness": found.likeness, "terms": found.terms}
