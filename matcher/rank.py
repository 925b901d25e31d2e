"""Listings ranked for one person: what they can get and want on top, with the reason in the ad's words.

``score`` is the product of the factors of :mod:`matcher.rank_factors`, verdict first among them. Hard noes filter: a
state list without mine, an employer I excluded, a listing I hid, a job abroad, no coding job. Ads known only by a
snippet stand below those that can be read. Equal scores stand in the order of their ids, so the order of listings never
matters.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from data.records import Match, Profile
from matcher.index.facts import ABROAD, CODING, FOREIGN_PAY, READ
from matcher.index.index import Index
from matcher.index.signatures import UNCLEAR, decide
from matcher.rank_factors import Scorer
from matcher.rank_tables import shut_out
from matcher.rank_words import Teller

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: Why a listing is filtered, by its number; 0 = it is not. ``{state}`` is the person's.
FILTERS = (
    "",
    "not a coding job",
    "outside the United States",
    "not open to people in {state}",
    "an employer that you excluded",
    "hidden by you",
    "closed to applications",
)
#: The key of a filtered listing lies below every other's.
FILTERED = -8.0
#: Scores are told apart to six places; those that differ by less stand in the order of their ids.
SLACK = 1e-5
#: Statuses of a mark that take a listing, and its duplicates, out of the ranking.
HIDING = frozenset({"hidden"})


class Ranking(NamedTuple):
    """Every listing of an index for one person: its score and what filters it, by its number."""

    scorer: Scorer
    score: NDArray[Any]  # float32, 0 to 1
    filtered: NDArray[Any]  # uint8, see FILTERS
    unclear: NDArray[Any]  # bool

    def key(self, numbers: Any = slice(None)) -> NDArray[Any]:
        """What listings are sorted by, descending: readable ones first, filtered ones last."""
        import numpy as np

        below = 2.0 * self.unclear[numbers] + 4.0 * (self.filtered[numbers] > 0)
        return np.asarray(np.round(self.score[numbers], 6) - below)


def rank(
    index: Index,
    profile: Profile,
    *,
    as_of: date,
    top: int | None = 20,
    marks: Mapping[str, Any] | None = None,
    blocked: Collection[str] = (),
) -> list[Match]:
    """The best ``top`` matches that nothing filters; with ``top=None`` every listing, filtered ones last.

    ``marks`` maps ids to what the person said of them, ``blocked`` names employers. Of duplicates only the best shows.
    """
    if not len(index):
        return []
    ranking = rank_all(index, profile, as_of=as_of, marks=marks, blocked=blocked)
    return told(index, ranking, profile, as_of, best(index, ranking, top))


def told(index: Index, ranking: Ranking, profile: Profile, as_of: date, numbers: Iterable[int]) -> list[Match]:
    """The matches of chosen listings, by their numbers, in that order; telling costs, ranking hardly."""
    import numpy as np

    chosen, teller = np.fromiter(numbers, np.int64), Teller(profile, as_of)
    factors = {name: values.tolist() for name, values in ranking.scorer.factors(chosen)}
    return [
        _match(index, ranking, teller, number, {name: values[at] for name, values in factors.items()}, at + 1)
        for at, number in enumerate(chosen.tolist())
    ]


def rank_all(
    index: Index,
    profile: Profile,
    *,
    as_of: date,
    marks: Mapping[str, Any] | None = None,
    blocked: Collection[str] = (),
    weights: Mapping[str, Any] | None = None,
) -> Ranking:
    """Score and filter every listing, vectorised; nothing is sorted and nothing told yet."""
    scorer = Scorer(index, profile, as_of, weights)
    filtered = filters(index, profile, as_of, marks or {}, blocked)
    return Ranking(scorer, scorer.score(), filtered, index["flags"] & READ == 0)


def verdicts(index: Index, profile: Profile, as_of: date) -> NDArray[Any]:
    """The verdict of every listing as a number of :data:`matcher.index.signatures.VERDICTS`, uint8.

    Cheap to ask again with a changed profile (``dataclasses.replace``): "what if I held the CCS".
    """
    import numpy as np

    out = decide(index, profile, as_of).verdict[index["sig"]]
    return np.where(index["flags"] & READ == 0, UNCLEAR, out).astype(np.uint8)


def filters(
    index: Index, profile: Profile, as_of: date, marks: Mapping[str, Any], blocked: Collection[str]
) -> NDArray[Any]:
    """Which hard no, if any, filters each listing: numbers of :data:`FILTERS`, the first that holds."""
    import numpy as np

    flags = index["flags"]
    out = np.zeros(len(index), np.uint8)
    out[index["closing"] < as_of.toordinal()] = 6
    if hidden := [id for id, mark in marks.items() if getattr(mark, "status", mark) in HIDING]:
        out[_clustered(index, hidden)] = 5
    if employers := {*profile.wants.exclude_employers, *blocked}:
        out[np.isin(index["employer"], _employers(index, employers))] = 4
    out[shut_out(index, profile)[index["states"]]] = 3
    if profile.wants.state:
        out[flags & (ABROAD | FOREIGN_PAY) != 0] = 2
    out[flags & CODING == 0] = 1
    return out


def best(index: Index, ranking: Ranking, top: int | None) -> list[int]:
    """Numbers of the listings to show, best first, one of each cluster."""
    import numpy as np

    clusters = index["cluster"]
    if top is None:
        return _one_each(np.argsort(-ranking.key(), kind="stable").tolist(), clusters)
    rough = ranking.score - np.float32(2.0) * ranking.unclear  # not rounded: good enough to choose from
    rough[ranking.filtered > 0] = FILTERED
    many = top
    while True:
        many = min(max(2 * many, 50), len(rough))
        threshold = max(float(np.partition(rough, len(rough) - many)[len(rough) - many]), FILTERED / 2)
        chosen = np.flatnonzero(rough >= threshold - SLACK)
        picked = _one_each(chosen[np.argsort(-ranking.key(chosen), kind="stable")].tolist(), clusters)
        if len(picked) >= top or len(chosen) < many or many == len(rough):
            return picked[:top]


def _match(
    index: Index, ranking: Ranking, teller: Teller, number: int, factors: Mapping[str, float], place: int
) -> Match:
    shown = index.show(number)
    filtered = FILTERS[ranking.filtered[number]].format(state=teller.profile.wants.state)
    told = teller.tell(shown, factors)
    return Match(
        id=shown.id,
        rank=place,
        score=round(float(ranking.score[number]), 4),
        verdict=told.verdict,
        title=shown.title,
        employer=shown.employer,
        location=shown.location,
        workplace=shown.requirements.workplace,
        pay=told.pay,
        url=shown.url,
        why=told.why,
        missing=told.missing,
        posted=shown.posted,
        first_seen=shown.first_seen,
        filtered_by=filtered,
        reasons=told.reasons,
    )


def _one_each(numbers: Iterable[int], clusters: NDArray[Any]) -> list[int]:
    out: dict[int, int] = {}
    for number in numbers:
        out.setdefault(int(clusters[number]), number)
    return list(out.values())


def _clustered(index: Index, ids: Iterable[str]) -> NDArray[Any]:
    """The listings of these ids and their duplicates, as a mask."""
    import numpy as np

    numbers = [number for number in map(index.number_of, ids) if number >= 0]
    return np.isin(index["cluster"], index["cluster"][numbers])


def _employers(index: Index, names: Iterable[str]) -> list[int]:
    """Numbers of the employers that bear one of these names, whole, whatever the case."""
    wanted = {" ".join(name.lower().split()) for name in names}
    return [number for number, name in enumerate(index.distinct["employer"].decoded()) if name in wanted]
