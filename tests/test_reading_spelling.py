"""Misspelt ads are read as they are meant and quoted as they are written."""

from collections.abc import Callable

import pytest

from data.plaintext import clean_text
from data.requirements_json import requirements_to_json
from matcher.reading.read import read

MEANT = """Requirements
• High school diploma required
• CPC or CCS certification, or ability to obtain within six months
• Two years of coding experience. A bachelor's degree may be accepted in lieu of one of the years.
• RHIT preferred
CPC-A will not be considered."""
SLIPS = {
    "diploma required": "diplomma requried",
    "certification": "certifcation",
    "obtain within": "obtian withing",
    "months": "monthes",
    "years": "yeras",
    "experience": "experiance",
    "bachelor's degree": "batchelor's degre",
    "accepted in lieu": "acceptted in leiu",
    "preferred": "prefered",
    "considered": "concidered",
}


def _misspelt(text: str) -> str:
    for right, slip in SLIPS.items():
        assert right in text
        text = text.replace(right, slip)
    return clean_text(text)


def test_a_misspelt_ad_asks_what_it_means() -> None:
    meant, written = (
        requirements_to_json(read("Medical Coder", "", "", text).requirements)
        for text in (clean_text(MEANT), _misspelt(MEANT))
    )
    assert written == meant
    assert len(meant["pathways"]) == 2
    assert meant["excluded_credentials"] == ["CPC-A"]


def test_its_quotes_are_its_own_words_at_their_own_offsets() -> None:
    text = _misspelt(MEANT)
    found = read("Medical Coder", "Prefered Health", "Reno, NV", text)
    assert found.text.endswith(text)
    assert found.evidence
    for finding in found.evidence:
        assert found.text[finding.start : finding.start + len(finding.quote)] == finding.quote
    assert "RHIT prefered" in {finding.quote for finding in found.evidence}


@pytest.mark.parametrize("capitals", [str.upper, str.title])
def test_slips_in_other_letters_are_slips(capitals: Callable[[str], str]) -> None:
    text = "Requirements\n• " + capitals("two yeras of codeing experiance") + "\n• CPC"
    ways = read("Medical Coder", "", "", text).requirements.pathways
    assert [(way.min_years, way.credentials[0].any_of) for way in ways] == [(2, ("CPC",))]


def test_words_of_their_own_are_no_slips() -> None:
    text = "# About us\nThe medial clinic of Dr. Heath sells cider and moths every other year.\n# Requirements\n• CPC"
    found = read("Medical Coder", "", "", text)
    assert found.text.endswith(text)
    assert [way.min_years for way in found.requirements.pathways] == [None]


def test_letters_that_pass_for_others_are_no_slips() -> None:
    text = "# Requirements\n• Two yeras of coding, or yeraſ; CPC prefered or PREFERED or prefeRED"
    assert read("Medical Coder", "", "", text).text.endswith(text)
