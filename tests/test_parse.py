"""``medcoder parse``: JSON Lines in, JSON Lines out, whatever the lines hold."""

from __future__ import annotations

import json
from typing import Any

import pytest
from click.testing import CliRunner, Result

from data.requirements_json import requirements_from_json
from matcher.commands.parse import parse

AD = {
    "id": "x-1",
    "title": "Inpatient Coder II",
    "company": "Mercy Health",
    "location": "Remote",
    "html": True,
    "description": "<p>CCS or RHIT required.</p><ul><li>Pay: $30 - $38/hr</li><li>Epic; ICD-10-PCS</li></ul>",
}


def run(*lines: Any, options: tuple[str, ...] = ()) -> Result:
    """Parse ads; a text is a line as it stands."""
    text = "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines)
    return CliRunner().invoke(parse, options, input=text)


def test_an_ad_comes_out_as_the_contract_says() -> None:
    done = run(AD)
    assert done.exit_code == 0
    out = json.loads(done.stdout)
    assert set(out) == {"id", "requirements", "evidence", "doubts"}
    assert (out["id"], out["requirements"]["level"], out["requirements"]["workplace"]) == ("x-1", "senior", "remote")
    assert out["requirements"]["pay"] == {"min": 30.0, "max": 38.0, "unit": "hour", "currency": "USD"}
    assert out["requirements"]["software"] == ["Epic"]
    assert requirements_from_json(out["requirements"]).pathways[0].credentials[0].any_of == ("CCS", "RHIT")


def test_the_text_is_added_on_demand_and_every_quote_stands_in_it() -> None:
    out = json.loads(run(AD, options=("--with-text",)).stdout)
    assert out["evidence"]
    for found in out["evidence"]:
        assert out["text"].startswith(found["quote"], found["start"])
        assert 0 < len(found["quote"]) <= 240


def test_every_fact_that_is_no_default_has_its_words() -> None:
    out = json.loads(run(AD).stdout)
    fields = {found["field"] for found in out["evidence"]}
    assert {"is_coding_job", "role", "level", "workplace", "pay", "code_sets", "software", "specialties"} <= fields


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{not json", "it is not JSON"),
        ("[1, 2]", "it is not a JSON object"),
        ('{"id": 1, "title": ["x"]}', "its title is not a text"),
        ('{"id": 1}', "neither a title nor a description"),
        ("[" * 100_000, "it is not JSON"),
    ],
)
def test_a_bad_line_is_told_with_its_number_and_the_rest_goes_on(line: str, why: str) -> None:
    done = run(AD, line, AD | {"id": "x-2"})
    assert done.exit_code == 1
    assert [json.loads(row)["id"] for row in done.stdout.splitlines()] == ["x-1", "x-2"]
    (told,) = done.stderr.splitlines()
    assert told.startswith("medcoder: line 2 was passed over")
    assert why in told


def test_bytes_that_are_no_utf8_are_a_bad_line() -> None:
    done = CliRunner().invoke(parse, input=b'{"title": "\xff\xfe"}\n' + json.dumps(AD).encode() + b"\n")
    assert done.exit_code == 1
    assert "not UTF-8" in done.stderr
    assert len(done.stdout.splitlines()) == 1


def test_empty_lines_and_missing_fields_are_fine() -> None:
    done = run("", {"title": "Medical Coder", "description": None, "company": None, "location": None}, "")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["requirements"]["is_coding_job"] is True


def test_nothing_in_is_nothing_out() -> None:
    done = CliRunner().invoke(parse, input="")
    assert (done.exit_code, done.stdout) == (0, "")


def test_a_strangers_control_characters_do_not_reach_the_output() -> None:
    done = run(AD | {"description": "CPC required. \x1b[31mRemote\x07"})
    assert "\x1b" not in done.stdout
    assert "\\u001b" not in done.stdout
