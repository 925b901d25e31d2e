"""The same weights by scikit-learn itself: the yardstick of :mod:`matcher.index.tfidf`.

An index of a file is weighted here; the index of the store, which must grow by night in seconds, by numpy. Tests hold
the two to 1e-5 of each other, and ``medcoder index --verify`` does so on the person's own store.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from matcher.index.index import Index
    from matcher.index.tfidf import Counts


def weigh_with_sklearn(counts: Counts) -> NDArray[Any]:
    """The weights that ``TfidfTransformer`` gives to these counts, in their order."""
    from scipy.sparse import csr_array
    from sklearn.feature_extraction.text import TfidfTransformer

    if not counts.n or not counts.n_terms:  # ads without a word; scikit-learn refuses them
        return counts.counts.astype("float32")
    matrix = csr_array((counts.counts.astype("float64"), counts.terms, counts.at), shape=(counts.n, counts.n_terms))
    weights: NDArray[Any] = TfidfTransformer().fit_transform(matrix).data.astype("float32")
    return weights


def furthest_from_sklearn(index: Index) -> float:
    """The largest difference between a stored weight and scikit-learn's."""
    import numpy as np

    from matcher.index.tfidf import Counts, invert

    counts = Counts(index["doc_at"], index["doc_terms"], index["doc_counts"], len(index.terms))
    _, _, weights = invert(counts, weigh_with_sklearn(counts))
    return float(np.abs(weights - index["term_weights"]).max(initial=0.0))
