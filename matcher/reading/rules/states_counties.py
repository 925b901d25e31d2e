"""The state of the counties in which one must live: "Must live in San Diego, Riverside or Orange County"."""

from __future__ import annotations

import re

from data.records import Finding
from matcher.reading.guard import guarded
from matcher.reading.rules.page import Page
from matcher.reading.rules.us_states import CODES, NAMES

_MUST_LIVE = guarded(
    r"\b(?:must|needs? to|has to|have to|required to) (?:currently |also )?(?:live|reside|be (?:located|based|living))"
    r" (?:with)?in (?:[\w'’-]+,? ){1,8}count(?:y|ies)\b"
    # "hybrid: two days in the hospital, three at home within Maricopa or Pinal County", "from a home in the state"
    r"|\bhome (?:with)?in (?:[\w'’-]+,? ){1,8}count(?:y|ies)\b|\bfrom (?:a |their |your )?home (?:with)?in (?:the"
    r"|this) state\b"
    r"(?! of)|\b(?:must|needs? to|ha(?:s|ve) to) (?:live|reside) (?:with)?in (?:the|this) state\b(?! of)"
    r"|\b(?:open|limited|restricted) to residents of (?:[\w'’-]+,? ){1,8}count(?:y|ies)\b"
)


# "Cleveland, OH 44101"
_CODE = re.compile(r"\b[A-Z]{2}\b")


def add_of_counties(page: Page, allowed: dict[str, Finding]) -> None:
    """Add the state of the place of work where a sentence ties the worker to counties, whose names tell no state."""
    here = {code for code in _CODE.findall(page.location) if code in CODES}
    low = page.location.lower()
    here |= {code for name, code in NAMES.items() if name in low and f"west {name}" not in low}
    for start, end in page.sentences("states") if len(here) == 1 else ():
        said = page.low[start:end]
        if ("count" in said or " state" in said) and _MUST_LIVE.search(said):
            code = next(iter(here))
            allowed.setdefault(code, page.finding("states", code, start, end))
