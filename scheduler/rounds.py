"""One round: due sources → crawl → duplicates → read → index → rank, digest and notify for each profile → report.

A round is made of units of work, (round, source) and (round, profile), each recorded in the store when it is done; the
stages between them do only what is new. So a round that was killed, at any moment, is finished by the next start: it
repeats nothing that was recorded, and what it does again it does with the same instant, ``started``, and to the same
end. One broken source, profile or configuration is a sentence in the report, and the rest goes on.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from crawler.sources import Source
from data.errors import MedcoderError, StoreError
from data.records import Profile, RunReport, SourceHealth
from data.settings import Settings
from data.store import Store, open_store
from scheduler import rounds_steps as steps
from scheduler.cadences import Schedule
from scheduler.rounds_digests import Desk, settle_lost, sweep, unit_troubles
from scheduler.rounds_lock import LOCK
from scheduler.rounds_report import change_counts, health_from, health_to, health_trouble, sum_of
from scheduler.rounds_scope import Scope, load_scope
from scheduler.telling import Event, Tell, quiet
from scheduler.timetable import latest

#: A source that fared so need not be asked again tonight.
SETTLED = ("ok", "empty", "suspect")
#: The part of a round's time that crawling may take; the rest is for reading, ranking and digests.
CRAWL_SHARE = 0.85


def run_round(
    settings: Settings,
    *,
    now: datetime,
    group: str = "",
    again: bool = False,
    sources: Collection[str] | None = None,
    profiles: Collection[str] | None = None,
    budget: timedelta | None = None,
    troubles: Collection[MedcoderError] = (),
    tell: Tell = quiet,
) -> RunReport:
    """Run, or finish, the round whose turn it is at ``now``; everything that went wrong is in its ``troubles``.

    ``sources`` and ``profiles`` narrow it by id; what they leave out stays open in this round. ``again`` begins a
    further round of the same night once the first is done. ``troubles`` are what was wrong before it began.

    Raises :class:`data.errors.Busy` while another runs on this store, :class:`data.errors.StoreError` where there is
    no store to run on, :class:`data.errors.NotFound` for an unknown name.
    """
    scope = load_scope(settings, group, sources, profiles)
    scope = replace(scope, troubles=(*troubles, *scope.troubles))
    with open_store(settings.database_url) as store, store.lock(LOCK):
        name = round_name(store, scope.schedule, group, now, again)
        return Round(settings, store, scope, name, now, budget or scope.schedule.budget, tell).run()


def round_name(store: Store, schedule: Schedule, group: str, now: datetime, again: bool = False) -> str:
    """The name of the round whose turn came last; ``again``: of its first repetition that is not done."""
    first = latest(schedule.of(group), schedule.zone, now).round
    name, number = first, 1
    while again and (found := store.round(name)) is not None and found.status != "running":
        number += 1
        name = f"{first}.{number}"
    return name


class Round:
    """One run of a round on an open and locked store."""

    def __init__(
        self, settings: Settings, store: Store, scope: Scope, name: str, now: datetime, budget: timedelta, tell: Tell
    ) -> None:
        self.settings, self.store, self.scope, self.name, self.tell = settings, store, scope, name, tell
        self.now, self.budget, self.clock = now, budget, time.monotonic()
        self.troubles = [str(trouble) for trouble in scope.troubles]
        self.healths: dict[str, SourceHealth] = {}  # of the sources that are done, or were tried
        self.served: dict[str, Mapping[str, Any]] = {}  # results of the profiles that are done
        self.left: list[str] = []  # what time did not suffice for
        self.unwritten = False  # something could not be written: the round stays open, for the next start to finish

    def run(self) -> RunReport:
        """Do what is open, and report."""
        self.found = found = self.store.start_round(self.name, self.now)
        self.started = found.started
        sweep(self.settings)
        self._close_older()
        first = self._first_revision()
        self._adopt()
        self._remember()
        if found.status != "running" and not self._open_sources() and not self._open_profiles():
            self.tell(Event("note", f"the round {self.name} has run already; --again begins a further one."))
            return found
        for trouble in self.troubles:
            self.tell(Event("trouble", trouble))
        self._crawl()
        self._stage("finding duplicates", lambda: steps.duplicates(self.store))
        self._stage("reading", lambda: steps.read(self.store))
        self._stage("indexing", lambda: steps.index(self.settings, self.store))
        self._serve()
        self._sum_up()
        return self._finish(first)

    # ------------------------------------------------------------ stages

    def _close_older(self) -> None:
        for old in self.store.rounds(100):
            if old.status == "running" and old.round != self.name:
                note = f"the round was not finished; what was open in it went into the round {self.name}."
                lost = settle_lost(self.store, old.round, self._at())
                closed = replace(old, status="partial", finished=self._at(), troubles=(*old.troubles, note, *lost))
                self.store.finish_round(closed)
                self.troubles += lost

    def _first_revision(self) -> int:
        done = self.store.unit(self.name, "round", "begin")
        if done is None:
            done = {"revision": self.store.revision()}
            self.store.finish_unit(self.name, "round", "begin", done, self.started)
        return int(done["revision"])

    def _adopt(self) -> None:
        """Record the source that was judged when a kill came before its unit was recorded."""
        if self.now == self.started:
            return  # this is the first start
        for health in self.store.latest_health().values():
            if health.at == self.started and health.health in SETTLED:
                self.store.finish_unit(self.name, "source", health.source, health_to(health), self.started)

    def _remember(self) -> None:
        """Take up what an earlier start of this round finished."""
        units = self.store.units(self.name)
        self.healths = {name: health_from(unit) for (kind, name), unit in units.items() if kind == "source"}
        self.served = {name: unit for (kind, name), unit in units.items() if kind == "profile"}
        self.troubles += filter(None, map(health_trouble, self.healths.values()))
        self.troubles += [f"{name}: {said}" for name, unit in self.served.items() for said in unit_troubles(unit)]

    def _open_sources(self) -> list[Source]:
        last = {s: h.at for s, h in self.store.latest_health().items() if h.at and h.health in SETTLED}
        return [source for source in self.scope.due(last, self.started) if source.id not in self.healths]

    def _open_profiles(self) -> list[Profile]:
        wanted = self.scope.profiles if self.scope.digests else ()
        return [profile for profile in wanted if profile.id not in self.served]

    def _crawl(self) -> None:
        open_sources = self._open_sources()
        if not open_sources:
            return
        self.tell(Event("stage", "crawling", len(open_sources)))
        try:
            steps.crawl(
                self.settings,
                open_sources,
                at=self.started,
                round=self.name,
                budget_seconds=self._rest() * CRAWL_SHARE,
                on_done=self._source_done,
            )
        except (MedcoderError, OSError) as trouble:
            self._failed(trouble)
        else:
            self.left += [s.id for s in open_sources if s.id not in self.healths]

    def _source_done(self, health: SourceHealth) -> None:
        self.healths[health.source] = health
        if health.health in SETTLED:
            self.store.finish_unit(self.name, "source", health.source, health_to(health), self.started)
        self.tell(Event("step", f"{health.source}: {health.health}, {health.listed} listed, {health.fetched} fetched"))
        if said := health_trouble(health):
            self._trouble(said)

    def _serve(self) -> None:
        waiting = self._open_profiles()
        if not waiting:
            return
        self._stage(
            "keeping the profiles", lambda: steps.keep_profiles(self.settings, self.store, waiting, self.started)
        )
        self.tell(Event("stage", "ranking and writing digests", len(waiting)))
        try:
            desk = Desk(self.settings, self.store, self.name, self.day, self.started)
        except (MedcoderError, OSError) as trouble:
            self._failed(trouble, "no digest could be made: ")
            return
        for said in desk.troubles:
            self._trouble(said)
        for profile in waiting:
            if self._rest() > 0:
                self._serve_one(desk, profile)
            else:
                self.left.append(profile.id)

    def _serve_one(self, desk: Desk, profile: Profile) -> None:
        try:
            served = desk.serve(profile)
        except (MedcoderError, OSError) as trouble:
            self._failed(trouble, f"{profile.id}: ")
            return
        for said in served.troubles:
            self._trouble(f"{profile.id}: {said}")
        self.served[profile.id] = served.to_json()
        self.store.finish_unit(self.name, "profile", profile.id, served.to_json(), self._at())
        self.tell(Event("step", f"{profile.id}: {served.headline}"))

    def _sum_up(self) -> None:
        """The counsellor's summary, once everybody is served; a round that was killed before writes it at its next."""
        people = self.scope.profiles if self.scope.digests and not self.scope.narrowed else ()
        if len(people) < 2 or any(one.id not in self.served for one in people):
            return
        if self.store.unit(self.name, "caseload", "summary") is None:
            self._stage(
                "summing up the caseload",
                lambda: steps.sum_up(self.settings, self.store, people, self.name, self.day, self.started),
            )

    def _stage(self, what: str, work: Callable[[], object]) -> None:
        self.tell(Event("stage", what))
        try:
            work()
        except (MedcoderError, OSError) as trouble:
            self._failed(trouble)

    # ------------------------------------------------------------ the end

    def _finish(self, first: int) -> RunReport:
        if self.left:
            self._trouble(f"time ran out after {self.budget}; still open: {', '.join(self.left)}.")
        report = RunReport(
            self.name,
            self.started,
            self._at(),
            self._status(),
            tuple(self.healths[name] for name in sorted(self.healths)),
            change_counts(self.store, first, self.started) | sum_of(self.served.values()),
            tuple(self.troubles),
        )
        return self._keep(report)

    def _keep(self, report: RunReport) -> RunReport:
        """The report as it is told; a round of which something is left for the next start stays open."""
        if not (self.unwritten or self.scope.narrowed):
            self.store.finish_round(report)
        elif self.found.status == "running":
            self.store.finish_round(replace(report, status="running", finished=None))
            return replace(report, status="open")
        return report

    def _status(self) -> str:
        if self.left or self.scope.narrowed or self.unwritten:
            return "partial"
        if not self.troubles:
            return "done"
        failed = [health for health in self.healths.values() if health.health == "failed"]
        return "failed" if self.healths and len(failed) == len(self.healths) else "partial"

    # ------------------------------------------------------------ time and telling

    @property
    def day(self) -> date:
        """The scheduled local date, which names the round and dates its ranking."""
        return date.fromisoformat(self.name[:10])

    def _rest(self) -> float:
        return self.budget.total_seconds() - (time.monotonic() - self.clock)

    def _at(self) -> datetime:
        return self.now + timedelta(seconds=time.monotonic() - self.clock)

    def _failed(self, trouble: MedcoderError | OSError, what: str = "") -> None:
        self.unwritten |= isinstance(trouble, StoreError | OSError)
        self._trouble(what + (_disk_sentence(trouble) if isinstance(trouble, OSError) else str(trouble)))

    def _trouble(self, sentence: str) -> None:
        if sentence not in self.troubles:
            self.troubles.append(sentence)
        self.tell(Event("trouble", sentence))


def _disk_sentence(trouble: OSError) -> str:
    """What the disk refused, as a sentence; a library below us may not have told where."""
    where = str(trouble.filename or "")
    return str(StoreError("something could not be written or read", where, trouble.strerror or str(trouble)))
