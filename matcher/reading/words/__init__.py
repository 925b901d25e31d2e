"""The words of the trade's prose, as data (TOML): cues, cues that families make, headings, education, credentials."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@cache
def words(name: str) -> dict[str, Any]:
    """The tables of ``name.toml``, in the order of the file."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
