"""The wheel: what is in it, and that it works away from the checkout."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.shared import ROOT

ROOMS = ("data", "crawler", "matcher", "scheduler")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from a copy that lies in a folder with a space in its name."""
    copy = tmp_path_factory.mktemp("a clone")
    for name in (*ROOMS, "medcoder.py", "pyproject.toml", "README.md", "LICENSE"):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, copy / name)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", "out", "."]
    done = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (built,) = (copy / "out").glob("*.whl")
    return built


def test_the_wheel_holds_exactly_the_rooms_and_the_front_door(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {*ROOMS, "medcoder.py"}


def test_the_wheel_holds_every_data_file(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    tracked = subprocess.run(["git", "ls-files", *ROOMS], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert [name for name in tracked.splitlines() if name not in names and (ROOT / name).exists()] == []


def test_the_command_works_in_another_folder(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(site), str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    ad = {
        "id": "a",
        "title": "Medical Coder",
        "company": "",
        "location": "",
        "description": "CPC required.",
        "html": False,
    }
    done = subprocess.run(
        [sys.executable, "-m", "medcoder", "parse"],
        input=json.dumps(ad) + "\n",
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(site), "MEDCODER_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    reading = json.loads(done.stdout)["requirements"]
    assert reading["pathways"][0]["credentials"] == [{"any_of": ["CPC"], "within_months": None}]
