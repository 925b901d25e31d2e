"""Which listings are one job: the same on two boards, in thirty cities, reposted, or by a staffing firm.

Candidates come from three places: one employer's same requisition, texts that are nearly alike under the same title
(:mod:`crawler.likeness`), and rare numbers in common (:mod:`crawler.facts`). :mod:`crawler.samejob` decides each pair,
and a person's split outweighs it. The work grows with the number of listings, not with its square: each is compared
with :data:`MOST` others at most.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain
from typing import TYPE_CHECKING

from crawler.features import Features, features
from crawler.likeness import BANDS, bands, number, numbers, shared
from crawler.samejob import same_job
from data.records import Listing
from data.store import Store

if TYPE_CHECKING:
    from crawler.likeness import Hashes

#: How many others a listing is compared with, and how many (the latest) a bucket holds.
MOST = 48
#: In how many buckets two have to meet: texts that overlap by half do in 97 of 100 cases, by a quarter in 15.
LEAST = 2
#: By how many of its numbers a listing may be met.
RAREST = 8
#: A number or a town that more listings have tells nothing.
FEW = 24


def refresh_clusters(store: Store) -> int:
    """Cluster every open listing anew; returns how many are duplicates of another. Splits are kept.

    The listing that was seen first stands for its cluster.
    """
    prepared = sorted((stored.first_seen, stored.id, features(stored.listing)) for stored in store.listings())
    found = _clusters([one for _, _, one in prepared], store.splits())
    stale = {id: "" for id in store.clusters() if id not in found}
    store.set_clusters(stale | found)
    return sum(id != leader for id, leader in found.items())


def clusters(listings: Iterable[Listing], splits: Set[tuple[str, str]] = frozenset()) -> dict[str, str]:
    """Map each listing's id to the id that stands for its job: the first of its cluster in the order given."""
    return _clusters([features(listing) for listing in listings], splits)


def _clusters(prepared: Sequence[Features], splits: Set[tuple[str, str]]) -> dict[str, str]:
    groups, buckets = Groups(splits), Buckets()
    alike, rare = shared([_keys(one) for one in prepared]), shared([_rare_keys(one) for one in prepared], FEW)
    for one, by_words, by_numbers in zip(prepared, alike, rare, strict=True):
        keys = by_words + by_numbers
        groups.add(one)
        joined: list[Features] = []
        for other in buckets.near(keys):
            if not groups.together(one, other) and same_job(one, other) and groups.join(other, one):
                joined.append(other)
        buckets.put(one, keys, joined)
    return groups.leaders()


class Buckets:
    """Where listings that may be one job meet; the most alike are met first."""

    def __init__(self) -> None:
        self._all: list[Features] = []
        self._in: dict[int, list[int]] = {}

    def near(self, keys: Sequence[int]) -> Iterator[Features]:
        """At most :data:`MOST` listings put before, those that share the most buckets first."""
        met = Counter(chain.from_iterable(self._in[key] for key in keys if key in self._in))
        for at, buckets in met.most_common(MOST):
            if buckets >= LEAST:
                yield self._all[at]

    def put(self, one: Features, keys: Sequence[int], joined: Sequence[Features]) -> None:
        """Keep a listing; a bucket where one of its cluster lies needs it not."""
        mates = {other.id for other in joined}
        for key in keys:
            bucket = self._in.setdefault(key, [])
            if not mates or all(self._all[at].id not in mates for at in bucket):
                bucket.append(len(self._all))
                del bucket[:-MOST]
        self._all.append(one)


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
            same_job(ends, one) for ends in _ends(ours) for one in _ends(theirs)
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


def _keys(one: Features) -> Hashes:
    """The buckets of a listing: by its requisition, by employer and title, by likeness under one title.

    Likeness alone would bring together all ads of an employer with much boilerplate. A teaser has too few runs of words
    to meet its ad by likeness. The same requisition weighs as much as the same text.
    """
    import numpy as np

    title = " ".join(sorted(one.title))
    keys = []
    if one.employer:
        keys.append(numbers(LEAST, "name", one.employer, title))
    if one.requisition:
        keys.append(numbers(BANDS, "requisition", one.requisition))
    return np.concatenate([bands(one.words, title, one.employer), *keys])


def _rare_keys(one: Features) -> Hashes:
    """Its rarest numbers, its pay twice, and its town: where retold ads meet that share few runs of words."""
    import numpy as np

    rarest = sorted(one.figures, key=lambda figure: (-len(figure), figure))[:RAREST]
    keys = [number("figure", figure) for figure in rarest] + [number("pay", pay) for pay in one.pay_figures]
    return np.array(keys + ([number("town", one.city, one.state)] if one.city else []), np.uint64)


def members(clusters: Mapping[str, str]) -> dict[str, list[str]]:
    """Each cluster of more than one, by its leader: the leader first, then the others by id."""
    found: dict[str, list[str]] = defaultdict(list)
    for id, leader in sorted(clusters.items()):
        if id != leader:
            found[leader].append(id)
    return {leader: [leader, *others] for leader, others in found.items()}
