"""``medcoder check``: one pasted ad, judged for one person or for all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from data.errors import BadInput, NotFound
from matcher.commands.check import check
from matcher.one_ad import listing_of

AD = """Outpatient Coder

You will assign ICD-10-CM and CPT codes to clinic visits at our office in Toledo, answer the questions of eleven
physicians about their notes, clear the edits that come back from the payers each morning, and keep the backlog below
three days. The team is four coders and an auditor who reads a sample of every coder's work each quarter.

Requirements
- CPC or CCS required
- 2 years of outpatient coding experience
- High school diploma or GED
"""
HTML = "<h1>Outpatient Coder</h1><p>You assign CPT codes.</p><h2>Requirements</h2><ul><li>CPC or CCS required</li></ul>"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "profiles"
    folder.mkdir()
    (folder / "able.toml").write_text(
        '[education]\nlevel = "hs"\n[[credentials]]\ncode = "CCS"\n[experience]\nyears = 3\n'
    )
    (folder / "short.toml").write_text(
        '[education]\nlevel = "hs"\n[[credentials]]\ncode = "CPC"\n[experience]\nyears = 1\n'
    )
    (folder / "new.toml").write_text('[education]\nlevel = "hs"\n')
    return tmp_path


def test_a_pasted_ad_is_judged_with_its_own_words(home: Path) -> None:
    done = CliRunner().invoke(check, ["--profile", "able"], input=AD, env={"MEDCODER_HOME": str(home)})
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("Outpatient Coder: eligible for able")
    assert "CPC or CCS required" in done.stdout


def test_all_profiles_are_ranked_for_an_order_who_is_nearest_first(home: Path) -> None:
    done = CliRunner().invoke(check, ["--all-profiles", "--json"], input=AD, env={"MEDCODER_HOME": str(home)})
    people = json.loads(done.stdout)["people"]
    assert [(one["profile"], one["verdict"]) for one in people] == [
        ("able", "eligible"),
        ("short", "not_yet"),
        ("new", "not_yet"),
    ]
    assert "1" in people[1]["missing"]


def test_a_saved_page_is_read_as_one(home: Path) -> None:
    (home / "ad.html").write_text(HTML)
    done = CliRunner().invoke(check, [str(home / "ad.html"), "-p", "new", "--json"], env={"MEDCODER_HOME": str(home)})
    asked = json.loads(done.stdout)["requirements"]
    assert asked["pathways"][0]["credentials"] == [{"any_of": ["CPC", "CCS"], "within_months": None}]
    assert listing_of(HTML).title == "Outpatient Coder"


def test_nothing_pasted_a_missing_file_and_a_picture_end_in_a_sentence(home: Path) -> None:
    (home / "ad.png").write_bytes(b"\x89PNG\x00\x00")
    for arguments, sentence in (
        ([], "hardly any text"),
        ([str(home / "no.txt")], "does not exist"),
        (
            [str(home / "ad.png")],
            "no text",
        ),
    ):
        done = CliRunner().invoke(check, ["-p", "new", *arguments], input="", env={"MEDCODER_HOME": str(home)})
        assert isinstance(done.exception, BadInput)
        assert sentence in str(done.exception)


def test_with_several_profiles_it_asks_which(home: Path) -> None:
    done = CliRunner().invoke(check, [], input=AD, env={"MEDCODER_HOME": str(home)})
    assert isinstance(done.exception, BadInput)


def test_without_any_profile_it_says_what_the_ad_asks(tmp_path: Path) -> None:
    home = {"MEDCODER_HOME": str(tmp_path)}
    done = CliRunner().invoke(check, [], input=AD, env=home)
    assert done.exit_code == 0, done.output
    assert 'CPC or CCS — "CPC or CCS required"' in done.stdout
    assert "medcoder profile new" in done.output
    told = json.loads(CliRunner().invoke(check, ["--json"], input=AD, env=home).stdout)
    assert told["requirements"]["pathways"]
    assert told["people"] == []
    named = CliRunner().invoke(check, ["-p", "nobody"], input=AD, env=home)
    assert isinstance(named.exception, NotFound)


# An ad of a small practice, pasted whole.
SHORT = "Risk Adjustment Auditor\n\nRemote. CPC or CCS required. Must be a resident of Ohio or Michigan."


def test_a_short_ad_that_is_pasted_gets_a_verdict_and_a_word_of_its_length(home: Path) -> None:
    done = CliRunner().invoke(check, ["-p", "able"], input=SHORT, env={"MEDCODER_HOME": str(home)})
    assert done.stdout.startswith("Risk Adjustment Auditor: eligible for able")
    assert "It is very short: if the ad says more, paste the whole of it" in done.stdout


@pytest.mark.parametrize(
    "teaser", ["Coder\nJoin our team in Toledo today.", "Coder\nCPC required. Join us and be part of..."]
)
def test_a_teaser_that_is_pasted_stays_unclear_and_says_why(home: Path, teaser: str) -> None:
    done = CliRunner().invoke(check, ["-p", "able"], input=teaser, env={"MEDCODER_HOME": str(home)})
    assert done.stdout.startswith("Coder: unclear for able")
    assert "doubt: The ad says too little: paste the whole of it." in done.stdout


def test_who_lives_where_it_does_not_hire_is_not_eligible(home: Path) -> None:
    (home / "profiles" / "far.toml").write_text('[[credentials]]\ncode = "CCS"\n[wants]\nstate = "GA"\n')
    done = CliRunner().invoke(check, ["-p", "far"], input=SHORT, env={"MEDCODER_HOME": str(home)})
    assert done.stdout.startswith("Risk Adjustment Auditor: not yet for far")
    assert 'missing: Not open to people in GA: "Must be a resident of Ohio or Michigan".' in done.stdout
