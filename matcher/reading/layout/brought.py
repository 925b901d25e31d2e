"""Headings that tell what whoever comes must have: "You should bring", "What our next coder needs to have".

>>> is_brought("you should bring"), is_brought("what must the right person come with")
(True, True)
>>> is_brought("you will have"), is_brought("you might have"), is_brought("what you bring home")
(False, False, False)
"""

from __future__ import annotations

from functools import lru_cache

from matcher.reading.guard import guarded

_PERSON = (
    r"(?:person|coder|candidate|applicant|one|hire|auditor|educator|manager|colleague|teammate|match|fit|specialist)"
)
_WHO = (
    r"(?:you|(?:the|our|your|any) (?:(?:right|next|new|successful|best|chosen|selected|future|medical|clinical"
    rf"|hospital) ){{0,3}}{_PERSON}(?: (?:that |whom )?we(?:'re)? (?:want|hire|need|choose|pick|look(?:ing)? for"
    r"|seek))?|(?:(?:successful|all|qualified) )?(?:candidates|applicants|coders)|who(?:ever|soever)? (?:we hire"
    r"|joins us|applies)|anyone (?:applying|who applies))"
)
_BOUND = (
    r"(?: (?:should|must|would|shall|needs? to|ha(?:ve|s) to|ought to|(?:are|is) (?:expected )?to|do|does|already))+"
)
_HAS = (
    r" (?:brings?|ha(?:ve|s)|holds?|possess(?:es)?|own|carry|com(?:es?|e in) with|arrives? with|shows? up with|offers?)"
)
_COMING = r"(?: will|'ll) (?:already )?(?:bring|hold|possess|come (?:in )?with|arrive with)"
_WITH = (
    r"(?: (?:with (?:you|them)|to (?:us|the (?:team|table|job|role|desk|office))|already|the following|these|this|us))*"
)
_ABOUT = r"(?:(?:here(?:'s| is) )?(?:what|things|the things|skills)(?: else)? (?:that |which )?)?"
# "You should bring", "What candidates must have"; so not "You will have", which as often tells what is given
_BROUGHT = guarded(
    rf"{_ABOUT}{_WHO}(?:{_BOUND}{_HAS}|{_COMING}){_WITH}"
    rf"|what (?:else )?(?:should|must|does|do|will) {_WHO}(?: need to| have to)?{_HAS}{_WITH}"
)

# "Applicants must show on the application that they have", "To apply you need to hold": what is asked of them.
_MUST_SHOW = guarded(
    r"(?:to (?:apply|qualify|be (?:hired|considered|rated (?:eligible|qualified)|eligible)),? )?"
    r"(?:all |the |an? )?(?:successful )?(?:applicants?|candidates?|you|coders?|people|(?:contractor )?personnel"
    r"|contractors?|employees?|incumbents?|staff) (?:must|needs? to|should|shall) (?:also )?"
    r"(?:show|prove|demonstrate|document|have|hold|possess|meet)\b(?!.*\bprefer)"
    r".*?(?:that )?(?:they|you|he or she)?(?: have| hold| meet)?$"
)


@lru_cache(maxsize=4096)
def is_brought(low: str) -> bool:
    """Whether a heading in lower case says that whoever comes has what follows."""
    if any(word in low for word in ("must", "need to", "should", "shall")) and _MUST_SHOW.match(low):
        return True
    return len(low) < 70 and _BROUGHT.fullmatch(low) is not None
