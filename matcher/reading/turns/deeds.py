"""What somebody must have done already: experience that is told by a deed."""

from __future__ import annotations

import re

from matcher.reading.guard import guarded

# "someone who has coded for ophthalmologists before", "You have previously billed for a clinic"
HAS_DONE = guarded(
    r"\b(?:who(?: has| have|['’]ve|['’]s)|you(?: have|['’]ve)) (?:already |previously |actually )?(?:coded|billed"
    r"|audited"
    r"|worked (?:as|in)|done (?:coding|billing))\b[^.;]{0,80}\b(?:before|previously|already|in the past)\b"
    r"|\b(?:who(?: has| have|['’]ve|['’]s)|you(?: have|['’]ve)) (?:already |previously )(?:coded|billed|audited)\b"
)
# "Must have worked with cardiology claims", "you need to have coded for a clinic": a deed done is experience.
MUST_HAVE_DONE = guarded(
    r"(?:[^.;,]{0,30}\b)?(?:must|needs? to|has to|have to|should|ought to) (?:already |actually )?have (?:already "
    r"|actually |previously )?(?:coded|audited|abstracted|worked (?:[\w-]+ ){0,6}(?:claims?|charts?|cod(?:ing|ers?)"
    r"|bill(?:ing|er)|encounters?|records?|notes|icd\S*|cpt|medicaid|medicare|medicine|surgery|practice|clinic"
    r"|hospital|fqhc|denials))\b"
)
_NOT_ASKED = guarded(r"\b(?:not|never|nobody|no one)\b|n['’]t\b")


def must_have_done(low: str) -> re.Match[str] | None:
    """Where a sentence (in lower case) asks a deed done, which it does not say of what nobody need have done."""
    found = MUST_HAVE_DONE.match(low)
    return None if found is None or _NOT_ASKED.search(low, 0, found.end()) else found
