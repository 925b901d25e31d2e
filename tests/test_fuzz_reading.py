"""A small seeded sample of ``run.py soak fuzz_reading``."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.soak.fuzz_reading import NASTY, PATHOLOGICAL, check, mutate


def test_mutated_ads_are_read_and_quoted() -> None:
    assert mutate(random.Random(7), count=150) == 150


@pytest.mark.parametrize("html", [False, True])
def test_pathological_texts_are_read_and_quoted(html: bool) -> None:
    for piece in PATHOLOGICAL:
        check("Medical Coder", piece * (6_000 // len(piece)), html)


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(st.text(max_size=40), st.lists(st.sampled_from(NASTY) | st.text(max_size=12), max_size=40), st.booleans())
def test_any_text_is_read_and_quoted(title: str, pieces: list[str], html: bool) -> None:
    check(title, " ".join(pieces), html)


def test_a_row_may_have_more_cells_than_its_head() -> None:
    found = check("Coder", "Level | Basic requirement | Preferred\n1 | CPC | none | more | CCS | 2 years", html=False)
    assert found.requirements.pathways[0].credentials[0].any_of == ("CPC",)
