"""Kills a process that writes the store at random moments, again and again: after each kill the store holds exactly
what was acknowledged, or one act more, and never half of one. In the end it equals a store that nobody disturbed.

SIGKILL ends the process, not the machine: what a power cut does rests on SQLite's ``synchronous=FULL``, not on this.
"""

from __future__ import annotations

import argparse
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from pathlib import Path
from random import Random

from data.records import Listing, RawPosting, Reading, Requirements, RunReport, SourceHealth
from data.store import Store, open_store
from tests.figures import Figure

ROOT = Path(__file__).resolve().parent.parent.parent
START = datetime(2026, 1, 1, tzinfo=UTC)
KILLS = 300
KEYS = [f"{n:02d}" for n in range(40)]

#: The writing child: acts one after another and says after each that it is done.
CHILD = """
import sys
from data.store import open_store
from tests.soak.store_kills import act
url, seed, begin = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with open_store(url) as store:
    print("ready", flush=True)
    for number in range(begin, begin + 100000):
        act(store, seed, number)
        print(number, flush=True)
"""

#: The upgrading child.
UPGRADE = """
import sys
import data.store.copying, data.store.migrate
from data.store import open_store
print("ready", flush=True)
open_store(sys.argv[1]).close()
"""


def run(args: argparse.Namespace) -> Iterator[Figure]:
    """All kills on SQLite, on PostgreSQL where one can be had, and on an upgrade from the first schema."""
    import pytest  # late, as psycopg below: the children import this module three hundred times

    from tests.databases import empty_schema, postgres_server

    kills = args.times or KILLS
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        yield from figures("sqlite", f"sqlite:///{folder / 'medcoder.db'}", args.seed, kills)
        yield from upgrades(folder / "upgrades", args.seed, kills)
        try:
            url = stack.enter_context(empty_schema(stack.enter_context(postgres_server())))
        except pytest.skip.Exception as missing:
            print(f"  skipped: {missing}")
            return
        yield from figures("postgresql", url, args.seed, kills)


def figures(name: str, url: str, seed: int, kills: int) -> Iterator[Figure]:
    """Kill a writer of one database ``kills`` times, and count."""
    acts, torn, wrong = kill_writers(url, seed, kills)
    yield Figure(f"{name}: kills of a writer", kills)
    yield Figure(f"{name}: acts that were written", acts)
    yield Figure(f"{name}: kills that met an act committed but not acknowledged", torn)
    yield Figure(f"{name}: kills after which the truth was another", wrong, bar=0, at_least=False)


def kill_writers(url: str, seed: int, kills: int) -> tuple[int, int, int]:
    """(acts written, kills between commit and word of it, kills after which the store was wrong)."""
    random, number, torn, wrong = Random(seed), 0, 0, 0
    with open_store("sqlite:///:memory:") as shadow:
        for _ in range(kills):
            said = killed_after(CHILD, random.uniform(0, 0.12), url, str(seed), str(number))
            while number <= said:
                act(shadow, seed, number)
                number += 1
            with open_store(url) as store, store._db.writing():  # once a server has ended what the dead had begun
                found, damaged = truth(store), bool(store.check())
            wrong += damaged
            if found != truth(shadow):  # then it must be the next act, committed but not yet acknowledged
                act(shadow, seed, number)
                number += 1
                torn += 1
                wrong += found != truth(shadow)
        return number, torn, wrong


def killed_after(program: str, seconds: float, *args: str) -> int:
    """Run a child, kill it so long after it is ready; the last number that it said, -1 if none."""
    command = [sys.executable, "-c", program, *args]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        assert child.stdout.readline() == "ready\n", child.stderr.read()
        time.sleep(seconds)
        child.kill()
        said = [line for line in child.stdout if line.endswith("\n")]
    return int(said[-1]) if said else -1


def act(store: Store, seed: int, number: int) -> None:
    """One act of a crawl or a round, the same for the same seed and number; each is one transaction."""
    random, at = Random(f"{seed}:{number}"), START + timedelta(minutes=number)
    keys = random.sample(KEYS, random.randint(1, 15))
    choice = random.randrange(10)
    if choice < 4:
        store.upsert([_item(key, random) for key in keys], at)
    elif choice < 6:
        store.miss("s", keys, at)
    elif choice == 6:
        store.touch("s", keys, at, checked=True)
    elif choice == 7:
        read = [(s.id, s.fingerprint, Reading(Requirements(), text=s.listing.text)) for s in store.unread("r")]
        store.save_readings(read, "r")
    elif choice == 8:
        store.set_clusters({f"s:{key}": f"s:{keys[0]}" for key in keys})
    else:
        _round_act(store, f"r{number}", random, at)


def _item(key: str, random: Random) -> tuple[Listing, RawPosting]:
    text = f"text {random.randrange(4)} " * random.choice([1, 400])
    raw = RawPosting("s", key, "u", "t", payload=random.randbytes(random.choice([10, 9000])))
    return Listing("s", key, "u", "t", "e", text=text), raw


def _round_act(store: Store, name: str, random: Random, at: datetime) -> None:
    what = random.randrange(5)
    if what == 0:
        store.finish_round(RunReport(name, at, at, "done"))
    elif what == 1:
        store.finish_unit("r", "source", name, {"n": 1}, at)
    elif what == 2:
        store.intend("dana", "mail", name, name, {f"s:{key}": "f" for key in KEYS[:9]}, at)
    elif what == 3:
        store.save_health(name, SourceHealth("s", "ok", at=at))
    else:
        store.mark("dana", f"s:{random.choice(KEYS)}", "saved", name, at)


def truth(store: Store) -> str:
    """Every row of every table, as one hash."""
    said = blake2b()
    for table in sorted(store._db.tables() - {"medcoder_schema"}):
        columns = ", ".join(store._db.columns(table))
        for row in sorted(map(repr, store._db.rows(f"SELECT {columns} FROM {table}"))):
            said.update(f"{table} {row}\n".encode())
    return said.hexdigest()


# ------------------------------------------------------------ upgrades


def upgrades(folder: Path, seed: int, kills: int) -> Iterator[Figure]:
    """Kill an upgrade from the first schema, then upgrade in peace: nothing is lost, whenever it was."""
    lost, finished = kill_upgrades(folder, seed, kills)
    yield Figure("sqlite: kills of an upgrade", kills)
    yield Figure("sqlite: upgrades that were done before the kill", finished)
    yield Figure("sqlite: kills of an upgrade that lost something", lost, bar=0, at_least=False)


def kill_upgrades(folder: Path, seed: int, kills: int) -> tuple[int, int]:
    """(kills that lost something, upgrades that were quicker than the kill)."""
    random, lost, finished = Random(seed), 0, 0
    folder.mkdir()
    script = (ROOT / "tests" / "fixtures" / "schemas" / "v1.sqlite.sql").read_text(encoding="utf-8")
    with open_store(f"sqlite:///{_made(folder / 'undisturbed.db', script)}") as store:
        wanted = truth(store)
    for n in range(kills):
        path = _made(folder / f"{n}.db", script)
        killed_after(UPGRADE, random.uniform(0, 0.1), f"sqlite:///{path}")
        connection = sqlite3.connect(path)
        finished += connection.execute("SELECT MAX(version) FROM medcoder_schema").fetchone() != (1,)
        connection.close()
        with open_store(f"sqlite:///{path}") as store:
            lost += truth(store) != wanted
    return lost, finished


def _made(path: Path, script: str) -> Path:
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()
    return path
