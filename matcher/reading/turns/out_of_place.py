"""Demands where an ad tells of other things: "Pay: $25 to $32. Must have CPC.", "EEO employer. CPC required."

Where a layout was lost, or somebody added a line last, what is asked follows upon pay, benefits or the EEO text. Only
the plainest words of a demand are heard there, since such sections name credentials that they pay for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from matcher.reading.clause.statement import MUTE
from matcher.reading.clause.talk import PERKS
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Ad, Sentence
from matcher.reading.naming.mentions import Mention

# "Must have CPC", "You must already hold a CPC-A or CPC", "To be eligible for this job you need a CPC"
_DEMANDED = guarded(
    r"^(?:(?:you|we|applicants?|candidates?|(?:all|both|our) \w+) )?must (?:already |also |currently )?"
    r"(?:have|hold|be|possess|come)\b"
    r"|^to (?:be eligible|qualify|be considered|apply) for (?:this|the) (?:job|role|position|post)\b"
    # "CPC required.", "CPC and two years of coding required"
    r"|^(?:an? |current |active |valid )*[a-z/, -]{3,24}(?: and [\w +-]{1,12} years?(?: of [\w ]{1,24})?)?"
    r"(?: (?:is|are))? (?:required|a must|mandatory)[.!]?$"
    # "Pay: $25-$30 DOE (CPC required)."
    r"|\((?:an? |current |active |valid )*[a-z/, -]{3,24} (?:required|a must|mandatory|only)\)[.!]?$"
)
_AT_MOST = 140


def with_demands_out_of_place(ad: Ad, found: Sequence[Mention]) -> Ad:
    """The ad with such demands taken out of the sections that are passed over."""
    if not any(s.kind in MUTE for s in ad.sentences):
        return ad
    named = [m.start for m in found if m.kind == "cred"]
    return ad._replace(sentences=tuple(_heard(s, named) for s in ad.sentences))


def _heard(sentence: Sentence, named: Sequence[int]) -> Sentence:
    if sentence.kind not in MUTE - {"form"} or sentence.is_heading or len(sentence.low) > _AT_MOST:
        return sentence
    at = bisect_left(named, sentence.start)
    if at == len(named) or named[at] >= sentence.end or not _DEMANDED.search(sentence.low):
        return sentence
    return sentence if PERKS.search(sentence.low) else sentence._replace(kind="about")
