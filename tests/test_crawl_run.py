"""A crawl of many sources from outside: budget, hung and dying children, no network, two at once."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

import crawler.run
from crawler.commands.crawl import crawl as command
from crawler.run import crawl, stalest_first
from crawler.sources import Source
from data.errors import Busy
from data.records import SourceHealth
from tests.boards import AT, Answer, Asked, Board, as_json, crawl_in, settings_in, store_in
from tests.shared import ROOT


def one_job(asked: Asked) -> Answer:
    return as_json(
        {"jobs": [{"id": 1, "title": "Medical Coder", "absolute_url": "https://x.example/1", "content": "CPC"}]}
    )


def test_without_a_network_each_source_says_that_it_could_not_be_reached(tmp_path: Path) -> None:
    rows = [Source(f"s{n}", "E", "greenhouse", "x", options={"base": f"https://nowhere{n}.invalid"}) for n in range(3)]
    found = crawl_in(tmp_path, rows, config={"delay": 0.5})
    assert [it.health for it in found.values()] == ["failed"] * 3
    assert all("could not be reached: no such host name, or no network" in it.reason for it in found.values())


def test_once_enough_boards_have_no_host_name_the_rest_is_not_tried(tmp_path: Path) -> None:
    rows = [
        Source(f"s{n:02}", "E", "greenhouse", "x", options={"base": f"https://nowhere{n}.invalid"}) for n in range(12)
    ]
    found = crawl_in(tmp_path, rows, config={"delay": 0.5, "at_once": 4})
    assert [it.health for it in found.values()] == ["failed"] * 12
    untried = [it for it in found.values() if "this machine seems to have no network" in it.reason]
    assert 1 <= len(untried) <= 4  # those that were under way when the eighth failed are told as they fared
    assert not any(it.requests for it in untried)


def test_a_board_that_answers_proves_the_network(tmp_path: Path) -> None:
    nowhere = [
        Source(f"s{n:02}", "E", "greenhouse", "x", options={"base": f"https://nowhere{n}.invalid"}) for n in range(10)
    ]
    with Board(one_job) as board:
        found = crawl_in(
            tmp_path, [board.source("greenhouse", board="t"), *nowhere], config={"delay": 0.5, "at_once": 2}
        )
    assert found["test"].health == "ok"
    assert all("no such host name" in found[it.id].reason for it in nowhere)


def test_health_is_saved_and_told_as_each_source_ends(tmp_path: Path) -> None:
    told: list[SourceHealth] = []
    with Board(one_job) as board:
        found = crawl_in(tmp_path, [board.source("greenhouse", board="t")], round="2026-11-24", on_done=told.append)
    with store_in(tmp_path) as store:
        saved = store.health("test")
    assert [it.health for it in told] == ["ok"]
    assert saved == told == list(found.values())


def test_an_unknown_platform_fails_alone(tmp_path: Path) -> None:
    with Board(one_job) as board:
        rows = [Source("odd", "E", "no_such"), board.source("greenhouse", board="t")]
        found = crawl_in(tmp_path, rows)
    assert found["test"].health == "ok"
    assert found["odd"].health == "failed"
    assert "platform is called 'no_such'" in found["odd"].reason


def test_a_child_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crawler.run, "SILENCE", 0.5)
    monkeypatch.setattr(crawler.run, "GRACE", 0.5)
    monkeypatch.setattr(crawler.run, "_BOOT", "import time; time.sleep(600)")
    began = time.monotonic()
    found = crawl_in(tmp_path, [Source("s", "E", "greenhouse", "x")])
    assert found["s"].health == "failed"
    assert "broke off" in found["s"].reason
    assert time.monotonic() - began < 60


def test_a_child_that_dies_takes_only_its_unfinished_sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    line = json.dumps({"done": {"source": "a", "health": "ok", "listed": 3, "at": AT.isoformat()}})
    monkeypatch.setattr(crawler.run, "_BOOT", f"print('noise'); print({line!r}); raise SystemExit(9)")
    found = crawl_in(tmp_path, [Source("a", "E", "greenhouse", "x"), Source("b", "E", "greenhouse", "y")])
    assert (found["a"].health, found["b"].health) == ("ok", "failed")


def test_two_crawls_at_once_are_refused(tmp_path: Path) -> None:
    with store_in(tmp_path) as store, store.lock("crawl"), pytest.raises(Busy):
        crawl(settings_in(tmp_path), [Source("s", "E", "greenhouse", "x")], at=AT)


def test_a_budget_ends_the_crawl_and_says_so(tmp_path: Path) -> None:
    def slow(asked: Asked) -> Answer:
        time.sleep(1.0)
        return one_job(asked)

    with Board(slow) as board:
        rows = [board.source("greenhouse", f"s{n}", board="t") for n in range(6)]
        found = crawl_in(tmp_path, rows, budget_seconds=1.0, config={"at_once": 1})
    reasons = [it.reason for it in found.values()]
    assert any("budget was used up before its turn" in reason for reason in reasons)
    assert all(it.health in ("ok", "partial", "failed") for it in found.values())


def test_the_stalest_source_comes_first(tmp_path: Path) -> None:
    def health(name: str, days: int, requests: int = 5) -> SourceHealth:
        return SourceHealth(name, "ok", requests=requests, at=AT - timedelta(days=days))

    rows = [Source(name, "E", "greenhouse", name) for name in ("fresh", "old", "never", "skipped")]
    with store_in(tmp_path) as store:
        for it in (health("fresh", 1), health("old", 5), health("skipped", 0, requests=0)):
            store.save_health("", it)
        ordered = [source.id for source in stalest_first([*rows, rows[0]], store)]
    assert ordered == ["never", "skipped", "old", "fresh"]


def test_a_crawl_from_another_folder_is_not_shadowed_by_what_lies_there(tmp_path: Path) -> None:
    (tmp_path / "crawler.py").write_text("raise SystemExit('shadowed')")
    (tmp_path / "data.py").write_text("raise SystemExit('shadowed')")
    script = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        "from tests.boards import *; from tests.test_crawl_run import one_job\n"
        "from pathlib import Path\n"
        "with Board(one_job) as board:\n"
        "    print(crawl_in(Path('home'), [board.source('greenhouse', board='t')])['test'].health)\n"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.stdout == "ok\n", done.stderr


def test_the_command_prints_a_table_and_its_exit_code_tells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from click.testing import CliRunner

    monkeypatch.setenv("MEDCODER_HOME", str(tmp_path))
    monkeypatch.delenv("MEDCODER_DATABASE_URL", raising=False)
    answers: list[Any] = [one_job, lambda asked: Answer(b"", 403)]
    with Board(answers[0]) as good, Board(answers[1]) as bad:
        text = "".join(
            f'[{name}]\nemployer = "E"\nplatform = "greenhouse"\nboard = "x"\n'
            f'base = "{it.origin}"\nallow_private = ["{it.origin}"]\n'
            for name, it in (("good", good), ("bad", bad))
        )
        (tmp_path / "sources.toml").write_text(text)
        well = CliRunner().invoke(command, ["good", "--json"])
        badly = CliRunner().invoke(command, ["good", "bad"])
    assert well.exit_code == 0
    assert json.loads(well.stdout)[0]["fetched"] == 1
    assert badly.exit_code == 1
    assert "refuses programs" in badly.stdout
