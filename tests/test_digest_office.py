"""Every cell, opened by the programs that people open it with: LibreOffice (headless) and pandas."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from matcher.digests.columns import COLUMNS, Column, Value, rows
from matcher.digests.csv_table import cell
from matcher.digests.digest import Digest, render
from tests.digest_samples import hostile_digest, plain_digest

SOFFICE = shutil.which("soffice")
DIGESTS = {"plain": plain_digest(), "hostile": hostile_digest()}

#: How LibreOffice is told to read a CSV: separator, quote, UTF-8 (76), first line 1; text columns as text (2).
READ_CSV = "44,34,76,1," + "/".join(f"{place}/2" for place in range(1, len(COLUMNS) + 1))
#: How it is told to write one: every cell as it is shown, UTF-8.
WRITE_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"


def through_office(content: bytes, ending: str, folder: Path, *read: str) -> list[list[str]]:
    """Open a file in LibreOffice and save its first sheet as CSV."""
    (folder / f"in.{ending}").write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [str(SOFFICE), profile, "--headless", *read, "--convert-to", WRITE_CSV, "--outdir", str(folder / "out")]
    subprocess.run([*command, str(folder / f"in.{ending}")], check=True, capture_output=True, timeout=180)
    found = (folder / "out" / "in.csv").read_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(found, newline="")))


def as_shown(column: Column, value: Value) -> str:
    """A value as a spreadsheet shows it."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


@pytest.mark.office
@pytest.mark.skipif(SOFFICE is None, reason="the system has no LibreOffice (apt install libreoffice-calc)")
@pytest.mark.parametrize("name", DIGESTS)
def test_libreoffice_shows_every_cell_of_the_csv_as_it_was_written(name: str, tmp_path: Path) -> None:
    digest = DIGESTS[name]
    shown = through_office(render(digest, "csv"), "csv", tmp_path, f"--infilter=Text - txt - csv (StarCalc):{READ_CSV}")
    written = [[as_shown(c, cell(c, v)) for c, v in zip(COLUMNS, row, strict=True)] for row in rows(digest, COLUMNS)]
    assert shown == [[column.name for column in COLUMNS], *written]


@pytest.mark.office
@pytest.mark.skipif(SOFFICE is None, reason="the system has no LibreOffice (apt install libreoffice-calc)")
@pytest.mark.parametrize("name", DIGESTS)
def test_libreoffice_shows_every_cell_of_the_workbook_as_it_was_written(name: str, tmp_path: Path) -> None:
    digest = DIGESTS[name]
    header, *shown = through_office(render(digest, "xlsx"), "xlsx", tmp_path)
    assert header == [column.name for column in COLUMNS]
    for row, values in zip(shown, rows(digest, COLUMNS), strict=True):
        for column, seen, value in zip(COLUMNS, row, values, strict=True):
            if isinstance(value, int | float):
                assert float(seen) == pytest.approx(value)
            else:
                assert seen == as_shown(column, value)


@pytest.mark.parametrize("name", DIGESTS)
def test_pandas_reads_every_cell_of_the_csv_as_it_was_written(name: str) -> None:
    digest = DIGESTS[name]
    frame = pd.read_csv(io.BytesIO(render(digest, "csv")), dtype=str, keep_default_na=False)
    assert list(frame.columns) == [column.name for column in COLUMNS]
    for (_, found), values in zip(frame.iterrows(), rows(digest, COLUMNS), strict=True):
        for column, value in zip(COLUMNS, values, strict=True):
            assert found[column.name] == as_shown(column, cell(column, value))


@pytest.mark.parametrize("name", DIGESTS)
def test_pandas_reads_the_workbook_with_its_types(name: str) -> None:
    digest: Digest = DIGESTS[name]
    frame = pd.read_excel(io.BytesIO(render(digest, "xlsx")), sheet_name="Jobs", keep_default_na=False)
    for (_, found), values in zip(frame.iterrows(), rows(digest, COLUMNS), strict=True):
        for column, value in zip(COLUMNS, values, strict=True):
            seen = found[column.name]
            assert (seen.date() if isinstance(value, date) else seen) == (value if value is not None else "")
