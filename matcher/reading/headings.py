"""What a heading or a label says about the words under it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

Kind = Literal[
    "", "requirements", "preferred", "duties", "benefits", "about", "eeo", "pay", "location", "schedule", "process"
]

#: A heading with one of these words is of that kind; the first that fits decides, so the order is by how sure it is.
KINDS: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    ("eeo", ("equal opportunity", "eeo", "eoe", "diversity", "non-discrimination", "accommodation", "affirmative")),
    (
        "benefits",
        (
            "benefit",
            "perk",
            "what we offer",
            "we offer",
            "what's in it for you",
            "what you get",
            "what you'll get",
            "what you will get",
            "why join",
            "why work",
            "why us",
            "why you'll love",
            "total rewards",
            "we have",
            "the good stuff",
            "what we give",
            "our offer",
            "what you can expect from us",
            "you receive",
            "package",
            "learn while you earn",
            "paid time off",
            "time off",
            "401",
            "continuing education",
            "growth",
            "career path",
            "promotion",
            "advancement",
        ),
    ),
    (
        "preferred",
        (
            "prefer",
            "pref'd",
            "desired",
            "desirable",
            "nice to have",
            "nice-to-have",
            "nice if",
            "nice extra",
            "good to have",
            "would be nice",
            "bonus",
            "a plus",
            "pluses",
            "plusses",
            "plus",
            "helpful",
            "would help",
            "what helps",
            "ideal",
            "extra credit",
            "extras",
            "advantage",
            "added value",
            "asset",
            "great if",
            "it would be great",
            "sets you apart",
            "stand out",
            "optional",
            "not required but",
            "it's a bonus",
            "icing",
            "brownie points",
            "what would be",
            "recommended",
            "beneficial",
        ),
    ),
    (
        "requirements",
        (
            "qualification",
            "qualifies",
            "requirement",
            "required",
            "require",
            "must have",
            "must-have",
            "musts",
            "mandatory",
            "what you need",
            "what you'll need",
            "what you will need",
            "you need",
            "you'll need",
            "you will need",
            "we need",
            "what you bring",
            "you bring",
            "you'll bring",
            "you will bring",
            "what you must",
            "who you are",
            "about you",
            "a bit about you",
            "you have",
            "you've got",
            "looking for",
            "we look for",
            "we seek",
            "we are seeking",
            "we ask",
            "ask of you",
            "please have",
            "eligibility",
            "criteria",
            "prerequisite",
            "who can apply",
            "who should apply",
            "who may apply",
            "to be considered",
            "to apply you",
            "minimum",
            "basic requirement",
            "essentials",
            "essential skills",
            "person specification",
            "candidate profile",
            "your profile",
            "education",
            "certification",
            "certificate",
            "credential",
            "licens",
            "licenc",
            "licensure",
            "experience",
            "needed",
            "need",
            "requisite",
            "skills",
            "knowledge",
            "competenc",
            "abilities",
            "ability",
            "background you",
            "expertise",
            "your background",
        ),
    ),
    (
        "process",
        (
            "how to apply",
            "apply now",
            "application",
            "selection",
            "interview",
            "how we hire",
            "hiring process",
            "next steps",
            "what to send",
            "required documents",
            "how you will be evaluated",
            "background check",
            "screening",
            "conditions of employment",
            "conditions of hire",
            "references",
            "disclaimer",
            "fine print",
            "small print",
        ),
    ),
    (
        "duties",
        (
            "duties",
            "duty",
            "responsibilit",
            "function",
            "accountabilit",
            "what you'll do",
            "what you will do",
            "what you do",
            "you'll be doing",
            "you will be doing",
            "will you be doing",
            "you will",
            "you'll",
            "in this role",
            "in this job",
            "in this seat",
            "day to day",
            "day-to-day",
            "a day in",
            "typical day",
            "your day",
            "the work",
            "work performed",
            "tasks",
            "scope",
            "productivity",
            "a normal week",
            "a typical",
            "what the job is",
            "the job",
            "the role",
            "about the role",
            "about the job",
            "about the position",
            "role objective",
            "position overview",
            "role overview",
            "job description",
            "job summary",
            "position summary",
            "summary",
            "overview",
            "description",
            "purpose",
            "the position",
            "the opportunity",
            "opportunity",
            "main activities",
            "key result",
        ),
    ),
    (
        "pay",
        ("salary", "pay", "compensation", "wage", "hourly rate", "money", "remuneration", "ctc", "rate", "what we pay"),
    ),
    ("location", ("location", "where", "work arrangement", "workplace", "work environment", "remote", "work from")),
    (
        "schedule",
        ("schedule", "hours", "shift", "status", "employment type", "job type", "appointment", "when", "timing"),
    ),
    (
        "about",
        (
            "about",
            "who we are",
            "our story",
            "our mission",
            "mission",
            "our team",
            "the team",
            "the department",
            "our values",
            "culture",
            "company",
            "the setting",
            "the institute",
            "why",
            "our",
            "we are",
            "orientation",
            "training",
            "physical",
            "working conditions",
            "environment",
            "equipment",
            "home office",
            "note",
            "what success",
            "first year",
            "the coders",
            "process",
            "how it works",
            "what happens",
            "requisition",
            "job id",
            "posting",
            "department",
            "reports to",
            "position title",
            "job title",
            "job code",
            "title",
            "travel",
            "other",
            "additional information",
        ),
    ),
)

#: Headings of one part of the requirements: they keep the modality that they stand in.
FACETS = ("education", "experience", "certif", "credential", "licens", "licenc", "skills", "knowledge", "training")
_FACET_ONLY = re.compile(
    r"(?:work|job|your|special|technical|computer|professional|and|or|/|&|,|years|of|level|relevant|background|degrees?"
    r"|education(?:al)?|experience|certificat(?:ions?|es?)|credentials?|licen[sc](?:es?|ure|ing)|registrations?|skills?|knowledge"
    r"|training|abilities|competencies|software|\W)+$"
)
_WORDS_ONLY = re.compile(r"[^a-z0-9'&/ +-]+")
_QUALIFICATION = re.compile(r"minimum|required|must|basic|mandatory|essential")


@lru_cache(maxsize=4096)
def heading_kind(words: str) -> Kind:
    """The kind of section that a heading opens; "" where it says nothing we know.

    >>> heading_kind("Minimum Qualifications"), heading_kind("Preferred Education"), heading_kind("What you'll do")
    ('requirements', 'preferred', 'duties')
    """
    low = plain(words)
    if "required" in low and "prefer" in low:
        return "requirements"
    if "required documents" in low or "physical requirement" in low or "physical demand" in low:
        return "about"
    for kind, cues in KINDS:
        if any(_at_word(low, cue) for cue in cues):
            return kind
    return ""


@lru_cache(maxsize=4096)
def is_facet(words: str) -> bool:
    """Whether the heading only names a part ("Education", "Licenses & Certifications") and no modality."""
    return bool(_FACET_ONLY.match(plain(words)))


def plain(words: str) -> str:
    """A heading's words alone, in lower case."""
    return _WORDS_ONLY.sub(" ", words.lower().replace("’", "'")).strip()


def _at_word(low: str, cue: str) -> bool:
    at = low.find(cue)
    if at < 0 or (at and low[at - 1].isalnum()):
        return False
    # Of several words the last is whole: "about you" is not in "about your week".
    after = low[at + len(cue) : at + len(cue) + 2]
    return " " not in cue or not after[:1].isalpha() or (after[0] == "s" and not after[1:].isalpha()) or cue[-1] in "ts"
