"""What would open more doors: counted exactly, in the form a person would really hold it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from data.errors import MedcoderError
from data.records import CredentialGroup, HeldCredential, Listing, Pathway, Profile, Reading, Requirements, Wants
from matcher.eligibility import qualify
from matcher.gap import find_gap
from matcher.index import index_entries
from matcher.index.rows import Entry
from matcher.steps import steps, what_if, work

TODAY = date(2026, 11, 25)
TEXT = "Assigns codes to charts. " * 20
BEGINNER = Profile("nadia", credentials=(HeldCredential("CPC-A"),), education="hs")
CODER = Profile("marcus", credentials=(HeldCredential("CPC"),), education="associate", years=5)

WAYS = [
    ("CCS",), ("CCS", "RHIT"), ("CPC",), ("CPC", "CCS"), ("CPC-A", "CPC"), ("ANY-CODING",), ("RHIA",), ("CRC",), (),
]  # fmt: skip


def requirements() -> list[Requirements]:
    out = []
    for codes in WAYS:
        for years in (None, 1, 3):
            for within in (None, 6):
                groups = (CredentialGroup(codes, within),) if codes else ()
                way = Pathway(groups, years, years is not None, None)
                out.append(Requirements(is_coding_job=True, role="coder", pathways=(way,)))
    return out


def entries() -> list[Entry]:
    return [
        Entry(Listing("s", f"{n:03}", "", "Coder", "Acme", text=TEXT), Reading(asked, text=TEXT))
        for n, asked in enumerate(requirements())
    ]


@pytest.mark.parametrize("person", [BEGINNER, CODER], ids=["beginner", "coder"])
def test_every_count_is_that_of_asking_each_listing_anew(person: Profile) -> None:
    found = find_gap(index_entries(entries()), person, TODAY)
    after = {step.name: step.after for step in steps(person, TODAY)}
    assert found.single
    for opening in found.single:
        was = [qualify(asked, person, as_of=TODAY).verdict for asked in requirements()]
        now = [qualify(asked, after[opening.names[0]], as_of=TODAY).verdict for asked in requirements()]
        pairs = list(zip(was, now, strict=True))
        assert opening.eligible == sum(b != "eligible" and a == "eligible" for b, a in pairs)
        assert opening.conditional == sum(b == "not_yet" and a == "conditional" for b, a in pairs)


def test_a_beginner_is_offered_the_apprentice_form_and_no_step_that_is_another_career() -> None:
    names = {step.name for step in steps(Profile("p", education="hs"), TODAY)}
    assert "the CPC-A" in names
    assert "the CPC" not in names
    told = {opening.names[0] for opening in find_gap(index_entries(entries()), BEGINNER, TODAY).single}
    assert "the RHIA" not in told


def test_two_years_of_work_take_the_a_off() -> None:
    assert work(BEGINNER, 2).held == {"CPC"}
    assert work(BEGINNER, 1).held == {"CPC-A"}


def test_a_pair_is_told_where_it_opens_more_than_its_parts() -> None:
    found = find_gap(index_entries(entries()), Profile("p", education="hs"), TODAY)
    alone = {opening.names[0]: opening.opens for opening in found.single}
    assert found.pairs
    for pair in found.pairs:
        assert pair.opens > sum(alone.get(name, 0) for name in pair.names)


def test_listings_that_are_shut_for_another_reason_do_not_count() -> None:
    shut = [
        replace(e, reading=replace(e.reading, requirements=replace(e.reading.requirements, states=("TX",))))
        for e in entries()
    ]
    person = replace(CODER, wants=Wants(state="OH"))
    assert find_gap(index_entries(shut), person, TODAY).single == ()


def test_what_if_reads_credentials_years_and_degrees() -> None:
    person = what_if(BEGINNER, "ccs, +1.5y, bachelor")
    assert person.held == {"CPC-A", "CCS"}
    assert (person.years, person.education) == (1.5, "bachelor")
    assert what_if(CODER, "RHIA").education == "bachelor"  # no one holds it without
    with pytest.raises(MedcoderError, match="did you mean 'CPC'"):
        what_if(BEGINNER, "CPX")
    with pytest.raises(MedcoderError, match="nothing is asked"):
        what_if(BEGINNER, " ")


def test_the_command_speaks_json_over_the_stored_index(tmp_path: Path) -> None:
    from click.testing import CliRunner

    from data.settings import load_settings
    from data.store import open_store
    from matcher.commands.gap import gap
    from matcher.index.folders import refresh_index

    env = {"MEDCODER_HOME": str(tmp_path)}
    settings = load_settings(env)
    with open_store(settings.database_url) as store:
        refresh_index(settings, store)
    settings.profiles.mkdir()
    (settings.profiles / "p.toml").write_text('name = "P"\n')
    done = CliRunner().invoke(gap, ["--profile", "p", "--json"], env=env)
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout)["single"] == []
