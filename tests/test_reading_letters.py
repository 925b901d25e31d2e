"""Ads written all in small letters, or all in capitals, read as the same ads with ordinary letters."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.reading.naming.raising import raised
from matcher.reading.read import read

ADS = (
    "We are growing.\nRequirements\n• CPC or RHIA required.\n• High school diploma or GED.\n• Two years of coding.",
    "# Who we want\nYou hold a CCS or a CCS-P. RNs are welcome if they hold the HCS-D. Art therapy clinic; $30/hr.",
    "Minimum: 2 yrs. inpatient coding. CIC or CCS within 12 months of hire. CPC-A accepted. CDIP preferred.",
    "Need: LPN or RN with one year of coding, or an RHIT. No CPC-A. Bachelor's in HIM a plus.",
)


@pytest.mark.parametrize("ad", ADS)
@pytest.mark.parametrize("written", [str.lower, str.upper], ids=["small", "capitals"])
def test_the_letters_change_nothing(ad: str, written: Callable[[str], str]) -> None:
    assert read("Medical Coder", "", "", written(ad)).requirements == read("Medical Coder", "", "", ad).requirements


@pytest.mark.parametrize("ad", ADS)
@pytest.mark.parametrize("written", [str.lower, str.upper], ids=["small", "capitals"])
def test_quotes_are_the_ads_own_letters(ad: str, written: Callable[[str], str]) -> None:
    found = read("Medical Coder", "", "Reno, NV", written(ad))
    assert found.text.endswith(written(ad))
    assert found.evidence
    assert all(found.text.startswith(f.quote, f.start) for f in found.evidence)


@pytest.mark.parametrize(
    "text", ["", "12 %", "İstanbul coder, cpc", "ﬁnd cpc. ärzte", "ccs — “cpc” ok", "€ cpc\u2028rhia"]
)
def test_the_length_stays(text: str) -> None:
    assert len(raised(text)) == len(text)


def test_what_is_no_name_stays_small() -> None:
    assert (
        raised("the state of the art in coding. min. two yrs. cpc")
        == "The state of the art in coding. Min. two yrs. CPC"
    )


@pytest.mark.parametrize(
    "ad", ["İ # Coder I\n• CPC\n# Coder II\n• CCS", "İİ, who joined us with 12 years, CPC. CPC required."]
)
def test_a_letter_that_grows_in_small_moves_no_quote(ad: str) -> None:
    found = read("İİİ Coder I/II (Remote - Ohio, Utah)", "", "", ad)
    assert found.evidence
    assert all(found.text.startswith(f.quote, f.start) for f in found.evidence)
