"""Lines of a short note that break off in the midst of a sentence, at no width: "… at least two" / "years of …"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

#: Whether the second of two lines is the rest of the first.
GoesOn = Callable[[str, str], bool]


def counts(last: str, line: str) -> bool:
    """Whether a line ends in a number and the next begins with what it counts; not "Openings: 3" and "years: 2"."""
    counted = line.startswith(UNITS) and _UNIT.match(line) and _NUMBER.search(last[-24:])
    return bool(counted) and not _COUNTS_ITSELF.search(last)


# "We need a coder with at least two" / "years of experience in family practice", "earned within 12" / "months of hire"
UNITS = ("year", "yr", "month", "mos")
_UNIT = re.compile(r"(?:years?|yrs?|months?|mos)\b['’.]?(?![^:.;]{0,30}:)")
_NUMBER = re.compile(
    r"(?<![\w.:/-])(?:(?:\d ?[-–] ?)?\d{1,2}(?:\.5)?\+?|\(\d{1,2}\)|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|twelve|eighteen|an?|few|several|or more|full)$",
    re.I,
)
# "Openings: 3", "Grade 7", "Coder 2": a number of something else
_COUNTS_ITSELF = re.compile(r"(?:: ?|\b(?:grade|level|coder|step|tier|shift|band|no\.|#) ?)\d{1,2}$", re.I)


def broken_midst(lines: list[str]) -> GoesOn:
    """How the sentences of a note go on in the next line, where lines in small letters are seldom anything else."""
    small = [(a, b) for a, b in itertools.pairwise(lines) if a and b and _is_small(b) and a[-1] not in _CLOSED]
    sure = sum(_joins(a, b) for a, b in small)
    if not sure or sure * 2 < len(small) or lines[0][:1].islower():
        return never
    return _joins_anyhow if sure > 1 or len(lines) < _SHORT else _joins


#: What ends a sentence or leads to a list; no more lines has a note of one sentence or two.
_CLOSED, _SHORT = ".!?:;", 6


def never(_last: str, _line: str) -> bool:
    """No line is the rest of another."""
    return False


def _is_small(line: str) -> bool:
    return (line[0].islower() or (line[0] == "(" and line[1:2].islower())) and not _LETTERED.match(line)


# "ii. two of the following three", "b) CPC"
_LETTERED = re.compile(r"\(?(?:[a-h]|[ivx]{1,4})[.)] ")


def _is_over(last: str, line: str) -> bool:
    """Whether a line ends what it says: by its last sign, or above the "and has two years" of the whole list."""
    of_list = last.startswith("•") and line.startswith(("and ", "or "))
    return last[-1] in _CLOSED or last.endswith(_ITEM_ENDS) or of_list


def _joins(last: str, line: str) -> bool:
    """Whether a sentence goes on: "… an active" / "CPC and a high", "… a high" / "school diploma"."""
    if _is_over(last, line):
        return False
    if not _is_small(line):
        return last.endswith(_OPEN_ENDS) and not last.startswith("•")
    return last.endswith((*_OPEN_ENDS, *_HALF_ENDS)) or _rests(last, line)


def _rests(last: str, line: str) -> bool:
    named = _NAMES.match(line) and last.count(" ") > _HEADING and _MAY_BE_NAMED_ON.match(last)
    return _RESTS.match(line) is not None or bool(named)


#: A heading has seldom more words.
_HEADING = 2


def _joins_anyhow(last: str, line: str) -> bool:
    """Whether a sentence goes on in a text that is surely broken: "… through AAPC or" / "AHIMA and", "or RHIT"."""
    if _joins(last, line):
        return True
    if _is_over(last, line) or ":" in line[:24] or line.startswith(_ALONE):
        return False
    return _is_small(line) or last.endswith((*_OPEN_ENDS, *_HALF_ENDS))


#: Lines that head what follows, in small letters
_ALONE = ("requir", "prefer", "nice", "must", "bonus", "plus", "need", "pay", "benefit", "option", "desire")

# What no line ends with, whatever follows; and what none ends with where small letters follow
_OPEN_ENDS = (" a", " an", " the", " an active", " a current", " a valid", " through", " hold", " is", " are")
_HALF_ENDS = (" or", " and", " holds", " high", " High", "Bachelor's", "Associate")
# "The CCS or RHIT; and" ends an item of a list
_ITEM_ENDS = ("; or", "; and", ", or", ", and", "; and/or")
# "of experience", "within 6 months of", "adjustment.": how no item begins
_RESTS = re.compile(
    r"(?:of|to|in|for|from|by|with|than|within|who|that|which|hire|or more|and (?:have|has|hold|holds|must)"
    r"|or (?:more|related|equivalent))\b(?! ?(?:[:–-]|$))|[a-z]+\.$"
)
# "school diploma", "degree or 5 years of", "experience at a": how an item of a list in small letters may begin
_NAMES = re.compile(
    r"(?:has|have|is|are|school|degree|diploma|credentials?|experience|coding|good standing|related|care)\b(?! ?[:–-])"
)
# "Bachelor's", "1 year of acute", "We expect an associate's": no heading, and no line of such a list
_MAY_BE_NAMED_ON = re.compile(r"(?:• )?[A-Z0-9].*\s[a-z'’]+$|Bachelor's$|Associate(?:'s)?$")
