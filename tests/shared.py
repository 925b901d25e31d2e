"""Where the labelled ads, judged pairs and recorded payloads lie, if this checkout has them beside it."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
_FOLDER = ROOT.parent / "shared"

#: The folder, or None where the checkout stands alone.
SHARED: Path | None = _FOLDER if (_FOLDER / "eval").is_dir() else None

needs_shared = pytest.mark.skipif(SHARED is None, reason="the folder 'shared' does not lie beside this checkout")


def scorer() -> ModuleType:
    """The scorer of the labelled ads, as it lies beside the checkout."""
    assert SHARED is not None
    spec = importlib.util.spec_from_file_location("score", SHARED / "eval/score_requirements.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
