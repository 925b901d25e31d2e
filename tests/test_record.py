"""Recording a source: the pages replay to the same listings, and nothing of a session or a key is kept."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from crawler.demo import DemoBoard
from crawler.record import Heard, page_set, record, secrets_of
from crawler.sources import Source, write_own
from data.errors import BadInput, SourceError
from medcoder import cli
from tests.boards import (
    AT,
    PAGES,
    Answer,
    Asked,
    Board,
    as_json,
    crawl_in,
    made_up_secrets,
    read_page_sets,
    replay,
    row_of,
    settings_in,
    shown,
    store_in,
)

#: One employer of the demo a platform; on "site" it is Fennimore or another.
PLATFORMS = ("greenhouse", "icims", "oracle", "site", "workday")


def test_what_was_recorded_of_the_demo_board_replays_to_the_same_listings(tmp_path: Path) -> None:
    with DemoBoard() as board:
        chosen = [next(one for one in board.sources() if one.platform == name) for name in PLATFORMS]
        crawl_in(tmp_path, chosen, AT)
        for one in chosen:
            done = record(settings_in(tmp_path), one, tmp_path / "pages" / one.id)
            assert done.health.health == "ok"
    found = read_page_sets([tmp_path / "pages" / one.id for one in chosen], tmp_path / "again")
    with store_in(tmp_path) as store:
        for one in chosen:
            first = [shown(it.listing) for it in store.listings(source=one.id)]
            assert found[one.id]["health"] == "ok", found[one.id]["reason"]
            assert _plain(found[one.id]["listings"]) == _plain(first)


def _plain(listings: list[dict[str, Any]]) -> dict[str, Any]:
    """By key, without the dates that boards reckon from today."""
    return {it["key"]: {name: it.get(name) for name in ("url", "title", "text", "location")} for it in listings}


def heard(url: str, body: str = "{}", **more: Any) -> Heard:
    said: dict[str, Any] = {"method": "GET", "asked": "", "status": 200, "headers": {}, "cookies": (), **more}
    return Heard(url=url, body=body.encode(), **said)


def test_cookies_keys_tokens_and_addresses_are_struck_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOOBLE_KEY", "k3y/of mine")
    token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9"
    body = (
        f'{{"t": "{token}", "csrfToken": "0123456789abcdef", "c": "s3cr3t-cookie", "m": "kim@hospital.example",'
        ' "u": "https:\\/\\/jooble.example\\/job"}'
    )
    headers = {"Content-Type": "application/json", "Location": "https://jooble.example/next"}
    one = heard("https://jooble.example/api/k3y%2Fof%20mine?a=1", body, headers=headers, cookies=("s3cr3t-cookie",))
    files = page_set(Source("j", "J", "jooble"), [one], secrets_of("jooble"))
    whole = b"".join(files.values()).decode()
    for secret in (token, "0123456789abcdef", "s3cr3t-cookie", "kim@", "k3y", "jooble.example"):
        assert secret not in whole
    (answer,) = tomllib.loads(files["answers.toml"].decode())["answer"]
    assert answer["path"] == "/api/made-up-jooble-key?a=1"
    assert answer["headers"] == {"Location": "/next"}
    assert json.loads(files["001.json"])["u"] == "{origin}/job"
    assert tomllib.loads(files["secrets.toml"].decode()) == {"JOOBLE_KEY": "made-up-jooble-key"}


def test_every_secret_that_a_page_set_needs_is_known_by_its_name() -> None:
    known = {name for folder in PAGES.glob("*/secrets.toml") for name in secrets_of(folder.parent.name)}
    assert set(made_up_secrets()) <= known


def test_requests_bodies_tell_answers_apart_and_the_last_answer_counts(tmp_path: Path) -> None:
    asked: list[Asked] = []

    def busy_once(one: Asked) -> Answer:
        asked.append(one)
        return Answer(b"busy", 503) if len(asked) == 2 else replay(PAGES / "workday")(one)

    with Board(busy_once) as board:
        record(settings_in(tmp_path), row_of(PAGES / "workday", board.origin), tmp_path / "set")
    answers = tomllib.loads((tmp_path / "set" / "answers.toml").read_text("utf-8"))["answer"]
    lists = [one for one in answers if one.get("method") == "POST"]
    assert ['"offset": 0' in one["asks"] for one in lists] == [True, False]
    assert all("status" not in one for one in lists)


def test_a_folder_that_is_in_use_and_a_board_that_is_away_are_told(tmp_path: Path) -> None:
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "mine.txt").write_text("x")
    with Board() as board:
        row = board.source("greenhouse", board="t")
        with pytest.raises(BadInput, match="not empty"):
            record(settings_in(tmp_path), row, tmp_path / "set")
        with pytest.raises(SourceError, match="nothing could be recorded"):
            record(settings_in(tmp_path), row, tmp_path / "other")
    assert not (tmp_path / "other").exists()


def test_the_command_names_the_folder_and_stores_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEDCODER_HOME", str(tmp_path))
    monkeypatch.delenv("MEDCODER_DATABASE_URL", raising=False)
    jobs = as_json({"jobs": [], "meta": {"total": 0}})
    with Board(lambda asked: jobs if "/boards/t/" in asked.path else Answer(b"", 404)) as board:
        row = {"employer": "T", "platform": "greenhouse", "board": "t", "base": board.origin}
        write_own(settings_in(tmp_path), {"t": row | {"allow_private": [board.origin]}})
        out = tmp_path / "set"
        done = CliRunner().invoke(cli, ["record", "t", "--out", str(out)])
    assert done.exit_code == 0, done.output
    assert done.stdout == f"{out}\n"
    assert {path.name for path in out.iterdir()} >= {"row.toml", "answers.toml"}
    assert "{origin}" in (out / "row.toml").read_text()
    assert not (tmp_path / "medcoder.db").exists()
