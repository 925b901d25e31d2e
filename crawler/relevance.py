"""Which titles of a whole board are worth reading: generous, since a title passed over is a job lost.

Measured by ``tests/test_crawl_relevance.py``: at least 0.99 of labelled coding titles pass, and at most a tenth of all
that a hospital posts.
"""

from __future__ import annotations

import re
from functools import lru_cache

# "Inpatient Coder II", "Coding Quality Educator", "Biller/Coder", "Codificador"; never "Code Blue Nurse" or "decoder".
_CODES = r"\b(?:coders?|coding|codificador\w*|codificaci[oó]n)\b"
# Health information and records: "HIM Technician", "Med Rec Tech (CDIS)", "Sr Executive - HIM services".
_RECORDS = (
    r"\bHIMS?\b|\bhealth[ -](?:info(?:rmation)?|records?)\b|\bmed(?:ical)?\.? rec(?:ord)?s?\b"
    r"|\bchart (?:review|abstract|audit)"
    r"|\babstract(?:or|er|ing|ion)\b|\bcharge (?:capture|integrity|review|entry|analyst|poster|specialist|description)"
)
# Documentation: "Clinical Documentation Integrity", "CDI Specialist", "CDIS Outpat", "Documentation Improvement".
_DOCUMENTATION = r"\bCDIS?\b|\b(?:clinical|provider|physician) document|\bdocumentation (?:integrity|improvement|spec)"
# What coders audit and review: "DRG Validation", "HCC Chart Reviewer", "E/M Auditor", "External Auditor Physician".
_REVIEW = (
    r"\b(?:MS-?|APR-?)?DRGs?\b|\bHCCs?\b|\brisk[ -]adjust|\bE\s?[/&]\s?M\b|\bICD(?:-?\d+)?\b|\bCPT\b|\bOASIS\b"
    r"|\bpro-?fee\b"
    r"|\b(?:external|physician|clinical|chart|claims?|billing|inpatient|outpatient|medical|provider|facility) audit"
    r"|\baudit(?:or|ing)?\b.{0,40}\b(?:physician|inpatient|outpatient|clinical|medical records?|billing|provider"
    r"|facility)\b|\brevenue integrity\b|\bnosolog|\breimbursement (?:specialist|analyst|coord)"
    r"|\bcompliance & quality audit\b"
)
# The credentials themselves: "Quality Analyst - CPC", "RHIT/RHIA needed".
_CREDENTIALS = r"\b(?:CPC(?:-?[AHPI])?|COC|CIC|CCS(?:-?P)?|CCA|CRC|CPMA|RHIT|RHIA|CDEO|CCDS|CDIP|CEMC|CPB)\b"

# "RHIA", "CIC" and "HIM" are words only in capitals: "him", "cic" are not; titles all in capitals still pass.
_WORTH = re.compile("|".join((_CODES, _DOCUMENTATION, _REVIEW)), re.IGNORECASE)
_WORTH_RECORDS = re.compile(_RECORDS, re.IGNORECASE)
_WORTH_CREDENTIALS = re.compile(_CREDENTIALS)
# "Clinical Systems Coder" may be anything and passes; who builds or sells software is no coder.
_NEVER = re.compile(
    r"\b(?:software|front-?end|back-?end|full-?stack|java|devops|web|game|app(?:lication)?s?|firmware|embedded)\b"
    r".{0,30}\b(?:engineer|developer|programmer|architect|coder)\b|\b(?:software|hardware|data|devops) engineer"
    r"|\bcoding (?:bootcamp|instructor for kids|camp)",
    re.IGNORECASE,
)
# A department or category that says so rescues a title that does not: "Specialist II" of "HIM Coding".
_RESCUE = re.compile(
    r"\b(?:coders?|(?:medical |HIM |clinical |professional |facility )coding|coding (?:&|and|services|operations))\b",
    re.I,
)


def worth_a_look(title: str, hints: str = "") -> bool:
    """Whether an ad's text is worth a request; ``hints`` are the board's department and category.

    >>> worth_a_look("Inpatient Coder II"), worth_a_look("Registered Nurse - MICU"), worth_a_look("Software Engineer")
    (True, False, False)
    >>> worth_a_look("Specialist II", "HIM Coding")
    True
    """
    said = _by_title(title)
    return bool(_RESCUE.search(hints[:500])) if said is None else said


@lru_cache(4096)  # an ad is asked after twice, by its list and by its page, and boards repeat themselves
def _by_title(title: str) -> bool | None:
    """What the title says by itself; None where it leaves that to the hints."""
    if _NEVER.search(title):
        return False
    return bool(_WORTH.search(title) or _WORTH_RECORDS.search(title) or _WORTH_CREDENTIALS.search(title)) or None
