"""The lines that a list of states takes: its label, the heading above it, the items below it."""

from __future__ import annotations

import re

from matcher.reading.guard import guarded
from matcher.reading.layout.lowering import lowered
from matcher.reading.rules.page import Page
from matcher.reading.rules.us_states import CODES, left_over, places

# "Remote. Named a best place in Ohio.": the first word says nothing of the state, unless a bare list follows.
_STOPPED = guarded(
    r"(?:fully |100% |completely |permanently )?(?:remote|hybrid|wfh|work from home|telework"
    r"|virtual)\. ",
    re.I,
)


# "Remote. Texas only, please.", "Remote. Accepting applications from Ohio": the first word is what the rest limits.
_TERMS = guarded(r"\b(?:only|not|cannot|unable|applications? from|may apply)\b|n't\b", re.I)


def unlabelled(said: str) -> str:
    """A sentence without the word for the place of work that stands by itself before it."""
    stopped = _STOPPED.match(said)
    if not stopped:
        return said
    rest = said[stopped.end() :]
    named = places(rest, lowered(rest))
    terms = _TERMS.search(rest) is not None
    return said if terms or (named and len(left_over(rest, named)) <= 3) else rest


# "Where you may live", "States we hire in", "Live in": a line that says what the states under it are for.
_OF_LIVING = guarded(
    r"\b(?:live|reside\w*|residen\w+|states?|hire in|(?:can['’]?t|cannot|don['’]?t|do not|won['’]?t|not) hire"
    r"|work from|remote from|home states?)\b"
    r"|\bwhere (?:we|i) (?:can(?:not| not|['’]t)|do(?: not|n['’]t)) (?:\w+ )?hire\b"
)


def with_heading(page: Page, start: int, end: int) -> int:
    """Where the line above begins, if a sentence opens its line with bare states and that line says what for."""
    line = page.line(start)[0]
    if not line or page.low[line:start].strip(" •-*"):
        return start
    named = places(page.text[start:end], page.low[start:end])
    above = page.line(line - 2)[0]
    bare = len(named) > 1 and len(left_over(page.text[start:end], named)) <= 3
    says = line - above <= 40 and _OF_LIVING.search(page.low, above, line) is not None
    return above if bare and says else start


def with_list(page: Page, end: int) -> int:
    """The end of a sentence and of the lines below it that are only states: "… in these states:", "• Georgia"."""
    start, stop = page.line(end - 1)
    alone = stop == end and end - start <= 60  # "State of residence", a heading
    if not alone and not page.text.endswith(":", 0, end) and page.text[end : end + 1] != ":":
        return end
    below = page.index(end - 1) + 1
    for index in range(below, min(len(page.starts), below + len(CODES))):
        start, stop = page.starts[index], page.ends[index]
        named = places(page.text[start:stop], page.low[start:stop])
        if not named or len(left_over(page.text[start:stop], named)) > 3:
            break
        end = stop
    return end
