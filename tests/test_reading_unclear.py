"""What the reader says it is not sure of."""

from __future__ import annotations

import pytest

from matcher.reading.read import LONGEST_AD, read
from matcher.reading.turns.statements import MOST

SAID = [
    ("Requirements\nCPC and two (4) years of coding.", "two (4) years"),
    ("Requirements\nCPC or CPC-A. CPC-A is not accepted.", "turns it away"),
    ("Requirements\nBachelor's degree or an equivalent combination of education and experience. CPC.", "worth asking"),
]


@pytest.mark.parametrize(("text", "words"), SAID)
def test_doubts_are_said(text: str, words: str):
    assert any(words in doubt for doubt in read("Coder", "", "", text).doubts)


def test_a_plain_ad_leaves_no_doubt():
    text = "Requirements\nCPC and two (2) years of coding.\nHigh school diploma or GED."
    assert read("Coder", "", "", text).doubts == ()


def test_a_title_alone_is_said():
    assert any("title" in doubt for doubt in read("CPC Coder", "", "", "We code charts all day.").doubts)


def test_what_states_more_than_any_ad_is_weighed_from_its_beginning_and_told() -> None:
    found = read("Coder", "", "", "CPC required.\n" + "Two years of coding required.\n" * MOST + "CCS required.")
    assert [group.any_of for group in found.requirements.pathways[0].credentials] == [("CPC",)]
    assert any("more of who qualifies" in doubt for doubt in found.doubts)


def test_what_is_no_longer_one_ad_is_read_from_its_beginning_and_told() -> None:
    filler = "We value people. " * (LONGEST_AD // 17)
    found = read("Coder", "", "", "CPC required.\n" + filler + "\nCCS required.")
    assert [group.any_of for group in found.requirements.pathways[0].credentials] == [("CPC",)]
    assert any("only the first" in doubt for doubt in found.doubts)
    assert not any("only the first" in doubt for doubt in read("Coder", "", "", "CPC required.").doubts)
