"""Lines after each other that are choices though nothing introduces them: bare items, parallel, under two names."""

from __future__ import annotations

import re

from data.vocabulary import GENERIC
from matcher.reading.combining.grades import Stated, asks_any
from matcher.reading.combining.series import MOST, rest_of_line, series_from
from matcher.reading.guard import guarded
from matcher.reading.layout.common import is_common
from matcher.reading.text import Sentence
from matcher.reading.ways import all_of, is_group


def bare_items_from(stated: Stated, index: int) -> list[list[int]]:
    """Items that are one credential each: three or more, or any under a heading of credentials, are choices."""
    items: list[list[int]] = []
    first = stated[index][0]
    for at in range(index, len(stated)):
        sentence, found = stated[at]
        plain = len(found) == 1 and found[0].kind == "demand" and len(found[0].ways) == 1 and is_group(found[0].ways[0])
        codes = found[0].ways[0].groups[0].codes if plain else ()
        if not (
            plain
            and sentence.bullet == first.bullet
            and sentence.line != (stated[at - 1][0].line if items else -1)
            and sentence.depth == first.depth
            and len(codes) == 1
            and len(sentence.text) < 70
            and codes[0] not in GENERIC
        ):
            break
        if "required" in sentence.low or "must" in sentence.low:
            break
        items.append([at])
    above = stated[index - 1][0] if index else first
    named = re.search(r"certif|credential|licens", first.heading.lower()) or (
        above.bullet and above.depth < first.depth
    )
    if len(items) < 2 or (len(items) == 2 and not named):
        return []
    return max(items, series_from(stated, index), key=len)


def parallel_from(stated: Stated, index: int) -> list[list[int]]:
    """Consecutive items that each ask credentials and years: openings, tracks or ladders, never all at once."""
    items: list[list[int]] = []
    at = index
    first = stated[index][0]
    seen: set[str | None] = set()
    while at < len(stated):
        item = stated[at][0]
        if item.is_heading or item.bullet != first.bullet or item.kind != first.kind:
            break
        group = rest_of_line(stated, at)
        if len(group) > MOST:
            break
        at += len(group)
        ways = all_of(s.ways for i in group for s in stated[i][1] if s.kind == "demand" and not s.codes)
        if not (ways and all(w.years is not None and (w.groups or w.education) for w in ways)):
            break
        levels = {w.education for w in ways}
        if not any(w.groups for w in ways) and levels & seen:
            break
        seen |= levels
        items.append(group)
    return items if len(items) > 1 else []


# "Two years for candidates holding the degree. Four years for those with the certificate."
_FOR_PEOPLE = guarded(r"\bfor (?:the )?(?:candidates|applicants|those|people|persons|anyone|coders|someone)\b")


# "Nursing candidates: RN with five years", "HIM applicants: CCS and three years"
_OF_PEOPLE = guarded(
    r"(?:for )?(?:the )?(?:nurs(?:es?|ing)|rns?|cod(?:ing|ers?)|him|health information|clinical)"
    r"(?: (?:candidates?|applicants?|professionals?|background|track|path))?\W*"
)
# "One of these combinations: Bachelor's + 1 year. Associate's + 3 years. 5 years."
_ANNOUNCED = guarded(r"\b(?:one|any|either) of (?:these|those|the following)(?: [\w-]+){0,2}: ?\S")
_BESIDES_THEM = ("along with", "together with", "plus", "and ", "in addition", "also", "as well as", "besides", "all ")


def announced_from(stated: Stated, index: int) -> list[list[int]]:
    """Short sentences of one line that its beginning announces as choices."""
    first = stated[index][0]
    if first.is_heading or not _ANNOUNCED.search(f"{first.label.lower()}: {first.low}") or _lists_them(stated, index):
        return []
    items: list[list[int]] = []
    for at in range(index, min(len(stated), index + 9)):
        sentence = stated[at][0]
        common = sentence.low.startswith(_BESIDES_THEM) or sentence.line != first.line
        if common or len(sentence.low) > 80 or not asks_any(stated, [at]):
            break
        items.append([at])
    shapes = [_shape(stated, item) for item in items]
    return items if any(shapes.count(shape) > 1 for shape in shapes) else []


def _lists_them(stated: Stated, index: int) -> bool:
    """Whether the sentence that announces choices names them all: "One of these: RHIT, CCS, CPC. CPMA required"."""
    return any(len(g.codes) > 2 and not w.years for s in stated[index][1] for w in s.ways for g in w.groups)


def _shape(stated: Stated, item: list[int]) -> tuple[bool, bool, bool]:
    """Which kinds of things an item asks: credentials, years, schooling."""
    ways = [w for i in item for s in stated[i][1] if s.kind == "demand" for w in s.ways]
    groups, years = any(w.groups for w in ways), any(w.years is not None for w in ways)
    return groups, years, any(w.education for w in ways)


def people_from(stated: Stated, index: int) -> list[list[int]]:
    """Consecutive sentences that each ask years of people told apart by what they hold."""
    items: list[list[int]] = []
    for at in range(index, min(len(stated), index + 8)):
        sentence, found = stated[at]
        ways = [w for s in found if s.kind == "demand" for w in s.ways]
        told = ways and all(w.years is not None and (w.groups or w.education) for w in ways)
        if not told or not (_FOR_PEOPLE.search(sentence.low) or _OF_PEOPLE.fullmatch(sentence.label.lower())):
            break
        items.append([at])
    return items if len(items) > 1 else []


# "AHIMA: RHIA, RHIT, CCS. AAPC: CPC, COC"
_OF_BODY = guarded(
    r"(?:through |from |via |under |by )?(?:the )?(?:aapc|ahima|nha|hcca|acdis)"
    r"(?: (?:certif\w+|credentials?))?$"
)


def by_body_from(stated: Stated, index: int) -> list[list[int]]:
    """Consecutive sentences that each list the credentials of one body under its name."""
    items: list[list[int]] = []
    for at in range(index, min(len(stated), index + 6)):
        sentence, found = stated[at]
        listed = [w for s in found if s.kind == "demand" for w in s.ways]
        head = sentence.label.lower() or sentence.low[:40].partition(":")[0]
        if not (_OF_BODY.match(head) and listed and all(map(is_group, listed))):
            break
        items.append([at])
    return items if len(items) > 1 else []


def blocks_from(stated: Stated, index: int) -> list[list[int]]:
    """Two lists of demands with a lone "OR" between them: each list is a way in."""
    runs: list[list[int]] = [[]]
    first = stated[index][0]
    if index and stated[index - 1][0].bullet == first.bullet and not _begins_after(stated, index):
        return []
    for at in range(index, min(len(stated), index + 40)):
        sentence = stated[at][0]
        if sentence.low.strip(_AROUND) in ("or", "and/or"):
            runs.append([])
        elif sentence.is_heading or sentence.bullet != first.bullet or _is_of_both(stated, runs, sentence):
            break
        else:
            runs[-1].append(at)
    if len(runs) < 2 or not all(runs) or len({stated[i][0].line for i in runs[0]}) < 2:
        return []
    return runs if all(asks_any(stated, run) for run in runs) else []


_AROUND = "| :.#-—*()"


def _begins_after(stated: Stated, index: int) -> bool:
    """Whether a list may begin after this sentence: a heading, or prose that asks nothing ("These were agreed")."""
    before = stated[index - 1][0]
    if before.is_heading:
        return True
    joins = before.low.strip(_AROUND) in ("or", "and/or", "and")
    return asks_any(stated, [index]) and not (joins or before.label or asks_any(stated, [index - 1]))


def _is_of_both(stated: Stated, runs: list[list[int]], sentence: Sentence) -> bool:
    """Whether a line after the last list holds for all: "EDUCATION / EXPERIENCE / OR / … / LICENSE: in either case"."""
    if len(runs) < 2 or not runs[-1]:
        return False
    first, last = ({stated[i][0].label.lower() for i in run} - {""} for run in (runs[0], runs[-1]))
    further = sentence.label.lower() not in first and last >= first and bool(first)
    return is_common(sentence) or (bool(sentence.label) and further)
