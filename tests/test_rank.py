"""Ranking: what a person can get and wants on top, hard noes out, the reason in the ad's words."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest

from data.records import CredentialGroup, Finding, Match, Pathway, Profile, YearsIn
from matcher.explain import explain
from matcher.index import index_entries
from matcher.index.index import Index
from matcher.index.rows import Entry
from matcher.index.signatures import VERDICTS
from matcher.locations import parse_place
from matcher.places import locate, make_gazetteer, miles_between
from matcher.rank import rank, verdicts
from matcher.rank_factors import Scorer
from matcher.rank_likeness import query_of
from matcher.rank_person import with_wishes
from tests.made import TODAY, hourly, listing, person, reading


def index_of(*entries: tuple[Any, Any]) -> Index:
    return index_entries(Entry(*entry) for entry in entries)


def ranked(index: Index, who: Profile, **more: Any) -> list[Match]:
    return rank(index, who, as_of=TODAY, **({"top": None} | more))


def keys(matches: list[Match]) -> list[str]:
    return [match.id.split(":")[1] for match in matches if not match.filtered_by]


def duel(who: Profile, better: tuple[Any, Any], worse: tuple[Any, Any]) -> None:
    """The better listing stands above, whatever the two are called."""
    for a, b in (("a", "b"), ("b", "a")):
        first = (replace(better[0], key=a), *better[1:])
        second = (replace(worse[0], key=b), *worse[1:])
        assert keys(ranked(index_of(first, second), who)) == [a, b]


CPC_JOB = (listing("x"), reading("CPC", years=2))


def test_who_qualifies_stands_above_who_does_not() -> None:
    duel(person("CPC"), CPC_JOB, (listing("x"), reading("RHIA", years=2)))


def test_a_small_gap_stands_above_a_career() -> None:
    duel(person("CCS"), (listing("x"), reading("CPC")), (listing("x"), reading("RN")))
    duel(person("CPC", years=4), (listing("x"), reading("CPC", years=5)), (listing("x"), reading("CPC", years=10)))


def test_the_wanted_kind_of_work_stands_above_another() -> None:
    who = person("CPC", wants={"specialties": ("cardiology",)}, areas={"cardiology": 3.0})
    heart = (listing("x", "Cardiology Coder", areas="cardiology"), reading("CPC", specialties=("cardiology",)))
    teeth = (listing("x", "Dental Coder", areas="dental"), reading("CPC", specialties=("dental",)))
    duel(who, heart, teeth)


def test_years_in_the_area_that_the_ad_names_count_more_than_years() -> None:
    who = person("CPC", years=5, areas={"cardiology": 5.0})
    mine = (listing("x", areas="cardiology"), reading("CPC", years=3, specialties=("cardiology",)))
    other = (listing("x", areas="home health"), reading("CPC", years=3, specialties=("home health",)))
    duel(who, mine, other)


def test_years_in_total_but_not_in_the_area_are_said_so() -> None:
    way = Pathway((CredentialGroup(("CPC",)),), 2.0, True, None, (YearsIn("hospital outpatient", 2.0),))
    evidence = [Finding("pathways[0].min_years", "2", "two years of hospital outpatient coding", 0)]
    index = index_of((listing("a"), reading(pathways=(way,), evidence=evidence)))
    (match,) = ranked(index, person("CPC", years=6, areas={"professional fee": 6.0}))
    assert match.verdict == "eligible"
    assert "Eligible by total years, lacks 2 years in hospital outpatient" in match.missing
    assert '"two years of hospital outpatient coding"' in match.missing


def test_who_names_only_the_state_would_go_to_any_town_of_it() -> None:
    there = (listing("x", location="Springfield, OH"), reading("CPC", workplace="onsite"))
    beyond = (listing("y", location="Boise, ID"), reading("CPC", workplace="onsite"))
    anywhere = {"workplace": ("remote", "onsite"), "city": "", "max_distance_miles": None}
    in_state, out_of_it = (ranked(index_of(ad), person("CPC", wants=anywhere))[0].score for ad in (there, beyond))
    home = ranked(index_of(there), person("CPC", wants=anywhere | {"workplace": ("remote",)}))[0].score
    assert in_state > 1.5 * home
    assert in_state > 3 * out_of_it


def test_place_weighs() -> None:
    who = person("CPC", wants={"workplace": ("remote", "onsite"), "city": "Dayton", "max_distance_miles": 35.0})
    near = (listing("x", location="Springfield, OH"), reading("CPC", workplace="onsite"))
    far = (listing("x", location="Cleveland, OH"), reading("CPC", workplace="onsite"))
    duel(who, near, far)
    duel(who, CPC_JOB, far)


def test_role_pay_employment_and_level_weigh() -> None:
    who = person("CPC", years=8, wants={"min_pay_hourly": 30.0, "employment": ("full_time",)})
    good = (listing("x"), reading("CPC", pay=hourly(30, 40), employment=("full_time",)))
    duel(who, good, (listing("x"), reading("CPC", pay=hourly(18, 20), employment=("full_time",))))
    duel(who, good, (listing("x"), reading("CPC", pay=hourly(30, 40), employment=("prn",))))
    duel(who, good, (listing("x"), reading("CPC", role="manager", pay=hourly(30, 40), employment=("full_time",))))
    duel(who, good, (listing("x"), reading("CPC", level="trainee", pay=hourly(30, 40), employment=("full_time",))))


def test_a_fresh_ad_stands_above_a_stale_one() -> None:
    duel(
        person("CPC"),
        (listing("x", posted=date(2026, 11, 20)), reading("CPC")),
        (listing("x", posted=date(2026, 7, 1)), reading("CPC")),
    )


@pytest.mark.parametrize(
    ("changed", "by"),
    [
        ({"states": ("TX", "OK")}, "not open to people in OH"),
        ({"excluded_states": ("OH",)}, "not open to people in OH"),
        ({"is_coding_job": False}, "not a coding job"),
        ({"closing_date": date(2026, 11, 20)}, "closed to applications"),
    ],
)
def test_a_hard_no_filters_and_says_so(changed: dict[str, Any], by: str) -> None:
    index = index_of((listing("a"), reading("CPC", **changed)), (listing("b"), reading("RHIA", years=20)))
    whole = ranked(index, person("CPC"))
    assert [(m.id, m.filtered_by) for m in whole] == [("acorn:b", ""), ("acorn:a", by)]
    assert [m.id for m in ranked(index, person("CPC"), top=5)] == ["acorn:b"]


def test_an_open_state_list_with_mine_filters_nothing() -> None:
    index = index_of((listing("a"), reading("CPC", states=("OH", "IN"), excluded_states=("CA",))))
    assert ranked(index, person("CPC"))[0].filtered_by == ""


def test_excluded_employers_and_hidden_listings_are_out_with_their_duplicates() -> None:
    jobs = [(listing("a"), reading("CPC")), (listing("b", employer="ACME  Staffing"), reading("CPC"))]
    index = index_entries(
        [
            *(Entry(*job) for job in jobs),
            Entry(listing("c"), reading("CPC"), None, "acorn:a"),
            Entry(listing("d"), reading()),
        ]
    )
    who = person("CPC", wants={"exclude_employers": ("Acme Staffing",)})
    assert keys(ranked(index, who, marks={"acorn:a": "hidden", "acorn:d": "saved"})) == ["d"]
    assert keys(ranked(index, person("CPC"), blocked=["acme staffing"])) == ["a", "d"]


def test_a_job_abroad_is_not_for_someone_who_lives_in_a_state() -> None:
    index = index_of((listing("a", location="Noida"), reading("CPC", workplace="unspecified")))
    assert ranked(index, person("CPC"))[0].filtered_by == "outside the United States"
    assert ranked(index, person("CPC", wants={"state": ""}))[0].filtered_by == ""


def test_what_cannot_be_read_stands_below_what_can_and_is_never_eligible() -> None:
    index = index_of(
        (listing("a", text="Coder."), reading()), (listing("b"), reading("RHIA", years=20, school="master"))
    )
    whole = ranked(index, person("CPC"))
    assert [(m.id, m.verdict) for m in whole] == [("acorn:b", "not_yet"), ("acorn:a", "unclear")]
    assert "open it" in whole[1].missing


def test_of_duplicates_the_best_shows() -> None:
    twins = [
        Entry(listing("a", areas="dental"), reading("RHIA"), None, ""),
        Entry(listing("b"), reading("CPC"), None, "acorn:a"),
    ]
    assert keys(rank(index_entries(twins), person("CPC"), as_of=TODAY)) == ["b"]


def _missing(who: Profile, said: str, years: float, **more: Any) -> str:
    evidence = [Finding("pathways[0].min_years", f"{years:g}", said, 0)]
    return ranked(index_of((listing("a"), reading("CPC", years=years, evidence=evidence, **more))), who)[0].missing


def test_years_in_another_field_are_told_by_the_ads_own_word_for_it() -> None:
    who = person("CPC", years=7, areas={"inpatient": 7.0})
    infusion = "Two years of hospital outpatient coding, of which one year infusion."
    assert "few of them in hospital outpatient and infusion" in _missing(who, infusion, 2, specialties=("oncology",))
    surgery = "2 yrs same day surgery and observation"
    assert "few of them in same day surgery and observation" in _missing(who, surgery, 2)
    earned = "CPC with three years of interventional radiology coding and the CIRCC within 24 months of hire"
    assert 'few of them in interventional radiology: "CPC with three' in _missing(who, earned, 3)


def test_years_in_the_field_itself_leave_no_doubt_of_them() -> None:
    who = person("CPC", years=7, areas={"hospital outpatient": 7.0})
    assert "few of them" not in _missing(who, "Two years of hospital outpatient coding", 2)
    assert "few of them" not in _missing(who, "2 years of coding experience", 2)


def test_what_lacks_is_told_before_what_may_be_earned_later() -> None:
    way = Pathway((CredentialGroup(("CCA", "CPC"), 12),), education="hs")
    (match,) = ranked(index_of((listing("a"), reading(pathways=(way,)))), Profile("empty"))
    assert match.missing.startswith("You lack a high school diploma")
    assert "CCA or CPC may be earned after hire" in match.missing


def test_a_place_without_a_word_of_how_one_works_there_is_told_so() -> None:
    index = index_of((listing("a", location="Lancaster, PA"), reading("CPC", workplace="unspecified")))
    (match,) = ranked(index, person("CPC", wants={"state": "OH", "city": "Toledo"}))
    assert "Not said whether on site or remote: Lancaster, PA" in match.missing


def test_the_reason_is_in_the_ads_words() -> None:
    evidence = [
        Finding("pathways[0].credentials[0]", "CCS", "CCS certification required", 10),
        Finding("pathways[0].min_years", "4", "four years of coding", 50),
    ]
    index = index_of((listing("a"), reading("CCS", years=4, evidence=evidence)))
    (match,) = ranked(index, person("CPC", years=3))
    assert match.verdict == "not_yet"
    assert (
        match.missing == 'You lack CCS (it takes about 4 months): "CCS certification required". '
        'You lack 1 year more, of 4 years: "four years of coding".'
    )
    (match,) = ranked(index, person("CCS", years=6))
    assert match.why.startswith('You qualify today. Your CCS is one they take: "CCS certification required".')
    assert match.missing == ""


def test_the_order_of_listings_never_matters() -> None:
    rng = random.Random(4)
    jobs = [
        (
            listing(f"k{n}", areas=rng.choice(["cardiology", "dental", "inpatient"])),
            reading(rng.choice(["CPC", "RHIA"]), years=n % 5),
        )
        for n in range(60)
    ]
    want = ranked(index_of(*jobs), person("CPC"))
    for _ in range(3):
        rng.shuffle(jobs)
        assert ranked(index_of(*jobs), person("CPC")) == want


def test_the_top_is_the_head_of_the_whole() -> None:
    rng = random.Random(5)
    jobs = [
        (listing(f"k{n}"), reading(rng.choice(["CPC", "RHIA"]), years=n % 7, states=("TX",) if n % 3 else ()))
        for n in range(300)
    ]
    index = index_of(*jobs)
    whole = [m for m in ranked(index, person("CPC")) if not m.filtered_by]
    for top in (1, 7, 60, 99, 100, 250):
        assert ranked(index, person("CPC"), top=top) == whole[:top]


def test_verdicts_can_be_asked_again_with_one_more_credential() -> None:
    index = index_of((listing("a"), reading("CCS")), (listing("b", text="Coder"), reading()))
    before, after = (verdicts(index, who, TODAY) for who in (person("CPC"), person("CPC", "CCS")))
    assert [VERDICTS[v] for v in before] == ["not_yet", "unclear"]
    assert [VERDICTS[v] for v in after] == ["eligible", "unclear"]


def test_the_shares_of_an_explanation_add_up_to_the_score() -> None:
    who = person(
        "CPC", years=6, about="Cardiology coder.", wants={"min_pay_hourly": 40.0, "specialties": ("cardiology",)}
    )
    index = index_of(
        (listing("a", areas="cardiology"), reading("CCS", years=2, role="auditor", pay=hourly(20, 22))),
        (listing("b"), reading("CPC", specialties=("cardiology",))),
    )
    for match in ranked(index, who):
        found = explain(index, who, index.number_of(match.id), TODAY)
        assert found.score == pytest.approx(match.score, abs=1e-4)
        assert 1 - sum(share.takes for share in found.shares) == pytest.approx(found.score, abs=1e-6)
        assert sum(found.terms.values()) == pytest.approx(found.likeness, abs=1e-6)
    assert "cardiology" in explain(index, who, 0, TODAY).terms


def test_the_score_is_the_product_of_the_factors() -> None:
    rng = random.Random(6)
    roles, levels, ways = (
        ("coder", "auditor", "manager"),
        ("trainee", "entry", "senior"),
        ("remote", "onsite", "hybrid"),
    )
    jobs = [
        (
            listing(f"k{n}", location=rng.choice(["Dayton, OH", "Denver, CO", "Remote"])),
            reading(
                rng.choice(["CPC", "RHIA"]), years=n % 4, role=rng.choice(roles), level=rng.choice(levels),
                workplace=rng.choice(ways), states=("TX",) if n % 5 == 0 else (),
                employment=rng.choice([("prn",), ()]), pay=rng.choice([None, hourly(20, 30)]),
                specialties=rng.choice([(), ("cardiology",)]),
            ),
        )
        for n in range(80)
    ]  # fmt: skip
    index = index_of(*jobs)
    wishes = {"city": "Dayton", "min_pay_hourly": 28.0, "employment": ("full_time",)}
    for who in (
        person("CPC", years=6, wants=wishes),
        person(years=2, about="Then five years away.", wants=wishes),
        Profile("x"),
    ):
        scorer = Scorer(index, who, TODAY)
        product = np.prod([values for _, values in scorer.factors(slice(None))], axis=0)
        assert np.abs(product - scorer.score()).max() < 1e-6


def test_wishes_in_ones_own_words_fill_what_is_left_open() -> None:
    about = "Eight years at a teaching hospital. Want to stay inpatient and fully remote, no management."
    filled = with_wishes(Profile("p", about=about)).wants
    assert (filled.workplace, filled.roles, filled.specialties) == (("remote",), (), ("inpatient",))
    stated = person("CPC", about=about, wants={"workplace": ("onsite",)})
    assert with_wishes(stated).wants.workplace == ("onsite",)
    assert with_wishes(Profile("p", about="I code.")) == Profile("p", about="I code.")


def test_what_is_not_wished_is_not_asked_for() -> None:
    query = query_of(person("CPC", about="Want to stay inpatient and fully remote, no management."))
    assert "inpatient" in query
    assert "management" not in query


def test_an_empty_profile_ranks_without_trouble() -> None:
    index = index_of(CPC_JOB, (listing("b"), reading()))
    assert len(ranked(index, Profile("nobody"))) == 2


# ---------------------------------------------------------------- places


def test_the_gazetteer_is_the_one_that_the_zip_codes_make() -> None:
    from matcher.places import GAZETTEER

    assert GAZETTEER.read_text(encoding="ascii") == make_gazetteer()


def test_places_are_located_and_measured() -> None:
    dayton, columbus = locate("Dayton", "OH"), locate("Columbus", "OH")
    assert dayton is not None
    assert columbus is not None
    assert 60 < miles_between(dayton, columbus) < 75
    assert locate("St. Louis", "MO") == locate("Saint Louis", "MO")
    assert locate("Nowhere At All", "OH") is None


@pytest.mark.parametrize(
    ("location", "says"),
    [
        ("Columbus, OH 43215", ("Columbus", "OH", "US")),
        ("St. Louis, MO", ("St. Louis", "MO", "US")),
        ("US-TX-Dallas", ("Dallas", "TX", "US")),
        ("Dallas, Texas, United States", ("Dallas", "TX", "US")),
        ("Remote (Ohio)", ("", "OH", "US")),
        ("Remote", ("", "", "")),
        ("Hyderabad, Telangana, India", ("", "", "IN")),
        ("Remote, India", ("", "", "IN")),
        ("Colorado, New Mexico, Wyoming, Nevada", ("", "", "US")),
        ("", ("", "", "")),
    ],
)
def test_a_location_line_is_read(location: str, says: tuple[str, str, str]) -> None:
    place = parse_place(location)
    assert (place.city, place.state, place.country) == says


def test_scores_lie_between_nought_and_one() -> None:
    index = index_of(CPC_JOB, (listing("b"), reading("RN", years=30, school="master", role="manager")))
    scores = np.array([m.score for m in ranked(index, person("CPC"))])
    assert ((scores >= 0) & (scores <= 1)).all()
