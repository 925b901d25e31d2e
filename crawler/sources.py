"""Sources: one row per employer's board, shipped in ``sources.toml`` and in the user's own file of the same shape.

    [mercy_health]
    employer = "Mercy Health"
    platform = "greenhouse"
    board = "mercyhealth"

A row's name is its id for ever (listings hang on it); a rename keeps the old name under ``aliases``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields
from functools import cache, partial
from pathlib import Path
from typing import Any, TypeVar

from data.errors import BadInput, MedcoderError, NotFound
from data.settings import Settings, read_toml
from data.toml import tables

T = TypeVar("T")

SHIPPED = Path(__file__).with_name("sources.toml")
KINDS = ("health_system", "contractor", "payer", "federal", "board", "other")
#: What a row may say; everything else in it is an option of its platform.
_ROW = ("employer", "platform", "board", "url", "state", "kind", "enabled", "aliases", "allow_private", "delay")
# "mercy_health", "uhs-2": a table of TOML needs no quotes, and the id is the first half of "source:key".
_ID = re.compile(r"[a-z0-9][a-z0-9_-]*")


@dataclass(frozen=True, slots=True)
class Source:
    """One employer's board. ``delay`` is the least number of seconds between two requests to one host.

    ``options`` are the platform's own (its docstring names them); every platform knows ``base``, an origin that takes
    the place of the vendor's (``"http://127.0.0.1:8001"``). ``allow_private`` names the exact origins that may lie on
    a private address; only the demo and tests use it, and no command writes it.
    """

    id: str
    employer: str
    platform: str
    board: str = ""
    url: str = ""
    state: str = ""
    kind: str = "other"
    enabled: bool = True
    options: Mapping[str, Any] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    allow_private: tuple[str, ...] = ()
    delay: float | None = None  # None: the configured default

    def option(self, name: str, default: str = "") -> str:
        """One option as text."""
        return str(self.options.get(name, default))

    def to_json(self) -> dict[str, Any]:
        """The row as plain data, as the worker takes it."""
        return asdict(self) | {"options": dict(self.options)}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Source:
        """The inverse of :meth:`to_json`."""
        known = {f.name: data[f.name] for f in fields(cls) if f.name in data}
        for name in ("aliases", "allow_private"):
            known[name] = tuple(known.get(name, ()))
        return cls(**known)


def load_sources(settings: Settings, troubles: list[MedcoderError] | None = None) -> dict[str, Source]:
    """Every source by its id, shipped ones first; the user's file adds rows and overrides single keys of shipped ones.

    A broken file or row is :class:`data.errors.BadInput` that names file, row and key; where a list of ``troubles`` is
    given it is put there, and the other rows stand.
    """
    found: dict[str, Source] = {}
    own = _or_trouble(lambda: own_rows(settings), troubles) or {}
    shipped = _shipped()
    for name in [*shipped, *(name for name in own if name not in shipped)]:
        where = str(SHIPPED if name in shipped else settings.sources)
        row = shipped.get(name, {}) | own.get(name, {})
        source = _or_trouble(partial(parse_row, name, row, where), troubles)
        if source is not None:
            found[name] = source
    return found


def _or_trouble(ask: Callable[[], T], troubles: list[MedcoderError] | None) -> T | None:
    try:
        return ask()
    except MedcoderError as trouble:
        if troubles is None:
            raise
        troubles.append(trouble)
        return None


def own_rows(settings: Settings) -> dict[str, dict[str, Any]]:
    """The rows of the user's own file, as they stand there; none when there is no file."""
    if not settings.sources.exists():
        return {}
    rows = read_toml(settings.sources)
    for name, row in rows.items():
        if not isinstance(row, dict):
            raise BadInput(f"'{name}' must be a table", str(settings.sources), f"write [{name}] above its keys")
    return rows


def parse_row(name: str, row: Mapping[str, Any], where: str = "") -> Source:
    """One row as a :class:`Source`; what it may not be is told with file, row and key."""
    if not _ID.fullmatch(name):
        raise BadInput(f"'{name}' cannot name a source", where, "use small letters, digits, _ and -")
    for key in ("employer", "platform"):
        if not row.get(key):
            raise BadInput(f"[{name}] lacks {key}", where, "add it there")
    known: dict[str, Any] = {key: _typed(name, key, row[key], where) for key in _ROW if key in row}
    if known.get("kind", "other") not in KINDS:
        raise BadInput(f"[{name}] kind is {known['kind']!r}", where, f"it may be {', '.join(KINDS)}")
    return Source(id=name, options={key: value for key, value in row.items() if key not in _ROW}, **known)


def choose(
    sources: Mapping[str, Source],
    names: Iterable[str] = (),
    *,
    states: Iterable[str] = (),
    kinds: Iterable[str] = (),
    platforms: Iterable[str] = (),
) -> list[Source]:
    """The named sources, or the enabled ones where none is named; narrowed by state, kind and platform.

    An alias finds its source; an unknown name, kind or platform is :class:`data.errors.NotFound` with the nearest one.
    """
    wanted = [find(sources, name) for name in names]
    states, kinds, platforms = {check_state(s) for s in states}, set(kinds), set(platforms)
    _check_known(kinds, platforms)
    narrowed = bool(states or kinds or platforms)
    pool = wanted or [s for s in sources.values() if s.enabled or narrowed]
    return [
        s
        for s in pool
        if (not states or s.state.upper() in states)
        and (not kinds or s.kind in kinds)
        and (not platforms or s.platform in platforms)
    ]


def check_state(state: str) -> str:
    """A state as rows have it; what cannot be one is :class:`data.errors.BadInput`."""
    if not re.fullmatch(r"[A-Za-z]{2}", state):
        raise BadInput(f"{state!r:.40} is no state", "", "write its two letters, OH")
    return state.upper()


def _check_known(kinds: Iterable[str], platforms: Iterable[str]) -> None:
    from crawler.spiders import names

    for kind in kinds:
        if kind not in KINDS:
            raise NotFound("kind", kind, KINDS, f"there are {', '.join(KINDS)}; medcoder sources list")
    for platform in platforms:
        if platform not in names():
            raise NotFound("platform", platform, names(), "medcoder sources platforms")


def find(sources: Mapping[str, Source], name: str) -> Source:
    """The source of that id or alias."""
    if name in sources:
        return sources[name]
    for source in sources.values():
        if name in source.aliases:
            return source
    raise NotFound("source", name, sources, "medcoder sources list")


def row_of(source: Source) -> dict[str, Any]:
    """What a user's file says of a source: only what differs from the defaults, and never ``allow_private``."""
    plain = Source(source.id, "", "")
    row = {
        key: getattr(source, key)
        for key in _ROW
        if key != "allow_private" and getattr(source, key) != getattr(plain, key)
    }
    return row | dict(source.options)


def new_id(employer: str, taken: Iterable[str]) -> str:
    """An id made of an employer's name that is not taken yet.

    >>> new_id("St. Mary's Health", ["st_marys_health"])
    'st_marys_health_2'
    """
    words = re.sub(r"[^a-z0-9]+", "_", employer.lower().replace("'", "").replace("’", "")).strip("_") or "source"
    taken, number, name = set(taken), 2, words
    while name in taken:
        name, number = f"{words}_{number}", number + 1
    return name


def write_own(settings: Settings, changes: Mapping[str, Mapping[str, Any]]) -> None:
    """Merge rows into the user's file, which stays readable TOML; comments there are kept only above its first row."""
    from data.files import atomic_write  # late: only commands that write need it

    rows = own_rows(settings)
    for name, row in changes.items():
        rows[name] = {**rows.get(name, {}), **row}
    atomic_write(settings.sources, (_header(settings.sources) + tables(rows)).encode("utf-8"))


@cache
def _shipped() -> dict[str, dict[str, Any]]:
    return read_toml(SHIPPED)


def _header(path: Path) -> str:
    if not path.exists():
        return "# Your own sources, in the shape of medcoder's sources.toml; `medcoder sources` writes here.\n\n"
    head: list[str] = []
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            break
        head.append(line + "\n")
    return "".join(head)


def _typed(name: str, key: str, value: Any, where: str) -> Any:
    if key in ("aliases", "allow_private"):
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        raise BadInput(f"[{name}] {key} must be a list of texts", where, "correct it there")
    if key == "delay":
        if isinstance(value, (int, float)) and not isinstance(value, bool) and value >= 0:
            return float(value)
        raise BadInput(f"[{name}] delay must be a number of seconds", where, "correct it there")
    kind: type = bool if key == "enabled" else str
    if not isinstance(value, kind):
        raise BadInput(f"[{name}] {key} must be {'true or false' if kind is bool else 'a text'}", where, "correct it")
    return value
