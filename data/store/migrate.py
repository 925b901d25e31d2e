"""Forward-only numbered migrations: one at a time, under a lock, with a backup first."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from data.errors import StoreError
from data.store import SCHEMA
from data.store.database import Database

FOLDER = Path(__file__).resolve().parent.parent / "migrations"


def migrate(database: Database, found: int) -> None:
    """Bring a database from version ``found`` (0: empty) to this medcoder's; each step is a transaction."""
    if not found and (foreign := database.tables()):
        raise StoreError(
            f"the database belongs to another program: it has a table '{min(foreign)}' but none of medcoder's",
            database.where,
            "name another one in MEDCODER_DATABASE_URL",
        )
    for number in range(found + 1, SCHEMA + 1):
        with database.writing():
            _apply(database, number)


def _apply(database: Database, number: int) -> None:
    for statement in statements(database, number):
        database.run(statement)
    if number == 1:
        database.run("CREATE TABLE medcoder_schema (version INTEGER PRIMARY KEY, at TEXT NOT NULL)")
    database.run("INSERT INTO medcoder_schema (version, at) VALUES (?, ?)", (number, datetime.now(UTC).isoformat()))


def statements(database: Database, number: int) -> list[str]:
    """The statements of one migration in the database's own words."""
    (path,) = FOLDER.glob(f"{number:04d}_*.sql")
    sql = path.read_text(encoding="utf-8")
    for token, word in database.dialect.items():
        sql = sql.replace(token, word)
    lines = [line for line in sql.splitlines() if not line.startswith("--")]
    return [statement for part in "\n".join(lines).split(";\n") if (statement := part.strip().rstrip(";"))]
