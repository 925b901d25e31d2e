"""Items that run on in a line behind a mark each: "Requirements * CPC or CCS * Two years", "CPC | Two years | Epic"."""

from __future__ import annotations

import re

from data.run_on.gaps import Gap, codes, gaps_of
from data.run_on.heads import head_at

#: What opens an item in the midst of a line, and what stands between two of them.
BULLETS = (" * ", " • ", " ● ", " ▪ ")
_BAR = " | "
BETWEEN = (_BAR, " - ", " / ")
#: A shorter line is one item, or a row of short names.
_LONG, _ROW = 120, 80
#: So many marks make a list; its items are of so many signs in the mean, those behind the first one too, and none is
#: longer.
_MARKS, _MEAN, _REST, _LONGEST = 3, 16, 10, 300


def listed(line: str) -> str:
    r"""A long line in which items run on behind a mark each, as a list; the last words of an item may head the next.

    >>> print(listed("We code for nine clinics in the valley and two in town. Requirements * CPC or CCS * Two years"
    ...              " of coding * High school diploma Nice to have * CPMA"))
    We code for nine clinics in the valley and two in town.
    Requirements
    * CPC or CCS
    * Two years of coding
    * High school diploma
    Nice to have
    * CPMA
    """
    if len(line) >= _LONG and any(line.count(mark) >= _MARKS for mark in BULLETS):
        return "\n".join(map(_headed_off, _BULLETS.sub("\n", line).split("\n")))
    if len(line) >= _ROW and line[0] not in "#•*-|":
        for mark in BETWEEN:
            if line.count(mark) >= _MARKS and _are_items(items := line.split(mark), mark):
                return "• " + "\n• ".join(items)
    return line


_BULLETS = re.compile(r" (?=[*•●▪] )")


def _headed_off(piece: str) -> str:
    """An item, and below it the heading of the next ones where it ends in one: "High school diploma | Preferred"."""
    behind = f"{piece} CPC"  # a heading is one above something
    ends = len(piece), len(piece) - 1 if piece.endswith(":") else -1
    for gap in gaps_of(behind):
        if gap.begin < len(piece) and (_ends_in_kind(gap, piece) or head_at(gap) in ends):
            return f"{piece[: gap.end]}\n{piece[gap.begin :]}"
    return piece


def _ends_in_kind(gap: Gap, piece: str) -> bool:
    """Whether the last words are "Preferred", "Required", "Education": the tag of no item where "•" precedes items."""
    return not (gap.goes_on or gap.titled) and _KIND.fullmatch(piece, gap.begin) is not None


_KIND = re.compile(
    r"(?:(?:Minimum|Basic|Preferred|Required|Key|Job|Other|Desired|Essential|Additional|Work) )?"
    r"(?:Requirements|Required|Preferred|Qualifications|Responsibilities|Duties|Skills|Education|Experience|Benefits"
    r"|Certifications?|Credentials|Licensure|Functions|Knowledge|Perks|Schedule):?"
)


def _are_items(items: list[str], mark: str) -> bool:
    """Whether each of what a mark parts is an item: no "CPC / CCS / RHIT", "CPC - AAPC", "Education - HS diploma".

    What stands between bars may begin with anything but a sign: "Recruiting | #contact" names people.
    """
    if sum(map(len, items)) < _MEAN * len(items) or max(map(len, items)) > _LONGEST:
        return False
    if sum(map(len, items[1:])) < _REST * (len(items) - 1):  # "… these states: Arizona | Idaho | Nevada | Utah"
        return False
    if mark == _BAR:
        return all(item[:1].isalnum() for item in items)
    return all(_ITEM.match(item) and item not in codes() and not _LABEL.search(item) for item in items)


# "CPC or CCS", "2 years of coding"; not "$28 an hour", "AAPC", "and modifiers", nor a label: "Experience"
_ITEM = re.compile(
    r"(?!(?:AAPC|AHIMA|American|Education|Experience|Licensure|Certifications?|Licenses?)\b(?! [a-z]))"
    r"(?:[A-Z][^.]|\d{1,2}[ +-])"
)
# "Education - High School. Experience - One year": what stands before the mark is a label
_LABEL = re.compile(
    r"\b(?:Education|Experience|Licensure|Certifications?|Licenses?|Skills|Credentials?|Qualifications|Requirements"
    r"|Preferred|Required)$"
)
