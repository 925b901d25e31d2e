"""What ads demand: counts and shares over readings, as tables. Pandas lives here and in the notebooks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from data.records import Reading, Requirements
from data.stored import Stored
from matcher.index.facts import hourly
from matcher.index.rows import offered, workplace_of
from matcher.locations import parse_place

if TYPE_CHECKING:
    import pandas as pd

#: Columns of the frame that hold several values in one cell.
_LISTS = ("credentials", "preferred", "areas")
#: Columns of every table: the count stands beside each share, since a share of few ads says little.
COLUMNS = ["ads", "share", "median_pay", "remote", "years_instead", "trains"]


def listings_frame(pairs: Iterable[tuple[Stored, Reading]]) -> pd.DataFrame:
    """One row a coding listing: month first seen, state, workplace, pay an hour, years, and lists of what it names."""
    import pandas as pd

    rows = [_row(stored, reading.requirements) for stored, reading in pairs if reading.requirements.is_coding_job]
    return pd.DataFrame(rows, columns=list(_row_columns()))


def _row_columns() -> tuple[str, ...]:
    return (
        "id", "month", "state", "workplace", "role", "level", "pay", "years", "education", "credentials", "preferred",
        "areas", "later", "years_instead", "trains",
    )  # fmt: skip


def _row(stored: Stored, asked: Requirements) -> dict[str, Any]:
    low, high, _ = hourly(offered(stored.listing, asked))
    place = parse_place(stored.listing.location)
    groups = [group for way in asked.pathways for group in way.credentials]
    codes = dict.fromkeys(code for group in groups for code in group.any_of)
    return {
        "id": stored.id,
        "month": f"{stored.first_seen:%Y-%m}",
        "state": stored.listing.state or place.state,
        "workplace": workplace_of(stored.listing, asked),
        "role": asked.role,
        "level": asked.level,
        "pay": (low + high) / 2,
        "years": min((way.min_years or 0.0 for way in asked.pathways), default=0.0),
        "education": next((way.education for way in asked.pathways if way.education), None),
        "credentials": list(codes),
        "preferred": list(asked.preferred.credentials),
        "areas": list(asked.specialties),
        "later": any(group.within_months is not None for group in groups),
        # the credential is asked, but one way in does without it
        "years_instead": bool(codes) and any(not way.credentials for way in asked.pathways),
        "trains": asked.will_train,
    }


def by(frame: pd.DataFrame, what: str) -> pd.DataFrame:
    """A line for each value of one thing, the commonest first: ads, their share of all, median pay, and three shares.

    ``what``: credential (required), preferred, state, setting, workplace, role, level or month. ``years_instead`` and
    ``trains`` are the shares of ads that take years for a credential, or train; an ad that names two credentials counts
    for both.
    """
    column = {"credential": "credentials", "setting": "areas"}.get(what, what)
    long = frame.explode(column) if column in _LISTS else frame
    long = long[long[column].notna() & (long[column] != "")]
    grouped = long.groupby(column, sort=False)
    out = grouped.agg(
        ads=("id", "count"),
        median_pay=("pay", "median"),
        remote=("workplace", lambda places: float((places == "remote").mean())),
        years_instead=("years_instead", "mean"),
        trains=("trains", "mean"),
    )
    out["share"] = out["ads"] / max(1, len(frame))
    out.index.name = what
    ordered = (
        out.sort_index() if what == "month" else out.sort_index().sort_values("ads", ascending=False, kind="stable")
    )
    return ordered[COLUMNS]


def overview(frame: pd.DataFrame) -> Iterator[tuple[str, float]]:
    """What stands above every table: each figure by its words, a share of all ads where it is at most 1."""
    asks = frame["credentials"].map(len) > 0
    yield "ads", float(len(frame))
    yield "ask for a credential", float(asks.mean()) if len(frame) else 0.0
    yield "let it be earned after hire", float(frame["later"].mean()) if len(frame) else 0.0
    yield "take years instead", float(frame["years_instead"].mean()) if len(frame) else 0.0
    yield "train", float(frame["trains"].mean()) if len(frame) else 0.0
    yield "ask for no years", float((frame["years"] == 0).mean()) if len(frame) else 0.0
    yield "are remote", float((frame["workplace"] == "remote").mean()) if len(frame) else 0.0
