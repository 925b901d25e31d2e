"""Reads ``boards.toml`` and the three like it: ads, and what boards, aggregators and agencies make of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeAlias

from data.markup import html_to_text
from data.settings import read_toml

Doc: TypeAlias = dict[str, Any]


def board_pairs(name: str = "boards") -> list[Doc]:
    """The pairs in the form of :func:`tests.duplicates.judge.judge`."""
    table = read_toml(Path(__file__).with_name(f"{name}.toml"))
    return [
        {"same": pair["same"], "why": f"{pair['ad']}: {pair['why']}"}
        | {side: _side(table["ad"][pair["ad"]] | pair[side], table["board"]) for side in "ab"}
        for pair in table["pair"]
    ]


def _side(doc: Doc, boards: Doc) -> Doc:
    """One listing: the ad with what this side does to it."""
    board = boards.get(doc.get("board", ""), {})
    parts = [board.get("top", ""), doc.get("top", ""), _own(doc), doc.get("end", ""), board.get("end", "")]
    text = "\n".join(part for part in parts if part)
    if doc.get("html"):
        text = html_to_text("".join(_markup(line) for line in text.splitlines()))
    return doc | {"text": " ".join(text.split()) if doc.get("flat") else text}


def _own(doc: Doc) -> str:
    """The ad's own text with its swaps, cut short if this side does so."""
    text: str = doc["text"]
    for old, new in doc.get("swap", {}).items():
        assert old in text, f"{old!r} is not in the ad"
        text = text.replace(old, new)
    return " ".join(text.split()[: doc["short"]]) + "…" if "short" in doc else text


def _markup(line: str) -> str:
    """A line as a page has it: bullets in a list, short lines as headings."""
    if line[:2] in ("- ", "* ", "• "):
        return f"<ul><li>{line[2:]}</li></ul>"
    return f"<h3>{line}</h3>" if len(line) < 25 else f"<p>{line}</p>"
