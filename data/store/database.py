"""What the store asks of a database. Statements are written once, in the SQL that SQLite and PostgreSQL share,
with ``?`` for each parameter; the little that differs is behind this class."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any

from data.errors import StoreError

Row = tuple[Any, ...]

#: How long a writer waits for another, in seconds.
PATIENCE = 30.0

#: Rows that a streamed query holds in memory at a time.
PAGE = 500


class Database(ABC):
    """One connection. Every trouble of the driver leaves it as :class:`data.errors.StoreError`, one sentence."""

    #: What the tokens of the migrations stand for here.
    dialect: dict[str, str]
    #: Where it is, fit to be shown: no password.
    where: str

    @abstractmethod
    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """Run one statement; its rows, if it has any."""

    @abstractmethod
    def run(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Run one statement; the number of rows it changed."""

    @abstractmethod
    def run_each(self, sql: str, values: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each of many rows of parameters."""

    @abstractmethod
    def writing(self) -> AbstractContextManager[None]:
        """A transaction of the one writer at a time; nested ones join the outer. All of it or nothing."""

    @abstractmethod
    def tables(self) -> set[str]:
        """The names of all tables."""

    @abstractmethod
    def lock(self, name: str) -> AbstractContextManager[None]:
        """Hold a named lock; :class:`data.errors.Busy` at once where another holds it. It dies with its holder."""

    @abstractmethod
    def snapshot(self) -> AbstractContextManager[None]:
        """A transaction that only reads, in which every statement sees the same moment."""

    @abstractmethod
    def stream(self, sql: str) -> Iterator[Row]:
        """The rows of a statement, a few in memory at a time; within a snapshot."""

    @abstractmethod
    def columns(self, table: str) -> list[str]:
        """The names of a table's columns, in their order."""

    @abstractmethod
    def check(self) -> list[str]:
        """What the database itself finds damaged, in its own words; ``[]`` where all is well."""

    @abstractmethod
    def again(self) -> Database:
        """Another connection to the same database."""

    @abstractmethod
    def close(self) -> None:
        """Let go of the connection; more than once does no harm."""

    def one(self, sql: str, values: Sequence[Any] = ()) -> Row | None:
        """The first row of a statement, if there is one."""
        found = self.rows(sql, values)
        return found[0] if found else None

    def rows_of(self, sql: str, many: Sequence[str], values: Sequence[Any] = ()) -> list[Row]:
        """Rows of a statement whose ``{in}`` stands for a list of any length, asked in chunks."""
        found: list[Row] = []
        for start in range(0, len(many), PAGE):
            chunk = many[start : start + PAGE]
            found += self.rows(sql.replace("{in}", ",".join("?" * len(chunk))), [*values, *chunk])
        return found

    def pages(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        """Stream a statement that ends in ``> ? ORDER BY … LIMIT ?`` over its first column, a page at a time.

        No cursor stays open between two pages, so the caller may write meanwhile, and memory stays flat.
        """
        last = ""
        while page := self.rows(sql, [*values, last, PAGE]):
            yield from page
            last = page[-1][0]


def version(database: Database) -> int:
    """The schema that a database has; 0 where there is none of ours."""
    if "medcoder_schema" not in database.tables():
        return 0
    row = database.one("SELECT MAX(version) FROM medcoder_schema")
    if row is None or row[0] is None:
        raise StoreError("the database does not say its version", database.where, "restore a backup")
    return int(row[0])
