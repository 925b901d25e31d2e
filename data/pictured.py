"""Headings that open with a picture: "📌 What you need" above a list, in posts that set everything so."""

from __future__ import annotations

import re

_SIGN = re.compile(r"[\u2600-\u27bf\u2b50\u2b55\U0001f000-\U0001faff]")
_PICTURE = re.compile(rf"\s*({_SIGN.pattern})\ufe0f?\s*")
#: Signs that open items as a rule; they open headings only where each of them stands above other signs.
_OF_ITEMS = frozenset("✓✔✅☑✦✧★☆⭐🔹🔸🔷🔶❖➕➢➤➔➡")
# "What you need", "Even better if", "What would be great."
_WORDS = re.compile(r"[A-Z][A-Za-z'’&/, –—?-]{2,58}[.:!]?")
_ITEM = re.compile(r"\s*(?:[-*+–—•·●○▪■►▶➢➤➔→›✓✔✅☑✦★⭐🔹🔸🔷🔶❖➡]|o |\d{1,2}[.)] )")
# What says something itself, and is an item or a fact: "🏥 CPC or CCS", "🏠 Remote", "🎓 High school diploma"
_SAYS = re.compile(
    r"(?-i:\b[A-Z]{3,5}\b)|\b(?:diploma|degree|ged|bachelor|associate|master|certified|licen[cs]ed|remote|hybrid|on-?site"
    r"|full[- ]time|part[- ]time|contract|medical coders?|coding specialist|inc|llc|apply|hiring|paid|401|wfh"
    r"|work from home|insurance|medical|dental|vision|pto|holidays?|epic|cerner|days?|shift|india|usa|united states)\b",
    re.I,
)


#: So many are headings though only paragraphs stand below them.
_MANY = 3


def with_pictured_heads(text: str) -> str:
    """A text with ``# `` for the pictures before its headings; as it is where pictures open its items."""
    if text.isascii() or not _SIGN.search(text):
        return text
    lines = [line for line in text.split("\n") if line.strip()]
    marks = [found[1] if (found := _PICTURE.match(line)) else "" for line in lines]
    alone = {mark for mark in set(marks) - {""} if _stands_alone(lines, marks, mark)}
    heads = [at for at, mark in enumerate(marks) if mark and _heads(lines, marks, at, alone)]
    if len(heads) < _MANY and not any(_is_marked(lines[at + 1]) for at in heads):
        return text
    return _with_heads(text, {lines[at] for at in heads})


def _with_heads(text: str, heads: set[str]) -> str:
    rows = text.split("\n")
    return "\n".join("# " + _PICTURE.sub("", row, count=1).rstrip() if row in heads else row for row in rows)


def _stands_alone(lines: list[str], marks: list[str], mark: str) -> bool:
    """Whether each of several lines with a mark stands right above lines with another one."""
    at = [i for i, own in enumerate(marks) if own == mark]
    return len(at) > 1 and all(i + 1 < len(lines) and marks[i + 1] != mark and _is_marked(lines[i + 1]) for i in at)


def _is_marked(line: str) -> bool:
    return bool(_PICTURE.match(line) or _ITEM.match(line))


def _heads(lines: list[str], marks: list[str], at: int, alone: set[str]) -> bool:
    """Whether a pictured line is a heading by its words, and by what stands above and below it."""
    mark, words = marks[at], _PICTURE.sub("", lines[at], count=1).rstrip()
    if not _WORDS.fullmatch(words) or _SAYS.search(words) or at + 1 == len(lines):
        return False
    if mark in alone:
        return True
    if mark in _OF_ITEMS or (marks[at + 1] and marks[at + 1] not in _OF_ITEMS):
        return False
    above = marks[at - 1] if at else ""
    return mark not in (above, marks[at + 1]) and (bool(_ITEM.match(lines[at + 1])) or not above or above in _OF_ITEMS)
