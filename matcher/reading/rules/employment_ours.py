"""Whether words for a kind of employment speak of this job: not of other people's, not of a hope."""

from __future__ import annotations

import re

from matcher.reading.guard import Guarded, guarded

# "(PRN staff get no benefits", "caregivers are eligible for benefits at 0.5 FTE", "two full-time instructors"
_OF_OTHERS = guarded(
    r"\b(?:supervis(?:es?|ing)|oversee(?:s|ing)?|manag(?:es?|ing)|trains?|training|mentor(?:s|ing)?"
    r"|works? with|coordinat(?:es?|ing)|runs?|hosts?|precept(?:s|ing)?)"
    r" (?:\w+ ){0,2}$|\b(?:our|help our|with|has|have|and|of) (?:\d+|two|three|four|five|the|other"
    r"|all)\b[^.;]{0,12}$|\bour $"
    r"|\banother $|\bteam of (?:\w+ )?$|\bteam of [^.;]{0,12}\band $|\bsame as (?:at |for |with )?$"
    r"|\bfuture [^.;]{0,25}$"
    r"|\b(?:not|n't|no longer|non)[- ](?:an? )?$"
    r"|\b(?:not|don['’]t|doesn['’]t|can['’]t|cannot|never) (?:do|use|offer|hire|take|accept|allow)"
    r" (?:on |an? |any )?$|\b(?:advisors?|advisers?)\b[^.;]{0,8}$"
    r"|\bwhether your position is [^.;]*$|\b(?:employees|caregivers|staff(?![,:])|eligible|eligibility"
    r"|benefits (?:are|for|to"
    r"|open))\b[^.;]{0,40}$"
)
# "PRN staff are not eligible for this posting"
_OTHERS_AFTER = guarded(
    r" (?:staff|employees|team members|associates|colleagues) (?:are|do|will|get|receive|have|must|may|who)\b"
    r"(?! (?:needed|wanted|welcome|sought))"
)
# "has three full-time openings": others' are no openings.
_OPENING = guarded(r"\W{0,2}(?:openings?|vacanc(?:y|ies)|positions? (?:open|available))\b")
_HOPED = guarded(
    r"\b(?:wants? to|above|over|exceeds?|after|beyond|past|up to|could|might|may|can|would|poss\w*|possibl[ey]"
    r"|potential(?:ly)?|opportunity|chance|turn|become|grow\w*"
    r"|convert)\b[^.;,|]{0,30}$"
)
# "We can offer this as full-time or part-time", "may be filled as full time", "You can do this full time or part time":
# what is offered now.
_OFFERED = guarded(
    r"\b(?:can|may|could) (?:offer|be (?:filled|worked|hired|either|offered))\b|\bcan (?:choose|pick)\b"
    # "You can do this full time or part time, tell us which"
    r"|\byou (?:can|may|could) (?:have|do|work|take|hold|choose|pick) (?:this|it|the (?:job|role|position|work))\b"
    # "You may work 20, 30 or 40 hours a week"
    r"|\byou (?:can|may) work $"
    r"|\bwould like (?:to (?:fill|hire)|an?)\b"
)
# "You will still code a few hours a week": a part of the work, not how long all of it is
_A_PART = guarded(r"\b(?:still|also|meet|spend|besides)\b[^.;]{0,30}$")
_LABEL = guarded(r"\b(?:type|status|schedule|hours|position|employment|time|class(?:ification)?|fte)s?\s?[:|]")


def first_of_ours(pattern: Guarded, said: str) -> re.Match[str] | None:
    """The first match that speaks of this job: not of other people's, not of a hope."""
    for match in pattern.finditer(said):
        before = said[max(0, match.start() - 60) : match.start()]
        if _LABEL.search(before[-25:]) and "whether" not in before:
            return match
        if "few hours" in match[0] and _A_PART.search(before):
            continue
        ours = "future" not in before and _OPENING.match(said, match.end())
        hoped = _HOPED.search(before) and not _OFFERED.search(before)
        others = _OF_OTHERS.search(before) or (match[0][:4] != "full" and _OTHERS_AFTER.match(said, match.end()))
        if (ours or not others) and not hoped:
            return match
    return None
