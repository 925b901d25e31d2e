"""Digests, measured: 500 people with 200 matches each, from store and index to files, on one core."""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from data.records import Finding, Listing, Pathway, Profile, RawPosting, Reading, YearsIn
from data.store import Store, open_store
from tests.figures import Figure
from tests.made import NOW, TODAY, hourly, listing, person, reading

PEOPLE, MATCHES = 500, 200
CODES = ("CPC", "CCS", "RHIT", "COC", "CRC", "CPC-A", "CCA", "CIC")
AREAS = ("outpatient", "inpatient", "cardiology", "emergency department", "risk adjustment")


def run(args: argparse.Namespace) -> Iterator[Figure]:
    """Build the news of each person, then write one digest in each format."""
    from matcher.digests.build import build_news, look
    from matcher.digests.digest import FORMATS, render
    from matcher.index import build_index

    with tempfile.TemporaryDirectory() as folder, open_store(f"sqlite:///{Path(folder) / 'bench.db'}") as store:
        fill(store, 2000)
        index, tonight = build_index(store.read_listings()), look(store)
        people = [someone(number) for number in range(PEOPLE)]
        began = time.process_time()
        digests = [build_news(store, index, one, tonight, as_of=TODAY, limit=MATCHES) for one in people]
        built = time.process_time() - began
    full = [digest for digest in digests if len(digest.matches) == MATCHES]
    yield Figure("people with a full digest", len(full), "of 500", PEOPLE)
    yield Figure("building the news of 500 people", built, "s", note=f"{MATCHES} matches each, of 2,000 open jobs")
    written = 0.0
    for format in FORMATS:
        render(full[0], format)
        began = time.process_time()
        sizes = [len(render(digest, format)) for digest in full[:50]]
        each = (time.process_time() - began) / len(sizes)
        written += each * PEOPLE if format in ("csv", "html") else 0
        yield Figure(f"one digest as {format}", 1000 * each, "ms", note=f"{sum(sizes) / len(sizes) / 1000:.0f} kB")
    yield Figure("500 x 200 as CSV and HTML, build and write", built + written, "s", 120.0, at_least=False)


def fill(store: Store, count: int) -> None:
    """Many different open jobs with their readings."""
    ads = [ad(number) for number in range(count)]
    store.upsert([(one, RawPosting(one.source, one.key, one.url, one.title)) for one, _ in ads], NOW)
    fingerprints = {stored.id: stored.fingerprint for stored in store.listings()}
    store.save_readings([(one.id, fingerprints[one.id], found) for one, found in ads], "bench")


def ad(number: int) -> tuple[Listing, Reading]:
    """The number-th job: credentials, years, areas, pay and places go round."""
    code, area = CODES[number % len(CODES)], AREAS[number % len(AREAS)]
    asks = f"{code} required and {number % 4} years in {area}"
    one = listing(
        f"{number:05}", f"{area.title()} Coder {number}", areas=area, asks=asks, location="Remote, US",
        employer=f"Hospital {number % 97}", posted=TODAY - timedelta(days=number % 40),
    )  # fmt: skip
    quote = Finding("pathways[0].credentials[0]", code, asks[: asks.index(" and")], one.text.index(asks))
    found = reading(code, years=float(number % 4), evidence=[quote], pay=hourly(20 + number % 15, 28 + number % 15))
    way = replace(found.requirements.pathways[0], years_in=(YearsIn(area, float(number % 4)),))
    ways: tuple[Pathway, ...] = (way,)
    return one, replace(found, requirements=replace(found.requirements, pathways=ways), text=one.text)


def someone(number: int) -> Profile:
    """The number-th person."""
    held = (CODES[number % len(CODES)], CODES[(number * 3 + 1) % len(CODES)])
    area = AREAS[number % len(AREAS)]
    return person(*held, id=f"p{number:03}", name=f"Person {number}", years=float(number % 9), areas={area: 2.0})
