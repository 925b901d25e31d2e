"""``medcoder init``: from nothing to the first matches, on the demo board; and which boards suit whom."""

from __future__ import annotations

import json
import webbrowser
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from click.testing import CliRunner, Result

from crawler import by_search
from crawler import sources as rows
from crawler.demo import DemoBoard
from crawler.sources import Source, load_sources, own_rows, write_own
from data.records import Profile, Wants
from data.settings import Settings
from data.store import open_store
from matcher.profile import load_profile
from medcoder import cli
from scheduler.first_day import enable, pick
from tests.boards import PAGES, Board, as_json, crawl_in, replay, row_of, settings_in

EMPTY = as_json({"total": 0, "jobPostings": [], "facets": []})
ANSWERS = "Dana Ruiz\nOhio\nassociate\nCPC-A\n0\nremote\n\n"


def source(name: str, **row: Any) -> Source:
    return Source(name, name.title(), "workday", f"{name}/wd1/X", **row)


MARKET = (
    source("near", kind="health_system", state="OH", enabled=False),
    source("far", kind="health_system", state="TX", enabled=False),
    source("large", kind="health_system", state="TX"),
    source("firm", kind="contractor", state="TN"),
    source("payer", kind="payer", state="KY"),
    source("remotive", kind="board", enabled=False),
)


def order(wants: Wants, **how: Any) -> list[str]:
    return [one.source.id for one in pick(MARKET, Profile("p", wants=wants), **how)]


@pytest.mark.parametrize(
    ("wants", "expected"),
    [
        (Wants(state="OH", workplace=("onsite",)), ["near"]),
        (Wants(state="OH", workplace=("remote",)), ["near", "firm", "payer", "large"]),
        (Wants(state="OH"), ["near", "firm", "payer", "large"]),
        (Wants(roles=("auditor",)), ["firm", "payer", "large"]),
        (Wants(state="TX", exclude_employers=("LARGE",)), ["far", "firm", "payer"]),
    ],
)
def test_boards_are_picked_by_state_and_way_of_work(wants: Wants, expected: list[str]) -> None:
    assert order(wants) == expected


def test_what_a_person_added_comes_first_and_the_number_is_kept() -> None:
    assert order(Wants(state="OH"), own=["remotive"], most=2) == ["near", "firm"]  # it is off
    mine = [*MARKET, source("mine", kind="other")]
    found = pick(mine, Profile("p"), own=["mine"], most=1)
    assert [(one.source.id, one.why) for one in found] == [("mine", "you added it")]


def test_a_board_whose_robots_file_forbids_it_is_never_picked() -> None:
    barred = Source("s", "S", "smartrecruiters", state="OH", enabled=False)
    assert pick([barred], Profile("p", wants=Wants(state="OH"))) == []


def test_every_pick_says_why_and_is_switched_on_for_good(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    picks = pick(load_sources(settings).values(), Profile("p", wants=Wants(state="OH")))
    assert len(picks) == 24
    assert all(one.why for one in picks)
    enable(settings, picks)
    assert all(load_sources(settings)[one.source.id].enabled for one in picks)
    assert enable(settings, pick(load_sources(settings).values(), Profile("p", wants=Wants(state="OH")))) == 0


# ---------------------------------------------------------------- the boards' own search


@pytest.mark.parametrize("name", sorted(by_search._SEARCHES))
def test_a_first_look_asks_the_boards_own_search(name: str, tmp_path: Path) -> None:
    with Board(replay(PAGES / name)) as board:
        crawl_in(tmp_path, [row_of(PAGES / name, board.origin)], first_look=3, by_search=True)
        asked = [one.path + one.body for one in board.asked]
    assert {word for word in by_search.WORDS for one in asked if word in one} == set(by_search.WORDS)


def test_a_first_look_closes_nothing_and_judges_no_board(tmp_path: Path) -> None:
    with Board(replay(PAGES / "workday")) as board:
        row = row_of(PAGES / "workday", board.origin)
        crawl_in(tmp_path, [row])
        board.answer = lambda asked: replay(PAGES / "workday")(asked) if "/jobs" not in asked.path else EMPTY
        for _ in range(3):
            crawl_in(tmp_path, [row], first_look=3, by_search=True)
    with open_store(settings_in(tmp_path).database_url) as store:
        assert len(store.health("workday")) == 1
        assert all(stored.closed_at is None for stored in store.listings(open_only=False))


# ---------------------------------------------------------------- the command


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Settings]:
    """A home that knows the demo's boards alone, all of them off, as its shipped ones."""
    monkeypatch.setenv("MEDCODER_HOME", str(tmp_path))
    monkeypatch.delenv("MEDCODER_DATABASE_URL", raising=False)
    with DemoBoard() as board:
        shipped = {name: row | {"enabled": False} for name, row in board.rows().items()}
        with patch.object(rows, "_shipped", lambda: shipped):
            yield settings_in(tmp_path)


def init(*words: str, answers: str | None = None) -> Result:
    return CliRunner().invoke(cli, ["init", *words], input=answers, catch_exceptions=True)


def test_from_nothing_to_the_first_digest(home: Settings) -> None:
    opened: list[str] = []
    with patch.object(webbrowser, "open", opened.append):
        done = init(answers=ANSWERS)
    assert done.exit_code == 0, done.output
    person = load_profile(home.profiles / "dana_ruiz.toml")
    assert (person.wants.state, [held.code for held in person.credentials]) == ("OH", ["CPC-A"])
    assert "in Ohio, where you live" in done.stdout
    assert "Best so far: " in done.stderr
    (page,) = opened
    digest = Path(page.removeprefix("file://"))
    assert digest.parent == home.digests / "dana_ruiz"
    assert "<html" in digest.read_text("utf-8")
    assert digest.with_suffix(".csv").exists()
    assert all(row == {"enabled": True} for row in own_rows(home).values())


def test_a_given_profile_is_kept_and_nothing_is_asked(home: Settings, tmp_path: Path) -> None:
    given = tmp_path / "elsewhere" / "nadia.toml"
    given.parent.mkdir()
    given.write_text('name = "Nadia"\n[[credentials]]\ncode = "CPC-A"\n[wants]\nstate = "OH"\n')
    done = init("--profile", str(given), "--yes", "--no-open", "--json")
    assert done.exit_code == 0, done.output
    found = json.loads(done.stdout)
    assert found["matches"]
    assert {health["health"] for health in found["healths"]} == {"ok"}
    assert (home.profiles / "nadia.toml").read_bytes() == given.read_bytes()
    with open_store(home.database_url) as store:
        assert store.latest_health() == {}
        assert store.counts()["open"] > 0


def test_without_a_network_each_board_is_told_and_everything_is_kept(home: Settings) -> None:
    nowhere = "http://127.0.0.1:9"
    away = {"base": nowhere, "url": f"{nowhere}/", "allow_private": [nowhere]}
    write_own(home, dict.fromkeys(load_sources(home), away))
    done = init("--no-open", answers=ANSWERS)
    assert done.exit_code == 1, done.output
    told = [line for line in done.stderr.splitlines() if "could not be reached" in line]
    picked = sum(row.get("enabled", False) for row in own_rows(home).values())
    assert len(told) == picked > 3
    assert f"none of the {picked} boards could be reached" in done.stderr
    assert (home.profiles / "dana_ruiz.toml").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--yes"], "there is no profile yet"),
        (["--profile", "nobody"], "no profile is called 'nobody'"),
        (["--profile", "nowhere.toml"], "the file does not exist"),
        (["--source", "nowhere", "--yes", "--profile", "one"], "no source is called 'nowhere'"),
    ],
)
def test_trouble_is_one_sentence(words: list[str], said: str, home: Settings) -> None:
    if "one" in words:
        home.profiles.mkdir()
        (home.profiles / "one.toml").write_text('name = "One"\n')
    done = init(*words)
    assert done.exit_code == 1
    assert said in str(done.exception)


def test_several_profiles_and_another_of_that_name_are_told(home: Settings, tmp_path: Path) -> None:
    home.profiles.mkdir()
    for name in ("one", "two"):
        (home.profiles / f"{name}.toml").write_text(f'name = "{name}"\n')
    assert "several profiles" in str(init("--yes").exception)
    (tmp_path / "one.toml").write_text('name = "Somebody else"\n')
    assert "another profile 'one'" in str(init("--yes", "--profile", str(tmp_path / "one.toml")).exception)


def test_who_says_no_changes_no_source(home: Settings) -> None:
    done = init(answers=ANSWERS.rstrip("\n") + "\nn\n")
    assert done.exit_code == 1
    assert own_rows(home) == {}
