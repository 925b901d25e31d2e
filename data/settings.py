"""Where things are and what the person configured. The only file that reads the environment."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from data.errors import BadInput

T = TypeVar("T")

#: The tables that ``config.toml`` may hold.
CONFIG_TABLES = ("schedule", "crawl", "digest", "outlets")


@dataclass(frozen=True, slots=True)
class Settings:
    """The folder of this medcoder, its database and its ``config.toml``.

    ``database_url`` is a path's ``sqlite:///…`` or a ``postgresql://…``; ``config`` is the parsed TOML.
    """

    home: Path
    database_url: str
    config: Mapping[str, Any] = field(default_factory=dict)

    @property
    def profiles(self) -> Path:
        """The folder of profiles; the stem of a file is the profile's id."""
        return self.home / "profiles"

    @property
    def index(self) -> Path:
        """The folder of the disposable index."""
        return self.home / "index"

    @property
    def digests(self) -> Path:
        """The folder into which rounds write digests."""
        return self.home / "digests"

    @property
    def sources(self) -> Path:
        """The user's own sources, in the shape of ``crawler/sources.toml``."""
        return self.home / "sources.toml"

    @property
    def config_file(self) -> Path:
        """Where ``config.toml`` is, or would be."""
        return self.home / "config.toml"

    def value(self, table: str, key: str, kind: type[T], default: T) -> T:
        """The configured value of ``[table] key``; a value of the wrong kind is told with file, key and kind."""
        section = self.config.get(table, {})
        if not isinstance(section, Mapping):
            raise BadInput(f"[{table}] must be a table", str(self.config_file), "correct it there")
        found = section.get(key, default)
        if kind is float and isinstance(found, int) and not isinstance(found, bool):
            found = float(found)
        if not isinstance(found, kind) or (kind is int and isinstance(found, bool)):
            wanted = {
                "str": "a text",
                "int": "a whole number",
                "float": "a number",
                "bool": "true or false",
                "list": "a list",
            }
            raise BadInput(
                f"[{table}] {key} must be {wanted.get(kind.__name__, kind.__name__)}, not {found!r}",
                str(self.config_file),
                "correct it there",
            )
        return found


def load_settings(environ: Mapping[str, str] | None = None, *, without_config: bool = False) -> Settings:
    """Read environment and ``config.toml``; a broken file is :class:`data.errors.BadInput` that names it.

    ``MEDCODER_HOME`` is by default the platform's folder for user data, ``MEDCODER_DATABASE_URL`` an SQLite file there.
    ``without_config`` leaves ``config.toml`` unread: the defaults, for work that must go on beside a broken one.
    """
    environ = os.environ if environ is None else environ
    home = Path(environ.get("MEDCODER_HOME") or _user_data()).expanduser().absolute()
    config = read_toml(home / "config.toml") if (home / "config.toml").exists() and not without_config else {}
    url = environ.get("MEDCODER_DATABASE_URL") or f"sqlite:///{home / 'medcoder.db'}"
    return Settings(home, url, config)


def secret(name: str) -> str:
    """A secret from the environment, ``""`` where it is not set; never logged, never stored."""
    return os.environ.get(name, "")


def read_toml(path: Path) -> dict[str, Any]:
    """The tables of a TOML file; trouble is one sentence that names the file and the line."""
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        raise BadInput("the file does not exist", str(path), "check the name") from None
    except (OSError, UnicodeDecodeError) as trouble:
        said = trouble.strerror if isinstance(trouble, OSError) else "it is not a text in UTF-8"
        raise BadInput("the file cannot be read", str(path), said or str(trouble)) from trouble
    except tomllib.TOMLDecodeError as trouble:
        raise BadInput("the file is not valid TOML", str(path), f"correct it: {trouble}") from trouble


def _user_data() -> str:
    from platformdirs import user_data_dir  # late: 17 ms that a set MEDCODER_HOME saves

    return user_data_dir("medcoder", appauthor=False)
