"""Tests that guard the house: its rooms, its laws, its front door."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import pytest

import medcoder
from data.errors import BadInput, NotFound
from tests.shared import ROOT

ROOMS = ("data", "crawler", "matcher", "scheduler")
TOP_LEVEL = (*ROOMS, "notebooks", "tests", "pyproject.toml")


def shipped() -> list[Path]:
    """Every Python file of the wheel."""
    return [*sorted(p for room in ROOMS for p in (ROOT / room).rglob("*.py")), ROOT / "medcoder.py"]


def imports(path: Path) -> Iterator[str]:
    """The dotted names that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def importers(package: str) -> list[str]:
    """The shipped files that import a package, as paths within the checkout."""
    return [
        path.relative_to(ROOT).as_posix()
        for path in shipped()
        if any(name == package or name.startswith(package + ".") for name in imports(path))
    ]


@pytest.mark.parametrize("name", TOP_LEVEL)
def test_the_rooms_of_the_design_stand(name: str) -> None:
    assert (ROOT / name).exists()


@pytest.mark.parametrize(
    ("package", "room"),
    [
        ("scrapy", "crawler"),
        ("bs4", "crawler"),
        ("sklearn", "matcher"),
        ("pandas", "matcher"),
        ("apscheduler", "scheduler"),
    ],
)
def test_each_promised_library_is_used_by_a_shipped_module(package: str, room: str) -> None:
    assert any(path.startswith(room + "/") for path in importers(package)), importers(package)


def test_only_the_daemon_knows_apscheduler() -> None:
    assert importers("apscheduler") == ["scheduler/daemon.py"]


def test_only_the_worker_starts_a_reactor() -> None:
    starters = [p.relative_to(ROOT).as_posix() for p in shipped() if "CrawlerProcess(" in p.read_text(encoding="utf-8")]
    assert starters == ["crawler/worker.py"]


def test_no_room_imports_the_front_door() -> None:
    assert importers("medcoder") == []


def test_only_settings_reads_the_environment() -> None:
    readers = [
        path.relative_to(ROOT).as_posix()
        for path in shipped()
        if "os.environ" in path.read_text(encoding="utf-8") or "os.getenv" in path.read_text(encoding="utf-8")
    ]
    assert readers == ["data/settings.py"]


def test_only_the_store_speaks_sql() -> None:
    speakers = [p for package in ("sqlite3", "psycopg") for p in importers(package)]
    assert speakers
    assert all(path.startswith("data/") for path in speakers), speakers


@pytest.mark.parametrize("name", medcoder.COMMANDS)
def test_every_command_stands_where_the_front_door_says_and_has_help(name: str) -> None:
    module, _, attribute = medcoder.COMMANDS[name].partition(":")
    command = getattr(import_module(module), attribute)
    assert isinstance(command, click.Command)
    assert command.get_short_help_str(), f"{name} has no help"


@pytest.mark.parametrize("name", medcoder.COMMANDS)
def test_every_command_is_documented_in_the_readme(name: str) -> None:
    assert f"medcoder {name}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_front_door_imports_nothing_heavy() -> None:
    heavy = ("scrapy", "sklearn", "pandas", "scipy", "bs4", "numpy", "rich")
    probe = f"import sys, medcoder; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", probe], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_without_a_command_it_says_what_to_do_next() -> None:
    done = subprocess.run([sys.executable, "-m", "medcoder"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "medcoder demo" in done.stdout


def test_an_unknown_command_is_wrong_usage() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "medcoder", "mtach"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "mtach" in done.stderr


def test_an_error_is_one_sentence_with_the_next_move() -> None:
    assert str(BadInput("the file is not valid TOML", "config.toml", "correct line 3")) == (
        "the file is not valid TOML (config.toml): correct line 3."
    )
    assert "did you mean 'mercy_health'?" in str(
        NotFound("source", "mercy_helth", ["mercy_health"], "medcoder sources list")
    )
