"""What a list asks by a rule that stands above or below it: "1 and 2, plus either 3 or 4", "any two of", "either"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from data.vocabulary import GENERIC
from matcher.reading.combining.grades import Stated
from matcher.reading.guard import guarded
from matcher.reading.text import Sentence
from matcher.reading.ways import is_group

#: Choices that must all be met; each the items of which one is enough, an item the indices of its sentences.
Plan = list[list[list[int]]]


def planned(stated: Stated, index: int) -> Plan:
    """The plan that a rule makes of the lines after it, or one after them of the lines from here; [] where none."""
    return _by_formula(stated, index) or _two_of(stated, index) or _said_below(stated, index)


def rules(sentence: Sentence) -> bool:
    """Whether a sentence tells which of the lines after it must be met."""
    return bool(formula(sentence.text)) or _TWO.search(sentence.low) is not None


# "(a)", "3", "item C": what a rule calls a line; a single letter counts as a capital or in brackets.
_REF = r"(?:\([a-h1-8]\)|[A-H1-8])(?![\w.%'’+-])"
_JOINT = r"(?:,? ?(?:and|or|plus|&|\+)(?: also)?|,)(?: (?:either|(?:(?:any|at least) )?one of|any of))? ?"
_FORMULA = re.compile(rf"(?<![\w.$-]){_REF}(?:{_JOINT} ?(?:(?:items?|numbers?|nos?\.|#) ?)?{_REF}){{2,7}}")
# Not "Medicare Parts A and B or C"
_NAMES_ITEMS = guarded(r"\b(?:meet|met|satisf\w+|items?|numbers?|criteria|points|lines?|requirements?)\b")
_REFS, _BOTH, _EITHER = re.compile(_REF), re.compile(r"\b(?:and|plus)\b|&|\+"), re.compile(r"\b(?:or|of|either)\b")


def formula(text: str) -> list[list[int]]:
    """The items that a rule names by their numbers or letters, from 0: any of each list must be met.

    >>> formula("To qualify you must meet 1 and 2, plus either 3 or 4:")
    [[0], [1], [2, 3]]
    """
    named = (" or " in text or " of " in text) and (text.endswith(":") or _NAMES_ITEMS.search(text))
    told = _FORMULA.search(text) if named else None
    out: list[list[int]] = []
    for part in _BOTH.split(told[0]) if told else ():
        places = [_place(ref) for ref in _REFS.findall(part)]
        out += [places] if _EITHER.search(part) else [[place] for place in places]
    return out if len(out) > 1 and any(len(places) > 1 for places in out) else []


def _place(ref: str) -> int:
    mark = ref.strip("()").lower()
    return int(mark) - 1 if mark.isdigit() else ord(mark) - ord("a")


def _by_formula(stated: Stated, index: int) -> Plan:
    """ "To qualify you must meet 1 and 2, plus either 3 or 4:" above four lines."""
    rule = formula(stated[index][0].text)
    number = 1 + max((place for places in rule for place in places), default=-1)
    lines = _lines_after(stated, index, number) if rule else []
    return [[lines[place] for place in places] for places in rule] if len(lines) == number else []


def _lines_after(stated: Stated, index: int, number: int) -> list[list[int]]:
    """So many of the lines after a sentence, each as the indices of its sentences."""
    lines: dict[int, list[int]] = {}
    for at in range(index + 1, min(len(stated), index + 1 + 4 * number)):
        sentence = stated[at][0]
        if sentence.line == stated[index][0].line or sentence.is_heading:
            break
        if sentence.line not in lines and len(lines) == number:
            break
        lines.setdefault(sentence.line, []).append(at)
    return list(lines.values())


# "Any two of the following three", "at least 2 of these", "two or more from the list below"
_TWO = guarded(
    r"(?<!one or )\b(?:two|2)(?: \(2\))?(?: or more| \+)? (?:of|from)\b(?: (?:the|these|those|this|any|following|list"
    r"|below|credentials?|certifications?|three|four|five|[3-5]))*\W*$"
)


def _two_of(stated: Stated, index: int) -> Plan:
    """Any two of the lines after "any two of the following"; after "two of the following three" whatever they ask."""
    if not _TWO.search(stated[index][0].low):
        return []
    told = _HOW_MANY.search(stated[index][0].low)
    number = _NUMBERS.get(told[1]) or int(told[1]) if told else 0
    items: list[list[int]] = []
    for line in _lines_after(stated, index, number or 5):
        if not (all(_is_credential(stated, at) for at in line) or (number and _asks(stated, line))):
            break
        items.append(line)
    if number and len(items) != number:
        return []
    return [[[*a, *b] for a, b in combinations(items, 2)]] if len(items) > 2 else []


_HOW_MANY = guarded(r"\b(three|four|five|[3-5])\b[^a-z]*(?:credentials?|certifications?)?\W*$")
_NUMBERS = {"three": 3, "four": 4, "five": 5}


def _asks(stated: Stated, line: Sequence[int]) -> bool:
    """Whether a line asks something, and wishes nothing."""
    kinds = [s.kind for at in line for s in stated[at][1]]
    return "demand" in kinds and "wish" not in kinds


# "(any one of the above)", "Either will do.", "One is enough.", "Any.": below a list of credentials
_ANY_OF_THEM = guarded(
    r"\W*(?:(?:any|either|one|just one|at least one|only one|a single one)(?: (?:one|1))?"
    r"(?: of (?:the|these|those|them))?(?: (?:above|two|three|four|five|listed|credentials?|certifications?|ones?))*"
    r"(?: (?:is|are|will|would|does|do|be|counts?|works?|suffices?|enough|fine|ok|okay|sufficient|required|needed"
    r"|acceptable|accepted|necessary|for us|here|just fine))*)\W*"
)


def _said_below(stated: Stated, index: int) -> Plan:
    """Credentials one after the other, and after them that any one is enough."""
    items: list[list[int]] = []
    for at in range(index, min(len(stated), index + 15)):
        if items and _ANY_OF_THEM.fullmatch(stated[at][0].low):
            return [items] if len(items) > 1 else []
        if not _is_credential(stated, at):
            break
        items.append([at])
    return []


def _is_credential(stated: Stated, at: int) -> bool:
    """Whether a sentence asks credentials by their names and nothing else."""
    sentence, found = stated[at]
    ways = [w for s in found for w in s.ways if s.kind == "demand"]
    if sentence.is_heading or len(ways) != 1 or len(found) != 1 or not is_group(ways[0]):
        return False
    return len(sentence.text) < 70 and not set(ways[0].groups[0].codes) & set(GENERIC)
