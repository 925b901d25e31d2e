"""The guided tours run on the demo's data, and a notebook is its script, without outputs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.shared import ROOT

SCRIPTS = sorted((ROOT / "notebooks").glob("*.py"))


@pytest.fixture(scope="module")
def demo_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tours")
    command = [sys.executable, "-m", "medcoder", "demo"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=_environment(), check=False)
    assert done.returncode == 0, done.stderr
    return folder / ".demo"


def _environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "MPLBACKEND": "agg", **more}


def test_there_are_two_tours() -> None:
    assert [path.stem for path in SCRIPTS] == ["how_a_match_is_scored", "what_ads_ask_for"]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_a_tour_runs_on_the_demo(script: Path, demo_home: Path, tmp_path: Path) -> None:
    environment = _environment(MEDCODER_HOME=str(demo_home))
    command = [sys.executable, str(script)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) > 5


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_a_notebook_is_its_script_without_outputs(script: Path) -> None:
    import jupytext

    written = json.loads(script.with_suffix(".ipynb").read_text(encoding="utf-8"))
    cells = [(cell["cell_type"], "".join(cell["source"])) for cell in written["cells"]]
    assert cells == [(cell.cell_type, cell.source) for cell in jupytext.read(script).cells]
    assert not any(cell.get("outputs") for cell in written["cells"])
