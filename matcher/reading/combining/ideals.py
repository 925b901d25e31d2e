"""Wishes that paint the one whom an employer wants: "Our ideal candidate brings a CRC and five years"."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence

# "Our ideal candidate brings a CRC and five years": where nothing else is asked, the ideal is what they want.
_IDEAL = guarded(
    r"\b(?:ideal|dream|perfect) (?:candidate|applicant|leader|person|coder|hire|auditor)\b[^.]{0,40}"
    r"\b(?:has|have|brings?|holds?|is|will)\b"
)
_IDEAL_HEAD = guarded(r"(?:our |the |your |your next )?ideal (?:candidate|applicant|person|coder|hire)\W*$")


def is_ideal(sentence: Sentence) -> bool:
    """Whether a wish paints the one whom they want, and takes nothing back: "… but we'll teach a graduate"."""
    low, heading = sentence.low, (sentence.label or sentence.heading).lower()
    ideal = _IDEAL.search(low) or ("ideal" in heading and _IDEAL_HEAD.match(heading))
    return bool(ideal) and " but " not in low
