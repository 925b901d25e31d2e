"""What ads demand, counted."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from data.records import CredentialGroup, Listing, Pathway, Pay, RawPosting, Reading, Requirements
from data.settings import load_settings
from data.store import open_store
from matcher.commands.market import market

NOW = datetime(2026, 11, 25, 6, tzinfo=UTC)


def asked(*ways: Pathway, **more: object) -> Requirements:
    return Requirements(is_coding_job=True, role="coder", pathways=ways or (Pathway(),), **more)  # type: ignore[arg-type]


def way(*codes: str, within: int | None = None, years: float | None = None) -> Pathway:
    return Pathway((CredentialGroup(codes, within),) if codes else (), years, years is not None)


READINGS = {
    "a": asked(way("CPC", "CCS"), pay=Pay(20, 30, "hour"), workplace="remote", specialties=("inpatient",)),
    "b": asked(way("CPC"), way(years=2), pay=Pay(62400, 62400, "year"), workplace="onsite"),
    "c": asked(way("CCS", within=12), will_train=True, specialties=("inpatient",)),
    "d": asked(),
    "e": Requirements(is_coding_job=False),
}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    with open_store(load_settings({"MEDCODER_HOME": str(tmp_path)}).database_url) as store:
        pairs = [
            (Listing("s", k, "u", "Coder", "Acme", "Toledo, OH", text="x"), RawPosting("s", k, "u", "Coder"))
            for k in READINGS
        ]
        store.upsert(pairs, NOW)
        prints = {stored.id: stored.fingerprint for stored in store.listings()}
        store.save_readings([(f"s:{k}", prints[f"s:{k}"], Reading(r)) for k, r in READINGS.items()], "test")
    return tmp_path


def run(home: Path, *arguments: str) -> dict[str, object]:
    done = CliRunner().invoke(market, [*arguments, "--json"], env={"MEDCODER_HOME": str(home)})
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)  # type: ignore[no-any-return]


def test_it_counts_each_credential_once_an_ad_with_pay_and_alternatives(home: Path) -> None:
    found = run(home)
    assert found["overview"]["ads"] == 4  # type: ignore[index]
    assert found["overview"]["ask for a credential"] == 0.75  # type: ignore[index]
    assert found["overview"]["take years instead"] == 0.25  # type: ignore[index]
    assert found["overview"]["let it be earned after hire"] == 0.25  # type: ignore[index]
    lines = {line["credential"]: line for line in found["credential"]}  # type: ignore[attr-defined]
    assert (lines["CPC"]["ads"], lines["CPC"]["share"], lines["CPC"]["median_pay"]) == (2, 0.5, 27.5)
    assert (lines["CPC"]["remote"], lines["CPC"]["years_instead"]) == (0.5, 0.5)
    assert (lines["CCS"]["ads"], lines["CCS"]["trains"], lines["CCS"]["median_pay"]) == (2, 0.5, 25.0)


def test_it_counts_by_setting_state_and_month(home: Path) -> None:
    assert [(x["setting"], x["ads"]) for x in run(home, "--by", "setting")["setting"]] == [("inpatient", 2)]  # type: ignore[attr-defined]
    assert [(x["state"], x["ads"]) for x in run(home, "--by", "state")["state"]] == [("OH", 4)]  # type: ignore[attr-defined]
    assert [(x["month"], x["ads"]) for x in run(home, "--by", "month")["month"]] == [("2026-11", 4)]  # type: ignore[attr-defined]


def test_an_empty_store_is_an_empty_market(tmp_path: Path) -> None:
    found = run(tmp_path)
    assert found["credential"] == []
    assert found["overview"]["ads"] == 0  # type: ignore[index]
