"""Where the labelled ads, judged pairs and recorded payloads lie, if this checkout has them beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
_FOLDER = ROOT.parent / "shared"

#: The folder, or None where the checkout stands alone.
SHARED: Path | None = _FOLDER if (_FOLDER / "eval").is_dir() else None

needs_shared = pytest.mark.skipif(SHARED is None, reason="the folder 'shared' does not lie beside this checkout")
