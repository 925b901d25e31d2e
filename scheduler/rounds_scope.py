"""What a round is about: which sources are due, which profiles are served, and what of the configuration is broken.

A broken file takes down only what it describes: without its schedule a round runs by the defaults, without a row it
crawls the others, without a profile it serves the others. Each is a sentence in :attr:`Scope.troubles`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from crawler.sources import Source, find, load_sources
from data.errors import BadInput, MedcoderError, NotFound
from data.records import Profile
from data.settings import Settings
from matcher.profile import load_profiles
from scheduler.cadences import Schedule, load_schedule
from scheduler.timetable import Cadence, sources_due

_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Scope:
    """One round's sources and profiles; ``narrowed``: by a person's word, so that the rest of the round stays open."""

    schedule: Schedule
    group: str
    sources: Mapping[str, Source]
    named: tuple[str, ...]  # sources that a person asked for: their turn is now
    profiles: tuple[Profile, ...]
    digests: bool
    narrowed: bool
    troubles: tuple[MedcoderError, ...]

    def due(self, last_run: Mapping[str, datetime], now: datetime) -> list[Source]:
        """The sources to crawl, the stalest first, so that a budget that runs out does not starve any."""
        names = self.named or sources_due(
            self.sources, self.schedule.cadences, self.group, last_run, self.schedule.zone, now
        )
        return [self.sources[name] for name in sorted(names, key=lambda name: (last_run.get(name, _NEVER), name))]


def load_scope(
    settings: Settings,
    group: str = "",
    sources: Collection[str] | None = None,
    profiles: Collection[str] | None = None,
) -> Scope:
    """Everything that a round needs to know from files; an unknown name is :class:`data.errors.NotFound`."""
    troubles: list[MedcoderError] = []
    schedule = schedule_or_default(settings, troubles)
    if group not in {cadence.group for cadence in schedule.cadences}:
        raise NotFound("group", group, [c.group for c in schedule.cadences if c.group], "medcoder schedule status")
    known = load_sources(settings, troubles)
    named = tuple(dict.fromkeys(find(known, name).id for name in sources or ()))
    schedule = replace(schedule, cadences=tuple(_resolved(cadence, known, troubles) for cadence in schedule.cadences))
    return Scope(
        schedule,
        group,
        {name: source for name, source in known.items() if source.enabled or name in named},
        named,
        _profiles(settings, profiles, troubles),
        schedule.of(group).digests,
        sources is not None or profiles is not None,
        tuple(troubles),
    )


def schedule_or_default(settings: Settings, troubles: list[MedcoderError]) -> Schedule:
    """The configured schedule; a broken one is a trouble, and the defaults hold."""
    try:
        return load_schedule(settings)
    except BadInput as trouble:
        troubles.append(trouble)
        return load_schedule(replace(settings, config={}))


def _resolved(cadence: Cadence, known: Mapping[str, Source], troubles: list[MedcoderError]) -> Cadence:
    ids = []
    for name in cadence.sources:
        try:
            ids.append(find(known, name).id)
        except NotFound as trouble:
            troubles.append(trouble)
    return replace(cadence, sources=tuple(ids))


def _profiles(settings: Settings, wanted: Collection[str] | None, troubles: list[MedcoderError]) -> tuple[Profile, ...]:
    found = load_profiles(settings.profiles, troubles)
    for name in wanted or ():
        if not (settings.profiles / f"{name}.toml").is_file():
            raise NotFound("profile", name, [profile.id for profile in found], "medcoder profile list")
    return tuple(profile for profile in found if wanted is None or profile.id in wanted)
