"""The states that title or place limit a remote worker to: "Coder - Remote (PA, NJ)", "Remote - must live in AZ"."""

from __future__ import annotations

import re

from data.records import Finding
from matcher.reading.guard import guarded
from matcher.reading.rules.page import Page
from matcher.reading.rules.us_states import places

# "Inpatient Coder - Remote (PA, NJ, DE, MD)", "Remote - NC/SC/TN/GA"
_TITLED = guarded(
    r"\b(?:remote|wfh|work from home|hybrid)\b(?:[^(\n]{0,15}\(([^)]*)\)|\W{1,3}(?:(?:must|you must) (?:live|reside)"
    r" in |residents of |only |in |from )?((?:[A-Z]{2}(?:,? (?:or|and) |[/, ]+)){1,20}[A-Z]{2})\b)",
    re.I,
)


# "Coder (WFH - Ohio)", "Coder - Anywhere in Florida"
_NAMED = guarded(
    r"\b(?:(?:remote|wfh|work from home|hybrid|telework)\W{1,3}(?:in |within )?|anywhere in |residents of )"
    r"(?P<name>[A-Za-z]{4,8}(?: [A-Za-z]{4,10})?)\b",
    re.I,
)
# "Remote - must live in AZ" as a place; "Remote, AZ" may be where the employer is.
_LIMITED = guarded(r"\b(?:must|residents?|only)\b", re.I)
_TO_LIVE_IN = guarded(r"\bmust (?:live|reside|be located) in ([A-Za-z ,/]{2,60})", re.I)


def add_titled(page: Page, allowed: dict[str, Finding]) -> None:
    """Add the states that title and place allow to those of the text."""
    for line in (page.title, page.location):
        titled = _TITLED.search(line)
        titled = titled or _TO_LIVE_IN.search(line) or (_NAMED.search(line) if line == page.title else None)
        listed = (titled[1] or titled[titled.lastindex or 1]) if titled else ""
        named = places(listed, listed.lower())
        limited = line == page.title or len(named) > 1 or _LIMITED.search(line)
        for place in named if limited else ():
            finding = page.headline("states", place.code, line)
            if place.code not in allowed and finding:
                allowed[place.code] = finding
