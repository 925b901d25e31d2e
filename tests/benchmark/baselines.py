"""What general tools make of an ad: the words are found, the logic between them is guessed.

``every``: every credential named is required, the smallest number of years counts, and the highest degree.
``any``: the same, with all credentials as one any-of group.
"""

from __future__ import annotations

import re
from typing import Any

from data.vocabulary import GENERIC, credentials

_YEARS = re.compile(r"(\d{1,2})\s*(?:\+|-\s*\d{1,2})?\s*(?:years?|yrs?)\b", re.I)
_DEGREES = (
    ("master", re.compile(r"\bmaster'?s?\b", re.I)),
    ("bachelor", re.compile(r"\bbachelor'?s?\b", re.I)),
    ("associate", re.compile(r"\bassociate'?s? (?:degree|of)\b|\bassociate'?s\b", re.I)),
    ("hs", re.compile(r"\bhigh school\b|\bGED\b", re.I)),
)


def baseline(ad: dict[str, Any], text: str, together: bool) -> dict[str, Any]:
    """A reading in the shape of the contract; ``together`` puts all credentials into one group."""
    codes = [code for code in credentials() if code not in GENERIC and re.search(rf"(?<![\w-]){code}(?![\w-])", text)]
    years = [float(number) for number in _YEARS.findall(text)]
    degree = next((level for level, words in _DEGREES if words.search(text)), None)
    groups = [codes] if together and codes else [[code] for code in codes]
    way = {
        "credentials": [{"any_of": group, "within_months": None} for group in groups],
        "min_years": min(years, default=None),
        "experience_required": bool(years),
        "education": degree,
    }
    return {"is_coding_job": bool(re.search(r"\bcod(?:er|ing)\b", ad["title"] or "", re.I)), "pathways": [way]}
