"""Figures in the cells of a table: a cell before may name their unit, and one alone in its cell is pay."""

from __future__ import annotations

import re

from matcher.reading.guard import guarded

# "Monthly Salary | SG 11 / PHP 30,024.00": the cell before names the unit.
_CELL = guarded(
    r"\b(?P<word>hourly|annual|yearly|monthly|weekly) (?:salary|pay|wage|rate|remuneration)s?\W{1,3}[^.;]{0,20}$"
)


def unit_word_of_cell(before: str) -> str:
    """The word for the unit in the cell before a figure; "" where there is none."""
    found = _CELL.search(before)
    return found["word"] if found else ""


def fills_a_cell(match: re.Match[str], before: str, low: str) -> bool:
    """Whether a figure in dollars stands alone in its cell: "Coder II | 3 years | $27.15"."""
    alone = before.rstrip()[-1:] == "|" or (match.start() < 3 and not before.strip())
    return alone and low[match.end() : match.end() + 3].lstrip()[:1] in ("", "|")
