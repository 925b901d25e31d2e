"""Tables that were set with spaces: bars between their cells, and a cell that goes on in the next row put together.

"Certification   CCA, CPC-A  CPC, COC,      CCS" over "                            RHIT or RHIA" is one row.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

#: Where a cell begins in its line, and its words.
Cells = list[tuple[int, str]]

# "Education               High school diploma / GED                 Associate's in HIT"
_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
_NARROW = re.compile(r"(?<=\S) {2,}(?=\S)")
_INDENT = " " * 8


def columned(lines: Sequence[str], is_item: Callable[[str], object]) -> Iterator[str]:
    """The lines, rows of a table that was set with spaces with bars between their cells; two in a row make a table."""
    gaps = [bool(line and "   " in line.strip() and _GAP.search(line)) and not is_item(line) for line in lines]
    index = 0
    while index < len(lines):
        end = _end(lines, gaps, index)
        if end - index > 1:
            yield from _table(lines[index:end])
        else:
            yield lines[index]
        index = max(end, index + 1)


def _end(lines: Sequence[str], gaps: Sequence[bool], start: int) -> int:
    """Where the table ends that begins there; no further than its first line where none does."""
    if not (gaps[start] and start + 1 < len(lines) and gaps[start + 1]):
        return start
    end = start
    while end < len(lines) and (gaps[end] or (lines[end].startswith(_INDENT) and lines[end].strip())):
        end += 1
    return end


def _table(lines: Sequence[str]) -> Iterator[str]:
    """The rows of a table."""
    often = Counter(start for line in lines for start, _ in _cells(line, _GAP, ()))
    columns = [start for start, times in often.items() if times > 1 and start]
    rows: list[Cells] = []
    for line in lines:
        cells = _cells(line, _NARROW, columns)
        if not (rows and line.startswith(_INDENT) and _goes_on(rows[-1], cells)):
            rows.append(cells)
            continue
        further = dict(cells)
        rows[-1] = [(at, f"{words} {further[at]}" if at in further else words) for at, words in rows[-1]]
    for row in rows:
        head = "| " if len(row) > 1 and row[0][0] >= len(_INDENT) else ""
        yield head + " | ".join(words for _, words in row)


def _cells(line: str, gap: re.Pattern[str], columns: Sequence[int]) -> Cells:
    """The cells of a row: a wide gap parts two, and a narrow one where a column begins behind it."""
    out: Cells = []
    start = len(line) - len(line.lstrip())
    for found in gap.finditer(line, start):
        if found.end() - found.start() > 2 or found.end() in columns:
            out.append((start, line[start : found.start()]))
            start = found.end()
    return [*out, (start, line[start:].rstrip())]


def _goes_on(above: Cells, cells: Cells) -> bool:
    """Whether a row only goes on with some cells of the row above it."""
    places = [at for at, _ in above]
    return 0 < len(cells) < len(places) - 1 and all(at in places[1:] for at, _ in cells)
