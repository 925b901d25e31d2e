"""Forward-only numbered migrations: one process at a time, a backup first, all of it or nothing."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from data.errors import StoreError
from data.store.database import Database, version
from data.store.sqlite import Sqlite

FOLDER = Path(__file__).resolve().parent.parent / "migrations"


def migrate(database: Database, target: int) -> None:
    """Bring a database to schema ``target`` in one transaction; who comes second finds it done.

    A database that holds something already is backed up first: SQLite to a dated file beside it, PostgreSQL to a dated
    SQLite file in the folder ``backups`` of medcoder's home.
    """
    with database.writing():
        found = version(database)
        if not found:
            _refuse_foreign(database)
        elif found < target:
            _backup(database, found)
        for number in range(found + 1, target + 1):
            _apply(database, number)


def statements(number: int, dialect: dict[str, str]) -> list[str]:
    """The statements of one migration in a database's own words."""
    (path,) = FOLDER.glob(f"{number:04d}_*.sql")
    sql = path.read_text(encoding="utf-8")
    for token, word in dialect.items():
        sql = sql.replace(token, word)
    lines = [line for line in sql.splitlines() if not line.startswith("--")]
    return [statement for part in "\n".join(lines).split(";\n") if (statement := part.strip().rstrip(";"))]


def _refuse_foreign(database: Database) -> None:
    if foreign := database.tables():
        raise StoreError(
            f"the database belongs to another program: it has a table {min(foreign)!a} but none of medcoder's",
            database.where,
            "name another one in MEDCODER_DATABASE_URL",
        )


def _apply(database: Database, number: int) -> None:
    for statement in statements(number, database.dialect):
        database.run(statement)
    if number == 1:
        database.run("CREATE TABLE medcoder_schema (version INTEGER PRIMARY KEY, at TEXT NOT NULL)")
    database.run("INSERT INTO medcoder_schema (version, at) VALUES (?, ?)", (number, datetime.now(UTC).isoformat()))


def _backup(database: Database, found: int) -> None:
    from data.store.copying import backup

    stamp = f"schema{found}-{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}"
    if isinstance(database, Sqlite):
        if database.path == ":memory:":
            return
        path = Path(f"{database.path}.{stamp}.backup")
    else:
        from data.settings import load_settings

        path = load_settings().home / "backups" / f"medcoder.{stamp}.db"
    other = database.again()  # our own transaction is the writer; a second connection may read what stood before it
    try:
        backup(other, path)
    finally:
        other.close()
