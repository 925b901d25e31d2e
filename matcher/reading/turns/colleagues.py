"""Certified people with whom one works, who are no demand: "You pass the hard ones to our certified coders"."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token


def is_colleague(low: str, token: Token) -> bool:
    """Whether certified people are those with whom one works."""
    if "preference" in low or "priority" in low:  # "Preference will be given to certified coders"
        return False
    return bool(_COLLEAGUES.match(low, token.start) and _WITH_OURS.search(low, 0, token.start))


# "pass the hard ones to our certified coders", "you sit with certified coders", "works under a certified coder"
_WITH_OURS = guarded(
    r"\b(?:our(?: own)?|alongside|beside|under(?: the \w+ of)?|assist\w*|support\w*|help(?:s|ing)?|shadow\w*|taught by"
    r"|(?:sit|work|learn|train|pair|meet|partner)\w*(?: closely| side by side)? (?:with|from)"
    r"|(?:pass|hand|giv|forward|send|rout|escalat|refer|report|turn)\w*\b[^.;]{0,40} to)"
    r" (?:(?:an?|the|our|other|several|two|three|four|five|senior|experienced|team|staff|group|of|\d+) )*$"
)
_COLLEAGUES = guarded(r"(?:certified|credentialed) (?:\w+ ){0,2}(?:coders?|auditors?|staff|team|colleagues)\b")
