"""One profile's part of a round: rank, write the digest files, remember what was told, notify.

The order makes a kill harmless. Files are written first, atomically and under a name that only this round has; then the
ledger remembers what was in them; then messages go out, each intended in the ledger before it is sent. A round that is
run again finds the ledger's entry and neither builds nor writes the files a second time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from data.errors import BadInput, MedcoderError
from data.files import atomic_write
from data.records import Profile
from data.settings import Settings
from data.store import Store

#: Formats that every round writes; ``[digest] formats`` in config.toml adds to them.
ALWAYS = ("csv", "html")


@dataclass(frozen=True, slots=True)
class Served:
    """What a profile got: how many jobs that are news, and what went wrong. Names no job."""

    headline: str
    news: int = 0
    troubles: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """As the unit of work remembers it."""
        return {"headline": self.headline, "news": self.news, "troubles": list(self.troubles)}


class Desk:
    """Where one round's digests are made; what all profiles share is read once."""

    def __init__(self, settings: Settings, store: Store, round: str, day: date, at: datetime) -> None:
        from matcher.digests.build import look
        from matcher.index.folders import open_index

        self.settings, self.store, self.round, self.day, self.at = settings, store, round, day, at
        self.tonight = look(store)
        self.index = open_index(settings.index)
        self.troubles: list[str] = []
        self.formats = self._formats()
        self.most = self._most()

    def serve(self, profile: Profile) -> Served:
        """Everything that this round does for one person."""
        said, news = self._files(profile)
        if "atom" in self.formats:
            self._feed(profile)
        return Served(said, news, tuple(self._notify(profile)))

    def _formats(self) -> tuple[str, ...]:
        from matcher.digests.digest import FORMATS

        wanted = [*ALWAYS]
        try:
            wanted += self.settings.value("digest", "formats", list, [])
            for name in wanted:
                if name not in FORMATS:
                    raise BadInput(
                        f"[digest] formats names {name!r}", str(self.settings.config_file), f"use {', '.join(FORMATS)}"
                    )
        except BadInput as trouble:
            self.troubles.append(str(trouble))
        return tuple(dict.fromkeys(name for name in wanted if name in FORMATS))

    def _most(self) -> int:
        """How many jobs a digest brings at most: ``[digest] most``."""
        from matcher.digests.build import LIMIT

        try:
            return max(1, self.settings.value("digest", "most", int, LIMIT))
        except BadInput as trouble:
            self.troubles.append(str(trouble))
            return LIMIT

    def _files(self, profile: Profile) -> tuple[str, int]:
        from matcher.digests.build import FILES, build_news
        from matcher.digests.digest import headline, render

        if self.store.deliveries(profile.id, FILES, round=self.round):  # killed after the files were written
            self.store.settle(profile.id, FILES, self.round, "sent", self.at)
            return "digest written", 0
        digest = build_news(
            self.store,
            self.index,
            profile,
            self.tonight,
            as_of=self.day,
            outlet=FILES,
            round=self.round,
            limit=self.most,
        )
        for format in self.formats:
            atomic_write(self.settings.digests / profile.id / f"{self.round}.{format}", render(digest, format))
        self.store.intend(profile.id, FILES, self.round, "", digest.items, self.at)
        self.store.settle(profile.id, FILES, self.round, "sent", self.at)
        return headline(digest), len(digest.news)

    def _feed(self, profile: Profile) -> None:
        """The feed under a name that stays, so that a reader can follow it; made of what the ledger holds."""
        from matcher.digests.build import build_feed
        from matcher.digests.digest import render

        feed = build_feed(self.store, self.index, profile, self.tonight, as_of=self.day)
        atomic_write(self.settings.digests / profile.id / "feed.atom", render(feed, "atom"))

    def _notify(self, profile: Profile) -> list[str]:
        from scheduler.notify import notify

        try:
            return list(notify(self.settings, self.store, self.index, profile, self.tonight, self.round, self.at))
        except MedcoderError as trouble:
            return [str(trouble)]


def unit_troubles(unit: Mapping[str, Any]) -> list[str]:
    """The sentences that a finished unit of a profile remembers."""
    return [str(trouble) for trouble in unit.get("troubles", [])]


def settle_lost(store: Store, round: str, at: datetime) -> list[str]:
    """Settle what a round that nobody finishes any more had begun to send; a sentence for each message.

    Files were written before the ledger spoke of them; of a message nobody knows whether it went out.
    """
    from matcher.digests.build import FILES

    lost = []
    for found in store.deliveries(round=round, state="intended"):
        written = found.outlet == FILES
        store.settle(found.profile, found.outlet, round, "sent" if written else "uncertain", at)
        if not written:
            lost.append(f"{found.profile}: {found.outlet}: the message of {round} may or may not have arrived.")
    return lost


def sweep(settings: Settings) -> None:
    """Remove what a kill left of files that were being written; the round's lock is held, so nobody is writing them."""
    for name in (".[0-9]*.tmp", ".feed.*.tmp"):
        for half in settings.digests.glob(f"*/{name}"):
            half.unlink(missing_ok=True)
