"""``medcoder profile``: make, check, import and list the files that say who people are."""

from __future__ import annotations

from pathlib import Path

import click

from data.records import Profile


@click.group()
def profile() -> None:
    """Make, check, import and list profiles: the files that say who you are."""


@profile.command("list")
@click.option("--json", "as_json", is_flag=True, help="A JSON array.")
def list_(as_json: bool) -> None:
    """List the profiles of this home; a broken one is told, the others stand."""
    from data.console import emit_json, say, table
    from data.errors import MedcoderError
    from data.settings import load_settings
    from matcher.profile import load_profiles

    settings, troubles = load_settings(), list[MedcoderError]()
    rows = [
        {
            "id": person.id,
            "name": person.name,
            "credentials": ", ".join(held.code for held in person.credentials),
            "years": person.years,
            "state": person.wants.state,
        }
        for person in load_profiles(settings.profiles, troubles)
    ]
    if as_json:
        emit_json(rows)
    elif rows:
        table(rows, ["id", "name", "credentials", "years", "state"])
    elif not troubles:
        say("There is no profile yet; medcoder profile new makes one.")
    for trouble in troubles:
        say(f"medcoder: {trouble}")
    if troubles:
        raise SystemExit(1)


@profile.command()
@click.argument("name")
@click.option("--json", "as_json", is_flag=True, help="A JSON array of the doubts.")
def check(name: str, as_json: bool) -> None:
    """Check a profile word by word: every unknown code, area or key, with a suggestion.

    NAME is a name in the home's folder of profiles, or a path. Exit code 1 where something counts for nothing.
    """
    from data.console import emit_json, say
    from data.settings import load_settings
    from matcher.profile import profile_path, read_profile
    from matcher.renewal import advice

    path = profile_path(load_settings(), name)
    person, doubts = read_profile(path)
    if as_json:
        emit_json(doubts)
    for line in () if as_json else (*doubts, *advice(person)):
        say(line)
    if doubts:
        raise SystemExit(1)
    if not as_json:
        say(f"{path} is in order.")


@profile.command()
@click.argument("id", required=False)
@click.option("--force", is_flag=True, help="Write over a profile of that name.")
def new(id: str | None, force: bool) -> None:
    """Answer a few questions, and your profile is written; Enter leaves a question open."""
    from data.files import check_folder
    from data.settings import load_settings
    from matcher.interview import interview

    settings = load_settings()
    if id:
        _free(settings.profiles, id, force)
    check_folder(settings.profiles)  # before the questions, not after them
    person = interview(id)
    _free(settings.profiles, person.id, force)
    _write(settings.profiles, person)


@profile.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--as", "id", metavar="ID", help="The profile's id [the file's name].")
@click.option("--yes", is_flag=True, help="Write without asking.")
@click.option("--force", is_flag=True, help="Write over a profile of that name.")
def import_(file: Path, id: str | None, yes: bool, force: bool) -> None:
    """Read a résumé (PDF, DOCX, JSON Resume, text) into a profile; you see what was found before it is written.

    Nothing leaves this machine.
    """
    from data.console import say
    from data.settings import load_settings
    from matcher.interview import identifier
    from matcher.resume.draft import draft_profile
    from matcher.resume.files import resume_text

    settings = load_settings()
    id = identifier(id or file.stem)
    _free(settings.profiles, id, force)
    from datetime import date

    draft = draft_profile(resume_text(file), id, date.today())
    for what, words in draft.findings:
        say(f"{what}: “{words[:160]}”" if words else what)
    if not draft.findings:
        say("The résumé names no credential, year or skill that ads ask for; the profile will be nearly empty.")
    if not yes and not click.confirm("Write this as a profile? You can correct it afterwards", default=True, err=True):
        raise SystemExit(1)
    _write(settings.profiles, draft.profile)


def _free(folder: Path, id: str, force: bool) -> None:
    from data.errors import BadInput
    from matcher.interview import identifier

    if identifier(id) != id:
        raise BadInput(f"{id!r:.60} cannot be a profile's id", "", f"try {identifier(id)!r}")
    if not force and (folder / f"{id}.toml").exists():
        raise BadInput(f"there is a profile {id!r} already", str(folder / f"{id}.toml"), "name another, or use --force")


def _write(folder: Path, person: Profile) -> None:
    from data.console import say
    from data.files import atomic_write
    from matcher.profile_text import profile_text

    where = atomic_write(folder / f"{person.id}.toml", profile_text(person).encode())
    say(f"{where} is written; correct it in any editor.")
    say(f"Next: medcoder profile check {person.id}, then medcoder match --profile {person.id}.")
