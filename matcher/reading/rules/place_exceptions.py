"""Parts of a sentence that settle nothing: what the employer may do some day, and rare visits to an office."""

from __future__ import annotations

from matcher.reading.guard import guarded

_PARTS = guarded(r"; |\. |\s[-–—]+\s|[()]|, (?=(?:but|and|with|though|however|although|other than|except)\b)")
# "the employer reserves the right to require on-site work", "location and remote status are subject to change"
_RESERVED = guarded(
    r"\breserves? the right\b|\bsubject to change\b|\bmay (?:be (?:required|asked|called|needed|requested) to"
    r"|require you)\b"
)
# "Onsite attendance at least once per month for meetings", "occasional in-office days", "except a week of orientation"
_RARE = guarded(
    r"\b(?:once|twice|one day|two days) (?:a|per|each|every) (?:month|quarter|year)\b|\b(?:monthly|quarterly"
    r"|annual(?:ly)?"
    r"|yearly|occasional(?:ly)?|periodic(?:ally)?|infrequent(?:ly)?|rare(?:ly)?)\b"
    r"|\b(?:as|if|when) (?:needed|requested|required)\b|\b(?:orientation|onboarding|staff meetings?)\b"
)
_HERE = guarded(
    r"\b(?:on[- ]?site|in[- ]person|in[- ]office|office|campus|hospital|clinic|hub|headquarters|facility)\b"
)
_AWAY = guarded(r"\b(?:remote(?:ly)?|home(?:[- ]based)?|wfh|telework\w*|virtual(?:ly)?)\b")
_OFTEN = guarded(r"\bhybrid\b|\bweek(?:s|ly)?\b|\bdays (?:a|per) (?:pay|month)")


def settled(said: str) -> str:
    """A sentence (in lower case) without the parts that settle nothing, where another part says the place.

    >>> settled("occasional in-office days as requested; the job is otherwise remote")
    'the job is otherwise remote'
    """
    if not (_RESERVED.search(said) or _RARE.search(said)) or not _AWAY.search(said):
        return said
    parts = [part for part in _PARTS.split(said) if part]
    kept = [part for part in parts if not _is_passing(part)]
    away = any(_AWAY.search(part) for part in kept)
    return ". ".join(kept) if away and len(kept) < len(parts) else said


def _is_passing(part: str) -> bool:
    """Whether a part of a sentence speaks of the office only for what may come or what is rare."""
    if _RESERVED.search(part):
        return _AWAY.search(part) is None
    rare = _RARE.search(part) and _HERE.search(part)
    return bool(rare) and not _AWAY.search(part) and not _OFTEN.search(part)
