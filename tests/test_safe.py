"""A stranger's text can steer neither a terminal nor a file name; files are whole or as they were."""

from __future__ import annotations

import io
import os
import stat
import unicodedata
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import console
from data.errors import StoreError
from data.files import atomic_write
from data.safe import one_line, terminal

anything = st.text(st.characters(codec=None) | st.sampled_from("\x1b\x9b\x9d[];\x07\\m\u202e\ud800\r\n"))


@pytest.mark.parametrize(
    ("hostile", "left"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;owned\x07title", "title"),
        ("\x1b]8;;http://evil.test\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b2Jcleared", "cleared"),
        ("\x1bPdevice\x1b\\control", "control"),
        ("\x1bcreset", "reset"),
        ("\x1b(0line", "line"),
        ("bell\x07 back\x08space del\x7f nul\x00", "bell backspace del nul"),
        ("over\rwrite", "over\nwrite"),
        ("pay \u202e52$\u202c", "pay 52$"),
        ("half \ud83d pair", "half  pair"),
        ("naïve “quotes” ✓ 👩‍⚕️ été", "naïve “quotes” ✓ 👩‍⚕️ été"),
        ("a\tb\nc", "a\tb\nc"),
        ("unfinished \x1b", "unfinished "),
        ("unfinished \x1b[12", "unfinished 12"),
    ],
)
def test_what_would_steer_a_terminal_goes(hostile: str, left: str) -> None:
    assert terminal(hostile) == left


@given(anything)
def test_nothing_that_controls_is_left_whatever_the_text(text: str) -> None:
    left = terminal(text)
    assert not [c for c in left if unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t"]
    left.encode("utf-8")
    assert terminal(left) == left
    assert "\n" not in one_line(text)
    assert one_line(text) == one_line(text).strip()


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp"))))
def test_an_honest_text_stays_as_it_is(text: str) -> None:
    assert terminal(text) == text


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "jobs.csv"
    assert atomic_write(path, b"old") == path
    os.chmod(path, 0o640)
    assert atomic_write(path, b"new") == path
    assert path.read_bytes() == b"new"
    assert [p.name for p in path.parent.iterdir()] == ["jobs.csv"]
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_crash_between_leaves_the_old_file_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "jobs.csv"
    path.write_bytes(b"old")

    def crash(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", crash)
    with pytest.raises(StoreError, match=r"jobs\.csv.*No space left"):
        atomic_write(path, b"new")
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["jobs.csv"]


def test_a_file_that_another_program_holds_gets_a_dated_sibling(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, replace = tmp_path / "jobs.csv", os.replace
    path.write_bytes(b"held")

    def held(source: Path, target: Path) -> None:
        if target == path:
            raise PermissionError(13, "held by another program")
        replace(source, target)

    monkeypatch.setattr(os, "replace", held)
    written = atomic_write(path, b"new", now=datetime(2026, 11, 25, 3, 0))
    assert written.name == "jobs 2026-11-25 030000.csv"
    assert (written.read_bytes(), path.read_bytes()) == (b"new", b"held")
    assert len(list(tmp_path.iterdir())) == 2


def test_a_folder_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "jobs.csv").mkdir()
    with pytest.raises(StoreError, match=r"jobs\.csv"):
        atomic_write(tmp_path / "jobs.csv", b"new")
    with pytest.raises(StoreError, match="cannot be written"):
        atomic_write(tmp_path / "file" / "jobs.csv", atomic_write(tmp_path / "file", b"").read_bytes())
    assert sorted(p.name for p in tmp_path.iterdir()) == ["file", "jobs.csv"]


def test_a_table_without_a_terminal_is_plain_and_on_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    console.table([{"id": "a:1", "n": 3, "x": 1}, {"id": "b\x1b[2J:22\n", "n": None}], {"id": "ID", "n": "found"})
    assert capsys.readouterr() == ("ID    found\na:1   3\nb:22\n", "")
    console.table([], ["id"])
    assert capsys.readouterr().out == "id\n"


def test_a_table_in_a_terminal_takes_brackets_as_words(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdout", screen := Terminal())
    console.table([{"title": "Coder [bold]II[/bold] [/]"}], ["title"])
    assert "Coder [bold]II[/bold] [/]" in screen.getvalue()


def test_a_narrow_terminal_gets_question_marks_and_not_a_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.TextIOWrapper(io.BytesIO(), encoding="cp1252", newline="\n")
    monkeypatch.setattr("sys.stdout", screen)
    console.table([{"title": "Coder ✓ é"}], ["title"])
    screen.flush()
    assert screen.buffer.getvalue() == "title\nCoder ? é\n".encode("cp1252")


def test_remarks_and_progress_go_to_stderr(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(console, "EVERY", 0.0)
    console.say("hello\x1b[2J")
    with console.progress(3, "reading") as advance:
        advance()
        advance(2)
    with console.progress(None, "listing") as advance:
        advance()
    out, err = capsys.readouterr()
    assert (out, err.splitlines()) == ("", ["hello", "reading: 1 of 3", "reading: 3 of 3", "listing: 1"])


def test_json_is_json_whatever_the_text(capsys: pytest.CaptureFixture[str]) -> None:
    console.emit_json([{"title": "é\ud800\x1b"}])
    assert capsys.readouterr().out.isascii()
