"""A small seeded sample of ``run.py soak fuzz_reading linear_reading``."""

from __future__ import annotations

import random
import re
import sys
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.reading.guard.patterns import forget
from tests.soak.fuzz_reading import NASTY, PATHOLOGICAL, check, mutate
from tests.soak.linear_patterns import ENOUGH, seconds, texts
from tests.soak.linear_reading import BAR, Growth, Shape, power, shapes


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


@pytest.mark.skipif(sys.platform == "win32", reason="nothing stops a pattern there")
def test_patterns_come_to_an_end() -> None:
    tried = list(islice(texts(random.Random(11)), 0, None, 10))
    assert len(tried) > 300
    assert [pattern.pattern for pattern, text in tried if seconds(pattern, text) > ENOUGH] == []


@pytest.mark.skipif(sys.platform == "win32", reason="nothing stops a pattern there")
def test_a_pattern_without_an_end_is_found() -> None:
    assert seconds(re.compile("(?:a|a)*b"), "a" * 60) > ENOUGH


# Each was once looked through from its start, or to its end, at each of its sentences.
ENDLESS = (
    ("2 years. ", "CPC. "),
    ("CPC preferred. ", "CCS also accepted. "),
    ("CPC\nAND\n",),
    ("Coding track requires a CPC. ",),
    ("Preferred: CPC or\n",),
)


@pytest.mark.parametrize("pieces", ENDLESS)
def test_an_endless_text_takes_work_by_its_length(pieces: tuple[str, ...]) -> None:
    shape = Shape(pieces)
    forget()  # what the patterns need is found out now
    calls(shape, 1_000)  # and what is remembered of the words
    assert calls(shape, 24_000) < 5 * calls(shape, 6_000)


def calls(shape: Shape, size: int) -> int:
    """How many calls the reading of so much of a text takes: the clock tells less on a busy machine."""
    count = 0

    def counted(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(counted)
    try:
        shape.seconds(size)
    finally:
        sys.setprofile(None)
    return count


def test_a_text_that_takes_more_than_its_length_is_missed() -> None:
    linear, square = power([0.1, 0.2, 0.4, 0.8]), power([0.1, 0.4, 1.6, 6.4])
    assert (linear, square) == (1, 2)
    assert power([0.001, 0.004, 0.016]) == 0  # too little for the clock
    shape = Shape(("CPC ",))
    assert Growth(shape, linear, 200_000, 0.8).figure("").clears
    assert not Growth(shape, square, 200_000, 6.4).figure("").clears
    assert linear < BAR < square


def test_the_shapes_of_a_seed_are_the_same_and_of_any_size() -> None:
    found = shapes(random.Random(3))
    assert found == shapes(random.Random(3)) != shapes(random.Random(4))
    assert {Shape((piece,)) for piece in PATHOLOGICAL} <= set(found)
    assert all(len(shape.text(500)) == 500 for shape in found)
