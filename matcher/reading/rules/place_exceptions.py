"""Parts of a sentence that settle nothing: what the employer may do some day, and rare visits to an office."""

from __future__ import annotations

from matcher.reading.guard import guarded

# "Remote Status: Onsite", "Work arrangement: Hybrid": the answer says it, not the question
_ASKED = guarded(
    r"\W*(?:remote|on[- ]?site|work|workplace|location|telework)(?: work| location)?"
    r" (?:status|type|options?|arrangement|mode|model)\s?[:|]\s?"
)
_PARTS = guarded(
    r"; |\. |\s[-–—]+\s|[()]"
    r"| with (?=(?:one|1|an?) (?!day)[a-z]+(?: morning| afternoon)? "
    r"(?:a|per|each|every) month\b)"
    r"| and (?=(?:comes?|drives?|reports?|meets?) (?:in|to|up|with|by)\b)|, (?=(?:but|and|with|remainder|rest"
    r"|otherwise|all other|though|however|although|other than|except)\b)"
)
# "the employer reserves the right to require on-site work", "location and remote status are subject to change"
_RESERVED = guarded(
    r"\breserves? the right\b|\bsubject to change\b|\bmay (?:be (?:required|asked|called|needed|requested) to"
    r"|require you)\b"
)
# "these may fall under an order which will require you to go into the office if the exception is not renewed"
_RECALLED = guarded(
    r"\b(?:may|might|could)\b[^.;]{0,160}\b(?:go|come|return|report) (?:back )?(?:in)?to (?:the |an? )?"
    r"(?:office|site|facility)\b[^.;]{0,20}\bif\b[^.;]*"
)
# "a lesson on Thursdays, with lunch if you are in the building": some are elsewhere
_IF_HERE = guarded(
    r"\bif you(?:['’]re| are| happen to be) (?:in the (?:building|office)|on[- ]?site|on campus|in town)\b"
)
# "Onsite attendance at least once per month for meetings", "occasional in-office days", "except a week of orientation"
_RARE = guarded(
    r"\b(?:once|twice|(?:one|1|two|2)(?: ?(?:-|to|or) ?(?:two|2))? days?) (?:a|per|each|every) (?:month|quarter"
    r"|year)\b|\b(?:monthly|quarterly"
    r"|annual(?:ly)?"
    r"|yearly|(?:few|couple of|\d) times (?:a|per|each) (?:month|quarter|year)|(?:first|last|one) "
    r"\w+(?: (?:morning|afternoon))? (?:of|in|a|per)"
    r" (?:each |every |the )?month|occasional(?:ly)?|periodic(?:ally)?|infrequent(?:ly)?|rare(?:ly)?)\b"
    r"|\b(?:as|if|when) (?:needed|requested|required)\b|\b(?:orientation|onboarding|staff meetings?)\b"
    # "some onsite days for training"
    r"|\bdays? (?:on[- ]?site |in[- ]office )?for (?:the |initial |your )?(?:training|meetings?)\b"
)
_HERE = guarded(
    r"\b(?:on[- ]?site|in[- ]person|in[- ]office|office|campus|hospital|clinic|hub|headquarters|facility"
    r"|(?:come|drive) (?:in|up|by))\b"
)
_AWAY = guarded(
    r"\b(?:remote(?:ly)?|home(?:[- ]based)?|wfh|telework\w*|virtual(?:ly)?|wherever|where you (?:wish|like|want"
    r"|please))\b"
)
# "attend in-person meetings at the main hospital a few times a year": where one goes, not where one works
_GOES = guarded(
    r"\b(?:attend|come|travel|report|go|drive)\b[^.;]{0,60}\b(?:meetings?|events?|trainings?|audits?|issues"
    r"|retreats?)\b"
    r"|\b(?:meetings?|events?|trainings?|retreats?) (?:are |is )?(?:held |take place )?in[- ]person\b"
)
# "be on site for the first Monday of each month": the rest of the month is spent elsewhere, another sentence says where
_SELDOM_HERE = guarded(
    r"\b(?:on[- ]?site|in[- ]person|in[- ]office|(?:the|our) (?:\w+ )?(?:office|campus|hospital|clinic))\b"
    r"(?:(?! and )[^.;,]){0,25}\b(?:(?:first|last|one) \w+ (?:of|in|a|per) (?:each |every |the )?month"
    r"|(?:once|twice|one day|a few times) (?:a|per|each|every) (?:month|quarter|year)|quarterly)\b"
)
_OFTEN = guarded(
    r"\bhybrid\b|\b(?:every|each|on|by|in) (?:mon|tues|wednes|thurs|fri)days?\b(?! (?:of|each|a) )|\bweek(?:s|ly)?\b"
    r"|\bdays (?:a|per) pay|\b(?:three|four|five|[3-9]|1\d) days (?:a|per) month"
)


def settled(said: str) -> str:
    """A sentence (in lower case) without the parts that settle nothing, where another part says the place.

    >>> settled("occasional in-office days as requested; the job is otherwise remote")
    'the job is otherwise remote'
    """
    if " if " in said:
        said = _IF_HERE.sub("", _RECALLED.sub("", said))
    asked = _ASKED.match(said)
    if asked and (_AWAY.search(said, asked.end()) or _HERE.search(said, asked.end()) or "hybrid" in said):
        said = said[asked.end() :]
    if not _AWAY.search(said) and "hybrid" not in said:
        if _SELDOM_HERE.search(said) or (_RARE.search(said) and _GOES.search(said)):
            return ""
        return said
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
