"""Headings that stand inside a line, because the line breaks of the ad were lost on its way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

import ahocorasick

from matcher.reading.guard import guarded
from matcher.reading.layout.heading_lines import codes_named
from matcher.reading.layout.headings import heading_kind, is_facet
from matcher.reading.layout.lowering import lowered
from matcher.reading.words import words


@cache
def _automaton() -> Any:
    found = ahocorasick.Automaton()
    for phrase in words("headings")["inline"]:  # inside a line only these count, in capitals or Title Case
        found.add_word(phrase, len(phrase))
    found.make_automaton()
    return found


# "… by the client. MANDATORY SKILLS AND EXPERIENCE: CPC", "… of charts. Additional Skills Required: Epic", "… each
# day Needed Skills & Background: two years"
_LOUD = guarded(
    r"(?:^|(?<=[a-z.;!?)] ))((?:[A-Z][A-Z&/,'-]{2,}(?: |(?=:))){1,8}"
    r"|[A-Z][a-z]{2,} (?:(?:& |and |or )?[A-Z][a-z]{2,}(?: |(?=:))){1,4}):"
)
# "… as assigned. REQUIRED LICENSES AND/OR CERTIFICATIONS Registered Health …": capitals alone, without a colon.
_CAPITALS = guarded(
    r"(?:^|(?<=[a-z.;!?)%\d] ))((?:[A-Z][A-Z/,'-]+ |& ){1,7}"
    r"(?:QUALIFICATIONS?|REQUIREMENTS?|DUTIES|FUNCTIONS|RESPONSIBILITIES|SKILLS|ABILITIES|EDUCATION|EXPERIENCE"
    r"|CERTIFICATIONS?|CREDENTIALS?|LICENSES?|LICENSURE|BENEFITS|CONDITIONS|SUMMARY|DEMANDS))(?= [A-Z][a-z]| \d)"
)
# "Every week in this seat, you will: …", "To do well here, you must have: …": a clause that leads in.
_LEAD_IN = guarded(
    r"(?:^|(?<=[a-z.;!?)] ))((?:To|Here|What|Every|Each|In|You|We|Candidates|Applicants|The|As|For)\b[^.:;!?]{2,90}"
    r"\b(?:have|need|will|you['’]ll|bring|require|for|must|possess|meet)):"
)


# Without as many capitals in a row none of those words stands in a line.
_LOUD_WORD = re.compile("[A-Z]{6}")


@lru_cache(maxsize=2048)
def inline_headings(line: str, low: str = "") -> tuple[tuple[int, int], ...]:
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
    for begin, end in _unlisted(line):
        found.setdefault(begin, end)
    out: list[tuple[int, int]] = []
    covered = 0
    for begin in sorted(found):
        if begin >= covered:
            period = _PERIOD.search(line, max(covered, begin - 9), begin)
            out.append((period.start() if period else begin, found[begin]))
            covered = found[begin]
    return tuple(out)


# "Pay Grade: 21 Monthly Salary Range: $3,150": a word of the heading that the list of headings lacks.
_PERIOD = re.compile(r"\b(?:Monthly|Hourly|Annual|Weekly|Yearly) $")


def _unlisted(line: str) -> Iterator[tuple[int, int]]:
    """Where headings stand that no list knows, by their capitals or by the clause that they are."""
    if ":" in line:
        for loud in (*_LOUD.finditer(line), *_LEAD_IN.finditer(line)):
            if heading_kind(loud[1]):
                yield loud.span(1)
    for loud in _CAPITALS.finditer(line) if _LOUD_WORD.search(line) else ():
        if heading_kind(loud[1]) and codes_named().isdisjoint(loud[1].split()):
            yield loud.span(1)


def _opens(line: str, begin: int, end: int) -> bool:
    """Whether the phrase at ``line[begin:end]`` is written and placed like a heading."""
    phrase = line[begin:end]
    if (
        line[begin - 2 : begin] == ") "
        and _NUMBERED_CHOICE.search(line, max(0, begin - 12), begin)
        and is_facet(phrase)
    ):
        return False  # "(1) Experience: one year; OR (2) Education: an associate's degree"
    capitals = [w for w in phrase.split() if w[0].isalpha() and w not in _SMALL]
    before, after = line[max(0, begin - 2) : begin], line[end : end + 3]
    if not all(w[0].isupper() for w in capitals):
        return _in_small_letters(phrase, before, after)
    if before and (before[-1].isupper() or before[-1] in "/&-'’"):
        return False
    # "…in healthcareQUALIFICATIONS", "…new claims. Requirements", "|Pay": a place where a line may have ended.
    fresh = not before or before[-1].islower() or before[-1].isdigit() or before.rstrip()[-1:] in ".!?:;)•|*"
    if after.lstrip(" *").startswith(":"):
        return fresh or (before[-1].isspace() and (len(capitals) > 1 or _goes_on(line, begin)))
    if after[:1].isupper() and not phrase.isupper():
        return fresh or before[-1:].isspace()
    spaced = after[:1] == " " and (after[1:2].isupper() or after[1:2] in "•🔸*0123456789")
    if len(capitals) < 2:  # "… as assigned. EDUCATION Associate's degree", "… of payers. Responsibilities Codes charts"
        alone = phrase.isupper() and before[-1:] == " " and before[0] not in ",;" and not before[0].isupper()
        ended = phrase in _ALONE and before.rstrip()[-1:] in ".!?"
        return spaced and (alone or ended) and line[end + 2 : end + 3].islower()
    return spaced and (fresh or phrase.isupper() or line[max(0, begin - 30) : begin].rstrip()[-1:] != ",")


_NUMBERED_CHOICE = re.compile(r"(?:^|: |\bor |\bOR )\(?[1-9a-d]\) $")
# "Education Level: High School/GED Experience Level: 1 to 3 years Certification: CPC": a form whose lines were run
# together. No label begins after these words, or after another word of its own: "Required Certification: CPC".
_FORM = guarded(r"[A-Z][A-Za-z/& ]{2,36}: \S")
_BEFORE_LABEL = re.compile(
    r"(?:^|[\s/(:])(?!(?:and|or|of|the|in|with|an?|for|to|your|our|by|any|one) $)(?:[a-z\d][^\s:]*|[A-Z]{2,}\)?) $"
)


def _goes_on(line: str, begin: int) -> bool:
    """Whether a line is a row of labels, and the word before ``begin`` ends what one of them tells."""
    return _FORM.match(line) is not None and _BEFORE_LABEL.search(line, max(0, begin - 24), begin) is not None


# What alone is a heading where a sentence has ended before it.
_ALONE = frozenset(("Responsibilities", "Qualifications", "Requirements", "Benefits", "Duties", "Overview", "Summary"))


def _in_small_letters(phrase: str, before: str, after: str) -> bool:
    """Whether a phrase of several words is a heading of which the first word alone is written in capitals.

    "… has grown. About the role Review charts": a sentence has ended before it, and the next begins after it. "Good to
    have CPMA" is a sentence itself.
    """
    if not phrase[0].isupper() or " " not in phrase or (before and before.rstrip()[-1:] not in ".!?:"):
        return False
    if after.startswith(":"):
        return True
    says = phrase.endswith(("have", "need", "required", "preferred", "offer", "bring", "looking for", "get", "you"))
    return after[:1] == " " and after[1:2].isupper() and after[2:3].islower() and not says


_SMALL = frozenset(("and", "or", "of", "the", "to", "for", "in", "a", "you", "we", "us"))
