"""``medcoder init``: from nothing to the first useful matches, in minutes."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from crawler.sources import Source
    from data.records import Match, Profile, SourceHealth
    from data.settings import Settings
    from scheduler.first_day import Look, Pick

PICKS = {"number": "#", "source": "Source", "employer": "Employer", "kind": "Kind", "state": "State", "why": "Why"}
BEST = {"rank": "#", "verdict": "Verdict", "title": "Title", "employer": "Employer", "location": "Where", "why": "Why"}
LONGEST = 110


@click.command()
@click.option("--profile", "-p", "who", help="A profile's name, or a file; without it you are asked who you are.")
@click.option("--source", "names", multiple=True, metavar="NAME", help="Look at this source; may be repeated.")
@click.option("--most", type=click.IntRange(1, 200), default=24, show_default=True, help="At most so many boards.")
@click.option("--yes", is_flag=True, help="Ask nothing.")
@click.option("--no-open", is_flag=True, help="Do not open the digest in the browser.")
@click.option("--json", "as_json", is_flag=True, help="What came of it as JSON on stdout.")
def init(who: str | None, names: tuple[str, ...], most: int, yes: bool, no_open: bool, as_json: bool) -> None:
    """Say who you are, and see your first matches in minutes.

    Writes your profile, switches on the boards that suit you, takes a first look at them by their own search, ranks
    and opens the first digest. Nothing is closed and nothing is lost: the nights then read the boards whole. Exit code
    1 where no board could be reached; what was chosen stays.
    """
    from crawler.sources import load_sources
    from data.settings import load_settings

    settings = load_settings()
    profile = _profile(settings, who, yes)
    picks = _picks(settings, load_sources(settings), profile, names, most)
    if not as_json:
        _show_picks(picks)
    if not yes and not click.confirm(f"Watch these {len(picks)} and look at them now?", default=True, err=True):
        sys.exit(1)
    found = _look(settings, profile, picks)
    _report(found, profile, picks, as_json)
    if not found.reached:
        sys.exit(1)
    if not no_open:
        _open(found.digests["html"])


def _profile(settings: Settings, who: str | None, yes: bool) -> Profile:
    """The named profile, the only one there is, or a new one."""
    from data.errors import BadInput
    from matcher.profile import files, load_profile, profile_path
    from scheduler.first_day import keep_profile

    if who:
        path = profile_path(settings, who)
        return load_profile(keep_profile(settings, path))
    known = files(settings.profiles)
    if len(known) == 1:
        return load_profile(known[0])
    if known:
        raise BadInput("there are several profiles", str(settings.profiles), "say whose day it is with --profile NAME")
    if yes:
        raise BadInput("there is no profile yet", str(settings.profiles), "name one with --profile, or leave out --yes")
    return _asked(settings)


def _asked(settings: Settings) -> Profile:
    from data.console import say
    from data.files import atomic_write, check_folder
    from matcher.interview import short_interview
    from matcher.profile_text import profile_text

    check_folder(settings.profiles)  # before the questions, not after them
    person = short_interview()
    where = atomic_write(settings.profiles / f"{person.id}.toml", profile_text(person).encode())
    say(f"{where} is written; it takes more than this, and the more it says the better the matches.")
    return person


def _picks(
    settings: Settings, known: Mapping[str, Source], profile: Profile, names: Sequence[str], most: int
) -> list[Pick]:
    from crawler.sources import find
    from data.errors import BadInput
    from scheduler.first_day import Pick, picks_for

    if names:
        wanted = {find(known, name).id: find(known, name) for name in names}
        return [Pick(source, 0.0, "you named it") for source in wanted.values()]
    found = picks_for(settings, known, profile, most)
    if not found:
        raise BadInput("no board that we know suits this profile", profile.id, "add one with medcoder sources add URL")
    return found


def _show_picks(picks: Sequence[Pick]) -> None:
    from data.console import table

    table([_pick_row(number, one) for number, one in enumerate(picks, 1)], PICKS)


def _pick_row(number: int, one: Pick) -> dict[str, Any]:
    source = one.source
    row = {"number": number, "source": source.id, "employer": source.employer, "kind": source.kind}
    return row | {"state": source.state, "why": one.why}


def _look(settings: Settings, profile: Profile, picks: Sequence[Pick]) -> Look:
    from datetime import UTC, datetime

    from data.console import progress, say
    from scheduler.first_day import FirstLook, enable

    if switched := enable(settings, picks):
        say(f"{switched} of them were off and are on now, for every night to come.")
    employers = {one.source.id: one.source.employer for one in picks}
    now = datetime.now(UTC)
    with progress(len(picks), "looking") as advance:

        def done(health: SourceHealth) -> None:
            say(_heard(employers[health.source], health))
            advance(1)

        look = FirstLook(settings, profile, at=now, day=now.astimezone().date(), on_done=done, on_best=_say_best)
        return look.run(picks)


def _heard(employer: str, health: SourceHealth) -> str:
    """One board's answer, in a sentence."""
    if health.health == "failed":
        return f"{employer}: {health.reason}"
    jobs = f"{health.fetched} ads that may be coding jobs" if health.fetched else "no coding job at first sight"
    return f"{employer}: {jobs}. {health.reason if health.health == 'partial' else ''}".rstrip()


def _say_best(matches: Sequence[Match]) -> None:
    from data.console import say

    say("Best so far: " + "; ".join(f"{one.title} at {one.employer} ({one.verdict})" for one in matches) + ".")


def _report(found: Look, profile: Profile, picks: Sequence[Pick], as_json: bool) -> None:
    from data.console import emit_json, say, table

    if as_json:
        emit_json(_as_json(found, profile, picks))
    elif found.matches:
        table([_match_row(one) for one in found.matches], BEST)
    for line in _told(found, profile):
        say(line)


def _told(found: Look, profile: Profile) -> list[str]:
    if not found.reached:
        return [
            f"medcoder: none of the {len(found.healths)} boards could be reached; your profile and the choice of "
            "boards are kept: look to your network, then say medcoder init again."
        ]
    first = [] if found.matches else ["The first look found no job for you; the first night reads the boards whole."]
    return [
        *first,
        f"Your first digest: {found.digests['html']}",
        f"Next: medcoder match --profile {profile.id}, medcoder nightly tonight, medcoder schedule install for each.",
    ]


def _as_json(found: Look, profile: Profile, picks: Sequence[Pick]) -> dict[str, Any]:
    from dataclasses import asdict

    return {
        "profile": profile.id,
        "sources": [_pick_row(number, one) for number, one in enumerate(picks, 1)],
        "healths": [asdict(health) for health in found.healths],
        "matches": [asdict(match) for match in found.matches],
        "digests": {format: str(path) for format, path in found.digests.items()},
    }


def _match_row(match: Match) -> dict[str, Any]:
    why = match.why if len(match.why) <= LONGEST else match.why[: LONGEST - 1].rstrip() + "…"
    return {name: getattr(match, name) for name in BEST} | {"why": why}


def _open(page: Path) -> None:
    import webbrowser

    from data.console import say

    try:
        opened = webbrowser.open(page.as_uri())
    except (webbrowser.Error, OSError):
        opened = False
    if not opened:
        say("No browser could be opened here; open the file yourself.")
