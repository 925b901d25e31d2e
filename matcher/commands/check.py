"""``medcoder check``: one ad that a person pastes, judged now."""

from __future__ import annotations

import re
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from data.usage import DAY

if TYPE_CHECKING:
    from data.records import Listing, Match, Profile, Reading
    from data.settings import Settings


# "https://example.org/job", which comes as a path with one slash less
_ADDRESS = re.compile(r"(https?:)/+(.*)", re.I)


@click.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--profile", "-p", "who", help="For whom; not needed while there is one profile.")
@click.option("--all-profiles", is_flag=True, help="For everyone: who fits this order, and who is one step short?")
@click.option("--clipboard", is_flag=True, help="The ad lies on the clipboard.")
@click.option("--title", default="", help="The ad's title [its first line].")
@click.option("--location", default="", help="The place as the board names it.")
@click.option("--as-of", type=DAY, help="The day to judge exams by [today].")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def check(
    file: Path | None,
    who: str | None,
    all_profiles: bool,
    clipboard: bool,
    title: str,
    location: str,
    as_of: date | None,
    as_json: bool,
) -> None:
    """Judge one ad: FILE (text or a saved page), --clipboard, or pasted here and ended with Ctrl-D.

    The honest way for ads on sites that medcoder does not crawl. Nothing is stored. While there is no profile yet it
    says what the ad asks, and judges nobody.
    """
    from data.console import emit_json, say
    from data.settings import load_settings
    from matcher.one_ad import judge, listing_of, read_listing

    people = _people(load_settings(), who, all_profiles)
    listing = listing_of(_content(file, clipboard), title, location)
    if sys.stderr.isatty():  # it takes a second or two, most of it to load the reader
        say("Reading the ad …")
    reading = read_listing(listing)
    day = as_of or date.today()
    found = judge(listing, reading, people, day)
    if as_json:
        emit_json(_as_json(reading, found))
    elif all_profiles:
        _tell_all(found)
    elif found:
        _tell_one(reading, *found[0])
    else:
        _tell_ad(listing, reading)


def _people(settings: Settings, who: str | None, everyone: bool) -> list[Profile]:
    from data.errors import BadInput
    from matcher.commands.who import profile_id
    from matcher.profile import files, find_profile, load_profiles

    if not everyone:
        if not who and not files(settings.profiles):
            return []
        return [find_profile(settings, who if who else profile_id(settings, None))]
    people = load_profiles(settings.profiles)
    if not people:
        raise BadInput("there is no profile yet", str(settings.profiles), "run medcoder profile new")
    return people


def _content(file: Path | None, clipboard: bool) -> str:
    from data.console import say
    from data.errors import BadInput
    from matcher.one_ad import ad_from_clipboard, ad_from_file

    if clipboard:
        return ad_from_clipboard()
    if file is not None and (page := _ADDRESS.match(file.as_posix())):
        raise BadInput("medcoder check fetches no page", f"{page[1]}//{page[2]}", "save the page or copy its text")
    if file is not None and str(file) != "-":
        return ad_from_file(file)
    if sys.stdin.isatty():
        say("Paste the ad, then press Ctrl-D (on Windows Ctrl-Z and Enter).")
    return sys.stdin.buffer.read().decode("utf-8", "replace")


def _tell_ad(listing: Listing, reading: Reading) -> None:
    from data.console import say
    from data.safe import one_line

    click.echo(f"{one_line(listing.title) or 'The ad'}\n")
    _tell_asked(reading)
    say("To learn whether you qualify, and what is missing, make a profile: medcoder profile new")


def _tell_asked(reading: Reading) -> None:
    from data.safe import terminal
    from matcher.telling import tell_reading

    for line in tell_reading(reading):
        click.echo(terminal(line))


def _tell_one(reading: Reading, person: Profile, match: Match) -> None:
    from data.safe import one_line
    from matcher.rank_words import sentence

    click.echo(f"{one_line(match.title) or 'The ad'}: {match.verdict.replace('_', ' ')} for {person.name or person.id}")
    if match.filtered_by:
        click.echo(f"But: {match.filtered_by}.")
    for reason in match.reasons:
        click.echo(f"  {reason.kind}: {one_line(sentence(reason))}")
    click.echo("")
    _tell_asked(reading)


def _tell_all(found: list[tuple[Profile, Match]]) -> None:
    from data.console import table

    rows = [
        {"profile": person.id, "verdict": match.verdict, "score": f"{match.score:.2f}", "but": match.filtered_by,
         "why": match.why, "missing": match.missing}
        for person, match in found
    ]  # fmt: skip
    table(rows, ["profile", "verdict", "score", "but", "why", "missing"])


def _as_json(reading: Reading, found: list[tuple[Profile, Match]]) -> dict[str, object]:
    from data.requirements_json import requirements_to_json

    return {
        "requirements": requirements_to_json(reading.requirements),
        "evidence": [asdict(one) for one in reading.evidence],
        "doubts": list(reading.doubts),
        "people": [{"profile": person.id, **asdict(match)} for person, match in found],
    }
