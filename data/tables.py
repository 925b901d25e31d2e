"""A table in a terminal of any width: nothing is cut off, and a word that stands alone, such as an id, is never broken.

Where the columns do not fit beside each other, each row is told as lines of ``Heading: value``.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

#: Blanks between two columns.
GAP = 2
#: A word of running text that is longer than this may be broken in a narrow column.
LONG_WORD = 16
#: A cell of more lines than this is read more easily as a line of its own.
TALL = 6


def column_widths(columns: Sequence[Sequence[str]], width: int) -> list[int] | None:
    """How wide each column, heading and cells, may be in so many characters; None where they do not fit well."""
    widths, most = [_least(cells) for cells in columns], [max(map(len, cells)) for cells in columns]
    spare = width - sum(widths) - GAP * (len(columns) - 1)
    if spare < 0:
        return None
    while spare and (narrow := [at for at in range(len(widths)) if widths[at] < most[at]]):
        widths[min(narrow, key=widths.__getitem__)] += 1
        spare -= 1
    tall = any(wide * TALL < longest for wide, longest in zip(widths, most, strict=True))
    return None if tall else widths


def _least(cells: Sequence[str]) -> int:
    heading, *values = cells
    words = [len(word) for cell in cells for word in cell.split()] or [0]
    if not any(" " in value for value in values):  # ids, verdicts, figures: to be read and copied whole
        return max(words)
    return max(*(len(word) for word in heading.split()), min(max(words), LONG_WORD), 1)


def row_lines(heads: Sequence[str], cells: Sequence[str], width: int) -> Iterator[str]:
    """A row as lines of ``Heading: value``, as many in a line as fit; what is empty is left out.

    >>> list(row_lines(["Rank", "Title", "Why", "Id"], ["1", "Coder", "", "mercy_health:R10235"], 20))
    ['Rank: 1', 'Title: Coder', 'Id:', '  mercy_health:R10235']
    """
    line = ""
    for part in (f"{head}: {cell}".removeprefix(": ") for head, cell in zip(heads, cells, strict=True) if cell):
        if line and len(line) + GAP + 1 + len(part) <= width:
            line += " " * (GAP + 1) + part
            continue
        yield from _wrapped(line, width)
        line = part
    yield from _wrapped(line, width)


def _wrapped(line: str, width: int) -> list[str]:
    return textwrap.wrap(line, max(width, 10), subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def draw(heads: Sequence[str], cells: Sequence[Sequence[str]]) -> None:
    """The table on the terminal that is stdout."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
    widths = column_widths(list(zip(heads, *cells, strict=True)), console.width)
    if widths is None:
        told = ("\n".join(row_lines(heads, row, console.width)) for row in cells)
        return console.print(Text("\n\n".join(told)), soft_wrap=True)
    drawn = Table(box=None, pad_edge=False, padding=(0, GAP, 0, 0), header_style="bold")
    for head, width in zip(heads, widths, strict=True):
        drawn.add_column(head, width=width, overflow="fold")
    for row in cells:
        drawn.add_row(*(Text(cell) for cell in row))  # Text: a stranger's [brackets] are not markup
    console.print(drawn)
