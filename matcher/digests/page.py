"""HTML: one self-contained file for screen, phone, paper and e-mail; no script, no request to anywhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data.records import Match, Reason
from matcher.digests.cells import is_web, one_line
from matcher.digests.digest import Digest, headline
from matcher.digests.pay import hourly

if TYPE_CHECKING:
    from jinja2 import Environment

#: Verdict → the heading under which its matches stand, in the order of the page.
GROUPS: Mapping[str, str] = {
    "eligible": "You qualify",
    "conditional": "You qualify on a condition",
    "unclear": "The ad leaves it open",
    "not_yet": "Not yet",
}

#: A picture of pay needs something to compare, and a phone shows no more than a dozen bars at once.
CHART_ROWS = (2, 12)


@dataclass(frozen=True, slots=True)
class Bar:
    """One offer in the picture of pay; ``start`` and ``width`` are percent of the axis."""

    anchor: str
    title: str
    words: str
    start: float
    width: float


def render(digest: Digest, *, mail: bool = False) -> bytes:
    """The page; with ``mail`` the pictures are left out, which mail programs drop (the words beside them stay)."""
    page: str = template("page.html.j2").render(
        digest=digest,
        headline=headline(digest),
        groups=[(key, name, shown) for key, name in GROUPS.items() if (shown := _group(digest, key))],
        bars=list(_bars(digest)),
        wish=_wish(digest),
        mail=mail,
    )
    return page.encode("utf-8")


def template(name: str) -> Any:
    """A template of this folder: everything put into it is escaped."""
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    env = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters |= {
        "line": one_line,
        "untold": untold,
        "facts": facts,
        "lack_word": lack_word,
        "day": day,
        "percent": _percent,
        "words": _words,
    }
    env.tests["web"] = is_web
    return env


def _words(name: str) -> str:
    return name.replace("_", " ")


def quotes(reasons: tuple[Reason, ...]) -> list[Reason]:
    """Reasons worth showing: each quote once, those with the ad's own words first."""
    seen: dict[tuple[str, str], Reason] = {}
    for reason in sorted(reasons, key=lambda reason: not reason.quote):
        seen.setdefault((reason.sentence, reason.quote), reason)
    return list(seen.values())


def untold(match: Match) -> list[Reason]:
    """All reasons, where ``why`` and ``missing`` do not say each of them with its quote already."""
    said = one_line(f"{match.why} {match.missing}")
    reasons = quotes(match.reasons)
    whole = all(one_line(reason.sentence) in said and one_line(reason.quote) in said for reason in reasons)
    return [] if whole else reasons


def lack_word(match: Match) -> str:
    """What stands before ``missing``: someone who qualifies lacks nothing, but may have something to mind."""
    return "Missing" if match.verdict in ("not_yet", "conditional") else "Mind"


def facts(match: Match) -> list[str]:
    """Employer, place, way of working and pay, as far as they are known, each said once."""
    place, workplace = one_line(match.location), one_line(match.workplace)
    if workplace == "unspecified" or workplace.casefold() in place.casefold():
        workplace = ""
    return [fact for fact in (one_line(match.employer), place, workplace, one_line(match.pay)) if fact]


def day(text: str | date) -> str:
    """A day as a person in the US reads it: ``Nov 3, 2026``; other text as it is.

    >>> day("2026-11-03T10:00:00+00:00")
    'Nov 3, 2026'
    """
    try:
        found = date.fromisoformat(str(text)[:10])
    except ValueError:
        return one_line(str(text))
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return f"{months[found.month - 1]} {found.day}, {found.year}"


def _group(digest: Digest, verdict: str) -> list[Match]:
    return [match for match in digest.matches if match.verdict == verdict]


def _percent(score: float) -> str:
    return f"{round(100 * score)} %"


def _bars(digest: Digest) -> Iterator[Bar]:
    """The best matches that name their pay, on one axis; nothing where there is nothing to compare."""
    offers = [(m, span) for m in digest.matches if m.id in digest.pay and (span := hourly(digest.pay[m.id]))]
    least, most = CHART_ROWS
    if len(offers) < least:
        return
    low, high = _axis(digest)
    for match, (start, end) in offers[:most]:
        words = f"${start:,.2f}" if start == end else f"${start:,.2f} – ${end:,.2f}"
        left = 100 * (start - low) / (high - low)
        width = max(1.5, 100 * (end - start) / (high - low))
        yield Bar(f"job-{match.rank}", one_line(match.title), words, round(min(left, 98.5), 2), round(width, 2))


def _axis(digest: Digest) -> tuple[float, float]:
    spans = [span for m in digest.matches if m.id in digest.pay and (span := hourly(digest.pay[m.id]))]
    ends = [value for span in spans[: CHART_ROWS[1]] for value in span]
    ends += [digest.min_pay_hourly] if digest.min_pay_hourly else []
    low, high = min(ends), max(ends)
    room = max(1.0, (high - low) * 0.08)
    return max(0.0, low - room), high + room


def _wish(digest: Digest) -> float | None:
    """Where on the axis the person's least wished pay stands, in percent."""
    if not digest.min_pay_hourly or not any(True for _ in _bars(digest)):
        return None
    low, high = _axis(digest)
    return round(100 * (digest.min_pay_hourly - low) / (high - low), 2)
