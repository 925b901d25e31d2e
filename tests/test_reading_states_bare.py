"""A bare choice of states among what is asked is where one must live; the board may be the one that says "remote"."""

from __future__ import annotations

import pytest

from data.plaintext import clean_text
from matcher.reading.read import read


def _states(text: str, workplace: str = "") -> tuple[str, ...]:
    found = read("Medical Coder", "", "", clean_text(text), workplace)
    assert all(found.text.startswith(f.quote, f.start) for f in found.evidence)
    return found.requirements.states


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Remote.\nRequirements\n• CPC or COC\n• Texas, Oklahoma, Louisiana or Florida", ("TX", "OK", "LA", "FL")),
        ("Remote position.\n• CPC or COC\n• TX, OK, LA or FL", ("TX", "OK", "LA", "FL")),
        ("Hybrid. CCS or RHIT. Four years. Michigan, Ohio or Indiana.", ("MI", "OH", "IN")),
    ],
)
def test_a_line_that_is_only_a_choice_of_states_says_where_one_lives(text: str, states: tuple[str, ...]) -> None:
    assert _states(text) == states


@pytest.mark.parametrize(
    "text",
    [
        "Remote. CCS required. We have hospitals in Texas.\nTexas, Oklahoma and Florida.",
        "Remote.\nRequirements\n• CPC\nOur hospitals\n• Texas or Florida",
        "Remote.\nRequirements\n• CPC\n• Ohio",
        "On site in Toledo.\nRequirements\n• CPC\n• Ohio or Michigan",
    ],
)
def test_states_of_the_employer_and_of_an_office_are_none(text: str) -> None:
    assert _states(text) == ()


def test_the_boards_word_for_the_workplace_decides_where_the_ad_says_none() -> None:
    text = "Requirements\n• RHIT, RHIA or CCS\n• Missouri or Kansas resident"
    assert _states(text) == ()
    assert _states(text, "remote") == ("MO", "KS")
    assert _states(text, "onsite") == ()
    assert read("Medical Coder", "", "", text, "remote").requirements.workplace == "unspecified"
