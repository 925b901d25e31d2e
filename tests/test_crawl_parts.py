"""The pure parts of a crawl: whose turn it is, what may be reached, how a night is judged, which titles are read."""

from __future__ import annotations

import asyncio
import itertools
import json
import random
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.guard import PrivateAddress, check, is_private
from crawler.health import judge, usual
from crawler.lanes import Backend, Lanes
from crawler.middlewares import retry_after
from crawler.relevance import worth_a_look
from crawler.spiders.series import Limits, Tally
from data.records import Health, SourceHealth
from tests.boards import answer_of
from tests.shared import SHARED, needs_shared

# ---------------------------------------------------------------- turns


class Clock:
    """Time that passes only when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 100.0
        self.sleepers: list[tuple[float, asyncio.Future[None]]] = []

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.sleepers.append((self.now + seconds, future))
        await future

    async def drive(self, work: asyncio.Future[Any]) -> None:
        while not work.done():
            for _ in range(30):
                await asyncio.sleep(0)
            if self.sleepers and not work.done():
                self.sleepers.sort(key=lambda it: it[0])
                self.now, future = self.sleepers.pop(0)
                future.set_result(None)


def starts(
    hosts: list[str], delay: float, backend: Backend | None = None, lasts: float = 0.1
) -> list[tuple[float, float, str]]:
    """When a request to each host began and ended, all asked for at once."""
    clock = Clock()
    lanes = Lanes(clock, clock.sleep, random.Random(7))
    seen: list[tuple[float, float, str]] = []

    async def ask(host: str) -> None:
        mine = [lanes.host(host, delay)] + ([lanes.backend(backend)] if backend else [])
        async with lanes.turn(mine):
            began = clock.now
            await clock.sleep(lasts)
            seen.append((began, clock.now, host))

    async def run() -> None:
        await clock.drive(asyncio.gather(*(ask(host) for host in hosts)))

    asyncio.run(run())
    return seen


@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=12), st.floats(0, 5), st.floats(0, 3))
def test_no_host_is_asked_faster_than_its_delay_nor_twice_at_once(hosts: list[str], delay: float, lasts: float) -> None:
    seen = starts(hosts, delay, lasts=lasts)
    assert len(seen) == len(hosts)
    for host in set(hosts):
        mine = sorted((began, ended) for began, ended, it in seen if it == host)
        for (began, ended), (later, _) in itertools.pairwise(mine):
            assert later - began >= delay - 1e-9
            assert later >= ended - 1e-9


def test_hosts_of_one_vendor_share_its_servers() -> None:
    seen = starts([f"h{n}" for n in range(9)], 0.0, Backend("vendor", at_once=2, delay=0.5), lasts=2.0)
    begins = sorted(began for began, _, _ in seen)
    assert all(later - sooner >= 0.5 for sooner, later in itertools.pairwise(begins))
    assert all(sum(began <= at < ended for began, ended, _ in seen) <= 2 for at in begins)


def test_cooling_holds_back_everyone_and_grows_with_each_attempt() -> None:
    clock = Clock()
    lanes = Lanes(clock, clock.sleep, random.Random(1))
    lane = lanes.host("h", 1.0)
    pauses = [lanes.back_off([lane], attempt) for attempt in (1, 2, 3)]
    assert 2 <= pauses[0] < pauses[1] < pauses[2] <= 12
    assert lane.ready_at == pytest.approx(clock.now + pauses[2])


def test_the_slowest_delay_that_anyone_asks_for_stands() -> None:
    lanes = Lanes()
    lanes.host("h", 1.0)
    lanes.host("h", 10.0)
    assert lanes.host("h", 1.0).delay == 10.0


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("7", 7.0),
        ("", None),
        ("soon", None),
        ("Tue, 24 Nov 2026 08:00:30 GMT", 30.0),
        ("Tue, 24 Nov 2020 08:00:00 GMT", 0.0),
        ("-5", None),
    ],
)
def test_retry_after_is_a_number_or_a_date(said: str, seconds: float | None) -> None:
    answer = answer_of("https://x.example/", b"")
    answer.headers["Retry-After"] = said
    assert retry_after(answer, datetime(2026, 11, 24, 8, tzinfo=UTC)) == seconds


# ---------------------------------------------------------------- what may be reached


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
     "::1", "fe80::1%eth0", "fc00::1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::",
     "255.255.255.255", "198.18.0.1"],
)  # fmt: skip
def test_private_addresses_are_private_in_every_spelling(address: str) -> None:
    assert is_private(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808", "example.org", ""])
def test_public_addresses_and_names_are_not(address: str) -> None:
    assert not is_private(address)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://x.org/",
        "file:///etc/passwd",
        "http:///x",
        "http://localhost./",
        "http://x.internal/",
        "javascript:1",
        "http://[::1]:80/",
    ],
)
def test_what_is_not_of_the_web_is_refused(url: str) -> None:
    with pytest.raises(PrivateAddress):
        check(url)


def test_only_the_exact_origin_of_a_row_is_let_through() -> None:
    check("http://127.0.0.1:8001/jobs", ["http://127.0.0.1:8001"])
    with pytest.raises(PrivateAddress):
        check("http://127.0.0.1:8002/jobs", ["http://127.0.0.1:8001"])
    with pytest.raises(PrivateAddress):
        check("http://intranet/jobs", ["http://127.0.0.1:8001"], named=["intranet"])


# ---------------------------------------------------------------- how a night is judged


def night(health: Health, listed: int) -> SourceHealth:
    return SourceHealth("s", health, listed=listed)


@pytest.mark.parametrize(
    ("tally", "past", "health"),
    [
        (Tally(listed=100), [], "ok"),
        (Tally(listed=100), [night("ok", 110)], "ok"),
        (Tally(listed=40), [night("ok", 100)], "suspect"),
        (Tally(listed=60), [night("ok", 100)], "ok"),
        (Tally(), [night("ok", 100)], "suspect"),
        (Tally(), [night("empty", 0)], "empty"),
        (Tally(), [], "empty"),
        (Tally(failure="is down"), [], "failed"),
        (Tally(listed=5, troubles=["broke off"]), [], "partial"),
        (Tally(troubles=["broke off"]), [], "failed"),
        (Tally(listed=90, broken=10), [], "partial"),
        (Tally(listed=99, broken=1), [], "ok"),
        (Tally(listed=50, relevant=20, unread=2), [], "ok"),
        (Tally(listed=50, relevant=20, unread=9), [], "partial"),
        (Tally(listed=40), [night("suspect", 41), night("suspect", 40), night("suspect", 42), night("ok", 100)], "ok"),
        (
            Tally(listed=40),
            [night("suspect", 41), night("failed", 0), night("suspect", 42), night("ok", 100)],
            "suspect",
        ),
        (Tally(), [night("suspect", 0), night("suspect", 0), night("suspect", 0), night("ok", 100)], "suspect"),
    ],
)
def test_a_night_is_judged_by_the_sources_own_past(tally: Tally, past: list[SourceHealth], health: Health) -> None:
    found, reason = judge(tally, past)
    assert found == health
    assert reason == "" or (not reason[0].islower() and reason.endswith("."))
    assert reason or found == "ok"


@given(
    st.lists(
        st.tuples(st.sampled_from(["ok", "empty", "partial", "suspect", "failed"]), st.integers(0, 500)), max_size=12
    )
)
def test_what_is_usual_is_a_length_that_was_once_believed(past: list[tuple[Any, int]]) -> None:
    lengths = [listed for health, listed in past if health in ("ok", "suspect")]
    found = usual([night(*it) for it in past])
    assert found == 0 or min(lengths) <= found <= max(lengths)


def test_limits_end_a_source() -> None:
    limits = Limits(requests=10, bytes=5_000_000, seconds=3600)
    assert Tally(requests=9).limit_reached(limits) == ""
    assert "10 requests" in Tally(requests=10).limit_reached(limits)
    assert "5 MB" in Tally(bytes=5_000_000).limit_reached(limits)
    assert "60 minutes" in Tally(since=-1e9).limit_reached(limits)


# ---------------------------------------------------------------- which titles are read


@needs_shared
def test_at_least_99_of_100_labelled_coding_titles_pass() -> None:
    assert SHARED is not None
    gold = [json.loads(line) for line in (SHARED / "eval/requirements/gold.jsonl").read_text("utf-8").splitlines()]
    coding = {it["id"] for it in gold if it["requirements"]["is_coding_job"]}
    ads = [json.loads(line) for line in (SHARED / "eval/requirements/ads.jsonl").read_text("utf-8").splitlines()]
    titles = [ad["title"] for ad in ads if ad["id"] in coding]
    assert len(titles) > 200
    assert sum(map(worth_a_look, titles)) >= 0.99 * len(titles)


@needs_shared
def test_federal_coders_pass_as_well() -> None:
    assert SHARED is not None
    lines = (SHARED / "eval/unlabelled/federal_questionnaires.jsonl").read_text("utf-8").splitlines()
    titles = [json.loads(line)["title"] for line in lines]
    assert sum(map(worth_a_look, titles)) >= 0.99 * len(titles)


def hospital_board() -> list[str]:
    """What else a hospital posts: roles of every department, as boards write them."""
    return Path(__file__).with_name("hospital_titles.txt").read_text("utf-8").splitlines()


def test_at_most_a_tenth_of_a_whole_hospital_board_passes() -> None:
    titles = hospital_board()
    assert len(titles) >= 250
    passed = [title for title in titles if worth_a_look(title)]
    assert len(passed) <= 0.1 * len(titles), passed


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_title_is_answered(title: str, hints: str) -> None:
    assert worth_a_look(title, hints) in (True, False)
