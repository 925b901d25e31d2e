"""Hostile boards: two hundred nights in which boards misbehave at random under a seed, each checked against the truth.

Every platform's recorded page set is served again and again, its jobs open all the time; five platforms are served by
boards whose jobs come and go. Before each stands a server in some mood: down, slow, refusing, cut short, lying, asking
for pauses, leading to private addresses, without end. The clock is driven: a night is a day.

After each night: no job that was ever kept is lost, none that is open is closed, nothing forbidden was asked for, no
host was asked faster than its row allows, and every crawl ended with a health and a reason. After a calm night at the
end, what is kept is exactly what there is. Four such lives are led at the same time, each under a seed of its own.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler
from itertools import pairwise
from pathlib import Path
from typing import Any
from unittest.mock import patch

from protego import Protego

from crawler.demo import serving
from crawler.demo.ads import Ad, Employer
from crawler.demo.board import BOARDS, PLATFORMS
from data.records import SourceHealth
from tests.boards import (
    AT,
    NOT_FOUND,
    Answer,
    Asked,
    Board,
    crawl_in,
    made_up_secrets,
    page_sets,
    replay,
    row_of,
    store_in,
)
from tests.figures import Figure

NIGHTS = 200
#: Days without a crawl before the last night, after which every ad is read again.
CALM_AFTER = 20
LIVES = 4
#: Page sets a night, beside the five boards whose jobs come and go.
SETS = 9
DELAY = 0.2
#: Its row says that the documented interface may be asked in spite of robots.txt.
BY_ITS_OWNERS_WORD = ("smartrecruiters",)
#: What a server sees jitters with the machine's load, most of all the first request of a connection, which is left out;
#: that no turn is ever early is proved on a driven clock (tests/test_crawl_parts.py), here it is seen on the wire.
LEAST_GAP, JITTER = DELAY / 2, 0.25


# ---------------------------------------------------------------- moods


def calm(dice: random.Random, honest: Callable[[Asked], Answer]) -> Callable[[Asked], Answer]:
    return honest


def flaky(dice: random.Random, honest: Callable[[Asked], Answer]) -> Callable[[Asked], Answer]:
    """Some answers fail; asked again they come."""
    seen: Counter[str] = Counter()

    def answer(asked: Asked) -> Answer:
        seen[asked.path + asked.body] += 1
        if seen[asked.path + asked.body] == 1 and dice.random() < 0.3:
            return Answer(
                b"busy", dice.choice([500, 502, 503, 429]), headers={"Retry-After": dice.choice(["0", "1", "soon"])}
            )
        return honest(asked)

    return answer


def always(fault: Callable[[random.Random, Asked], Answer], part: float = 1.0) -> Any:
    """A mood in which a part of the answers has this fault, for the whole night."""

    def mood(dice: random.Random, honest: Callable[[Asked], Answer]) -> Callable[[Asked], Answer]:
        hit: dict[str, bool] = {}

        def answer(asked: Asked) -> Answer:
            if asked.path != "/robots.txt" and hit.setdefault(asked.path + asked.body, dice.random() < part):
                return fault(dice, asked)
            return honest(asked)

        return answer

    mood.__name__ = fault.__name__
    return mood


def refuses(dice: random.Random, asked: Asked) -> Answer:
    return Answer(b"no", dice.choice([400, 401, 403, 422, 429, 500, 503]))


def shows_a_login(dice: random.Random, asked: Asked) -> Answer:
    return Answer(
        b"<html><body><form>Please log in, and accept our cookies</form></body></html>", headers={"Set-Cookie": "a=b"}
    )


def says_nothing(dice: random.Random, asked: Asked) -> Answer:
    return Answer(
        dice.choice([b"", b"{}", b"[]", b"null", b"\x00\xff", b"[" * 5000, b'{"jobs": {"a": 1}}']),
        type="application/json",
    )


def leads_away(dice: random.Random, asked: Asked) -> Answer:
    away = [
        "http://10.0.0.1/x",
        "http://localhost:9/x",
        "http://[::1]/x",
        "file:///etc/passwd",
        asked.path,
        "http://169.254.169.254/",
    ]
    return Answer(b"", dice.choice([301, 302, 307]), headers={"Location": dice.choice(away)})


def wants_a_long_pause(dice: random.Random, asked: Asked) -> Answer:
    return Answer(b"", 503, headers={"Retry-After": "7200"})


def breaks_off(dice: random.Random, asked: Asked) -> Answer:
    body = b'{"jobs": [{"id": 1, "title": "Coder'
    torn = gzip.compress(body * 50)[:40]

    def cut(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n" + body)

    def tear(handler: BaseHTTPRequestHandler) -> None:
        head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: 40\r\n\r\n"
        handler.wfile.write(head + torn)

    def hang_up(handler: BaseHTTPRequestHandler) -> None:
        handler.connection.close()

    def mumble(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"\x01\x02 no protocol\r\n\r\n")

    return Answer(raw=dice.choice([cut, tear, hang_up, mumble]))


def never_ends(dice: random.Random, asked: Asked) -> Answer:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n")
        for _ in range(60):
            handler.wfile.write(b"1\r\n \r\n")
            time.sleep(0.1)

    def flood(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 900000000\r\n\r\n")
        for _ in range(400):
            handler.wfile.write(b" " * 65536)

    return Answer(raw=dice.choice([drip, flood]))


def hides_its_robots(dice: random.Random, honest: Callable[[Asked], Answer]) -> Callable[[Asked], Answer]:
    status = dice.choice([500, 503, 429, 404, 403, 200])
    body = dice.choice([b"", b"<html>not found</html>", b"User-agent: *\nCrawl-delay: 0.3\n"])
    return lambda asked: Answer(body, status, "text/plain") if asked.path == "/robots.txt" else honest(asked)


def garbles(dice: random.Random, honest: Callable[[Asked], Answer]) -> Callable[[Asked], Answer]:
    """Declares charsets that are not true, and cuts some answers short without a word."""
    hit: dict[str, bool] = {}

    def answer(asked: Asked) -> Answer:
        true = honest(asked)
        kind = true.type.partition(";")[0] + dice.choice(["", "; charset=windows-1252", "; charset=nonsense"])
        cut = asked.path != "/robots.txt" and hit.setdefault(asked.path + asked.body, dice.random() < 0.15)
        body = true.body[: dice.randrange(len(true.body))] if cut and true.body else true.body
        return Answer(body, true.status, kind, true.headers)

    return answer


def repeats(dice: random.Random, honest: Callable[[Asked], Answer]) -> Callable[[Asked], Answer]:
    """Answers a request now and then with what it answered to another one."""
    before: list[Answer] = []

    def answer(asked: Asked) -> Answer:
        if asked.path == "/robots.txt":
            return honest(asked)
        true = honest(asked)
        said = dice.choice(before) if before and dice.random() < 0.25 else true
        before.append(true)
        return said

    return answer


MOODS: dict[str, tuple[int, Any]] = {
    "calm": (30, calm),
    "flaky": (14, flaky),
    "refuses": (8, always(refuses)),
    "refuses some": (6, always(refuses, 0.3)),
    "shows a login": (5, always(shows_a_login, 0.6)),
    "says nothing": (6, always(says_nothing, 0.5)),
    "leads away": (5, always(leads_away, 0.5)),
    "wants a long pause": (4, always(wants_a_long_pause, 0.4)),
    "breaks off": (6, always(breaks_off, 0.4)),
    "never ends": (3, always(never_ends, 0.2)),
    "hides its robots": (6, hides_its_robots),
    "garbles": (6, garbles),
    "repeats": (6, repeats),
}


# ---------------------------------------------------------------- boards


@dataclass
class Living:
    """A board whose jobs come and go, in the true shape of its platform."""

    platform: str
    dice: random.Random
    open: dict[str, Ad] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    number: int = 10_000

    def day(self, today: date) -> None:
        """Let some jobs close, some return and some come."""
        for key in self.dice.sample(
            sorted(self.open), k=min(len(self.open) - 6, self.dice.randrange(3)) if len(self.open) > 6 else 0
        ):
            self.gone.add(key)
            del self.open[key]
        for _ in range(self.dice.randrange(3) if self.open else 12):
            self.number += 1
            key = str(self.number)
            title = self.dice.choice(
                ["Inpatient Coder", "Coding Auditor", "HIM Coding Specialist", "Risk Adjustment Coder"]
            )
            body = f"<p>CPC or CCS</p><ul><li>chart {key}</li></ul>"
            self.open[key] = Ad(key, title, body, ("Toledo, OH",), today, "Hostile Health", requisition=key)

    def answers(self, origin: str, today: date) -> Callable[[Asked], Answer]:
        """Its honest answers of today."""
        board = BOARDS.get(self.platform, "{}").format("t").split("/")
        name = board[-1] if self.platform == "oracle" else "t"
        listed = [ad for _, ad in sorted(self.open.items())]
        employer = Employer(
            "t", "Hostile Health", self.platform, name, "OH", "other", tuple(listed), frozenset(self.gone)
        )
        shown = PLATFORMS[self.platform]([employer], today, origin)

        def answer(asked: Asked) -> Answer:
            path, _, query = asked.path.partition("?")
            said = shown.answer(serving.Request(asked.method, path, query, asked.body.encode()))
            return Answer(said.body, said.status, said.type, dict(said.headers))

        return answer


@dataclass
class Watch:
    """What was seen over all nights."""

    seed: int
    nights: Counter[str] = field(default_factory=Counter)  # by platform
    healths: Counter[str] = field(default_factory=Counter)
    moods: Counter[str] = field(default_factory=Counter)
    wrongs: list[str] = field(default_factory=list)
    requests: int = 0
    kept: dict[str, set[str]] = field(default_factory=dict)  # by source, the keys that were ever kept
    last: dict[str, str] = field(default_factory=dict)  # by source, the mood of its last night

    def wrong(self, what: str) -> None:
        self.wrongs.append(what)
        print(f"  seed {self.seed}: {what}", flush=True)


def run(args: argparse.Namespace) -> Iterator[Figure]:
    """Live through the nights; figures of what went wrong, which must be nothing."""
    nights = args.times or NIGHTS
    watches = [Watch(args.seed * 100 + number) for number in range(min(LIVES, nights))]
    with patch.dict(os.environ, made_up_secrets()), ThreadPoolExecutor(LIVES) as pool:
        list(pool.map(lambda watch: _life(nights // len(watches), watch), watches))
    watch = _all(watches)
    yield Figure("nights", nights, "", None if args.times else NIGHTS)
    yield Figure("boards crawled", sum(watch.healths.values()))
    yield Figure("requests answered", watch.requests)
    for health, count in sorted(watch.healths.items()):
        yield Figure(f"nights of a board that ended {health}", count)
    for mood, count in sorted(watch.moods.items()):
        yield Figure(f"nights of a board that was in the mood: {mood}", count)
    yield Figure("platforms", len(watch.nights))
    yield Figure("fewest nights of a platform", min(watch.nights.values()), "", None if args.times else 20)
    yield Figure("wrongs", len(watch.wrongs), "", 0, at_least=False, note="; ".join(watch.wrongs[:3])[:200])


def _all(watches: list[Watch]) -> Watch:
    whole = Watch(0)
    for watch in watches:
        whole.nights += watch.nights
        whole.healths += watch.healths
        whole.moods += watch.moods
        whole.wrongs += watch.wrongs
        whole.requests += watch.requests
    return whole


def _life(nights: int, watch: Watch) -> None:
    with tempfile.TemporaryDirectory() as folder:
        _live(Path(folder), nights, watch)


def _live(folder: Path, nights: int, watch: Watch) -> None:
    dice = random.Random(watch.seed)
    sets = page_sets()
    living = {f"living_{name}": Living(name, random.Random(dice.random())) for name in PLATFORMS}
    order: list[Path] = []
    for number in range(nights + 1):
        last = number == nights
        if len(order) < SETS:
            order += dice.sample(sets, len(sets))
        tonight, order = (sets, []) if last else (order[:SETS], order[SETS:])
        _night(folder, number, list(dict.fromkeys(tonight)), living, dice, watch, calm_night=last)


def _night(
    folder: Path,
    number: int,
    sets: list[Path],
    living: dict[str, Living],
    dice: random.Random,
    watch: Watch,
    calm_night: bool,
) -> None:
    at = AT + timedelta(days=number + (CALM_AFTER if calm_night else 0))
    with ExitStack() as stack:
        boards: dict[str, Board] = {}
        rows, moods = [], {}
        for path in sets:
            boards[path.name] = stack.enter_context(Board())
            rows.append(row_of(path, boards[path.name].origin, delay=DELAY))
            honest = _recorded_only(replay(path))
            moods[path.name] = _settle_mood(boards[path.name], path.name, honest, dice, watch, calm_night)
        for name, board in living.items():
            boards[name] = stack.enter_context(Board())
            board.day(at.date())
            rows.append(_living_row(boards[name], name, board))
            honest = board.answers(boards[name].origin, at.date())
            moods[name] = _settle_mood(boards[name], name, honest, dice, watch, calm_night)
        healths = crawl_in(folder, rows, at, config={"timeout": 2.0, "at_once": 20})
        _check_wire(number, boards, moods, watch)
    watch.moods.update(moods.values())
    watch.nights.update(row.platform for row in rows)
    with store_in(folder) as store:
        kept = {
            row.id: {it.listing.key: it.closed_at is None for it in store.listings(open_only=False, source=row.id)}
            for row in rows
        }
    for row in rows:
        _check_health(number, healths[row.id], moods[row.id], watch)
        truth = set(living[row.id].open) if row.id in living else _recorded(row.id)
        _check_kept(number, row.id, kept[row.id], truth, moods[row.id], watch, calm_night)


def _recorded_only(honest: Callable[[Asked], Answer]) -> Callable[[Asked], Answer]:
    """A recorded board knows nothing of what was not recorded, which is no proof that it is gone."""

    def answer(asked: Asked) -> Answer:
        said = honest(asked)
        return Answer(b"not recorded", 403) if said is NOT_FOUND and asked.path != "/robots.txt" else said

    return answer


def _settle_mood(
    board: Board,
    name: str,
    honest: Callable[[Asked], Answer],
    dice: random.Random,
    watch: Watch,
    calm_night: bool,
) -> str:
    mood = "calm" if calm_night else dice.choices(list(MOODS), [weight for weight, _ in MOODS.values()])[0]
    if mood == watch.last.get(name) == "repeats":
        mood = "calm"  # a list that looks whole and omits an ad twice in a row may close it: that is the rule
    watch.last[name] = mood
    board.answer = MOODS[mood][1](random.Random(dice.random()), honest)
    return mood


def _living_row(board: Board, name: str, living: Living) -> Any:
    key = BOARDS.get(living.platform, "{}").format("t")
    url = {"url": board.origin} if living.platform == "site" else {}
    return board.source(living.platform, name, board=key, delay=DELAY, reread_days=2, **url)


def _recorded(name: str) -> set[str]:
    from tests.boards import PAGES

    return {it["key"] for it in json.loads((PAGES / name / "expected.json").read_text("utf-8"))["listings"]}


def _check_wire(number: int, boards: dict[str, Board], moods: dict[str, str], watch: Watch) -> None:
    for name, board in boards.items():
        watch.requests += len(board.asked)
        gaps = [later - sooner for sooner, later in pairwise(board.times)][1:]
        hasty = sum(gap < LEAST_GAP for gap in gaps)
        if hasty > max(1, 0.2 * len(gaps)) or sum(gaps) < DELAY * len(gaps) - JITTER:
            watch.wrong(f"night {number}, {name} ({moods[name]}): {hasty} of {len(gaps)} pauses were cut short")
        said = board.answer(Asked("GET", "/robots.txt", headers={"Host": "x"}))
        if said.status != 200 or said.raw or name in BY_ITS_OWNERS_WORD:
            continue
        rules = Protego.parse(said.body.decode("utf-8", "replace"))
        for asked in board.asked:
            if asked.path != "/robots.txt" and not rules.can_fetch(board.origin + asked.path, "medcoder"):
                watch.wrong(f"night {number}, {name}: asked for the forbidden {asked.path}")


def _check_health(number: int, health: SourceHealth, mood: str, watch: Watch) -> None:
    watch.healths[health.health] += 1
    if "stumbled" in health.reason or "broke off before it was done" in health.reason:
        watch.wrong(f"night {number}, {health.source} ({mood}): {health.reason}")
    if health.health not in ("ok",) and not health.reason:
        watch.wrong(f"night {number}, {health.source} ({mood}): {health.health} without a reason")
    if mood == "calm" and health.health in ("failed", "partial"):
        watch.wrong(f"night {number}, {health.source} was calm but {health.health}: {health.reason}")


def _check_kept(
    number: int, name: str, kept: dict[str, bool], truth: set[str], mood: str, watch: Watch, calm_night: bool
) -> None:
    ever = watch.kept.setdefault(name, set())
    if lost := ever - set(kept):
        watch.wrong(f"night {number}, {name} ({mood}): lost {sorted(lost)}")
    ever |= set(kept)
    if closed := {key for key in truth & set(kept) if not kept[key]}:
        watch.wrong(f"night {number}, {name} ({mood}): closed though open {sorted(closed)}")
    if calm_night:
        stand = {key for key, is_open in kept.items() if is_open}
        if missing := truth - stand:
            watch.wrong(f"{name}: never kept {sorted(missing)}")
        if name.startswith("living") and (beyond := stand - truth):
            watch.wrong(f"{name}: still open though gone {sorted(beyond)}")
