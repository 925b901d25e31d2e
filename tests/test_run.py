"""run.py: starts with the standard library alone, and names what is missing in one sentence."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import run
from tests.shared import ROOT

LOCKS = sorted((ROOT / "requirements").glob("*.lock"))


def test_it_imports_only_the_standard_library() -> None:
    tree = ast.parse((ROOT / "run.py").read_text(encoding="utf-8"))
    modules = {a.name for node in ast.walk(tree) if isinstance(node, ast.Import) for a in node.names}
    modules |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {m.split(".")[0] for m in modules} <= sys.stdlib_module_names


def test_an_unknown_target_shows_the_targets_and_is_wrong_usage() -> None:
    done = subprocess.run([sys.executable, "run.py", "tset"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "run.py demo" in done.stderr


def test_an_old_python_is_told_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "MINIMUM", (99, 0))
    monkeypatch.setattr(sys, "argv", ["run.py", "demo"])
    assert run.main() == 1
    assert re.fullmatch(r"run\.py: medcoder needs Python 99\.0 or newer, .*\.\n", capsys.readouterr().err)


def test_a_python_without_venv_and_pip_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(run, "VENV", tmp_path / "venv")
    monkeypatch.setattr(run, "PYTHON", tmp_path / "venv" / "python")
    monkeypatch.setattr(run, "run", lambda *command, **_: 1)
    with pytest.raises(run.Missing, match="neither ensurepip nor pip"):
        run.make_venv()


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_a_lock_pins_every_package_by_hash_and_names_no_host(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    pins = re.findall(r"^\S+==\S+", text, re.M)
    assert pins
    assert "://" not in text
    assert text.count(" \\\n    --hash=sha256:") >= len(pins)
