"""TF-IDF weights over counted terms, in numpy alone: equal to scikit-learn's to 1e-5, which the tests prove.

``idf = ln((1 + n) / (1 + df)) + 1``, weight = count × idf, each listing brought to length 1. Kept twice: by listing
(forward, to add and to explain) and by term (inverted, to search).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Counts:
    """Counted terms by listing: those of listing ``i`` are ``terms[at[i]:at[i + 1]]``, ascending, with their counts."""

    at: NDArray[Any]  # int64, n + 1
    terms: NDArray[Any]  # uint32
    counts: NDArray[Any]  # float32
    n_terms: int

    @property
    def n(self) -> int:
        """How many listings."""
        return len(self.at) - 1


class FieldTfidf:
    """An estimator of TF-IDF weights: ``fit`` learns ``df_`` and ``idf_``, ``weigh`` gives each count its weight."""

    def fit(self, counts: Counts) -> FieldTfidf:
        """Learn how rare each term is."""
        import numpy as np

        self.df_ = np.bincount(counts.terms, minlength=counts.n_terms).astype(np.int64)
        self.idf_ = (np.log((1 + counts.n) / (1 + self.df_)) + 1).astype(np.float32)
        return self

    def weigh(self, counts: Counts) -> NDArray[Any]:
        """The weight of every count, float32, each listing of length 1 (an empty one of 0)."""
        import numpy as np

        weights = counts.counts * self.idf_[counts.terms]
        lengths = np.diff(counts.at)
        filled = lengths > 0
        squares = np.zeros(counts.n)
        squares[filled] = np.add.reduceat(weights.astype(np.float64) ** 2, counts.at[:-1][filled])
        scale = 1.0 / np.sqrt(np.where(squares > 0, squares, 1.0))
        return np.asarray(weights * np.repeat(scale, lengths), np.float32)


def invert(counts: Counts, weights: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    """The same by term: ``at`` (int64, terms + 1), ``docs`` (uint32, ascending within a term) and their weights."""
    import numpy as np

    turned = _matrix(counts, weights).tocsc()  # a transposition in linear time; the query path has no need of it
    at, docs = turned.indptr.astype(np.int64), turned.indices.astype(np.uint32)
    return at, docs, turned.data.astype(np.float32)


def sorted_within(counts: Counts) -> Counts:
    """The same counts, the terms of each listing ascending."""
    import numpy as np

    matrix = _matrix(counts, counts.counts)
    matrix.sort_indices()
    return Counts(counts.at, matrix.indices.astype(np.uint32), matrix.data.astype(np.float32), counts.n_terms)


def _matrix(counts: Counts, values: NDArray[Any]) -> Any:
    import numpy as np
    from scipy.sparse import csr_matrix

    shape = (counts.n, counts.n_terms)
    return csr_matrix((values.copy(), counts.terms.astype(np.int64), counts.at.copy()), shape=shape)
