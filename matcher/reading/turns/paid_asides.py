"""Brackets that only tell what those are paid who hold already what others get time for.

"HCS-D within 6 months of starting (have it already? we'll pay $1.50 an hour more)" gives everybody the six months.
"""

from __future__ import annotations

import re

from matcher.reading.guard import guarded
from matcher.reading.text import Ad, Sentence

_ASIDE = re.compile(r"\((?:[^()]{4,120}\)|[^()]{4,40}\?$)")
_PAID = guarded(
    r"\$ ?\d|\bdollars?\b|\bbonus\b|\b(?:extra|more|higher|better) (?:pay|money|rate)\b|\bpa(?:y|ys|id) (?:more|extra)"
    r"|\bstarts? (?:you )?(?:higher|ahead|at)\b|\?$"
)
_HELD = guarded(
    r"\b(?:have|hold|got|(?:come|start|join|arrive) with|bring|own)s? (?:it|one|them|that)\b"
    r"|\balready (?:have|hold|got|certified)\b|\b(?:certified|credentialed) already\b"
)
_TIMED = guarded(r"\b(?:within|by the|inside|in (?:your|the|an?)|months?|years?|days)\b")


def without_paid_asides(ad: Ad) -> Ad:
    """The ad without what such brackets say."""
    if "already" not in ad.text and "if you" not in ad.text and "those who" not in ad.text:
        return ad
    return ad._replace(sentences=tuple(_without(s) if "(" in s.low else s for s in ad.sentences))


def _without(sentence: Sentence) -> Sentence:
    low = sentence.low
    for found in _ASIDE.finditer(low):
        inside = found[0].strip("()")
        if _HELD.search(inside) and _PAID.search(inside) and _TIMED.search(low, 0, found.start()):
            low = low[: found.start()] + " " * len(found[0]) + low[found.end() :]
    return sentence if low is sentence.low else sentence._replace(low=low)
