"""One table with a row a person becomes their profiles: everything is checked first, and then all are written or none.

Each cell is read by the same reader as a profile's file, on its own, so that every trouble names its cell.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from data.errors import BadInput, MedcoderError, StoreError
from data.near import nearest
from data.toml import line_of, quoted
from matcher.digests.cells import restore
from matcher.digests.sheets import Row, Table, read_table
from matcher.interview import identifier

# A profile's id is the stem of its file, on every system: "dana_r", "p01".
_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,60}")
_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
# "CPC", "CCS in progress 2027-02-01", "RHIT lapsed"
_CREDENTIAL = re.compile(
    r"(?P<code>\S+)(?:\s+(?P<status>held|lapsed|in[ _-]progress))?(?:\s+(?P<day>\d{4}-\d{2}-\d{2}))?", re.I
)
# "professional fee = 1.5", "inpatient: 2"
_AREA = re.compile(r"(?P<area>[^=:]+?)\s*[=:]\s*(?P<years>\d+(?:\.\d+)?)")
# "24", "24.50", "$24.50"
_NUMBER = re.compile(r"\$?\s*(\d+(?:\.\d+)?)")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the table: where its value goes in a profile, how it is written, and an example."""

    name: str
    table: str  # the table of the profile's file, "" at its top
    key: str
    kind: str  # text, number, list, names, credentials, areas
    example: str


COLUMNS = (
    Column("id", "", "", "id", "dana"),
    Column("name", "", "name", "text", "Dana R."),
    Column("about", "", "about", "text", "Pro-fee coder, ED and clinic"),
    Column("education", "education", "level", "text", "associate"),
    Column("credentials", "", "credentials", "credentials", "CPC-A; CCS in_progress 2027-02-01"),
    Column("years", "experience", "years", "number", "1.5"),
    Column("areas", "experience", "areas", "areas", "professional fee=1.5"),
    Column("specialties", "skills", "specialties", "list", "emergency department"),
    Column("code_sets", "skills", "code_sets", "list", "ICD-10-CM; CPT"),
    Column("software", "skills", "software", "list", "Epic"),
    Column("roles", "wants", "roles", "list", "coder"),
    Column("wants_specialties", "wants", "specialties", "list", "emergency department; cardiology"),
    Column("workplace", "wants", "workplace", "list", "remote; hybrid"),
    Column("state", "wants", "state", "text", "OH"),
    Column("city", "wants", "city", "text", "Toledo"),
    Column("max_distance_miles", "wants", "max_distance_miles", "number", "30"),
    Column("employment", "wants", "employment", "list", "full_time"),
    Column("min_pay_hourly", "wants", "min_pay_hourly", "number", "24"),
    Column("exclude_employers", "wants", "exclude_employers", "names", "Acme Staffing"),
)


@dataclass(slots=True)
class Import:
    """What a table says: a profile's text by its id, what is wrong cell by cell, and what will count for nothing."""

    profiles: dict[str, str] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def read_caseload(path: Path, folder: Path, *, replace: bool = False) -> Import:
    """Read and check a whole table (CSV or XLSX) against the profiles in ``folder``; nothing is written."""
    table = read_table(path)
    known = [column.name for column in COLUMNS]
    if unknown := [name for name in table.names if name and name not in known]:
        near = nearest(unknown[0], known)
        hint = f"did you mean {near!r}?" if near else f"there are {', '.join(c.name for c in COLUMNS)}"
        raise BadInput(f"no column of a caseload is called {unknown[0]!r}", str(path), hint)
    if not {"id", "name"} & set(table.names):
        raise BadInput("the table has neither a column 'id' nor 'name'", str(path), "see medcoder caseload template")
    out = Import()
    with tempfile.TemporaryDirectory() as scratch:
        for row in table.rows:
            _Reader(table, row, Path(scratch), out).read(folder, replace)
    if not table.rows and not out.errors:
        out.errors.append("the table has no row below its header")
    return out


def write_caseload(profiles: Mapping[str, str], folder: Path) -> list[Path]:
    """Write all profiles: first aside, so that a full disk leaves things as they were, then each into its place."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=".import-", dir=folder))
    except OSError as trouble:
        raise StoreError("the folder cannot be written", str(folder), str(trouble.strerror)) from trouble
    try:
        for id, text in profiles.items():
            _write(aside / f"{id}.toml", text)
        for id in profiles:
            os.replace(aside / f"{id}.toml", folder / f"{id}.toml")
    except OSError as trouble:
        raise StoreError("the profiles cannot be written", str(folder), str(trouble.strerror)) from trouble
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return [folder / f"{id}.toml" for id in profiles]


def _write(path: Path, text: str) -> None:
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


class _Reader:
    """Reads one row; every trouble is told with its cell."""

    def __init__(self, table: Table, row: Row, scratch: Path, out: Import) -> None:
        self.table, self.row, self.scratch, self.out = table, row, scratch, out

    def read(self, folder: Path, replace: bool) -> None:
        """Put the row's profile, or what is wrong with it, into the import."""
        before = len(self.out.errors)
        id = self._id(folder, replace)
        lines: dict[str, list[str]] = {"": [], "education": [], "experience": [], "skills": [], "wants": []}
        blocks: list[str] = []
        for column in COLUMNS[1:]:
            cell = restore(self.row.get(column.name))
            if cell and (written := self._cell(column, cell)):
                (blocks if column.kind in ("credentials", "areas") else lines[column.table]).append(written)
        if len(self.out.errors) == before:
            tables = [("" if not name else f"[{name}]\n") + "\n".join(found) for name, found in lines.items() if found]
            self.out.profiles[id] = "\n\n".join([*tables, *blocks]) + "\n"
            self._oddities(self.out.profiles[id])

    def _oddities(self, text: str) -> None:
        """Tell what only the whole row shows: a town that is not in its state."""
        from matcher.oddities import oddities
        from matcher.profile import load_profile

        path = self.scratch / "row.toml"
        path.write_text(text, encoding="utf-8")
        self.out.warnings += [f"row {self.row.number}: {said.rstrip('.')}" for said in oddities(load_profile(path))]

    def _id(self, folder: Path, replace: bool) -> str:
        given = restore(self.row.get("id"))
        name = restore(self.row.get("name"))
        id = given or (identifier(name) if name else "")
        if not id:
            self._error("name", "there is neither an id nor a name")
        elif not _ID.fullmatch(id) or _RESERVED.fullmatch(id):
            self._error("id", f"{id!r:.60} cannot be a file's name; use small letters, digits, - and _")
        elif id in self.out.profiles:
            self._error("id" if given else "name", f"{id!r} is in the table twice; give each an id")
        elif not replace and (folder / f"{id}.toml").exists():
            self._error("id" if given else "name", f"a profile {id!r} is already there; --replace writes over it")
        return id

    def _cell(self, column: Column, cell: str) -> str:
        """The cell as lines of a profile, checked by the reader of profiles; "" after an error."""
        try:
            written = _WRITERS[column.kind](column.key, cell)
        except ValueError as trouble:
            self._error(column.name, str(trouble))
            return ""
        return written if self._checked(column, written) else ""

    def _checked(self, column: Column, written: str) -> bool:
        from matcher.profile import read_words

        path = self.scratch / "cell.toml"
        head = f"[{column.table}]\n" if column.table and column.kind != "areas" else ""
        path.write_text(head + written + "\n", encoding="utf-8")
        try:
            _, doubts = read_words(path)
        except MedcoderError as trouble:
            self._error(column.name, f"{trouble.failed}; {trouble.next_move}")
            return False
        for doubt in doubts:
            said = doubt.removeprefix("cell.toml: ").rstrip(".")
            if column.kind == "credentials":  # a credential that counts for nothing is surely a slip
                self._error(column.name, said)
            else:
                self.out.warnings.append(f"{self._where(column.name)}: {said}")
        return not (doubts and column.kind == "credentials")

    def _error(self, column: str, what: str) -> None:
        self.out.errors.append(f"{self._where(column)}: {what}")

    def _where(self, column: str) -> str:
        letters = self.table.column(column) if column in self.table.names else "row "
        return f"{letters}{self.row.number} ({column})"


def _text(key: str, cell: str) -> str:
    return f"{key} = {quoted(cell)}"


def _number(key: str, cell: str) -> str:
    found = _NUMBER.fullmatch(cell)
    if found is None:
        raise ValueError(f"{cell!r:.60} is no number")
    return f"{key} = {found[1]}"


def _list(key: str, cell: str) -> str:
    return line_of(key, _split(cell, ";,"))


def _names(key: str, cell: str) -> str:
    return line_of(key, _split(cell, ";"))  # "Acme, Inc." is one name


def _credentials(key: str, cell: str) -> str:
    return "\n\n".join(_credential(key, part) for part in _split(cell, ";,"))


def _credential(key: str, part: str) -> str:
    found = _CREDENTIAL.fullmatch(part)
    if found is None:
        raise ValueError(f"{part!r:.60} is no credential; write CPC, CCS in_progress 2027-02-01 or RHIT lapsed")
    if found["day"]:
        date.fromisoformat(found["day"])  # its error is a sentence: "month must be in 1..12"
    status = re.sub(r"[ -]", "_", found["status"].lower()) if found["status"] else "held"
    lines = [f"[[{key}]]", f"code = {quoted(found['code'])}", f'status = "{status}"']
    return "\n".join([*lines, f"exam_date = {found['day']}"] if found["day"] else lines)


def _areas(key: str, cell: str) -> str:
    lines = [f"[experience.{key}]"]
    for part in _split(cell, ";,"):
        found = _AREA.fullmatch(part)
        if found is None:
            raise ValueError(f"{part!r:.60} names no years; write inpatient=2")
        lines.append(f"{quoted(found['area'])} = {found['years']}")
    return "\n".join(lines)


def _split(cell: str, signs: str) -> list[str]:
    return [part.strip() for part in re.split(f"[{signs}]", cell) if part.strip()]


_WRITERS: Mapping[str, Callable[[str, str], str]] = {
    "text": _text,
    "number": _number,
    "list": _list,
    "names": _names,
    "credentials": _credentials,
    "areas": _areas,
}


def template() -> Iterator[Sequence[str]]:
    """The header and an example row of a caseload table."""
    yield [column.name for column in COLUMNS]
    yield [column.example for column in COLUMNS]
