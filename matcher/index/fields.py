"""Where in an ad a word stands, and so how much it counts: title above duties above the rest, boilerplate nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from matcher.index.analyser import term_counts
from matcher.weights import ENOUGH, FIELDS

#: What stands under these headings counts nothing at all: not even the work of counting it.
IDLE = "boilerplate"

# "Qualifications", "Minimum Requirements:", "What you bring", "Licenses & Certifications", "Who you are"
_REQUIREMENTS = re.compile(
    r"qualif|require|you bring|you.ll need|you need|must have|education|experience|certif|licens|credential|skills"
    r"|who you are|looking for|eligib|knowledge|ideal candidate|about you",
    re.I,
)
# "Essential Functions", "What you will do", "Job Summary", "The role", "Responsibilities"
_DUTIES = re.compile(
    r"dut(?:y|ies)|responsib|function|you.ll do|you will do|summary|the role|overview|position|the job|the work"
    r"|description|day",
    re.I,
)
# "Benefits", "About us", "Why Larkmoor?", "EEO statement", "Our commitment", "Physical demands", "How to apply"
_BOILERPLATE = re.compile(
    r"benefit|about (?!you|the (?:role|job|position))|why |eeo|equal|divers|inclusi|commitment|physical|how to apply"
    r"|perks|offer|disclaimer|covid|vaccin|accommodat|compensation|working condition|environment"
    r"|our (?:mission|values|story|culture)|who we are|company|notice|privacy|fraud",
    re.I,
)
# words by which a paragraph is boilerplate wherever it stands
_EQUAL = ("qual opportunity", "qual Opportunity", "regardless of", "veteran status", "401(k)", "paid time off", "PTO")


def count_terms(title: str, text: str) -> dict[str, float]:
    """Weighted counts of the terms of an ad: title above requirements and duties, those above the rest."""
    out: dict[str, float] = {}
    for field, body in _fields(title, text):
        weight = FIELDS[field]
        table = _weights(weight)
        counted = {term: table[n] if n < ENOUGH else table[ENOUGH] for term, n in term_counts(body).items()}
        if len(out) < len(counted):
            out, counted = counted, out
        for term, more in counted.items():
            out[term] = out[term] + more if term in out else more
    return out


@cache
def _weights(weight: float) -> tuple[float, ...]:
    """What so many mentions in a field of that weight count, up to :data:`ENOUGH`."""
    return tuple(weight * n for n in range(ENOUGH + 1))


def field_of(heading: str) -> str:
    """The field that stands under a heading: ``body``, ``other`` or what is counted as nothing."""
    if _REQUIREMENTS.search(heading):
        return "body"
    if _BOILERPLATE.search(heading):
        return IDLE
    return "body" if _DUTIES.search(heading) else "other"


def _fields(title: str, text: str) -> Iterable[tuple[str, str]]:
    bodies: dict[str, list[str]] = {"title": [title]}
    field, idle = "body", [words for words in _EQUAL if words in text]
    for line in text.split("\n"):
        if line.startswith("# "):
            field = field_of(line)
        elif field != IDLE and not (idle and _idle(line, idle)):
            bodies.setdefault(field, []).append(line)
    return ((field, "\n".join(lines)) for field, lines in bodies.items())


def _idle(line: str, idle: Iterable[str]) -> bool:
    """A paragraph that is boilerplate wherever it stands: it holds one of these words."""
    return any(words in line for words in idle)
