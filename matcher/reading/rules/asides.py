"""Sentences that make no terms: benefits, praise of the employer, equal-opportunity text."""

from __future__ import annotations

from functools import lru_cache

from matcher.reading.guard import Gate, guarded

# "EOE", "does not discriminate on the basis of race", "Similar jobs: Cardiology Biller", "accept our cookie policy",
# "medical, dental and vision", "tuition help up to $5,250"
_GIVEN = (
    r"\bequal[- ](?:employment )?opportunity\b|\bdiscriminat(?:e|ion)\b|\beoe\b|\breasonable accommodation"
    r"|\bsimilar jobs\b|\bcookies?\b|\bpeople also viewed\b|\brecommended jobs\b"
    # "Health and dental begin on the first of the month after you do"
    r"|\b(?:health|medical)(?: insurance| coverage)?,? (?:and|&) dental (?:begins?|starts?|from|after|on (?:day|the)"
    r"|insurance|coverage|plans?)\b"
    r"|\b(?:tuition|401\(?k\)?|403\(?b\)?|pto|paid time off|vision insurance|dental,? (?:and )?vision|life insurance"
    r"|employee discount|(?<!with )stipend|(?<!no )relocation)\b"
)
# "ranked in the top 50", "named a Top Workplace", "voted Best of the Valley", "serving the community since 1931",
# "a 678-bed hospital", "17,000 employees", "190,000 visits"; not "120 visits per day"
_PRAISE = (
    r"\b(?:ranked|voted|named (?:a|an|one|among|as|to|in|best|top)|recogni[sz]ed (?:as|for|by)|award)\b"
    r"|\b(?:since|founded in|established in|opened in) (?:1[89]|20)\d\d\b|\bmagnet\b"
    r"|\bis (?:a|the) (?:regional|referral|tertiary|leading) (?:cent(?:re|er)|hospital|provider)\b"
    r"|\bserv(?:e|es|ing) \d+\b|\b\d{2,4}[- ](?:licensed )?beds?\b"
    r"|\b\d[\d,]+ (?:employees|associates|staff|colleagues|team members)\b"
    r"|\b(?:\d{1,3}(?:,\d{3})+|\d{4,}) (?:physicians|visits|members|patients)\b"
)
_BENEFITS, _ABOUT_US = guarded(_GIVEN), guarded(_PRAISE)
# "You will code inpatient charts from hospitals up to 450 beds": size said of the work is no praise.
_WORK = guarded(
    r"\b(?:you will|you'll|you would|codes?|assigns?|client|(?:position|job|role) (?:supports|covers|serves))\b"
)


#: For whom none of these may match speaks of nothing such.
ASIDES, BENEFITS = Gate(_BENEFITS, _ABOUT_US), Gate(_BENEFITS)


@lru_cache(maxsize=4096)  # the same sentences stand in thousands of ads of one employer
def is_aside(said: str, all_said: str = "") -> bool:
    """Whether words (in lower case) speak of the employer or of what it gives; their sentence may show the work."""
    if _BENEFITS.search(said):
        return True
    return _ABOUT_US.search(said) is not None and not _WORK.search(all_said or said)


def speaks_of_benefits(said: str) -> bool:
    """Whether a sentence (in lower case) speaks of what the employer gives, or is obliged to say."""
    return _BENEFITS.search(said) is not None
