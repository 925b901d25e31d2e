"""``medcoder demo`` runs the whole main job, night after night, in a folder of its own."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from crawler.demo import DemoBoard
from data.errors import BadInput
from data.store import open_store
from matcher.profile import read_profile
from scheduler.demo import board, reset
from scheduler.demo.night import PROFILES
from tests.shared import ROOT

PEOPLE = {"nadia", "marcus", "imani"}


def demo(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environ = {k: v for k, v in os.environ.items() if not k.startswith("MEDCODER_")}
    environ |= {"PYTHONPATH": str(ROOT), "MEDCODER_HOME": str(folder / "own home")}
    command = [sys.executable, "-P", "-m", "medcoder", "demo", *words]
    return subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def nights(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[dict[str, Any]]]:
    """Two nights in a folder with a space in its name."""
    folder = tmp_path_factory.mktemp("a folder")
    runs = [demo(folder, "--json") for _ in range(2)]
    assert [run.returncode for run in runs] == [0, 0], "".join(run.stderr for run in runs)
    return folder, [json.loads(run.stdout) for run in runs]


def test_the_first_night_reads_every_board(nights: tuple[Path, list[dict[str, Any]]]) -> None:
    first = nights[1][0]
    assert first["report"]["status"] == "done"
    assert {source["health"] for source in first["report"]["sources"]} == {"ok"}
    assert first["report"]["counts"]["new"] == first["listings"]["open"] >= 80
    assert first["listings"]["duplicates"] == 3


def test_the_broken_ad_is_mended_and_read(nights: tuple[Path, list[dict[str, Any]]]) -> None:
    with open_store(f"sqlite:///{nights[0] / '.demo' / 'medcoder.db'}") as store:
        found = [stored.listing for stored in store.listings() if "Physical Therapy" in stored.listing.title]
    assert [listing.employer for listing in found] == ["Fennimore Orthopedic Group"]
    assert "• Epic or NextGen" in found[0].text


def test_the_second_night_tells_one_new_one_changed_one_closed(nights: tuple[Path, list[dict[str, Any]]]) -> None:
    counts = nights[1][1]["report"]["counts"]
    assert {kind: counts[kind] for kind in ("new", "changed", "closed", "reopened")} == {
        "new": 1,
        "changed": 1,
        "closed": 1,
        "reopened": 0,
    }


def test_the_forbidden_path_is_never_fetched(nights: tuple[Path, list[dict[str, Any]]]) -> None:
    assert [night["forbidden_fetches"] for night in nights[1]] == [0, 0]


def test_the_best_matches_come_with_a_verdict_and_the_ads_own_words(
    nights: tuple[Path, list[dict[str, Any]]],
) -> None:
    matches = nights[1][0]["matches"]
    assert matches[0]["verdict"] == "eligible"
    assert all(match["verdict"] and match["why"] for match in matches)
    assert any(reason["quote"] and "CPC-A" in reason["quote"] for reason in matches[0]["reasons"])


def test_every_person_has_both_digests_of_both_nights(nights: tuple[Path, list[dict[str, Any]]]) -> None:
    folder, told = nights
    for night in told:
        for person in PEOPLE:
            for form in ("csv", "html"):
                path = folder / ".demo" / "digests" / person / f"{night['report']['round']}.{form}"
                assert path.stat().st_size > 1000


def test_the_awkward_ad_is_harmless_in_every_digest(nights: tuple[Path, list[dict[str, Any]]]) -> None:
    digests = nights[0] / ".demo" / "digests"
    for path in digests.rglob("*.html"):
        text = path.read_text("utf-8")
        assert "<script>alert" not in text
        assert "\x1b" not in text
    for path in digests.rglob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert not [cell for cell in cells if cell[:1] in ("=", "@", "\t", "\r")]
        assert not [cell for cell in cells if "\x1b" in cell or "\x07" in cell]


def test_nothing_of_the_persons_own_is_touched(nights: tuple[Path, list[dict[str, Any]]]) -> None:
    assert sorted(path.name for path in nights[0].iterdir()) == [".demo"]


def test_a_night_run_again_says_so_and_shows_its_matches(nights: tuple[Path, list[dict[str, Any]]]) -> None:
    again = demo(nights[0], "--day", "2")
    assert again.returncode == 0
    assert "Night 2" in again.stderr
    assert "MEDCODER_HOME=.demo" in again.stderr
    assert "digests" in again.stderr
    assert "Coding Trainee" in again.stdout


def test_the_links_of_a_digest_work_while_the_board_is_served(nights: tuple[Path, list[dict[str, Any]]]) -> None:
    folder, told = nights
    link = told[1]["matches"][0]["url"]
    with pytest.raises(URLError):
        urlopen(link, timeout=5)
    with board(folder / ".demo"), urlopen(link, timeout=5) as answer:
        assert told[1]["matches"][0]["title"].encode() in answer.read()


def test_going_back_needs_a_reset(nights: tuple[Path, list[dict[str, Any]]]) -> None:
    refused = demo(nights[0], "--day", "1")
    assert refused.returncode == 1
    assert "start over with --reset" in refused.stderr


def test_a_folder_that_is_not_the_demos_is_left_alone(tmp_path: Path) -> None:
    mine = tmp_path / ".demo"
    mine.mkdir()
    (mine / "thesis.txt").write_text("years of work")
    with pytest.raises(BadInput, match="not one of the demo's"):
        reset(mine)
    refused = demo(tmp_path)
    assert refused.returncode == 1
    assert "not one of the demo's" in refused.stderr
    assert (mine / "thesis.txt").exists()


@pytest.mark.parametrize("person", sorted(PEOPLE))
def test_the_bundled_people_are_told_without_a_doubt(person: str) -> None:
    profile, doubts = read_profile(PROFILES / f"{person}.toml")
    assert profile.id == person
    assert doubts == ()


def test_the_boards_of_the_demo_are_the_only_ones_that_it_enables(tmp_path: Path) -> None:
    from crawler.sources import load_sources
    from scheduler.demo import night

    home = night._settings(tmp_path)
    with DemoBoard() as board:
        night._furnish(home, board.rows())
        enabled = {name for name, source in load_sources(home).items() if source.enabled}
        assert enabled == set(board.rows())


def test_the_second_digest_brings_only_what_is_news(nights: tuple[Path, list[dict[str, Any]]]) -> None:
    digest = nights[0] / ".demo" / "digests" / "nadia" / f"{nights[1][1]['report']['round']}.csv"
    with digest.open(encoding="utf-8-sig", newline="") as file:
        titles = [row["title"] for row in csv.DictReader(file)]
    assert sorted(titles) == ["Ambulatory Coder - Oncology & Infusion", "Junior Coder, Sports Medicine"]


def test_a_night_that_was_cut_short_is_run_again(tmp_path: Path) -> None:
    from scheduler.demo import night

    night._save(tmp_path, {"start": "2026-11-25", "day": 2, "done": False, "ports": {}})
    assert night._day(night._state(tmp_path, date(2026, 12, 1)), None) == 2
    night._save(tmp_path, {"start": "2026-11-25", "day": 2, "done": True, "ports": {}})
    state = night._state(tmp_path, date(2026, 12, 1))
    assert (night._day(state, None), state["start"]) == (3, "2026-11-25")


@pytest.mark.parametrize("content", ["", "{", "[]", '{"start": "soon"}', '{"day": []}'])
def test_a_broken_state_is_a_sentence(tmp_path: Path, content: str) -> None:
    from scheduler.demo import night

    (tmp_path / "demo.json").write_text(content)
    with pytest.raises(BadInput, match="start over with --reset"):
        night._state(tmp_path, date(2026, 12, 1))
