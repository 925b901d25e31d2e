"""Who qualifies: the rules of the contract, proved against the scorer on its whole grid of candidates."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from data.records import (
    CredentialGroup,
    Finding,
    HeldCredential,
    Pathway,
    Profile,
    Requirements,
)
from data.requirements_json import requirements_from_json
from matcher.eligibility import qualify, verdict_for
from tests.shared import SHARED, needs_shared, scorer

TODAY = date(2026, 11, 23)


def labelled() -> list[dict[str, Any]]:
    assert SHARED is not None
    lines = (SHARED / "eval/requirements/gold.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line)["requirements"] for line in lines]


def person(held: Any = (), years: float = 0.0, education: Any = None, **more: Any) -> Profile:
    codes = tuple(c if isinstance(c, HeldCredential) else HeldCredential(c) for c in held)
    return Profile("p", education=education, credentials=codes, years=years, **more)


def asks(*ways: Pathway, **more: Any) -> Requirements:
    return Requirements(is_coding_job=True, pathways=ways, **more)


def way(*groups: CredentialGroup, years: float | None = None, school: Any = None) -> Pathway:
    return Pathway(groups, years, bool(years), school)


CPC = CredentialGroup(("CPC",))


@needs_shared
def test_verdicts_are_the_scorers_over_its_whole_grid() -> None:
    score = scorer()
    asked = 0
    for gold in labelled():
        requirements = requirements_from_json(gold)
        for held, years, education in score.candidates(gold):
            asked += 1
            assert verdict_for(requirements, held, years, education) == score.qualifies(gold, held, years, education)
    assert asked > 100_000


@needs_shared
def test_the_explained_verdict_is_the_bare_one() -> None:
    score = scorer()
    for gold in labelled()[::4]:
        requirements = requirements_from_json(gold)
        for held, years, education in list(score.candidates(gold))[::7]:
            told = qualify(requirements, person(held, years, education))
            assert told.verdict == verdict_for(requirements, held, years, education)
            assert bool(told.lacks) == (told.verdict != "eligible")


def test_an_ad_without_demands_is_open_to_everybody() -> None:
    assert qualify(asks(Pathway()), person()).verdict == "eligible"


def test_years_only_count_in_full() -> None:
    assert qualify(asks(way(years=2)), person(years=1.5)).verdict == "not_yet"
    assert qualify(asks(way(years=2)), person(years=2)).verdict == "eligible"


def test_an_apprentice_meets_only_its_own_code() -> None:
    assert qualify(asks(way(CPC)), person(["CPC-A"])).verdict == "not_yet"
    assert qualify(asks(way(CredentialGroup(("CPC", "CPC-A")))), person(["CPC-A"])).verdict == "eligible"
    shut = asks(way(CredentialGroup(("ANY-CODING",))), excluded_credentials=("CPC-A",))
    assert qualify(shut, person(["CPC-A"])).verdict == "not_yet"


def test_the_nearest_way_in_is_told_with_the_ads_own_words() -> None:
    hard = way(CredentialGroup(("RHIA",)), years=5, school="bachelor")
    near = way(CPC, years=3)
    evidence = [Finding("pathways[1].min_years", "3", "three years of coding", 40)]
    told = qualify(asks(hard, near), person(["CPC"], 2, "hs"), evidence=evidence)
    assert (told.verdict, told.way) == ("not_yet", 1)
    missing = [reason for reason in told.reasons if reason.kind == "missing"]
    assert [(r.sentence, r.quote) for r in missing] == [("You lack 1 year more, of 3 years", "three years of coding")]


def test_a_booked_exam_and_a_lapsed_credential_are_named() -> None:
    later = asks(way(CredentialGroup(("CCS",), 12)))
    told = qualify(later, person([HeldCredential("CCS", "in_progress", date(2027, 2, 1))]), as_of=TODAY)
    assert told.reasons[0].sentence == "CCS may be earned after hire: your CCS exam is on 2027-02-01, in time"
    told = qualify(asks(way(CPC)), person([HeldCredential("CPC", "lapsed")]), as_of=TODAY)
    assert told.reasons[0].sentence == "You lack CPC (your CPC is lapsed: renew it)"
    told = qualify(asks(way(CredentialGroup(("RHIT",), 6))), person(education="hs"), as_of=TODAY)
    assert told.reasons[0].sentence.endswith("it takes about 2 years, with an accredited degree, hardly in that time")


def test_conditional_says_whether_this_person_can_meet_the_deadline() -> None:
    rhit = asks(way(CredentialGroup(("RHIT",), 6)))
    told = qualify(rhit, person(["CPC"], education="hs"), as_of=TODAY)
    assert told.verdict == "conditional"
    assert not told.lacks[0].in_time
    booked = HeldCredential("RHIT", "in_progress", date(2027, 2, 1))
    told = qualify(rhit, person([booked], education="associate"), as_of=TODAY)
    assert told.lacks[0].in_time
    assert 2 < told.lacks[0].months < 3


def test_a_lapsed_credential_is_not_held_but_soon_renewed() -> None:
    told = qualify(asks(way(CPC)), person([HeldCredential("CPC", "lapsed")]), as_of=TODAY)
    assert told.verdict == "not_yet"
    assert told.lacks[0].months <= 3


def test_training_forgives_experience_but_no_degree() -> None:
    assert qualify(asks(way(years=1), will_train=True), person()).verdict == "conditional"
    assert qualify(asks(way(years=1, school="bachelor"), will_train=True), person()).verdict == "not_yet"


def test_substitution_changes_no_verdict_but_is_worth_asking() -> None:
    told = qualify(asks(way(CPC), substitution=True), person())
    assert told.verdict == "not_yet"
    assert "worth asking" in next(r for r in told.reasons if r.kind == "ask").sentence


def test_a_higher_credential_that_stands_in_is_said_to_be_an_inference() -> None:
    told = qualify(asks(way(CredentialGroup(("CCA",)))), person(["CCS"]))
    assert told.verdict == "eligible"
    assert [(r.kind, r.sentence) for r in told.reasons] == [("inferred", "Your CCS should stand in for CCA")]


@pytest.mark.parametrize("held", [(), ("CPC", "CCS", "RHIA")])
def test_what_cannot_be_read_is_unclear_for_everybody(held: tuple[str, ...]) -> None:
    assert qualify(asks(Pathway()), person(held, 20, "master"), readable=False).verdict == "unclear"
