"""The person's own files in the home, which a backup takes along: ``config.toml``, ``sources.toml``, the profiles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from data.errors import BadInput
from data.files import atomic_write
from data.settings import Settings

#: The names that may come out of a backup; another one could name any file of this machine.
_OURS = re.compile(r"config\.toml|sources\.toml|profiles/[^/\\:]+\.toml")


def gather(settings: Settings) -> dict[str, bytes]:
    """Each file as it is now, by its name below the home."""
    return {path.relative_to(settings.home).as_posix(): _content(path) for path in _paths(settings)}


def bring_back(settings: Settings, files: Mapping[str, bytes]) -> tuple[list[str], list[str]]:
    """Write the files that are not there; what was written, and what stands there with other words and was left."""
    written, left = list[str](), list[str]()
    for name, content in sorted(files.items()):
        path = settings.home / name
        if not _OURS.fullmatch(name) or (path.exists() and _content(path) == content):
            continue
        (left if path.exists() else written).append(name)
        if not path.exists():
            atomic_write(path, content)
    return written, left


def _paths(settings: Settings) -> Iterator[Path]:
    profiles = sorted(settings.profiles.glob("*.toml")) if settings.profiles.is_dir() else []
    return (path for path in (settings.config_file, settings.sources, *profiles) if path.is_file())


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as trouble:
        raise BadInput("the file cannot be read", str(path), str(trouble.strerror)) from trouble
