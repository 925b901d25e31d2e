"""Names of specialties that an ad says of something else: of years one must have behind one, of who audits whom."""

from __future__ import annotations

from matcher.reading.guard import guarded

# "At least one year of outpatient coding", "4+ years of other ICD-10-CM outpatient coding experience"
_YEARS_OF = guarded(
    r"\b(?:years?['’]?|yrs?|months?)(?: (?:of|in|as|an?|experience|coding|other|recent|medical|icd-10-cm|e/m))*,? $"
)
_EXPERIENCE = guarded(r"(?: (?:medical|record|coding|coder|professional|or \w+))*,? (?:experience|background)\b")

# "three years' outpatient hospital coding", "one year of outpatient coding in a hospital or large group"
_HOSPITAL = guarded(r" (?:coding )?(?:in an? )?hospital\b")


def is_only_years(low: str, begin: int, start: int, end: int) -> bool:
    """Whether the plain word "outpatient" at ``low[start:end]`` tells what one must have coded before.

    >>> said = "at least one year of outpatient coding"
    >>> is_only_years(said, 0, said.index("outpatient"), len(said))
    True
    """
    if not low.startswith(("outpatient", "out-patient"), start) or "facility" in low[start:end]:
        return False
    if _HOSPITAL.match(low, end):
        return False
    return bool(_YEARS_OF.search(low, max(begin, start - 60), start) or _EXPERIENCE.match(low, end))
