"""How commands speak: data on stdout, everything else on stderr; rich where a person looks, plain text elsewhere."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Protocol, TextIO

from data.safe import one_line, terminal

#: Seconds between two lines of progress where nobody looks.
EVERY = 30.0


class Advance(Protocol):
    """Tells a progress bar that ``done`` more are done."""

    def __call__(self, done: int = 1) -> None:
        """Move on."""


def say(text: str) -> None:
    """A remark to the person, on stderr."""
    _put(terminal(text), sys.stderr)


def emit_json(value: Any) -> None:
    """A value as JSON on stdout, in ASCII-safe UTF-8 whatever the terminal's encoding."""
    print(json.dumps(value, indent=2, default=str))


def table(rows: Sequence[Mapping[str, Any]], columns: Sequence[str] | Mapping[str, str]) -> None:
    """Rows as a table on stdout: ``columns`` are keys of the rows, or a mapping of key → heading."""
    heads = dict(columns) if isinstance(columns, Mapping) else {name: name for name in columns}
    cells = [[_cell(row.get(name)) for name in heads] for row in rows]
    if sys.stdout.isatty():
        from data.tables import draw  # late: only where a person looks

        draw(list(heads.values()), cells)
    else:
        _plain_table(list(heads.values()), cells)


@contextmanager
def progress(total: int | None, label: str) -> Iterator[Advance]:
    """A bar on stderr in a terminal, a line now and then elsewhere; call what it gives with how many are done more."""
    with (_rich_bar if sys.stderr.isatty() else _plain_lines)(total, label) as advance:
        yield advance


def _cell(value: Any) -> str:
    return "" if value is None else one_line(str(value))


def _plain_table(heads: Sequence[str], cells: Sequence[Sequence[str]]) -> None:
    widths = [max(map(len, column)) for column in zip(heads, *cells, strict=True)]
    for row in [heads, *cells]:
        _put("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip(), sys.stdout)


def _put(line: str, stream: TextIO) -> None:
    try:
        print(line, file=stream, flush=stream is sys.stderr)
    except UnicodeEncodeError:  # a Windows code page, or a C locale, has no "✓"
        encoding = stream.encoding or "ascii"
        print(line.encode(encoding, "replace").decode(encoding), file=stream)


@contextmanager
def _rich_bar(total: int | None, label: str) -> Iterator[Advance]:
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(one_line(label), total=total)

        def advance(done: int = 1) -> None:
            bar.update(task, advance=done)

        yield advance


@contextmanager
def _plain_lines(total: int | None, label: str) -> Iterator[Advance]:
    so_far, last = 0, time.monotonic()

    def advance(done: int = 1) -> None:
        nonlocal so_far, last
        so_far += done
        if time.monotonic() - last >= EVERY:
            last = time.monotonic()
            say(f"{label}: {so_far}" + (f" of {total}" if total is not None else ""))

    yield advance
