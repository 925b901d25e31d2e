"""A profile as the text of its file, in the order in which a person thinks of it."""

from __future__ import annotations

from collections.abc import Iterator

from data.records import Profile
from data.toml import line_of, quoted


def profile_text(profile: Profile) -> str:
    """TOML that :func:`matcher.profile.load_profile` reads back as the same profile.

    What is empty stands there as a comment, so that a person sees what could be said.
    """
    return "\n".join(_lines(profile)) + "\n"


def _lines(profile: Profile) -> Iterator[str]:
    yield f"name = {quoted(profile.name)}"
    yield f"about = {quoted(profile.about)}"
    yield from ("", "[education]", _or_hint("level", quoted(profile.education or ""), bool(profile.education)))
    for held in profile.credentials:
        yield from ("", "[[credentials]]", f"code = {quoted(held.code)}", f"status = {quoted(held.status)}")
        if held.exam_date:
            yield f"exam_date = {held.exam_date.isoformat()}"
    yield from ("", "[experience]", f"years = {profile.years:g}")
    if profile.areas:
        yield from (
            "",
            "[experience.areas]",
            *(f"{quoted(area)} = {years:g}" for area, years in profile.areas.items()),
        )
    yield from ("", "[skills]")
    for key in ("specialties", "code_sets", "software"):
        yield line_of(key, getattr(profile, key))
    yield from ("", "[wants]", *_wants(profile))


def _wants(profile: Profile) -> Iterator[str]:
    wants = profile.wants
    for key in ("roles", "specialties", "workplace"):
        yield line_of(key, getattr(wants, key))
    for key in ("state", "city"):
        yield _or_hint(key, quoted(getattr(wants, key)), bool(getattr(wants, key)))
    yield _or_hint("max_distance_miles", f"{wants.max_distance_miles or 0:g}", wants.max_distance_miles is not None)
    yield line_of("employment", wants.employment)
    yield _or_hint("min_pay_hourly", f"{wants.min_pay_hourly or 0:g}", wants.min_pay_hourly is not None)
    yield line_of("exclude_employers", wants.exclude_employers)


def _or_hint(key: str, value: str, there: bool) -> str:
    return f"{key} = {value}" if there else f"# {key} ="
