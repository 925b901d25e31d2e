"""Every platform reads its recorded pages as a person reviewed them; real payloads read as well."""

from __future__ import annotations

import json
from typing import Any

import pytest

from crawler.sources import SHIPPED
from crawler.spiders import names, platforms
from data.settings import read_toml
from tests.boards import PAGES, page_sets, read_page_sets

FOLDERS = page_sets()
#: Platforms on which no employer of coders is known to us by its board's key, and those that are no vendor's.
WITHOUT_A_ROW = {
    "avature", "bamboohr", "brassring", "eightfold", "jazzhr", "jobvite", "paylocity", "personio", "recruitee",
    "selectors", "site", "successfactors", "successfactors_feed", "taleo", "teamtailor", "workable",
}  # fmt: skip


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    return read_page_sets(FOLDERS, tmp_path_factory.mktemp("home"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_recorded_page_set_still_reads_the_same(folder: Any, found: dict[str, dict[str, Any]]) -> None:
    assert json.loads(json.dumps(found[folder.name])) == json.loads((folder / "expected.json").read_text("utf-8"))


@pytest.mark.parametrize("name", names())
def test_every_platform_has_a_recorded_page_set_and_teaches_to_recognise_it(name: str) -> None:
    assert any((PAGES / name).glob("row.toml")), f"tests/pages/{name}/ is missing"
    words = platforms()[name].__doc__ or ""
    assert "You are on one" in words
    assert "``key``" in words, "the docstring does not say what identifies a posting"


def test_every_recorded_board_read_well_and_holds_an_ad(found: dict[str, dict[str, Any]]) -> None:
    assert all(board["health"] == "ok" and board["listings"] for board in found.values())


def test_every_platform_with_a_known_employer_has_a_row() -> None:
    shipped = {row["platform"] for row in read_toml(SHIPPED).values()}
    assert shipped <= set(names())
    assert set(names()) - shipped <= WITHOUT_A_ROW
