"""Boards on smaller vendors' hosts, feeds, and boards of many employers: addresses, real answers, and their traps."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from crawler import detect
from tests.boards import (
    NOT_FOUND,
    Answer,
    Asked,
    Board,
    answer_of,
    as_html,
    crawl_in,
    spider_of,
)
from tests.shared import SHARED


def page(name: str, url: str = "https://board.example/", kind: str = "application/json") -> Any:
    """A real answer, which lies beside the checkout."""
    assert SHARED is not None
    return answer_of(url, (SHARED / "payloads" / name).read_bytes(), kind)


# ---------------------------------------------------------------- addresses

ADDRESSES: list[tuple[str, str, str]] = []
NONE: list[str] = []


@pytest.mark.parametrize(("url", "platform", "board"), ADDRESSES)
def test_an_address_names_its_platform_and_board(url: str, platform: str, board: str) -> None:
    guess = detect.by_url(url)
    assert guess is not None
    assert (guess.platform, guess.row["board"], guess.sure) == (platform, board, True)


@pytest.mark.parametrize("url", NONE)
def test_the_vendors_own_pages_name_none(url: str) -> None:
    assert detect.by_url(url) is None


# ---------------------------------------------------------------- feeds and selectors


def test_an_address_that_answers_with_a_feed_is_one() -> None:
    guess = detect.by_page(["https://x.example/a", "https://x.example/b"], '<?xml version="1.0"?>\n<rss version="2.0">')
    assert guess is not None
    assert (guess.platform, guess.row, guess.sure) == ("feed", {"url": "https://x.example/b"}, True)


def test_a_page_that_names_a_feed_of_jobs_leads_to_it_and_one_of_news_does_not() -> None:
    link = '<link rel="alternate" type="application/rss+xml" href="/{}/feed">'
    guess = detect.by_page(["https://x.example/a"], link.format("news") + link.format("jobs"))
    assert guess is not None
    assert (guess.platform, guess.row, guess.sure) == ("feed", {"url": "https://x.example/jobs/feed"}, False)
    assert detect.by_page(["https://x.example/a"], link.format("news")) is None


def test_a_feed_says_nothing_of_what_it_omits_unless_its_row_says_that_it_is_complete() -> None:
    rows: list[tuple[dict[str, Any], bool]] = [({}, False), ({"complete": True}, True)]
    for row, closes in rows:
        spider = spider_of("feed", url="https://x.example/jobs.rss", **row)
        spider.tally.listed = 3
        assert spider.list_is_complete() is closes


@pytest.mark.parametrize(
    ("row", "words"),
    [({}, "lacks item"), ({"item": "li[", "title": "h3"}, "item in its row"), ({"item": "li", "body": "!"}, "body in")],
)
def test_a_row_of_selectors_that_cannot_be_read_is_told_so(tmp_path: Path, row: dict[str, Any], words: str) -> None:
    with Board() as board:
        health = crawl_in(tmp_path, [board.source("selectors", url=board.origin + "/jobs", **row)])["test"]
    assert (health.health, board.asked) == ("failed", [])
    assert words in health.reason


def test_a_page_whose_shape_has_changed_is_no_empty_board(tmp_path: Path) -> None:
    with Board(lambda asked: as_html("<ul class=jobs></ul>") if asked.path == "/jobs" else NOT_FOUND) as board:
        rows = [
            board.source("selectors", "changed", url=board.origin + "/jobs", item="li.job"),
            board.source("selectors", "none", url=board.origin + "/jobs", item="li.job", empty="ul.jobs"),
        ]
        healths = crawl_in(tmp_path, rows)
    assert (healths["changed"].health, healths["none"].health) == ("failed", "empty")
    assert "may have changed" in healths["changed"].reason


def test_a_list_that_links_itself_as_next_ends(tmp_path: Path) -> None:
    def answer(asked: Asked) -> Answer:
        number = int(asked.path.rpartition("=")[2] or 0) if "p=" in asked.path else 0
        return as_html(f'<p><a class=job href=/nurse>Nurse</a><a class=next href="?p={number + 1}">more</a></p>')

    with Board(lambda asked: NOT_FOUND if asked.path == "/robots.txt" else answer(asked)) as board:
        row = board.source("selectors", url=board.origin + "/jobs", item="a.job", next="a.next")
        health = crawl_in(tmp_path, [row])["test"]
    assert (health.health, health.listed) == ("ok", 1)
    assert len(board.paths()) == 2
