"""Which listings are one job: the same on two boards, in thirty cities, reposted, or by a staffing firm.

Candidates come from :mod:`crawler.meeting`: one employer's same requisition, texts that are nearly alike, and rare
numbers in common. :mod:`crawler.samejob` decides each pair, and a person's split outweighs it. The work grows with the
number of listings, not with its square: each is compared with a few dozen others at most.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from crawler.features import Features, features
from crawler.meeting import Buckets, meeting
from crawler.samejob import may_be_one, same_job
from crawler.told import Texts
from data.records import Listing
from data.store import Store


def refresh_clusters(store: Store) -> int:
    """Cluster every open listing anew; returns how many are duplicates of another. Splits are kept.

    The listing that was seen first names its cluster; ranking picks for each person the one that fits best.
    """
    texts = Texts()
    prepared = sorted((stored.first_seen, stored.id, features(stored.listing, texts)) for stored in store.listings())
    found = _clusters([one for _, _, one in prepared], store.splits())
    stale = {id: "" for id in store.clusters() if id not in found}
    store.set_clusters(stale | found)
    return sum(id != leader for id, leader in found.items())


def clusters(listings: Iterable[Listing], splits: Set[tuple[str, str]] = frozenset()) -> dict[str, str]:
    """Map each listing's id to the id that stands for its job: the first of its cluster in the order given."""
    texts = Texts()
    return _clusters([features(listing, texts) for listing in listings], splits)


def _clusters(prepared: Sequence[Features], splits: Set[tuple[str, str]]) -> dict[str, str]:
    groups, buckets = Groups(splits), Buckets()
    for one, keys in zip(prepared, meeting(prepared), strict=True):
        groups.add(one)
        joined: list[Features] = []
        for other in buckets.near(keys):
            if not groups.together(one, other) and same_job(one, other) and groups.join(other, one):
                joined.append(other)
        buckets.put(one, keys, joined)
    return groups.leaders()


class Groups:
    """Clusters that grow by pairs; a pair that a split forbids is never brought together."""

    def __init__(self, splits: Set[tuple[str, str]]) -> None:
        self._of: dict[str, int] = {}
        self._members: list[list[Features]] = []
        self._apart: dict[str, set[str]] = defaultdict(set)
        for a, b in splits:
            self._apart[a].add(b)
            self._apart[b].add(a)

    def add(self, one: Features) -> None:
        """A listing begins as a cluster of its own."""
        self._of[one.id] = len(self._members)
        self._members.append([one])

    def together(self, a: Features, b: Features) -> bool:
        """Whether the two are in one cluster already."""
        return self._of[a.id] == self._of[b.id]

    def join(self, a: Features, b: Features) -> bool:
        """Bring two clusters together if no split and no contradiction between their outer members forbids it."""
        first, second = sorted((self._of[a.id], self._of[b.id]))
        ours, theirs = self._members[first], self._members[second]
        ids = {one.id for one in ours}
        if any(self._apart[one.id] & ids for one in theirs if one.id in self._apart):
            return False
        if len(ours) + len(theirs) > 2 and not all(
            may_be_one(ends, one) for ends in _ends(ours) for one in _ends(theirs)
        ):
            return False
        ours.extend(theirs)
        self._of.update((one.id, first) for one in theirs)
        self._members[second] = []
        return True

    def leaders(self) -> dict[str, str]:
        """Every id with the id of its cluster's first member."""
        return {id: self._members[group][0].id for id, group in self._of.items()}


def _ends(members: Sequence[Features]) -> Sequence[Features]:
    return [members[0], members[-1]] if len(members) > 1 else members


def members(clusters: Mapping[str, str]) -> dict[str, list[str]]:
    """Each cluster of more than one, by its leader: the leader first, then the others by id."""
    found: dict[str, list[str]] = defaultdict(list)
    for id, leader in sorted(clusters.items()):
        if id != leader:
            found[leader].append(id)
    return {leader: [leader, *others] for leader, others in found.items()}
