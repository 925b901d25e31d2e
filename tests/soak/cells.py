"""Every cell of many hostile digests, written as CSV and XLSX and opened with LibreOffice and pandas."""

from __future__ import annotations

import argparse
import io
import random
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from data.records import Match, Pay
from matcher.digests.columns import COLUMNS, Value, rows
from matcher.digests.csv_table import cell
from matcher.digests.digest import Digest, render
from tests.digest_samples import AS_OF, HOSTILE, match
from tests.figures import Figure
from tests.test_digest_office import READ_CSV, SOFFICE, as_shown, through_office

#: What texts are made of: signs that spreadsheets react to, letters of many scripts, things that look like values.
PARTS = (
    *HOSTILE, "=", "+", "-", "@", "'", '"', ",", ";", "\t", "\n", "\r\n", "|", "\\", "1/2", "1e5", "TRUE", "007", "$24",
    "50%", "2026-11-23", "12:30", "é", "ß", "日本", "🩺", "العربية", " ", "  ", "\u00a0", "\u200d", "CPC-A",
    "coder", "x" * 300,
)  # fmt: skip
DIGESTS, JOBS = 10, 200


def run(args: argparse.Namespace) -> Iterator[Figure]:
    """Compare every cell with what was put in, by each program and format."""
    dice = random.Random(getattr(args, "seed", 1))
    digests = [made(dice) for _ in range(DIGESTS)]
    readers = {"pandas, CSV": by_pandas_csv, "pandas, XLSX": by_pandas_xlsx}
    if SOFFICE is None:
        print("  skipped: the system has no LibreOffice (apt install libreoffice-calc)")
    else:
        readers |= {"LibreOffice, CSV": by_office_csv, "LibreOffice, XLSX": by_office_xlsx}
    for name, read in readers.items():
        pairs = [pair for digest in digests for pair in read(digest)]
        wrong = [pair for pair in pairs if pair[0] != pair[1]]
        for seen, written in wrong[:5]:
            print(f"  {name}: {seen!r:.80} is not {written!r:.80}")
        yield Figure(f"cells compared: {name}", len(pairs), "cells")
        yield Figure(f"cells that differ: {name}", len(wrong), "cells", 0, at_least=False)


Pairs = Iterator[tuple[object, object]]


def made(dice: random.Random) -> Digest:
    """A digest of random texts, dates and pay."""
    jobs = tuple(job(dice, rank) for rank in range(1, JOBS + 1))
    pay = {one.id: Pay(dice.randrange(20, 90) + dice.choice([0.0, 0.5]), None, "hour") for one in jobs[::3]}
    notes = {one.id: words(dice) for one in jobs[::2]}
    return Digest("p", words(dice), AS_OF, jobs, notes=notes, pay=pay, status={jobs[0].id: "saved"})


def job(dice: random.Random, rank: int) -> Match:
    """One match, each text of it at random."""
    texts = {name: words(dice) for name in ("why", "missing", "employer", "location", "workplace", "pay", "url")}
    day = date(2026, dice.randrange(1, 13), dice.randrange(1, 28)).isoformat()
    return replace(match(rank, words(dice)), id=f"{words(dice)}:{rank}", posted=day, score=dice.random(), **texts)  # type: ignore[arg-type]


def words(dice: random.Random) -> str:
    """A few parts at random."""
    return "".join(dice.choice(PARTS) for _ in range(dice.randrange(0, 5)))


def by_pandas_csv(digest: Digest) -> Pairs:
    """CSV, as pandas reads it."""
    import pandas as pd

    frame = pd.read_csv(io.BytesIO(render(digest, "csv")), dtype=str, keep_default_na=False)
    yield from _flat(frame.to_numpy().tolist(), [_csv(row) for row in rows(digest, COLUMNS)])


def by_pandas_xlsx(digest: Digest) -> Pairs:
    """XLSX, as pandas reads it: dates as dates, numbers as numbers."""
    import pandas as pd

    frame = pd.read_excel(io.BytesIO(render(digest, "xlsx")), sheet_name="Jobs", keep_default_na=False, dtype=object)
    found = [[value.date() if hasattr(value, "date") else value for value in row] for row in frame.to_numpy().tolist()]
    yield from _flat(found, [["" if v is None else v for v in row] for row in rows(digest, COLUMNS)])


def by_office_csv(digest: Digest) -> Pairs:
    """CSV, as LibreOffice shows it."""
    with tempfile.TemporaryDirectory() as folder:
        how = f"--infilter=Text - txt - csv (StarCalc):{READ_CSV}"
        shown = through_office(render(digest, "csv"), "csv", Path(folder), how)
    yield from _flat(shown[1:], [_csv(row) for row in rows(digest, COLUMNS)])


def by_office_xlsx(digest: Digest) -> Pairs:
    """XLSX, as LibreOffice shows it; numbers by their value."""
    with tempfile.TemporaryDirectory() as folder:
        shown = through_office(render(digest, "xlsx"), "xlsx", Path(folder))
    written = list(rows(digest, COLUMNS))
    seen = [
        [float(cell) if isinstance(value, int | float) else cell for cell, value in zip(found, row, strict=True)]
        for found, row in zip(shown[1:], written, strict=True)
    ]
    yield from _flat(seen, [[v if isinstance(v, int | float) else as_shown(COLUMNS[0], v) for v in r] for r in written])


def _csv(row: Sequence[Value]) -> list[str]:
    return [as_shown(column, cell(column, value)) for column, value in zip(COLUMNS, row, strict=True)]


def _flat(seen: Sequence[Sequence[object]], written: Sequence[Sequence[object]]) -> Pairs:
    for left, right in zip(seen, written, strict=True):
        yield from zip(left, right, strict=True)
