"""What the commands of sources say to wrong words, and that they look at every board that is on."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

import pytest
from click.testing import CliRunner, Result

from crawler import sources as rows
from crawler.sources import own_rows, write_own
from data.errors import BadInput, NotFound, StoreError
from data.records import SourceHealth
from data.store import open_store
from medcoder import cli
from tests.boards import Answer, Asked, Board, as_json, settings_in


def invoke(*words: str) -> Result:
    return CliRunner().invoke(cli, list(words))


@pytest.mark.parametrize(
    ("words", "kind", "said"),
    [
        ("crawl --kind bank", NotFound, "no kind is called 'bank'"),
        ("sources list --kind contracter", NotFound, "did you mean 'contractor'"),
        ("sources list --platform worday", NotFound, "did you mean 'workday'"),
        ("sources check --state OHIO", BadInput, "'OHIO' is no state"),
        ("sources enable --kind bank", NotFound, "no kind is called 'bank'"),
        ("sources add https://boards.greenhouse.io/acme --no-look --state OHIO", BadInput, "'OHIO' is no state"),
        ("sources add https://boards.greenhouse.io/acme --no-look --kind bank", BadInput, "kind is 'bank'"),
        ("sources add https://boards.greenhouse.io/acme --no-look --id datavant", BadInput, "'datavant' already"),
    ],
)
def test_wrong_words_are_told_and_change_nothing(words: str, kind: type[Exception], said: str, home: Path) -> None:
    done = invoke(*words.split())
    assert done.exit_code == 1
    assert isinstance(done.exception, kind)
    assert said in str(done.exception)
    assert own_rows(settings_in(home)) == {}


def test_a_state_without_a_source_is_said_so(home: Path) -> None:
    done = invoke("sources", "list", "--state", "ZZ")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "No source is of that state" in done.stderr


def test_check_probes_every_source_that_is_on_and_no_other(home: Path) -> None:
    def answer(asked: Asked) -> Answer:
        if "/boards/broken/" in asked.path:
            return Answer(b"", 403)
        return as_json({"jobs": [{"id": 1, "title": "Medical Coder", "absolute_url": "https://x.example/1"}]})

    with Board(answer) as board, patch.object(rows, "_shipped", dict):
        row = {"employer": "M", "platform": "greenhouse", "base": board.origin, "allow_private": [board.origin]}
        own = {name: row | {"board": name, "delay": 0} for name in ("one", "two", "broken")}
        write_own(settings_in(home), own | {"off": row | {"board": "off", "enabled": False}})
        done = invoke("sources", "check", "--json")
        assert invoke("sources", "check", "--state", "OH").exit_code == 1
    found = {one["source"]: one["health"] for one in json.loads(done.stdout)}
    assert found == {"one": "ok", "two": "ok", "broken": "failed"}
    assert done.exit_code == 1
    assert not any("/boards/off/" in path for path in board.paths())


def test_list_tells_the_last_health_and_why(home: Path) -> None:
    at = datetime(2026, 11, 24, 8, tzinfo=UTC)
    with open_store(settings_in(home).database_url) as store:
        store.save_health("", SourceHealth("datavant", "failed", "The board is down (HTTP 503).", at=at))
    done = invoke("sources", "list", "--health", "--enabled")
    line = next(line for line in done.stdout.splitlines() if line.startswith("datavant "))
    assert "failed" in line
    assert "The board is down (HTTP 503)." in line


def test_a_home_that_cannot_be_made_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("MEDCODER_HOME", str(tmp_path / "file" / "home"))
    for words in ("sources enable remotive", "sources disable datavant", "crawl datavant", "duplicates list"):
        done = invoke(*words.split())
        assert isinstance(done.exception, StoreError), words
        assert str(tmp_path / "file") in str(done.exception)


@pytest.mark.parametrize("config", ["[crawl]\ncontact = 7\n", '[crawl]\ndelay = "x"\n', "crawl = 7\n", "[crawl\n"])
def test_a_broken_configuration_is_told_before_anything_is_asked(config: str, home: Path) -> None:
    (home / "config.toml").write_text(config)
    asking = ("crawl datavant", "sources check datavant", "sources add https://careers.example.org", "record datavant")
    for words in asking:
        done = invoke(*words.split())
        assert isinstance(done.exception, BadInput), words
        assert "config.toml" in str(done.exception)


def test_a_row_whose_address_is_none_is_told_in_words(home: Path) -> None:
    (home / "sources.toml").write_text(
        '[one]\nemployer = "O"\nplatform = "site"\nurl = "not an address"\n'
        '[two]\nemployer = "T"\nplatform = "icims"\nboard = "a b/c"\n'
    )
    found = json.loads(invoke("sources", "check", "one", "two", "--json").stdout)
    assert all("has no usable address in its row" in one["reason"] for one in found), found


def test_the_platforms_can_be_had_as_json() -> None:
    told = json.loads(invoke("sources", "platforms", "--json").stdout)
    assert {"workday", "icims"} <= {one["platform"] for one in told}
    assert all(one["about"] for one in told)
