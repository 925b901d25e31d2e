"""Every row of the vocabulary proves itself: its example names the term, its trap does not."""

from __future__ import annotations

import pytest

from data.vocabulary import Term, terms
from matcher.reading.rules.facts import page_of, scanner
from matcher.reading.rules.terms import terms as read_terms
from matcher.reading.text import sections

ROWS = [pytest.param(term, id=f"{term.kind}-{term.name}") for term in terms()]
TRAPS = [pytest.param(term, id=f"{term.kind}-{term.name}") for term in terms() if term.trap]


def named(sentence: str, kind: str) -> tuple[str, ...]:
    """The terms of one kind that a sentence names."""
    return read_terms(page_of(sections(sentence)), scanner(), kind).value


@pytest.mark.parametrize("term", ROWS)
def test_the_example_of_a_row_names_its_term(term: Term) -> None:
    assert term.example
    assert term.name in named(term.example, term.kind)


@pytest.mark.parametrize("term", TRAPS)
def test_the_trap_of_a_row_does_not_name_its_term(term: Term) -> None:
    assert term.name not in named(term.trap, term.kind)


@pytest.mark.parametrize("term", ROWS)
def test_every_alias_names_its_term(term: Term) -> None:
    for alias in (*term.aliases, *term.exact):
        assert term.name in named(f"Duties: {alias} daily.", term.kind), alias


def test_no_term_stands_twice() -> None:
    rows = [(term.kind, term.name) for term in terms()]
    assert len(rows) == len(set(rows))


def test_the_names_are_those_of_the_contract() -> None:
    kinds = {term.kind for term in terms()}
    assert kinds == {"code_set", "software", "specialty"}
    assert all(name == name.strip() and name for name in (term.name for term in terms()))
