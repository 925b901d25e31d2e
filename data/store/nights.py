"""What rounds leave behind: health of sources, reports, finished units of work."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from data.records import RunReport, SourceHealth
from data.store import codec
from data.store.base import Base


class Nights(Base):
    """The part of the store that makes a round resumable and its past known."""

    def save_health(self, round: str, health: SourceHealth) -> None:
        """Keep how a source fared; the same round, source and instant is kept once, the last word counts."""
        at = codec.maybe_instant(health.at) or ""
        with self._db.writing():
            self._db.run(
                "INSERT INTO health (source, at, round, doc) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (source, at, round) DO UPDATE SET doc = excluded.doc",
                (health.source, at, round, codec.dump(codec.health_doc(health))),
            )

    def health(self, source: str, limit: int = 20) -> list[SourceHealth]:
        """How a source fared, newest first."""
        rows = self._db.rows(
            "SELECT doc FROM health WHERE source = ? ORDER BY at DESC, round DESC LIMIT ?", [source, limit]
        )
        return [codec.health_from(codec.load(doc)) for (doc,) in rows]

    def latest_health(self) -> dict[str, SourceHealth]:
        """By source, how it fared last."""
        rows = self._db.rows(
            "SELECT source, doc FROM health h WHERE NOT EXISTS (SELECT 1 FROM health n WHERE n.source = h.source"
            " AND (n.at > h.at OR (n.at = h.at AND n.round > h.round))) ORDER BY source"
        )
        return {source: codec.health_from(codec.load(doc)) for source, doc in rows}

    def source_state(self, source: str) -> dict[str, Any]:
        """What a crawl left for the next one (validators, resume cursors); ``{}`` at first."""
        row = self._db.one("SELECT doc FROM source_states WHERE source = ?", [source])
        return dict(codec.load(row[0])) if row else {}

    def set_source_state(self, source: str, state: Mapping[str, Any]) -> None:
        """Leave something (JSON) for the next crawl; replaces what was there."""
        with self._db.writing():
            self._db.run(
                "INSERT INTO source_states (source, doc) VALUES (?, ?)"
                " ON CONFLICT (source) DO UPDATE SET doc = excluded.doc",
                (source, codec.dump(dict(state))),
            )

    def start_round(self, name: str, at: datetime) -> RunReport:
        """Open a round, or find it as it stands: one that was begun keeps its start, one that is done stays done."""
        report = RunReport(name, at)
        with self._db.writing():
            self._db.run(
                "INSERT INTO rounds (name, started, status, doc) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO NOTHING",
                _round_row(report),
            )
            return self.round(name) or report

    def finish_round(self, report: RunReport) -> None:
        """Keep the report of a round; replaces what was there."""
        with self._db.writing():
            self._db.run(
                "INSERT INTO rounds (name, started, status, doc) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (name) DO UPDATE SET status = excluded.status, doc = excluded.doc",
                _round_row(report),
            )

    def round(self, name: str) -> RunReport | None:
        """A round by its name."""
        row = self._db.one("SELECT doc FROM rounds WHERE name = ?", [name])
        return codec.report_from(codec.load(row[0])) if row else None

    def rounds(self, limit: int = 20) -> list[RunReport]:
        """Past rounds, newest first."""
        rows = self._db.rows("SELECT doc FROM rounds ORDER BY started DESC, name DESC LIMIT ?", [limit])
        return [codec.report_from(codec.load(doc)) for (doc,) in rows]

    def open_rounds(self) -> list[RunReport]:
        """Rounds that were begun and not finished, oldest first."""
        rows = self._db.rows("SELECT doc FROM rounds WHERE status = 'running' ORDER BY started, name")
        return [codec.report_from(codec.load(doc)) for (doc,) in rows]

    def unit(self, round: str, kind: str, name: str) -> dict[str, Any] | None:
        """The result of a unit of work, None while it is not done."""
        row = self._db.one("SELECT doc FROM units WHERE round = ? AND kind = ? AND name = ?", [round, kind, name])
        return dict(codec.load(row[0])) if row else None

    def units(self, round: str) -> dict[tuple[str, str], dict[str, Any]]:
        """The results of a round's finished units, by (kind, name)."""
        rows = self._db.rows("SELECT kind, name, doc FROM units WHERE round = ? ORDER BY kind, name", [round])
        return {(kind, name): dict(codec.load(doc)) for kind, name, doc in rows}

    def finish_unit(self, round: str, kind: str, name: str, result: Mapping[str, Any], at: datetime) -> None:
        """Record that a unit is done; a second time changes nothing, the first result stands."""
        with self._db.writing():
            self._db.run(
                "INSERT INTO units (round, kind, name, at, doc) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (round, kind, name) DO NOTHING",
                (round, kind, name, codec.instant(at), codec.dump(dict(result))),
            )


def _round_row(report: RunReport) -> tuple[str, str, str, str]:
    return report.round, codec.instant(report.started), report.status, codec.dump(codec.report_doc(report))
