"""Sentences that make no terms: benefits, praise of the employer, equal-opportunity text."""

from __future__ import annotations

import re
from functools import lru_cache

_ASIDE = re.compile(
    # "Similar jobs: Cardiology Biller", "accept our cookie policy"
    r"\bsimilar jobs\b|\bcookies?\b|\bpeople also viewed\b|\brecommended jobs\b|"
    # "EOE", "does not discriminate on the basis of race", "equal opportunity employer"
    r"\bequal[- ](?:employment )?opportunity\b|\bdiscriminat(?:e|ion)\b|\beoe\b|\breasonable accommodation"
    # "ranked in the top 50", "named a Top Workplace", "voted Best of the Valley", "serving the community since 1931"
    r"|\b(?:ranked|voted|named (?:a|an|one|among|as|to|in|best|top)|recognized (?:as|for|by)|recognised (?:as|for|by)"
    r"|award)\b|\b(?:since|founded in|established in|opened in) (?:1[89]|20)\d\d\b"
    r"|\bmagnet\b|\b\d{2,4}[- ](?:licensed )?beds?\b|\b\d[\d,]+ (?:employees|associates|staff|colleagues|team members)\b|\b(?:\d{1,3}(?:,\d{3})+|\d{4,}) (?:physicians|visits|members|patients)\b"
    r"|\b(?:tuition|401\(?k\)?|403\(?b\)?|pto|paid time off|vision insurance|dental,? (?:and )?vision|life insurance"
    r"|employee discount|stipend|relocation)\b"
)


@lru_cache(maxsize=4096)  # the same sentences stand in thousands of ads of one employer
def is_aside(said: str) -> bool:
    """Whether a sentence (in lower case) speaks of the employer or of what it gives."""
    return _ASIDE.search(said) is not None
