"""What a way in hangs on beside what a reading holds is told as a doubt, also to whom a verdict rests on it."""

from __future__ import annotations

import pytest

from data.plaintext import clean_text
from data.records import HeldCredential, Profile, Reading
from matcher.eligibility import qualify
from matcher.reading.read import read


def _read(text: str) -> Reading:
    return read("Medical Coder", "", "", clean_text(text))


def _told(reading: Reading, *held: str) -> str:
    person = Profile("p", education="certificate", credentials=tuple(map(HeldCredential, held)))
    return " ".join(r.sentence for r in qualify(reading.requirements, person, evidence=reading.evidence).reasons)


def test_an_internship_for_students_is_not_open_to_everybody() -> None:
    reading = _read("TWELVE WEEKS. OPEN TO STUDENTS OF A HEALTH INFORMATION PROGRAM. NO EXPERIENCE NEEDED.")
    assert "It is for students" in " ".join(reading.doubts)
    assert "see whether you count as one" in _told(reading)
    assert all(reading.text.startswith(found.quote, found.start) for found in reading.evidence)


def test_how_long_ago_the_schooling_was_is_told() -> None:
    reading = _read("Requirements\n• Graduate of an AAPC coding programme in the past two years.\n• CCA or CPC-A")
    assert "It asks how long ago the schooling was" in " ".join(reading.doubts)
    assert "see whether yours counts" in _told(reading, "CPC-A")


def test_time_that_only_some_are_given_is_told() -> None:
    reading = _read(
        "Requirements\n• CPC or CCA, or certifiable: if you have finished a programme we give you a year to pass."
    )
    assert "It gives time only on a condition" in " ".join(reading.doubts)
    assert "Time to earn it is given on a condition" in _told(reading)
    assert "condition" not in _told(reading, "CCA")


def test_seasons_of_the_work_are_experience() -> None:
    (way,) = _read("Requirements\n• CRC or CPC\n• two seasons of HCC coding").requirements.pathways
    assert way.experience_required


@pytest.mark.parametrize(
    "text",
    [
        "About us\nWe are open to students and patients alike.\nRequirements\n• CPC required",
        "Requirements\n• CPC required within 12 months of hire",
        "Requirements\n• Graduate of a coding programme\n• CPC-A",
    ],
)
def test_what_hangs_on_nothing_else_leaves_no_doubt(text: str) -> None:
    assert not _read(text).doubts
