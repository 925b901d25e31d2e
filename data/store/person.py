"""What belongs to a person: marks, blocked employers, the ledger of what was sent. Joined by no export of listings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from data.store import codec
from data.store.base import Base
from data.store.database import Row
from data.stored import Delivery, DeliveryState, Mark, Sent


class Person(Base):
    """The part of the store that is a person's own; every method names the profile."""

    def mark(self, profile: str, id: str, status: str, note: str, at: datetime) -> None:
        """Remember what the person says of a listing; the last word counts."""
        with self._db.writing():
            self._db.run(
                "INSERT INTO person_marks (profile, id, status, note, at) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (profile, id) DO UPDATE SET status = excluded.status, note = excluded.note,"
                " at = excluded.at",
                (profile, id, codec.dump(status), codec.dump(note), codec.instant(at)),
            )

    def marks(self, profile: str) -> dict[str, Mark]:
        """A person's marks by id of the listing."""
        rows = self._db.rows("SELECT id, status, note, at FROM person_marks WHERE profile = ? ORDER BY id", [profile])
        return {id: Mark(id, codec.load(status), codec.load(note), codec.moment(at)) for id, status, note, at in rows}

    def unmark(self, profile: str, id: str) -> bool:
        """Forget a mark; whether there was one."""
        with self._db.writing():
            return self._db.run("DELETE FROM person_marks WHERE profile = ? AND id = ?", (profile, id)) > 0

    def block(self, profile: str, employer: str) -> None:
        """Remember that an employer is not wanted."""
        with self._db.writing():
            self._db.run(
                "INSERT INTO person_blocks (profile, employer) VALUES (?, ?) ON CONFLICT DO NOTHING",
                (profile, codec.dump(employer)),
            )

    def unblock(self, profile: str, employer: str) -> bool:
        """Forget a block; whether there was one."""
        with self._db.writing():
            done = self._db.run(
                "DELETE FROM person_blocks WHERE profile = ? AND employer = ?", (profile, codec.dump(employer))
            )
            return done > 0

    def blocked(self, profile: str) -> tuple[str, ...]:
        """The employers that a person blocked, in order."""
        rows = self._db.rows("SELECT employer FROM person_blocks WHERE profile = ?", [profile])
        return tuple(sorted(codec.load(name) for (name,) in rows))

    def keep_profile(self, profile: str, toml: str, at: datetime) -> None:
        """Keep the text of a profile's file as a round used it; the same text is not written again."""
        with self._db.writing():
            self._db.run(
                "INSERT INTO person_profiles (profile, at, doc) VALUES (?, ?, ?) ON CONFLICT (profile) DO UPDATE"
                " SET at = excluded.at, doc = excluded.doc WHERE person_profiles.doc <> excluded.doc",
                (profile, codec.instant(at), codec.dump(toml)),
            )

    def kept_profiles(self) -> dict[str, str]:
        """The texts of the profiles' files as rounds used them last."""
        rows = self._db.rows("SELECT profile, doc FROM person_profiles ORDER BY profile")
        return {profile: codec.load(doc) for profile, doc in rows}

    # ------------------------------------------------------------ the ledger

    def sent(self, profile: str, outlet: str) -> dict[str, Sent]:
        """By id of the listing, its newest delivery; a refused one only where there is no other."""
        found: dict[str, Sent] = {}
        for delivery in self.deliveries(profile, outlet):
            for id, fingerprint in delivery.items.items():
                if delivery.state != "refused" or id not in found or found[id].state == "refused":
                    found[id] = Sent(fingerprint, delivery.round, delivery.state)
        return dict(sorted(found.items()))

    def intend(
        self, profile: str, outlet: str, round: str, message_id: str, items: Mapping[str, str], at: datetime
    ) -> bool:
        """Record a message and what is in it (id → fingerprint) before it is sent.

        True: it is yours to send. False: this round already has a message for them that was not refused, so sending
        might send it twice.
        """
        with self._db.writing():
            taken = self._db.run(
                "INSERT INTO person_deliveries (profile, outlet, round, message_id, state, at)"
                " VALUES (?, ?, ?, ?, 'intended', ?) ON CONFLICT (profile, outlet, round) DO UPDATE SET"
                " message_id = excluded.message_id, state = 'intended', at = excluded.at, settled_at = NULL"
                " WHERE person_deliveries.state = 'refused'",
                (profile, outlet, round, message_id, codec.instant(at)),
            )
            if not taken:
                return False
            self._db.run(
                "DELETE FROM person_delivered WHERE profile = ? AND outlet = ? AND round = ?", (profile, outlet, round)
            )
            self._db.run_each(
                "INSERT INTO person_delivered (profile, outlet, round, id, fingerprint) VALUES (?, ?, ?, ?, ?)",
                [(profile, outlet, round, id, mark) for id, mark in items.items()],
            )
        return True

    def settle(self, profile: str, outlet: str, round: str, state: DeliveryState, at: datetime) -> None:
        """Record how sending went: sent, refused or uncertain."""
        with self._db.writing():
            self._db.run(
                "UPDATE person_deliveries SET state = ?, settled_at = ? WHERE profile = ? AND outlet = ? AND round = ?",
                (state, codec.instant(at), profile, outlet, round),
            )

    def deliveries(
        self,
        profile: str | None = None,
        outlet: str | None = None,
        *,
        round: str | None = None,
        state: DeliveryState | None = None,
    ) -> list[Delivery]:
        """Messages with what was in them, oldest first; each argument narrows."""
        wanted = {"profile": profile, "outlet": outlet, "round": round, "state": state}
        given = {name: value for name, value in wanted.items() if value is not None}
        where = " AND ".join(f"d.{name} = ?" for name in given) or "1 = 1"
        rows = self._db.rows(
            "SELECT d.profile, d.outlet, d.round, d.message_id, d.state, d.at, d.settled_at, i.id, i.fingerprint"
            " FROM person_deliveries d LEFT JOIN person_delivered i ON i.profile = d.profile AND i.outlet = d.outlet"
            f" AND i.round = d.round WHERE {where} ORDER BY d.at, d.profile, d.outlet, d.round, i.id",
            list(given.values()),
        )
        return _deliveries(rows)


def _deliveries(rows: list[Row]) -> list[Delivery]:
    found: dict[Row, Delivery] = {}
    for *head, id, fingerprint in rows:
        profile, outlet, round, message_id, state, at, settled = head
        delivery = found.get(tuple(head[:3])) or Delivery(
            profile, outlet, round, message_id, state, codec.moment(at), codec.maybe_moment(settled), {}
        )
        found[tuple(head[:3])] = delivery
        if id is not None:
            delivery.items[id] = fingerprint
    return list(found.values())
