"""Plain text in blocks with empty lines between them: the short line that opens a block is its heading."""

from __future__ import annotations

import re

#: So many blocks with such a line make it the way of a text.
_MANY = 3
# "How it works", "Helps", "What you have to bring"; not "Salina, KS", "CPC required.", "$24 an hour"
_SHORT = re.compile(r"[A-Z][A-Za-z'’&/-]*(?: [A-Za-z'’&/-]+){0,6}\??$")
# What says something itself: "CPC or CCS", "High school diploma", "Full time", "Remote position", "Bachelor's degree"
_SAYS = re.compile(
    r"(?-i:[A-Z]{3})|\b(?:diplomas?|degrees?|ged|bachelor|associate|master|certified|licen[cs]ed|remote|hybrid"
    r"|time|medical coders?|coders?|auditors?|coding specialists?|hospital|clinic|health|inc|llc|sincerely|regards"
    r"|thanks?|thank you|epic|cerner|excel|years?|months?|days)\b",
    re.I,
)


def with_heads(text: str) -> str:
    """A text with ``# `` before the lines that head its blocks, where it is set in this way; else as it is."""
    if text.count("\n\n") < _MANY:
        return text
    return _with_opening_lines(_with_marked_heads(text))


def _with_marked_heads(text: str) -> str:
    """A text with ``# `` for the mark that heads its lists, whose items bear another: "🔹 What you bring / – CPC"."""
    opening = set(_OPENS_BLOCK.findall(text))
    if not opening:
        return text
    lines = text.split("\n")
    marks = [(found[1] if (found := _MARK.match(line)) else "") for line in lines]
    for mark in opening:
        at = [i for i, own in enumerate(marks) if own == mark]
        if len(at) > 1 and all(_heads_list(lines, marks, i) for i in at):
            for index in at:
                lines[index] = "# " + lines[index].strip().removeprefix(mark).strip()
    return "\n".join(lines)


# A sign before words, at the begin of a line: "🔹 What you bring", "– CPC"; a picture may be two signs.
_MARK = re.compile(r" {0,4}([^\w\s#|(\"'$<\[]{1,2}) ?(?=[\w$£€₹])")
_OPENS_BLOCK = re.compile(rf"(?<=\n\n){_MARK.pattern}[^\n]{{2,60}}\n(?=\S)")


def _heads_list(lines: list[str], marks: list[str], index: int) -> bool:
    """Whether a short line with a mark stands right above items with another one."""
    below = marks[index + 1] if index + 1 < len(lines) else ""
    words = lines[index].strip()
    return below not in ("", marks[index]) and len(words) < 60 and words[-1] not in ".;,"


def _with_opening_lines(text: str) -> str:
    lines = text.split("\n")
    heads = [i for i in range(1, len(lines) - 1) if _heads(lines, i)]
    if len(heads) < _MANY:
        return text
    for index in heads:
        lines[index] = "# " + lines[index].strip()
    return "\n".join(lines)


def _heads(lines: list[str], index: int) -> bool:
    """Whether a line opens a block of several lines, and no heading that stands alone is right above it."""
    line = lines[index].strip()
    if lines[index - 1].strip() or not lines[index + 1].strip() or len(line) > 50 or not _SHORT.match(line):
        return False
    if line.isupper() or _SAYS.search(line):
        return False
    above = next((at for at in range(index - 1, -1, -1) if lines[at].strip()), -1)
    alone = above >= 0 and (not above or not lines[above - 1].strip())
    return not (alone and _SHORT.match(lines[above].strip().rstrip(":")))
