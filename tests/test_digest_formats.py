"""The other formats: each says the same, each holds a stranger's text for text."""

from __future__ import annotations

import io
import json
import re
import zipfile
from datetime import datetime
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook

from matcher.digests.columns import COLUMNS, rows
from matcher.digests.digest import FORMATS, Digest, render
from matcher.digests.markdown import escape, text
from tests.digest_samples import AS_OF, HOSTILE, hostile_digest, match, plain_digest

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("digest", [plain_digest(), hostile_digest(), Digest("d", "Dana", AS_OF)])
def test_same_digest_same_bytes(format: str, digest: Digest) -> None:
    assert render(digest, format) == render(digest, format)


def test_a_workbook_holds_dates_numbers_and_links() -> None:
    sheet = load_workbook(io.BytesIO(render(plain_digest(), "xlsx")))["Jobs"]
    row = {cell.value: sheet.cell(3, cell.column) for cell in sheet[1]}
    assert row["posted"].value == datetime(2026, 11, 20)
    assert row["posted"].is_date
    assert (row["rank"].value, row["score"].value, row["pay_max"].value) == (2, 0.988, 62400)
    assert row["url"].hyperlink is not None
    assert row["url"].hyperlink.target == "https://jobs.example/2"
    assert row["status"].value == "saved"


def test_a_workbook_has_a_frozen_header_with_filters() -> None:
    book = load_workbook(io.BytesIO(render(plain_digest(), "xlsx")))
    assert book["Jobs"].freeze_panes == "A2"
    assert book["Jobs"].auto_filter.ref == "A1:U6"
    assert book.sheetnames == ["Jobs", "About"]
    assert {column.name for column in COLUMNS} <= {cell.value for cell in book["About"]["A"]}


def test_a_workbook_has_no_formula_and_no_link_of_a_strangers_making() -> None:
    content = render(hostile_digest(), "xlsx")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheets = [archive.read(name).decode() for name in archive.namelist() if name.startswith("xl/worksheets/")]
    assert not any("<f>" in sheet or "<hyperlink " in sheet for sheet in sheets)
    sheet = load_workbook(io.BytesIO(content))["Jobs"]
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_every_cell_of_a_workbook_is_the_value_it_was_given() -> None:
    sheet = load_workbook(io.BytesIO(render(hostile_digest(), "xlsx")))["Jobs"]
    for line, row in enumerate(rows(hostile_digest(), COLUMNS), 2):
        assert [sheet.cell(line, place).value for place in range(1, len(row) + 1)] == [v or None for v in row]


def test_json_lines_are_one_object_a_match_with_the_reasons() -> None:
    first, *rest = [json.loads(line) for line in render(plain_digest(), "jsonl").decode().splitlines()]
    assert len(rest) == 4
    assert list(first)[: len(COLUMNS)] == [column.name for column in COLUMNS]
    assert first["posted"] == "2026-11-20"
    assert first["reasons"][0] == {"kind": "met", "sentence": "You hold CCS", "quote": "CCS required"}


def test_json_lines_take_columns() -> None:
    line = render(plain_digest(), "jsonl", columns=["id", "rank"]).decode().splitlines()[0]
    assert line == '{"id": "mercy:R-001", "rank": 1}'


@pytest.mark.parametrize("hostile", HOSTILE)
def test_markdown_of_a_stranger_makes_no_markup(hostile: str) -> None:
    bare = re.sub(r"\\.", "", escape(hostile))
    assert not re.search(r"[<>*_`\[\]|]|://|^[#>+-]|^\d+[.)] ", bare)


def test_markdown_numbers_links_and_tells_the_rest() -> None:
    page = render(plain_digest(), "md").decode()
    assert "1. **[Inpatient Coder III](<https://jobs.example/1>)** (new)" in page
    assert "## Boards that were silent" in page
    assert "3 more wait for the next digest." in page


def test_plain_words_for_mail_carry_every_job_and_its_link() -> None:
    words = text(plain_digest())
    assert all(found.title in words and found.url in words for found in plain_digest().matches)
    assert "What would open most: The CRC credential" in words


def test_the_feed_is_well_formed_and_complete() -> None:
    feed = ET.fromstring(render(plain_digest(), "atom"))
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == 5
    for part in [feed, *entries]:
        assert [len(part.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated")] == [1, 1, 1]
    assert entries[1].find(f"{ATOM}link").get("href") == "https://jobs.example/2"  # type: ignore[union-attr]
    assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == 5


def test_the_feed_holds_strange_text_as_text() -> None:
    feed = ET.fromstring(render(hostile_digest(), "atom"))
    titles = [entry.findtext(f"{ATOM}title") for entry in feed.findall(f"{ATOM}entry")]
    assert "<script>alert(1)</script><img src=x onerror=alert(1)>" in titles
    assert not feed.findall(f".//{ATOM}link")


def test_the_feed_knows_a_job_again_and_updates_it_only_when_it_is_news() -> None:
    old = Digest("dana", "Dana", AS_OF, (match(1),))
    new = Digest("dana", "Dana", AS_OF, (match(4, id="mercy:R-001"),), news={"mercy:R-001": "changed"})
    first, second = (ET.fromstring(render(digest, "atom")).find(f"{ATOM}entry") for digest in (old, new))
    assert first is not None
    assert second is not None
    assert first.findtext(f"{ATOM}id") == second.findtext(f"{ATOM}id")
    assert first.findtext(f"{ATOM}updated") == "2026-11-21T00:00:00Z"
    assert second.findtext(f"{ATOM}updated") == "2026-11-23T00:00:00Z"
