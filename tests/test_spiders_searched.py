"""Boards of many employers, which are searched: their keys, what closes an ad of theirs, and how much is asked."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from crawler import detect
from crawler.sources import SHIPPED
from data.settings import read_toml
from tests.boards import AT, NOT_FOUND, Answer, Asked, Board, as_html, as_json, crawl_in, spider_of, store_in

KEYED = {
    "adzuna": ("ADZUNA_APP_ID", "ADZUNA_APP_KEY"),
    "careeronestop": ("CAREERONESTOP_USER", "CAREERONESTOP_TOKEN"),
    "jooble": ("JOOBLE_KEY",),
}
OPEN = ("arbeitnow", "himalayas", "jobicy", "nhsjobs", "remoteok", "remotive", "themuse")


@pytest.mark.parametrize(
    ("url", "platform"),
    [
        ("https://remotive.com/remote-jobs/x/coder-1", "remotive"), ("https://remoteok.com/remote-jobs/1", "remoteok"),
        ("https://www.themuse.com/jobs/a/coder", "themuse"), ("https://himalayas.app/companies/a/jobs/b", "himalayas"),
        ("https://jobicy.com/jobs/1-coder", "jobicy"), ("https://www.arbeitnow.com/jobs/x", "arbeitnow"),
        ("https://www.jobs.nhs.uk/candidate/jobadvert/C1", "nhsjobs"), ("https://www.adzuna.com/details/1", "adzuna"),
        ("https://jooble.org/desc/1", "jooble"), ("https://www.careeronestop.org/Toolkit/Jobs/", "careeronestop"),
    ],
)  # fmt: skip
def test_a_board_of_many_employers_is_known_by_its_host(url: str, platform: str) -> None:
    guess = detect.by_url(url)
    assert guess is not None
    assert (guess.platform, guess.row) == (platform, {"url": read_toml(SHIPPED)[platform]["url"]})


def test_nobody_is_asked_without_the_persons_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (name for names in KEYED.values() for name in names):
        monkeypatch.delenv(name, raising=False)
    with Board() as board:
        healths = crawl_in(tmp_path, [board.source(name, name) for name in KEYED])
    assert board.asked == []
    for name, keys in KEYED.items():
        assert healths[name].health == "failed"
        assert all(key in healths[name].reason for key in ("wants a key", *keys))


def test_keys_are_carried_nowhere_else_and_written_down_nowhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (name for names in KEYED.values() for name in names):
        monkeypatch.setenv(name, "made-up-key")
    forbid = "User-agent: *\nDisallow: /api/"
    with Board() as elsewhere:
        away = Answer(b"", 302, headers={"Location": elsewhere.origin + "/"})
        with Board(lambda asked: as_text(forbid) if asked.path == "/robots.txt" else away) as board:
            origins = [board.origin, elsewhere.origin]
            healths = crawl_in(tmp_path, [board.source(name, name, allow_private=origins) for name in KEYED])
    assert elsewhere.asked == []
    assert {health.health for health in healths.values()} == {"failed"}
    assert "JOOBLE_KEY" in healths["jooble"].reason
    assert not any("made-up-key" in health.reason for health in healths.values())
    assert not [file for file in tmp_path.rglob("*") if file.is_file() and b"made-up-key" in file.read_bytes()]


def as_text(text: str) -> Answer:
    return Answer(text.encode(), type="text/plain")


@pytest.mark.parametrize("platform", [*OPEN, *KEYED])
def test_a_search_closes_nothing_by_what_it_omits(platform: str) -> None:
    spider = spider_of(platform)
    spider.tally.listed = 5
    assert not spider.list_is_complete()


def test_what_a_search_no_longer_shows_is_closed_by_a_certain_404_only(tmp_path: Path) -> None:
    jobs = {it: {"id": it, "url": f"/jobs/{it}", "title": "Medical Coder", "description": "CPC"} for it in "123456"}
    shown, gone = list(jobs), set[str]()

    def answer(asked: Asked) -> Answer:
        if asked.path.startswith("/jobs/"):
            return NOT_FOUND if asked.path.rpartition("/")[2] in gone else as_html("No longer open")
        listed = [jobs[it] | {"url": board.origin + jobs[it]["url"]} for it in shown]
        return as_json({"jobs": listed}) if asked.path.startswith("/api") else NOT_FOUND

    with Board(answer) as board:
        rows = [board.source("remotive")]
        for night in range(4):
            healths = crawl_in(tmp_path, rows, AT + timedelta(days=night))
            shown, gone = [*"1456"], {"3"}
    with store_in(tmp_path) as store:
        assert {it.listing.key for it in store.listings()} == set("12456")
    assert healths["test"].health == "ok"


def test_an_ad_elsewhere_that_no_search_shows_for_weeks_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in KEYED["adzuna"]:
        monkeypatch.setenv(name, "made-up-key")
    shown = ["1", "2"]

    def answer(asked: Asked) -> Answer:
        jobs = [{"id": it, "title": "Medical Coder", "redirect_url": f"https://example.org/{it}"} for it in shown]
        return as_json({"count": len(jobs), "results": jobs}) if "/search/1" in asked.path else NOT_FOUND

    def open_after(days: int) -> set[str]:
        crawl_in(tmp_path, [board.source("adzuna")], AT + timedelta(days=days))
        with store_in(tmp_path) as store:
            return {it.listing.key for it in store.listings()}

    with Board(answer) as board:
        assert open_after(0) == {"1", "2"}
        shown.remove("2")
        assert open_after(34) == {"1", "2"}
        assert open_after(36) == {"1"}
        shown.clear()  # a search that shows nothing at all proves nothing
        assert open_after(90) == {"1"}
        shown.append("2")  # which comes back
        assert open_after(91) == {"2"}


def test_remotive_is_asked_once_a_night(tmp_path: Path) -> None:
    with Board(lambda asked: as_json({"jobs": []}) if asked.path.startswith("/api") else NOT_FOUND) as board:
        crawl_in(tmp_path, [board.source("remotive")])
    assert board.paths() == ["/api/remote-jobs"]


def test_a_board_of_thousands_is_left_after_the_pages_that_its_row_wants(tmp_path: Path) -> None:
    def answer(asked: Asked) -> Answer:
        job = {"id": len(board.asked), "name": "Nurse", "refs": {"landing_page": board.origin}}
        return as_json({"page_count": 900, "results": [job]}) if asked.path.startswith("/api") else NOT_FOUND

    with Board(answer) as board:
        health = crawl_in(tmp_path, [board.source("themuse", pages=2)])["test"]
    assert (health.health, health.listed, len(board.paths())) == ("ok", 2, 2)
