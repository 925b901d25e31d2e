"""How fast the store takes postings, gives them back, and opens. ``MEDCODER_TEST_POSTGRESQL`` measures that server."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from data.records import Finding, Listing, RawPosting, Reading, Requirements
from data.store import Store, open_store
from tests.databases import empty_schema
from tests.figures import Figure
from tests.shared import ROOT

AT = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
ROWS = 10_000

#: Opens an existing store as ``match`` does, which has the records, errors and JSON of its own; sqlite3 apart.
OPENING = """
import json, sqlite3, sys, time
import data.errors, data.records
start = time.perf_counter()
from data.store import open_store
with open_store(sys.argv[1]) as store:
    store.revision()
print((time.perf_counter() - start) * 1000)
"""


def run(args: argparse.Namespace) -> Iterator[Figure]:
    """Rows a second on SQLite, and on PostgreSQL where one is named; milliseconds to open; memory of a long read."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder, 'medcoder.db')}"
        yield from _rates(url, "sqlite")
        yield Figure("open an existing store", min(_opening(url) for _ in range(7)), "ms", 10, at_least=False)
        yield from _memory(url)
    if server := os.environ.get("MEDCODER_TEST_POSTGRESQL"):
        with empty_schema(server) as url:
            yield from _rates(url, "postgresql")


def items(text: str, number: int = ROWS) -> Iterator[tuple[Listing, RawPosting]]:
    """Ads of about 3 kB of text each, each with its own words, and as much HTML and JSON around them."""
    for n in range(number):
        words = "".join(f"• {text} {n * k % 9973} years of coding in clinic {n % 97} and {k}\n" for k in range(55))
        body = f"<p>{words}</p>"
        listing = Listing("mercy", f"{n:06d}", f"https://jobs.test/{n}", f"Coder {n}", "Mercy", text=words)
        yield listing, RawPosting("mercy", listing.key, listing.url, listing.title, body=body, payload=body.encode())


def _rates(url: str, name: str) -> Iterator[Figure]:
    with open_store(url) as store:
        for what, act in _acts(store):
            start = time.perf_counter()
            act()
            yield Figure(f"{name}: {what}", ROWS / (time.perf_counter() - start), "rows/s")


def _acts(store: Store) -> Iterator[tuple[str, Callable[[], object]]]:
    keys = [f"{n:06d}" for n in range(ROWS)]
    yield "upsert new", lambda: store.upsert(items("CPC"), AT)
    yield "upsert unchanged", lambda: store.upsert(items("CPC"), AT)
    yield "upsert changed", lambda: store.upsert(items("CCS"), AT)
    yield "touch", lambda: store.touch("mercy", keys, AT)
    yield "known", lambda: store.known("mercy")
    yield "unread", lambda: sum(1 for _ in store.unread("r"))
    yield "save readings", lambda: store.save_readings(_readings(store), "r")
    yield "read listings", lambda: sum(1 for _ in store.read_listings())


def _readings(store: Store) -> Iterator[tuple[str, str, Reading]]:
    for stored in store.unread("r"):
        text = stored.listing.text
        evidence = tuple(Finding("role", "coder", text[start : start + 80], start) for start in range(0, 800, 80))
        yield stored.id, stored.fingerprint, Reading(Requirements(role="coder"), evidence, (), text)


def _opening(url: str) -> float:
    # With compiled modules kept, as on every start but the first, also where the environment forbids to keep them.
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    compiled = f"pycache_prefix={Path(url.removeprefix('sqlite:///')).parent / 'compiled'}"
    command = [sys.executable, "-X", compiled, "-c", OPENING, url]
    return float(subprocess.run(command, cwd=ROOT, env=environ, check=True, capture_output=True, text=True).stdout)


def _memory(url: str) -> Iterator[Figure]:
    with open_store(url) as store:
        tracemalloc.start()
        count = sum(1 for _ in store.read_listings())
        peak = tracemalloc.get_traced_memory()[1] / 1e6
        tracemalloc.stop()
    yield Figure(f"memory of streaming {count} read listings", peak, "MB", 30, at_least=False)
