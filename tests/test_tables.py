"""Tables in a terminal of any width: ids whole, nothing cut off."""

from __future__ import annotations

import re

import pytest

from data import console
from data.tables import column_widths, row_lines

ROWS = [
    {
        "rank": 1,
        "verdict": "conditional",
        "title": "Coder - Otorhinolaryngology [remote]",
        "why": "You qualify if you earn the rest after hire. " * 3,
        "missing": "",
        "id": "brindlewood_group:7300401",
    }
]
COLUMNS = {"rank": "#", "verdict": "Verdict", "title": "Title", "why": "Why", "missing": "Missing", "id": "Id"}


@pytest.mark.parametrize("width", [20, 40, 60, 80, 100, 120, 160, 240])
def test_nothing_is_cut_off_and_ids_are_whole(
    width: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", str(width))
    console.table(ROWS, COLUMNS)
    out = re.sub(r"\x1b\[\d*m", "", capsys.readouterr().out)
    assert "brindlewood_group:7300401" in out
    assert "conditional" in out
    assert all(word in "".join(out.split()) for word in ("[remote]", "Otorhinolaryngology"))
    assert out.count("qualify") == 3
    assert all(len(line) <= max(width, 27) for line in out.splitlines())


def test_columns_share_what_is_left_and_give_up_where_ids_do_not_fit() -> None:
    columns = [("Id", "mercy:R10235"), ("Why", "because it is near you and pays well")]
    assert column_widths(columns, 80) == [12, 36]
    assert column_widths(columns, 34) == [12, 20]
    assert column_widths(columns, 15) is None


def test_a_row_without_room_is_told_line_by_line() -> None:
    assert list(row_lines(["", "Id"], ["ok", "mercy:1"], 40)) == ["ok   Id: mercy:1"]
