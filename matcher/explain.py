"""Why a match has its score: the factors one after another, each with its share; the shares add up to the score.

A score starts at 1. Every factor takes its share away, and what is left at the end is the score. The likeness of words
within the factor ``kind`` is told by its terms, whose shares add up to the likeness.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from data.records import Profile
from matcher.index.index import Index
from matcher.rank_factors import Scorer
from matcher.rank_likeness import query_weights


@dataclass(frozen=True, slots=True)
class Share:
    """One factor: its value, 0 to 1, and what it takes from the score that the factors before it left."""

    factor: str
    value: float
    takes: float


@dataclass(frozen=True, slots=True)
class Explained:
    """A score taken apart: ``1 - sum(share.takes) == score``, ``sum(terms.values()) == likeness``."""

    score: float
    shares: tuple[Share, ...]
    likeness: float
    terms: dict[str, float]


def explain(index: Index, profile: Profile, number: int, as_of: date) -> Explained:
    """Take the score of a listing apart, by its number in the index."""
    import numpy as np

    left, shares = 1.0, list[Share]()
    for factor, values in Scorer(index, profile, as_of).factors(np.array([number])):
        value = float(values[0])
        shares.append(Share(factor, value, left * (1 - value)))
        left *= value
    terms = term_shares(index, profile, number)
    return Explained(left, tuple(shares), sum(terms.values()), terms)


def term_shares(index: Index, profile: Profile, number: int) -> dict[str, float]:
    """The terms that profile and listing share, the strongest first, with their part of the cosine."""
    import numpy as np

    at, docs, weights = index["term_at"], index["term_docs"], index["term_weights"]
    found: dict[str, float] = {}
    for term, weight in query_weights(index, profile).items():
        span = slice(at[term], at[term + 1])
        place = int(np.searchsorted(docs[span], number))
        if place < span.stop - span.start and int(docs[span][place]) == number:
            found[index.terms[term].decode("utf-8")] = weight * float(weights[span][place])
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))
