"""An ad told in other words is one job with it while its facts agree; one fact that contradicts makes two jobs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from crawler.duplicates import clusters
from crawler.facts import facts
from crawler.features import features
from crawler.figures import figures
from crawler.samejob import same_job
from data.records import Listing
from tests.duplicates.boards import board_pairs
from tests.duplicates.judge import judge, read_pairs

ANEW = Path(__file__).parent / "duplicates" / "anew.jsonl"
OWN = """Quarry Lake Hospital sees 71,300 emergency visits a year and codes each of them itself, with a crew of eleven.
You assign facility levels, infusions and external causes for treated and released patients, 13 charts an hour at 96%.
We ask for CPC, COC or CCS and two years of emergency facility coding; you know Epic and the 3M encoder.
Sunday through Thursday, evening shift, from home in Ohio or Indiana. $27.15 - $36.40 an hour, 4% match, 24 days off."""
RETOLD = """Our client, a busy hospital in northern Ohio with over 71,300 visits to its emergency rooms, needs one more.
In this role: facility levels; infusion and injection hierarchy; external cause codes. Expect 13 charts per hour (96%).
Must have: COC, CCS or CPC, plus 2 years coding emergency facility charts. Epic and 3M help you start quickly.
Pay is $27.15 to $36.40 hourly. Evening shift, Sun-Thu. 24 days of leave. You must live in OH or IN."""
HOUSE = Listing("s", "1", "https://x.example/1", "Emergency Department Coder", "Quarry Lake Hospital", "Lima, OH",
                city="Lima", state="OH", workplace="remote", text=OWN, requisition="QL-4410")  # fmt: skip
AGENCY = replace(HOUSE, key="2", title="ED Coder (Remote)", employer="Fallow Staffing", text=RETOLD, requisition="F-9")


def same(a: Listing, b: Listing) -> bool:
    found = same_job(features(a), features(b))
    assert found == same_job(features(b), features(a))
    return found


def test_an_agency_that_tells_an_ad_anew_is_met_and_found() -> None:
    assert same(HOUSE, AGENCY)
    assert set(clusters([HOUSE, AGENCY]).values()) == {"s:1"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("$27.15 to $36.40", "$29.00 to $38.90"),
        ("COC, CCS or CPC", "RHIA"),
        ("plus 2 years", "plus 5 years"),
        ("Evening shift", "Day shift"),
        ("Sun-Thu", "Fri-Sat"),
    ],
)
def test_one_fact_that_contradicts_makes_another_job(old: str, new: str) -> None:
    assert old in RETOLD
    assert not same(HOUSE, replace(AGENCY, text=RETOLD.replace(old, new)))


@pytest.mark.parametrize(
    "title", ["ED Coding Supervisor", "ED Coding Auditor", "Oncology Coder", "ED Coding Apprentice"]
)
def test_a_title_for_other_work_makes_another_job(title: str) -> None:
    assert not same(HOUSE, replace(AGENCY, title=title))


@pytest.mark.parametrize("title", ["Hospital Outpatient Abstractor (Emergency)", "Acute Care Abstractor, Evenings"])
def test_titles_that_each_say_something_else_of_one_work_are_one_job_while_all_facts_agree(title: str) -> None:
    assert same(HOUSE, replace(AGENCY, title=title))
    assert not same(HOUSE, replace(AGENCY, title=title, text=RETOLD.replace("71,300", "48,900").replace("24 days", "")))


@pytest.mark.parametrize(("volume", "is_same"), [("Volume 104 daily", True), ("Volume 140 daily", False)])
def test_another_volume_a_day_makes_another_job(volume: str, is_same: bool) -> None:
    house = replace(HOUSE, text=OWN.replace("13 charts an hour", "104 encounters a day"))
    assert same(house, replace(AGENCY, text=RETOLD.replace("Expect 13 charts per hour", volume))) is is_same


def test_a_house_that_is_no_agency_and_names_another_is_not_believed() -> None:
    assert not same(HOUSE, replace(AGENCY, employer="Alder Ridge Clinic", text=RETOLD.replace("Our client, a", "A")))


def test_two_openings_of_one_house_are_two_jobs_however_alike() -> None:
    assert same(HOUSE, replace(AGENCY, employer="Quarry Lake", requisition=""))
    assert not same(HOUSE, replace(AGENCY, employer="Quarry Lake", requisition="QL-4411"))


def test_work_on_the_spot_in_another_town_is_another_job_unless_the_text_names_this_one() -> None:
    here, there = replace(HOUSE, workplace="onsite"), replace(AGENCY, workplace="onsite", city="Akron")
    assert not same(here, there)
    assert same(here, replace(there, text=RETOLD.replace("northern Ohio", "Lima")))


def test_parts_in_another_order_are_the_same_ad_but_for_a_word_that_tells() -> None:
    moved = "\n".join(OWN.splitlines()[::-1])
    copy = replace(HOUSE, key="3", title="Emergency Coder", text=moved, requisition="")
    assert same(HOUSE, copy)
    assert not same(HOUSE, replace(copy, text=moved.replace("external causes", "oncology notes")))


def test_sister_posts_for_other_fields_of_one_registry_are_two_jobs() -> None:
    fields = "Cases are {}. The registry holds 212,000 of them."
    here = replace(HOUSE, text=OWN + fields.format("breast and thoracic"))
    there = replace(AGENCY, text=RETOLD + fields.format("urologic and gynecologic"))
    assert not same(here, there)


def test_facts_are_read_in_digits_and_in_words() -> None:
    found = facts(
        "Nine charts an hour, twenty-six weeks; two yrs. 88-108k, 26 to 34 hourly. CCS-P, V28, ICD-10. Fri-Sun."
    )
    assert {(9.0, "chart"), (26.0, "week")} <= found.counts
    assert found.years == {2.0}
    assert {tuple(pay) for pay in found.pay} == {(88_000.0, 108_000.0), (26.0, 34.0)}
    assert found.credentials == {"CCS-P"}
    assert found.names == {"V28"}
    assert found.weekdays == {"fri", "sat", "sun"}


def test_a_rounded_salary_meets_the_exact_one() -> None:
    assert figures("$58,200 to $74,900") & figures("pay band: 58k-75k") == {"58 75"}


def test_precision_and_recall_on_pairs_of_a_new_voice() -> None:
    found = judge(read_pairs(ANEW))
    assert found.precision >= 0.99, found.wrong
    assert found.recall >= 0.9, found.wrong


@pytest.mark.parametrize("name", ["voices", "hearsay", "grapevine", "secondhand", "overheard"])
def test_precision_and_recall_on_what_others_pass_on(name: str) -> None:
    found = judge(board_pairs(name))
    assert found.precision >= 0.99, found.wrong
    assert found.recall >= 0.8, found.wrong
