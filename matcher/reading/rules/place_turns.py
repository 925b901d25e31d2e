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
# "There's no home working while you train, then up to 60%"
_SHARE = guarded(r"\s*(?:up to )?(?:\d\d ?(?:%|percent)|(?:one|two|three|four|[1-4]) days)")
# What only may come later is not yet so: "thereafter eligible for hybrid".
_MAY = guarded(r"\b(?:may|might|could|can apply|eligible|option\w*|possib\w+|opportunit\w+|considered|potential\w*)\b")
_IF_RENEWED = guarded(r"\bif (?:extended|converted|renewed|hired)\b")
# "Although we are a remote-first company, this position sits in our Nashville office", "While our corporate office is
# in Dallas, this job is fully remote": what is granted of the others, then what holds for this job.
_GRANTED = guarded(r"\W*(?:al)?though\b[^,;]*,|\W*(?:while|whilst|even though|despite|unlike)\b[^,;]*,")
_THIS_JOB = guarded(r"\b(?:this|the (?:role|position|job|work|coder|incumbent)|you)\b")
_PLACE = guarded(
    r"\b(?:home|house|remote(?:ly)?|hybrid|office|on[- ]?site|in[- ]person|campus|wfh|telework\w*|living room"
    r"|wherever|anywhere)\b"
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
    if _SHARE.match(rest) and "home" in said[: turn.start()]:
        return "home" + rest
    if not _PLACE.search(rest):
        return said
    if _IF_RENEWED.search(rest):  # "13 weeks onsite in Gallup, then remote if extended"
        return said[: turn.start()]
    return said if _MAY.search(rest) else rest
