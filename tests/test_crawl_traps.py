"""The traps of real boards, each over real HTTP: what must never be mistaken for "no jobs"."""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from http.server import BaseHTTPRequestHandler
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.boards import AT, NOT_FOUND, Answer, Asked, Board, as_html, as_json, crawl_in, store_in

ROBOTS = Answer(b"User-agent: *\nDisallow: /nothing\n", type="text/plain")


def greenhouse(*jobs: dict[str, Any]) -> Answer:
    return as_json({"jobs": list(jobs), "meta": {"total": len(jobs)}})


def job(key: int, title: str = "Medical Coder") -> dict[str, Any]:
    return {"id": key, "title": f"{title} {key}", "absolute_url": f"https://x.example/{key}", "content": "CPC required"}


class Workday:
    """A Workday board of so many coders: ``without`` some, or with some ``unlisted`` though their pages stand."""

    def __init__(
        self,
        jobs: int,
        window: int = 2000,
        title: str = "Inpatient Coder",
        without: Sequence[str] = (),
        unlisted: Sequence[str] = (),
        fail: Callable[[Asked], Answer | None] = lambda asked: None,
    ) -> None:
        self.keys = [key for key in (f"R{number:05}" for number in range(jobs)) if key not in without]
        self.listed = [key for key in self.keys if key not in unlisted]
        self.window, self.title, self.fail = window, title, fail

    def __call__(self, asked: Asked) -> Answer:
        if (answer := self.fail(asked)) is not None:
            return answer
        if asked.path == "/robots.txt":
            return ROBOTS
        if asked.path.endswith("/jobs"):
            return self.list(json.loads(asked.body))
        key = asked.path.rpartition("_")[2]
        if key not in self.keys:
            return as_json({"errorCode": "S21"}, 404)
        info = {"title": self.title, "jobDescription": f"<p>CPC {key}</p>", "startDate": "2026-11-20"}
        return as_json({"jobPostingInfo": info})

    def list(self, asked: dict[str, Any]) -> Answer:
        if asked["limit"] > 20:
            return as_json({"errorCode": "HTTP_400"}, 400)
        half = asked["appliedFacets"].get("half", [""])[0]
        keys = {"": self.listed, "a": self.listed[::2], "b": self.listed[1::2]}[half]
        start = asked["offset"] % self.window  # past the window, pages repeat earlier rows
        rows = [
            {"title": self.title, "externalPath": f"/job/Toledo/Coder_{key}", "postedOn": "Posted Today"}
            for key in keys[start : start + 20]
        ]
        halves = [{"id": half, "descriptor": half, "count": len(self.listed) // 2} for half in "ab"]
        facets = [{"facetParameter": "half", "values": halves}]
        total = len(keys) if asked["offset"] == 0 else 0  # only page one can be believed
        return as_json({"total": total, "jobPostings": rows, "facets": facets})


@dataclass
class Night:
    """What came of one night of one board."""

    health: Any
    asked: list[Asked]
    times: list[float]
    listings: dict[str, Any]

    def paths(self, method: str = "") -> list[str]:
        return [it.path for it in self.asked if it.path != "/robots.txt" and method in ("", it.method)]


@dataclass
class Scenario:
    """One board over some nights: ``nights`` holds its answer for each."""

    nights: Sequence[Callable[[Asked], Answer]]
    platform: str = "greenhouse"
    row: dict[str, Any] = field(default_factory=dict)


SCENARIOS: dict[str, Scenario] = {}
Ran = dict[str, list[Night]]


def board(name: str, *nights: Callable[[Asked], Answer], platform: str = "greenhouse", **row: Any) -> None:
    """Name a board that this file is about; all of them are crawled at once, night by night."""
    row = {"board": "t/wd5/S" if platform == "workday" else "t", **row}
    SCENARIOS[name] = Scenario(nights, platform, row)


def behind_robots(answer: Callable[[Asked], Answer]) -> Callable[[Asked], Answer]:
    return lambda asked: ROBOTS if asked.path == "/robots.txt" else answer(asked)


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Night]]:
    folder = tmp_path_factory.mktemp("home")
    found: dict[str, list[Night]] = {name: [] for name in SCENARIOS}
    for number in range(max(len(it.nights) for it in SCENARIOS.values())):
        _one_night(folder, number, found)
    return found


def _one_night(folder: Path, number: int, found: dict[str, list[Night]]) -> None:
    tonight = {name: it for name, it in SCENARIOS.items() if number < len(it.nights)}
    with ExitStack() as stack:
        boards = {name: stack.enter_context(Board(it.nights[number])) for name, it in tonight.items()}
        rows = [_source(boards[name], name, it) for name, it in tonight.items()]
        healths = crawl_in(
            folder, rows, AT + timedelta(days=number), config={"timeout": 3.0, "contact": "dana@example.org"}
        )
    with store_in(folder) as store:
        for name in tonight:
            listings = {it.listing.key: it for it in store.listings(open_only=False, source=name)}
            found[name].append(Night(healths[name], boards[name].asked, boards[name].times, listings))


def _source(server: Board, name: str, scenario: Scenario) -> Any:
    row = dict(scenario.row)
    if scenario.platform == "site":
        row["url"] = server.origin
    return server.source(scenario.platform, name, **row)


# ---------------------------------------------------------------- statuses

STATUSES = {
    401: "wants a login",
    403: "refuses programs",
    404: "is not there",
    410: "is gone",
    422: "does not know this board's name",
    429: "slow down",
    500: "is down (HTTP 500)",
    503: "is down (HTTP 503)",
    400: "did not understand us",
}
for _status in STATUSES:
    board(f"status_{_status}", behind_robots(lambda asked, status=_status: Answer(b"no", status)))  # type: ignore[misc]


@pytest.mark.parametrize("status", STATUSES)
def test_every_refusal_is_a_failure_with_its_own_words(status: int, ran: Ran) -> None:
    health = ran[f"status_{status}"][0].health
    assert (health.health, health.listed) == ("failed", 0)
    assert STATUSES[status] in health.reason


board("never", lambda asked: greenhouse())


def test_a_board_that_never_had_a_job_is_empty(ran: Ran) -> None:
    assert ran["never"][0].health.health == "empty"


board("silent", lambda asked: greenhouse(*map(job, range(8))), *[lambda asked: greenhouse()] * 3)


def test_a_board_that_had_jobs_and_names_none_is_suspect_and_closes_nothing(ran: Ran) -> None:
    for night in ran["silent"][1:]:
        assert night.health.health == "suspect"
        assert "used to name 8" in night.health.reason
        assert all(it.closed_at is None for it in night.listings.values())


board("thin", lambda asked: greenhouse(*map(job, range(12))), *[lambda asked: greenhouse(*map(job, range(3)))] * 5)


def test_a_board_that_names_few_of_its_jobs_is_suspect_until_three_nights_agree(ran: Ran) -> None:
    assert [it.health.health for it in ran["thin"]] == ["ok", "suspect", "suspect", "suspect", "ok", "ok"]
    assert all(it.closed_at is None for it in ran["thin"][3].listings.values())
    assert sum(it.closed_at is None for it in ran["thin"][5].listings.values()) == 3


NO_LISTS: dict[str, tuple[bytes, str]] = {
    "page": (b"<html><body>Please log in</body></html>", "a page where data should be"),
    "cut": (b'{"jobs": [{"id": 1, "ti', "broken JSON"),
    "nothing": (b"", "nothing where data should be"),
    "error": (b'{"error": "moved"}', "without a list of jobs"),
    "deep": (b"[" * 100_000, "broken JSON"),
    "null": (b"null", "without a list of jobs"),
    "number": (b'{"jobs": 7}', "without a list of jobs"),
}
for _name, (_body, _) in NO_LISTS.items():
    board(f"no_list_{_name}", behind_robots(lambda asked, body=_body: Answer(body, type="application/json")))  # type: ignore[misc]


@pytest.mark.parametrize("name", NO_LISTS)
def test_an_answer_that_is_no_list_is_a_failure(name: str, ran: Ran) -> None:
    health = ran[f"no_list_{name}"][0].health
    assert health.health == "failed"
    assert NO_LISTS[name][1] in health.reason


ROWS: list[Any] = [job(1), None, "x", 7, {}, {"id": 2}, {"id": [3], "title": {"a": 1}}, job(9)]
board("broken_rows", lambda asked: as_json({"jobs": ROWS, "meta": {"total": 8}}))


def test_rows_that_cannot_be_read_do_not_take_the_others_with_them(ran: Ran) -> None:
    (night,) = ran["broken_rows"]
    assert set(night.listings) == {"1", "9"}
    assert night.health.health == "partial"
    assert "6 of its 8 rows could not be read" in night.health.reason


board("brand_page", lambda asked: as_html("<html><body>Welcome to our brand</body></html>"), platform="icims")


def test_a_page_that_is_no_portal_is_a_failure(ran: Ran) -> None:
    health = ran["brand_page"][0].health
    assert health.health == "failed"
    assert "not the portal's list" in health.reason


# ---------------------------------------------------------------- paging

board("twenty", Workday(47), platform="workday")


def test_workday_is_read_twenty_rows_at_a_time_though_only_page_one_says_the_total(ran: Ran) -> None:
    (night,) = ran["twenty"]
    asked = [json.loads(it.body) for it in night.asked if it.method == "POST"]
    assert [it["offset"] for it in asked] == [0, 20, 40]
    assert {it["limit"] for it in asked} == {20}
    assert (night.health.health, night.health.listed, len(night.listings)) == ("ok", 47, 47)


board("wide", Workday(2040, title="Cook"), platform="workday")  # one query shows 2,000


def test_workday_is_cut_by_a_facet_where_one_query_does_not_show_all(ran: Ran) -> None:
    (night,) = ran["wide"]
    facets = {json.dumps(json.loads(it.body)["appliedFacets"]) for it in night.asked if it.method == "POST"}
    assert facets == {"{}", '{"half": ["a"]}', '{"half": ["b"]}'}
    assert (night.health.health, night.health.listed) == ("ok", 2040)


board("loop", Workday(100, window=40), platform="workday")


def test_a_board_that_repeats_its_pages_ends_and_is_partial(ran: Ran) -> None:
    (night,) = ran["loop"]
    assert night.health.health == "partial"
    assert "showed 40 of the 100 jobs" in night.health.reason
    assert len(night.paths("POST")) <= 4


def _oracle_window(asked: Asked) -> Answer:
    if "finder" not in asked.path:
        return NOT_FOUND
    offset = int(asked.path.partition("offset=")[2].partition(",")[0])
    if offset + 200 > 600:  # as past Oracle's 10,000: a silent zero
        return as_json({"items": [{"TotalJobsCount": 0, "requisitionList": []}]})
    rows = [{"Id": str(offset + n), "Title": "Cook"} for n in range(200)]
    return as_json({"items": [{"TotalJobsCount": 900, "requisitionList": rows}]})


board("oracle_window", _oracle_window, platform="oracle", board="x/CX_1")


def test_oracle_past_its_window_is_not_empty(ran: Ran) -> None:
    (night,) = ran["oracle_window"]
    assert (night.health.health, night.health.listed) == ("partial", 600)
    assert "showed 600 of the 900 jobs" in night.health.reason


board(
    "half_way", Workday(60, fail=lambda it: Answer(b"", 500) if '"offset": 40' in it.body else None), platform="workday"
)


def test_a_list_that_breaks_off_half_way_is_partial(ran: Ran) -> None:
    (night,) = ran["half_way"]
    assert (night.health.health, len(night.listings)) == ("partial", 40)
    assert "is down (HTTP 500), after 40 jobs" in night.health.reason


# ---------------------------------------------------------------- robots.txt and politeness


def robots(text: str, then: Callable[[Asked], Answer] = lambda asked: greenhouse(job(1))) -> Callable[[Asked], Answer]:
    return lambda asked: Answer(text.encode(), type="text/plain") if asked.path == "/robots.txt" else then(asked)


board("forbidden", robots("User-agent: *\nDisallow: /v1/\n"))
board("forbidden_by_name", robots("User-agent: *\nDisallow:\n\nUser-agent: medcoder\nDisallow: /\n"))


@pytest.mark.parametrize("name", ["forbidden", "forbidden_by_name"])
def test_a_forbidden_path_is_never_asked_for(name: str, ran: Ran) -> None:
    (night,) = ran[name]
    assert night.paths() == []
    assert night.health.health == "failed"
    assert "robots.txt does not allow" in night.health.reason


def robots_status(status: int) -> Callable[[Asked], Answer]:
    return lambda asked: Answer(b"", status) if asked.path == "/robots.txt" else greenhouse(job(1))


for _status in (500, 503, 429, 401, 403, 404):
    board(f"robots_{_status}", robots_status(_status))


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_robots_txt_that_fails_forbids_all_for_tonight(status: int, ran: Ran) -> None:
    (night,) = ran[f"robots_{status}"]
    assert night.paths() == []
    assert night.health.health == "failed"
    assert "robots.txt could not be read" in night.health.reason


@pytest.mark.parametrize("status", [401, 403, 404])
def test_a_robots_txt_that_is_not_there_allows_all(status: int, ran: Ran) -> None:
    assert ran[f"robots_{status}"][0].health.health == "ok"


_asked_once: list[str] = []


def _slow_down_once(asked: Asked) -> Answer:
    _asked_once.append(asked.path)
    return Answer(b"", 429, headers={"Retry-After": "1"}) if len(_asked_once) == 1 else greenhouse(job(1))


board("retry_after", behind_robots(_slow_down_once))
board("come_back", behind_robots(lambda asked: Answer(b"", 503, headers={"Retry-After": "3600"})))


def test_retry_after_is_waited_for(ran: Ran) -> None:
    (night,) = ran["retry_after"]
    assert night.health.health == "ok"
    assert night.times[2] - night.times[1] >= 0.95


def test_a_board_that_asks_for_an_hour_is_left_alone(ran: Ran) -> None:
    (night,) = ran["come_back"]
    assert len(night.paths()) == 1
    assert "come back in 60 minutes" in night.health.reason


board("crawl_delay", robots("User-agent: *\nCrawl-delay: 0.4\n", Workday(90, title="Cook")), platform="workday")


def test_crawl_delay_is_kept(ran: Ran) -> None:
    times = ran["crawl_delay"][0].times[1:]
    assert len(times) == 5
    assert min(later - sooner for sooner, later in pairwise(times)) >= 0.38


board("cookies", lambda asked: as_json({"jobs": [job(1)]}, **{"Set-Cookie": "a=b"}), lambda asked: greenhouse(job(1)))


def test_we_say_who_we_are_and_keep_no_cookies(ran: Ran) -> None:
    for asked in (it for night in ran["cookies"] for it in night.asked):
        assert "medcoder/" in asked.headers["User-Agent"]
        assert "dana@example.org" in asked.headers["User-Agent"]
        assert "Cookie" not in asked.headers


# ---------------------------------------------------------------- hostile answers


def drip(handler: BaseHTTPRequestHandler) -> None:
    """A response that never ends."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
    for _ in range(300):
        handler.wfile.write(b"1\r\n \r\n")
        time.sleep(0.05)


def broken_gzip(handler: BaseHTTPRequestHandler) -> None:
    body = gzip.compress(json.dumps({"jobs": [job(n) for n in range(200)]}).encode())[:60]
    head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n"
    handler.wfile.write(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)


def cut_short(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{"jobs": [')


def no_http(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"\x00\x01\x02 nothing like HTTP\r\n\r\n")


def hang_up(handler: BaseHTTPRequestHandler) -> None:
    handler.connection.close()


MISBEHAVIOUR = (drip, broken_gzip, cut_short, no_http, hang_up)
for _how in MISBEHAVIOUR:
    board(f"does_{_how.__name__}", behind_robots(lambda asked, how=_how: Answer(raw=how)))  # type: ignore[misc]


@pytest.mark.parametrize("how", MISBEHAVIOUR, ids=lambda it: it.__name__)
def test_a_board_that_misbehaves_fails_in_a_sentence(how: Any, ran: Ran) -> None:
    health = ran[f"does_{how.__name__}"][0].health
    assert (health.health, health.listed) == ("failed", 0)
    assert health.reason.startswith("The board ")


def _huge(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900000000\r\n\r\n")
    while True:
        handler.wfile.write(b" " * 65536)


def _huge_untold(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
    while True:
        handler.wfile.write(b" " * 65536)


board("huge", behind_robots(lambda asked: Answer(raw=_huge)), platform="workday")
board("huge_untold", behind_robots(lambda asked: Answer(raw=_huge_untold)), platform="workday")


@pytest.mark.parametrize("name", ["huge", "huge_untold"])
def test_a_page_larger_than_we_take_is_not_taken(name: str, ran: Ran) -> None:
    health = ran[name][0].health
    assert health.health == "failed"
    assert "larger than we take" in health.reason


BOMB = gzip.compress(b" " * 100_000_000, 9)
board(
    "bomb",
    behind_robots(lambda asked: Answer(BOMB, type="application/json", headers={"Content-Encoding": "gzip"})),
    platform="workday",
)


def test_a_bomb_of_a_gzip_is_not_unpacked(ran: Ran) -> None:
    assert ran["bomb"][0].health.health == "failed"


ELSEWHERE = (
    "http://127.0.0.1:1/",
    "http://10.0.0.1/",
    "http://localhost:1/",
    "file:///etc/passwd",
    "http://[::1]/",
    "http://2130706433/",
)
for _number, _target in enumerate(ELSEWHERE):
    board(f"elsewhere_{_number}", behind_robots(lambda asked, to=_target: Answer(b"", 302, headers={"Location": to})))  # type: ignore[misc]


@pytest.mark.parametrize("number", range(len(ELSEWHERE)))
def test_a_redirect_to_a_private_address_is_not_followed(number: int, ran: Ran) -> None:
    health = ran[f"elsewhere_{number}"][0].health
    assert (health.health, health.listed) == ("failed", 0)
    assert "connection refused" not in health.reason


board("not_named", lambda asked: greenhouse(job(1)), allow_private=[])


def test_a_private_board_is_only_crawled_where_its_row_names_its_origin(ran: Ran) -> None:
    (night,) = ran["not_named"]
    assert night.asked == []
    assert "private address" in night.health.reason


board("circles", behind_robots(lambda asked: Answer(b"", 302, headers={"Location": asked.path + "x"})))


def test_redirects_in_circles_end(ran: Ran) -> None:
    (night,) = ran["circles"]
    assert night.health.health == "failed"
    assert len(night.paths()) < 20


CHARSETS = ("utf-8", "windows-1252", "latin-9-nonsense")


def site_in(charset: str) -> Callable[[Asked], Answer]:
    data = '{"@type": "JobPosting", "title": "Codificación – Coder", "description": "<p>Crédit café</p>"}'
    page = f'<script type="application/ld+json">{data}</script>'.encode("cp1252")

    def answer(asked: Asked) -> Answer:
        if asked.path == "/sitemap.xml":
            url = f"http://{asked.headers['Host']}/jobs/coder-12345"
            return Answer(f"<urlset><url><loc>{url}</loc></url></urlset>".encode())
        return Answer(page, type=f"text/html; charset={charset}") if "coder" in asked.path else NOT_FOUND

    return answer


for _charset in CHARSETS:
    board(f"charset_{_charset}", site_in(_charset), platform="site")


@pytest.mark.parametrize("charset", CHARSETS)
def test_a_wrong_charset_costs_no_word(charset: str, ran: Ran) -> None:
    (listing,) = ran[f"charset_{charset}"][0].listings.values()
    assert (listing.listing.title, listing.listing.text) == ("Codificación – Coder", "Crédit café")


# ---------------------------------------------------------------- what stays, what closes, what comes back

THIRD = "R00003"
board("gone", Workday(12), Workday(12, without=[THIRD]), Workday(12), platform="workday")


def test_an_ad_whose_page_is_gone_closes_at_once_and_reopens_when_it_returns(ran: Ran) -> None:
    first, second, third = (night.listings[THIRD] for night in ran["gone"])
    assert first.closed_at is None
    assert second.close_reason == "its page is gone"
    assert third.closed_at is None
    assert third.reopened_at == AT + timedelta(days=2)


def _listed_but_gone(asked: Asked) -> Answer | None:
    return Answer(b"", 404) if asked.path.endswith(THIRD) else None


board(
    "listed_but_gone",
    Workday(12),
    *[Workday(12, fail=_listed_but_gone), Workday(12)] * 2,
    *[Workday(12, fail=_listed_but_gone)] * 2,
    platform="workday",
    reread_days=0,
)


def test_an_ad_that_its_list_names_though_its_page_is_gone_closes_on_the_second_such_night_in_a_row(ran: Ran) -> None:
    closed = [night.listings[THIRD].closed_at is not None for night in ran["listed_but_gone"]]
    assert closed == [False, False, False, False, False, False, True]


board("omitted", Workday(12), *[Workday(12, unlisted=[THIRD])] * 3, platform="workday")


def test_an_ad_that_a_list_omits_but_whose_page_stands_is_kept(ran: Ran) -> None:
    assert [night.health.health for night in ran["omitted"]] == ["ok"] * 4
    assert all(night.listings[THIRD].closed_at is None for night in ran["omitted"])
    assert all(sum(THIRD in path for path in night.paths("GET")) == 1 for night in ran["omitted"])


def _hidden(asked: Asked) -> Answer | None:
    return Answer(b"", 403) if THIRD in asked.path else None


board("uncertain", Workday(12), *[Workday(12, without=[THIRD], fail=_hidden)] * 2, platform="workday")


def test_an_ad_of_which_nothing_certain_is_known_closes_after_two_complete_crawls(ran: Ran) -> None:
    _, second, third = (night.listings[THIRD] for night in ran["uncertain"])
    assert second.closed_at is None
    assert third.close_reason == "no longer on the board"


def _down(asked: Asked) -> Answer | None:
    return Answer(b"", 500) if asked.path.endswith("/jobs") else None


board(
    "nights_between",
    Workday(12),
    *[Workday(12, fail=_down)] * 2,
    Workday(12, without=[THIRD], fail=_hidden),
    Workday(12, fail=_down),
    platform="workday",
)


def test_failed_nights_close_nothing(ran: Ran) -> None:
    nights = ran["nights_between"]
    assert [night.health.health for night in nights] == ["ok", "failed", "failed", "ok", "failed"]
    assert all(it.closed_at is None for night in nights for it in night.listings.values())


def _oops(asked: Asked) -> Answer | None:
    return Answer(b"<html>oops", 200) if asked.path.endswith(THIRD) else None


board("unread", Workday(12, fail=_oops), Workday(12), Workday(12, fail=_oops), platform="workday", reread_days=0)


def test_an_ad_that_cannot_be_read_is_kept_by_its_title_and_read_the_next_night(ran: Ran) -> None:
    first, second, third = ran["unread"]
    assert first.health.health == "ok"
    assert "1 of its 12 coding ads could not be read" in first.health.reason
    assert first.listings[THIRD].listing.snippet_only
    assert f"CPC {THIRD}" in second.listings[THIRD].listing.text
    assert f"CPC {THIRD}" in third.listings[THIRD].listing.text


board("unchanged", Workday(12), Workday(12), platform="workday")


def test_an_unchanged_ad_is_not_fetched_again(ran: Ran) -> None:
    first, second = ran["unchanged"]
    assert first.health.fetched == 12
    assert (second.health.fetched, second.health.health) == (0, "ok")
    assert second.paths("GET") == []
    assert all(it.last_seen == AT + timedelta(days=1) for it in second.listings.values())


def _validated(asked: Asked) -> Answer:
    plain = Workday(3)(asked)
    if "/job/" not in asked.path:
        return plain
    if asked.headers.get("If-None-Match") == '"v1"':
        return Answer(b"", 304)
    return Answer(plain.body, plain.status, plain.type, {"ETag": '"v1"'})


board("validators", _validated, _validated, platform="workday", reread_days=0)


def test_a_board_is_asked_with_the_validators_that_it_gave(ran: Ran) -> None:
    _, second = ran["validators"]
    assert len(second.paths("GET")) == 3
    assert (second.health.health, second.health.fetched) == ("ok", 0)
    assert all(it.last_seen == AT + timedelta(days=1) for it in second.listings.values())


TITLES = ["Registered Nurse", "Inpatient Coder", "Cook", "HIM Technician", "Surgeon"]


def _mixed(asked: Asked) -> Answer:
    if asked.path.endswith("/jobs"):
        rows = [{"title": title, "externalPath": f"/job/x/x_R{n}"} for n, title in enumerate(TITLES)]
        return as_json({"total": 5, "jobPostings": rows})
    return as_json({"jobPostingInfo": {"title": "HIM", "jobDescription": "d"}})


board("mixed", behind_robots(_mixed), platform="workday")


def test_only_titles_that_may_be_coding_jobs_cost_a_request(ran: Ran) -> None:
    (night,) = ran["mixed"]
    assert (night.health.listed, night.health.fetched) == (5, 2)
    assert sorted(path[-2:] for path in night.paths("GET")) == ["R1", "R3"]
