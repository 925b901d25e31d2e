"""The words of ``samejob.toml`` and ``retold.toml``: by which a copy of an ad is told from another job."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from data.settings import read_toml

_SAID: dict[str, Any] = {
    name: words
    for file in ("samejob.toml", "retold.toml")
    for name, words in read_toml(Path(__file__).with_name(file)).items()
}


def said(name: str) -> frozenset[str]:
    """A set of words."""
    return frozenset(_SAID[name].split())


def table(name: str) -> Mapping[str, Any]:
    """A table: each word with what it stands for."""
    found: Mapping[str, Any] = _SAID[name]
    return found
