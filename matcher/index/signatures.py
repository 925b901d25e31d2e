"""Verdicts over a whole index at once: decided once for every distinct set of ways in, then looked up by listing.

A thousand ads that ask "CPC or CCS and two years" are one signature. The rules are those of
:mod:`matcher.eligibility`; a test holds the two together over the scorer's grid.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from data.records import EDUCATION_ORDER, Profile, Requirements
from data.requirements_json import requirements_to_json
from data.vocabulary import credentials, met_by
from matcher.effort import FOREVER, months_of_schooling, months_to_earn

if TYPE_CHECKING:
    from numpy.typing import NDArray

ELIGIBLE, CONDITIONAL, NOT_YET, UNCLEAR = range(4)
VERDICTS = ("eligible", "conditional", "not_yet", "unclear")
#: ``within`` of a group that must be held on the day of hire, and of one whose time is not stated.
TODAY, UNSTATED = -1.0, 12.0
_SCHOOL = {level: number for number, level in enumerate(EDUCATION_ORDER, 1)}


_line = json.JSONEncoder(separators=(",", ":")).encode


class Arrays(Protocol):
    """Arrays by name: an index, or a dict."""

    def __getitem__(self, name: str, /) -> Any:
        """The array of that name."""


class Standings(NamedTuple):
    """One answer a signature: verdict, months to close what is asked today, whether the rest can be earned in time."""

    verdict: NDArray[Any]  # uint8, see VERDICTS
    months: NDArray[Any]  # float32: months to everything that must be there today, 0 where nothing lacks
    in_time: NDArray[Any]  # bool: what may come later can come in time
    years: NDArray[Any]  # float32: years that the way in asks
    lack_years: NDArray[Any]  # float32: years that lack of them


def signature_of(asked: Requirements) -> str:
    """What decides who qualifies, as one line of JSON: equal for ads that ask the same."""
    return signature_line(requirements_to_json(asked))


def signature_line(whole: Mapping[str, Any]) -> str:
    """The same of a reading as JSON."""
    return _line([whole["pathways"], sorted(whole["excluded_credentials"]), whole["will_train"]])


def compile_signatures(lines: Sequence[str]) -> dict[str, NDArray[Any]]:
    """Signatures as flat arrays, ready to be stored; names begin with ``sig_``.

    Three levels lie within each other: signature ⊃ way in ⊃ credential group ⊃ code, each with its ``…_at`` offsets.
    """
    import numpy as np

    codes = {code: at for at, code in enumerate(credentials())}
    ways: list[tuple[int, float, bool, int, bool, int]] = []
    groups: list[tuple[int, float, int]] = []
    members: list[int] = []
    excluded: dict[tuple[str, ...], int] = {(): 0}
    for number, line in enumerate(lines):  # as JSON, not as records: there are tens of thousands
        pathways, shut, trains = json.loads(line)
        out = excluded.setdefault(tuple(shut), len(excluded))
        for way in pathways:
            school = _SCHOOL.get(way["education"], 0)
            ways.append((number, way["min_years"] or 0.0, way["experience_required"], school, trains, out))
            for group in way["credentials"]:
                within = group["within_months"]
                months = TODAY if within is None else UNSTATED if within == "unstated" else within
                groups.append((len(ways) - 1, months, len(members)))
                members += [codes[code] for code in group["any_of"] if code in codes] or [len(codes)]
    by_way, by_group = np.array(ways, float).reshape(-1, 6), np.array(groups, float).reshape(-1, 3)
    return {
        "sig_way_sig": by_way[:, 0].astype(np.uint32),
        "sig_way_years": by_way[:, 1].astype(np.float32),
        "sig_way_experience": by_way[:, 2].astype(bool),
        "sig_way_school": by_way[:, 3].astype(np.uint8),
        "sig_way_trains": by_way[:, 4].astype(bool),
        "sig_way_excluded": by_way[:, 5].astype(np.uint16),
        "sig_group_way": by_group[:, 0].astype(np.uint32),
        "sig_group_within": by_group[:, 1].astype(np.float32),
        "sig_group_at": np.append(by_group[:, 2], len(members)).astype(np.int64),
        "sig_codes": np.array(members, np.uint8),
        "sig_excluded": _shut_out(excluded, codes),
        "sig_names": np.array([*codes, ""], "S16"),
        "sig_count": np.array([len(lines)], np.int64),
    }


def decide(table: Arrays, profile: Profile, as_of: date) -> Standings:
    """The standing of a profile with every signature of a compiled table."""
    import numpy as np

    n, years = int(table["sig_count"][0]), profile.years
    sig, ways = table["sig_way_sig"], len(table["sig_way_sig"])
    asked = table["sig_way_years"]
    lack_years = np.maximum(asked - years, 0.0)
    lack_years = np.where((lack_years == 0) & table["sig_way_experience"] & (years <= 0), 1.0, lack_years)
    school = _schooling(profile)[table["sig_way_school"]]
    now, later, late = _groups(table, profile, as_of, ways)
    trained = (lack_years > 0) & table["sig_way_trains"]
    hard = now + school + np.where(trained, 0.0, lack_years * 12)
    soft = later + np.where(trained, lack_years * 12, 0.0)
    standing = np.where(hard > 0, NOT_YET, np.where(soft > 0, CONDITIONAL, ELIGIBLE)).astype(np.uint8)
    # the best way in of each signature: its verdict, then the shorter way there, then the order of the ad
    order = np.lexsort((np.arange(ways), np.where(hard > 0, hard, soft), standing, sig))
    first = order[np.searchsorted(sig[order], np.arange(n))]
    return Standings(
        standing[first],
        hard[first].astype(np.float32),
        ~late[first],
        asked[first],
        lack_years[first].astype(np.float32),
    )


def _groups(table: Arrays, profile: Profile, as_of: date, ways: int) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    """By way in: months to the groups asked today, months to those that may come later, whether one comes too late."""
    import numpy as np

    codes = [name.decode("ascii") for name in table["sig_names"].tolist()]
    way, within, at = table["sig_group_way"], table["sig_group_within"], table["sig_group_at"]
    now, later, late = np.zeros(ways), np.zeros(ways), np.zeros(ways, bool)
    if not len(way):
        return now, later, late
    held = _held(table["sig_excluded"], profile, codes)
    which = np.repeat(table["sig_way_excluded"][way], np.diff(at))
    met = np.logical_or.reduceat(held[which, table["sig_codes"]], at[:-1])
    effort = np.array([months_to_earn(code, profile, as_of) or 0.5 if code else FOREVER for code in codes])
    months = np.where(met, 0.0, np.minimum.reduceat(effort[table["sig_codes"]], at[:-1]))
    postponed = within != TODAY
    np.add.at(now, way[~postponed], months[~postponed])
    np.add.at(later, way[postponed], months[postponed])
    late[way[postponed & (months > within)]] = True
    return now, later, late


def _held(shut: NDArray[Any], profile: Profile, codes: Sequence[str]) -> NDArray[Any]:
    """For each set of excluded credentials, which codes this person meets."""
    import numpy as np

    out = np.zeros((len(shut), len(codes)), bool)
    place = {code: at for at, code in enumerate(codes)}
    held = [code for code in profile.held if code in place]
    for code in held:  # each credential held opens its codes wherever it is not shut out itself
        opened = [place[met] for met in met_by([code]) if met in place]
        out[np.ix_(~shut[:, place[code]], np.array(opened))] = True
    return out


def _shut_out(excluded: Mapping[tuple[str, ...], int], codes: Mapping[str, int]) -> NDArray[Any]:
    import numpy as np

    out = np.zeros((len(excluded), len(codes) + 1), bool)  # the last column: a code that nobody can hold
    for shut, number in excluded.items():
        out[number, [codes[code] for code in shut if code in codes]] = True
    return out


def _schooling(profile: Profile) -> NDArray[Any]:
    import numpy as np

    return np.array([0.0] + [months_of_schooling(profile.education, level) for level in EDUCATION_ORDER])
