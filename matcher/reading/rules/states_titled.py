"""The states that title or place limit a remote worker to: "Coder - Remote (PA, NJ)", "Remote - must live in AZ"."""

from __future__ import annotations

import re

from data.records import Finding
from matcher.reading.guard import guarded
from matcher.reading.layout.lowering import lowered
from matcher.reading.rules.page import Page
from matcher.reading.rules.us_states import Place, left_over, places

# "Inpatient Coder - Remote (PA, NJ, DE, MD)", "Remote - NC/SC/TN/GA"
_TITLED = guarded(
    r"\b(?:remote|wfh|work from home|hybrid)\b(?:[^(\n]{0,15}\(([^)]*)\)|\W{1,3}(?:(?:must|you must) (?:live|reside)"
    r" in |residents of |only |in |from )?((?:[A-Z]{2}(?:,? (?:or|and) |[/, ]+)){1,20}[A-Z]{2})\b)",
    re.I,
)


# "Coder (WFH - Ohio)", "Remote - Ohio, Michigan or Indiana", "Coder - Anywhere in Florida"
_NAMED = guarded(
    r"\b(?:(?:remote|wfh|work (?:from|at) home|hybrid|telework)\W{1,3}(?:in |within )?|anywhere in |residents of )"
    r"([A-Za-z ,/&]{4,90})",
    re.I,
)
# "Remote, USA (excluding CA, HI, AK)"
_SHUT = guarded(
    r"\b(?:any state but|excluding|excludes?|except|not available in|not in|but not|no)\W{1,2}([A-Za-z ,/&]{2,90})",
    re.I,
)
# "Remote - must live in AZ" as a place; "Remote, AZ" may be where the employer is.
_LIMITED = guarded(r"\b(?:must|residents?|only)\b", re.I)
_TO_LIVE_IN = guarded(r"\bmust (?:live|reside|be located) in ([A-Za-z ,/]{2,60})", re.I)


def add_titled(page: Page, allowed: dict[str, Finding], excluded: dict[str, Finding]) -> None:
    """Add the states that title and place allow or shut out to those of the text."""
    for line in (page.title, page.location):
        if shut := _SHUT.search(line):
            _add(page, line, _listed(shut[1]), "excluded_states", excluded)
            continue
        titled = _TITLED.search(line) or _TO_LIVE_IN.search(line)
        found = titled[titled.lastindex or 1] if titled else ""
        named = places(found, lowered(found))
        if not named and (bare := _NAMED.search(line)):
            named = _listed(bare[1])
        # "Remote - New England": where the text names the states of the region one by one, these are they
        told = bool(allowed) and "new england" in line.lower()
        if not told and (line == page.title or len(named) > 1 or _LIMITED.search(line)):
            _add(page, line, named, "states", allowed)


def _listed(said: str) -> list[Place]:
    """The states of words that are nothing but states."""
    named = places(said, lowered(said))
    return named if len(left_over(said, named)) <= 3 else []


def _add(page: Page, line: str, named: list[Place], field: str, found: dict[str, Finding]) -> None:
    for place in named:
        finding = page.headline(field, place.code, line)
        if place.code not in found and finding:
            found[place.code] = finding
