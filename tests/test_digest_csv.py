"""The CSV digest: columns that are a promise, cells that open everywhere and run nowhere."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.errors import BadInput
from matcher.digests.cells import defuse, defuse_url, one_line, restore
from matcher.digests.columns import COLUMNS
from matcher.digests.digest import Digest, headline, render
from tests.digest_samples import AS_OF, hostile_digest, match, plain_digest

#: The columns as released; to be added to at the end, never changed.
RELEASED = [
    "rank", "score", "verdict", "why", "missing", "title", "employer", "location", "workplace", "pay", "posted",
    "first_seen", "url", "id", "status", "note", "news", "evidence", "pay_min", "pay_max", "pay_unit",
]  # fmt: skip

#: A program that folds widths reads these as the beginning of a formula.
STARTERS = "=+-@＝＋－＠﹦﹢﹣﹫−\t\r\n"


def cells(content: bytes, delimiter: str = ",", encoding: str = "utf-8-sig") -> list[list[str]]:
    """The file as Python's own csv module reads it, strictly."""
    return list(csv.reader(io.StringIO(content.decode(encoding), newline=""), delimiter=delimiter, strict=True))


def test_the_columns_are_those_released_in_their_order() -> None:
    assert [column.name for column in COLUMNS][: len(RELEASED)] == RELEASED
    assert cells(render(plain_digest(), "csv"))[0] == [column.name for column in COLUMNS]


def test_every_column_says_what_it_means() -> None:
    assert all(column.meaning for column in COLUMNS)


def test_a_row_holds_what_the_match_says() -> None:
    names, first, second, *rest = cells(render(plain_digest(), "csv"))
    row = dict(zip(names, second, strict=True))
    assert len(rest) == 3
    assert dict(zip(names, first, strict=True))["rank"] == "1"
    assert row["title"] == "Outpatient Coder, Emergency Department"
    assert (row["posted"], row["first_seen"]) == ("2026-11-20", "2026-11-21")
    assert (row["pay_min"], row["pay_max"], row["pay_unit"]) == ("52000", "62400", "year")
    assert (row["status"], row["note"], row["news"]) == ("saved", "asked Lee about it", "changed")
    assert row["evidence"] == "“CCS required”"


def test_the_file_follows_rfc_4180_and_opens_in_excel_with_its_accents() -> None:
    content = render(hostile_digest(), "csv")
    assert content.startswith(b"\xef\xbb\xbf")
    rows = cells(content)
    assert len(rows) == len(hostile_digest().matches) + 1
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert content.count(b"\r\n") == len(rows)
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_no_cell_of_any_column_starts_a_formula() -> None:
    for row in cells(render(hostile_digest(), "csv"))[1:]:
        assert not [cell for cell in row if cell and cell.lstrip(' "')[:1] in STARTERS]


def test_no_cell_hides_a_formula_behind_another_separator() -> None:
    for separator in ";,":
        for line in render(hostile_digest(), "csv").decode("utf-8-sig").splitlines()[1:]:
            parts = [part.strip(' "') for part in line.split(separator)]
            assert not [part for part in parts if part[:1] in "=@＝＠" and part]


@given(st.text())
def test_a_cell_can_be_read_back(text: str) -> None:
    assert restore(defuse(text)) == one_line(text)


@given(st.text(alphabet=STARTERS + "';, \"a1", max_size=12))
def test_a_formula_can_be_read_back_and_is_none(text: str) -> None:
    assert restore(defuse(text)) == one_line(text)
    assert defuse(text)[:1] not in STARTERS or not defuse(text)


def test_a_link_stays_a_link() -> None:
    assert defuse_url("https://jobs.example/a?b=c&d=-e") == "https://jobs.example/a?b=c&d=-e"
    assert defuse_url("=https://jobs.example") == "'=https://jobs.example"


def test_columns_can_be_chosen_and_ordered() -> None:
    assert cells(render(plain_digest(), "csv", columns=["title", "rank"]))[1] == ["Inpatient Coder III", "1"]


def test_an_unknown_column_is_named_with_those_there_are() -> None:
    with pytest.raises(BadInput, match=r"'salary'.*rank, score"):
        render(plain_digest(), "csv", columns=["salary"])


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_other_delimiters(delimiter: str) -> None:
    assert cells(render(hostile_digest(), "csv", delimiter=delimiter), delimiter)[0] == [c.name for c in COLUMNS]


def test_a_delimiter_that_cannot_be_one_is_told() -> None:
    with pytest.raises(BadInput, match="comma, semicolon"):
        render(plain_digest(), "csv", delimiter="ab")


def test_for_excel_it_is_utf_16_with_tabs() -> None:
    content = render(hostile_digest(), "csv", excel=True)
    assert content.startswith(b"\xff\xfe")
    assert cells(content, "\t", "utf-16") == cells(render(hostile_digest(), "csv"))


def test_nothing_to_tell_is_still_a_table() -> None:
    assert cells(render(Digest("dana", "Dana", AS_OF), "csv")) == [[column.name for column in COLUMNS]]


def test_same_digest_same_bytes() -> None:
    assert render(hostile_digest(), "csv") == render(hostile_digest(), "csv")


def test_an_unknown_format_is_told() -> None:
    with pytest.raises(BadInput, match="csv, xlsx, html"):
        render(plain_digest(), "pdf")


def test_the_headline_counts_the_news() -> None:
    assert headline(plain_digest()) == "1 new, 1 changed, 1 reopened, 1 closed"
    assert headline(Digest("dana", "Dana", date(2026, 1, 1), (match(1),))) == "1 match"
