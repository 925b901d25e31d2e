"""A digest: one person's matches of one day, and the formats it can be written in.

    matches ─build→ Digest ─render→ bytes

``render`` is pure: same digest, same options, same bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from typing import Any, Literal, Protocol, cast

from data.errors import BadInput
from data.records import Match, Pay

News = Literal["new", "changed", "reopened"]

#: Format → the module of this package whose ``render(digest, **options) -> bytes`` writes it.
FORMATS: dict[str, str] = {
    "csv": "csv_table",
    "xlsx": "workbook",
    "html": "page",
    "jsonl": "json_lines",
    "md": "markdown",
    "atom": "feed",
}


@dataclass(frozen=True, slots=True)
class ClosedJob:
    """A job that the person keeps an eye on and that its board has taken down."""

    id: str
    title: str
    employer: str
    closed: date
    status: str = "saved"


@dataclass(frozen=True, slots=True)
class Digest:
    """One person's matches as of one day, best first.

    ``news`` says of an id whether it is new, changed or reopened; an id without an entry is an older match.
    ``waiting`` counts news that the cap left for the next digest. ``items`` is what the ledger will remember
    once the digest is delivered: id → token (see :mod:`matcher.digests.news`).
    """

    profile_id: str
    name: str
    as_of: date
    matches: tuple[Match, ...] = ()
    news: Mapping[str, News] = field(default_factory=dict)
    status: Mapping[str, str] = field(default_factory=dict)  # id → saved, applied, …
    notes: Mapping[str, str] = field(default_factory=dict)  # id → the person's own note
    pay: Mapping[str, Pay] = field(default_factory=dict)  # id → pay as numbers, where it is known
    min_pay_hourly: float | None = None
    closed_saved: tuple[ClosedJob, ...] = ()
    silent_sources: tuple[str, ...] = ()  # one sentence each
    notices: tuple[str, ...] = ()  # what the person should know of this digest itself
    gap_line: str = ""
    waiting: int = 0
    items: Mapping[str, str] = field(default_factory=dict)
    told_on: Mapping[str, date] = field(default_factory=dict)  # id → the day of the digest that last brought it


class _Renderer(Protocol):
    def render(self, digest: Digest, **options: Any) -> bytes: ...


def render(digest: Digest, format: str, **options: Any) -> bytes:
    """The whole file in one of :data:`FORMATS`; an unknown format is :class:`data.errors.BadInput`.

    Options: csv takes ``columns``, ``delimiter``, ``excel``; xlsx takes ``columns``; html takes ``mail``.
    """
    if format not in FORMATS:
        raise BadInput(f"no digest format is called {format!r}", "", f"choose one of {', '.join(FORMATS)}")
    module = import_module(f"matcher.digests.{FORMATS[format]}")  # late: pandas and jinja2 are heavy
    return cast(_Renderer, module).render(digest, **options)


def headline(digest: Digest) -> str:
    """What the digest brings, in a few words: ``3 new, 1 changed``.

    >>> headline(Digest("dana", "Dana", date(2026, 11, 23)))
    'nothing new'
    """
    shown = [digest.news[m.id] for m in digest.matches if m.id in digest.news]
    words = [f"{shown.count(kind)} {kind}" for kind in ("new", "changed", "reopened") if kind in shown]
    if digest.closed_saved:
        words.append(f"{len(digest.closed_saved)} closed")
    if not words and digest.matches:
        words.append(f"{len(digest.matches)} match" + "es" * (len(digest.matches) > 1))
    return ", ".join(words) or "nothing new"
