"""PostgreSQL, for several machines over one store. The same statements as SQLite, the same promise: one writer at a
time. Imported only for a ``postgresql://`` address."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from hashlib import blake2b
from typing import Any

import psycopg
from psycopg import errors
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from data.errors import BadInput, StoreError
from data.store.database import PAGE, PATIENCE, Database, Row
from data.store.filelock import busy


class Postgres(Database):
    """A session of a PostgreSQL server; its tables lie in the first schema of its search path."""

    dialect = {"{key}": 'TEXT COLLATE "C"', "{blob}": "BYTEA"}

    def __init__(self, url: str) -> None:
        self._url, self.where = url, _shown(url)
        self._depth = 0
        with self._trouble():
            self._connection = _connect(url)
        self._space = self.rows("SELECT current_database(), current_schema()")[0]

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """Run one statement; its rows."""
        with self._trouble():
            cursor = self._connection.execute(_numbered(sql), values or None)
            return cursor.fetchall() if cursor.description else []

    def run(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Run one statement; the number of rows it changed."""
        with self._trouble():
            return self._connection.execute(_numbered(sql), values or None).rowcount

    def run_each(self, sql: str, values: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each row of parameters, without waiting for each answer."""
        with self._trouble(), self._connection.cursor() as cursor:
            cursor.executemany(_numbered(sql), values)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A transaction, from its start the only writer; nested ones join it."""
        if self._depth:
            yield
            return
        with self._trouble(), self._connection.transaction():
            self.rows("SELECT pg_advisory_xact_lock(?)", [self._key("writing")])
            self._depth = 1
            try:
                yield
            finally:
                self._depth = 0

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """A transaction in which every statement sees the same moment."""
        with self._trouble(), self._connection.transaction():
            self.run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield

    def tables(self) -> set[str]:
        """The names of all tables of the schema."""
        return {name for (name,) in self.rows("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")}

    def stream(self, sql: str) -> Iterator[Row]:
        """The rows of a statement, a few at a time; within a transaction."""
        with self._trouble(), self._connection.cursor(name="medcoder_stream") as cursor:
            cursor.itersize = PAGE
            cursor.execute(_numbered(sql))
            yield from cursor

    def columns(self, table: str) -> list[str]:
        """The names of a table's columns."""
        rows = self.rows(
            "SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema()"
            " AND table_name = ? ORDER BY ordinal_position",
            [table],
        )
        return [name for (name,) in rows]

    def check(self) -> list[str]:
        """Nothing: a server looks after its own files."""
        return []

    def again(self) -> Postgres:
        """Another session of the same database."""
        return Postgres(self._url)

    @contextmanager
    def lock(self, name: str) -> Iterator[None]:
        """An advisory lock of a session of its own: the server frees it when that session ends, however it ends."""
        key = self._key(name)
        with self._trouble():
            connection = _connect(self._url)
        with connection:
            with self._trouble():
                taken = connection.execute("SELECT pg_try_advisory_lock(%s)", [key]).fetchone()
            if taken != (True,):
                raise busy(name, self._holder(key))
            try:
                yield
            finally:
                # The server ends a closed session a moment later: whoever asks next must not meet its lock.
                with suppress(psycopg.Error):
                    connection.execute("SELECT pg_advisory_unlock(%s)", [key])

    def close(self) -> None:
        """End the session."""
        self._connection.close()

    def _key(self, name: str) -> int:
        # Advisory locks are numbers of the whole database: two stores in two schemas must not meet.
        words = "\n".join(["medcoder", *map(str, self._space), name])
        return int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), "big", signed=True)

    def _holder(self, key: int) -> str:
        low, high = key & 0xFFFFFFFF, (key >> 32) & 0xFFFFFFFF
        row = self.one(
            "SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid"
            " WHERE l.locktype = 'advisory' AND l.granted AND l.classid::bigint = ? AND l.objid::bigint = ?"
            " AND l.objsubid = 1 AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())",
            [high, low],
        )
        return str(row[0] or "").removeprefix("medcoder ") if row else ""

    @contextmanager
    def _trouble(self) -> Iterator[None]:
        try:
            yield
        except psycopg.Error as error:
            raise _sentence(error, self.where) from error


def _connect(url: str) -> psycopg.Connection[Row]:
    wanted = {
        "connect_timeout": "10",
        "keepalives_idle": "60",  # a lock is held by a session that says nothing for hours
        "application_name": f"medcoder {os.getpid()} on {socket.gethostname()}"[:63],
    }
    given = conninfo_to_dict(url)
    connection = psycopg.connect(
        make_conninfo(url, **{k: v for k, v in wanted.items() if k not in given}), autocommit=True
    )
    connection.execute("SELECT set_config('lock_timeout', %s, false)", [f"{PATIENCE:.0f}s"])
    connection.execute("SELECT set_config(name, '0', false) FROM pg_settings WHERE name = 'idle_session_timeout'")
    return connection


def _numbered(sql: str) -> Any:
    # Our statements have neither a question mark nor a percent sign of their own.
    return sql.replace("?", "%s")


def _shown(url: str) -> str:
    """The address without its password."""
    try:
        given = conninfo_to_dict(url)
    except psycopg.Error as error:
        raise BadInput(
            "the database's address is not one", "postgresql://…", "write postgresql://USER@HOST/DATABASE"
        ) from error
    return f"PostgreSQL database {given.get('dbname') or 'of this user'} on {given.get('host') or 'this machine'}"


def _sentence(error: psycopg.Error, where: str) -> StoreError:
    for kinds, failed, move in _TROUBLES:
        if isinstance(error, kinds):
            return StoreError(failed, where, move)
    said = str(error).strip().splitlines() or [type(error).__name__]
    if isinstance(error, psycopg.OperationalError):
        return StoreError("the database cannot be reached", where, f"start it or correct its address: {said[0]}")
    return StoreError("the database failed", where, f"the database says: {said[0]}")


#: Kinds of trouble → what failed and the next move; the first that fits.
_TROUBLES: tuple[tuple[tuple[type[psycopg.Error], ...], str, str], ...] = (
    (
        (errors.LockNotAvailable, errors.QueryCanceled),
        "another program has kept the database locked",
        "wait until it is done, or end it, and try again",
    ),
    ((errors.DiskFull,), "the disk is full", "free some space and try again; nothing that was stored is lost"),
    (
        (errors.InsufficientPrivilege, errors.ReadOnlySqlTransaction),
        "the database may not be written",
        "give this user the right to make and change tables there",
    ),
    (
        (errors.AdminShutdown, errors.CrashShutdown, errors.CannotConnectNow),
        "the database has stopped",
        "start it and try again; nothing that was stored is lost",
    ),
    (
        (errors.InvalidCatalogName,),
        "there is no such database on that server",
        "make it (createdb) or correct MEDCODER_DATABASE_URL",
    ),
    (
        (errors.InvalidPassword, errors.InvalidAuthorizationSpecification),
        "the database does not accept this user",
        "correct user or password in MEDCODER_DATABASE_URL",
    ),
)
