"""The counsellor's page: a line a person, who needs attention first, and the step that would help most together."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from data.records import Match
from matcher.digests.best_step import BestStep
from matcher.digests.cells import defuse, defuse_url, one_line
from matcher.digests.page import day, template

#: Days without a match after which someone stands on top of the page.
ATTENTION = 14

#: Columns of the CSV, in their order; new ones are added at the end only.
COLUMNS = (
    "profile", "name", "new", "qualifies_for", "best_title", "best_employer", "best_verdict", "best_url", "best_id",
    "blocked_by", "days_without_match", "step", "step_opens",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Where one person stands; ``days`` without news they qualify for, None while there never was any."""

    profile_id: str
    name: str
    new: int = 0
    qualifies: int = 0
    best: Match | None = None
    blocks: str = ""
    days: int | None = None
    steps: tuple[BestStep, ...] = ()  # what would open more, the best first

    @property
    def step(self) -> BestStep | None:
        """The step that would open most for this person alone."""
        return self.steps[0] if self.steps else None

    @property
    def waits(self) -> bool:
        """Whether this person has gone long without a match."""
        return self.days is None or self.days >= ATTENTION


@dataclass(frozen=True, slots=True)
class Together:
    """A step, how many people it would help, and how many jobs it opens to them in sum."""

    words: str
    people: int
    opens: int


@dataclass(frozen=True, slots=True)
class Caseload:
    """All people of one day; ``silent`` are sentences on sources."""

    as_of: date
    lines: tuple[PersonLine, ...]
    together: tuple[Together, ...] = ()
    silent: tuple[str, ...] = field(default=())


def caseload(as_of: date, lines: Sequence[PersonLine], silent: Sequence[str] = ()) -> Caseload:
    """The lines in order, who waits longest first, and the steps that would help most people."""
    ordered = sorted(lines, key=lambda line: (-(10**6 if line.days is None else line.days), line.profile_id))
    return Caseload(as_of, tuple(ordered), together(lines), tuple(silent))


def together(lines: Sequence[PersonLine], most: int = 3) -> tuple[Together, ...]:
    """The steps that would help most people, then those that open most; years of work, which only pass, come last."""
    people, opens = Counter[tuple[bool, str]](), Counter[tuple[bool, str]]()
    for step in (step for line in lines for step in line.steps):
        key = (step.kind == "years", step.words)
        people[key] += 1
        opens[key] += step.opens
    order = sorted(people, key=lambda key: (key[0], -people[key], -opens[key], key[1]))
    return tuple(Together(key[1], people[key], opens[key]) for key in order[:most])


def caseload_html(found: Caseload) -> bytes:
    """One self-contained page."""
    waiting = [line for line in found.lines if line.waits]
    page: str = template("caseload.html.j2").render(found=found, waiting=waiting, attention=ATTENTION)
    return page.encode("utf-8")


def caseload_text(found: Caseload) -> str:
    """The same as plain words."""
    lines = [f"{len(found.lines)} people, {day(found.as_of)}", ""]
    lines += [f"{one.words} would help {one.people} of them, {one.opens} more jobs together." for one in found.together]
    for line in found.lines:
        days = "no match yet" if line.days is None else f"{line.days} days without a match"
        lines += ["", f"{one_line(line.name)} ({one_line(line.profile_id)}): {line.new} new, {days}"]
        lines += [f"  Best: {one_line(line.best.title)}, {one_line(line.best.employer)}"] if line.best else []
        lines += [f"  {one_line(line.blocks)}"] if line.blocks else []
    return "\n".join([*lines, "", *map(one_line, found.silent)]).rstrip() + "\n"


def caseload_csv(found: Caseload) -> bytes:
    """A line a person as CSV: UTF-8 with its mark, formulas defused."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(_cells(line) for line in found.lines)
    return out.getvalue().encode("utf-8-sig")


def caseload_json(found: Caseload) -> dict[str, Any]:
    """The same as an object of JSON: the people by the columns of the CSV, with their texts as they are."""
    return {
        "as_of": found.as_of.isoformat(),
        "people": [_fields(line) for line in found.lines],
        "together": [asdict(step) for step in found.together],
        "silent": list(found.silent),
    }


def _fields(line: PersonLine) -> dict[str, Any]:
    best = {f"best_{name}": getattr(line.best, name, "") for name in ("title", "employer", "verdict", "url", "id")}
    return {
        "profile": line.profile_id, "name": line.name, "new": line.new, "qualifies_for": line.qualifies, **best,
        "blocked_by": line.blocks, "days_without_match": line.days, "step": line.step.words if line.step else "",
        "step_opens": line.step.opens if line.step else None,
    }  # fmt: skip


def _cells(line: PersonLine) -> list[str | int]:
    best = line.best
    texts = [defuse(text) for text in ((best.title, best.employer, best.verdict) if best else ("", "", ""))]
    return [
        defuse(line.profile_id), defuse(line.name), line.new, line.qualifies, *texts,
        defuse_url(best.url) if best else "", defuse(best.id) if best else "", defuse(line.blocks),
        "never" if line.days is None else line.days, line.step.words if line.step else "",
        line.step.opens if line.step else "",
    ]  # fmt: skip
