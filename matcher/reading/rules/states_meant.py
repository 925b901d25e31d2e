"""States that are named for another reason and are meant as where one may live all the same."""

from __future__ import annotations

from matcher.reading.guard import guarded

# "Our coders live in four states and you can live in any of them: Iowa, Nebraska, Missouri or South Dakota"
IN_ANY = guarded(r"\byou (?:can|may|could|must) (?:live|reside|work) in (?:any|one|either) of (?:them|these|those)\b")
# "remote, in the states where we have centers (AZ, CO)": the place of business is the place of living.
WHERE_WE_ARE = guarded(
    r"\b(?:remote|home|live|reside|residents?|hire|hiring)\b[^.;]{0,40}\bstates? (?:where|in which|that) (?:we|our)\b"
)
