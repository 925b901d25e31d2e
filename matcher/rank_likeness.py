"""Likeness of words: the cosine between a profile and every listing, over TF-IDF weights."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from data.records import Profile
from matcher.index.analyser import term_counts
from matcher.index.index import Index
from matcher.rank_person import LONGEST, NEGATED
from matcher.weights import QUERY

if TYPE_CHECKING:
    from numpy.typing import NDArray

# words by which ads name a role
ROLE_WORDS = {
    "coder": "coder coding", "auditor": "auditor auditing audit", "educator": "educator education training",
    "cdi": "CDI", "biller_coder": "biller billing coder", "him": "HIM health information records",
    "manager": "manager director supervisor",
}  # fmt: skip


def query_of(profile: Profile, index: Index | None = None) -> dict[str, float]:
    """The profile as weighted terms, folded as the index was: what is wanted above what is known above what is told."""
    parts = {
        "wants": ", ".join(profile.wants.specialties),
        "areas": ", ".join(profile.areas),
        "skills": ", ".join((*profile.specialties, *profile.code_sets, *profile.software)),
        "credentials": ", ".join(sorted(profile.held)),
        "roles": " ".join(ROLE_WORDS.get(role, "") for role in profile.wants.roles),
        "about": NEGATED.sub(" ", profile.about[:LONGEST]),
    }
    folding = index.folding if index else None
    out: dict[str, float] = {}
    for part, text in parts.items():
        for term, times in term_counts(text[:LONGEST], folding).items():
            out[term] = out.get(term, 0.0) + QUERY[part] * min(times, 3)
    return out


def query_weights(index: Index, profile: Profile) -> dict[int, float]:
    """The weight of each term of the query that the index knows, by its number, ascending; of length 1 together."""
    idf, found = index["idf"], dict[int, float]()
    for term, count in sorted(query_of(profile, index).items()):
        if (number := index.terms.find(term.encode())) >= 0:
            found[number] = count * float(idf[number])
    length = sum(weight * weight for weight in found.values()) ** 0.5
    return {number: weight / length for number, weight in found.items()} if length else {}


def likeness(index: Index, profile: Profile) -> NDArray[Any]:
    """The cosine of the profile with every listing, float32, 0 to 1."""
    import numpy as np

    out = np.zeros(len(index), np.float32)
    at, docs, weights = index["term_at"], index["term_docs"], index["term_weights"]
    for number, weight in query_weights(index, profile).items():
        span = slice(int(at[number]), int(at[number + 1]))
        np.add.at(out, docs[span], np.float32(weight) * weights[span])
    return out
