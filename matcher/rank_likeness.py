"""Likeness of words: the cosine between a profile and every listing, over TF-IDF weights."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from data.records import Profile
from matcher.index.analyser import term_counts
from matcher.index.index import Index

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: How much a part of the profile counts in its query.
PARTS: Mapping[str, float] = {"wants": 3.0, "areas": 2.0, "skills": 1.0, "credentials": 1.0, "roles": 2.0, "about": 0.5}
# words by which ads name a role
ROLE_WORDS = {
    "coder": "coder coding", "auditor": "auditor auditing audit", "educator": "educator education training",
    "cdi": "CDI", "biller_coder": "biller billing coder", "him": "HIM health information records",
    "manager": "manager director supervisor",
}  # fmt: skip
# "no management", "not on site", "without travel", "don't want billing": what follows is not wished
_NEGATED = re.compile(r"\b(?:no|not|without|never|don'?t want|rather than|instead of)\s+(?:\w+[ ,]*){1,3}", re.I)


def query_of(profile: Profile) -> dict[str, float]:
    """The profile as weighted terms: what is wanted above what is known above what is told."""
    parts = {
        "wants": ", ".join(profile.wants.specialties),
        "areas": ", ".join(profile.areas),
        "skills": ", ".join((*profile.specialties, *profile.code_sets, *profile.software)),
        "credentials": ", ".join(sorted(profile.held)),
        "roles": " ".join(ROLE_WORDS.get(role, "") for role in profile.wants.roles),
        "about": _NEGATED.sub(" ", profile.about[:20_000]),
    }
    out: dict[str, float] = {}
    for part, text in parts.items():
        for term, times in term_counts(text).items():
            out[term] = out.get(term, 0.0) + PARTS[part] * min(times, 3)
    return out


def likeness(index: Index, profile: Profile) -> NDArray[Any]:
    """The cosine of the profile with every listing, float32, 0 to 1."""
    import numpy as np

    out = np.zeros(len(index), np.float32)
    at, docs, weights = index["term_at"], index["term_docs"], index["term_weights"]
    for number, weight in query_weights(index, profile).items():
        span = slice(at[number], at[number + 1])
        out[docs[span]] += np.float32(weight) * weights[span]
    return out


def query_weights(index: Index, profile: Profile) -> dict[int, float]:
    """The weight of each term of the query that the index knows, by its number; of length 1 together."""
    idf = index["idf"]
    numbers = {term: index.terms.find(term.encode()) for term in sorted(query_of(profile))}
    query = query_of(profile)
    found = {number: query[term] * float(idf[number]) for term, number in numbers.items() if number >= 0}
    length = sum(weight * weight for weight in found.values()) ** 0.5
    return {number: weight / length for number, weight in found.items()} if length else {}
