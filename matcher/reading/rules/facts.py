"""Every fact but the ways in, read from one ad."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from data.records import Finding, Pathway
from data.vocabulary import terms
from matcher.reading.rules import (
    accuracy,
    coding_test,
    employment,
    level,
    pay,
    relevance,
    reviewing,
    role,
    small_print,
    specialties,
    states,
    warnings,
    workplace,
)
from matcher.reading.rules import (
    terms as vocabulary_terms,
)
from matcher.reading.rules.fact import Fact
from matcher.reading.rules.page import Page, make_page
from matcher.reading.rules.scan import Scanner
from matcher.reading.text import Ad

#: The words that each rule waits for; all are looked for in one pass.
CUES = {
    "workplace": workplace.CUES,
    "states": states.CUES,
    "employment": employment.CUES,
    "pay": pay.CUES,
    "accuracy": accuracy.CUES,
    "coding_test": coding_test.CUES,
    "education": specialties.CUES,
    "auditing": reviewing.CUES,
    "listed": ("emergency", "clinic", "clinics", "interventional"),
    "relevance": relevance.CUES,
    "trade": relevance.TRADE,
    "software": relevance.SOFTWARE,
    "role": role.CUES,
    "level": level.CUES,
    **small_print.CUES,
    "warnings": warnings.CUES,
}


@dataclass(frozen=True, slots=True)
class Facts:
    """Fields of :class:`data.records.Requirements` by name, the words for them, and what is left open.

    The offsets of ``evidence`` count in ``text``: a line with the title, one with the place (``head`` characters in
    all), then the text of the ad.
    """

    fields: dict[str, Any]
    evidence: tuple[Finding, ...]
    doubts: tuple[str, ...]
    text: str
    head: int


@cache
def scanner() -> Scanner:
    """The automaton over the vocabulary and the cues; built once a process."""
    return Scanner(terms(), CUES)


def page_of(ad: Ad) -> Page:
    """The ad, scanned once for everything that the rules wait for."""
    return make_page(scanner(), ad)


def read_facts(ad: Ad, pathways: Sequence[Pathway], will_train: bool, workplace: str = "") -> Facts:
    """Everything but the ways in; ``pathways`` and ``will_train`` decide the level.

    ``workplace`` is the board's word for it, for an ad that says where its people live but not that they work there.
    """
    page = page_of(ad)
    found = _plain_facts(page)
    if not found["is_coding_job"].value:
        found["role"] = Fact("other")
    found["level"] = level.level(page, pathways, will_train, found["role"].value)
    place = found["workplace"].value
    found["states"], found["excluded_states"] = states.states(page, workplace if place == "unspecified" else place)
    return Facts(
        {name: fact.value for name, fact in found.items()},
        tuple(finding for fact in found.values() for finding in fact.findings),
        tuple(doubt for fact in found.values() for doubt in fact.doubts),
        page.text,
        page.head,
    )


def _plain_facts(page: Page) -> dict[str, Fact[Any]]:
    """The facts that need nothing but the page."""
    return {
        "is_coding_job": relevance.relevance(page),
        "role": role.role(page),
        "workplace": workplace.workplace(page),
        "employment": employment.employment(page),
        "pay": pay.pay(page),
        "accuracy_pct": accuracy.accuracy(page),
        "coding_test": coding_test.coding_test(page),
        "code_sets": vocabulary_terms.terms(page, scanner(), "code_set"),
        "software": vocabulary_terms.terms(page, scanner(), "software"),
        "specialties": vocabulary_terms.terms(page, scanner(), "specialty"),
        "closing_date": small_print.closing_date(page),
        "quota": small_print.quota(page),
        "radius_miles": small_print.radius(page),
        "time_zone": small_print.time_zone(page),
        "worker_type": small_print.worker_type(page),
        "warnings": warnings.warnings(page),
    }
