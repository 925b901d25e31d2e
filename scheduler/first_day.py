"""The first day: which boards are worth a first look for this person, that look, and the digest that comes of it.

The look is made by the boards' own search where we know it, and stops early; it closes nothing and judges no board, so
that the first night reads all of them as if nobody had been there.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from crawler.sources import Source, own_rows, write_own
from data.errors import BadInput
from data.records import Match, Profile, SourceHealth
from data.settings import Settings
from data.store import open_store
from matcher.places import STATES
from scheduler import rounds_steps as steps

if TYPE_CHECKING:
    from matcher.index import Index

#: So many boards are looked at first: at sixteen a time, a matter of minutes.
MOST = 24
#: So many coding ads of one board are enough for a first look.
ENOUGH = 25
#: Ranking may take this part of the time that passes while boards are read.
SHARE = 0.25
#: Their robots file forbids reading: only a person's own word switches them on.
_BY_OWN_WORD = ("smartrecruiters",)
#: Work from home is what they offer; a desk in their house is the exception.
_AFAR = {
    "contractor": (3, "codes for many hospitals, mostly from home"),
    "payer": (2, "audits and risk adjustment, often from home"),
}
_REVIEW = ("auditor", "cdi", "educator")


@dataclass(frozen=True, slots=True)
class Pick:
    """A board that is worth a first look; ``weight`` orders, ``why`` says it in words."""

    source: Source
    weight: float
    why: str


@dataclass(frozen=True, slots=True)
class Look:
    """What came of a first look: healths in the order of the picks, the best matches, where the digest lies."""

    healths: tuple[SourceHealth, ...]
    matches: tuple[Match, ...]
    digests: Mapping[str, Path]

    @property
    def reached(self) -> bool:
        """Whether any board answered."""
        return any(health.health != "failed" for health in self.healths)


def pick(sources: Iterable[Source], profile: Profile, *, own: Iterable[str] = (), most: int = MOST) -> list[Pick]:
    """The boards to look at first, the likeliest to hold this person's job on top; ``own`` rows come before all."""
    own, barred = set(own), {name.casefold() for name in profile.wants.exclude_employers}
    found = [
        Pick(source, *_weigh(source, profile, source.id in own))
        for source in sources
        if source.employer.casefold() not in barred
    ]
    worth = [one for one in found if one.weight > 0]
    return sorted(worth, key=lambda one: (-one.weight, not one.source.enabled, one.source.employer))[:most]


def _weigh(source: Source, profile: Profile, own: bool) -> tuple[float, str]:
    """How likely a board holds this person's job, and why."""
    wants = profile.wants
    from_home = not wants.workplace or "remote" in wants.workplace
    if own and source.enabled:
        return 9.0, "you added it"
    if source.platform in _BY_OWN_WORD and not source.enabled:
        return 0.0, ""
    weight, reasons = 0.0, []
    if wants.state and source.state == wants.state:
        weight, reasons = 4.0, [f"in {STATES.get(wants.state, wants.state)}, where you live"]
    if from_home and source.kind in _AFAR:
        points, reason = _AFAR[source.kind]
        weight += points + (source.kind == "payer" and bool({*wants.roles} & {*_REVIEW}))
        reasons.append(reason)
    elif from_home and source.enabled and source.kind == "health_system" and not reasons:
        weight, reasons = 1.0, ["a large house that also hires coders elsewhere"]
    elif not wants.state and source.enabled and not reasons:
        weight, reasons = 0.5, ["among the boards that are watched by default"]
    return weight, "; ".join(reasons)


def picks_for(settings: Settings, sources: Mapping[str, Source], profile: Profile, most: int = MOST) -> list[Pick]:
    """:func:`pick` among all sources that are known here, the person's own rows among them."""
    own = [name for name, row in own_rows(settings).items() if "platform" in row]
    return pick(sources.values(), profile, own=own, most=most)


def enable(settings: Settings, picks: Sequence[Pick]) -> int:
    """Switch on those that are off, for every night to come; how many they were."""
    off = [one.source.id for one in picks if not one.source.enabled]
    if off:
        write_own(settings, {name: {"enabled": True} for name in off})
    return len(off)


def keep_profile(settings: Settings, given: Path) -> Path:
    """Copy a profile from elsewhere into this home's folder; where it lies now.

    Raises :class:`data.errors.BadInput` where another profile has that name.
    """
    from data.files import atomic_write
    from matcher.profile import load_profile

    load_profile(given)
    place, content = settings.profiles / f"{given.stem}.toml", given.read_bytes()
    if place.exists() and not place.samefile(given) and place.read_bytes() != content:
        raise BadInput(f"there is another profile {given.stem!r} already", str(place), "name it, or rename one of them")
    return place if place.exists() else atomic_write(place, content)


class FirstLook:
    """One first look at the picks, told as it goes: each board as it ends, and the best so far when it changes."""

    def __init__(
        self,
        settings: Settings,
        profile: Profile,
        *,
        at: datetime,
        day: date,
        on_done: Callable[[SourceHealth], None],
        on_best: Callable[[Sequence[Match]], None],
    ) -> None:
        self.settings, self.profile, self.at, self.day = settings, profile, at, day
        self._on_done, self._on_best = on_done, on_best
        self._best: list[str] = []
        self._revision, self._cost, self._since = -1, 0.0, 0.0

    def run(self, picks: Sequence[Pick], *, enough: int = ENOUGH, top: int = 10) -> Look:
        """Look at the boards, rank, write the digest; what was read is kept whatever happens."""
        from crawler.run import crawl

        with open_store(self.settings.database_url) as self.store:
            healths = crawl(
                self.settings,
                [one.source for one in picks],
                at=self.at,
                first_look=enough,
                by_search=True,
                on_done=self._done,
            )
            steps.duplicates(self.store)
            index = self._indexed()
            by_name = {health.source: health for health in healths}
            ordered = tuple(by_name[one.source.id] for one in picks)
            return Look(ordered, tuple(self._ranked(index, top)), dict(self._digests(index)))

    def _done(self, health: SourceHealth) -> None:
        self._on_done(health)
        revision, now = self.store.revision(), time.monotonic()
        if revision == self._revision or (now - self._since) * SHARE < self._cost:
            return  # nothing new, or the boards would wait for us
        found = self._ranked(self._indexed(), 3)
        self._revision, self._since = self.store.revision(), time.monotonic()
        self._cost = self._since - now
        if (ids := [match.id for match in found]) and ids != self._best:
            self._best = ids
            self._on_best(found)

    def _indexed(self) -> Index:
        from matcher.index import open_index

        steps.read(self.store)
        steps.index(self.settings, self.store)
        return open_index(self.settings.index)

    def _ranked(self, index: Index, top: int) -> list[Match]:
        from matcher.rank import rank

        marks, blocked = self.store.marks(self.profile.id), self.store.blocked(self.profile.id)
        return rank(index, self.profile, as_of=self.day, top=top, marks=marks, blocked=blocked)

    def _digests(self, index: Index) -> Iterator[tuple[str, Path]]:
        """The first digest: a view that the ledger does not know, so that the first night's still brings everything."""
        from data.files import atomic_write
        from matcher.digests.build import build_view, look
        from matcher.digests.digest import render

        digest = build_view(self.store, index, self.profile, look(self.store), as_of=self.day)
        folder = self.settings.digests / self.profile.id
        for format in ("html", "csv"):
            yield format, atomic_write(folder / f"{self.day}-first.{format}", render(digest, format))
