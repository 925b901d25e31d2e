"""Where listings that may be one job meet, so that not each is compared with each.

Ads of one house meet by likeness whatever their titles. Strangers are one job only where one of the two speaks for
others (a firm that finds people, or an ad that names another house of these), or where both lie in one town and are
nearly alike: so houses of other towns do not meet at all, and a template that many of them share costs nothing. Ads
told in other words meet by rare numbers.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain, combinations
from typing import TYPE_CHECKING

from crawler.employers import core_name
from crawler.features import Features, rounded
from crawler.likeness import BANDS, folded, named, number, numbers, shared

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
#: Slots of a band for strangers in one town: copies of a whole text meet, halves in common seldom.
ROWS_OF_STRANGERS = 5
#: A name of more words of its own is not looked for within others.
LONGEST_NAME = 5


@dataclass(frozen=True, slots=True)
class Keys:
    """The buckets of one listing."""

    common: Sequence[int]  # where it meets whoever lies there
    told: Sequence[int]  # where it meets strangers, if one of the two speaks for others
    speaks: bool  # it speaks for others


def meeting(prepared: Sequence[Features]) -> Iterator[Keys]:
    """The buckets of each listing: only those in which another lies as well."""
    houses, names = _houses(prepared), _Names(one.employer for one in prepared)
    speaks = [one.for_others or names.other_in(one) for one in prepared]
    signatures = [one.signature for one in prepared]
    alike = zip(prepared, folded(signatures), folded(signatures, ROWS_OF_STRANGERS), strict=True)
    keys = [_keys(one, houses[one.employer], *bands) for one, *bands in alike]
    told, common = shared([of[0] for of in keys], wanted=speaks), shared([of[1] for of in keys])
    rare = shared([_rare_keys(one) for one in prepared], FEW)
    for by_name, by_likeness, by_numbers, loud in zip(told, common, rare, speaks, strict=True):
        yield Keys(by_likeness + by_numbers, by_name, loud)


def _keys(one: Features, houses: Sequence[str], bands: Hashes, of_town: Hashes) -> tuple[Hashes, Hashes]:
    """Its buckets among strangers; and by its requisition, by house and title, by likeness within house or town.

    A teaser has too few runs of words to meet its ad by likeness. The same requisition weighs as much as the same text.
    """
    import numpy as np

    title = " ".join(sorted(one.title))
    alike = named(bands, f"told {title}", *houses)
    told, *keys = alike[: len(bands)], alike[len(bands) :]
    keys += [numbers(LEAST, "name", house, title) for house in houses]
    if one.requisition:
        told = np.concatenate([told, numbers(LEAST, "requisition", one.requisition)])
        keys += [numbers(BANDS, "requisition", one.requisition, house) for house in houses]
    if one.city:
        keys.append(named(of_town, "\0".join(("town", title, one.city, one.state))))
    return told, np.concatenate(keys)


def _rare_keys(one: Features) -> Hashes:
    """Its rarest numbers, its pay twice, its town, its house, its states: where retold ads meet."""
    import numpy as np

    rarest = sorted(one.figures, key=lambda figure: (-len(figure), figure))[:RAREST]
    keys = [number("figure", figure) for figure in rarest] + [number("pay", pay) for pay in one.pay_figures]
    keys += [number("about", large) for large in sorted(rounded(one))[:RAREST]]
    keys += [number("town", one.city, one.state)] if one.city else []
    keys += [number("house", *sorted(core_name(one.employer)))] if core_name(one.employer) else []
    keys += [number("figure", one.requisition)] * (len(one.requisition) >= 5)
    keys += [number("states", str(at), *sorted(one.homes)) for at in range(min(len(one.homes) - 1, LEAST))]
    return np.array(sorted(set(keys)), np.uint64)


def _houses(prepared: Iterable[Features]) -> Mapping[str, Sequence[str]]:
    """Each employer's name with the names it may go by: its own, and shorter ones that others have."""
    cores = {employer: core_name(employer) for employer in {one.employer for one in prepared}}
    known = set(cores.values())
    return {employer: [" ".join(sorted(name)) or employer for name in _within(core, known)] if employer else []
            for employer, core in cores.items()}  # fmt: skip


def _within(core: frozenset[str], known: Set[frozenset[str]]) -> Iterator[frozenset[str]]:
    yield core
    if len(core) <= LONGEST_NAME:
        shorter = chain.from_iterable(combinations(core, size) for size in range(1, len(core)))
        yield from known & set(map(frozenset, shorter))


class _Names:
    """The names of all employers, to be found in texts; each is looked for where its rarest word stands."""

    def __init__(self, employers: Iterable[str]) -> None:
        names = set(employers) - {""}
        often = Counter(word for name in names for word in set(name.split()))
        self._by_word: dict[str, list[str]] = defaultdict(list)
        for name in names:
            self._by_word[min(name.split(), key=lambda word: (often[word], word))].append(name)

    def other_in(self, one: Features) -> bool:
        """Whether the text has the name of another employer; most texts have not even a word of one."""
        names = [name for word in self._by_word.keys() & one.words for name in self._by_word[word]]
        if not names:
            return False
        said = f" {' '.join(one.words)} "
        return any(name != one.employer and f" {name} " in said for name in names)


class Buckets:
    """What lies in the buckets so far; the most alike are met first."""

    def __init__(self) -> None:
        self._all: list[Features] = []
        self._common: dict[int, list[int]] = {}
        self._told_by: tuple[dict[int, list[int]], dict[int, list[int]]] = ({}, {})  # by houses, for others

    def near(self, keys: Keys) -> Iterator[Features]:
        """At most :data:`MOST` listings put before, those that share the most buckets first."""
        houses, others = self._told_by
        sides = [(self._common, keys.common), (others, keys.told), (houses, keys.told if keys.speaks else ())]
        lying = (buckets[key] for buckets, asked in sides for key in asked if key in buckets)
        met = Counter(chain.from_iterable(lying))
        often = Counter({at: buckets for at, buckets in met.items() if buckets >= LEAST})
        for at, _ in often.most_common(MOST):
            yield self._all[at]

    def put(self, one: Features, keys: Keys, joined: Sequence[Features]) -> None:
        """Keep a listing; a bucket where one of its cluster lies needs it not."""
        mates, at = {other.id for other in joined}, len(self._all)
        for buckets, asked in ((self._common, keys.common), (self._told_by[keys.speaks], keys.told)):
            for key in asked:
                bucket = buckets.get(key)
                if bucket is None:
                    buckets[key] = [at]
                elif not mates or all(self._all[other].id not in mates for other in bucket):
                    bucket.append(at)
                    del bucket[:-MOST]
        self._all.append(one)
