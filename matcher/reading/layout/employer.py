"""Headings of what the employer is, does and gives, in whatever verbs: under them nobody is asked for anything.

>>> employer_kind("skills we teach"), employer_kind("what you'll gain"), employer_kind("what we need")
('duties', 'duties', '')
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from matcher.reading.guard import guarded

# "What we promise", "Skills we teach", "How we train you", "Give:", "Offered", "What the clinic pays"
_WE = (
    r"(?:we|i|they|our \w+|the (?:client|clinic|hospital|practice|company|team|firm|employer))"
    r"(?:['’]ll| will| can| also| do)*"
)
_GIVES = guarded(
    rf"^(?:(?:what|things|skills|how|the \w+|courses?|credentials?|certifications?"
    rf"|training|extras|more) )?(?:that )?{_WE} "
    r"(?:teach(?:es)?|promises?|gives?|provides?|trains?|offers?|covers?|sponsors?|rewards?|supports?|invests?"
    r"|guarantees?|delivers?|share|add|throw in|put in|chip in|foot|fund|guarantee)\b(?!.*\b(?:need"
    r"|requir|if you)\w*)"
    r"|^(?:(?:we|they) )?(?:gives?|gets?|offers?|offered|provided|given|paid)$"
)
# "What you'll learn", "Skills you'll gain", "What you will walk away with", "Where you will grow", "You'll also get"
_YOU_GAIN = guarded(
    r"^(?:(?:what|skills|things|where|how|credentials?|certifications?|the \w+) )?(?:that )?you(?:['’]ll"
    r"| will| can| could|['’]re going to)?"
    r"(?: also| even)? (?:learn|gain|get|receive|enjoy|love|grow|master|pick up|walk away with|earn"
    r"|advance|move up)\b"
    r"(?! (?:the job|hired|in\b|an interview|considered|noticed|to the|started))"
)
# "Next step up", "Where it leads", "Career ladder", "From here", "Promotional opportunities"
_AHEAD = guarded(
    r"^(?:the |your )?next (?:step|rung|level|grade)s? (?:up|from here|in your career|after this)"
    r"|^where (?:it|this|you) (?:can )?"
    r"(?:leads?|goes?|take you)|^from here\b|^(?:your |the )?(?:career|growth|promotion\w*) (?:path"
    r"|ladder|track|map|opportunit\w+|steps?)s?"
    r"|^to (?:convince|tempt|thank|win|lure) you|^(?:taught|learn(?:ed|t)|trained) (?:here|on the job|by us)"
    r"|^your (?:path|future|career|growth|journey) (?:with|at|here)\b|^moving up\b"
)
# "What we do", "How we work", "What we believe", "Client profile", "Your manager", "People you will meet"
_IS = guarded(
    rf"^(?:what|how|where|why|when) {_WE}(?:['’]re| are| is)? (?:do|does|work|works|believe|build|building"
    rf"|serve|treat|stand|operate"
    r"|started|began|grew|measure|communicate|celebrate|about|run)\b"
    r"(?! (?:\w+ )?(?:requir|need|ask|want|expect|insist|look|like|prefer|hope))"
    r"|^(?:the )?(?:client|company|employer|firm|organi[sz]ation|hospital|practice|clinic|department|team|facility"
    r"|unit|office)(?:['’]s)? (?:profile|overview|information|description|background|facts|history"
    r"|snapshot|details|story|at a glance)"
    r"|^your (?:new |future |direct |closest )?(?:manager|boss|supervisor|colleagues|co-?workers|peers"
    r"|teammates|team|department|mentor"
    r"|office|desk|place|seat|workplace|clients?|employer)$"
    r"|^(?:people|those|whom?|who) (?:you(?:['’]ll| will)?|you) (?:meet|work (?:with|for|beside"
    r"|alongside)|join|report to|learn from)"
    r"|^the (?:client|practice|clinic|group|firm|people|place|context|hospital|company|employer|facility)$"
    r"|^get(?:ting)? to know us|^about you and us$|^(?:organi[sz]ational|team|reporting) (?:structure"
    r"|relationships?|lines?)$"
    r"|^reporting to$|^(?:direct )?supervisor$|^(?:supervisory|internal|external|key) (?:relationships|contacts)$"
    r"|^contacts$|^who (?:will|would) i (?:work|report)\b|^who is (?:my|the|your) (?:manager|boss"
    r"|supervisor|director)"
    r"|^how we (?:got|came)\b|^reasons? for (?:the )?(?:opening|vacancy|posting|search)|^(?:quick "
    r"|key )?facts\b|^history$"
    r"|^(?:the )?setting$|\bof (?:the|our) (?:team|staff|group|department|coders)$|^working (?:here"
    r"|with us)$|^testimonials?\b"
    r"|^what (?:people|others|they|coders|our \w+) say"
    # "From people who work here", "In their words", "Voices from the team"
    r"|^(?:words |notes |voices |heard )?(?:from|of) (?:the |our |some )?(?:people|coders?|team|staff|colleagues"
    r"|folks)\b"
    r"|^in (?:their|our \w+) (?:own )?words$"
    r"|^(?:your |the )(?:peers|colleagues|co-?workers|teammates|stakeholders|staff|coders)$"
    # "About us: 12 years in the industry.", "About Kaveri: 18 years of experience in coding"
    r"|^about (?!(?:you|your|this|who|what|applying|(?:the |our )?(?:ideal |right |successful |next )?(?:role|job"
    r"|position|work|person|candidate|applicant|coder|opportunity|opening|vacancy|seat|qualifications?|requirements?"
    r"|experience|credentials?|certifications?))\b)[\w&'’., -]{2,40}$|^who we are$"
)


# "Unnecessary", "Irrelevant", "Not relevant here": nobody asks what stands there.
_NEEDLESS = guarded(
    r"^(?:completely |totally |quite )?(?:unnecessary|unneeded|irrelevant|immaterial|not (?:relevant|important))\b"
)


@lru_cache(maxsize=4096)
def employer_kind(low: str) -> Literal["", "about", "benefits", "duties"]:
    """What a heading in lower case says of the employer, or "" where it says something else."""
    if _AHEAD.search(low) or _NEEDLESS.search(low):
        return "benefits"
    if _GIVES.search(low) or _YOU_GAIN.search(low):
        return "duties"  # perks, or what the work teaches: facts about it count
    return "about" if _IS.search(low) else ""
