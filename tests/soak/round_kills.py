"""300 seeded kills of a running round, each followed by a restart: as if nothing had happened.

Half of the kills come at a random moment, from outside, with or without the crawler's process; half at a random point
before or after a write to a file, to the database or to the mail server. Three in ten are killed once more while they
recover. Every third round crawls the demo board over HTTP with the real crawler, the others crawl lists in memory.

Compared with an undisturbed round: every listing with its history, reading and cluster, the health of every source, the
ledger of every person, every digest file by its bytes. Counted at a real mail server: every message by its Message-ID.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import shutil
import signal
import socket
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from crawler.demo import DemoBoard
from crawler.sources import load_sources, write_own
from data.settings import Settings, load_settings
from data.store import Store, open_store
from tests.figures import Figure
from tests.nights import furnish
from tests.soak import _killed

TIMES = 300
FIRST = datetime(2026, 11, 23, 10, tzinfo=UTC)
PEOPLE = {"dana": "CPC", "lee": "CCS"}
#: Of the demo board, enough employers for three platforms and a crawl of a second.
HTTP = ("greenhouse", "icims", "site")


class Mailbox:
    """Counts accepted messages by Message-ID; takes its time, so that kills fall into a sending."""

    def __init__(self) -> None:
        self.accepted: Counter[str] = Counter()

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        """Take a message."""
        content = envelope.content
        assert isinstance(content, bytes)
        line = next(line for line in content.split(b"\r\n") if line.lower().startswith(b"message-id:"))
        time.sleep(0.03)
        self.accepted[line.split(b":", 1)[1].strip().decode()] += 1
        return "250 OK"


@dataclass
class Case:
    """A home after its first nights, and what its next night comes to when nothing disturbs it."""

    base: Path
    night: int
    over_http: bool
    seconds: float = 0.0
    points: int = 0
    truth: dict[str, Any] = field(default_factory=dict)

    @property
    def now(self) -> datetime:
        """When the night to be disturbed is run."""
        return FIRST + timedelta(days=self.night - 1)


class Proof:
    """The mail server, the board and the two cases."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.folder, self.mail = folder, Mailbox()
        self.fork: ForkServerContext = multiprocessing.get_context("forkserver")
        self.fork.set_forkserver_preload([*_killed.PRELOAD])
        server = Controller(self.mail, hostname="127.0.0.1", port=_free_port())
        server.start()
        stack.callback(server.stop)
        self.port = server.port
        self.cases = {over_http: self._case(over_http, stack) for over_http in (False, True)}

    def _case(self, over_http: bool, stack: ExitStack) -> Case:
        home = self.folder / ("http" if over_http else "memory")
        mail = 'kind = "email"\nprofiles = ["*"]\nto = "dana@example.org"\nfrom = "medcoder@example.org"\n'
        server = f'host = "127.0.0.1"\nport = {self.port}\nsecurity = "none"\n'
        furnish(home, PEOPLE, f"[outlets.mail]\n{mail}{server}")
        settings = load_settings({"MEDCODER_HOME": str(home)})
        if over_http:
            ports: dict[str, int] = {}
            with DemoBoard(1, start=FIRST.date()) as board:
                ports = board.ports
                _only(settings, board)
                self._undisturbed(home, 1, over_http)
            stack.enter_context(DemoBoard(2, start=FIRST.date(), ports=ports))
        else:
            _only(settings, None)
            for night in (1, 2):
                self._undisturbed(home, night, over_http)
        case = Case(home, 2 if over_http else 3, over_http)
        twin = self._copy(case, "undisturbed")
        began = time.monotonic()
        case.points = self._undisturbed(twin, case.night, over_http)
        case.seconds = time.monotonic() - began
        case.truth = truth(twin)
        return case

    def _undisturbed(self, home: Path, night: int, over_http: bool) -> int:
        child = self.start(home, night, over_http)
        child.join()
        assert child.exitcode == 0, f"the undisturbed round of night {night} ended with {child.exitcode}"
        return int((home / "points").read_text().split("\n")[0])

    def _copy(self, case: Case, name: str) -> Path:
        home = self.folder / f"{case.base.name} {name}"
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(case.base, home)
        return home

    def start(self, home: Path, night: int, over_http: bool, die_at: int = 0) -> Any:
        """Start a round of a night in a process of its own."""
        now = FIRST + timedelta(days=night - 1)
        with _store(home) as store:  # what finds the round begun comes later than its beginning
            now += timedelta(minutes=5 if store.round(now.date().isoformat()) else 0)
        args = (str(home), now.isoformat(), night, over_http, die_at, str(home / "points"))
        child = self.fork.Process(target=_killed.one_round, args=args)
        child.start()
        return child

    def disturb(self, number: int, seed: int) -> tuple[str, list[str]]:
        """One kill, its restart, and what is wrong then; first how it was killed."""
        dice = random.Random(f"{seed} {number}")
        case = self.cases[number % 3 == 0]
        home = self._copy(case, "disturbed")
        self.mail.accepted.clear()
        how = self._kill(case, home, dice)
        if dice.random() < 0.3:
            how += ", then " + self._kill(case, home, dice)
        child = self.start(home, case.night, case.over_http)
        child.join(120)
        if child.exitcode != 0:
            child.kill()
            return how, [f"the restart ended with exit code {child.exitcode}"]
        return how, [*faults(case, home, self.mail), *self._told_tomorrow(case, home)]

    def _kill(self, case: Case, home: Path, dice: random.Random) -> str:
        if dice.random() < 0.5:
            point = dice.randint(1, case.points)
            child = self.start(home, case.night, case.over_http, point)
            child.join(120)
            return f"at write point {point}" if child.exitcode == -signal.SIGKILL else f"at no point ({point} not met)"
        wait, alone = dice.uniform(0.02, case.seconds), dice.random() < 0.5
        child = self.start(home, case.night, case.over_http)
        child.join(wait)
        _end(child.pid, alone)
        child.join()
        return f"after {wait:.2f} s, {'alone' if alone else 'with the crawler'}"

    def _told_tomorrow(self, case: Case, home: Path) -> Iterator[str]:
        """Jobs of an uncertain message stand in the next night's."""
        with _store(home) as store:
            lost = store.deliveries(outlet="mail", state="uncertain")
        if not lost or case.over_http:
            return
        self.start(home, case.night + 1, case.over_http).join(120)
        with _store(home) as store:
            for delivery in lost:
                following = [d for d in store.deliveries(delivery.profile, "mail", state="sent") if d.at > delivery.at]
                told = {id for d in following for id in d.items}
                if missing := [id for id in delivery.items if id not in told and not _closed(store, id)]:
                    yield f"{delivery.profile}: {missing} of an uncertain message never came again"


def _closed(store: Store, id: str) -> bool:
    found = store.listing(id)
    return found is None or found.closed_at is not None


def _end(pid: int, alone: bool) -> None:
    try:
        os.kill(pid, signal.SIGKILL) if alone else os.killpg(pid, signal.SIGKILL)
    except ProcessLookupError:  # it was done already, or had no session of its own yet
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def _only(settings: Settings, board: DemoBoard | None) -> None:
    rows = (
        {name: {"employer": name.title(), "platform": "greenhouse", "board": name} for name in _killed.SHOWN[1]}
        if board is None
        else {name: row for name, row in board.rows().items() if row["platform"] in HTTP}
    )
    settings.sources.unlink()
    write_own(settings, {**{name: {"enabled": False} for name in load_sources(settings)}, **rows})


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def _store(home: Path) -> Store:
    return open_store(load_settings({"MEDCODER_HOME": str(home)}).database_url)


def truth(home: Path) -> dict[str, Any]:
    """Everything that a kill must not change, in the order of its names."""
    digests = load_settings({"MEDCODER_HOME": str(home)}).digests
    with _store(home) as store:
        night = store.rounds(1)[0]
        return {
            "listings": [_without_revision(stored) for stored in store.listings(open_only=False)],
            "readings": {s.id: store.reading(s.id) for s in store.listings(open_only=False)},
            "clusters": store.clusters(),
            "health": {name: (h.health, h.listed) for name, h in store.latest_health().items()},
            "units": sorted(store.units(night.round)),
            "round": (night.round, night.status, night.started),
            "files": {path.relative_to(digests).as_posix(): path.read_bytes() for path in _files(digests)},
            "ledger": {person: store.sent(person, "files") for person in PEOPLE},
            "messages": {d.message_id: (d.state, d.items) for d in store.deliveries(outlet="mail", round=night.round)},
        }


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _without_revision(stored: Any) -> tuple[Any, ...]:
    return (
        stored.listing, stored.first_seen, stored.last_seen, stored.closed_at, stored.close_reason,
        stored.fingerprint, stored.cluster, stored.reopened_at, stored.changed_at,
    )  # fmt: skip


def faults(case: Case, home: Path, mail: Mailbox) -> Iterator[str]:
    """What differs from the undisturbed night, and what is wrong with its messages."""
    found, troubles = truth(home), (home / "points").read_text()
    messages = found.pop("messages")
    uncertain = {id for id, (state, _) in messages.items() if state == "uncertain"}
    for what, expected in case.truth.items():
        if what == "messages":
            if {id: items for id, (_, items) in messages.items()} != {id: items for id, (_, items) in expected.items()}:
                yield "the messages hold other jobs"
        elif what == "round" and uncertain:
            if found[what][1] != "partial":
                yield "an uncertain message is not told in the round's status"
        elif found[what] != expected:
            yield f"{what}: {_difference(found[what], expected)}"
    for id, (state, _) in messages.items():
        times = mail.accepted[id]
        if times > 1 or (state == "sent") > times or state not in ("sent", "uncertain"):
            yield f"a message that counts as {state} arrived {times} times"
    if uncertain and "may or may not have arrived" not in troubles:
        yield "an uncertain message is not reported"


def _difference(found: Any, expected: Any) -> str:
    if isinstance(found, dict) and isinstance(expected, dict):
        names = [name for name in {*found, *expected} if found.get(name) != expected.get(name)]
        return f"{len(names)} differ, such as {names[0]}"
    if isinstance(found, list) and len(found) == len(expected):
        one, other = next((a, b) for a, b in zip(found, expected, strict=True) if a != b)
        parts = [f"{a} is not {b}" for a, b in zip(one[1:], other[1:], strict=True) if a != b]
        return f"{one[0].id}: {'; '.join(parts) or 'another text'}"
    return f"{found} is not {expected}"[:300]


def prove(times: int, seed: int) -> tuple[Counter[str], list[str]]:
    """So many kills; how they went, and every fault."""
    went: Counter[str] = Counter()
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        proof = Proof(Path(folder), stack)
        for number in range(times):
            how, found = proof.disturb(number, seed)
            went["at a write"] += "write point" in how
            went["at a moment"] += " s, " in how
            went["twice"] += ", then " in how
            went["over HTTP"] += number % 3 == 0
            with _store(proof.folder / f"{proof.cases[number % 3 == 0].base.name} disturbed") as store:
                went["uncertain messages"] += len(store.deliveries(outlet="mail", state="uncertain"))
            went["messages"] += sum(proof.mail.accepted.values())
            wrong += [f"kill {number} ({how}): {fault}" for fault in found]
    return went, wrong


def run(args: argparse.Namespace) -> Iterator[Figure]:
    """The kills, then what is wrong."""
    times = args.times or TIMES
    went, wrong = prove(times, args.seed)
    for fault in wrong[:20]:
        print(f"  {fault}")
    yield Figure("kills, each followed by a restart", times, "kills")
    for how in ("at a moment", "at a write", "twice", "over HTTP"):
        yield Figure(f"of these {how}", went[how], "kills")
    yield Figure("messages that arrived", went["messages"], "messages")
    yield Figure("messages reported as uncertain", went["uncertain messages"], "messages")
    yield Figure("differences from an undisturbed night", len(wrong), "faults", 0, at_least=False)
