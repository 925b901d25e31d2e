"""What an ad asks by a name that is in no list of ours, and whom it takes on a condition, is kept and told."""

from __future__ import annotations

import pytest

from data.plaintext import clean_text
from data.records import HeldCredential, Profile, Reading
from matcher.eligibility import Qualified, qualify
from matcher.reading.read import read
from matcher.telling import tell_reading


def _read(text: str) -> Reading:
    return read("Medical Coder", "", "", clean_text(f"Requirements\n• {text}"))


def _names(reading: Reading) -> list[str]:
    return [found.value for found in reading.evidence if found.field == "pathways[0].credentials[0].named"]


def _judge(reading: Reading, code: str) -> Qualified:
    return qualify(reading.requirements, Profile("p", credentials=(HeldCredential(code),)), evidence=reading.evidence)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("CACO or CPC or one year of ambulance billing", ["CACO"]),
        ("ROCC or CPC or COC", ["ROCC"]),
        ("HCS-D or BCHH-C", ["BCHH-C"]),
        ("XYZ-C certification required", ["XYZ-C"]),
        ("ROCC or XYZ-C certification required", ["ROCC", "XYZ-C"]),
    ],
)
def test_the_ads_name_for_an_unlisted_credential_is_kept_and_told(text: str, names: list[str]) -> None:
    reading = _read(text)
    assert _names(reading) == names
    assert all(reading.text.startswith(found.quote, found.start) for found in reading.evidence)
    assert f"It names {', '.join(names)}, which we do not know" in " ".join(reading.doubts)
    assert all(name in " ".join(tell_reading(reading)) for name in names)
    assert "a coding credential" not in " ".join(tell_reading(reading))


@pytest.mark.parametrize(
    "text",
    [
        "Coding certification required",
        "HIM certification or CPC",
        "CACO, CPC or another coding certification",
        "Certified coder, BLS certification a plus",
        "AAPC certification",
    ],
)
def test_where_any_credential_will_do_no_name_is_missed(text: str) -> None:
    assert not _names(_read(text))
    assert not [doubt for doubt in _read(text).doubts if "do not know" in doubt]


@pytest.mark.parametrize(
    ("text", "name"),
    [("CPC or XYZ-C", "XYZ-C"), ("Must hold CPC, CCS or CMBQ.", "CMBQ"), ("AHFV, CPMA or CPC required", "AHFV")],
)
def test_an_unknown_name_in_one_list_with_a_known_one_is_told(text: str, name: str) -> None:
    assert f"It names {name} beside it, which we do not know" in " ".join(_read(text).doubts)


@pytest.mark.parametrize(
    "text", ["CPC, CPT and HCPCS", "CPC, CCS, ETC", "CPC OR CCS WITH EXCELLENT SKILLS", "CPC, PTO"]
)
def test_capitals_that_are_no_paper_are_not_told(text: str) -> None:
    assert not [doubt for doubt in _read(text).doubts if "do not know" in doubt]


def test_a_verdict_that_rests_on_an_unlisted_name_says_so() -> None:
    answer = _judge(_read("CACO or CPC"), "CPC-A")
    assert answer.verdict == "eligible"
    (reason,) = answer.reasons
    assert (reason.kind, reason.quote) == ("doubt", "CACO or CPC")
    assert reason.sentence == "It names CACO, which we do not know: ask whether your CPC-A counts"
    (reason,) = _judge(_read("CACO or CPC"), "CPC").reasons
    assert (reason.kind, reason.sentence) == ("met", "Your CPC is one they take")


def test_a_credential_that_a_further_sentence_takes_is_quoted_from_there() -> None:
    reading = _read("CPC or CCS required. CPC-A accepted.")
    assert [reason.quote for reason in _judge(reading, "CPC-A").reasons] == ["CPC-A accepted."]
    assert [reason.quote for reason in _judge(reading, "CCS").reasons] == ["CPC or CCS required."]
    assert '"CPC or CCS required." "CPC-A accepted."' in " ".join(tell_reading(reading))


def test_a_condition_that_is_not_understood_is_told_and_rests_on_the_verdict() -> None:
    reading = _read("CPC or CCS required. CPC-A is fine if you have sat our entry course.")
    assert "It takes CPC-A only on a condition" in " ".join(reading.doubts)
    answer = _judge(reading, "CPC-A")
    assert answer.verdict == "eligible"
    assert [reason.kind for reason in answer.reasons] == ["met", "doubt"]
    assert "only on a condition" in answer.reasons[1].sentence
    assert [reason.kind for reason in _judge(reading, "CCS").reasons] == ["met"]


@pytest.mark.parametrize(
    "further", ["CPC-A is fine.", "If yours is the CPC-A, fine.", "CPC-A is fine as long as it is kept up."]
)
def test_what_is_taken_without_a_condition_leaves_no_doubt(further: str) -> None:
    assert not _read(f"CPC or CCS required. {further}").doubts


def test_charts_coded_before_are_experience_and_quoted() -> None:
    reading = _read("CPC or CRC required. Apprentices (CPC-A) may apply if they have coded 500 HCC charts.")
    further = reading.requirements.pathways[1]
    assert further.credentials[0].any_of == ("CPC-A",)
    assert further.experience_required
    assert _judge(reading, "CPC-A").verdict == "not_yet"
    (quote,) = (f.quote for f in reading.evidence if f.field == "pathways[1].experience_required")
    assert "500 HCC charts" in quote
