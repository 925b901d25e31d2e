"""XLSX: real dates, numbers and links, a filter on a header that stays in view; no text ever becomes a formula."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from matcher.digests.cells import defuse, is_web, one_line
from matcher.digests.columns import Column, Value, choose, rows
from matcher.digests.digest import Digest, headline
from matcher.digests.news import STATUSES

#: Excel takes no link longer than this, and no more of them than that on one sheet.
LONGEST_LINK, MOST_LINKS = 2079, 65_000

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": True,
}


def render(digest: Digest, *, columns: Sequence[str] | None = None) -> bytes:
    """A workbook of two sheets: the jobs, and what the columns mean together with what else the digest says."""
    from xlsxwriter import Workbook

    chosen = choose(columns)
    out = BytesIO()
    book = Workbook(out, _OPTIONS)
    day = datetime.combine(digest.as_of, time())
    book.set_properties({"title": f"Coding jobs for {one_line(digest.name)}", "created": day})
    sheet = Sheet(book, "Jobs", chosen)
    sheet.fill(list(rows(digest, chosen)))
    _about(book, digest, chosen)
    book.close()
    return out.getvalue()


class Sheet:
    """One sheet with a header and rows of typed values; also what the caseload summary is written with."""

    def __init__(self, book: Any, name: str, columns: Sequence[Column]) -> None:
        self.columns = columns
        self.sheet = book.add_worksheet(name)
        looks: dict[str, dict[str, Any]] = {
            "head": {"bold": True, "bg_color": "#E4E8EE", "bottom": 1},
            "text": {"text_wrap": True},
            "formula": {"text_wrap": True, "quote_prefix": True},
            "date": {"num_format": "yyyy-mm-dd"},
            "number": {"num_format": "0.0###"},
            "whole": {"num_format": "0"},
            "link": {"font_color": "#0B57A4", "underline": 1},
        }
        self.formats = {kind: book.add_format({"valign": "top"} | look) for kind, look in looks.items()}

    def fill(self, rows: Sequence[Sequence[Value]]) -> None:
        """Write the header and every row, then the filter, the frozen header, widths and the print layout."""
        for place, column in enumerate(self.columns):
            self.sheet.set_column(place, place, column.width)
            self.sheet.write_string(0, place, column.name, self.formats["head"])
            for line, row in enumerate(rows, 1):
                self._write(line, place, column, row[place])
        self._arrange(len(rows))

    def _arrange(self, count: int) -> None:
        self.sheet.freeze_panes(1, 0)
        self.sheet.autofilter(0, 0, max(1, count), max(0, len(self.columns) - 1))
        self.sheet.repeat_rows(0)
        self.sheet.set_landscape()
        self.sheet.fit_to_pages(1, 0)
        for place, column in enumerate(self.columns):
            if column.name == "status" and count:
                choice = {"validate": "list", "source": list(STATUSES), "error_type": "warning"}
                self.sheet.data_validation(1, place, count, place, choice)

    def _write(self, line: int, place: int, column: Column, value: Value) -> None:
        if value is None or value == "":
            return
        if isinstance(value, date):
            self.sheet.write_datetime(line, place, datetime.combine(value, time()), self.formats["date"])
        elif isinstance(value, str):
            self._write_text(line, place, column, value)
        else:
            kind = "whole" if column.kind == "whole" else "number"
            self.sheet.write_number(line, place, value, self.formats[kind])

    def _write_text(self, line: int, place: int, column: Column, text: str) -> None:
        if column.kind == "link" and is_web(text) and len(text) <= LONGEST_LINK and line <= MOST_LINKS:
            self.sheet.write_url(line, place, text, self.formats["link"], string=text)
            return
        # Excel would read "=1+1" anew as a formula when a person edits the cell; the quote prefix holds it a text.
        kind = "text" if defuse(text) == text else "formula"
        self.sheet.write_string(line, place, text, self.formats[kind])


def _about(book: Any, digest: Digest, columns: Sequence[Column]) -> None:
    """The sheet that explains: what the digest brings, what it has to tell, what each column means."""
    sheet = book.add_worksheet("About")
    bold, wrap = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 20)
    sheet.set_column(1, 1, 90, wrap)
    closed = [f"Closed: {job.title}, {job.employer} ({job.closed.isoformat()})" for job in digest.closed_saved]
    waiting = [f"{digest.waiting} more wait for the next digest"] if digest.waiting else []
    told = [*digest.notices, digest.gap_line, *waiting, *closed, *digest.silent_sources]
    lines = [("As of", digest.as_of.isoformat()), ("Brings", headline(digest)), *(("", text) for text in told if text)]
    lines += [("Column", "Meaning"), *((column.name, column.meaning) for column in columns)]
    for line, (left, right) in enumerate(lines):
        sheet.write_string(line, 0, left, bold)
        sheet.write_string(line, 1, one_line(right), wrap)
