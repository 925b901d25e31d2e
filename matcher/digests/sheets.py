"""Tables that people edit, read back: CSV however their program saved it, or the first sheet of an XLSX."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from data.errors import BadInput
from data.safe import one_line

#: More than anyone edits by hand; beyond it the file is something else.
MOST_ROWS, MOST_BYTES = 100_000, 50_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number in the file as a spreadsheet counts (the header is 1), and its cells by lower-case name."""

    number: int
    cells: dict[str, str]

    def get(self, name: str) -> str:
        """The cell on one line, trimmed; "" where there is none."""
        return self.cells.get(name, "")


@dataclass(frozen=True, slots=True)
class Table:
    """The header's names, lower-case, in the order of the file, and the rows that hold anything."""

    names: tuple[str, ...]
    rows: tuple[Row, ...]

    def column(self, name: str) -> str:
        """The letters of a column, as a spreadsheet names it: "A", "AB".

        >>> Table(("id", "status"), ()).column("status")
        'B'
        """
        number, letters = self.names.index(name) + 1, ""
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(65 + rest) + letters
        return letters


def read_table(path: Path) -> Table:
    """The table in a CSV or XLSX file; a file that is none is :class:`BadInput` that names it.

    CSV may be UTF-8, UTF-16 with its mark, or as Excel saves it for Windows (cp1252); comma, semicolon, tab or bar.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise BadInput("the file does not exist", str(path), "check the name") from None
    except OSError as trouble:
        raise BadInput("the file cannot be read", str(path), str(trouble.strerror or trouble)) from trouble
    if len(content) > MOST_BYTES:
        raise BadInput("the file is too large for a table that a person edits", str(path), "check the name")
    lines = _workbook_lines(content, path) if content.startswith(b"PK\x03\x04") else _csv_lines(content, path)
    return _table(lines, path)


def _table(lines: Iterator[Sequence[Any]], path: Path) -> Table:
    header = next(lines, ())
    names = tuple(_text(cell).casefold().replace(" ", "_") for cell in header)
    while names and not names[-1]:
        names = names[:-1]
    if not names:
        raise BadInput("the table has no header", str(path), "its first row must name the columns")
    if twice := next((name for name in names if name and names.count(name) > 1), ""):
        raise BadInput(f"two columns are called {twice!r}", str(path), "rename one of them")
    rows = []
    for number, line in enumerate(lines, 2):
        cells = {name: _text(cell) for name, cell in zip(names, line, strict=False) if name}
        if number > MOST_ROWS:
            raise BadInput(f"the table has more than {MOST_ROWS} rows", str(path), "split it")
        if any(cells.values()):
            rows.append(Row(number, cells))
    return Table(names, tuple(rows))


def _text(cell: Any) -> str:
    """A cell as a person sees it: dates by ISO 8601, whole numbers without a point."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return one_line(str(cell))


def _csv_lines(content: bytes, path: Path) -> Iterator[list[str]]:
    text = _decode(content)
    if "\0" in text[:10_000]:
        raise BadInput("the file is neither CSV nor XLSX", str(path), "save it as one of them")
    if text[:4].casefold() == "sep=":  # a line that some programs put first for Excel
        text = text.partition("\n")[2]
    head = text.partition("\n")[0]
    delimiter = max(",;\t|", key=head.count)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    except csv.Error as trouble:
        raise BadInput("the file is not valid CSV", str(path), f"correct it: {trouble}") from trouble


def _decode(content: bytes) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")  # what Excel on Windows means by "CSV"


def _workbook_lines(content: bytes, path: Path) -> Iterator[Sequence[Any]]:
    from zipfile import BadZipFile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, ValueError, OSError) as trouble:
        raise BadInput("the file is not a workbook", str(path), "save it as .xlsx or .csv") from trouble
    yield from book.worksheets[0].iter_rows(values_only=True) if book.worksheets else ()
    book.close()
