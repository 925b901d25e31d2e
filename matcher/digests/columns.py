"""The columns of a digest: their names, order and meaning are a promise. New ones are added at the end only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from data.errors import WrongUsage
from data.records import Match
from matcher.digests.cells import one_line
from matcher.digests.digest import Digest

Value = str | int | float | date | None
Kind = Literal["text", "whole", "number", "date", "link"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in every format, what kind of value it holds, what it means, how it is filled."""

    name: str
    kind: Kind
    meaning: str
    value: Callable[[Digest, Match], Value]
    width: int = 12  # characters, for formats that have widths


def _day(text: str) -> Value:
    """A date where the text starts with one; else the text, so that nothing is lost."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return one_line(text) or None


def _evidence(digest: Digest, match: Match) -> str:
    return " ".join(dict.fromkeys(f"“{one_line(r.quote)}”" for r in match.reasons if r.quote.strip()))


def _pay(part: str) -> Callable[[Digest, Match], Value]:
    def value(digest: Digest, match: Match) -> Value:
        pay = digest.pay.get(match.id)
        return getattr(pay, part) if pay is not None else None

    return value


COLUMNS: tuple[Column, ...] = (
    Column("rank", "whole", "place in this digest, 1 is best", lambda d, m: m.rank, 6),
    Column("score", "number", "how well it fits, 0 to 1", lambda d, m: round(float(m.score), 4), 8),
    Column("verdict", "text", "eligible, conditional, unclear or not_yet", lambda d, m: m.verdict, 12),
    Column("why", "text", "the reason in a sentence, with the ad's own words", lambda d, m: m.why, 48),
    Column("missing", "text", "what stands between the person and the job", lambda d, m: m.missing, 36),
    Column("title", "text", "title of the ad", lambda d, m: m.title, 40),
    Column("employer", "text", "who hires", lambda d, m: m.employer, 26),
    Column("location", "text", "place as the board names it", lambda d, m: m.location, 24),
    Column("workplace", "text", "remote, hybrid, onsite or unspecified", lambda d, m: m.workplace, 12),
    Column("pay", "text", "pay as a text", lambda d, m: m.pay, 20),
    Column("posted", "date", "day of posting, by the board", lambda d, m: _day(m.posted), 12),
    Column("first_seen", "date", "day on which medcoder saw it first", lambda d, m: _day(m.first_seen), 12),
    Column("url", "link", "the ad on its board", lambda d, m: m.url, 36),
    Column("id", "text", "source:key, what medcoder show and mark take", lambda d, m: m.id, 24),
    Column("status", "text", "yours to edit: saved, applied, interview, offer, hired, rejected, hidden",
           lambda d, m: d.status.get(m.id, ""), 12),
    Column("note", "text", "yours to edit: a note of your own", lambda d, m: d.notes.get(m.id, ""), 24),
    Column("news", "text", "new, changed or reopened since the last digest; empty for an older match",
           lambda d, m: d.news.get(m.id, ""), 10),
    Column("evidence", "text", "the ad's own words behind the verdict", _evidence, 60),
    Column("pay_min", "number", "least pay offered, as a number", _pay("min"), 10),
    Column("pay_max", "number", "most pay offered, as a number", _pay("max"), 10),
    Column("pay_unit", "text", "what pay_min and pay_max are for: hour, day, week, month, year, chart",
           _pay("unit"), 10),
)  # fmt: skip


def choose(names: Sequence[str] | None) -> tuple[Column, ...]:
    """The named columns in the order named, all without names; an unknown name is :class:`WrongUsage`."""
    if not names:
        return COLUMNS
    known = {column.name: column for column in COLUMNS}
    if unknown := [name for name in names if name not in known]:
        raise WrongUsage(
            f"no column of a digest is called {unknown[0]!r}", "--columns", f"there are {', '.join(known)}"
        )
    return tuple(known[name] for name in dict.fromkeys(names))


def rows(digest: Digest, columns: Sequence[Column]) -> Iterator[list[Value]]:
    """The values of each match; texts are on one line but not yet defused for any program."""
    for match in digest.matches:
        values = (column.value(digest, match) for column in columns)
        yield [one_line(value) if isinstance(value, str) else value for value in values]
