"""Where a sentence tells what others ask, what was asked once, or whom they like less: nothing is asked there.

"The hospital next door asks for five years; we ask for two", "For years we insisted on a CCS", "We'd take a CPC over
somebody uncertified with ten years". Unlike what is told of colleagues such clauses do ask, only not of the reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.reading.clause.other_people import Told
from matcher.reading.guard import guarded

_BEGINS = r"(?:^|(?<=[;:.!?–—-] )|(?<=while )|(?<=but )|(?<=and ))"
_HOUSES = (
    r"(?:employers|places|hospitals|clinics|offices|practices|companies|agencies|groups|systems|departments|firms"
    r"|vendors|shops|facilities|sites|branches|jobs|postings|ads)"
)
_HOUSE = (
    r"(?:hospital|clinic|office|practice|company|group|agency|place|system|competition|competitor|job"
    r"|facility|site|campus|branch)"
)
_ASK = (
    r"(?:(?:will|would|may|might|often|usually|always|still|now|all|do|does|even|tend to)(?: to)? )*"
    r"(?:asks?|wants?|needs?|requires?|demands?|insists?|expects?|looks?|makes? you|won['’]t|don['’]t|hires?|takes?"
    r"|prefers?|calls?)\b"
)
# "The hospital next door asks for five years", "Other employers want a CCS", "Elsewhere you'd need a CPC"
_ELSEWHERE = guarded(
    rf"{_BEGINS}(?:(?:other|most other|many|many other|most|some|(?:a lot|lots|plenty) of|bigger|larger|the big"
    rf"|the bigger|the larger|the other"
    rf"|certain) {_HOUSES}(?: (?:around|in) (?:here|town|the area|this \w+)| nearby)?"
    rf"|(?:the|our) (?:sister|other|second|neighbou?ring|affiliated|partner|rival) (?:{_HOUSES}|{_HOUSE})"
    rf"|(?:the|our) {_HOUSE} (?:next door|across (?:the \w+|town)|down the (?:road|street|hall)|up the (?:road|street)"
    rf"|around the corner)|the (?:folks|people|others|one|ones) [^.;,]{{0,30}}(?:next door|across (?:the \w+|town)"
    rf"|down the (?:road|street|hall))|our competit(?:ors?|ion)) {_ASK}"
    rf"|{_BEGINS}(?:elsewhere|anywhere else|at (?:other|most|bigger|many) {_HOUSES}),? (?:you|they|it|people)\b"
)
_ASKED = r"(?:ask(?:ed)?(?: for)?|want(?:ed)?|requir(?:e|ed)|demand(?:ed)?|insist(?:ed)? on|expect(?:ed)?|need(?:ed)?)"
# "We used to ask for five years", "For years we insisted on a CCS", "A year ago I would have asked for five years"
_ONCE = guarded(
    rf"{_BEGINS}(?:(?:for (?:many |several )?years|in the past|in years past|years ago|back then|until (?:last|this)"
    r" \w+|until (?:recently|now|(?:\w+ )?\d{4})|last (?:year|time)|(?:an?|two|three|a few) (?:years?|months) ago"
    r"|once upon a time|not long ago|historically|formerly|previously),? "
    rf"(?:we|i|they|this (?:job|role|position)|the (?:job|role|position|practice|office)) "
    rf"(?:had |have |would |used to |always |only )*(?:{_ASKED}|took|hired|accepted)\b"
    rf"|(?:we|i|they|this (?:job|role|position)|the (?:job|role|position|practice|office|requirement)) "
    rf"(?:used to|once|formerly|previously) (?:be |always |only )*(?:{_ASKED}|take|took|hire|hired|accept(?:ed)?)\b"
    r"|(?:(?:an?|the) )?[\w' -]{2,30} (?:was|were|used to be) (?:required|asked for|needed|a must|mandatory|optional"
    r"|preferred|enough|a plus|nice to have|desired) (?:here )?(?:until|up to|before|in the past|last)\b"
    r"|(?:(?:an?|the) )?[\w' -]{2,30} used to be (?:required|asked for|needed|a must|mandatory)(?: here)?(?=[.;,])"
    r"|(?:for (?:a long time|many years|years|decades)|in the past|years ago|once|formerly),? (?:an?|the) [\w' -]{2,30}"
    r" (?:was|were) (?:required|asked for|needed|a must|mandatory)(?=[.;,])"
    # "An earlier version of this ad asked for a CCS"
    r"|(?:an? |the |our )?(?:earlier|previous|prior|older|old|former|last) (?:version of (?:this|the|our) )?(?:ad"
    r"|posting|listing|notice|advertisement)s? (?:said|asked(?: for)?|listed|named|called for|required|wanted)\b"
    # "The requirement of three years was dropped last spring"
    r"|(?:the|our) (?:old )?(?:requirement|rule|minimum) of [^.;,]{2,40} (?:was|is|has been) (?:dropped|lifted|scrapped"
    r"|abolished|removed|lowered|cut|reduced)\b"
    r"|(?:the|our) [\w' -]{2,30}(?:requirement|rule|minimum) (?:is|was|has been) (?:gone|history|no more|a thing of the"
    r" past)\b"
    # "We did away with the degree requirement", "We've dropped the five-year rule"
    r"|we(?:['’]ve| have)? (?:recently |finally )?(?:did away with|done away with|dropped|scrapped|abolished|got rid of"
    r"|gotten rid of|removed|retired) (?:the|our) [\w' -]{2,30}(?:requirement|rule|minimum)\b"
    r"(?! (?:for|if|when|with)\b))"
)
# … ends where the sentence comes back to here and now: "; we ask for two", ", but a CPC is enough", ", now it's three"
_BACK = re.compile(
    r"[;!?]|\. | [–—-] |,? but\b|,? (?:and )?(?:now|today|these days|nowadays|this year)\b|, (?:we|ours|here|i)\b"
    r"|,? while (?:we|ours|here)\b| and (?:we|here|now)\b"
)
# "Years of experience are less important to us than a CPC"
_MATTERS_LESS = guarded(
    rf"{_BEGINS}(?:[\w'’-]+ ){{0,4}}(?:experience|degree|schooling|years) (?:is|are|matters?|counts?)"
    r" (?:much |far |a lot )?less(?: important)?(?: (?:to|for|with) (?:us|me|them))? than\b"
)
_LESS = (
    r"(?=(?:(?:an? |the )(?:[\w-]+ ){0,2}(?:coder|biller|auditor|person|candidate|applicant|one|stranger|veteran"
    r"|newcomer|beginner|graduate)|someone|somebody|anyone|anybody|one with|those|people|coders"
    r"|\w+ (?:[\w-]+ )?ones)\b)"
)
# "We'd take a CPC over a bored coder with ten years", "I'd rather have a CPC than somebody uncertified with ten"
_RATHER = guarded(
    r"\b(?:(?:pick|take|choose|hire|want|give me|have|trust) [^.;:]{3,60}?(?P<over> over| ahead of| before)"
    r"|(?:rather|sooner) (?:have|take|hire|see|pick|train|work with) [^.;:]{3,60}?(?P<than> than)"
    r"|prefer [^.;:]{3,60}?(?P<to> to| over)"
    rf"|(?:counts?|worth|weighs?|mean|means)(?: for)? more(?P<more> than)) {_LESS}"
)
# … of whom it says that they lack something, or how long they have worked; "to a CPC" is a choice of two
_WORSE = re.compile(
    r"uncertified|without|\bno \w+|n['’]t\b|\bnever\b|\b(?:years?|yrs?)\b"
    r"|\bwith (?:five|six|seven|eight|nine|ten|twelve|fifteen|twenty|\d+)\b|\b(?:sloppy|bad|bored|fast|lazy|careless)\b"
)
_NAMED = re.compile(r"\b(?:c[poirc][cs](?:-[ap])?|rhi[at]|certified|degree|bachelor\S*|associate\S*)\b")
_STOPS = re.compile(r"[;.!:]|, (?=(?:and|but|so|because|since|we|i|as)\b)| any (?:day|time)\b")

_FIRMLY = r"(?:strictly |absolutely |really )?(?:required|mandatory|needed|necessary|essential|compulsory|a must)"
# "None of the following is required: CPC, CCS": what the list names
_NONE_OF = guarded(
    rf"(?:^|(?<=[.;] ))(?:none|not one) of the following (?:[a-z]+ )?(?:is|are) {_FIRMLY}"
    r"(?: for this (?:job|role|position))? ?:[^.;]*"
)


def not_asked_here(low: str) -> Iterator[Told]:
    """The parts of a sentence (in lower case) that tell what is asked elsewhere, was asked once, or is liked less.

    >>> low = "the hospital next door asks for five years; we ask for two."
    >>> [low[t.start : t.end] for t in not_asked_here(low)]
    ['the hospital next door asks for five years']
    """
    for pattern in (_ELSEWHERE, _ONCE):
        for found in pattern.finditer(low):
            ends = _BACK.search(low, found.end())
            yield Told(found.start(), ends.start() if ends else len(low))
    yield from (Told(*m.span()) for m in _NONE_OF.finditer(low))
    yield from (Told(*m.span()) for m in _MATTERS_LESS.finditer(low))
    for found in _RATHER.finditer(low):
        begin = max(found.start(name) for name in ("over", "than", "to", "more"))
        ends = _STOPS.search(low, found.end())
        stop = ends.start() if ends else len(low)
        worse = low[found.end() : stop]
        if _WORSE.search(worse) and not _NAMED.search(worse):
            yield Told(begin, stop)
