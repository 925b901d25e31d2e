"""A sentence that tells two times apart: where one works at first, and where one works from then on."""

from __future__ import annotations

from matcher.reading.guard import guarded

# "Twelve weeks on site, Monday through Friday, then you take your equipment and work from home", "The first ninety days
# are in the office, then three days there and two at home", "After six weeks in Dayton you work from your house"
_TURN = guarded(
    r"(?:[,;]| and| but)\s(?:then|after that|afterwards?|thereafter|from then on|after which|later on)\b"
    r"|[,;] once\b[^,;]*,"
    r"|; after\b[^,;]*,"
)
_AT_FIRST = guarded(
    r"\b(?:first|initial\w*|train\w*|orientation|onboarding|induction|start|begin\w*|probation\w*)\b"
    r"|\b(?:weeks?|months?|days|year)\b"
)
# What only may come later is not yet so: "thereafter eligible for hybrid".
_MAY = guarded(r"\b(?:may|might|could|can apply|eligible|option\w*|possib\w+|opportunit\w+|considered|potential\w*)\b")
# "Although we are a remote-first company, this position sits in our Nashville office", "While our corporate office is
# in Dallas, this job is fully remote": what is granted of the others, then what holds for this job.
_GRANTED = guarded(r"\W*(?:al)?though\b[^,;]*,|\W*(?:while|whilst|even though|despite|unlike)\b[^,;]*,")
_THIS_JOB = guarded(r"\b(?:this|the (?:role|position|job|work|coder|incumbent)|you)\b")
_PLACE = guarded(
    r"\b(?:home|house|remote(?:ly)?|hybrid|office|on[- ]?site|in[- ]person|campus|wfh|telework\w*|living room)\b"
)


def later(said: str) -> str:
    """The part of a sentence (in lower case) that says where the work is done in the long run; else all of it.

    >>> later("the first month is in the office, then you work from home")
    ' you work from home'
    """
    granted = _GRANTED.match(said)
    if granted and _THIS_JOB.search(said, granted.end()) and _PLACE.search(said, granted.end()):
        return said[granted.end() :]
    turn = _TURN.search(said) if "then" in said or "after" in said or "once" in said else None
    if turn is None or not _AT_FIRST.search(said, 0, turn.end()):
        return said
    rest = said[turn.end() :]
    return rest if _PLACE.search(rest) and not _MAY.search(rest) else said
