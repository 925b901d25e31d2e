"""What an ad names where it asks, and of which the reading makes nothing, is told as a doubt."""

from __future__ import annotations

import pytest

from data.plaintext import clean_text
from matcher.reading.read import read


def _doubts(text: str) -> tuple[str, ...]:
    return read("Medical Coder", "", "", clean_text(text)).doubts


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Requirements\n• RHIT required\n• CPC is required for promotion to Coder II but not for this job.", "CPC"),
        ("Requirements\n• CPC required\nThose who wish to become Coder II later on will need the CCS.", "CCS"),
    ],
)
def test_a_credential_of_which_nothing_is_made_is_told(text: str, code: str) -> None:
    reading = read("Medical Coder", "", "", clean_text(text))
    assert code not in {c for way in reading.requirements.pathways for group in way.credentials for c in group.any_of}
    assert [doubt for doubt in reading.doubts if "not clear for whom" in doubt and code in doubt]


@pytest.mark.parametrize(
    "text",
    [
        "Requirements\n• CPC or CCS required\n• CPMA preferred\n• No CPC-A",
        "Requirements\n• CPC required\nBenefits\n• We pay for your CPMA exam",
        "About us\nOur lead holds the CIRCC.\nRequirements\n• CPC required",
        "Requirements\n• CPC required\n• RN license a plus\n• ICD-10-CM and PCS",
    ],
)
def test_what_is_asked_wished_or_only_told_leaves_no_such_doubt(text: str) -> None:
    assert not [doubt for doubt in _doubts(text) if "not clear for whom" in doubt]
