"""What a person says of jobs, read back from an edited digest; pure, every trouble named by its row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from data.errors import BadInput
from data.near import nearest
from data.stored import Mark
from matcher.digests.cells import restore
from matcher.digests.news import STATUSES
from matcher.digests.sheets import Row, Table

#: In place of a status: forget what was said.
FORGET = "none"


@dataclass(frozen=True, slots=True)
class Change:
    """One mark to record; the status :data:`FORGET` removes it."""

    id: str
    status: str
    note: str


def plan(
    table: Table, path: Path, marks: Mapping[str, Mark], known: Callable[[str], bool]
) -> tuple[list[Change], list[str]]:
    """The changes that an edited digest asks for, and a sentence for every row that cannot be used.

    A row with neither status nor note asks for nothing, so that a digest written before a mark does not undo it.
    """
    if "id" not in table.names or "status" not in table.names:
        raise BadInput(
            "the table has no columns 'id' and 'status'", str(path), "read back a digest as medcoder wrote it"
        )
    changes: dict[str, Change] = {}
    errors: list[str] = []
    for row in table.rows:
        id = restore(row.get("id"))
        change, error = _row(row, id, marks.get(id), known)
        if error:
            errors.append(f"row {row.number}: {error}")
        elif change is not None:
            changes[id] = change
    return list(changes.values()), errors


def _row(row: Row, id: str, mark: Mark | None, known: Callable[[str], bool]) -> tuple[Change | None, str]:
    status = restore(row.get("status")).casefold().replace(" ", "_") or (mark.status if mark else "")
    note = restore(row.get("note")) or (mark.note if mark else "")
    if not status or (mark is not None and (mark.status, mark.note) == (status, note)):
        return None, "" if status or not note else f"a note without a status ({id})"
    if status == FORGET:
        return (Change(id, FORGET, "") if mark else None), ""
    if status not in STATUSES:
        near = nearest(status, STATUSES)
        return None, f"{status!r} is no status: " + (f"did you mean {near!r}?" if near else f"use {_choices()}")
    if not id or not known(id):
        return None, f"no listing is called {id!r}" if id else "there is no id"
    return Change(id, status, note), ""


def _choices() -> str:
    return f"{', '.join(STATUSES[:-1])} or {STATUSES[-1]}"
