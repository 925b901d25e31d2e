"""What counts how much when listings are ranked: one table, nothing hidden elsewhere.

A match's score is the product of its factors, each between 0 and 1: how far can this person get the job × how far do
they want it. ``run.py bench ranking`` prints what each of these is good for: the ranking without it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

WEIGHTS: Mapping[str, Mapping[str, Any]] = {
    # Who qualifies. What is asked today and lacks, in months to close the gap: what is left of the chance.
    "can": {
        "months": (0.0, 3.0, 6.0, 12.0, 24.0, 60.0),
        "factor": (1.0, 0.60, 0.42, 0.35, 0.22, 0.10),
        "conditional": 0.95,  # may be earned after hire, and can be in that time
        "too_late": 0.45,  # may be earned after hire, but hardly in that time
    },
    # Years enough in total, but in another kind of work than that in which the ad counts them.
    "experience": {
        "area_floor": 0.30,  # none of them in the kind that the ad names beside the years
        "general_floor": 0.80,  # the ad counts years of any coding, and is about another kind
        "best": 0.5,  # of several kinds named, the best served counts so much, their mean the rest
        "away": 0.60,  # three years or more away from the work
        "uncertified": 0.50,  # no credential: the years are of billing or of the office, not of coding
    },
    # The kind of work: by the areas that the person names, and by likeness of words (TF-IDF).
    "kind": {"area": 0.6, "likeness": 0.4, "best": 0.3, "floor": 0.35},
    "role": {"related": 0.55, "other": 0.35},
    "place": {
        "other_mode": 0.80,  # reachable, but not the way of working that is wanted
        "too_far": 0.30,  # to go there, with no word of working from home
        "next_town": 0.60,  # within twice the distance
        "unknown": 0.50,  # nobody knows where, or how
        "shut_out": 0.35,  # a state list without mine: filtered as well
    },
    "pay": {"tolerance": 0.10, "below": 0.60},  # a tenth under the wish costs nothing, a quarter under it this
    "employment": {"other": 0.50},
    "fresh": {"days": (14.0, 90.0), "stale": 0.95},  # full until the first, this from the second; unknown is full
    "level": {"below": (1.0, 0.92, 0.85, 0.40, 0.30)},  # by steps under the person's own level
}

#: How much a part of the profile counts in the query of words.
QUERY: Mapping[str, float] = {"wants": 3.0, "areas": 2.0, "skills": 1.0, "credentials": 1.0, "roles": 2.0, "about": 0.5}
#: How much one mention in an ad counts, by where it stands; boilerplate counts nothing.
FIELDS: Mapping[str, float] = {"title": 4.0, "body": 1.0, "other": 0.5}
#: More mentions than this in one field say nothing more.
ENOUGH = 4
