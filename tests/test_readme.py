"""The README promises what the code does."""

from __future__ import annotations

import re

from matcher.digests.columns import COLUMNS
from tests.shared import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_readme_documents_every_column_of_the_digest_in_order() -> None:
    section = README.split("## The columns of the CSV digest")[1].split("\n## ")[0]
    assert re.findall(r"^\| `([^`]+)` \|", section, re.M) == [column.name for column in COLUMNS]
