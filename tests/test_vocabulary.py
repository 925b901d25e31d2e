"""The vocabulary agrees with the specification and with itself."""

from __future__ import annotations

import csv
from collections import defaultdict

import pytest

from data.vocabulary import credentials, met_by
from tests.shared import SHARED, needs_shared


@needs_shared
def test_codes_are_those_of_the_specification():
    with open(SHARED / "spec" / "credentials.csv", newline="", encoding="utf-8") as handle:
        rows = {row["code"]: row for row in csv.DictReader(handle)}
    assert list(credentials()) == list(rows)
    for code, known in credentials().items():
        assert known.counts_as_coding == (rows[code]["counts_as_coding"] == "yes"), code
        assert ";".join(known.accepted_for) == rows[code]["accepted_for"].replace(" ", ""), code


def test_no_two_credentials_share_an_alias():
    by_alias: dict[str, set[str]] = defaultdict(set)
    for code, known in credentials().items():
        for alias in (code, known.name, *known.aliases):
            by_alias[alias if alias.isupper() else alias.lower()].add(code)
    assert {alias: codes for alias, codes in by_alias.items() if len(codes) > 1} == {}


@pytest.mark.parametrize("code", credentials())
def test_every_credential_has_an_example(code: str):
    assert credentials()[code].example


@pytest.mark.parametrize("code", credentials())
def test_a_fee_is_told_in_finished_words(code: str):
    fee = credentials()[code].exam_cost
    assert len(fee) <= 50
    assert not any(note in fee for note in ("verify", "older", "stored", "not seen", "(", "/"))


@pytest.mark.parametrize("code", credentials())
def test_what_a_credential_stands_in_for_is_known(code: str):
    assert set(credentials()[code].accepted_for) <= set(credentials())


def test_an_excluded_credential_meets_nothing():
    assert met_by(["CPC-A"], excluded=["CPC-A"]) == frozenset()
    assert "ANY-AAPC" in met_by(["CPC-A", "CPC"], excluded=["CPC-A"])
