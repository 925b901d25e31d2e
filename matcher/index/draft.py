"""An index in the making: listings are added from their readings, or kept as an older index has them."""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from data.requirements_json import requirements_to_json
from matcher.index.analyser import own_folding
from matcher.index.blobs import pack_blobs
from matcher.index.facts import COLUMNS, KEYS, POINTERS, shape_of, site_of
from matcher.index.fields import count_terms
from matcher.index.index import Index
from matcher.index.rows import Entry, keys_of, pack, row_of
from matcher.index.signatures import compile_signatures
from matcher.index.tfidf import Counts, FieldTfidf, invert, sorted_within

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CODES = {"u1": "B", "u8": "Q", "f4": "f", "i4": "i"}
Weigh = Callable[[Counts], "NDArray[Any]"]


class Part(NamedTuple):
    """What some listings put into a draft, with terms and keys by numbers of its own: can go between processes."""

    ids: list[bytes]
    shown: list[bytes]
    columns: dict[str, bytes]  # the bytes of each column of numbers, and of each pointer into ``keys`` (uint32)
    keys: Mapping[str, Sequence[str]]
    words: Sequence[str]
    lengths: bytes  # int64
    terms: bytes  # uint32
    counts: bytes  # float32


class Draft:
    """Gathers listings one by one; :meth:`finish` gives the index, its listings in the order of their ids."""

    def __init__(self) -> None:
        self._ids: list[bytes] = []
        self._columns = {name: array(_CODES[kind]) for name, kind in COLUMNS.items()}
        self._columns |= {column: array("I") for column in POINTERS}
        self._shown: list[bytes] = []
        self._lengths, self._terms, self._counts = array("q"), array("I"), array("f")
        self._words: defaultdict[str, int] = defaultdict(count().__next__)
        self._keys: dict[str, dict[str, int]] = {kind: {} for kind in KEYS}

    def add(self, entry: Entry) -> None:
        """Count the terms of a listing and take down its facts."""
        counts = count_terms(entry.listing.title, entry.listing.text)
        self._ids.append(entry.id.encode("utf-8", "replace"))
        asked = requirements_to_json(entry.reading.requirements)
        self._shown.append(pack(entry, asked))
        for name, value in row_of(entry).items():
            self._columns[name].append(value)
        for column, key in keys_of(entry, counts, asked).items():
            self._join(column, key)
        self._lengths.append(len(counts))
        self._terms.extend(map(self._words.__getitem__, counts))
        self._counts.extend(counts.values())

    def keep(self, old: Index, documents: NDArray[Any]) -> None:
        """Take listings over from an older index by their numbers there; what is shown of them stays packed."""
        import numpy as np

        at, numbers = old["doc_at"], documents.tolist()
        lengths = np.diff(at)[documents]
        places = np.repeat(at[documents] - np.cumsum(lengths) + lengths, lengths) + np.arange(lengths.sum())
        self.join(
            Part(
                old.ids.taken(numbers),
                old.shown.taken(numbers),
                {name: old[name][documents].tobytes() for name in self._columns},
                {kind: list(old.distinct[kind].decoded()) for kind in KEYS},
                list(old.terms.decoded()),
                lengths.astype(np.int64).tobytes(),
                old["doc_terms"][places].tobytes(),
                old["doc_counts"][places].tobytes(),
            )
        )

    def part(self) -> Part:
        """Everything of this draft, to be joined to another."""
        columns = {name: column.tobytes() for name, column in self._columns.items()}
        keys = {kind: list(known) for kind, known in self._keys.items()}
        numbers = (self._lengths.tobytes(), self._terms.tobytes(), self._counts.tobytes())
        return Part(self._ids, self._shown, columns, keys, list(self._words), *numbers)

    def join(self, part: Part) -> None:
        """Add what another draft gathered, as if its listings had been added here one by one."""
        import numpy as np

        self._ids += part.ids
        self._shown += part.shown
        for name in COLUMNS:
            self._columns[name].frombytes(part.columns[name])
        moved = {kind: _moved(self._keys[kind], keys) for kind, keys in part.keys.items()}
        for column, kind in POINTERS.items():
            own = np.frombuffer(part.columns[column], np.uint32)
            self._columns[column].frombytes(moved[kind][own].tobytes())
        numbers = np.fromiter(map(self._words.__getitem__, part.words), np.uint32, len(part.words))
        self._lengths.frombytes(part.lengths)
        self._terms.frombytes(numbers[np.frombuffer(part.terms, np.uint32)].tobytes())
        self._counts.frombytes(part.counts)

    def finish(self, meta: dict[str, Any], weigh: Weigh | None = None) -> Index:
        """The index; ``weigh`` replaces the weights by :class:`FieldTfidf` with others of the same counts."""
        import numpy as np

        order = sorted(range(len(self._ids)), key=self._ids.__getitem__)
        counts, words = self._in_order(order)
        columns = {
            name: np.frombuffer(column, COLUMNS.get(name, "u4"))[order] for name, column in self._columns.items()
        }
        lines = {f"{kind}_key": [key.encode() for key in keys] for kind, keys in self._keys.items()}
        lines |= {"ids": [self._ids[at] for at in order], "shown": [self._shown[at] for at in order]}
        return assemble(columns, lines, counts, words, meta, weigh)

    def _join(self, column: str, key: str) -> None:
        known = self._keys[POINTERS[column]]
        self._columns[column].append(known.setdefault(key, len(known)))

    def _in_order(self, order: list[int]) -> tuple[Counts, list[str]]:
        """The counts with listings by id and terms by the alphabet: the same whatever the order of coming."""
        import numpy as np

        words = sorted(self._words)
        rank = np.empty(len(words), np.uint32)
        rank[[self._words[word] for word in words]] = np.arange(len(words), dtype=np.uint32)
        lengths = np.frombuffer(self._lengths, np.int64)
        starts = np.concatenate([[0], np.cumsum(lengths)])[:-1]
        at = np.zeros(len(order) + 1, np.int64)
        np.cumsum(lengths[order], out=at[1:])
        places = np.repeat(starts[order] - at[:-1], lengths[order]) + np.arange(at[-1])
        terms = rank[np.frombuffer(self._terms, np.uint32)[places]]
        counts = np.frombuffer(self._counts, np.float32)[places]
        return _used(sorted_within(Counts(at, terms, counts, len(words))), words)


def assemble(
    columns: dict[str, NDArray[Any]],
    lines: dict[str, list[bytes]],
    counts: Counts,
    words: list[str],
    meta: dict[str, Any],
    weigh: Weigh | None = None,
) -> Index:
    """An index of columns and counts by listing, in the order of their ids, and of what they point to."""
    import numpy as np

    fitted = FieldTfidf().fit(counts)
    weights = weigh(counts) if weigh else fitted.weigh(counts)
    arrays = columns | dict(zip(("term_at", "term_docs", "term_weights"), invert(counts, weights), strict=True))
    role, level, way = (columns[name].astype(np.uint32) for name in ("role", "level", "workplace"))
    arrays["shape"] = shape_of(role, level, columns["employment"]).astype(np.uint16)
    arrays["site"] = site_of(columns["place"], way).astype(np.uint32)
    arrays |= {"idf": fitted.idf_, "doc_at": counts.at, "doc_terms": counts.terms, "doc_counts": counts.counts}
    arrays |= compile_signatures([line.decode() for line in lines["sig_key"]])
    arrays |= _compile_areas([line.decode() for line in lines["mix_key"]])
    arrays |= _compile_places(lines["place_key"], lines["states_key"])
    arrays["folding"] = np.frombuffer(own_folding().dump(), np.uint8)
    for name, of_name in (lines | {"words": [word.encode("utf-8", "replace") for word in words]}).items():
        arrays |= pack_blobs(name, of_name)
    return Index(arrays, meta | {"listings": counts.n})


def _moved(known: dict[str, int], keys: Sequence[str]) -> NDArray[Any]:
    """The numbers here of another draft's keys; those that are new get the next."""
    import numpy as np

    return np.array([known.setdefault(key, len(known)) for key in keys], np.uint32)


def _used(counts: Counts, words: list[str]) -> tuple[Counts, list[str]]:
    """Without the terms that no listing holds any more."""
    import numpy as np

    used = np.bincount(counts.terms, minlength=counts.n_terms) > 0
    if used.all():
        return counts, words
    number = (np.cumsum(used) - 1).astype(np.uint32)
    kept = [word for word, keep in zip(words, used.tolist(), strict=True) if keep]
    return Counts(counts.at, number[counts.terms], counts.counts, len(kept)), kept


def _compile_areas(lines: list[str]) -> dict[str, Any]:
    """Distinct mixes of areas as flat arrays: ``mix_at``, the areas' numbers, their shares."""
    import numpy as np

    from matcher.index.areas import GRAIN, all_areas

    number = {area: at for at, area in enumerate(all_areas())}
    mixes = [json.loads(line) for line in lines]
    pairs = [(number[area], share / GRAIN) for mix in mixes for area, share in mix.items() if area in number]
    lengths = [sum(area in number for area in mix) for mix in mixes]
    return {
        "mix_at": np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64),
        "mix_area": np.array([area for area, _ in pairs], np.uint8),
        "mix_share": np.array([share for _, share in pairs], np.float32),
    }


def _compile_places(places: list[bytes], states: list[bytes]) -> dict[str, Any]:
    """Distinct places (degrees, NaN where unknown, and the state's number) and distinct lists of states (bits)."""
    import numpy as np

    where = np.array([json.loads(line) for line in places], float).reshape(-1, 3)  # None becomes NaN
    lists = np.array([json.loads(line) for line in states], np.uint64).reshape(-1, 2)
    return {
        "place_latitude": where[:, 0].astype(np.float32),
        "place_longitude": where[:, 1].astype(np.float32),
        "place_state": where[:, 2].astype(np.uint8),
        "states_open": lists[:, 0].copy(),
        "states_shut": lists[:, 1].copy(),
    }
