"""CSV by RFC 4180, through pandas: UTF-8 with a byte order mark, comma, CRLF, formulas defused in every column."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from data.errors import WrongUsage
from matcher.digests.cells import defuse, defuse_url
from matcher.digests.columns import Column, Value, choose, rows
from matcher.digests.digest import Digest

#: What separates the cells of a file for an Excel whose regional settings are not known: with UTF-16 and tabs it
#: opens in columns everywhere, where "sep=," would make it forget the encoding.
EXCEL = "\t"


def render(digest: Digest, *, columns: Sequence[str] | None = None, delimiter: str = ",", excel: bool = False) -> bytes:
    """A line of names, then a line a match; ``excel`` writes UTF-16 and tabs: every Excel opens it in columns."""
    check_delimiter(delimiter)
    chosen = choose(columns)
    cells = [[cell(column, value) for column, value in zip(chosen, row, strict=True)] for row in rows(digest, chosen)]
    text = table([column.name for column in chosen], cells, EXCEL if excel else delimiter)
    return ("\ufeff" + text).encode("utf-16-le" if excel else "utf-8")


def table(names: Sequence[str], cells: Sequence[Sequence[Value]], separator: str = ",") -> str:
    """Rows as CSV text; numbers stay numbers, None an empty cell."""
    import pandas as pd  # heavy, and needed here only

    frame = pd.DataFrame(cells, columns=list(names), dtype=object)
    return str(frame.to_csv(None, sep=separator, index=False, lineterminator="\r\n"))


def cell(column: Column, value: Value) -> Value:
    """One value as CSV shows it: dates by ISO 8601, texts defused, whole amounts without a point."""
    if isinstance(value, str):
        return defuse_url(value) if column.kind == "link" else defuse(value)
    if isinstance(value, date):
        return value.isoformat()
    if column.name.startswith("pay_") and isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def check_delimiter(delimiter: str) -> None:
    """A delimiter is one of comma, semicolon, tab and bar; anything else is :class:`WrongUsage`."""
    if delimiter not in (",", ";", "\t", "|"):
        raise WrongUsage(f"{delimiter!r} cannot separate cells", "--delimiter", "use a comma, semicolon, tab or |")
