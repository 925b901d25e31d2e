"""Which kinds of work an ad is about, and in which it counts the years that it asks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from data.records import Reading, Requirements
from data.vocabulary import terms
from matcher.areas import BY_CODE_SET, FAINT, FAINT_WEIGHT, WHOLES
from matcher.index.analyser import term_counts
from matcher.index.areas import GRAIN, all_areas

# "Three (3) years of acute care inpatient coding", "2+ yrs ED facility experience", "18 months' anesthesia coding"
_YEARS = re.compile(
    r"\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|ten)\b[^\n.;]{0,25}?\b(?:years?|yrs?|months?)\b[^\n.;]{0,110}",
    re.I,
)
_WORK = re.compile(r"experien|coding|coder|audit|background|practice|billing|CDI", re.I)
# "three years of interventional radiology and the CIRCC within 24 months of hire": a time to earn counts no years
_TIME_GIVEN = re.compile(r"\bwithin \b(?=[^.;]{0,24}\b(?:years?|months?|days?)\b)", re.I)
# "for more than 110 years", "every two years", "within six months of hire", "18 years of age", "preferred"
_NOT_ASKED = re.compile(r"years (?:ago|old|of age)|of hire|every|prefer|a plus|founded|serv(?:ed|ing) the", re.I)


def areas_of(asked: Requirements, counts: Mapping[str, float]) -> dict[str, int]:
    """The areas of an ad and their shares in sixteenths, by how often and where the ad names them."""
    weights: dict[str, float] = {}
    for area in asked.specialties:
        told = 0.5 + min(counts.get(area, 0.0), 8.0)
        weights[area] = told * (FAINT_WEIGHT if area in FAINT else 1.0)
    if not any(area not in FAINT for area in weights):
        for code_set in asked.code_sets:
            if implied := BY_CODE_SET.get(code_set):
                weights[implied] = weights.get(implied, 0.0) + 1.0
    whole = sum(weights.values())
    shares = {area: round(GRAIN * weight / whole) for area, weight in weights.items()} if whole else {}
    return {area: share for area, share in sorted(shares.items()) if share}


def areas_of_years(reading: Reading, text: str) -> dict[str, int]:
    """The areas in which an ad counts the years that it asks, by the words around them; none = years of any coding."""
    asked = reading.requirements
    if not any(way.min_years for way in asked.pathways):
        return {}
    named = {year.area for way in asked.pathways for year in way.years_in}
    if not named:
        named = set(_named(" \n ".join(_said(reading, text))))
    named = {area for area in named if area in all_areas() and area not in FAINT}
    # "three years of cardiothoracic professional fee coding": the part says more than the whole that holds it
    known = sorted(named - {whole for whole, _, parts in WHOLES if parts & named})
    return {area: max(1, GRAIN // len(known)) for area in known}


def told_areas(reading: Reading, way: int) -> dict[str, str]:
    """The areas named beside the years that a way in asks, and the ad's words for them: oncology may be "infusion"."""
    quotes = (found.quote for found in reading.evidence if found.field == f"pathways[{way}].min_years")
    said = " \n ".join(words for quote in quotes for words in _TIME_GIVEN.split(quote) if not _NOT_ASKED.search(words))
    named = {area: _own_word(area, said.lower()) for area in all_areas() if area in _named(said) and area not in FAINT}
    # "interventional radiology" names no radiology besides
    return {a: word for a, word in named.items() if not any(word != more and word in more for more in named.values())}


def _own_word(area: str, low: str) -> str:
    """The longest of the names of an area that words hold, else its own."""
    known = next(term for term in terms() if term.kind == "specialty" and term.name == area)
    words = (name for name in (area, *known.aliases, *known.exact) if re.search(rf"\b{re.escape(name.lower())}\b", low))
    return max(words, key=len, default=area)


@lru_cache(maxsize=4096)
def _named(said: str) -> frozenset[str]:
    """The areas that words about years name; many ads say the same ones."""
    terms = term_counts(said)
    return frozenset(area for area in all_areas() if area in terms or area in said)


def _said(reading: Reading, text: str) -> Iterator[str]:
    """The ad's words about years: the reader's quotes, else what a pattern finds."""
    quotes = [found.quote for found in reading.evidence if found.field.endswith(".min_years")]
    for words in quotes or (found[0] for found in _YEARS.finditer(text)):
        if _WORK.search(words) and not _NOT_ASKED.search(words):
            yield words
