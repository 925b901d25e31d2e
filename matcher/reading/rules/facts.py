"""Every fact but the ways in, read from one ad."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from data.vocabulary import terms
from matcher.reading.rules import employment as _employment
from matcher.reading.rules import pay as _pay
from matcher.reading.rules import accuracy as _accuracy
from matcher.reading.rules import coding_test as _coding_test
from matcher.reading.rules import terms as _terms
from matcher.reading.rules import specialties as _specialties
from matcher.reading.rules import relevance as _relevance
from matcher.reading.rules import role as _role
from matcher.reading.rules import level as _level
from matcher.reading.rules import states as _states
from matcher.reading.rules import workplace as _workplace
from matcher.reading.rules.fact import Fact
from matcher.reading.rules.page import Page, make_page
from matcher.reading.rules.scan import Scanner
from matcher.reading.text import sections

CUES = {"role": _role.CUES, "level": _level.CUES, "relevance": _relevance.CUES, 
    "workplace": _workplace.CUES,
    "states": _states.CUES,
    "education": _specialties.CUES,
    "accuracy": _accuracy.CUES,
    "coding_test": _coding_test.CUES,
    "pay": _pay.CUES,
    "employment": _employment.CUES,
}
RULES: dict[str, Callable[[Page], Fact[Any]]] = {"role": _role.role,"is_coding_job": _relevance.relevance,
    "workplace": _workplace.workplace,
    "states": lambda p: _states.states(p, _workplace.workplace(p).value)[0],
    "employment": _employment.employment,
    "code_sets": lambda p: _terms.terms(p, _scanner(), "code_set"),
    "software": lambda p: _terms.terms(p, _scanner(), "software"),
    "specialties": lambda p: _terms.terms(p, _scanner(), "specialty"),
    "accuracy_pct": _accuracy.accuracy,
    "coding_test": _coding_test.coding_test,
    "pay": _pay.pay,
    "excluded_states": lambda p: _states.states(p, _workplace.workplace(p).value)[1],
}


@cache
def _scanner() -> Scanner:
    return Scanner(terms(), CUES)


def page_of(title: str, company: str, location: str, text: str) -> Page:
    """The ad, scanned once for everything that the rules wait for."""
    return make_page(_scanner(), sections(text, title, company, location))
