"""Records: the JSON of a reading is the contract, both ways."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from data.records import EDUCATION_ORDER, CredentialGroup, Pathway, Pay, Preferred, Quota, Requirements, YearsIn
from data.requirements_json import requirements_from_json, requirements_to_json
from tests.shared import SHARED, needs_shared

codes = st.sampled_from(["CPC", "CCS", "RHIT", "ANY-CODING"])
years = st.none() | st.sampled_from([0.5, 1, 2, 3.5, 10])
groups = st.builds(
    CredentialGroup, st.lists(codes, min_size=1).map(tuple), st.none() | st.just("unstated") | st.integers(1, 24)
)
pathways = st.builds(
    Pathway,
    st.lists(groups, max_size=3).map(tuple),
    years,
    st.booleans(),
    st.none() | st.sampled_from(EDUCATION_ORDER),
    st.lists(st.builds(YearsIn, st.just("inpatient"), st.just(2.0), years), max_size=2).map(tuple),
)
readings = st.builds(
    Requirements,
    is_coding_job=st.booleans(),
    role=st.sampled_from(["coder", "auditor"]),
    pathways=st.lists(pathways, min_size=1, max_size=3).map(tuple),
    preferred=st.builds(Preferred, st.lists(codes).map(tuple), years, st.none()),
    pay=st.none() | st.builds(Pay, years, years, st.just("hour"), st.just("USD")),
    states=st.lists(st.sampled_from(["OH", "TX"])).map(tuple),
    closing_date=st.none() | st.dates(),
    quota=st.none() | st.just(Quota(20.0, "charts", "hour", "ED")),
    warnings=st.lists(st.text(max_size=5), max_size=2).map(tuple),
)


@given(readings)
def test_a_reading_survives_json(reading: Requirements) -> None:
    assert requirements_from_json(json.loads(json.dumps(requirements_to_json(reading)))) == reading


@needs_shared
def test_every_labelled_reading_survives_the_record() -> None:
    assert SHARED is not None
    for line in (SHARED / "eval/requirements/gold.jsonl").read_text(encoding="utf-8").splitlines():
        labelled = json.loads(line)["requirements"]
        written = requirements_to_json(requirements_from_json(labelled))
        assert {key: written[key] for key in labelled} == labelled
