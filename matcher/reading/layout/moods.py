"""The mood of a heading: what must be, what would be welcome, and what nobody asks, in whatever words.

>>> mood("what we'd brag about if you had it"), mood("we can't do without"), mood("what doesn't matter to us")
('preferred', 'requirements', 'benefits')
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from matcher.reading.guard import guarded

Mood = Literal["", "requirements", "preferred", "benefits"]

# "Why we'd like you to join", "How you would spend your day", "What you'd be doing", "We would love to meet you",
# "What we'd pay": about the job or the employer.
_OF_THE_JOB = guarded(
    r"^(?:why|how|where|when)\b|\b(?:you'd|you would|would you)\b(?! (?:also )?(?:have|bring|hold)\b)|\byour day\b"
    r"|\b(?:would|'d|might|could) (?:pay|offer|give|train|be better)"
)
# "You are a fit if you", "You might be our person if", "This is for you if"
_FITS_IF = guarded(
    r"^(?:could|might) (?:this|it|that) be (?:you|your)\b|^(?:you|this|it)(?: |'re |'ll |'d "
    r"|'s )(?!also).*\bif(?: you(?: have|'ve|'re| are| can)?)?$"
)
# "It's good if you have", "It would be handy if you've got", "Lovely if you bring", "It helps if you know": a wish.
_FINE_IF = guarded(
    r"\b(?:good|great|nice|handy|lovely|useful|helpful|helps?|better|best|bonus|plus|neat|cool|super|wonderful"
    r"|fantastic"
    r"|brilliant|awesome|excellent|terrific|superb|amazing|perfect|fabulous|marvell?ous|sweet|grand|magic"
    r"|advantage|asset|points?)\b[^.;]{0,20}"
    r"\bif(?: you\b.{0,20})?$"
)
# "You'll be a great fit if you have", "You are our best match if you": the person whom they seek, not what is wished.
_BEST_FIT = guarded(r"\b(?:fit|match|person|candidate|coder|right for|place|home)\b")
# "If you can level a 99233 in your sleep, keep reading": calls on whoever can.
_INVITES = guarded(
    r"^why\b|\blove to (?:hear from|meet|talk|speak|have you)"
    r"|^if you\b.*\b(?:keep reading|read on|apply|let['’]?s talk|join us|talk to us|this is (?:for you|your))\W*$"
)
# "What we'd need from you", "Who we would hire", "What we won't do without", "We insist on", "At the very least",
# "Please don't apply without", "The basics", "What you should bring": without that nobody comes in.
_HARD = guarded(
    r"\b(?:would|'d|will|'ll) (?:\w+ )?(?:accept|take|consider|hire) (?:any|one|either) of\b|"
    r"\b(?:would|'d|will|'ll|might|may) (?:still |also )?(?:need|require|hire|insist|ask|expect)"
    r"|(?:\bnot|\bnon|n't|\bno)[ -](?:do without|be without|negotiable|way around|getting around"
    r"|consider\w* without"
    r"|apply (?:without|unless)|optional|up for)\b|\bbe considered without\b|^(?:we|they|what \w+) insists? on\b"
    r"|\binsists? (?:on|upon)$"
    # "What we have to have", "You've got to have"
    r"|(?<!n't )(?<!not )(?:^|\b(?:we|you|one|i|they) |'ve )(?:have|need|got|gotta)(?: got)? to have$"
    r"|^(?:at )?(?:the )?(?:very|bare) (?:least|minimum)|^basics?$|^(?:the )?(?:basics|floor|firm|musts)\b"
    r"|\bset in stone\b"
    r"|^what you should (?:bring|have|know)|\bmakes? you (?:a|the|our|right)\b|\bticket (?:in|to entry)"
    r"|^entry ticket"
    # "What we're after", "Who gets hired", "The bar", "Are you a fit?", "Resume must show", "Gotta have"
    r"|\b(?:we|they|i|clients?|doctors?|manager)(?:'re| are|'s| is|'m| am)"
    r" (?:all after|after|seeking|searching for|recruiting|hoping to find|trying to find|in search of)$"
    r"|^whom? (?:(?:we|i|they) (?:can use|have in mind)|suits us)$"
    r"|^what you come in with$|^(?:come|arrive) equipped with$|\bgets? hired$"
    r"|^who (?:we|they) can (?:take|hire|submit|place)$|^(?:the|our|minimum|client) bar$|^hard stops?$"
    r"|^(?:to be eligible|qualifying|(?:how |how do |do )you qualify|ground rules|must possess|(?:gotta|got to) have)$"
    # "To be on the panel", "To join us", "To get in", "To be one of us", "To make the list"
    r"|^to (?:be (?:on|one of|part of|hired|accepted|chosen|a \w+ (?:here|with us))|get (?:in|hired|on)|join"
    r"|make the list|land (?:this|the)|work (?:here|with us|for us))\b(?! (?:started|to know|paid))[^.!?]{0,30}$"
    r"|^(?:the fit|are you (?:a|the right|our) fit|is this you|sounds? like you|this is you)$"
    r"|^(?:your )?(?:resume|cv) (?:must|should) show$|^(?:coder|applicant) profile$"
    r"|^we (?:can )?only (?:submit|hire|take|consider|interview) .{0,30}\bwith$"
    # "We'd like someone who": the person whom they seek
    r"|^(?:we|i)(?:['’]d| would) (?:like|love) (?:someone|somebody|a person|a coder|people) (?:who|with|that)$"
)
# "What doesn't matter", "We don't care about", "You can skip", "Leave at home": nobody asks for it.
_UNNEEDED = guarded(
    r"(?:n't|\bnot|\bno longer) (?:really )?(?:matter|care|count)\b|\b(?:do|does)(?:n't| not) (?:really )?look at\b"
    r"|\b(?:do|does|will|would)(?:n't| not) (?:\w+ )?(?:need|require|ask|call for|insist on|expect)(?: for)?$"
    r"|^(?:you )?(?:can|may) (?:skip|leave|forget)"
    r"|^leave (?:it )?at home|^never mind"
)
# "You might also bring", "We would be pleased by", "What could tip it", "If you happen to have": a conditional wishes.
_WOULD = guarded(
    r"\b(?:would|could|might|(?:we|they|i|it|that|client)'d) (?:also |just |really |even |rather )?(?:be "
    r"|have )?[a-z]{3,}"
    r"|\byou may (?:also )?(?:bring|have|hold|know)|\bmay (?:decide|tip|help|set)\b|^(?:and )?if (?:you|we"
    r"|they) (?:also|happen|could|can|have|even)|\b(?:can|could) (?:live|do) without\b"
)
# "Soft requirements", "Not a must", "Won't hurt", "Gets you to the top of the pile", "What breaks a tie", "We
# smile at", "In a perfect world", "At best", "Negotiable": a wish without the conditional.
_SOFT = guarded(
    r"^soft$|^soft (?:ones?|requirements?|musts?|asks?|preferences?|criteria|needs?)\b|\b(?:not|isn't|aren't"
    r"|no) (?:a |an |absolutely |strictly )?(?:musts?|essential|deal)\b|^non-essential\b(?! (?:functions?"
    r"|duties|tasks|responsibilit))"
    r"|^(?:the )?(?:negotiables?|flexible|welcome|tie ?-?breakers?|better yet|all the better|points for)\b"
    r"|^at (?:its )?best\b|^would[- ]be[- ]nice|^our hopes?\b|^who you might also\b"
    r"|^(?:like|love) to have$|\bbreaks? a tie"
    r"|(?:n't|\bnot|\bnever) (?:hurt|insist)|\b(?:perfect|ideal|dream) world|\bdream"
    r"|\bcherr(?:y|ies)\b"
    r"|\b(?:gets?|puts?|moves?|brings?) you (?:to the (?:top|front)|ahead|up|noticed)|\bgives? you an? \w+"
    r"|\bsmile|\bhead start|^what (?:gets|makes|would get|would make) (?:us|me|them|him|her) (?:\w+ )?(?:excited"
    r"|smile|happy|curious|giddy)"
    r"|^(?:things|what) that helps?|^also (?:good|nice|welcome|fine)|\bnicer\b"
)


def mood(low: str) -> Mood:
    """The mood of a heading given in lower case, or "" where it has none of these."""
    if _FITS_IF.search(low):
        return "requirements"
    if _OF_THE_JOB.search(low) or invites(low):
        return ""
    if _HARD.search(low):
        return "requirements"
    if _UNNEEDED.search(low):
        return "benefits"
    return "preferred" if _SOFT.search(low) or _WOULD.search(low) else ""


# "Not considered", "Who we do not hire", "What's refused", "We can't work with", "Don't apply with", "Ineligible", "Who
# should not apply", "Must not: CPC only"
_AWAY = guarded(
    r"\bwho (?:should|need|ought)(?: not|n['’]t)\b|^(?:must|may|can|should) not$|^please (?:do not|don['’]t)\b|"
    r"(?:\bnot|n['’]t|\bnever|\bcannot|\bno longer) (?:be )?(?:able to )?(?:\w+ly )?"
    r"(?:consider|accept|hir|tak|interested|suitable|eligible|for\b|work\b|fly\b|fit\b|use\b|interview|apply|send"
    r"|submit"
    r"|look at"
    r"|get (?:an? |any )?(?:call|interview|reply|look)|do\b|enough|qualif|count\b|review|right\b|meet\b|suffice"
    r"|recogni)"
    # "WE DON'T", "Sorry, we can't": what follows goes on
    r"|\b(?:we|i) (?:do not|don['’]t|cannot|can['’]t|will not|won['’]t|are (?:not able|unable) to)$"
    r"|\b(?:not|no) (?:an? |the |our )?(?:good |right |great )?(?:fit|match)\b"
    r"|\bnon-?qualifying\b"
    r"|\bexclu(?:ded|sions?)\b|\b(?:refused?|reject(?:ed|s)?|declined?|ineligible|turn(?:ed|s)? (?:down|away)"
    r"|pass on"
    r"|rule[ds]? out|screen(?:ed)? out|disqualif\w+|unacceptable)\b"
)
# "Don't apply unless you have", "What we won't do without", "Don't apply if you lack": what is asked.
_UNLESS = guarded(
    r"\b(?:unless|without|w/out|w/o|until|if(?! (?:you|all you) (?:only |just )?(?:hold|have|are|carry"
    r"|bring)(?: only| just)?$)|less|fewer|under(?! (?:this|the|our|that|any) )|fail(?:s|ing"
    r"|ure)?(?= to))\b"
)


@lru_cache(maxsize=4096)
def turns_away(low: str) -> bool:
    """Whether a heading or label says that who stands under it is not taken.

    >>> turns_away("what we don't accept"), turns_away("please don't apply without")
    (True, False)
    """
    return _AWAY.search(low) is not None and _UNLESS.search(low) is None


def fine_if(low: str) -> bool:
    """Whether a heading says that it is good to have what follows: "It's good if you have", "Handy if you bring"."""
    return " if" in low and bool(_FINE_IF.search(low)) and not _BEST_FIT.search(low)


def invites(low: str) -> bool:
    """Whether a heading only invites: "We would love to meet you", "Why we'd like you to join"."""
    return _INVITES.search(low) is not None
