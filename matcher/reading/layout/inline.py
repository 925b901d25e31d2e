"""Headings that stand inside a line, because the line breaks of the ad were lost on its way."""

from __future__ import annotations

from functools import cache
from typing import Any

import ahocorasick

from matcher.reading.guard import guarded
from matcher.reading.layout.headings import heading_kind
from matcher.reading.layout.lowering import lowered
from matcher.reading.words import words


@cache
def _automaton() -> Any:
    found = ahocorasick.Automaton()
    for phrase in words("headings")["inline"]:  # inside a line only these count, in capitals or Title Case
        found.add_word(phrase, len(phrase))
    found.make_automaton()
    return found


# "… by the client. MANDATORY SKILLS AND EXPERIENCE: CPC", "… of charts. Additional Skills Required: Epic"
_LOUD = guarded(r"(?:^|(?<=[a-z.;!?)] ))((?:[A-Z][A-Z&/,'-]{2,}(?: |(?=:))){1,8}|(?:[A-Z][a-z]{2,}(?: |(?=:))){2,5}):")


def inline_headings(line: str, low: str = "") -> list[tuple[int, int]]:
    """Where headings stand inside ``line``: (begin, end) in order, without their colon; ``low`` is it in lower case.

    >>> line = "We care for people. Qualifications: CPC and two years. BenefitsMedical from day one."
    >>> [line[begin:end] for begin, end in inline_headings(line)]
    ['Qualifications', 'Benefits']
    """
    found: dict[int, int] = {}
    for last, size in _automaton().iter(low or lowered(line)):
        begin = last - size + 1
        if last + 1 > found.get(begin, 0) and _opens(line, begin, last + 1):
            found[begin] = last + 1
    for loud in _LOUD.finditer(line) if ":" in line else ():
        if loud.start(1) not in found and heading_kind(loud[1]):
            found[loud.start(1)] = loud.end(1)
    out: list[tuple[int, int]] = []
    covered = 0
    for begin in sorted(found):
        if begin >= covered:
            out.append((begin, found[begin]))
            covered = found[begin]
    return out


def _opens(line: str, begin: int, end: int) -> bool:
    """Whether the phrase at ``line[begin:end]`` is written and placed like a heading."""
    phrase = line[begin:end]
    capitals = [w for w in phrase.split() if w[0].isalpha() and w not in _SMALL]
    if not all(w[0].isupper() for w in capitals):
        return False
    before, after = line[max(0, begin - 2) : begin], line[end : end + 3]
    if before and (before[-1].isupper() or before[-1] in "/&-'’"):
        return False
    # "…in healthcareQUALIFICATIONS", "…new claims. Requirements", "|Pay": a place where a line may have ended.
    fresh = not before or before[-1].islower() or before[-1].isdigit() or before.rstrip()[-1:] in ".!?:;)•|*"
    if after.lstrip(" *").startswith(":"):
        return fresh or (len(capitals) > 1 and before[-1].isspace())
    if after[:1].isupper() and not phrase.isupper():
        return fresh or before[-1:].isspace()
    spaced = after[:1] == " " and (after[1:2].isupper() or after[1:2] in "•🔸*0123456789")
    return (
        spaced
        and len(capitals) > 1
        and (fresh or phrase.isupper() or line[max(0, begin - 30) : begin].rstrip()[-1:] != ",")
    )


_SMALL = frozenset(("and", "or", "of", "the", "to", "for", "in", "a", "you", "we", "us"))
